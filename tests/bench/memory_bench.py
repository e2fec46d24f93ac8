# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory, file descriptors and threads of a long training: flat after the first 1,000 steps.

usage: memory_bench.py [--smoke]"""
import json
import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

STEPS, WARM = (60, 20) if "--smoke" in sys.argv else (5000, 1000)


def figures(pid):
    status = dict(line.split(":", 1) for line in open(f"/proc/{pid}/status"))
    return int(status["VmRSS"].split()[0]) / 1024, len(os.listdir(f"/proc/{pid}/fd")), int(status["Threads"])


with tempfile.TemporaryDirectory() as root:
    samples.training_set(root)
    run = root + "/run"
    arguments = samples.small_training(root, run, "--batch-size", 2, "--max-steps", STEPS, "--epochs", 100000, "--milestones", "",
                                       "--checkpoint-minutes", 0.05, "--evaluate-every", 0)
    process = subprocess.Popen([samples.PROGRAM, *map(str, arguments), "--json"], stdout=subprocess.PIPE, text=True)
    taken, started = [], time.time()
    for line in process.stdout:
        event = json.loads(line)
        if event.get("event") == "progress" and event.get("step", -1) > 0 and (not taken or event["step"] >= taken[-1][0] + STEPS // 20):
            taken.append((event["step"], *figures(process.pid)))
    assert process.wait() == 0
    warm = next(t for t in taken if t[0] >= WARM)
    last = taken[-1]
    print(f"{STEPS} steps in {time.time() - started:.0f} s")
    for name, k in (("memory [MiB]", 1), ("open files", 2), ("threads", 3)):
        print(f"  {name}: step {warm[0]}: {warm[k]:.0f}, step {last[0]}: {last[k]:.0f}, most {max(t[k] for t in taken if t[0] >= WARM):.0f}")
