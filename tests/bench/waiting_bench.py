# SPDX-License-Identifier: GPL-3.0-or-later
"""Threads that wait passively (what the program does by itself) against threads that spin, on a machine with other work.

usage: waiting_bench.py [--smoke]"""
import multiprocessing
import os
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

SMOKE = "--smoke" in sys.argv
STEPS, ROUNDS = (1, 1) if SMOKE else (60, 3)


def busy():
    while True:
        pass


def seconds(root, name, policy):
    environment = {k: v for k, v in os.environ.items() if k != "OMP_WAIT_POLICY"}
    if policy:
        environment["OMP_WAIT_POLICY"] = policy
    log = f"{root}/{name}.csv"
    start = time.perf_counter()
    samples.run(*samples.small_training(root, f"{root}/{name}", "--threads", 2, "--max-steps", STEPS, "--epochs", 1000,
                                        "--milestones", "", "--step-log", log), env=environment)
    return time.perf_counter() - start


with tempfile.TemporaryDirectory() as folder:
    samples.training_set(folder)
    hog = multiprocessing.Process(target=busy, daemon=True)
    hog.start()
    passive, spinning = [], []
    for k in range(ROUNDS):
        passive.append(seconds(folder, f"p{k}", None))
        spinning.append(seconds(folder, f"s{k}", "active"))
    hog.kill()
    print(f"{STEPS} steps with two threads beside one busy process: waiting passively {sorted(passive)[ROUNDS // 2]:.1f} s, "
          f"spinning {sorted(spinning)[ROUNDS // 2]:.1f} s, ratio {sorted(spinning)[ROUNDS // 2] / sorted(passive)[ROUNDS // 2]:.2f}")
