# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders 0 to 11 without padding, as the reference's own unpacking leaves them: row k of a head is the identity k."""
import os
import shutil
import sqlite3
import sys
import tempfile
import unittest

import torch

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

CLASSES = 12
CHILDREN = {2, 10}  # in byte order these would be classes 4 and 2


class ClassOrder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = folder.name
        with open(cls.path("ages.txt"), "w") as ages:
            for identity in range(CLASSES):
                for image in range(3):
                    samples.picture(cls.path(f"train/{identity}/{image}.png"), 100 * identity + image)
                    ages.write(f"{identity} data/{identity}/{image}.png {6 if identity in CHILDREN else 30} 1\n")
        # A head of the official form whose column k says k.
        cls.head = cls.path("head.pth")
        kernel = torch.zeros(32, CLASSES)
        kernel[torch.arange(CLASSES), torch.arange(CLASSES)] = 1
        torch.save({"kernel": kernel}, cls.head)
        cls.run_folder = cls.path("run")
        samples.run(*cls.training(cls.run_folder, "--max-steps", 2))

    @classmethod
    def path(cls, name):
        return os.path.join(cls.root, name)

    @classmethod
    def training(cls, out, *more):
        return samples.small_training(cls.root, out, *more)

    def rows(self, table):
        return {row["identity"]: row for row in samples.rows(table)}

    def test_a_row_of_an_official_head_is_the_identity_of_its_number(self):
        out = self.path("prototypes")
        samples.run("prototypes", self.head, "--data-path", self.path("train"), "--age-file", self.path("ages.txt"),
                    "--child-filter", 3, "--out", out)
        import numpy as np
        prototypes = np.load(out + "/prototypes.npy")
        table = samples.rows(out + "/prototypes.csv")
        self.assertEqual([row["identity"] for row in table], [str(k) for k in range(CLASSES)])
        for k, row in enumerate(table):
            self.assertEqual(int(prototypes[k].argmax()), k)
            self.assertEqual(row["child"] == "1", k in CHILDREN, row)

    def test_a_head_goes_to_the_same_identities(self):
        run = self.path("from-head")
        samples.run(*self.training(run, "--max-steps", 1, "--lr", 1e-8, "--init-head", self.head, "--record-batch-order", run + ".csv",
                                   "--checkpoint-every", 1))
        kernel = torch.load(run + "/checkpoints/step-00000001.head.pth", weights_only=True)["kernel"]
        self.assertEqual(kernel.argmax(0).tolist(), list(range(CLASSES)))
        for row in samples.rows(run + ".csv"):
            self.assertEqual(row["label"], row["path"].split("/")[-2])

    def old_run(self, name):
        """As an earlier version left it: classes in byte order."""
        run = shutil.copytree(self.run_folder, self.path(name))
        with sqlite3.connect(run + "/catalog.sqlite") as catalogue:
            names = sorted(str(k) for k in range(CLASSES))
            for number, folder in enumerate(names):
                catalogue.execute("UPDATE identity SET class = ? WHERE CAST(folder AS TEXT) = ?", (number, folder))
        return run

    def test_an_older_run_keeps_its_order_and_says_so(self):
        run = self.old_run("old")
        done = samples.run("train", "--out", run, "--resume", "--force", "--max-steps", 3)
        self.assertIn("byte order", done.stdout + done.stderr)
        table = samples.rows(run + "/prototypes/prototypes.csv")
        self.assertEqual([row["identity"] for row in table], sorted(str(k) for k in range(CLASSES)))
        # Its head fits no new run.
        samples.run("train", "--out", run, "--resume", "--checkpoint-every", 1, "--max-steps", 4)
        head = run + "/checkpoints/step-00000004.head.pth"
        refused = samples.run(*self.training(self.path("new"), "--init-head", head), code=2)
        self.assertIn('class 2 was "10" and is "2"', refused.stderr)
        self.assertFalse(os.path.exists(self.path("new")))

    def test_other_identities_are_named(self):
        run = shutil.copytree(self.run_folder, self.path("moved"))
        data = shutil.copytree(self.path("train"), self.path("other"))
        os.rename(data + "/3", data + "/12")
        for more in ([], ["--force"]):
            refused = samples.run("train", "--out", run, "--resume", "--data-path", data, "--max-steps", 3, *more, code=2)
            self.assertIn('1 folder is new ("12"), 1 folder is gone ("3")', refused.stderr)
        samples.run("train", "--out", run, "--resume", "--max-steps", 3)


if __name__ == "__main__":
    unittest.main()
