# SPDX-License-Identifier: GPL-3.0-or-later
"""The trainer against the same steps in plain PyTorch: given weights, a recorded order of batches, the reference's groups."""
import functools
import os
import sys
import tempfile

import numpy as np
import torch
from PIL import Image

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402
from networks import ArcFace, child_term, make  # noqa: E402

torch.set_num_threads(2)


def groups(net, head, decay):
    """Batch norms without weight decay; all else, and the head, with it."""
    norms = [p for m in net.modules() if isinstance(m, torch.nn.modules.batchnorm._BatchNorm) for p in m.parameters(recurse=False)]
    known = {id(p) for p in norms}
    others = [p for p in net.parameters() if id(p) not in known]
    return [{"params": others + list(head.parameters()), "weight_decay": decay}, {"params": norms, "weight_decay": 0}]


def load_image(path, flip, dtype=torch.float32):
    pixels = np.asarray(Image.open(path).convert("RGB"), dtype=np.float32)
    if int(flip):
        pixels = pixels[:, ::-1]
    return torch.from_numpy(pixels.transpose(2, 0, 1).copy()).div(255).sub(0.5).div(0.5).to(dtype)


def replay(net, head, order, children, lr, milestones, decay=5e-4, momentum=0.9):
    """(loss, ce, proto, norm of the backbone's gradient, of the head's, rate) of each step."""
    optimiser = torch.optim.SGD(groups(net, head, decay), lr=lr, momentum=momentum)
    net.train()
    steps = []
    for step in sorted({int(r["step"]) for r in order}):
        batch = [r for r in order if int(r["step"]) == step]
        rate = lr * 0.1 ** sum(1 for m in milestones if m <= int(batch[0]["epoch"]))
        for group in optimiser.param_groups:
            group["lr"] = rate
        images = torch.stack([load_image(r["full"], r["flip"], head.kernel.dtype) for r in batch])
        labels = torch.tensor([int(r["label"]) for r in batch])
        ce = head(net(images), labels)
        proto = child_term(head.kernel, children)
        loss = ce + proto
        optimiser.zero_grad()
        loss.backward()
        norm = lambda module: float(torch.sqrt(sum(p.grad.double().square().sum() for p in module.parameters())))
        steps.append((loss.item(), ce.item(), proto.item(), norm(net), norm(head), rate))
        optimiser.step()
    return steps


def worst_difference(ones, others):
    return max(abs(a - b) / max(abs(b), 1e-12) for a, b in zip(ones, others))


class Replays:
    """The same steps in PyTorch: `theirs` in float32; where those are not near enough also added up in other orders, and in
    float64."""

    def __init__(self, make, order, lr):
        self.make, self.arguments = make, (order, [0, 1, 2], lr, [3])
        self.net, self.head = make(torch.float32)
        self.theirs = replay(self.net, self.head, *self.arguments)

    @functools.cached_property
    def several(self):
        # PyTorch beside itself: one thread, and the other memory order, add up in other orders.
        torch.set_num_threads(1)
        alone = replay(*self.make(torch.float32), *self.arguments)
        torch.set_num_threads(2)
        net, head = self.make(torch.float32)
        return [self.theirs, alone, replay(net.to(memory_format=torch.channels_last), head, *self.arguments)]

    @functools.cached_property
    def exact(self):
        return replay(*self.make(torch.float64), *self.arguments)


def check(name, ours, replays, k, count, tolerance):
    """Column k of our first `count` steps against PyTorch in float32; where rounding alone parts those from PyTorch in float64
    by more than the tolerance, ours must lie within three times that of the float64 figures."""
    column = lambda steps: [step[k] for step in steps[:count]]
    theirs = column(replays.theirs)
    assert len(ours[:count]) == len(theirs)
    if worst_difference(ours[:count], theirs) <= tolerance:
        print(f"  {name}: to float32 {worst_difference(ours[:count], theirs):.1e}; {len(theirs)} steps")
        return
    several, exact = [column(steps) for steps in replays.several], column(replays.exact)
    direct, own = min(worst_difference(ours[:count], one) for one in several), worst_difference(ours[:count], exact)
    natural = max(worst_difference(one, exact) for one in several)
    print(f"  {name}: to float32 {direct:.1e}, to float64 {own:.1e}; float32 itself to float64 {natural:.1e}; {len(theirs)} steps")
    assert direct <= tolerance or own <= 3 * natural, name
    assert direct <= 100 * tolerance, name


def networks(weights, net_mode, depth, size, dtype):
    net, head = make(net_mode, depth, size, 0.0), ArcFace(size, 6)
    net.load_state_dict(torch.load(weights + "backbone.pth", weights_only=True))
    head.load_state_dict(torch.load(weights + "head.pth", weights_only=True))
    return net.to(dtype), head.to(dtype)


def compare(root, net_mode, depth, steps, lr, batch, size, weight_tolerance):
    print(f"{net_mode}, {steps} steps at lr {lr}")
    train, ages = os.path.join(root, "train"), os.path.join(root, "ages.txt")
    net_flags = ["--net-mode", net_mode, "--net-depth", depth, "--embedding-size", size, "--drop-ratio", 0]
    data = ["--data-path", train, "--age-file", ages, "--child-filter", 3, *net_flags, "--batch-size", batch, "--epochs", 100,
            "--threads", 2, "--device", "cpu", "--evaluate-every", 0]
    # Warm weights: from random ones a step of this size is chaotic, and float32 parts from float64 at once.
    warm = os.path.join(root, f"{net_mode}-warm")
    warm_steps, warm_lr = (150, 0.02) if net_mode == "mobilefacenet" else (4, 1e-3)
    samples.run("train", "--out", warm, *data, "--lr", warm_lr, "--milestones", 18, "--max-steps", warm_steps, "--margin", 0.3,
                "--checkpoint-every", warm_steps)
    weights = os.path.join(warm, "checkpoints", f"step-{warm_steps:08d}.")
    order_file, log_file, out = (os.path.join(root, f"{net_mode}-{n}") for n in ("order.csv", "steps.csv", "run"))
    # In PyTorch's own memory order; channels-last, the default on CPUs, adds up in another one.
    flags = [*data, "--channels-last", "off", "--lr", lr, "--milestones", 3, "--max-steps", steps, "--init-backbone", weights + "backbone.pth",
             "--init-head", weights + "head.pth"]
    samples.run("train", "--out", out, *flags, "--record-batch-order", order_file, "--step-log", log_file,
                "--checkpoint-every", steps)

    order = samples.rows(order_file)
    for row in order:
        row["full"] = os.path.join(train, row["path"])
    replays = Replays(lambda dtype: networks(weights, net_mode, depth, size, dtype), order, lr)
    theirs, net, head = replays.theirs, replays.net, replays.head
    log = samples.rows(log_file)
    for k, column in enumerate(("loss", "ce", "proto", "grad_norm_model", "grad_norm_head")):
        ours, tolerance = [float(r[column]) for r in log], 1e-5 if k < 3 else 1e-4
        check(column, ours, replays, k, len(ours), tolerance)
        # Before anything has been learned, rounding has not grown yet.
        check("first step's " + column, ours, replays, k, 1, tolerance)
    rates = [float(r["lr"]) for r in log]
    assert worst_difference(rates, [s[5] for s in theirs]) < 1e-12

    stem = os.path.join(out, "checkpoints", f"step-{steps:08d}.")
    saved = torch.load(stem + "backbone.pth", weights_only=True)
    assert list(saved) == list(net.state_dict())
    trained = [k for k, v in net.state_dict().items() if v.is_floating_point()]
    flat = lambda state: torch.cat([state[k].double().flatten() for k in trained])
    worst = ((flat(saved) - flat(net.state_dict())).norm() / flat(net.state_dict()).norm()).item()
    kernel = torch.load(stem + "head.pth", weights_only=True)["kernel"]
    worst_head = ((kernel - head.kernel.data).norm() / head.kernel.data.norm()).item()
    print(f"  weights after the last step: backbone {worst:.1e}, head {worst_head:.1e}")
    assert max(worst, worst_head) <= weight_tolerance

    # The default memory order stays near it.
    quick_log = log_file + "-quick"
    samples.run("train", "--out", out + "-quick", *flags, "--channels-last", "auto", "--step-log", quick_log)
    quick = worst_difference([float(r["loss"]) for r in samples.rows(quick_log)], [s[0] for s in theirs])
    print(f"  losses in the default memory order: {quick:.1e}")
    assert quick <= 2e-3

    if net_mode == "mobilefacenet":  # the same order, read back, gives the same bits
        again = os.path.join(root, f"{net_mode}-again")
        samples.run("train", "--out", again, *flags, "--batch-order", order_file, "--step-log", log_file + "2")
        assert open(log_file).read() == open(log_file + "2").read()
    return stem + "backbone.pth", net


def reference_accuracy(similarities, labels):
    """The reference's search: every similarity in turn, strictly better wins."""
    best, at = 0.0, 0.0
    for threshold in similarities:
        hits = sum((s >= threshold) == bool(l) for s, l in zip(similarities, labels)) / len(labels)
        if hits > best:
            best, at = hits, float(threshold)
    return best, at


def compare_evaluation(root, weights, net):
    pairs = samples.test_set(root)
    found = samples.result("evaluate", weights, "--test-list", pairs, "--test-root", root, "--out", os.path.join(root, "evaluation"))
    net.load_state_dict(torch.load(weights, weights_only=True))
    net.eval()
    lines = sorted(open(pairs).read().splitlines())
    with torch.no_grad():
        embed = lambda path: net(load_image(os.path.join(root, path), 0)[None])[0]
        scores = [(float(torch.dot(embed(l.split()[1]), embed(l.split()[2]))), int(l.split()[0])) for l in lines]
    table = samples.rows(os.path.join(root, "evaluation", "pairs.csv"))
    worst = max(abs(float(r["similarity"]) - s[0]) for r, s in zip(table, scores))
    print(f"evaluation: worst similarity difference {worst:.2e}")
    assert worst <= 1e-5 and [int(r["label"]) for r in table] == [s[1] for s in scores]
    accuracy, threshold = reference_accuracy([float(r["similarity"]) for r in table], [int(r["label"]) for r in table])
    assert found["sets"][0]["accuracy"] == accuracy
    assert abs(found["sets"][0]["threshold"] - threshold) <= 1e-7
    assert accuracy == reference_accuracy([s[0] for s in scores], [s[1] for s in scores])[0]


with tempfile.TemporaryDirectory() as folder:
    samples.training_set(folder)
    file, network = compare(folder, "mobilefacenet", 50, 30, 1e-3, 8, 128, 1e-2)
    compare_evaluation(folder, file, network)
    compare(folder, "ir", 50, 5, 1e-4, 4, 512, 1e-3)
print("passed")
