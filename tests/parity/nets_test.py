# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine's networks against plain PyTorch: the same names, the same first draws, the same outputs."""
import os
import subprocess
import tempfile
import unittest
from collections import OrderedDict

import networks
import numpy as np
import torch

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "nets_tool")


def tool(command, **options):
    arguments = [TOOL, command]
    for name, value in options.items():
        arguments += ["--" + name.replace("_", "-"), str(value)]
    # A preload that lets Python import torch is not meant for our program.
    environment = {k: v for k, v in os.environ.items() if k != "LD_PRELOAD"}
    return subprocess.run(arguments, capture_output=True, text=True, timeout=240, env=environment)


def lived_in(net, seed):
    """Batch norms as after a training, so that no two of their tensors are alike."""
    generator = torch.Generator().manual_seed(seed)
    for name, tensor in net.state_dict().items():
        draw = torch.rand(tensor.shape, generator=generator)
        if name.endswith("running_var"):
            tensor.copy_(0.5 + draw)
        elif name.endswith("running_mean"):
            tensor.copy_(0.2 * draw - 0.1)
        elif name.endswith("num_batches_tracked"):
            tensor.fill_(17)
        elif tensor.dim() == 1:
            tensor.mul_(0.8 + 0.4 * draw)
    return net


class NetsTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def forward(self, net, state, images, **options):
        """Output of the engine for this state dict, and what it said about the file."""
        torch.save(state, self.path("w.pth"))
        np.save(self.path("x.npy"), images.numpy())
        answer = tool("forward", net=net, weights=self.path("w.pth"), input=self.path("x.npy"), output=self.path("y.npy"), **options)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return torch.from_numpy(np.load(self.path("y.npy"))), answer.stdout

    def assert_near(self, found, wanted, tolerance):
        error = ((found - wanted).abs().max() / wanted.abs().max()).item()
        self.assertLessEqual(error, tolerance)

    def test_forward_passes_agree(self):
        for net, depth, batch in (("ir", 50, 2), ("ir_se", 50, 2), ("mobilefacenet", 50, 2), ("ir", 100, 1), ("ir_se", 152, 1)):
            with self.subTest(net=net, depth=depth):
                torch.manual_seed(depth)
                peer = lived_in(networks.make(net, depth, drop=0), 5).eval()
                images = torch.rand(batch, 3, 112, 112) * 2 - 1
                with torch.no_grad():
                    wanted = peer(images)
                self.assert_near(self.forward(net, peer.state_dict(), images, depth=depth)[0], wanted, 1e-5)
                if depth == 50:
                    found, _ = self.forward(net, peer.state_dict(), images, depth=depth, channels_last=1)
                    self.assert_near(found, wanted, 1e-5)

    def test_forward_in_training_mode_agrees(self):
        torch.manual_seed(3)
        peer = networks.make("mobilefacenet").double().train()
        images = torch.rand(4, 3, 112, 112) * 2 - 1
        state = OrderedDict((k, v.float() if v.is_floating_point() else v) for k, v in peer.state_dict().items())
        with torch.no_grad():
            wanted = peer(images.double()).float()
        self.assert_near(self.forward("mobilefacenet", state, images, train=1)[0], wanted, 1e-4)

    def test_first_draws_and_names_are_pythons(self):
        for net, depth, size in (("ir", 50, 64), ("ir_se", 50, 512), ("mobilefacenet", 50, 512)):
            with self.subTest(net=net):
                torch.manual_seed(4885)
                wanted = networks.make(net, depth, size).state_dict()
                answer = tool("init", net=net, depth=depth, embedding=size, seed=4885, output=self.path("i.pth"))
                self.assertEqual(answer.returncode, 0, answer.stderr)
                found = torch.load(self.path("i.pth"), weights_only=True)
                self.assertEqual(list(found), list(wanted))
                for name, tensor in wanted.items():
                    self.assertEqual(found[name].dtype, tensor.dtype, name)
                    self.assertTrue(torch.equal(found[name], tensor), name)
                networks.make(net, depth, size).load_state_dict(found)

    def test_other_naming_schemes_load(self):
        torch.manual_seed(8)
        peer = lived_in(networks.make("mobilefacenet", size=32), 2).eval()
        images = torch.rand(1, 3, 112, 112) * 2 - 1
        with torch.no_grad():
            wanted = peer(images)
        state = peer.state_dict()
        schemes = {
            "InsightFace_Pytorch": {networks.other_mobilefacenet_name(k): v for k, v in state.items()},
            "module.": {"module." + k: v for k, v in state.items()},
            "backbone.": {**{"backbone." + k: v for k, v in state.items()}, "margin_fc.weight": torch.zeros(2, 32)},
        }
        for name, renamed in schemes.items():
            with self.subTest(scheme=name):
                found, _ = self.forward("mobilefacenet", OrderedDict(renamed), images, embedding=32)
                self.assert_near(found, wanted, 1e-5)

    def test_last_norm_without_weights_is_filled_in(self):
        torch.manual_seed(8)
        peer = lived_in(networks.Ir(50, False, 16, 0, affine=False), 2).eval()
        images = torch.rand(1, 3, 112, 112) * 2 - 1
        with torch.no_grad():
            wanted = peer(images)
        found, notes = self.forward("ir", peer.state_dict(), images, embedding=16)
        self.assert_near(found, wanted, 1e-5)
        self.assertIn("CurricularFace", notes)

    def test_a_file_of_another_network_is_refused_by_name(self):
        torch.save(networks.make("ir_se", size=4).state_dict(), self.path("w.pth"))
        np.save(self.path("x.npy"), np.zeros((1, 3, 112, 112), np.float32))
        answer = tool("forward", net="ir", embedding=4, weights=self.path("w.pth"), input=self.path("x.npy"), output=self.path("y.npy"))
        self.assertEqual(answer.returncode, 3)
        self.assertIn("IR-SE-50", answer.stderr)
        self.assertFalse(os.path.exists(self.path("y.npy")))


if __name__ == "__main__":
    torch.set_num_threads(2)
    unittest.main(verbosity=2)
