# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods of the study in plain PyTorch, each written from its formula without a thought of cost, for the parity tests and
the benchmarks. A statement is a module: step(inputs) -> (terms, total); its state dict has the official names."""
import math

import torch
from torch import nn
from torch.nn import functional as F


def cross_entropy(logits, labels):
    return F.cross_entropy(logits, labels)


def arc_logits(cosine, labels, m, s):
    """ArcFace's margin over all columns, used at the labels only."""
    cosine = cosine.clamp(-1, 1)
    sine = (1 - cosine * cosine).clamp_min(0).sqrt()
    shifted = cosine * math.cos(m) - sine * math.sin(m)
    margined = torch.where(cosine > math.cos(math.pi - m), shifted, cosine - m * math.sin(m))
    own = F.one_hot(labels, cosine.shape[1]).bool()
    return s * torch.where(own, margined, cosine)


def child_term(rows, children):
    unit = F.normalize(rows[children])
    return (unit @ unit.t() - torch.eye(len(children))).square().mean()


class Statement(nn.Module):
    child_weight, children = 0, ()

    def rows(self):
        """Class weights as rows."""
        return self.kernel

    def step(self, inputs):
        terms, total = self.losses(inputs)
        if self.children:
            terms["proto"] = child_term(self.rows(), list(self.children))
            total = total + self.child_weight * terms["proto"]
        return terms, total

    def climbs(self, step):
        return False

    def climbing(self):
        return []


class RowKernel(Statement):
    def __init__(self, classes, size):
        super().__init__()
        self.kernel = nn.Parameter(nn.init.xavier_uniform_(torch.empty(classes, size)))

    def cosines(self, features):
        return F.linear(F.normalize(features), F.normalize(self.kernel))


class ColumnKernel(Statement):
    def __init__(self, classes, size, deviation=1.0):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(size, classes) * deviation)

    def rows(self):
        return self.kernel.t()

    def cosines(self, features):
        return F.normalize(features) @ F.normalize(self.kernel, dim=0)


class CosFace(RowKernel):
    def __init__(self, classes, size, margin=0.35, scale=64.0):
        super().__init__(classes, size)
        self.margin, self.scale = margin, scale

    def losses(self, inputs):
        cosine = self.cosines(inputs["features"])
        own = F.one_hot(inputs["labels"], cosine.shape[1])
        ce = cross_entropy(self.scale * (cosine - self.margin * own), inputs["labels"])
        return {"ce": ce}, ce


class ArcFace(ColumnKernel):
    def __init__(self, classes, size, margin=0.5, scale=64.0):
        super().__init__(classes, size)
        self.margin, self.scale = margin, scale

    def losses(self, inputs):
        ce = cross_entropy(arc_logits(self.cosines(inputs["features"]), inputs["labels"], self.margin, self.scale), inputs["labels"])
        return {"ce": ce}, ce


class MvAm(RowKernel):
    def __init__(self, classes, size, margin=0.5, scale=32.0, t=0.2, easy=False):
        super().__init__(classes, size)
        self.margin, self.scale, self.t, self.easy = margin, scale, t, easy

    def losses(self, inputs):
        labels = inputs["labels"]
        cosine = self.cosines(inputs["features"])
        own = cosine[torch.arange(len(labels)), labels][:, None]
        hard = cosine.detach() > (own - self.margin).detach()
        logits = torch.where(hard, (1 + self.t) * cosine + self.t, cosine)
        target = torch.where(own > 0, own - self.margin, own) if self.easy else own - self.margin
        logits = torch.where(F.one_hot(labels, cosine.shape[1]).bool(), target, logits)
        ce = cross_entropy(self.scale * logits, labels)
        return {"ce": ce}, ce


class CurricularFace(ColumnKernel):
    def __init__(self, classes, size, margin=0.5, scale=64.0, momentum=0.01):
        super().__init__(classes, size, 0.01)
        self.register_buffer("t", torch.zeros(1))
        self.margin, self.scale, self.momentum = margin, scale, momentum

    def losses(self, inputs):
        labels, m = inputs["labels"], self.margin
        cosine = self.cosines(inputs["features"]).clamp(-1, 1)
        own = cosine[torch.arange(len(labels)), labels][:, None]
        shifted = own * math.cos(m) - (1 - own * own).clamp_min(0).sqrt() * math.sin(m)
        with torch.no_grad():
            self.t.copy_(self.momentum * own.mean() + (1 - self.momentum) * self.t)
        logits = torch.where(cosine.detach() > shifted.detach(), cosine * (self.t + cosine), cosine)
        target = torch.where(own > math.cos(math.pi - m), shifted, own - m * math.sin(m))
        logits = torch.where(F.one_hot(labels, cosine.shape[1]).bool(), target, logits)
        ce = cross_entropy(self.scale * logits, labels)
        return {"ce": ce}, ce


class BroadFace(RowKernel):
    def __init__(self, classes, size, margin=0.5, scale=64.0, queue=32000, compensates=True, batch_trains_head=False):
        super().__init__(classes, size)
        self.register_buffer("feature_mb", torch.zeros(0, size))
        self.register_buffer("label_mb", torch.zeros(0, dtype=torch.int64))
        self.register_buffer("proxy_mb", torch.zeros(0, size))
        self.margin, self.scale, self.queue = margin, scale, queue
        self.compensates, self.batch_trains_head = compensates, batch_trains_head

    def arc(self, rows, labels, kernel):
        return cross_entropy(arc_logits(F.linear(F.normalize(rows), F.normalize(kernel)), labels, self.margin, self.scale), labels)

    def losses(self, inputs):
        labels, batch = inputs["labels"], F.normalize(inputs["features"])
        with torch.no_grad():
            queued = self.feature_mb
            if self.compensates and len(queued):
                moved = self.kernel[self.label_mb] - self.proxy_mb
                queued = queued + queued.norm(2, 1, True) / self.proxy_mb.norm(2, 1, True) * moved
        ce = self.arc(batch, labels, self.kernel if self.batch_trains_head else self.kernel.detach())
        broad = self.arc(torch.cat([queued, batch.detach()]), torch.cat([self.label_mb, labels]), self.kernel)
        with torch.no_grad():
            self.feature_mb = torch.cat([self.feature_mb, batch])[-self.queue:]
            self.label_mb = torch.cat([self.label_mb, labels])[-self.queue:]
            self.proxy_mb = torch.cat([self.proxy_mb, self.kernel[labels]])[-self.queue:]
        return {"ce": ce, "broad": broad}, ce + broad


class OwnHead(nn.Module):
    """CosFace's weights under the name the age methods have for them."""

    def __init__(self, classes, size):
        super().__init__()
        self.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty(classes, size)))


def cosface(features, weight, labels, margin, scale):
    cosine = F.linear(F.normalize(features), F.normalize(weight))
    return cross_entropy(scale * (cosine - margin * F.one_hot(labels, len(weight))), labels)


def known(ages, missing=30.0):
    """Ages with the missing ones filled in."""
    return torch.tensor([a if 0 <= a <= 120 else missing for a in ages.tolist()])


def a_softmax(x, weight, labels, scale, iteration):
    """SphereFace's margin of 4, by the angles themselves."""
    cosines = F.normalize(x) @ F.normalize(weight).T
    own = cosines.gather(1, labels[:, None])
    angle = own.acos()
    piece = (angle / (math.pi / 4)).floor().detach()
    psi = torch.where(piece % 2 == 0, 1.0, -1.0) * torch.cos(4 * angle) - 2 * piece
    share = max(5.0, 1000 * (1 + 0.0001 * iteration) ** -2)
    return F.cross_entropy(scale * cosines.scatter(1, labels[:, None], (share * own + psi) / (1 + share)), labels)


class Oecnn(Statement):
    def __init__(self, classes, size, margin=0.35, scale=64.0, weight=0.001, iterations=None):
        super().__init__()
        self.margin_fc = OwnHead(classes, size)
        if iterations is not None:
            self.margin_fc.register_buffer("iterations", torch.tensor([iterations]))
        self.age_classifier = nn.Sequential(nn.Linear(1, 1))
        self.margin, self.scale, self.weight = margin, scale, weight

    def losses(self, inputs):
        x = inputs["features"]
        if hasattr(self.margin_fc, "iterations"):
            self.margin_fc.iterations += 1
            ce = a_softmax(x, self.margin_fc.weight, inputs["labels"], self.scale, self.margin_fc.iterations.item())
        else:
            ce = cosface(x, self.margin_fc.weight, inputs["labels"], self.margin, self.scale)
        found = self.age_classifier(x.norm(2, 1, True)).flatten()
        age = F.mse_loss(found, known(inputs["ages"]).floor())
        return {"ce": ce, "age": age}, ce + self.weight * age


class Mapping(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.w_age = nn.Linear(size, 1, bias=False)
        self.w_id = nn.Linear(size, 1, bias=False)


class Dal(Statement):
    def __init__(self, classes, size, margin=0.35, scale=64.0, age=0.1, adversary=0.1, mapping=20, main=50, squared=True):
        super().__init__()
        self.margin_fc = OwnHead(classes, size)
        self.DAL = Mapping(size)
        self.age_classifier = nn.Sequential(nn.Linear(size, size), nn.ReLU(), nn.Linear(size, size), nn.ReLU(), nn.Linear(size, 8))
        self.margin, self.scale, self.weights, self.cycle, self.squared = margin, scale, (age, adversary), (mapping, main), squared

    @staticmethod
    def group(age):
        for group, limit in enumerate((13, 19, 26, 36, 46, 56, 66)):
            if age < limit:
                return group
        return 7

    def losses(self, inputs):
        identity, aged = inputs["features"], inputs["age_features"]
        ce = cosface(identity, self.margin_fc.weight, inputs["labels"], self.margin, self.scale)
        groups = torch.tensor([self.group(a) for a in known(inputs["ages"]).tolist()])
        age = cross_entropy(self.age_classifier(aged), groups)
        a, b = self.DAL.w_id(identity).flatten(), self.DAL.w_age(aged).flatten()
        n = len(a)
        covariance = ((a - a.mean()) * (b - b.mean())).sum() / n
        if self.squared:
            spread = ((a - a.mean()) ** 2).sum() / (n - 1) + 1e-6, ((b - b.mean()) ** 2).sum() / (n - 1) + 1e-6
            rho = covariance ** 2 / (spread[0] * spread[1])
        else:
            spread = ((a - a.mean()) ** 2).sum() / n + 1e-6, ((b - b.mean()) ** 2).sum() / n + 1e-6
            rho = covariance.abs() / (spread[0].sqrt() * spread[1].sqrt())
        return {"ce": ce, "age": age, "dal": rho}, ce + self.weights[0] * age + self.weights[1] * rho

    def climbs(self, step):
        return step % sum(self.cycle) < self.cycle[0]

    def climbing(self):
        return list(self.DAL.parameters())


class AgeNet(nn.Module):
    def __init__(self, channels, side, groups=7):
        super().__init__()
        self.age_output_layer = nn.Sequential(nn.BatchNorm2d(channels), nn.Flatten(), nn.Linear(channels * side * side, 512), nn.ReLU(),
                                              nn.Linear(512, 101))
        self.group_output_layer = nn.Linear(101, groups)

    def loss(self, x, ages):
        years = self.age_output_layer(x)
        found = (years.softmax(1) * torch.arange(101.0)).sum(1)
        groups = torch.tensor([sum(a > limit for limit in (10, 20, 30, 40, 50, 60)) for a in ages.tolist()])
        return F.mse_loss(found, ages) + cross_entropy(self.group_output_layer(years), groups)


class Reverse(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        return x.clone()

    @staticmethod
    def backward(context, gradient):
        return -gradient


class Mtl(Statement):
    def __init__(self, classes, size, channels, side, margin=0.35, scale=64.0, age_weight=0.001, adversary_weight=0.002):
        super().__init__()
        self.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty(classes, size)))
        self.age, self.adversary = AgeNet(channels, side), AgeNet(channels, side)
        self.margin, self.scale, self.weights = margin, scale, (age_weight, adversary_weight)

    def losses(self, inputs):
        ages = known(inputs["ages"]).floor().clamp(0, 100)
        ce = cosface(inputs["features"], self.weight, inputs["labels"], self.margin, self.scale)
        age = self.age.loss(inputs["age_map"], ages)
        adversary = self.adversary.loss(Reverse.apply(inputs["identity_map"]), ages)
        return {"ce": ce, "age": age, "adversary": adversary}, ce + self.weights[0] * age + self.weights[1] * adversary


# ---- networks that part age from identity


class ResidualFactor(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(size, size), nn.ReLU(), nn.Linear(size, size), nn.ReLU())

    def forward(self, x):
        return self.seq(x)


class AgeAttention(nn.Module):
    def __init__(self, channels=512):
        super().__init__()
        pooled = channels * 14
        self.spatial = nn.Sequential(nn.Conv2d(2, 1, 7, padding=3, bias=False), nn.BatchNorm2d(1, momentum=0.01), nn.Sigmoid())
        self.channel = nn.Sequential(nn.Conv2d(pooled, pooled // 16, 1, bias=False), nn.ReLU(),
                                     nn.Conv2d(pooled // 16, channels, 1, bias=False), nn.BatchNorm2d(channels, momentum=0.01), nn.Sigmoid())

    def forward(self, x):
        def pyramid(pool):
            return torch.cat([pool(x, k).reshape(len(x), -1) for k in (1, 2, 3)], 1)[:, :, None, None]

        channel = self.channel(pyramid(F.adaptive_avg_pool2d) + pyramid(F.adaptive_max_pool2d))
        spatial = self.spatial(torch.stack([x.amax(1), x.mean(1)], 1))
        return 0.5 * (x * channel + x * spatial)
