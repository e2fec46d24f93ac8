# SPDX-License-Identifier: GPL-3.0-or-later
"""Step time and peak memory of every method's head beside its plain statement in Python, both in one run.

usage: heads_bench.py [--smoke] [--only METHOD,METHOD]

Time: forward and backward at 10,572 classes, batch 64, the two sides in turn, the least of the rounds.
Memory: how much one step makes a fresh process grow, at 85,742 classes, batch 64 (the gradients included)."""
import os
import subprocess
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch's OpenMP starts, on both sides

SMOKE = "--smoke" in sys.argv
SOURCE = os.environ["INTERPROTO_SOURCE"]
PROGRAM = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "heads_bench")
sys.path.insert(0, os.path.join(SOURCE, "tests", "parity"))
MARGIN = ["curricularface", "mv_am", "broadface", "cosface", "arcface", "inter_prototype"]
METHODS = MARGIN + ["oecnn", "dal", "mtl"]
# As smoke one of each kind: a margin head with the child term, one with a queue, one with networks of its own.
ONLY = sys.argv[sys.argv.index("--only") + 1].split(",") if "--only" in sys.argv else \
    ["inter_prototype", "broadface", "mtl"] if SMOKE else METHODS
QUEUE = 20 if SMOKE else 2000
BATCH, ROUNDS, STEPS = (4, 1, 1) if SMOKE else (64, 5, 5)
FEW, MANY = (100, 200) if SMOKE else (10572, 85742)


def memory(name):
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    return int(status[name].split()[0]) / 1024


def python_side(method, classes, batch, queue):
    """Answers like heads_bench: each line on stdin is a number of steps."""
    import time

    import statements
    import torch

    torch.set_num_threads(2)
    torch.manual_seed(1)
    size = 512
    makers = {"curricularface": statements.CurricularFace, "mv_am": statements.MvAm, "cosface": statements.CosFace, "arcface": statements.ArcFace,
              "inter_prototype": statements.ArcFace, "oecnn": statements.Oecnn, "dal": statements.Dal,
              "broadface": lambda c, s: statements.BroadFace(c, s, queue=queue), "mtl": lambda c, s: statements.Mtl(c, s, 512, 7)}
    head = makers[method](classes, size)
    if method == "inter_prototype":
        head.child_weight, head.children = 1, range(0, classes, 46)
    inputs = {"features": torch.randn(batch, size).requires_grad_(), "labels": torch.randint(classes, (batch,)), "ages": torch.rand(batch) * 80,
              "age_features": torch.randn(batch, size).relu().requires_grad_()}
    if method == "mtl":
        inputs["identity_map"] = torch.randn(batch, 512, 7, 7).requires_grad_()
        inputs["age_map"] = torch.randn(batch, 512, 7, 7).requires_grad_()
    before = memory("VmRSS")
    for line in sys.stdin:
        start = time.perf_counter()
        for _ in range(int(line)):
            head.zero_grad()
            head.step(inputs)[1].backward()
        print((time.perf_counter() - start) / int(line), memory("VmHWM") - before, flush=True)


class Side:
    def __init__(self, command):
        environment = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD" or command[0] != PROGRAM}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def run(self, steps):
        self.process.stdin.write(f"{steps}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        assert len(answer) == 2, "a side ended early"
        return float(answer[0]), float(answer[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(60)


def sides(method, classes, queue):
    arguments = [method, str(classes), str(BATCH), str(queue)]
    return Side([PROGRAM, *arguments]), Side([sys.executable, os.path.abspath(__file__), "--python", *arguments])


def main():
    print(f"seconds a step, {FEW} classes, batch {BATCH} (broadface: queue {QUEUE})")
    slower = []
    for method in (m for m in METHODS if m in ONLY):
        ours, theirs = sides(method, FEW, QUEUE)
        with ours, theirs:
            for side in (ours, theirs):
                side.run(QUEUE // BATCH + 1 if method == "broadface" else 1)
            pairs = [(ours.run(STEPS)[0], theirs.run(STEPS)[0]) for _ in range(ROUNDS)]
        least = [min(pair[k] for pair in pairs) for k in (0, 1)]
        print(f"  {method:<16}{least[0]:8.4f}  Python {least[1]:8.4f}  {least[1] / least[0]:.2f}x", flush=True)
        if least[0] > least[1]:
            slower.append(method)
    print(f"MiB that one step adds, {MANY} classes, batch {BATCH} (broadface: empty queue)")
    for method in (m for m in MARGIN if m in ONLY):
        ours, theirs = sides(method, MANY, 0)
        with ours:
            mine = ours.run(1)[1]
        with theirs:
            other = theirs.run(1)[1]
        print(f"  {method:<16}{mine:8.0f}  Python {other:8.0f}", flush=True)
    if slower and not SMOKE:
        sys.exit("slower than Python: " + ", ".join(slower))


if __name__ == "__main__":
    if "--python" in sys.argv:
        python_side(sys.argv[2], *map(int, sys.argv[3:6]))
    else:
        main()
