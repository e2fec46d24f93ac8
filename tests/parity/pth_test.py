# SPDX-License-Identifier: GPL-3.0-or-later
"""Weight files between PyTorch and us, both ways: what torch.save writes we read, what we write torch.load(weights_only=True) takes."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile
from collections import OrderedDict

import torch

TOOL = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "pth_tool")


def described(value):
    """The JSON that `pth_tool read` prints."""
    if isinstance(value, torch.Tensor):
        dense = value.detach().contiguous()
        raw = dense.reshape(-1).view(torch.uint8).numpy().tobytes() if dense.numel() else b""
        return {"dtype": str(dense.dtype).split(".")[1], "shape": list(dense.shape), "sha256": hashlib.sha256(raw).hexdigest()}
    if isinstance(value, dict):
        return {"dict": [[described(k), described(v)] for k, v in value.items()]}
    if isinstance(value, (list, tuple)):
        return [described(item) for item in value]
    if isinstance(value, torch.device):
        return str(value)
    return value


def tool(*arguments):
    return subprocess.run([TOOL, *arguments], capture_output=True, text=True, timeout=120)


class Marker:
    """Runs a command when unpickled by something that can."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.system, (f"touch {self.path}",)


class Eval:
    def __reduce__(self):
        return eval, ("1 + 1",)


def small_net():
    net = torch.nn.Sequential(
        torch.nn.Conv2d(3, 8, 3, bias=False), torch.nn.BatchNorm2d(8), torch.nn.PReLU(8), torch.nn.Flatten(), torch.nn.Linear(8, 5))
    net[1].running_mean.normal_()
    return net


def samples():
    torch.manual_seed(1)
    net = small_net()
    base = torch.randn(6, 4)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    net[0](torch.randn(2, 3, 5, 5)).sum().backward()
    optimizer.step()
    adam = torch.optim.Adam([torch.nn.Parameter(torch.randn(3, 2))], lr=1e-3)
    types = [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8]
    return {
        "state dict with metadata": net.state_dict(),
        "ordered dict": OrderedDict(b=torch.zeros(3), a=torch.ones(2, 2)),
        "plain dict": {"kernel": torch.randn(4, 7)},
        "nested checkpoint": {"model": net.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 7, "best": 0.75, "done": False,
                              "note": "süß, 日本語, \U0001f600", "none": None, "list": [1, -2, [3.5, "x"], (4, 5)]},
        "adam": adam.state_dict(),
        "every type": {str(t): (torch.randn(5, 3) * 50).abs().to(t) for t in types},
        "bools": {"mask": torch.tensor([True, False, True])},
        "shared storage": {"whole": base, "row": base[2], "column": base[:, 1], "block": base[1:4, 1:3], "again": base},
        "other strides": {"cl": torch.randn(2, 3, 4, 5).contiguous(memory_format=torch.channels_last), "t": base.t(),
                          "expanded": torch.randn(1, 4).expand(3, 4), "permuted": torch.randn(2, 3, 4).permute(2, 0, 1)},
        "odd shapes": {"scalar": torch.tensor(3.5), "empty": torch.zeros(0, 4), "one": torch.ones(1, 1, 1), "slice": torch.arange(9)[9:]},
        "parameters": {"p": torch.nn.Parameter(torch.randn(3)), "q": torch.nn.Parameter(torch.randn(2), requires_grad=False)},
        "numbers": {"big": 2 ** 62, "small": -(2 ** 63), "byte": 200, "word": 60000, "negative": -7, "float": 1e-300, 5: "int key"},
        "size and device": {"size": torch.Size([3, 4]), "device": torch.device("cpu")},
        "long list": {"values": list(range(3000)), "dict": {str(i): i for i in range(2500)}},
        "module prefix": OrderedDict(("module." + k, v) for k, v in net.state_dict().items()),
    }


class PthTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def check_file(self, path, value):
        read = tool("read", path)
        self.assertEqual(read.returncode, 0, read.stderr)
        self.assertEqual(json.loads(read.stdout), json.loads(json.dumps(described(value))))
        again = self.path("again.pth")
        written = tool("rewrite", path, again)
        self.assertEqual(written.returncode, 0, written.stderr)
        for options in ({}, {"mmap": True}):
            back = torch.load(again, weights_only=True, **options)
            self.assertEqual(json.dumps(described(back)), json.dumps(described(value)))
        with zipfile.ZipFile(again) as archive:
            self.assertIsNone(archive.testzip())
            for item in archive.infolist():
                self.assertEqual(item.compress_type, zipfile.ZIP_STORED)
        return back

    def test_zip_form_both_ways(self):
        for name, value in samples().items():
            with self.subTest(name):
                path = self.path("zip.pth")
                torch.save(value, path)
                self.check_file(path, value)

    def test_legacy_form(self):
        for name, value in samples().items():
            with self.subTest(name):
                path = self.path("legacy.pth")
                torch.save(value, path, _use_new_zipfile_serialization=False)
                self.check_file(path, value)

    def test_newer_pickle_protocols(self):
        for protocol in (3, 4, 5):
            with self.subTest(protocol):
                path = self.path("protocol.pth")
                value = samples()["nested checkpoint"]
                torch.save(value, path, pickle_protocol=protocol)
                self.check_file(path, value)

    def test_rewritten_state_dict_fits_its_net(self):
        net = small_net()
        path = self.path("net.pth")
        torch.save(net.state_dict(), path)
        back = self.check_file(path, net.state_dict())
        other = small_net()
        self.assertEqual(str(other.load_state_dict(back)), "<All keys matched successfully>")
        for a, b in zip(net.state_dict().values(), other.state_dict().values()):
            self.assertTrue(torch.equal(a, b))

    def test_tied_weights_stay_tied_and_views_shrink(self):
        base = torch.randn(1000, 1000)
        path = self.path("views.pth")
        torch.save({"a": base, "b": base}, path)
        back = self.check_file(path, {"a": base, "b": base})
        self.assertEqual(back["a"].data_ptr(), back["b"].data_ptr())
        torch.save({"row": base[3]}, path)
        self.check_file(path, {"row": base[3]})
        self.assertLess(os.path.getsize(self.path("again.pth")), 10_000)

    def test_storages_are_aligned(self):
        path = self.path("aligned.pth")
        torch.save(samples()["every type"], path)
        tool("rewrite", path, self.path("again.pth"))
        with zipfile.ZipFile(self.path("again.pth")) as archive, open(self.path("again.pth"), "rb") as raw:
            for item in archive.infolist():
                raw.seek(item.header_offset + 26)
                name, extra = (int.from_bytes(raw.read(2), "little") for _ in range(2))
                self.assertEqual((item.header_offset + 30 + name + extra) % 64, 0)

    def test_deflated_archive(self):
        value = samples()["state dict with metadata"]
        torch.save(value, self.path("stored.pth"))
        with zipfile.ZipFile(self.path("stored.pth")) as old, zipfile.ZipFile(self.path("packed.pth"), "w", zipfile.ZIP_DEFLATED) as new:
            for item in old.infolist():
                new.writestr(item.filename, old.read(item))
        self.check_file(self.path("packed.pth"), value)

    def test_hostile_pickles_run_nothing_and_are_named(self):
        marker = self.path("ran")
        for legacy in (False, True):
            for protocol in (2, 4):
                path = self.path("hostile.pth")
                torch.save({"w": torch.ones(2), "x": Marker(marker)}, path, _use_new_zipfile_serialization=not legacy, pickle_protocol=protocol)
                read = tool("read", path)
                self.assertEqual(read.returncode, 3, read.stdout)
                self.assertIn('refused to call "posix system"', read.stderr)
                self.assertIn(path, read.stderr)
                self.assertFalse(os.path.exists(marker))
        torch.save({"x": Eval()}, path)
        self.assertRegex(tool("read", path).stderr, 'refused to call "(__builtin__|builtins) eval"')
        torch.save(small_net(), path)
        self.assertIn('refused to call "torch.nn.modules.container Sequential"', tool("read", path).stderr)

    def test_torchscript_is_refused_by_name(self):
        path = self.path("script.pth")
        torch.jit.script(torch.nn.Linear(2, 2)).save(path)
        read = tool("read", path)
        self.assertEqual(read.returncode, 3)
        self.assertIn("TorchScript", read.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv)
