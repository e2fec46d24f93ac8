# SPDX-License-Identifier: GPL-3.0-or-later
"""The trainer against the same steps in plain PyTorch: given weights, a recorded order of batches, the reference's groups."""
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


def load_image(path, flip):
    pixels = np.asarray(Image.open(path).convert("RGB"), dtype=np.float32)
    if int(flip):
        pixels = pixels[:, ::-1]
    return torch.from_numpy(pixels.transpose(2, 0, 1).copy()).div(255).sub(0.5).div(0.5)


def replay(net, head, order, children, lr, milestones, decay=5e-4, momentum=0.9):
    """(loss, ce, proto, norm of the backbone's gradient, of the head's) of each step."""
    optimiser = torch.optim.SGD(groups(net, head, decay), lr=lr, momentum=momentum)
    net.train()
    steps = []
    for step in sorted({int(r["step"]) for r in order}):
        batch = [r for r in order if int(r["step"]) == step]
        rate = lr * 0.1 ** sum(1 for m in milestones if m <= int(batch[0]["epoch"]))
        for group in optimiser.param_groups:
            group["lr"] = rate
        images = torch.stack([load_image(r["full"], r["flip"]) for r in batch])
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


def check(name, ours, theirs, tolerance):
    worst = max(abs(a - b) / max(abs(b), 1e-12) for a, b in zip(ours, theirs))
    print(f"  {name}: worst relative difference {worst:.2e} over {len(theirs)} steps (at most {tolerance:g})")
    assert len(ours) == len(theirs)
    assert worst <= tolerance, name


def compare(root, net_mode, depth, steps, lr, batch, size, loss_tolerance, weight_tolerance):
    print(f"{net_mode}, {steps} steps at lr {lr}")
    train, ages = os.path.join(root, "train"), os.path.join(root, "ages.txt")
    weights = os.path.join(root, f"init-{net_mode}")
    net_flags = ["--net-mode", net_mode, "--net-depth", depth, "--embedding-size", size, "--drop-ratio", 0]
    samples.run("init", "--out", weights, "--classes", 6, *net_flags)
    order_file, log_file, out = (os.path.join(root, f"{net_mode}-{n}") for n in ("order.csv", "steps.csv", "run"))
    flags = ["--data-path", train, "--age-file", ages, "--child-filter", 3, *net_flags, "--batch-size", batch, "--lr", lr,
             "--epochs", 100, "--milestones", 3, "--max-steps", steps, "--init-backbone", weights + "/backbone.pth",
             "--init-head", weights + "/head.pth", "--threads", 2, "--device", "cpu", "--evaluate-every", 0]
    samples.run("train", "--out", out, *flags, "--record-batch-order", order_file, "--step-log", log_file,
                "--checkpoint-every", steps)

    net, head = make(net_mode, depth, size, 0.0), ArcFace(size, 6)
    net.load_state_dict(torch.load(weights + "/backbone.pth", weights_only=True))
    head.load_state_dict(torch.load(weights + "/head.pth", weights_only=True))
    order = samples.rows(order_file)
    for row in order:
        row["full"] = os.path.join(train, row["path"])
    theirs = replay(net, head, order, [0, 1, 2], lr, [3])
    log = samples.rows(log_file)
    for k, column in enumerate(("loss", "ce", "proto")):
        check(column, [float(r[column]) for r in log], [s[k] for s in theirs], loss_tolerance)
    check("backbone gradient", [float(r["grad_norm_model"]) for r in log], [s[3] for s in theirs], 10 * loss_tolerance)
    check("head gradient", [float(r["grad_norm_head"]) for r in log], [s[4] for s in theirs], 10 * loss_tolerance)
    check("learning rate", [float(r["lr"]) for r in log], [s[5] for s in theirs], 1e-12)

    stem = os.path.join(out, "checkpoints", f"step-{steps:08d}")
    ours = torch.load(stem + ".backbone.pth", weights_only=True)
    worst = max((ours[k].double() - v.double()).norm().item() / max(v.double().norm().item(), 1e-6)
                for k, v in net.state_dict().items())
    print(f"  weights after the last step: {worst:.2e}")
    assert list(ours) == list(net.state_dict()) and worst <= weight_tolerance
    kernel = torch.load(stem + ".head.pth", weights_only=True)["kernel"]
    assert (kernel - head.kernel.data).norm() / head.kernel.data.norm() <= weight_tolerance

    # The same order, read back, gives the same bits.
    again = os.path.join(root, f"{net_mode}-again")
    samples.run("train", "--out", again, *flags, "--batch-order", order_file, "--step-log", log_file + "2")
    assert open(log_file).read() == open(log_file + "2").read()
    return out, stem + ".backbone.pth", net


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
    _, file, network = compare(folder, "mobilefacenet", 50, 30, 1e-3, 8, 128, 1e-4, 1e-3)
    compare_evaluation(folder, file, network)
    compare(folder, "ir", 50, 5, 1e-4, 4, 512, 1e-4, 1e-3)
print("passed")
