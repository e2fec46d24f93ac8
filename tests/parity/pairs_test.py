# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Pairs page shows against NumPy (and scikit-learn where it is installed), over random evaluations."""
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

import numpy as np

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "pairs_tool")
GAP_EDGES = [0, 20, 25, 30, 35, 40, 50, math.inf]


def write(path, genuine, similarity, first, second, order=None):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["label", "path1", "path2", "age1", "age2", "similarity"])
        for i in range(len(genuine)) if order is None else order:
            rows.writerow([genuine[i], f"a/{i}_c.jpg", f"b/{i}_d.jpg", first[i], second[i], repr(float(similarity[i]))])


def run(*paths):
    done = subprocess.run([TOOL, *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def confusion(similarity, genuine, threshold):
    accepted = similarity >= np.float32(threshold)
    return [int(np.sum(accepted & (genuine == 1))), int(np.sum(~accepted & (genuine == 1))),
            int(np.sum(accepted & (genuine == 0))), int(np.sum(~accepted & (genuine == 0)))]


def best_threshold(similarity, genuine):
    """The official rule: every similarity in list order, a strictly better accuracy is kept."""
    best, threshold = -1, np.float32(0)
    for candidate in similarity:
        hits = int(np.count_nonzero((similarity >= candidate) == (genuine == 1)))
        if hits > best:
            best, threshold = hits, candidate
    return threshold, best / len(similarity)


def mcnemar(b, c):
    """Exact binomial below 25 discordant pairs, chi-square with continuity correction from there on."""
    n = b + c
    if n == 0:
        return 1.0
    if n < 25:
        tail = sum(math.comb(n, k) for k in range(min(b, c) + 1)) / 2**n
        return min(1.0, 2 * tail)
    return math.erfc(math.sqrt((abs(b - c) - 1) ** 2 / n / 2))


def check_scikit_learn(found, similarity, genuine):
    try:
        from sklearn.metrics import roc_auc_score, roc_curve
    except ImportError:
        return False
    assert abs(found["auc"] - roc_auc_score(genuine, similarity)) < 1e-12
    far, tar, _ = roc_curve(genuine, similarity, drop_intermediate=False)
    points = set(zip(far.round(12).tolist(), tar.round(12).tolist()))
    assert all((round(f, 12), round(t, 12)) in points for f, t in found["roc"])
    return True


def check(folder, count, rng, ties):
    genuine = rng.integers(0, 2, count)
    genuine[:2] = [0, 1]
    similarity = rng.normal(0.1 + 0.3 * genuine, 0.15).astype(np.float32)
    if ties:
        similarity = np.round(similarity, 1).astype(np.float32)
    first, second = rng.integers(0, 13, count), rng.integers(20, 80, count)
    path = os.path.join(folder, "first.csv")
    write(path, genuine, similarity, first, second)
    other = np.clip(similarity + rng.normal(0.02 * genuine, 0.1, count), -1, 1).astype(np.float32)
    other_path = os.path.join(folder, "second.csv")
    write(other_path, genuine, other, first, second, rng.permutation(count))
    found = run(path, other_path)

    threshold, accuracy = best_threshold(similarity, genuine)
    assert np.float32(found["threshold"]) == threshold and found["accuracy"] == accuracy
    assert found["confusion"] == confusion(similarity, genuine, threshold)
    for at, by_set, by_view in found["counts"]:
        assert by_set == by_view == confusion(similarity, genuine, at)
    impostors = similarity[genuine == 0]
    assert np.allclose(found["far_at"], [(impostors >= s).mean() for s in similarity], atol=0)
    for far, at in found["far_thresholds"]:
        reached = (impostors >= np.float32(at)).mean()
        assert reached <= far * (1 + 1e-9)
        tars = [(similarity[genuine == 1] >= s).mean() for s in similarity if (impostors >= s).mean() <= far]
        assert (similarity[genuine == 1] >= np.float32(at)).mean() == max(tars, default=0.0), (far, at)
    gaps = np.abs(second - first)
    for bin_, low, high in zip(found["by_age_gap"], GAP_EDGES, GAP_EDGES[1:]):
        inside = (gaps >= low) & (gaps < high)
        right = (similarity[inside] >= threshold) == (genuine[inside] == 1)
        assert (bin_["pairs"], bin_["right"]) == (int(inside.sum()), int(right.sum()))

    agreement = found["agreement"]
    other_threshold, _ = best_threshold(other, genuine)
    assert np.float32(agreement["threshold"]) == other_threshold
    a = (similarity >= threshold) == (genuine == 1)
    b = (other >= other_threshold) == (genuine == 1)
    assert agreement["cells"] == [int(np.sum(a & b)), int(np.sum(a & ~b)), int(np.sum(~a & b)), int(np.sum(~a & ~b))]
    assert abs(agreement["p"] - mcnemar(int(np.sum(a & ~b)), int(np.sum(~a & b)))) < 1e-10
    assert abs(agreement["difference"] - (a.mean() - b.mean())) < 1e-12
    draws = rng.integers(0, count, (4000, count))
    differences = a[draws].mean(axis=1) - b[draws].mean(axis=1)
    wanted = np.quantile(differences, [0.025, 0.975])
    slack = 2.0 / count + 0.15 * (wanted[1] - wanted[0])
    assert np.all(np.abs(np.array(agreement["interval"]) - wanted) <= slack), (agreement["interval"], wanted)
    return check_scikit_learn(found, similarity, genuine)


def main():
    rng = np.random.default_rng(11)
    known = False
    with tempfile.TemporaryDirectory() as folder:
        for count in (12, 57, 300, 1200):
            for ties in (False, True):
                known = check(folder, count, rng, ties) or known
    print("figures of pairs equal NumPy's" + (" and scikit-learn's" if known else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
