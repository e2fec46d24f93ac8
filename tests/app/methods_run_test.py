# SPDX-License-Identifier: GPL-3.0-or-later
"""Methods from outside: a few steps train, and what a run leaves is read back with the embedding and the prototypes that the
method means."""
import csv
import os
import sys
import tempfile
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

SPLIT = ("dal", "mtl")  # their networks have parts of their own
# One of each kind of network and of each layout of class weights; the others differ in the loss only.
METHODS = ("cosface", "dal", "mtl")


def similarities(path):
    with open(path, newline="") as file:
        return [float(row["similarity"]) for row in csv.DictReader(file)]


class MethodsRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.root = cls.folder.name
        samples.training_set(cls.root)
        cls.pairs = samples.test_set(cls.root, 6)

    def train(self, method, *more, **options):
        out = os.path.join(self.root, method)
        return samples.run(*samples.small_training(self.root, out, "--method", method, "--max-steps", 2, "--test-list", self.pairs,
                                                   "--test-root", self.root, *more), **options), out

    def read_back(self, method, run):
        """The run, and the weight file of its best epoch, give the similarities that the training recorded."""
        recorded = similarities(os.path.join(run, "evaluation", "pairs.csv"))
        best = os.path.join(run, "checkpoints", "best-pairs.backbone.pth")
        for source in [run, *([best] if method in SPLIT else [])]:
            out = os.path.join(self.root, method + "-again")
            samples.run("evaluate", source, "--out", out, "--force", "--test-list", self.pairs, "--test-root", self.root, "--threads", 1, "--device", "cpu")
            self.assertLess(np.abs(np.subtract(similarities(os.path.join(out, "pairs.csv")), recorded)).max(), 1e-6, source)

    def test_each_trains_and_reads_back(self):
        for method in METHODS:
            with self.subTest(method=method):
                _, run = self.train(method)
                with open(os.path.join(run, "run.toml")) as file:
                    text = file.read()
                self.assertIn("margin = 0.35", text)  # the number that "auto" stood for
                self.read_back(method, run)
                recorded = np.load(os.path.join(run, "prototypes", "prototypes.npy"))
                out = os.path.join(self.root, method + "-prototypes")
                samples.run("prototypes", run, "--out", out)
                self.assertEqual(recorded.shape, (6, 32))
                self.assertLess(np.abs(np.load(os.path.join(out, "prototypes.npy")) - recorded).max(), 1e-6)

    def test_ages_are_wanted_where_a_method_learns_from_them(self):
        done, _ = self.train("dal", "--age-file", "", code=2)
        self.assertIn("DAL learns from ages", done.stderr)
        done, _ = self.train("mtl", "--child-term", code=2)
        self.assertIn("MTL takes no child term", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
