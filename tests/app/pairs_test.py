# SPDX-License-Identifier: GPL-3.0-or-later
"""Scored pairs from end to end: what the desktop shows equals `evaluate --json`, and its tasks and commands work."""
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

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "pairs_tool")
WORKBENCH = os.path.join(os.environ["INTERPROTO_BIN"], "interproto-workbench")


class Pairs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = cls.folder.name
        cls.pairs = samples.test_set(cls.root)
        weights = os.path.join(cls.root, "weights")
        run("init", "--out", weights, "--net-mode", "mobilefacenet", "--embedding-size", 64)
        cls.backbone = os.path.join(weights, "backbone.pth")
        cls.out = os.path.join(cls.root, "evaluation")
        cls.figures = result("evaluate", cls.backbone, "--test-list", cls.pairs, "--out", cls.out)["sets"][0]
        cls.csv = os.path.join(cls.out, cls.figures["set"] + ".csv")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def images(self):
        row = samples.rows(self.csv)[0]
        return os.path.join(self.root, row["path1"]), os.path.join(self.root, row["path2"])

    def test_the_desktop_shows_what_evaluate_tells(self):
        shown = json.loads(subprocess.run([TOOL, self.csv], capture_output=True, check=True).stdout)
        for key in ("pairs", "threshold", "accuracy", "ten_fold_accuracy", "auc", "eer"):
            self.assertEqual(shown[key], self.figures[key], key)
        for key in ("by_age_gap", "by_child_age"):
            self.assertEqual([(b["years"], b["pairs"], b["right"]) for b in shown[key]],
                             [(b["years"], b["pairs"], b["right"]) for b in self.figures[key]["bins"]])
        hits = shown["confusion"][0] + shown["confusion"][3]
        self.assertEqual(hits / shown["pairs"], self.figures["accuracy"])

    def test_occlusion_covers_every_place(self):
        first, second = self.images()
        out = os.path.join(self.root, "occlusion")
        words = ["occlusion", self.backbone, first, second, "--out", out, "--patch", 40, "--stride", 24]
        found = result(*words)
        plain = result("compare-files", self.backbone, first, second)
        self.assertAlmostEqual(found["similarity"], plain["similarity"], places=5)
        maps = np.load(os.path.join(out, "occlusion.npy"))
        self.assertEqual(maps.shape, (2, 4, 4))  # 0, 24, 48 and 72
        self.assertEqual(found["places"], 4)
        self.assertTrue(np.all(np.abs(maps) <= 1 + 1e-5))
        self.assertAlmostEqual(float(maps.min()), found["lowest"], places=6)
        self.assertGreater(float(np.ptp(maps)), 0)
        with open(os.path.join(out, "occlusion.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["patch"], 40)
        # The same face twice: nothing covered is 1, mirrored and averaged too.
        same = result("occlusion", self.backbone, first, first, "--out", out, "--patch", 112, "--force")
        for key in ("similarity", "mirrored", "averaged"):
            self.assertAlmostEqual(same[key], 1, places=5)
        run("occlusion", self.backbone, first, "--out", out, code=2)
        run("occlusion", self.backbone, first, self.pairs, "--out", out, "--force", code=3)

    @unittest.skipUnless(os.path.exists(WORKBENCH), "built without the desktop")
    def test_contact_sheet_without_a_display(self):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}

        def sheet(*words):
            return subprocess.run([WORKBENCH, "contact-sheet", *words], capture_output=True, text=True, env=environment)

        for name, magic in (("a.png", b"\x89PNG"), ("a.pdf", b"%PDF"), ("a.svg", b"<?xml")):
            out = os.path.join(self.root, name)
            done = sheet(self.csv, "--out", out, "--failed", "--most", "6", "--root", self.root)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, r"^\d+ pairs in ")
            with open(out, "rb") as file:
                self.assertTrue(file.read(8).startswith(magic))
        before = os.stat(out).st_mtime_ns
        refused = sheet(self.csv, "--out", out, "--root", self.root)
        self.assertEqual((refused.returncode, os.stat(out).st_mtime_ns), (2, before))
        self.assertIn("--force", refused.stderr)
        self.assertEqual(sheet(self.csv, "--out", out, "--most", "2", "--root", self.root, "--force").returncode, 0)
        self.assertEqual(sheet(self.csv).returncode, 2)
        self.assertEqual(sheet(self.pairs + ".csv", "--out", out, "--force").returncode, 3)
        # As every task: what names a folder that is not there is a wrong input.
        nowhere = sheet(self.csv, "--out", "/proc/nothing/a.png")
        self.assertEqual(nowhere.returncode, 3)
        self.assertIn("/proc/nothing/a.png", nowhere.stderr)


if __name__ == "__main__":
    unittest.main()
