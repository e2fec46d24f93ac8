#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scan against `find` on one tree of <identities> x <images>, warm cache, best of three.

usage: scan_bench.py SCAN_TOOL [IDENTITIES IMAGES_EACH [FOLDER]]
Goals at 1,000,000 images in 10,000 folders: scan without opening pictures within 3x of find plus reading the labels;
process memory under 200 bytes an image. Opening each picture for its header is reported beside it.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

JPEG = bytes.fromhex("ffd8ffc0001108007000700301110002110003110" "0ffda0008010100003f00") + b"data" + bytes.fromhex("ffd9")


def make_tree(folder, identities, images):
    root = os.path.join(folder, "train")
    with open(os.path.join(folder, "ages.txt"), "w") as ages:
        for identity in range(identities):
            below = os.path.join(root, f"{identity:06d}")
            os.makedirs(below)
            for image in range(images):
                descriptor = os.open(f"{below}/{image:08d}.jpg", os.O_WRONLY | os.O_CREAT, 0o644)
                os.write(descriptor, JPEG)
                os.close(descriptor)
                ages.write(f"{identity} casia/{identity:06d}/{image:08d}.jpg {image % 80} {image % 2}\n")
    return root


def best(times, run):
    return min((run() for _ in range(times)), key=lambda result: result[0])


def time_find(root):
    start = time.perf_counter()
    subprocess.run(["find", root, "-type", "f", "-printf", "%p %s\\n"], stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start,)


def time_labels(ages):
    start = time.perf_counter()
    subprocess.run(["wc", "-l", ages], stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start,)


def run_scan(tool, folder, mode, keep):
    catalog = os.path.join(folder, "catalog.sqlite")
    if not keep and os.path.exists(catalog):
        os.remove(catalog)
    out = subprocess.run([tool, os.path.join(folder, "train"), os.path.join(folder, "ages.txt"), catalog, mode],
                         stdout=subprocess.PIPE, check=True, text=True).stdout
    result = json.loads(out)
    return result["seconds"], result


def main():
    tool = os.path.abspath(sys.argv[1])
    identities, images = (int(sys.argv[2]), int(sys.argv[3])) if len(sys.argv) > 3 else (2000, 100)
    folder = tempfile.mkdtemp(prefix="interproto-scan-", dir=sys.argv[4] if len(sys.argv) > 4 else None)
    try:
        root = make_tree(folder, identities, images)
        total = identities * images
        find = best(3, lambda: time_find(root))[0]
        # Folders written a moment ago are listed anew; let the clock move on before the scans that are kept.
        time.sleep(0.1)
        rows = {"images": total, "find_s": round(find, 3),
                "label_file_s": round(best(3, lambda: time_labels(os.path.join(folder, "ages.txt")))[0], 3)}
        for name, mode, keep in (("first_no_headers", "no-headers", False), ("first_headers", "headers", False),
                                 ("again", "headers", True), ("load_index", "index", True)):
            seconds, result = best(3, lambda: run_scan(tool, folder, mode, keep))
            rows[name] = {"s": seconds, "times_find": round(seconds / find, 2),
                          "bytes_per_image": result["bytes_per_image"], "headers": result["headers"]}
        rows["catalog_bytes_per_image"] = os.path.getsize(os.path.join(folder, "catalog.sqlite")) // total
        print(json.dumps(rows, indent=1))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
