# SPDX-License-Identifier: GPL-3.0-or-later
"""What a start or a resume may touch: nothing that it did not make, nothing outside the run because a file said so, and no
option of one call in the run's own options."""
import json
import os
import shutil
import sys
import tempfile
import tomllib
import unittest

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def tree(folder):
    """Every file below the folder with its bytes, and every folder."""
    found = {}
    for at, folders, names in os.walk(folder):
        found.update({os.path.relpath(os.path.join(at, f), folder): None for f in folders})
        for name in names:
            with open(os.path.join(at, name), "rb") as file:
                found[os.path.relpath(os.path.join(at, name), folder)] = file.read()
    return found


def options_of(run):
    with open(os.path.join(run, "run.toml"), "rb") as file:
        return {key: value for table in [tomllib.load(file)] for key, value in flat(table)}


def flat(table):
    for key, value in table.items():
        yield from flat(value) if isinstance(value, dict) else [(key, value)]


class RunFolders(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = folder.name
        samples.training_set(cls.root)
        cls.whole = cls.path("whole")
        samples.run(*cls.training(cls.whole, "--max-steps", 3))

    @classmethod
    def path(cls, name):
        return os.path.join(cls.root, name)

    @classmethod
    def training(cls, run, *more):
        return samples.small_training(cls.root, run, *more)

    def copy(self, name):
        return shutil.copytree(self.whole, self.path(name))

    def assert_untouched(self, folder, code, *arguments):
        """The call ends with `code` and leaves the folder as it was; its message."""
        before = tree(folder)
        message = samples.run(*arguments, code=code).stderr
        self.assertEqual(tree(folder), before)
        return message

    def test_a_failed_start_removes_nothing_of_a_persons(self):
        project = self.path("project")
        write(project + "/run.toml", "epochs = 2\n")
        write(project + "/thesis/chapter.tex", "years of work")
        write(project + "/journal.jsonl", "")
        config = ["train", "--config", project + "/run.toml", "--out", project, "--data-path", self.path("train")]
        message = self.assert_untouched(project, 2, *config, "--age-file", self.path("none.txt"))
        self.assertIn("thesis", message)
        self.assert_untouched(project, 2, *config, "--age-file", self.path("ages.txt"), "--resume")

        weights = self.path("weights")
        write(weights + "/checkpoints/my_pretrained.pth", "weights")
        self.assert_untouched(weights, 2, *self.training(weights, "--data-path", self.path("typo")))

        own = self.path("own-options")
        write(own + "/run.toml", "epochs = 2\n")
        self.assertIn("run.toml", self.assert_untouched(own, 2, *self.training(own)))

    def test_a_failed_start_takes_away_what_it_made(self):
        new = self.path("deep/new")
        samples.run(*self.training(new, "--age-file", self.path("none.txt")), code=3)
        self.assertFalse(os.path.exists(new))
        empty = self.path("empty")
        os.mkdir(empty)
        self.assert_untouched(empty, 3, *self.training(empty, "--age-file", self.path("none.txt")))

    def test_a_run_without_its_journal_is_kept(self):
        for name, harm in (("emptied", lambda p: write(p, "")), ("removed", os.remove)):
            run = self.copy("journal-" + name)
            harm(run + "/journal.jsonl")
            before = tree(run + "/checkpoints")
            self.assertTrue(before)
            samples.run(*self.training(run), code=2)
            samples.run(*self.training(run, "--resume", "--data-path", self.path("not-mounted")), code=3)
            self.assertEqual(tree(run + "/checkpoints"), before)
            done = samples.run(*self.training(run, "--resume", "--max-steps", 4))
            self.assertIn("journal", done.stdout + done.stderr)
            started = [e for e in samples.events(run + "/journal.jsonl") if e["event"] == "started"]
            self.assertEqual([e["resumed_from_step"] for e in started], [3])

    def test_options_of_one_call_are_not_kept(self):
        run = self.copy("forced")
        samples.run("train", "--out", run, "--resume", "--force", "--max-steps", 4)
        self.assertFalse({"resume", "force", "out"} & options_of(run).keys())
        # As older versions left it: the file forces nothing and resumes nothing.
        with open(run + "/run.toml") as file:
            text = file.read()
        write(run + "/run.toml", f"resume = true\nforce = true\nout = \"{run}\"\n" + text)
        other = self.copy("other")
        message = self.assert_untouched(other, 2, "train", "--config", run + "/run.toml", "--out", other)
        self.assertIn("already holds", message)
        self.assert_untouched(self.copy("moved"), 2, "train", "--config", run + "/run.toml")
        told = samples.run("train", "--config", run + "/run.toml", "--out", self.path("again"), "--max-steps", 2)
        self.assertIn("--resume", told.stdout + told.stderr)
        self.assertIn("--force", told.stdout + told.stderr)

    def test_a_run_says_what_cannot_change_and_what_did(self):
        run = self.copy("changed")
        for option, value in (("batch-size", 4), ("seed", 7), ("method", "cosface"), ("child-filter", 2), ("embedding-size", 64)):
            message = self.assert_untouched(run, 2, "train", "--out", run, "--resume", f"--{option}", value)
            self.assertIn(option.replace("-", "_"), message)
            self.assertIn(str(value), message)
        samples.run("train", "--out", run, "--resume", "--lr", 0.005, "--max-steps", 4)
        texts = [e["text"] for e in samples.events(run + "/journal.jsonl") if e["event"] == "message"]
        self.assertTrue(any("lr" in t and "0.005" in t and "0.01" in t for t in texts), texts)
        self.assertEqual(options_of(run)["lr"], 0.005)

    def test_a_strangers_run_writes_nowhere_else(self):
        victim = self.path("victim")
        for key in ("step_log", "record_batch_order"):
            for name in (victim, "../victim", "checkpoints/../../victim"):
                with self.subTest(key=key, name=name):
                    write(victim, "mine")
                    run = self.copy(f"stranger-{key}-{len(os.listdir(self.root))}")
                    with open(run + "/run.toml") as file:
                        text = file.read()
                    write(run + "/run.toml", "\n".join(f'{key} = "{name}"' if l.startswith(key + " ") else l for l in text.splitlines()))
                    message = self.assert_untouched(run, 3, "train", "--out", run, "--resume", "--max-steps", 4)
                    self.assertIn(key, message)
                    samples.run("train", "--config", run + "/run.toml", "--out", self.path("repeat"), code=3)
                    with open(victim) as file:
                        self.assertEqual(file.read(), "mine")
                    # A person may still say so.
                    log = self.path(f"asked-{os.path.basename(run)}.csv")
                    samples.run("train", "--out", run, "--resume", "--max-steps", 4, "--" + key.replace("_", "-"), log)
                    self.assertTrue(os.path.exists(log))

    def test_a_strangers_sweep_writes_nowhere_else(self):
        victim, sweep = self.path("sweep-victim"), self.path("sweep")
        write(victim, "mine")
        write(sweep + "/queue.json", "{}")
        write(sweep + "/shared.toml", f'step_log = "{victim}"\n')
        message = samples.run(*self.training(self.path("one"), "--config", sweep + "/shared.toml"), code=3).stderr
        self.assertIn("step_log", message)
        message = samples.run("sweep", self.path("new-sweep"), *self.training("")[3:], "--step-log", victim, code=2).stderr
        self.assertIn("step-log", message)
        with open(victim) as file:
            self.assertEqual(file.read(), "mine")

    def test_records_inside_the_run_go_with_it(self):
        run = self.path("inside")
        samples.run(*self.training(run, "--max-steps", 2, "--step-log", run + "/steps.csv"))
        self.assertEqual(options_of(run)["step_log"], "steps.csv")
        with open(run + "/steps.csv") as file:
            first = file.read()
        repeat = self.path("inside-repeat")
        samples.run("train", "--config", run + "/run.toml", "--out", repeat)
        for log in (run, repeat):
            with open(log + "/steps.csv") as file:
                self.assertEqual(file.read(), first)
        moved = shutil.move(run, self.path("inside-moved"))
        samples.run("train", "--out", moved, "--resume", "--max-steps", 3)
        self.assertEqual(len(samples.rows(moved + "/steps.csv")), 3)

    def test_no_record_replaces_a_file(self):
        notes = self.path("notes.txt")
        write(notes, "a thought\nanother, longer one\n")
        for option in ("--step-log", "--record-batch-order"):
            self.assertIn("notes.txt", samples.run(*self.training(self.path("new"), option, notes), code=2).stderr)
            run = self.copy("notes" + option)
            samples.run("train", "--out", run, "--resume", "--max-steps", 4, option, notes, code=2)
            with open(notes) as file:
                self.assertEqual(file.read(), "a thought\nanother, longer one\n")
        self.assertFalse(os.path.exists(self.path("new")))

    def test_a_resume_without_a_checkpoint_says_so(self):
        run = self.copy("no-checkpoint")
        shutil.rmtree(run + "/checkpoints")
        done = samples.run("train", "--out", run, "--resume", "--max-steps", 2)
        self.assertIn("no checkpoint", done.stdout + done.stderr)
        self.assertEqual(samples.events(run + "/journal.jsonl")[-1]["event"], "finished")

    def test_a_working_folder_that_is_no_utf8_ends_no_training(self):
        odd = os.path.join(os.fsencode(self.root), b"caf\xe9")
        os.mkdir(odd)
        arguments = self.training("run", "--max-steps", 1)
        samples.run(*arguments, cwd=odd)
        done = samples.run("train", "--out", "run", "--resume", "--max-steps", 2, "--json", cwd=odd)
        self.assertTrue(json.loads(done.stdout.splitlines()[-1])["result"]["finished"])


if __name__ == "__main__":
    unittest.main()
