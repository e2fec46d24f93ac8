# SPDX-License-Identifier: GPL-3.0-or-later
"""The evaluation of a pair list, whole: ours against the reference's way (two pictures a forward, each decoded anew).

usage: evaluate_bench.py [--smoke]
Ours is the whole process, start included; the reference's way counts without imports. Fails only when figures differ."""
import os
import sys
import tempfile
import time

import numpy as np
import torch
from PIL import Image

for folder in ("support", "parity"):
    sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", folder))
import samples  # noqa: E402
from networks import make  # noqa: E402

SMOKE = "--smoke" in sys.argv
NET, DEPTH, IMAGES, PAIRS = ("mobilefacenet", 50, 6, 12) if SMOKE else ("ir", 50, 120, 320)
torch.set_num_threads(2)


def load(path):
    pixels = np.asarray(Image.open(path).convert("RGB"), dtype=np.float32)
    return torch.from_numpy(pixels.transpose(2, 0, 1).copy()).div(255).sub(0.5).div(0.5)


with tempfile.TemporaryDirectory() as root:
    for i in range(IMAGES):
        samples.picture(os.path.join(root, f"test/{i:03d}A{5 + i % 40:02d}.jpg"), i, quality=95)
    names = sorted(os.listdir(root + "/test"))
    chance = np.random.default_rng(1)
    lines = sorted({f"{int(chance.integers(2))} test/{names[a]} test/{names[b]}" for a, b in chance.integers(0, IMAGES, (2 * PAIRS, 2)) if a != b})[:PAIRS]
    open(root + "/pairs.txt", "w").write("\n".join(lines) + "\n")
    samples.run("init", "--out", root + "/w", "--net-mode", NET, "--net-depth", DEPTH)
    net = make(NET, DEPTH)
    net.load_state_dict(torch.load(root + "/w/backbone.pth", weights_only=True))
    net.eval()

    start = time.perf_counter()
    found = samples.result("evaluate", root + "/w/backbone.pth", "--test-list", root + "/pairs.txt", "--test-root", root,
                           "--out", root + "/e", "--threads", 2)
    ours = time.perf_counter() - start
    start = time.perf_counter()
    with torch.no_grad():
        theirs_scores = []
        for line in lines:
            _, first, second = line.split()
            a, b = net(torch.stack([load(f"{root}/{first}"), load(f"{root}/{second}")]))
            theirs_scores.append(float(torch.dot(a, b)))
    theirs = time.perf_counter() - start
    scores = [float(r["similarity"]) for r in samples.rows(root + "/e/pairs.csv")]
    # JPEG decoders differ by a step of brightness here and there.
    assert len(scores) == len(lines) and max(abs(a - b) for a, b in zip(scores, theirs_scores)) < 0.02
    print(f"{NET}-{DEPTH}, {len(lines)} pairs of {IMAGES} pictures: ours {ours:.2f} s, the reference's way {theirs:.2f} s, "
          f"ratio {ours / theirs:.3f} (goal 0.2)")
