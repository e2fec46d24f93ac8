# SPDX-License-Identifier: GPL-3.0-or-later
"""The networks in plain PyTorch, stated from their published tables, for the parity tests and benchmarks."""
import math

import torch
from torch import nn

STAGES = {50: (3, 4, 14, 3), 100: (3, 13, 30, 3), 152: (3, 8, 36, 3)}


def unit_rows(rows):
    return rows / torch.norm(rows, 2, 1, True)


class Squeeze(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(channels, channels // 16, 1, bias=False)
        self.fc2 = nn.Conv2d(channels // 16, channels, 1, bias=False)

    def forward(self, x):
        return x * torch.sigmoid(self.fc2(torch.relu(self.fc1(self.pool(x)))))


class Unit(nn.Module):
    def __init__(self, into, out, stride, squeeze):
        super().__init__()
        if into == out:
            self.shortcut_layer = nn.MaxPool2d(1, stride)
        else:
            self.shortcut_layer = nn.Sequential(nn.Conv2d(into, out, 1, stride, bias=False), nn.BatchNorm2d(out))
        layers = [nn.BatchNorm2d(into), nn.Conv2d(into, out, 3, 1, 1, bias=False), nn.PReLU(out),
                  nn.Conv2d(out, out, 3, stride, 1, bias=False), nn.BatchNorm2d(out)]
        self.res_layer = nn.Sequential(*layers, *([Squeeze(out)] if squeeze else []))

    def forward(self, x):
        return self.res_layer(x) + self.shortcut_layer(x)


class Ir(nn.Module):
    def __init__(self, depth=50, squeeze=False, size=512, drop=0.6, affine=True):
        super().__init__()
        self.input_layer = nn.Sequential(nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.PReLU(64))
        self.output_layer = nn.Sequential(nn.BatchNorm2d(512), nn.Dropout(drop), nn.Flatten(),
                                          nn.Linear(512 * 7 * 7, size), nn.BatchNorm1d(size, affine=affine))
        units, into = [], 64
        for stage, count in enumerate(STAGES[depth]):
            for k in range(count):
                units.append(Unit(into, 64 << stage, 2 if k == 0 else 1, squeeze))
                into = 64 << stage
        self.body = nn.Sequential(*units)

    def forward(self, x):
        return unit_rows(self.output_layer(self.body(self.input_layer(x))))


class Block(nn.Module):
    def __init__(self, into, out, kernel=1, stride=1, padding=0, groups=1, linear=False):
        super().__init__()
        self.conv = nn.Conv2d(into, out, kernel, stride, padding, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(out)
        if not linear:
            self.prelu = nn.PReLU(out)

    def forward(self, x):
        x = self.bn(self.conv(x))
        return self.prelu(x) if hasattr(self, "prelu") else x


class Bottleneck(nn.Module):
    def __init__(self, into, out, width, stride=1, residual=False):
        super().__init__()
        self.conv = Block(into, width)
        self.conv_dw = Block(width, width, 3, stride, 1, width)
        self.project = Block(width, out, linear=True)
        self.residual = residual

    def forward(self, x):
        y = self.project(self.conv_dw(self.conv(x)))
        return x + y if self.residual else y


class Residual(nn.Module):
    def __init__(self, channels, count, width):
        super().__init__()
        self.model = nn.Sequential(*[Bottleneck(channels, channels, width, 1, True) for _ in range(count)])

    def forward(self, x):
        return self.model(x)


class MobileFaceNet(nn.Module):
    def __init__(self, size=512):
        super().__init__()
        self.model = nn.Sequential(
            Block(3, 64, 3, 2, 1), Block(64, 64, 3, 1, 1, 64), Bottleneck(64, 64, 128, 2), Residual(64, 4, 128),
            Bottleneck(64, 128, 256, 2), Residual(128, 6, 256), Bottleneck(128, 128, 512, 2), Residual(128, 2, 256),
            Block(128, 512), Block(512, 512, 7, 1, 0, 512, linear=True))
        self.linear = nn.Sequential(nn.Linear(512, size, bias=False), nn.BatchNorm1d(size))

    def forward(self, x):
        return unit_rows(self.linear(self.model(x).flatten(1)))


def make(net, depth=50, size=512, drop=0.6):
    return MobileFaceNet(size) if net == "mobilefacenet" else Ir(depth, net == "ir_se", size, drop)


# InsightFace_Pytorch's names for the parts of MobileFaceNet.model, in order.
OTHER_STAGES = ("conv1", "conv2_dw", "conv_23", "conv_3", "conv_34", "conv_4", "conv_45", "conv_5", "conv_6_sep", "conv_6_dw")


def other_mobilefacenet_name(name):
    parts = name.split(".")
    if parts[0] == "model":
        return ".".join([OTHER_STAGES[int(parts[1])]] + parts[2:])
    return ".".join([("linear", "bn")[int(parts[1])]] + parts[2:])


class ArcFace(nn.Module):
    """Margins over all columns, as the reference writes it."""

    def __init__(self, size, classes, margin=0.5, scale=64.0):
        super().__init__()
        self.kernel = nn.Parameter(torch.empty(size, classes))
        self.kernel.data.uniform_(-1, 1).renorm_(2, 1, 1e-5).mul_(1e5)
        self.margin, self.scale = margin, scale

    def forward(self, embeddings, labels):
        m = self.margin
        unit = self.kernel / torch.norm(self.kernel, 2, 0, True)
        cosine = torch.mm(embeddings, unit).clamp(-1, 1)
        sine = torch.sqrt(1 - cosine * cosine)
        shifted = cosine * math.cos(m) - sine * math.sin(m)
        outside = cosine <= math.cos(math.pi - m)
        shifted = torch.where(outside, cosine - math.sin(m) * m, shifted)
        logits = cosine * 1.0
        index = torch.arange(len(labels), device=labels.device)
        logits[index, labels] = shifted[index, labels]
        return nn.functional.cross_entropy(logits * self.scale, labels)


def child_term(kernel, children):
    """Mean square of the Gram matrix of unit child columns minus the identity."""
    unit = kernel / torch.norm(kernel, 2, 0, True)
    columns = unit[:, children]
    return nn.functional.mse_loss(columns.t() @ columns, torch.eye(len(children), dtype=kernel.dtype, device=kernel.device))
