# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are not what they should be: each is refused with exit code 3, the file's name and the likely cause."""
import gzip
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402
from samples import run  # noqa: E402

PAGE = b"<!DOCTYPE html>\n<html><body>Sign in</body></html>\n"


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = cls.folder.name
        cls.train, cls.ages = samples.training_set(cls.root, identities=3, images=4, children=1)
        cls.pairs = samples.test_set(cls.root, pairs=4)
        weights = os.path.join(cls.root, "weights")
        run("init", "--out", weights, "--net-mode", "mobilefacenet", "--classes", 3, "--embedding-size", 16)
        cls.backbone = os.path.join(weights, "backbone.pth")
        with open(cls.pairs) as file:
            cls.lines = file.readlines()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def write(self, name, content):
        path = os.path.join(self.root, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else "".join(content).encode())
        return path

    def refused(self, part, *words):
        done = run(*words, code=3)
        self.assertIn(part, done.stderr)
        self.assertRegex(done.stderr, r"(^|\n)error: ")
        return done

    def not_text(self):
        """(bytes, what the message calls them)."""
        text = "".join(self.lines)
        return [(PAGE, "it is an HTML page"), (gzip.compress(text.encode()), "it is compressed by gzip"),
                (text.encode("utf-16"), "it is text in UTF-16"), (text.encode("utf-16-le"), "it is text in UTF-16"),
                (b"PK\x03\x04rest", "it is a zip archive"), (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a JPEG picture"),
                (b"\x89PNG\r\n\x1a\n", "it is a PNG picture"), (bytes(500), "it is NUL bytes alone")]

    def test_age_files(self):
        for content, part in self.not_text() + [(b"", "it holds no line"), (b"a\nb\n", "none of its 2 lines can be used"),
                                                ("".join(self.lines).encode(), "looks like a pair list")]:
            bad = self.write("bad-ages.txt", content)
            self.assertIn("bad-ages.txt", self.refused(part, "scan", "--data-path", self.train, "--age-file", bad).stderr)
        page = self.write("page.txt", PAGE)
        out = os.path.join(self.root, "run")
        options = ["--data-path", self.train, "--age-file", page, "--net-mode", "mobilefacenet", "--epochs", 1]
        self.assertIn("login", self.refused("page.txt:1: it is an HTML page", "train", "--out", out, *options).stderr)
        self.refused("page.txt:1: it is an HTML page", "sweep", out, "--methods", "arcface", *options)
        self.assertFalse(os.path.exists(out))

    def test_pair_lists(self):
        genuine = [line for line in self.lines if line[0] == "1"]
        for content, part in self.not_text()[:2] + [
                (b"", "it holds no line"), (genuine, "all of its 2 pairs have the label 1"),
                (["2" + line[1:] for line in self.lines], "none of its 4 lines can be used"),
                ([line.replace("test/", "nowhere/x") for line in self.lines], "none of its 4 pairs has both images")]:
            bad = self.write("bad-pairs.txt", content)
            done = self.refused(part, "evaluate", self.backbone, "--test-list", bad, "--test-root", self.root)
            self.assertIn("bad-pairs.txt", done.stderr)
        for content in (b"", genuine, ["1 nowhere/a.png nowhere/b.png\n0 nowhere/a.png nowhere/b.png\n"]):
            bad = self.write("bad-pairs.txt", content)
            done = self.refused("bad-pairs.txt", "scan", "--data-path", self.train, "--test-list", bad, "--test-root", self.root)
            self.assertRegex(done.stdout, r"\n  error +1 x  \w")
        out = os.path.join(self.root, "run")
        self.refused("it holds no line", "train", "--out", out, "--data-path", self.train, "--net-mode", "mobilefacenet",
                     "--test-list", self.write("empty.txt", b""), "--test-root", self.root)

    def test_pictures(self):
        broken = os.path.join(self.root, "broken")
        os.makedirs(os.path.join(broken, "0"))
        for name in ("0/a.jpg", "0/b.jpg", "0/notes.txt"):
            self.write("broken/" + name, PAGE)
        done = self.refused("none of the 2 pictures can be read", "scan", "--data-path", broken)
        self.assertIn("it is an HTML page", done.stdout)
        self.assertIn("extensions: .txt 1", done.stdout)
        self.assertNotIn("not-an-image", done.stdout)
        report = json.loads(run("scan", "--data-path", broken, "--json", code=3).stdout.splitlines()[-2])["result"]
        self.assertEqual(report["issue_counts"], {"not-an-image": 2, "unknown-extension": 1, "no-usable-images": 1})
        empty = os.path.join(self.root, "no-pictures")
        os.makedirs(empty)
        self.refused("holds no picture", "scan", "--data-path", empty)
        self.refused("holds no picture", "train", "--out", os.path.join(self.root, "run"), "--data-path", empty)
        pairs = self.write("broken.txt", ["1 0/a.jpg 0/b.jpg\n", "0 0/a.jpg 0/b.jpg\n"])
        self.refused("has an image that cannot be read", "evaluate", self.backbone, "--test-list", pairs, "--test-root", broken)

    def test_findings_in_words(self):
        with open(self.ages) as file:
            lines = file.readlines()
        lines[2] = "77 " + lines[2].split(" ", 1)[1]
        ages = self.write("odd-ages.txt", lines)
        pairs = self.write("odd-pairs.txt", self.lines + ["-1" + self.lines[1][1:], "2" + self.lines[1][1:]])
        words = ["scan", "--data-path", self.train, "--age-file", ages, "--child-filter", 2, "--test-list", pairs,
                 "--test-root", self.root]
        text = run(*words).stdout
        for part in (f"  warning          1 x  the id is \"77\" and the folder of the path is \"000000\". The folder counts; "
                     f"are columns swapped?\n                        {ages}:3\n",
                     "found the label \"2\", wanted 1, 0 or -1. The line is left out.\n", f"{pairs}:6\n",
                     "  info             1 x  the label is -1; it counts as 0, two persons\n", f"{pairs}:5\n"):
            self.assertIn(part, text)
        self.assertLess(text.index("  warning "), text.index("  info "))
        strict = self.refused("more kinds of findings, listed above", *words, "--strict")
        self.assertEqual(strict.stdout.split("Done")[0], text.split("Done")[0])

    def test_other_readers(self):
        page = self.write("page.pth", PAGE)
        self.refused("page.pth: it is an HTML page", "evaluate", page, "--test-list", self.pairs, "--test-root", self.root)
        self.assertIn("page.pth:1: it is an HTML page", run("scan", "--config", page, code=2).stderr)
        self.refused("it is no .npy file: it is an HTML page", "map", self.write("page.npy", PAGE), "--out",
                     os.path.join(self.root, "map"))

    def test_embedded_images_lie_below_the_root(self):
        first = self.lines[0].split()[1]
        for line, part in ((os.path.join("/etc", "passwd"), "a path is absolute"), ("test/../../x.png", 'a path holds ".."')):
            listed = self.write("list.txt", [first + "\n", line + "\n"])
            done = self.refused(part, "embed", self.backbone, listed, "--out", self.root + "/e.npy")
            self.assertIn("list.txt:2", done.stderr)
        listed = self.write("list.txt", [os.path.join(self.root, first) + "\n"])
        run("embed", self.backbone, listed, "--out", self.root + "/e.npy")
        self.refused("it is an HTML page", "embed", self.backbone, self.write("list.txt", PAGE), "--out", self.root + "/none.npy")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
