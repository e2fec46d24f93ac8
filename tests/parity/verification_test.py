# SPDX-License-Identifier: GPL-3.0-or-later
"""Verification figures of the kit against NumPy, and against scikit-learn as a second judge."""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
from scipy.optimize import brentq
from sklearn.metrics import roc_auc_score, roc_curve
from sklearn.model_selection import KFold

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "verification_tool")
FARS = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]


def run_tool(path):
    return subprocess.run([TOOL, path], capture_output=True, text=True, check=False)


def score(folder, similarity, genuine):
    path = os.path.join(folder, "pairs.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("genuine,similarity\n")
        for g, s in zip(genuine, similarity):
            file.write(f"{g},{float(s)!r}\n")
    done = run_tool(path)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def best_by_trying(similarity, genuine):
    """The official rule: every similarity as threshold, in list order, a strictly better accuracy is kept."""
    best, threshold = 0.0, 0.0
    truth = genuine.astype(bool)
    for candidate in similarity:
        hits = int(np.count_nonzero((similarity >= candidate) == truth))
        if hits / len(truth) > best:
            best, threshold = hits / len(truth), float(candidate)
    return best, threshold


def folds_by_trying(similarity, genuine, folds=10):
    results = []
    for rest, part in KFold(folds).split(similarity):
        _, threshold = best_by_trying(similarity[rest], genuine[rest])
        threshold = np.float32(threshold)
        hits = int(np.sum((similarity[part] >= threshold) == (genuine[part] == 1)))
        results.append((float(threshold), len(part), hits))
    return results


def curve(similarity, genuine):
    """(FAR, TAR) at every distinct threshold, from nothing accepted to everything."""
    far, tar = [0.0], [0.0]
    for threshold in np.unique(similarity)[::-1]:
        accepted = similarity >= threshold
        far.append(np.mean(accepted[genuine == 0]))
        tar.append(np.mean(accepted[genuine == 1]))
    return np.array(far), np.array(tar)


def equal_error(far, tar):
    gap = far - (1 - tar)
    right = int(np.argmax(gap >= -1e-12))
    left = right - 1
    t = -gap[left] / (gap[right] - gap[left])
    return far[left] + t * (far[right] - far[left])


def judged_by_scikit_learn(ours, similarity, genuine):
    far, tar, _ = roc_curve(genuine, similarity, drop_intermediate=False)
    assert abs(ours["auc"] - roc_auc_score(genuine, similarity)) < 1e-12
    crossing = brentq(lambda rate: 1 - rate - np.interp(rate, far, tar), 0, 1, xtol=1e-13)
    assert abs(ours["eer"] - crossing) < 1e-9, (ours["eer"], crossing)
    corners = set(zip(far.tolist(), tar.tolist()))
    assert all(tuple(corner) in corners for corner in ours["roc"])


def binomial_interval(hits, total, rng):
    draws = rng.binomial(total, hits / total, 400_000) / total
    return np.quantile(draws, [0.025, 0.975], method="inverted_cdf")


def check(folder, similarity, genuine, rng):
    similarity = np.asarray(similarity, np.float32)
    genuine = np.asarray(genuine, np.uint8)
    ours = score(folder, similarity, genuine)
    accuracy, threshold = best_by_trying(similarity, genuine)
    assert ours["accuracy"] == accuracy, (ours["accuracy"], accuracy)
    assert ours["threshold"] == threshold, (ours["threshold"], threshold)
    if len(similarity) >= 10:
        wanted = folds_by_trying(similarity, genuine)
        found = [(f["threshold"], f["pairs"], f["hits"]) for f in ours["folds"]["folds"]]
        assert found == wanted, (found, wanted)
        rates = np.array([hits / pairs for _, pairs, hits in wanted])
        assert abs(ours["folds"]["mean"] - rates.mean()) < 1e-14
        assert abs(ours["folds"]["deviation"] - rates.std()) < 1e-14
    low, high = binomial_interval(round(accuracy * len(genuine)), len(genuine), rng)
    step = 1.001 / len(genuine)  # draws may miss the exact quantile by one pair
    assert abs(ours["interval"][0] - low) <= step and abs(ours["interval"][1] - high) <= step
    if genuine.min() == genuine.max():
        assert "auc" not in ours and ours["reason"]
        return
    far, tar = curve(similarity, genuine)
    assert abs(ours["auc"] - np.trapezoid(tar, far)) < 1e-12
    assert abs(ours["eer"] - equal_error(far, tar)) < 1e-12
    corners = np.array(ours["roc"])
    assert np.allclose(np.trapezoid(corners[:, 1], corners[:, 0]), ours["auc"], atol=1e-12)
    points = set(zip(far.tolist(), tar.tolist()))
    assert all(tuple(corner) in points for corner in ours["roc"])
    judged_by_scikit_learn(ours, similarity, genuine)
    impostors = int(np.sum(genuine == 0))
    for entry, level in zip(ours["tar_at_far"], FARS):
        if impostors * round(level * 1e6) < 1_000_000:
            assert entry["tar"] is None and "impostor pairs" in entry["reason"]
        else:
            wanted = np.max(tar[far <= level * (1 + 1e-12)])
            assert abs(entry["tar"] - wanted) < 1e-14, (entry, wanted)


def refused(folder, text):
    path = os.path.join(folder, "bad.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    done = run_tool(path)
    return done.returncode == 3 and done.stderr.startswith("error: ") and "bad.csv" in done.stderr


def main():
    rng = np.random.default_rng(7)
    with tempfile.TemporaryDirectory() as folder:
        for count in (1, 2, 9, 10, 11, 57, 500):
            check(folder, rng.integers(-2, 3, count) / 4, rng.integers(0, 2, count), rng)
        check(folder, np.full(20, 0.5), np.zeros(20, int), rng)  # nothing can be right
        check(folder, rng.normal(size=30), np.ones(30, int), rng)
        for count in (338, 3400):  # lists as the official ones: genuine pairs first
            genuine = (np.arange(count) < count // 2).astype(int)
            check(folder, np.clip(rng.normal(0.1 + 0.35 * genuine, 0.15), -1, 1), genuine, rng)
            rng.shuffle(genuine)
            check(folder, np.clip(rng.normal(0.1 + 0.35 * genuine, 0.15), -1, 1), genuine, rng)
        assert refused(folder, "1,0.5\n2,0.5\n")
        assert refused(folder, "1,abc\n")
        assert refused(folder, "1,nan\n")
        assert refused(folder, "1\n")
        assert refused(folder, "1,0.5,0.5\n")
    print("verification figures equal NumPy's and scikit-learn's")
    return 0


if __name__ == "__main__":
    sys.exit(main())
