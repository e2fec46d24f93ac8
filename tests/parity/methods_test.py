# SPDX-License-Identifier: GPL-3.0-or-later
"""Losses and gradients of the engine's methods against plain PyTorch, over fixed batches."""
import os
import subprocess
import tempfile
import unittest

import networks
import numpy as np
import torch

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "nets_tool")


def tool(command, **options):
    arguments = [TOOL, command]
    for name, value in options.items():
        arguments += ["--" + name, str(value)]
    environment = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}
    return subprocess.run(arguments, capture_output=True, text=True, timeout=240, env=environment)


def batch(size, classes, count, near, seed):
    """A head and embeddings; `near` draws embeddings towards their class, -1 away from it, so that every branch is met."""
    torch.manual_seed(seed)
    head = networks.ArcFace(size, classes)
    labels = torch.randint(classes, (count,))
    noise = torch.nn.functional.normalize(torch.randn(count, size), dim=1)
    embeddings = noise + near * head.kernel.detach().t()[labels] * torch.rand(count, 1) * 3
    return head, networks.unit_rows(embeddings), labels


class MethodsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def found(self, name):
        return torch.from_numpy(np.load(self.path(name + ".npy")))

    def assert_near(self, found, wanted, tolerance):
        error = ((found - wanted).abs().max() / wanted.abs().max()).item()
        self.assertLessEqual(error, tolerance)

    def compare(self, head, embeddings, labels, children, weight):
        method = "inter_prototype" if children else "arcface"
        torch.save(head.state_dict(), self.path("h.pth"))
        np.save(self.path("e.npy"), embeddings.numpy())
        np.save(self.path("l.npy"), labels.numpy())
        answer = tool("loss", method=method, head=self.path("h.pth"), children=",".join(map(str, children)) or ",", **{"lambda": weight},
                      input=self.path("e.npy"), labels=self.path("l.npy"), output=self.path(""))
        self.assertEqual(answer.returncode, 0, answer.stderr)
        embeddings = embeddings.clone().requires_grad_()
        cross_entropy = head(embeddings, labels)
        total = cross_entropy
        if children:
            term = networks.child_term(head.kernel, children)
            total = total + weight * term
            self.assert_near(self.found("proto"), term.detach(), 1e-5)
        total.backward()
        self.assert_near(self.found("ce"), cross_entropy.detach(), 1e-5)
        self.assert_near(self.found("total"), total.detach(), 1e-5)
        self.assert_near(self.found("embeddings_grad"), embeddings.grad, 1e-4)
        self.assert_near(self.found("kernel_grad"), head.kernel.grad, 1e-4)

    def test_losses_and_gradients_agree(self):
        for near in (0, 1, -1):
            for seed in (1, 2, 3):
                for children, weight in (([], 1), ([5, 2, 40, 77], 1), (list(range(30, 90)), 50)):
                    with self.subTest(near=near, seed=seed, children=len(children)):
                        self.compare(*batch(64, 300, 16, near, seed), children, weight)

    def test_full_size_agrees(self):
        self.compare(*batch(512, 10572, 16, 0.5, 4), list(range(0, 10572, 47)), 1)

    def test_first_draw_of_the_kernel_is_pythons(self):
        answer = tool("init-head", seed=12, classes=200, embedding=32, output=self.path("h.pth"))
        self.assertEqual(answer.returncode, 0, answer.stderr)
        torch.manual_seed(12)
        wanted = networks.ArcFace(32, 200).state_dict()
        found = torch.load(self.path("h.pth"), weights_only=True)
        self.assertEqual(list(found), ["kernel"])
        self.assertTrue(torch.equal(found["kernel"], wanted["kernel"]))


if __name__ == "__main__":
    torch.set_num_threads(2)
    unittest.main(verbosity=2)
