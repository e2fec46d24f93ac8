# SPDX-License-Identifier: GPL-3.0-or-later
"""One training step (forward, ArcFace and child term, backward, SGD) of the engine against the official form in eager PyTorch.

step_bench.py [--smoke] [--rounds N] [--only TEXT]: prints seconds a step and ratios, medians over rounds in which both take
turns; fails on a loss that is not finite, never on a time. Both wait passively (OMP_WAIT_POLICY) and use the same threads.
CPU seconds tell the same story on a machine that others use.
"""
import argparse
import math
import os
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch's OpenMP starts

import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "parity"))
import networks

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "step_bench")


class Peer:
    """The official form: NCHW, float32, margins over all columns, two SGD groups."""

    def __init__(self, net, depth, batch, classes, children):
        torch.manual_seed(1)
        self.net = networks.make(net, depth).train()
        self.head = networks.ArcFace(512, classes)
        norms = [p for m in self.net.modules() if isinstance(m, (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)) for p in m.parameters()]
        known = {id(p) for p in norms}
        others = [p for p in self.net.parameters() if id(p) not in known]
        self.sgd = torch.optim.SGD([{"params": others + [self.head.kernel], "weight_decay": 5e-4}, {"params": norms}], lr=1e-3, momentum=0.9)
        self.images = torch.rand(batch, 3, 112, 112) * 2 - 1
        self.labels = torch.randint(classes, (batch,))
        self.children = [i * (classes // children) for i in range(children)]

    def run(self, steps):
        start, cpu_start = time.perf_counter(), time.process_time()
        for _ in range(steps):
            self.sgd.zero_grad()
            loss = self.head(self.net(self.images), self.labels) + networks.child_term(self.head.kernel, self.children)
            loss.backward()
            self.sgd.step()
            value = loss.item()
        return (time.perf_counter() - start) / steps, (time.process_time() - cpu_start) / steps, value


class Ours:
    def __init__(self, *arguments):
        environment = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}
        self.process = subprocess.Popen([TOOL, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def run(self, steps):
        self.process.stdin.write(f"{steps}\n")
        self.process.stdin.flush()
        return tuple(map(float, self.process.stdout.readline().split()))

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)


def compare(net, depth, batch, classes, children, rounds, steps):
    sides = {"PyTorch eager": Peer(net, depth, batch, classes, children)}
    sides.update({f"engine {kind}": Ours(net, depth, batch, classes, children, kind) for kind in ("fp32", "bf16")})
    times = {name: [] for name in sides}
    for turn in range(rounds + 1):
        for name, side in sides.items():
            seconds, cpu, loss = side.run(steps)
            if not math.isfinite(loss):
                raise SystemExit(f"{name}: the loss is {loss}")
            if turn > 0:  # the first round warms up
                times[name].append((seconds, cpu))
    for side in list(sides.values())[1:]:
        side.close()
    wall, cpu = ({name: statistics.median(v[k] for v in values) for name, values in times.items()} for k in (0, 1))
    peer = "PyTorch eager"
    for name in sides:
        print(f"{net + '-' + str(depth):17} batch {batch:3}  {name:14} {wall[name]:7.3f} s a step {batch / wall[name]:7.2f} images/s"
              f"  {wall[peer] / wall[name]:5.2f}x   CPU {cpu[name]:7.3f} s {cpu[peer] / cpu[name]:5.2f}x", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--smoke", action="store_true", help="tiny sizes: does it run")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=1)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}, {torch.get_num_threads()} threads")
    if arguments.smoke:
        compare("mobilefacenet", 50, 2, 40, 4, 1, 1)
        return
    for net, batch in (("ir", 16), ("mobilefacenet", 32)):
        if arguments.only in net:
            compare(net, 50, batch, 10572, 229, arguments.rounds, arguments.steps)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
