# SPDX-License-Identifier: GPL-3.0-or-later
"""The program on a GPU: training in each precision, all methods, a run that is cut off, memory that runs out, and every task
that computes, against the same on the CPU.

usage: gpu_run_test.py [--gpu]
Without --gpu a stand-in (tests/support/stand_in_gpu) takes the GPU's place, so that these paths are walked on any machine;
with it the machine's own GPU does, whose arithmetic rounds otherwise.
"""
import json
import math
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402

IS_STAND_IN = "--gpu" not in sys.argv[1:]
STAND_IN = os.path.join(os.environ["INTERPROTO_TEST_BIN"], "stand_in_gpu")
METHODS = ("curricularface", "mv_am", "broadface", "cosface", "arcface", "oecnn", "dal", "mtl")
# A convolution's float32 is TensorFloat-32 on a GPU: 10 bits. bf16 has 8, fp16 has 11.
TOLERANCES = {"fp32": 1e-5 if IS_STAND_IN else 0.01, "fp16": 0.01, "bf16": 0.04}
COSINE_TOLERANCE = 1e-4 if IS_STAND_IN else 0.01
AFTER_A_STEP = 0.005 if IS_STAND_IN else 0.1  # a batch of six and a fresh network magnify a rounding a thousandfold


def stand_in(folder):
    """The program beside the stand-in's plugin, and the environment in which it finds its driver."""
    program = os.path.join(folder, "interproto")
    shutil.copy(samples.PROGRAM, program)
    shutil.copy(os.path.join(STAND_IN, "libinterproto_cuda.so"), folder)
    os.environ["LD_LIBRARY_PATH"] = ":".join([STAND_IN, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])])
    samples.PROGRAM = program


def text_of(path):
    with open(path) as file:
        return file.read()


class GpuRun(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = folder.name
        if IS_STAND_IN:
            stand_in(cls.root)
        samples.training_set(cls.root)
        cls.pairs = samples.test_set(cls.root, 10)
        cls.run_folder = cls.train("whole", "cuda", "--test-list", cls.pairs, "--test-root", cls.root)

    @classmethod
    def arguments(cls, name, device, *more):
        out = os.path.join(cls.root, name)
        return samples.small_training(cls.root, out, "--device", device, "--lr", "1e-4", "--step-log", out + ".csv", *more)

    @classmethod
    def train(cls, name, device, *more):
        samples.run(*cls.arguments(name, device, *more))
        return os.path.join(cls.root, name)

    def steps(self, run):
        return [{key: float(value) for key, value in row.items()} for row in samples.rows(run + ".csv")]

    def assert_near(self, found, wanted, tolerance, what=None):
        self.assertLess(np.max(np.abs(np.subtract(found, wanted)) / np.maximum(1e-3, np.abs(wanted))), tolerance, what)

    def test_the_gpu_is_named(self):
        doctor = samples.result("doctor")
        self.assertEqual(doctor["cuda_status"], "loaded")
        self.assertGreater(doctor["gpus"], 0)
        self.assertRegex(doctor["gpu_names"][0], r"^cuda:0 \(.+\)$")
        self.assertRegex(json.loads(text_of(self.run_folder + "/provenance.json"))["device"], r"^cuda:0 \(.+\)$")
        none = samples.run("train", *self.arguments("none", "cuda:99")[1:], code=2)
        self.assertRegex(none.stderr, r"there (is 1 GPU|are \d+ GPUs)\b")

    def test_each_precision_trains_as_the_cpu_does(self):
        wanted = self.steps(self.train("cpu", "cpu", "--max-steps", 4))
        for precision, tolerance in TOLERANCES.items():
            with self.subTest(precision=precision):
                found = self.steps(self.train(precision, "cuda", "--precision", precision, "--max-steps", 4))
                self.assert_near(found[0]["loss"], wanted[0]["loss"], tolerance)
                self.assertTrue(all(math.isfinite(step["loss"]) for step in found))
                if precision != "fp16":  # its first steps are left out: a gradient overflows
                    self.assert_near(found[0]["grad_norm_head"], wanted[0]["grad_norm_head"], max(3 * tolerance, AFTER_A_STEP))

    def test_every_method_trains(self):
        for method in METHODS:
            with self.subTest(method=method):
                # PyTorch's own order of adding up on both sides: ours of the CPU rounds otherwise, which a step magnifies.
                more = ["--method", method, "--max-steps", 2, "--channels-last", "off", *(["--child-term"] if method == "arcface" else [])]
                found = self.steps(self.train(method, "cuda", *more))
                wanted = self.steps(self.train(method + "-cpu", "cpu", *more))
                for name, value in wanted[0].items():
                    self.assert_near(found[0][name], value, AFTER_A_STEP if "norm" in name else 30 * TOLERANCES["fp32"], name)
                self.assert_near(found[1]["loss"], wanted[1]["loss"], AFTER_A_STEP)

    def test_fp16_leaves_out_steps_that_overflow_and_goes_on(self):
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

        run = self.train("scaled", "cuda", "--precision", "fp16", "--epochs", 4)
        steps = self.steps(run)
        left_out = [step for step in steps if math.isnan(step["grad_norm_model"])]
        self.assertTrue(0 < len(left_out) < len(steps) / 2, left_out)
        self.assertNotIn("-nan", text_of(run + ".csv"))
        events = EventAccumulator(run, size_guidance={"scalars": 0}).Reload()
        scales = [point.value for point in events.Scalars("train/loss_scale")]
        self.assertLess(scales[-1], 65536)
        self.assertGreaterEqual(scales[-1], 1)
        # What is left out does not spoil the averages of its neighbours.
        for tag in ("train/loss", "train/grad_norm_model", "train/grad_norm_head"):
            self.assertTrue(all(math.isfinite(point.value) for point in events.Scalars(tag)), tag)

    def test_a_stopped_run_goes_on_as_if_nothing_had_been(self):
        more = ("--precision", "fp16", "--epochs", 3)
        whole = self.train("undisturbed", "cuda", *more)
        parted = os.path.join(self.root, "parted")
        command = [samples.PROGRAM, *map(str, self.arguments("parted", "cuda", *more))]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        end = time.time() + 120
        while not any(e["event"] == "progress" and e.get("step", 0) > 5 for e in samples.events(parted + "/journal.jsonl")):
            self.assertLess(time.time(), end, "no step in two minutes")
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 75, errors)
        samples.run(*command[1:], "--resume")
        if IS_STAND_IN:  # a GPU's sums come in no fixed order
            self.assertEqual(text_of(whole + ".csv"), text_of(parted + ".csv"))
            self.assertEqual(samples.weights(whole), samples.weights(parted))
        else:
            self.assert_near(self.steps(parted)[-1]["loss"], self.steps(whole)[-1]["loss"], 0.2)

    def test_a_run_of_the_gpu_goes_on_on_the_cpu(self):
        run = self.train("moved", "cuda", "--max-steps", 3)
        samples.run(*self.arguments("moved", "cpu", "--max-steps", 5), "--resume")
        self.assertEqual(len(self.steps(run)), 5)

    def test_full_memory_is_told_with_a_way_out(self):
        if IS_STAND_IN:
            batch, more = 6, ()
            options = {"env": {**os.environ, "STAND_IN_GPU_MIB": "40"}}
        else:
            batch, more, options = 4096, ("--net-mode", "ir", "--net-depth", 152, "--embedding-size", 512), {}
            samples.training_set(os.path.join(self.root, "large"), identities=64, images=64)
            more += ("--data-path", self.root + "/large/train", "--age-file", self.root + "/large/ages.txt")
        done = samples.run(*self.arguments("full", "cuda", "--batch-size", batch, *more), code=4, **options)
        self.assertIn(f"not enough GPU memory for a batch of {batch} images: at step 0", done.stderr)
        self.assertIn(f"--batch-size {batch // 2}", done.stderr)
        self.assertEqual(samples.events(self.root + "/full/journal.jsonl")[-1]["event"], "failed")

    @unittest.skipUnless(IS_STAND_IN, "no GPU is as small")
    def test_memory_that_is_full_while_embedding(self):
        done = samples.run("evaluate", self.run_folder, "--out", self.root + "/small", "--test-list", self.pairs, "--test-root", self.root,
                           "--device", "cuda", code=4, env={**os.environ, "STAND_IN_GPU_MIB": "12"})
        self.assertRegex(done.stderr, r"not enough GPU memory to embed \d+ images at once\. Try --batch-size \d+")

    def both(self, task, *arguments):
        """The outputs of a task on the CPU and on the GPU."""
        outputs = []
        for device in ("cpu", "cuda"):
            out = os.path.join(self.root, f"{task}-{device}")
            samples.run(task, *arguments, "--out", out + (".npy" if task == "embed" else ""), "--device", device)
            outputs.append(out)
        return outputs

    def test_evaluation_embeds_alike(self):
        cpu, gpu = self.both("evaluate", self.run_folder, "--test-list", self.pairs, "--test-root", self.root)
        column = [[float(row["similarity"]) for row in samples.rows(out + "/pairs.csv")] for out in (cpu, gpu)]
        self.assertEqual(len(column[0]), 10)
        self.assertLess(np.abs(np.subtract(*column)).max(), COSINE_TOLERANCE)
        recorded = [float(row["similarity"]) for row in samples.rows(self.run_folder + "/evaluation/pairs.csv")]
        self.assertLess(np.abs(np.subtract(recorded, column[1])).max(), COSINE_TOLERANCE)

    def test_embedding_and_occlusion(self):
        names = ["000A05.png", "000A40.png", "001A40.png"]
        with open(os.path.join(self.root, "list.txt"), "w") as file:
            file.writelines(f"test/{name}\n" for name in names)
        cpu, gpu = self.both("embed", "--model", self.run_folder, "--images", self.root + "/list.txt", "--flip", "sum")
        one, other = np.load(cpu + ".npy"), np.load(gpu + ".npy")
        self.assertGreater((one * other).sum(1).min(), 1 - COSINE_TOLERANCE)
        photos = [os.path.join(self.root, "test", name) for name in names[:2]]
        cpu, gpu = self.both("occlusion", self.run_folder, *photos, "--stride", 28)
        self.assertLess(np.abs(np.load(cpu + "/occlusion.npy") - np.load(gpu + "/occlusion.npy")).max(), COSINE_TOLERANCE)

    def test_maps_are_as_good(self):
        random = np.random.default_rng(3)
        centres = random.normal(size=(20, 64))
        rows = centres[random.integers(20, size=600)] + 0.5 * random.normal(size=(600, 64))
        np.save(self.root + "/rows.npy", rows.astype(np.float32))
        cpu, gpu = self.both("map", "--input", self.root + "/rows.npy", "--iterations", 300)
        one, other = (json.loads(text_of(out + "/map.json")) for out in (cpu, gpu))
        self.assertLess(abs(one["kl"] - other["kl"]), 0.02, (one, other))
        for file in ("neighbours.npy", "neighbour_distances.npy"):
            found = [np.load(f"{out}/{file}") for out in (cpu, gpu)]
            self.assertGreater(np.mean(np.isclose(*found, rtol=1e-3)), 0.99, file)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], verbosity=2)
