# SPDX-License-Identifier: GPL-3.0-or-later
"""One training from outside: what a person, a signal, a second process and bad data do to it."""
import glob
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402


class TrainingRun(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = self.folder.name
        self.out = os.path.join(self.root, "run")

    def tearDown(self):
        self.folder.cleanup()

    def start(self, *more):
        arguments = samples.small_training(self.root, self.out, *more)
        return subprocess.Popen([samples.PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def events(self):
        path = os.path.join(self.out, "journal.jsonl")
        return [json.loads(line) for line in open(path)] if os.path.exists(path) else []

    def wait(self, what, seconds=120, after=0):
        end = time.time() + seconds
        while time.time() < end:
            if any(what(e) for e in self.events()[after:]):
                return
            time.sleep(0.05)
        self.fail("waited in vain; journal: " + "\n".join(map(str, self.events()[-5:])))

    def wait_for_step(self, after=0):
        self.wait(lambda e: e["event"] == "progress" and e.get("step", -1) > 0, after=after)

    def ask(self, word):
        with open(os.path.join(self.out, "control"), "a") as control:
            control.write(word + "\n")

    def test_control_file_steers(self):
        samples.training_set(self.root)
        pairs = samples.test_set(self.root)
        process = self.start("--epochs", 100000, "--test-list", pairs, "--test-root", self.root, "--evaluate-every", 0)
        self.wait_for_step()
        # Hours lie before it: told once, as measured.
        self.wait(lambda e: e["event"] == "message" and "still to come: about " in e["text"])
        self.ask("pause")
        self.wait(lambda e: e["event"] == "paused")
        self.ask("evaluate")
        self.wait(lambda e: e["event"] == "evaluated")
        self.ask("checkpoint")
        self.wait(lambda e: e["event"] == "checkpoint")
        self.ask("resume")
        self.wait(lambda e: e["event"] == "resumed")
        self.ask("nonsense")
        self.wait(lambda e: e["event"] == "message" and "nonsense" in e["text"])
        self.ask("stop")
        self.assertEqual(process.wait(60), 0)
        self.assertEqual(self.events()[-1]["event"], "stopped")

    def test_signal_saves_and_says_so(self):
        samples.training_set(self.root)
        for number in (signal.SIGTERM, signal.SIGUSR1):
            before = len(self.events())
            process = self.start("--epochs", 100000, *(["--resume"] if before else []))
            self.wait_for_step(after=before)
            process.send_signal(number)
            self.assertEqual(process.wait(60), 75)
            self.assertTrue(glob.glob(self.out + "/checkpoints/step-*.pth"))
            last = self.events()[-1]
            self.assertEqual((last["event"], last["signal"]), ("stopped", int(number)))

    def test_second_process_is_refused(self):
        samples.training_set(self.root)
        process = self.start("--epochs", 100000)
        self.wait_for_step()
        refused = samples.run(*samples.small_training(self.root, self.out, "--resume"), code=6)
        self.assertIn(str(process.pid), refused.stderr)
        process.kill()
        process.communicate()
        samples.run(*samples.small_training(self.root, self.out, "--resume", "--epochs", 1, "--milestones", ""))

    def test_run_is_complete(self):
        samples.training_set(self.root)
        pairs = samples.test_set(self.root)
        samples.run(*samples.small_training(self.root, self.out, "--test-list", pairs, "--test-root", self.root))
        for name in ("run.toml", "provenance.json", "journal.jsonl", "evaluation/pairs.csv", "prototypes/prototypes.npy",
                     "prototypes/prototypes.csv", "checkpoints/best-pairs.backbone.pth", "checkpoints/best-pairs.head.pth"):
            self.assertTrue(os.path.exists(os.path.join(self.out, name)), name)
        self.assertEqual(self.events()[0]["event"], "started")
        self.assertTrue(any("child identities" in e["text"] for e in self.events() if e["event"] == "message"))
        evaluated = [e for e in self.events() if e["event"] == "evaluated"]
        self.assertEqual([e["epoch"] for e in evaluated], [0, 1])  # each epoch, the last one included
        children = [r["child"] for r in samples.rows(self.out + "/prototypes/prototypes.csv")]
        self.assertEqual(children, ["1", "1", "1", "0", "0", "0"])
        # Its options repeat it to the bit.
        again = os.path.join(self.root, "again")
        samples.run("train", "--config", self.out + "/run.toml", "--out", again)
        self.assertEqual(open(self.out + "/evaluation/pairs.csv").read(), open(again + "/evaluation/pairs.csv").read())
        samples.run(*samples.small_training(self.root, self.out), code=2)  # never over another run
        table = samples.result("runs", self.root)["runs"]
        self.assertEqual(sorted(r["state"] for r in table), ["finished", "finished"])
        # What follows from the run agrees with it.
        summary = samples.result("evaluate", self.out)
        self.assertEqual(summary["sets"][0]["accuracy"], evaluated[-1]["accuracy"])

    def test_odd_data_trains(self):
        samples.training_set(self.root, identities=3, images=4)
        os.rename(self.root + "/train/000002", self.root + "/train/some name")  # ids need not be 0..C-1
        samples.picture(self.root + "/train/000000/grey.png", 1, mode="L")
        samples.picture(self.root + "/train/000000/large.jpg", 2, size=(150, 160))
        samples.picture(self.root + "/train/000001/alpha.png", 3, mode="RGBA")
        open(self.root + "/train/stray.txt", "w").write("no picture")
        open(self.root + "/train/000001/broken.jpg", "wb").write(b"\xff\xd8\xff" + bytes(200))
        with open(self.root + "/ages.txt", "a") as ages:
            ages.write("\n77 data/000077/00000001.jpg 3 1\n0 data/000000/00000001.png not-a-number 1\n")
        # 16 images in batches of 5 leave one over: it must join the batch before it.
        process = samples.run(*samples.small_training(self.root, self.out, "--batch-size", 5, "--step-log", self.root + "/log.csv"))
        self.assertIn("broken.jpg", process.stderr)
        self.assertEqual([r["epoch"] for r in samples.rows(self.root + "/log.csv")], ["0"] * 3 + ["1"] * 3)

    def test_no_child_identity_is_no_nan(self):
        samples.training_set(self.root, identities=3, images=4, children=0)
        samples.run(*samples.small_training(self.root, self.out, "--step-log", self.root + "/log.csv"))
        self.assertEqual({float(r["proto"]) for r in samples.rows(self.root + "/log.csv")}, {0.0})

    def test_diverging_training_stops_with_names(self):
        samples.training_set(self.root)
        failed = samples.run(*samples.small_training(self.root, self.out, "--lr", 100, "--scale", 1000, "--momentum", 0.999,
                                                     "--weight-decay", 1, "--epochs", 500), code=1)
        self.assertRegex(failed.stderr, r"not finite at step \d+ \(epoch \d+, learning rate [^)]+\).*00000\d/")
        self.assertEqual(self.events()[-1]["event"], "failed")

    def test_changed_data_is_noticed(self):
        samples.training_set(self.root)
        samples.run(*samples.small_training(self.root, self.out, "--epochs", 1, "--milestones", ""))
        samples.picture(self.root + "/train/000000/00000099.png", 5)
        refused = samples.run(*samples.small_training(self.root, self.out, "--resume"), code=2)
        self.assertIn("changed", refused.stderr)
        samples.run(*samples.small_training(self.root, self.out, "--resume", "--force"))

    def test_damaged_checkpoint_gives_way_to_the_one_before(self):
        samples.training_set(self.root)
        samples.run(*samples.small_training(self.root, self.out))
        files = sorted(glob.glob(self.out + "/checkpoints/step-*.pth"))
        data = bytearray(open(files[-1], "rb").read())
        data[len(data) // 2] ^= 1
        open(files[-1], "wb").write(data)
        resumed = samples.run(*samples.small_training(self.root, self.out, "--resume"))
        self.assertIn(files[-1], resumed.stderr)

    def test_a_full_disk_is_told_and_waited_out(self):
        """No file may grow beyond 200 KB: neither checkpoints and weights nor the evaluation's pairs find room."""
        samples.training_set(self.root)
        samples.test_set(self.root)
        pairs = self.root + "/many.txt"
        with open(pairs, "w") as out:
            out.writelines(f"{int(i % 20 == i // 300)} test/{i % 20:03d}A05.png test/{i // 300:03d}A40.png\n" for i in range(6000))
        arguments = samples.small_training(self.root, self.out, "--test-list", pairs, "--test-root", self.root)
        process = subprocess.run([samples.PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)))
        told = [e["text"] for e in self.events() if e["event"] == "message" and e["severity"] == "error"]
        for what in ("no checkpoint at step", "the pairs of many are not kept"):
            self.assertTrue(any(what in text and "free" in text for text in told), (what, told))
        # It goes on to its end, and only there the lost work is an error: the last checkpoint is the run.
        self.assertEqual([e["epoch"] for e in self.events() if e["event"] == "evaluated"], [0, 1])
        self.assertEqual(process.returncode, 5, process.stderr)
        self.assertFalse(os.path.exists(self.out + "/evaluation/many.csv"))
        left = [f for _, _, files in os.walk(self.out) for f in files if ".pth" in f or "interproto-tmp" in f]
        self.assertEqual(left, [])
        # With room again it starts over and ends well.
        samples.run(*arguments, "--resume")
        self.assertTrue(os.path.exists(self.out + "/evaluation/many.csv"))

    def test_refused_start_leaves_nothing(self):
        os.makedirs(self.root + "/train")
        samples.run(*samples.small_training(self.root, self.out, "--age-file", ""), code=3)
        self.assertFalse(os.path.exists(self.out))


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
