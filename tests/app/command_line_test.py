# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person at a terminal meets it: help, mistakes, exit codes, JSON, small tasks."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402
from samples import run, result  # noqa: E402

TASKS = ("demo sample-data scan train estimate sweep watch runs evaluate compare embed prototypes map compare-files occlusion init "
         "doctor").split()


class CommandLine(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = cls.folder.name
        samples.training_set(cls.root, identities=4, images=5, children=2)
        cls.pairs = samples.test_set(cls.root)
        cls.weights = os.path.join(cls.root, "weights")
        run("init", "--out", cls.weights, "--net-mode", "mobilefacenet", "--classes", 4, "--embedding-size", 64)
        cls.backbone = os.path.join(cls.weights, "backbone.pth")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def content(self, name):
        with open(os.path.join(self.root, name), "rb") as file:
            return file.read()

    def test_help_of_every_task(self):
        main = run("--help").stdout
        for task in TASKS:
            self.assertIn(f"  {task} ", main)
            page = run(task, "--help").stdout
            self.assertIn("usage: interproto " + task, page)
            self.assertIn("default: ", page)
        self.assertIn("--lambda-child", run("train", "--help").stdout)
        self.assertEqual(run(code=2).stdout, main)
        self.assertRegex(run("--version").stdout, r"^interproto \d+\.\d+\.\d+")

    def test_mistakes_are_named(self):
        for words, code, part in [
            (["trian"], 2, 'Did you mean "train"?'),
            (["train", "--epoch", "3"], 2, "Did you mean --epochs?"),
            (["train", "--epochs", "0", "--out", "x", "--data-path", "y"], 2, "whole number from 1 to 100000"),
            (["train", "--out", "x"], 2, "--data-path"),
            (["train", "--out", "x", "--data-path", "y", "--method", "arcfase"], 2, "one of"),
            (["train", "--out", self.root + "/x", "--data-path", "/nowhere"], 3, "/nowhere"),
            (["evaluate", "/nowhere.pth", "--test-list", self.pairs], 3, "/nowhere.pth"),
            (["evaluate", self.backbone], 2, "--test-list"),
            (["evaluate", self.backbone, "--test-list", "/nowhere.txt"], 3, "/nowhere.txt"),
            (["evaluate", self.pairs, "--test-list", self.pairs], 3, "pairs.txt"),
            (["doctor", "--device"], 2, "--device"),
            (["init", "--out", "/proc/nothing/here"], None, "/proc/nothing"),
            (["compare-files", self.backbone, "a.png"], 2, "found 1 photos, wanted 2"),
            (["embed", self.backbone, "/nowhere.txt", "--out", "e.npy"], 3, "/nowhere.txt"),
            (["watch", self.root + "/train"], 3, "train"),
            (["train", "--out", "x", "--data-path", "y", "--device", "tpu"], None, ""),
            (["completion", "ksh"], 2, "bash, zsh and fish"),
        ]:
            done = subprocess.run([samples.PROGRAM, *words], capture_output=True, text=True, cwd=self.root)
            self.assertTrue(done.returncode == code if code else done.returncode in (1, 2, 3, 5), (words, done))
            self.assertIn(part, done.stderr)
            self.assertTrue(done.stderr.startswith("error: ") or "\nerror: " in done.stderr, done.stderr)
            for word in ("terminate", "c10::Error", "frame #"):
                self.assertNotIn(word, done.stderr)

    def test_options_file_and_flags(self):
        base = ["train", "--out", "x", "--data-path", "y"]
        text = run(*base, "--preset", "inter-prototype-ms1m", "--lr", "0.25", "--print-config").stdout
        path = os.path.join(self.root, "o.toml")
        open(path, "w").write(text)
        self.assertIn("epochs = 25\n", text)
        self.assertIn("lr = 0.25\n", text)
        self.assertEqual(run("train", "--config", path, "--print-config").stdout, text)  # it reads back what it prints
        self.assertIn("epochs = 3\n", run("train", "--config", path, "--epochs", "3", "--print-config").stdout)
        open(path, "a").write("epocs = 3\n")
        refused = run("train", "--config", path, code=2).stderr
        self.assertRegex(refused, r"o\.toml:\d+: unknown key \"epocs\"\. Did you mean \"epochs\"\?")

    def test_presets_are_for_tasks_that_train(self):
        for task, takes in (("train", True), ("init", True), ("sweep", True), ("scan", False), ("map", False), ("evaluate", False)):
            self.assertEqual("--preset NAME" in run(task, "--help").stdout, takes, task)
        self.assertIn("--preset", run("scan", "--data-path", "x", "--preset", "arcface-casia", code=2).stderr)

    def test_completion_is_valid_shell(self):
        script = run("completion", "bash").stdout
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)
        offered = subprocess.run(["bash", "-c", script + '\nCOMP_WORDS=(interproto train --net-m); COMP_CWORD=2; _interproto; '
                                  'echo "${COMPREPLY[@]}"'], capture_output=True, text=True, check=True).stdout
        self.assertEqual(offered.strip(), "--net-mode")
        self.assertIn("-l lambda-child", run("completion", "fish").stdout)

    def test_scan_counts(self):
        report = result("scan", "--data-path", self.root + "/train", "--age-file", self.root + "/ages.txt", "--child-filter", 3,
                        "--test-list", self.pairs, "--test-root", self.root, "--decode", "--issues", self.root + "/issues.csv")
        found = report["training"]
        self.assertEqual((found["identities"], found["images"], found["children"]["identities"]), (4, 20, 2))
        self.assertEqual(report["images_decoded"], 60)
        self.assertTrue(os.path.exists(self.root + "/issues.csv"))

    def test_embed_flips(self):
        names = [f"test/{i:03d}A05.png" for i in range(5)]
        listed = os.path.join(self.root, "list.txt")
        open(listed, "w").write("\n".join(names + ["test/absent.png"]))
        rows = {}
        for flip in ("none", "mirror", "sum"):
            out = os.path.join(self.root, flip + ".npy")
            done = run("embed", self.backbone, listed, "--out", out, "--flip", flip)
            self.assertIn("absent.png", done.stderr)
            rows[flip] = np.load(out)
        for array in rows.values():
            self.assertEqual((array.shape, array.dtype), ((6, 64), np.float32))
            np.testing.assert_allclose(np.linalg.norm(array[:5], axis=1), 1, atol=1e-5)
            self.assertTrue((array[5] == 0).all())
        total = rows["none"][:5] + rows["mirror"][:5]
        np.testing.assert_allclose(rows["sum"][:5], total / np.linalg.norm(total, axis=1, keepdims=True), atol=1e-5)
        self.assertGreater(np.abs(rows["none"] - rows["mirror"]).max(), 1e-4)

    def test_slow_precision_is_told(self):
        with open(os.path.join(self.root, "one.txt"), "w") as file:
            file.write("test/000A05.png\n")
        done = run("embed", self.backbone, self.root + "/one.txt", "--out", self.root + "/one.npy", "--precision", "bf16", "--device", "cpu")
        self.assertEqual("does not compute in bfloat16" in done.stderr, not result("doctor")["bf16"])

    def test_compare_files(self):
        same = result("compare-files", self.backbone, self.root + "/test/000A05.png", self.root + "/test/000A05.png")
        self.assertAlmostEqual(same["similarity"], 1, places=5)
        out = os.path.join(self.root, "scores")
        run("evaluate", self.backbone, "--test-list", self.pairs, "--test-root", self.root, "--out", out)
        told = result("compare-files", self.backbone, self.root + "/test/000A05.png", self.root + "/test/001A05.png",
                      "--evaluation", out + "/pairs.csv")
        above = [r for r in samples.rows(out + "/pairs.csv") if r["label"] == "0" and float(r["similarity"]) >= told["similarity"]]
        self.assertEqual((told["impostors"], told["impostors_at_least_as_similar"]), (10, len(above)))

    def test_prototypes_are_unit_rows(self):
        out = os.path.join(self.root, "prototypes")
        result("prototypes", self.weights + "/head.pth", "--out", out, "--data-path", self.root + "/train",
               "--age-file", self.root + "/ages.txt", "--child-filter", 3)
        array = np.load(out + "/prototypes.npy")
        self.assertEqual(array.shape, (4, 64))
        np.testing.assert_allclose(np.linalg.norm(array, axis=1), 1, atol=1e-5)
        table = samples.rows(out + "/prototypes.csv")
        self.assertEqual([r["child"] for r in table], ["1", "1", "0", "0"])
        self.assertEqual([r["identity"] for r in table], ["000000", "000001", "000002", "000003"])
        with open(out + "/geometry.json", encoding="utf-8") as file:
            geometry = json.load(file)
        self.assertEqual(geometry["children"], 2)
        self.assertAlmostEqual(geometry["child_mean_cosine"], float(array[0] @ array[1]), places=5)
        angles = samples.rows(out + "/angles.csv")
        self.assertEqual([sum(int(r[kind]) for r in angles) for kind in ("children", "between", "adults")], [2, 4, 2])
        told = result("map", out + "/prototypes.npy", "--out", out + "/map", "--iterations", 30, "--device", "cpu")
        self.assertEqual((told["n"], told["iteration"], told["finished"]), (4, 30, True))
        self.assertEqual(np.load(out + "/map/layout.npy").shape, (4, 2))
        self.assertEqual(samples.rows(out + "/map/identities.csv"), table)

    def test_same_seed_same_weights(self):
        files = []
        for name, seed in (("a", 3), ("b", 3), ("c", 4)):
            run("init", "--out", f"{self.root}/{name}", "--net-mode", "mobilefacenet", "--classes", 4, "--seed", seed)
            files.append(b"".join(self.content(f"{name}/{part}.pth") for part in ("backbone", "head")))
        self.assertEqual(files[0], files[1])
        self.assertNotEqual(files[0], files[2])

    def test_results_that_are_there_are_replaced_by_force_only(self):
        """One rule for all tasks: refused before anything is computed, each file left as it was."""
        listed = os.path.join(self.root, "first.txt")
        with open(listed, "w") as file:
            file.write("test/000A05.png\n")
        images = [self.root + "/test/000A05.png", self.root + "/test/001A05.png"]
        head = self.weights + "/head.pth"
        tests = ["--test-list", self.pairs, "--test-root", self.root]
        scan = ["scan", "--data-path", self.root + "/train", "--age-file", self.root + "/ages.txt"]
        # Task -> its words before the name of the result, and a file of the result.
        for words, option, part in (
                (["init", "--net-mode", "mobilefacenet", "--classes", 2, "--embedding-size", 16], "--out", "head.pth"),
                (["embed", self.backbone, listed], "--out", ""),
                (["evaluate", self.backbone, *tests], "--out", "pairs.csv"),
                (["prototypes", head], "--out", "prototypes.csv"),
                (["map", head, "--iterations", 5, "--device", "cpu"], "--out", "map.json"),
                (["occlusion", self.backbone, *images, "--patch", 112], "--out", "occlusion.json"),
                (scan, "--issues", "")):
            with self.subTest(task=words[0]):
                out = os.path.join(self.root, "mine-" + words[0])
                mine = os.path.join(out, part) if part else out
                os.makedirs(os.path.dirname(mine), exist_ok=True)
                with open(mine, "w") as file:
                    file.write("mine")
                done = run(*words, option, out, code=2)
                self.assertIn(os.path.basename(mine), done.stderr)
                self.assertIn("--force", done.stderr)
                with open(mine) as file:
                    self.assertEqual(file.read(), "mine")
                self.assertEqual(os.listdir(out) if part else [], [part] if part else [])
                run(*words, option, out, "--force")
                with open(mine, "rb") as file:
                    self.assertNotEqual(file.read(), b"mine")

    def test_estimate_times_steps_and_keeps_nothing(self):
        before = sorted(os.listdir(self.root))
        words = ["estimate", "--data-path", os.path.join(self.root, "train"), "--method", "arcface", "--net-mode", "mobilefacenet",
                 "--device", "cpu"]
        long = ["--batch-size", 5, "--epochs", 100000, "--trial-steps", 3]
        told = result(*words, *long)
        self.assertEqual((told["timed_steps"], told["images"], told["classes"]), (3, 20, 4))
        self.assertEqual((told["device"], told["steps"]), ("cpu", 400000))
        self.assertAlmostEqual(told["seconds"], 2e6 / told["images_per_second"], delta=1)
        text = run(*words, *long).stdout
        self.assertRegex(text, r"^about .* on cpu for 400,000 steps at [0-9.]+ images/s, evaluations not counted \(3 timed\)\n")
        self.assertEqual(sorted(os.listdir(self.root)), before)
        self.assertIn("two are needed", run(*words, "--batch-size", 20, "--epochs", 1, code=2).stderr)

    def test_doctor_uses_the_right_blas(self):
        told = result("doctor")
        self.assertIn("libtorch_cpu", told["blas"])
        self.assertGreaterEqual(told["threads"], 1)
        forced = result("doctor", "--load-cuda")
        self.assertTrue(forced["cuda_status"])
        if not told["gpus"]:
            self.assertEqual(forced["gpus"], 0)

    def test_names_cannot_drive_the_terminal(self):
        bad = os.path.join(self.root, "list\x1b[31m.txt")
        open(bad, "w").write("1 a b\n")
        done = subprocess.run([samples.PROGRAM, "evaluate", self.backbone, "--test-list", bad], capture_output=True, text=True)
        self.assertEqual(done.returncode, 3)
        self.assertNotIn("\x1b", done.stderr)

    def test_journal_of_a_task(self):
        journal = os.path.join(self.root, "scan.jsonl")
        run("scan", "--data-path", self.root + "/train", "--journal", journal)
        for line in open(journal):
            self.assertIn("event", json.loads(line))


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
