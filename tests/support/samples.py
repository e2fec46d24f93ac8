# SPDX-License-Identifier: GPL-3.0-or-later
"""Small data sets and calls of the program, for the tests written in Python."""
import csv
import glob
import hashlib
import json
import os
import subprocess
import sys
import zipfile

import numpy as np
from PIL import Image

PROGRAM = os.path.join(os.environ["INTERPROTO_BIN"], "interproto")


def run(*arguments, code=0, **options):
    """Runs the program; fails with its output when it ends otherwise than with `code`."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, errors="replace", **options)
    if done.returncode != code:
        sys.exit(f"interproto {' '.join(map(str, arguments))}: exit code {done.returncode}, wanted {code}\n"
                 f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done


def result(*arguments, **options):
    """The result object of a task run with --json."""
    lines = run(*arguments, "--json", **options).stdout.splitlines()
    return json.loads(lines[-1])["result"]


def picture(path, seed, size=(112, 112), mode="RGB", **options):
    """A smooth random picture: noise in a few large patches, so that neighbours differ little."""
    random = np.random.default_rng(seed)
    small = Image.fromarray(random.integers(0, 256, (8, 8, 3), dtype=np.uint8), "RGB")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    small.resize(size, Image.BICUBIC).convert(mode).save(path, **options)


def training_set(root, identities=6, images=8, children=3, extension=".png"):
    """`root`/train/<id>/<image> and `root`/ages.txt; the first `children` identities have only childhood images."""
    with open(os.path.join(root, "ages.txt"), "w") as ages:
        for identity in range(identities):
            for image in range(images):
                name = f"{identity:06d}/{image:08d}{extension}"
                picture(os.path.join(root, "train", name), 1000 * identity + image)
                age = 5 + image % 7 if identity < children else 20 + image
                ages.write(f"{identity} data/{name[:-len(extension)]}{extension} {age} 1\n")
    return os.path.join(root, "train"), os.path.join(root, "ages.txt")


def test_set(root, pairs=20):
    """`root`/test pictures and a pair list; half of the pairs are genuine (near copies)."""
    lines = []
    for i in range(pairs):
        first, second = f"test/{i:03d}A05.png", f"test/{i:03d}A40.png"
        picture(os.path.join(root, first), 50_000 + i)
        picture(os.path.join(root, second), 50_000 + i if i % 2 == 0 else 90_000 + i)
        lines.append(f"{1 if i % 2 == 0 else 0} {first} {second}\n")
    path = os.path.join(root, "pairs.txt")
    with open(path, "w") as out:
        out.writelines(lines)
    return path


def events(path):
    """The events of a journal; none when there is no such file."""
    if not os.path.exists(path):
        return []
    with open(path) as file:
        return [json.loads(line) for line in file]


def weights(run):
    """Hash of every tensor of a run's newest checkpoint, by its name in the archive."""
    newest = max(glob.glob(os.path.join(run, "checkpoints", "step-*[0-9].pth")))
    with zipfile.ZipFile(newest) as archive:
        return {name.split("/", 1)[1]: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist() if "/data/" in name}


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def small_training(root, out, *more):
    """Arguments of a quick MobileFaceNet training on training_set(root)."""
    return ["train", "--out", out, "--data-path", os.path.join(root, "train"), "--age-file", os.path.join(root, "ages.txt"),
            "--child-filter", 3, "--net-mode", "mobilefacenet", "--embedding-size", 32, "--batch-size", 6, "--epochs", 2,
            "--milestones", 1, "--lr", 0.01, "--threads", 1, "--device", "cpu", "--loss-freq", 2, *more]
