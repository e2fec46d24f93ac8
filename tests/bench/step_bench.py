# SPDX-License-Identifier: GPL-3.0-or-later
"""One training step (forward, ArcFace and child term, backward, SGD) of the engine against the official form in eager PyTorch.

step_bench.py [--smoke] [--rounds N] [--only TEXT] [--precisions fp32,bf16] [--device cuda] [--peer compile]: prints seconds a
step and ratios, medians over rounds in which all take turns; fails on a loss that is not finite, never on a time. All wait
passively (OMP_WAIT_POLICY) and use the same threads. CPU seconds tell the same story on a machine that others use. A precision
below fp32 is compared with the official form in float32, and on a GPU with PyTorch's own autocast too. `--peer compile` adds the
official form as a person would speed it up: channels-last, compiled by torch.compile, both; the last lines hold the engine against
the best of them. Compiling takes a minute or two.
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

PEER = "PyTorch eager"
TYPES = {"bf16": torch.bfloat16, "fp16": torch.float16}
TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "step_bench")


class Peer:
    """The official form: NCHW, float32 or PyTorch's autocast, margins over all columns, two SGD groups."""

    def __init__(self, net, depth, batch, classes, children, device, precision="fp32", channels_last=False, compiled=False):
        torch.manual_seed(1)
        layout = torch.channels_last if channels_last else torch.contiguous_format
        self.net = networks.make(net, depth).train().to(device, memory_format=layout)
        self.head = networks.ArcFace(512, classes).to(device)
        self.cast = torch.autocast(device, TYPES.get(precision, torch.float32), enabled=precision != "fp32")
        self.scaler = torch.amp.GradScaler(device, enabled=precision == "fp16")
        norms = [p for m in self.net.modules() if isinstance(m, (torch.nn.BatchNorm1d, torch.nn.BatchNorm2d)) for p in m.parameters()]
        known = {id(p) for p in norms}
        others = [p for p in self.net.parameters() if id(p) not in known]
        self.sgd = torch.optim.SGD([{"params": others + [self.head.kernel], "weight_decay": 5e-4}, {"params": norms}], lr=1e-3, momentum=0.9)
        self.images = (torch.rand(batch, 3, 112, 112) * 2 - 1).to(device, memory_format=layout)
        self.labels = torch.randint(classes, (batch,)).to(device)
        self.children = [i * (classes // children) for i in range(children)]
        self.loss = torch.compile(self.loss_of) if compiled else self.loss_of

    def loss_of(self, images):
        with self.cast:
            features = self.net(images)
        return self.head(features.float(), self.labels) + networks.child_term(self.head.kernel, self.children)

    def run(self, steps):
        start, cpu_start = time.perf_counter(), time.process_time()
        for _ in range(steps):
            self.sgd.zero_grad()
            loss = self.loss(self.images)
            self.scaler.scale(loss).backward()
            self.scaler.step(self.sgd)
            self.scaler.update()
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


def compare(net, batch, arguments):
    sizes = net, 50, batch, arguments.classes, arguments.children
    device, precisions = arguments.device, arguments.precisions.split(",")
    plugin = [] if device == "cpu" else [os.path.join(os.environ["INTERPROTO_BIN"], "libinterproto_cuda.so")]
    sides = {PEER: Peer(*sizes, device)}
    if arguments.peer == "compile":
        sides.update({f"PyTorch{' compiled' * compiled}{' channels-last' * last}": Peer(*sizes, device, channels_last=last, compiled=compiled)
                      for compiled, last in ((False, True), (True, False), (True, True))})
    if device != "cpu":
        sides.update({f"PyTorch {kind}": Peer(*sizes, device, kind) for kind in precisions if kind != "fp32"})
    sides.update({f"engine {kind}": Ours(*sizes, kind, device, *plugin) for kind in precisions})
    times = {name: [] for name in sides}
    for turn in range(arguments.rounds + 1):
        for name, side in sides.items():
            seconds, cpu, loss = side.run(arguments.steps)
            if not math.isfinite(loss):
                raise SystemExit(f"{name}: the loss is {loss}")
            if turn > 0:  # the first round warms up
                times[name].append((seconds, cpu))
    for side in sides.values():
        if isinstance(side, Ours):
            side.close()
    wall, cpu = ({name: statistics.median(v[k] for v in values) for name, values in times.items()} for k in (0, 1))
    for name in sides:
        print(f"{net:13} batch {batch:3}  {name:30} {wall[name]:7.4f} s a step {batch / wall[name]:7.2f} images/s"
              f"  {wall[PEER] / wall[name]:5.2f}x   CPU {cpu[name]:7.4f} s {cpu[PEER] / cpu[name]:5.2f}x", flush=True)
    peers = [name for name in sides if not name.startswith("engine")]
    if len(peers) > 1:
        best, best_cpu = (min(peers, key=figure.get) for figure in (wall, cpu))
        for name in sides:
            if name.startswith("engine"):
                print(f"{net:13} batch {batch:3}  {name} takes {wall[name] / wall[best]:.2f}x of the time of {best}, "
                      f"{cpu[name] / cpu[best_cpu]:.2f}x of the CPU time of {best_cpu}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--smoke", action="store_true", help="tiny sizes: does it run")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--precisions", default="fp32,bf16")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--peer", choices=("eager", "compile"), default="eager")
    parser.add_argument("--batch", type=int, default=0, help="0: 16 for IR-50, 32 for MobileFaceNet")
    parser.add_argument("--classes", type=int, default=10572)
    arguments = parser.parse_args()
    arguments.children = 229
    print(f"load {os.getloadavg()[0]:.1f}, {torch.get_num_threads()} threads")
    if arguments.smoke:
        arguments.rounds, arguments.steps, arguments.classes, arguments.children = 1, 1, 40, 4
        compare("mobilefacenet", arguments.batch or 2, arguments)
        return
    for net, batch in (("ir", 16), ("mobilefacenet", 32)):
        if arguments.only in net:
            compare(net, arguments.batch or batch, arguments)
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
