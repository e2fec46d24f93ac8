# SPDX-License-Identifier: GPL-3.0-or-later
"""Every method of the study over several steps against its plain statement: losses, gradients and state."""
import os
import subprocess
import tempfile
import unittest

import networks
import numpy as np
import statements
import torch

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "nets_tool")
CLASSES, SIZE, BATCH = 40, 24, 12
LR = 0.05
NEAR = (0.5, 0, -1)  # features near their class, anywhere, and away from it: every branch of a margin


def tool(command, **options):
    arguments = [TOOL, command]
    for name, value in options.items():
        arguments += ["--" + name.replace("_", "-"), str(value)]
    environment = {**{k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}, "OMP_WAIT_POLICY": "passive"}
    return subprocess.run(arguments, capture_output=True, text=True, timeout=240, env=environment)


def draw(statement, step, near, maps):
    """Inputs of a step: features towards their class (near 1), anywhere (0) or away from it (-1), and ages with gaps."""
    torch.manual_seed(100 + step)
    labels = torch.randint(CLASSES, (BATCH,))
    rows = torch.nn.functional.normalize(class_rows(statement).detach())[labels]
    features = torch.randn(BATCH, SIZE) / SIZE ** 0.5 + near * rows * torch.rand(BATCH, 1) * 3
    ages = torch.rand(BATCH) * 90
    ages[0], ages[1], ages[2] = float("nan"), 13.0, 200.0
    inputs = {"features": features * (1 + torch.rand(BATCH, 1)), "labels": labels, "ages": ages,
              "age_features": torch.randn(BATCH, SIZE).relu()}
    if maps:
        inputs["identity_map"], inputs["age_map"] = torch.randn(BATCH, *maps), torch.randn(BATCH, *maps)
    return inputs


def class_rows(statement):
    if hasattr(statement, "margin_fc"):
        return statement.margin_fc.weight
    return statement.weight if isinstance(statement, statements.Mtl) else statement.rows()


class MethodStepsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        torch.manual_seed(7)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def assert_near(self, name, found, wanted, tolerance, least=1e-12):
        self.assertEqual(found.shape, wanted.shape, name)
        error = (found - wanted).abs().max().item() / max(least, wanted.abs().max().item())
        self.assertLessEqual(error, tolerance, name)

    def compare(self, method, statement, options="", steps=4, children=(), maps=None, uses=()):
        torch.save(statement.state_dict(), self.path("head.pth"))
        batches = [draw(statement, i, NEAR[i % len(NEAR)], maps) for i in range(steps)]
        for i, inputs in enumerate(batches):
            for name, value in inputs.items():
                np.save(self.path(f"in{i}_{name}.npy"), value.numpy())
        answer = tool("steps", method=method, options=options or "method=" + method, head=self.path("head.pth"), classes=CLASSES, embedding=SIZE,
                      children=",".join(map(str, children)) or ",", steps=steps, lr=LR, input=self.path("in"), output=self.path("out"),
                      map_channels=maps[0] if maps else 512, map_side=maps[1] if maps else 7)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        for i, inputs in enumerate(batches):
            self.step(statement, i, inputs, uses)
        found = torch.load(self.path("outhead.pth"), weights_only=True)
        wanted = statement.state_dict()
        self.assertEqual(set(found), set(wanted))
        for name, value in wanted.items():
            self.assert_near(name, found[name].double(), value.double(), 1e-4)

    def found(self, step, name):
        return torch.from_numpy(np.load(self.path(f"out{step}_{name}.npy")))

    def step(self, statement, i, inputs, uses):
        leaves = {name: inputs[name].requires_grad_() for name in ("features", *uses)}
        statement.zero_grad()
        terms, total = statement.step(inputs)
        total.backward()
        for name, value in (*terms.items(), ("total", total)):
            # A correlation near 0 is a difference of large sums: it is measured on its own scale, 0 to 1.
            self.assert_near(f"step {i} {name}", self.found(i, name), value.detach(), 1e-5, 0.1 if name == "dal" else 1e-12)
        for name, value in leaves.items():
            self.assert_near(f"step {i} gradient of {name}", self.found(i, name + "_grad"), value.grad, 1e-4)
        climbs, climbing = statement.climbs(i), {id(p) for p in statement.climbing()}
        for name, parameter in statement.named_parameters():
            if parameter.grad is None:
                continue
            self.assert_near(f"step {i} gradient of {name}", self.found(i, name + "_grad"), parameter.grad, 1e-4)
            if (id(parameter) in climbing) == climbs:
                with torch.no_grad():
                    parameter += (LR if climbs else -LR) * parameter.grad

    def test_arcface(self):
        self.compare("arcface", statements.ArcFace(CLASSES, SIZE))

    def test_cosface(self):
        self.compare("cosface", statements.CosFace(CLASSES, SIZE))
        self.compare("cosface", statements.CosFace(CLASSES, SIZE, 0.2, 30), "margin=0.2;scale=30")

    def test_mv_am(self):
        self.compare("mv_am", statements.MvAm(CLASSES, SIZE))
        self.compare("mv_am", statements.MvAm(CLASSES, SIZE, 0.35, 32, 0.12, True), "margin=0.35;mv_t=0.12;easy_margin=true")

    def test_curricularface(self):
        self.compare("curricularface", statements.CurricularFace(CLASSES, SIZE))
        self.compare("curricularface", statements.CurricularFace(CLASSES, SIZE, momentum=0.5), "t_momentum=0.5", steps=5)

    def test_broadface(self):
        for text, extra in (("", {}), (";queue_compensation=false", {"compensates": False}), (";batch_trains_head=true", {"batch_trains_head": True})):
            self.compare("broadface", statements.BroadFace(CLASSES, SIZE, queue=30, **extra), "queue_size=30" + text, steps=5)

    def test_oecnn(self):
        self.compare("oecnn", statements.Oecnn(CLASSES, SIZE))
        self.compare("oecnn", statements.Oecnn(CLASSES, SIZE, weight=0.5), "lambda_age=0.5")
        for iterations in (0, 5000, 1000000):  # the margin hardly there, growing, at its full share
            self.compare("oecnn", statements.Oecnn(CLASSES, SIZE, iterations=iterations), "oecnn_head=a_softmax")

    def test_dal(self):
        for text, extra in (("", {}), (";correlation=absolute", {"squared": False})):
            self.compare("dal", statements.Dal(CLASSES, SIZE, mapping=2, main=3, adversary=2.0, **extra),
                           "mapping_steps=2;main_steps=3;lambda_adversary=2" + text, steps=8, uses=("age_features",))

    def test_mtl(self):
        self.compare("mtl", statements.Mtl(CLASSES, SIZE, 6, 3), maps=(6, 3, 3), uses=("identity_map", "age_map"))

    def test_inter_prototype_and_the_child_term_on_other_heads(self):
        makers = {"inter_prototype": statements.ArcFace, "arcface": statements.ArcFace, "cosface": statements.CosFace,
                  "mv_am": statements.MvAm, "curricularface": statements.CurricularFace, "broadface": statements.BroadFace}
        for method, maker in makers.items():
            with self.subTest(method=method):
                torch.manual_seed(3)
                statement = maker(CLASSES, SIZE)
                statement.child_weight, statement.children = 50, (1, 4, 5, 17, 30)
                self.compare(method, statement, "child_term=true;lambda_child=50", children=statement.children)

    def forward(self, state, images, train):
        torch.save(state, self.path("net.pth"))
        np.save(self.path("images.npy"), images.numpy())
        answer = tool("forward", net="mobilefacenet", embedding=SIZE, weights=self.path("net.pth"), input=self.path("images.npy"),
                      output=self.path("rows.npy"), train=int(train))
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return torch.from_numpy(np.load(self.path("rows.npy")))

    def part(self, name):
        return torch.from_numpy(np.load(self.path(f"rows_{name}.npy")))

    def networks(self, extra):
        net = networks.MobileFaceNet(SIZE)
        for module in (net, extra):
            for name, buffer in module.named_buffers():
                if name.endswith("running_mean"):
                    buffer.normal_(0, 0.1)
        return net, torch.rand(3, 3, 112, 112) * 2 - 1

    @torch.no_grad()
    def test_residual_of_features(self):
        factor = statements.ResidualFactor(SIZE)
        net, images = self.networks(factor)
        for unit in (False, True):
            for train in (False, True):
                own = {**net.state_dict(), **{"RFM." + k: v for k, v in factor.state_dict().items()}}
                official = {**{"backbone." + k: v for k, v in net.state_dict().items()}, "RFM.seq.0.weight": factor.seq[0].weight,
                            "margin_fc.weight": torch.ones(3, SIZE), **{"RFM." + k: v for k, v in factor.state_dict().items()}}
                for state in (own, official):
                    if unit:
                        state["RFM.unit_input"] = torch.ones((), dtype=torch.int64)
                    with self.subTest(unit=unit, train=train, official=state is official):
                        before = {k: v.clone() for k, v in net.state_dict().items()}
                        found = self.forward(state, images, train)
                        net.train(train)
                        raw = net.linear(net.model(images).flatten(1))
                        net.load_state_dict(before)
                        age = factor(networks.unit_rows(raw))
                        identity = (networks.unit_rows(raw) if unit else raw) - age
                        self.assert_near("embedding", found, networks.unit_rows(identity), 1e-4)
                        self.assert_near("age", self.part("age_features"), age, 1e-4)

    @torch.no_grad()
    def test_attention_to_age(self):
        attention = statements.AgeAttention()
        net, images = self.networks(attention)
        for train in (False, True):
            with self.subTest(train=train):
                found = self.forward({**net.state_dict(), **{"fsm." + k: v for k, v in attention.state_dict().items()}}, images, train)
                net.train(train)
                attention.train(train)
                image_map = net.model[:-1](images)
                age = attention(image_map)
                rows = net.linear(net.model[-1](image_map - age).flatten(1))
                self.assert_near("embedding", found, networks.unit_rows(rows), 2e-4)
                self.assert_near("age map", self.part("age_map"), age, 1e-4)
                self.assert_near("identity map", self.part("identity_map"), image_map - age, 1e-4)


if __name__ == "__main__":
    torch.set_num_threads(1)
    unittest.main(verbosity=2)
