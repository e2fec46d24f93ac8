# SPDX-License-Identifier: GPL-3.0-or-later
"""Verification figures of the kit against the official loop and against NumPy, timed in one run.

verification_bench.py [--smoke]: prints a table of ratios; fails on a wrong figure, never on a time.
A time is the mean over several lists that take turns, the best of the rounds; programs alternate within a round.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import numpy as np

try:
    import torch
except ImportError:  # then the loop runs on NumPy arrays, which is quicker: a harder peer
    torch = None

FARS = np.array([1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6])


def official_loop(similarity, genuine):
    """Every similarity tried against all of them, as the official program does it on tensors."""
    if torch is not None:
        scores, truth = torch.from_numpy(similarity), torch.from_numpy(genuine)
    else:
        scores, truth = similarity, genuine
    best, threshold = 0.0, 0.0
    for candidate in scores:
        accuracy = ((scores >= candidate) == truth).sum().item() / len(truth)
        if accuracy > best:
            best, threshold = accuracy, float(candidate)
    return best, threshold


def levels(similarity, genuine):
    """Sorted once: places of the levels' ends, genuine and impostor pairs accepted there, the order."""
    order = np.argsort(-similarity, kind="stable")
    falling = similarity[order]
    ends = np.append(np.flatnonzero(falling[1:] != falling[:-1]), len(falling) - 1)
    accepted = np.cumsum(genuine[order], dtype=np.int64)[ends]
    return order, ends, accepted, ends + 1 - accepted


def best_by_sorting(similarity, genuine):
    order, ends, genuine_in, impostor_in = levels(similarity, genuine)
    hits = genuine_in + (len(genuine) - genuine.sum(dtype=np.int64)) - impostor_in
    starts = np.append(0, ends[:-1] + 1)
    first = order[starts[np.flatnonzero(hits == hits.max())]].min()
    return hits.max() / len(genuine), float(similarity[first])


def curve_by_sorting(similarity, genuine):
    _, _, genuine_in, impostor_in = levels(similarity, genuine)
    tar = np.concatenate([[0.0], genuine_in / genuine_in[-1]])
    far = np.concatenate([[0.0], impostor_in / impostor_in[-1]])
    auc = np.trapezoid(tar, far)
    gap = far - (1 - tar)
    right = np.searchsorted(gap, 0.0)
    t = -gap[right - 1] / (gap[right] - gap[right - 1])
    eer = far[right - 1] + t * (far[right] - far[right - 1])
    at = np.searchsorted(far, FARS * (1 + 1e-12), side="right") - 1
    return auc, eer, np.where(FARS * impostor_in[-1] * (1 + 1e-12) >= 1, tar[at], np.nan)


def folds_by_sorting(similarity, genuine, folds=10):
    """A sort for each fold's training part."""
    rates = []
    bounds = np.cumsum([0] + [len(part) for part in np.array_split(similarity, folds)])
    for start, end in zip(bounds[:-1], bounds[1:]):
        rest_similarity = np.concatenate([similarity[:start], similarity[end:]])
        rest_genuine = np.concatenate([genuine[:start], genuine[end:]])
        threshold = np.float32(best_by_sorting(rest_similarity, rest_genuine)[1])
        rates.append(np.mean((similarity[start:end] >= threshold) == genuine[start:end]))
    return np.mean(rates), np.std(rates)


def folds_by_one_sort(similarity, genuine, folds=10):
    """A harder peer: one sort, the fold's pairs weighted 0 in the counts (lists without ties only)."""
    rates = []
    order = np.argsort(-similarity, kind="stable")
    change = 2 * genuine[order].astype(np.int32) - 1
    bounds = np.cumsum([0] + [len(part) for part in np.array_split(similarity, folds)])
    for start, end in zip(bounds[:-1], bounds[1:]):
        outside = (order < start) | (order >= end)
        hits = np.cumsum(change * outside)
        best = order[np.flatnonzero((hits == hits.max()) & outside)].min()
        rates.append(np.mean((similarity[start:end] >= similarity[best]) == genuine[start:end]))
    return np.mean(rates), np.std(rates)


def timed(function, lists):
    start = time.perf_counter()
    for similarity, genuine in lists:
        function(similarity, genuine)
    return (time.perf_counter() - start) / len(lists) * 1e6


def ours(folder, lists, repeats):
    similarity, genuine = (os.path.join(folder, name) for name in ("similarity.f32", "genuine.u8"))
    np.concatenate([s for s, _ in lists]).tofile(similarity)
    np.concatenate([g for _, g in lists]).tofile(genuine)
    program = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "verification_bench")
    done = subprocess.run(
        [program, similarity, genuine, str(len(lists[0][0])), str(repeats)],
        capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def make_lists(rng, pairs, count):
    lists = []
    for _ in range(count):
        genuine = (rng.random(pairs) < 0.5).astype(np.uint8)
        scores = np.clip(rng.normal(0.1 + 0.35 * genuine, 0.15), -1, 1)
        lists.append((scores.astype(np.float32), genuine))
    return lists


def check(found, similarity, genuine, with_loop):
    """Names of wrong figures."""
    wanted_accuracy, wanted_threshold = best_by_sorting(similarity, genuine)
    auc, eer, tar = curve_by_sorting(similarity, genuine)
    mean, deviation = folds_by_sorting(similarity, genuine)
    tar_found = np.array([np.nan if t is None else t for t in found["tar"]])
    wrong = {
        "accuracy": found["accuracy"] != wanted_accuracy,
        "threshold": found["threshold"] != wanted_threshold,
        "auc": abs(found["auc"] - auc) > 1e-9,
        "eer": abs(found["eer"] - eer) > 1e-9,
        "tar": not np.allclose(tar_found, tar, atol=1e-12, rtol=0, equal_nan=True),
        "mean": abs(found["mean"] - mean) > 1e-12,
        "deviation": abs(found["deviation"] - deviation) > 1e-12,
    }
    if with_loop:
        wrong["loop"] = (found["accuracy"], found["threshold"]) != official_loop(similarity, genuine)
    return [name for name, is_wrong in wrong.items() if is_wrong]


def measure(folder, rng, pairs, count, rounds, with_loop):
    lists = make_lists(rng, pairs, count)
    peers = {
        "threshold": best_by_sorting,
        "curve": curve_by_sorting,
        "folds": folds_by_sorting,
        "folds_one_sort": folds_by_one_sort,
    }
    if with_loop:
        peers["loop"] = official_loop
    best = {}
    for _ in range(rounds):
        found = ours(folder, lists, max(3, 200_000 // (pairs * count)))
        for name in ("threshold", "curve", "folds", "report"):
            best[name] = min(best.get(name, np.inf), found[name + "_us"])
        for name, function in peers.items():
            peer = "peer " + name
            best[peer] = min(best.get(peer, np.inf), timed(function, lists))
    return best, check(found, *lists[0], with_loop)


def rows(best):
    if "peer loop" in best:
        yield "threshold / official loop (goal 0.01)", best["threshold"], best["peer loop"]
    yield "threshold / NumPy, one sort", best["threshold"], best["peer threshold"]
    yield "ROC+AUC+EER+TAR / NumPy, one sort", best["curve"], best["peer curve"]
    yield "10 folds / NumPy, sort a fold", best["folds"], best["peer folds"]
    yield "10 folds / NumPy, one sort", best["folds"], best["peer folds_one_sort"]
    curve = best["peer curve"]
    yield "full report / NumPy by sorting (goal 0.1)", best["report"], best["peer folds"] + curve
    yield "full report / NumPy, one sort", best["report"], best["peer folds_one_sort"] + curve


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="tiny lists: are the figures right?")
    smoke = parser.parse_args().smoke
    if torch is not None:
        torch.set_num_threads(1)
    rng = np.random.default_rng(11)
    sizes = [(400, 3, 1, True), (2_000, 2, 1, True)] if smoke else [
        (3_400, 12, 3, True), (6_000, 8, 3, True), (1_000_000, 2, 3, False)]
    failed = False
    print(f"{'pairs':>9}  {'what / peer':44} {'ours':>12} {'peer':>12} {'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for pairs, count, rounds, with_loop in sizes:
            best, wrong = measure(folder, rng, pairs, count, rounds, with_loop)
            for name, mine, peer in rows(best):
                print(f"{pairs:9,}  {name:44} {mine:9,.1f} us {peer:9,.0f} us {mine / peer:8.4f}")
            if wrong:
                failed = True
                print(f"{pairs:9,}  WRONG: {', '.join(wrong)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
