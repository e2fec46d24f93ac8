# SPDX-License-Identifier: GPL-3.0-or-later
"""A sweep from outside: its runs, what a person and a signal do to it, and that it goes on where it stopped."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

METHODS = "arcface,inter_prototype"


class Sweep(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = tempfile.TemporaryDirectory()
        cls.root = cls.data.name
        samples.training_set(cls.root)
        samples.test_set(cls.root)

    @classmethod
    def tearDownClass(cls):
        cls.data.cleanup()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()

    def tearDown(self):
        self.folder.cleanup()

    def arguments(self, name, *more, seeds="1,2"):
        """Arguments of a small sweep: 8 steps an epoch."""
        return ["sweep", os.path.join(self.folder.name, name), "--methods", METHODS, "--seeds", seeds, "--devices", "cpu",
                "--data-path", os.path.join(self.root, "train"), "--age-file", os.path.join(self.root, "ages.txt"),
                "--test-list", os.path.join(self.root, "pairs.txt"), "--test-root", self.root, "--child-filter", 3,
                "--net-mode", "mobilefacenet", "--embedding-size", 32, "--batch-size", 6, "--epochs", 2, "--milestones", 1,
                "--lr", 0.01, "--threads", 1, *more]

    def queue(self, name):
        path = os.path.join(self.folder.name, name, "queue.json")
        if not os.path.exists(path):
            return {"jobs": []}
        with open(path) as file:
            return json.load(file)

    def edit(self, name, change):
        """Replaces the queue as another program would: under its lock."""
        import fcntl
        folder = os.path.join(self.folder.name, name)
        with open(os.path.join(folder, "queue.lock"), "a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            queue = self.queue(name)
            change(queue)
            with open(os.path.join(folder, "queue.new"), "w") as out:
                json.dump(queue, out)
            os.rename(os.path.join(folder, "queue.new"), os.path.join(folder, "queue.json"))

    def states(self, name):
        # A job that a person added has no state until the sweep has taken the file up.
        return {job["name"]: job.get("state", "waiting") for job in self.queue(name)["jobs"]}

    def events(self, name):
        return samples.events(os.path.join(self.folder.name, name, "journal.jsonl"))

    def start(self, name, *more):
        return subprocess.Popen([samples.PROGRAM, *map(str, self.arguments(name, *more))], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def ended(self, process):
        """Exit code, once the output is read and closed."""
        process.communicate(timeout=60)
        return process.returncode

    def wait(self, what, seconds=120):
        end = time.time() + seconds
        while time.time() < end:
            if what():
                return
            time.sleep(0.05)
        self.fail("waited in vain")

    def run_step(self, name, job):
        return max((e.get("step", 0) for e in self.run_events(name, job)), default=0)

    def test_interrupted_and_continued_gives_the_same_table(self):
        whole = samples.result(*self.arguments("whole"))
        self.assertEqual([job["state"] for job in whole["jobs"]], ["finished"] * 4)
        self.assertEqual([row["label"] for row in whole["table"]["rows"]], ["ArcFace", "Inter-Prototype"])
        self.assertEqual([len(row["runs"]) for row in whole["table"]["rows"]], [2, 2])

        process = self.start("cut")
        self.wait(lambda: self.run_step("cut", "inter_prototype-s1") > 2)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(self.ended(process), 75)
        states = self.states("cut")
        self.assertEqual(states["arcface-s1"], "finished")
        self.assertEqual(states["inter_prototype-s1"], "waiting")
        self.assertFalse(self.queue("cut")["worked"])
        self.assertEqual(self.events("cut")[-1]["event"], "stopped")
        # A kill that nobody can answer to: the runs stop with checkpoints all the same.
        process = self.start("cut")
        self.wait(lambda: self.states("cut")["arcface-s2"] == "running" and self.run_step("cut", "arcface-s2") > 2)
        process.kill()
        process.communicate()
        # The folder alone is enough to go on.
        samples.run("sweep", os.path.join(self.folder.name, "cut"))
        self.assertEqual(set(self.states("cut").values()), {"finished"})
        starts = {job["name"]: job["starts"] for job in self.queue("cut")["jobs"]}
        self.assertEqual(starts["arcface-s1"], 1)
        self.assertGreater(starts["inter_prototype-s1"], 1)
        for form in ("text", "markdown", "latex", "csv", "json"):
            tables = [samples.run("compare", os.path.join(self.folder.name, name), "--format", form).stdout
                      for name in ("whole", "cut")]
            self.assertEqual(tables[0], tables[1], form)
        # Once more: nothing is left to do.
        again = samples.result("sweep", os.path.join(self.folder.name, "cut"))
        self.assertEqual(sum(job["starts"] for job in again["jobs"]), sum(starts.values()))

    def test_a_person_steers_it(self):
        process = self.start("steered", "--epochs", 100000, "--evaluate-every", 0)
        name = "steered"
        self.wait(lambda: self.run_step(name, "arcface-s1") > 0)
        # Taken out, moved and added while it works.
        self.edit(name, lambda q: q["jobs"].pop(3))
        self.edit(name, lambda q: q["jobs"].append({"name": "mine", "folder": "runs/mine", "options": {
            "method": "arcface", "seed": 9, "epochs": 1, "milestones": ""}}))
        self.edit(name, lambda q: q["jobs"].insert(1, q["jobs"].pop(3)))
        self.edit(name, lambda q: q.update(wish="pause"))
        self.wait(lambda: any(e["event"] == "paused" for e in self.run_events(name, "arcface-s1")))
        self.edit(name, lambda q: q.update(wish="run"))
        self.wait(lambda: any(e["event"] == "resumed" for e in self.run_events(name, "arcface-s1")))
        # One run stopped by its control file: the sweep takes the next.
        with open(os.path.join(self.folder.name, name, "runs/arcface-s1/control"), "a") as control:
            control.write("stop\n")
        self.wait(lambda: self.states(name)["mine"] == "finished")
        self.assertEqual(self.states(name)["arcface-s1"], "stopped")
        self.wait(lambda: self.run_step(name, "inter_prototype-s1") > 0)
        self.edit(name, lambda q: q.update(wish="stop"))
        self.assertEqual(self.ended(process), 0)
        self.assertEqual(self.states(name), {"arcface-s1": "stopped", "mine": "finished", "inter_prototype-s1": "waiting",
                                             "arcface-s2": "waiting"})
        self.assertEqual([e["event"] for e in self.events(name) if e["event"] in ("paused", "resumed", "stopped")],
                         ["paused", "resumed", "stopped"])

    def run_events(self, name, job):
        return samples.events(os.path.join(self.folder.name, name, "runs", job, "journal.jsonl"))

    def test_failures_are_told_and_tried_again(self):
        folder = os.path.join(self.folder.name, "bad")
        arguments = self.arguments("bad", "--epochs", 1, "--milestones", "", seeds=1)
        # The run's place is taken by a folder with other things in it.
        taken = os.path.join(folder, "runs", "arcface-s1")
        os.makedirs(taken)
        open(os.path.join(taken, "thesis.tex"), "w").close()
        failed = samples.run(*arguments, code=1)
        self.assertIn("1 of 2 runs failed", failed.stdout)
        jobs = {job["name"]: job for job in self.queue("bad")["jobs"]}
        self.assertEqual((jobs["arcface-s1"]["state"], jobs["arcface-s1"]["exit_code"]), ("failed", 2))
        self.assertIn("thesis.tex", jobs["arcface-s1"]["message"])
        self.assertEqual(jobs["inter_prototype-s1"]["state"], "finished")
        os.remove(os.path.join(taken, "thesis.tex"))
        samples.run("sweep", folder, code=1)
        samples.run("sweep", folder, "--retry")
        self.assertEqual(set(self.states("bad").values()), {"finished"})

    def test_refusals(self):
        folder = os.path.join(self.folder.name, "x")
        self.assertIn("--data-path", samples.run("sweep", folder, code=2).stderr)
        self.assertIn("arcface-casia", samples.run("sweep", folder, "--presets", "arcface-cassia", code=2).stderr)
        other = os.path.join(self.folder.name, "other")
        os.makedirs(other)
        open(os.path.join(other, "photo.jpg"), "w").close()
        self.assertIn("photo.jpg", samples.run(*self.arguments("other"), code=2).stderr)
        # Shared options of a sweep do not change under its runs.
        os.makedirs(folder)
        with open(os.path.join(folder, "queue.json"), "w") as queue:
            json.dump({"jobs": []}, queue)
        with open(os.path.join(folder, "sweep.toml"), "w") as toml:
            toml.write("epochs = 3\n")
        self.assertIn("epochs", samples.run("sweep", folder, "--epochs", 4, code=2).stderr)
        samples.run("sweep", folder)
        with open(os.path.join(folder, "queue.json"), "w") as queue:
            queue.write("{")
        self.assertIn("queue.json", samples.run("sweep", folder, code=3).stderr)
        self.assertIn("no training", samples.run("compare", folder, code=3).stderr)

    def test_second_process_is_refused(self):
        process = self.start("held", "--epochs", 100000)
        self.wait(lambda: self.run_step("held", "arcface-s1") > 0)
        self.assertIn(str(process.pid), samples.run(*self.arguments("held", "--epochs", 100000), code=6).stderr)
        process.send_signal(signal.SIGINT)
        self.assertEqual(self.ended(process), 75)


if __name__ == "__main__":
    unittest.main()
