# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of `interproto compare` against the same figures computed with NumPy and SciPy."""
import json
import os
import sys
import tempfile
import unittest

import numpy as np
from scipy.stats import binomtest, chi2, t

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

PAIRS = 600
SETS = {"agedb20_child": 0.30, "own": 0.45}
METHODS = {"arcface": 0.55, "mtl": 0.55, "inter_prototype": 0.75}  # how far genuine pairs are apart from the others


def pairs_of(name):
    """The pair list of a set: label, paths, ages."""
    random = np.random.default_rng(len(name))
    return [(i % 2, f"{name}/{i:04d}A{5 + i % 8:02d}.jpg", f"{name}/{i:04d}B{30 + i % 20:02d}.jpg", 5 + i % 8, 30 + i % 20)
            for i in random.permutation(PAIRS)]


def write_run(root, method, seed, random):
    """A finished run evaluated twice; returns by set the similarities of its best evaluation."""
    folder = os.path.join(root, "runs", f"{method}-s{seed}")
    best_of = {}
    os.makedirs(os.path.join(folder, "evaluation", "best"))
    with open(os.path.join(folder, "run.toml"), "w") as toml:
        toml.write(f'method = "{method}"\nseed = {seed}\nepochs = 2\nlambda_child = {1.0 if method == "inter_prototype" else 0.0}\n'
                   'data_path = "/data/casia-webface"\n')
    events = [{"event": "started", "task": "train", "method": method, "network": "mobilefacenet", "seed": seed, "epochs": 2}]
    for step in (10, 20):
        for name, noise in SETS.items():
            labels = np.array([pair[0] for pair in pairs_of(name)])
            scores = (METHODS[method] * labels + noise * random.standard_normal(PAIRS)).astype(np.float32)
            accuracy = best_threshold(labels, scores)[1]
            events.append({"event": "evaluated", "set": name, "step": step, "epoch": step // 10 - 1, "accuracy": accuracy,
                           "pairs": PAIRS})
            files = [f"evaluation/{name}.csv"]
            if name not in best_of or accuracy > best_of[name][1]:
                best_of[name] = (scores, accuracy)
                files.append(f"evaluation/best/{name}.csv")
            for file in files:
                with open(os.path.join(folder, file), "w") as out:
                    out.write("label,path1,path2,age1,age2,similarity\n")
                    for (label, first, second, age1, age2), score in zip(pairs_of(name), scores):
                        out.write(f"{label},{first},{second},{age1},{age2},{score}\n")
    events.append({"event": "finished", "result": {}})
    with open(os.path.join(folder, "journal.jsonl"), "w") as journal:
        for event in events:
            journal.write(json.dumps({"time": "2026-01-01T00:00:00.000Z", **event}) + "\n")
    return {name: scores for name, (scores, _) in best_of.items()}


def best_threshold(labels, scores):
    """The first similarity in list order with the most hits."""
    hits = ((scores[None, :] >= scores[:, None]) == (labels[None, :] == 1)).sum(1)
    at = int(np.argmax(hits))
    return scores[at], int(hits[at]) / len(labels)


def mcnemar(b, c):
    """Two-sided; exact below 25 discordant pairs, else chi-square with continuity correction."""
    n = b + c
    if n == 0:
        return 1.0
    if n < 25:
        return binomtest(b, n).pvalue
    return chi2.sf(max(0, abs(b - c) - 1) ** 2 / n, 1)


def seeds_and_pairs(first, second):
    """Welch's t over runs [runs, pairs] with the variance of the mean lead over pairs added; two-sided."""
    lead = first.mean(0) - second.mean(0)
    parts = [(runs.mean(1).var(ddof=1) / len(runs), len(runs) - 1) for runs in (first, second)]
    parts.append((lead.var(ddof=1) / lead.size, lead.size - 1))
    total = sum(variance for variance, _ in parts)
    return 2 * t.sf(abs(lead.mean()) / np.sqrt(total), total ** 2 / sum(v ** 2 / df for v, df in parts))


def holm(p):
    order = np.argsort(p, kind="stable")
    out, reached = np.empty(len(p)), 0.0
    for i, k in enumerate(order):
        reached = max(reached, min(1.0, p[k] * (len(p) - i)))
        out[k] = reached
    return out


class Compare(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = cls.folder.name
        random = np.random.default_rng(7)
        cls.scores = {m: [write_run(cls.root, m, s, random) for s in (1, 2, 3)] for m in METHODS}
        cls.table = samples.result("compare", os.path.join(cls.root, "runs"))
        cls.cells = {row["method"]: row["cells"] for row in cls.table["rows"]}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def right(self, method, name):
        """[runs, pairs]: which pairs each run got right at its best threshold."""
        labels = np.array([pair[0] for pair in pairs_of(name)])
        return np.array([(s[name] >= best_threshold(labels, s[name])[0]) == (labels == 1) for s in self.scores[method]])

    def best(self, name):
        return max(METHODS, key=lambda m: self.right(m, name).mean())

    def test_rows_are_in_the_order_of_the_study(self):
        self.assertEqual([row["method"] for row in self.table["rows"]], ["arcface", "mtl", "inter_prototype"])
        self.assertEqual([s["title"] for s in self.table["sets"]], ["AgeDB-C20", "own"])

    def test_means_and_deviations(self):
        for name in SETS:
            for method in METHODS:
                accuracies = self.right(method, name).mean(1)
                cell = self.cells[method][name]
                np.testing.assert_allclose(cell["mean"], accuracies.mean(), rtol=1e-12)
                np.testing.assert_allclose(cell["deviation"], accuracies.std(ddof=1), rtol=1e-9)
                np.testing.assert_allclose([v["accuracy"] for v in cell["values"]], accuracies, rtol=1e-12)
                self.assertEqual(cell["best"], method == self.best(name))

    def test_tests_on_the_same_pairs(self):
        for name in SETS:
            best = self.best(name)
            others = [m for m in METHODS if m != best]
            raw = []
            for method in others:
                lead = self.right(best, name).mean(0) - self.right(method, name).mean(0)
                ahead, behind = int((lead > 1e-9).sum()), int((lead < -1e-9).sum())
                against = self.cells[method][name]["against_best"]
                self.assertEqual((against["pairs_lost"], against["pairs_won"]), (ahead, behind))
                raw.append(mcnemar(ahead, behind))
                np.testing.assert_allclose(against["p_value"], raw[-1], rtol=1e-9)
                np.testing.assert_allclose(
                    against["p_seeds_and_pairs"], seeds_and_pairs(self.right(best, name), self.right(method, name)), rtol=1e-8)
                np.testing.assert_allclose(against["behind"], lead.mean(), rtol=1e-9)
                random = np.random.default_rng(3)
                draws = np.array([lead[random.integers(0, PAIRS, PAIRS)].mean() for _ in range(10000)])
                wanted = np.percentile(draws, [2.5, 97.5])
                # Both are samples of one distribution: within a twentieth of its width.
                np.testing.assert_allclose(against["interval"], wanted, atol=0.05 * (wanted[1] - wanted[0]))
            # The rows in the order of the table.
            in_order = [m for m in ("arcface", "mtl", "inter_prototype") if m in others]
            adjusted = holm(np.array([self.cells[m][name]["against_best"]["p_seeds_and_pairs"] for m in in_order]))
            for method, p in zip(in_order, adjusted):
                against = self.cells[method][name]["against_best"]
                np.testing.assert_allclose(against["p_adjusted"], p, rtol=1e-12)
                self.assertEqual(against["significant"], bool(p < 0.05))

    def test_published_figures_and_differences(self):
        self.assertEqual(self.table["published"], "CASIA-WebFace")
        self.assertEqual(self.cells["mtl"]["agedb20_child"]["published"], {"mean": 0.8218, "deviation": 0.0047})
        self.assertEqual(self.table["differences"], [{"option": "lambda_child", "values": ["0", "0", "1"]}])
        ms1m = samples.result("compare", os.path.join(self.root, "runs"), "--published", "ms1m")
        cells = {row["method"]: row["cells"] for row in ms1m["rows"]}
        self.assertEqual(cells["arcface"]["agedb20_child"]["published"]["mean"], 0.8621)
        self.assertNotIn("published", cells["mtl"]["agedb20_child"])

    def test_csv_holds_the_same_figures(self):
        out = os.path.join(self.root, "table.csv")
        samples.run("compare", os.path.join(self.root, "runs"), "--format", "csv", "--out", out)
        samples.run("compare", os.path.join(self.root, "runs"), "--format", "text", "--out", out, code=2)
        rows = samples.rows(out)
        self.assertEqual(len(rows), len(METHODS) * len(SETS))
        row = next(r for r in rows if r["method"] == "MTL" and r["test_set"] == "AgeDB-C20")
        self.assertEqual(float(row["mean"]), self.cells["mtl"]["agedb20_child"]["mean"])
        self.assertEqual(float(row["p_value"]), self.cells["mtl"]["agedb20_child"]["against_best"]["p_value"])

    def test_last_figures_and_single_runs(self):
        runs = [os.path.join(self.root, "runs", f"{m}-s1") for m in ("arcface", "inter_prototype")]
        table = samples.result("compare", *runs, "--figure", "last")
        self.assertEqual(table["figure"], "last")
        for row in table["rows"]:
            path = os.path.join(self.root, "runs", row["method"] + "-s1", "journal.jsonl")
            last = {e["set"]: e["accuracy"] for e in samples.events(path) if e["event"] == "evaluated"}
            for name in SETS:
                self.assertEqual(row["cells"][name]["mean"], last[name])
                self.assertIsNone(row["cells"][name]["deviation"])

    def test_refusals(self):
        self.assertIn("nothing-here", samples.run("compare", os.path.join(self.root, "nothing-here"), code=3).stderr)
        self.assertIn("no training", samples.run("compare", os.path.join(self.root, "runs/mtl-s1/evaluation"), code=3).stderr)
        samples.run("compare", code=2)


if __name__ == "__main__":
    unittest.main()
