# SPDX-License-Identifier: GPL-3.0-or-later
"""A training killed at random moments and resumed each time ends as the one that was left alone: weights, curves and step
log to the bit."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator  # noqa: E402

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
FOLDER = tempfile.TemporaryDirectory()
ROOT = FOLDER.name


def curves(run):
    events = EventAccumulator(run, size_guidance={"scalars": 0}, purge_orphaned_data=True)
    events.Reload()
    return {tag: [(p.step, p.value) for p in events.Scalars(tag)] for tag in events.Tags()["scalars"]
            if "images_per_second" not in tag and not tag.startswith("system/")}


def files(folder):
    """Bytes of every file below the folder, by its path from there."""
    return {os.path.relpath(os.path.join(at, n), folder): open(os.path.join(at, n), "rb").read() for at, _, names in os.walk(folder) for n in names}


def arguments(run):
    return list(map(str, samples.small_training(ROOT, run, "--epochs", 4, "--milestones", "2,3", "--checkpoint-every", 3,
                                                "--step-log", run + ".steps.csv", "--record-batch-order", run + ".order.csv",
                                                "--test-list", ROOT + "/pairs.txt", "--test-root", ROOT)))


samples.training_set(ROOT, identities=6, images=9)
samples.test_set(ROOT)
quiet = ROOT + "/quiet"
started = time.time()
samples.run(*arguments(quiet))
duration = time.time() - started
killed = ROOT + "/killed"
chance = random.Random(7)
kills, starts = 0, 0
while True:
    command = [samples.PROGRAM, *arguments(killed)] + (["--resume"] if starts else [])
    starts += 1
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if kills < KILLS:
        # From the first moments to well into the run, so that saves, evaluations and starts are all hit.
        time.sleep(chance.uniform(0.3, 0.3 + 0.5 * duration))
        if process.poll() is None:
            process.kill()
            kills += 1
            process.communicate()
            continue
    output, _ = process.communicate()
    if process.returncode == 0 and kills < KILLS:
        # It got through before the last kill: begin again, so that as many kills as promised are seen.
        assert samples.weights(killed) == samples.weights(quiet)
        # Its records lie beside it, and a new run replaces no file.
        subprocess.run(["rm", "-rf", killed, killed + ".steps.csv", killed + ".order.csv"], check=True)
        starts = 0
        continue
    assert process.returncode == 0, output[-3000:]
    break
print(f"{kills} kills")

assert samples.weights(quiet) == samples.weights(killed), "weights differ"
one, other = curves(quiet), curves(killed)
assert one.keys() == other.keys() and len(one) >= 6
for tag in one:
    assert one[tag] == other[tag], f"{tag}: {one[tag]} and {other[tag]}"
for kind in ("steps", "order"):
    assert open(f"{quiet}.{kind}.csv").read() == open(f"{killed}.{kind}.csv").read(), kind
one, other = files(quiet + "/evaluation"), files(killed + "/evaluation")
assert len(one) >= 2 and one == other, (sorted(one), sorted(other))
left = [n for _, _, names in os.walk(killed) for n in names if "interproto-tmp" in n]
assert not left, left
assert json.loads(samples.run("watch", killed, "--once", "--json").stdout.splitlines()[-1])["result"]["state"] == "finished"
print("passed")
