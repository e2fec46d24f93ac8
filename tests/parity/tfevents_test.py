# SPDX-License-Identifier: GPL-3.0-or-later
"""Event files against TensorBoard: it reads ours, we read what it and torch.utils.tensorboard write."""
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

import numpy as np
from tensorboard.backend.event_processing import event_accumulator
from tensorboard.compat.proto import event_pb2, summary_pb2, tensor_pb2, tensor_shape_pb2
from tensorboard.summary.writer.event_file_writer import EventFileWriter

TOOL = os.path.join(os.environ.get("INTERPROTO_TEST_BIN", "."), "events_tool")


def tool(*arguments, stdin=""):
    done = subprocess.run([TOOL, *arguments], input=stdin, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise AssertionError(f"events_tool {arguments}: {done.returncode}: {done.stderr}")
    return done.stdout


def dump(folder):
    """Our reading: ({tag: [(step, wall time, value)]}, issues)."""
    read = json.loads(tool("dump", folder))
    series = {tag: [(s, w, float(v)) for s, w, v in points] for tag, points in read["series"].items()}
    return series, read["issues"]


def write(folder, points, resumed_at=None):
    lines = "".join(f"{tag} {value!r} {step} {wall!r}\n" for tag, step, wall, value in points)
    tool("write", folder, *([] if resumed_at is None else [str(resumed_at)]), stdin=lines)


def tensorboard_reads(folder):
    accumulator = event_accumulator.EventAccumulator(folder, size_guidance={event_accumulator.SCALARS: 0})
    accumulator.Reload()
    return {tag: [(e.step, e.wall_time, e.value) for e in accumulator.Scalars(tag)]
            for tag in accumulator.Tags()["scalars"]}


def some_points(count, seed):
    draw = random.Random(seed)
    points = []
    for step in range(count):
        tag = draw.choice(["train/loss", "лосс", "evaluation/AgeDB-C20"])
        value = float(np.float32(draw.choice([draw.gauss(0, 1), 10.0 ** draw.randint(-30, 30), 0.0, math.inf])))
        points.append((tag, step * 3, 1.7e9 + step + draw.random(), value))
    return points


def by_tag(points):
    series = {}
    for tag, step, wall, value in points:
        series.setdefault(tag, []).append((step, wall, value))
    return series


def event(step, wall, value):
    return event_pb2.Event(step=step, wall_time=wall, summary=summary_pb2.Summary(value=[value]))


class Tfevents(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = temporary.name

    def test_tensorboard_reads_ours(self):
        points = some_points(500, 1)
        write(self.folder, points)
        self.assertEqual(tensorboard_reads(self.folder), by_tag(points))
        self.assertEqual(dump(self.folder), (by_tag(points), []))

    def test_nan_arrives_as_nan(self):
        write(self.folder, [("loss", 1, 5.0, math.nan)])
        self.assertTrue(math.isnan(tensorboard_reads(self.folder)["loss"][0][2]))
        self.assertTrue(math.isnan(dump(self.folder)[0]["loss"][0][2]))

    def test_tensorboard_reads_ours_while_it_is_written(self):
        points = some_points(300, 2)
        writer = subprocess.Popen([TOOL, "write", self.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        accumulator = event_accumulator.EventAccumulator(self.folder, size_guidance={event_accumulator.SCALARS: 0})
        for done, (tag, step, wall, value) in enumerate(points, 1):
            writer.stdin.write(f"{tag} {value!r} {step} {wall!r}\n")
            writer.stdin.flush()
            self.assertEqual(writer.stdout.readline(), "ok\n")
            if done % 10 == 0:
                accumulator.Reload()
                seen = {tag: [(e.step, e.wall_time, e.value) for e in accumulator.Scalars(tag)]
                        for tag in accumulator.Tags()["scalars"]}
                self.assertEqual(seen, by_tag(points[:done]))
        writer.communicate()
        self.assertEqual(writer.returncode, 0)

    def test_a_resumed_run_is_the_same_to_both(self):
        first = [(tag, step, 100.0 + step, 1.0) for step in range(10) for tag in ("a", "b")]
        second = [("a", step, 200.0 + step, 2.0) for step in range(6, 12)]
        write(self.folder, first)
        write(self.folder, second, resumed_at=6)
        ours, issues = dump(self.folder)
        self.assertEqual(issues, [])
        self.assertEqual([p[0] for p in ours["a"]], list(range(12)))
        self.assertEqual([p[0] for p in ours["b"]], list(range(6)))
        self.assertEqual(tensorboard_reads(self.folder), ours)

    def test_we_read_tensorboards_writer(self):
        points = some_points(200, 3)
        writer = EventFileWriter(self.folder)
        for tag, step, wall, value in points:
            writer.add_event(event(step, wall, summary_pb2.Summary.Value(tag=tag, simple_value=value)))
        writer.close()
        self.assertEqual(dump(self.folder), (by_tag(points), []))

    def test_we_read_scalars_kept_as_tensors(self):
        def tensor(**fields):
            return tensor_pb2.TensorProto(tensor_shape=tensor_shape_pb2.TensorShapeProto(), **fields)

        def metadata(plugin):
            return summary_pb2.SummaryMetadata(plugin_data={"plugin_name": plugin})

        matrix = tensor_pb2.TensorProto(dtype="DT_FLOAT", float_val=[1, 2], tensor_shape={"dim": [{"size": 2}]})
        values = {
            "float": tensor(dtype="DT_FLOAT", float_val=[1.5]),
            "content": tensor(dtype="DT_FLOAT", tensor_content=np.float32(2.5).tobytes()),
            "double": tensor(dtype="DT_DOUBLE", double_val=[3.5]),
            "double content": tensor(dtype="DT_DOUBLE", tensor_content=np.float64(4.5).tobytes()),
            "integer": tensor(dtype="DT_INT64", int64_val=[5]),
            "two numbers": matrix,
            "text": tensor(dtype="DT_STRING", string_val=[b"6"]),
        }
        writer = EventFileWriter(self.folder)
        for tag, value in values.items():
            writer.add_event(event(1, 2.0, summary_pb2.Summary.Value(tag=tag, metadata=metadata("scalars"), tensor=value)))
        writer.add_event(event(1, 2.0, summary_pb2.Summary.Value(
            tag="histogram", metadata=metadata("histograms"), tensor=values["float"])))
        writer.close()
        series, issues = dump(self.folder)
        self.assertEqual(issues, [])
        self.assertEqual({tag: points[0][2] for tag, points in series.items()},
                         {"float": 1.5, "content": 2.5, "double": 3.5, "double content": 4.5, "integer": 5.0})

    def test_we_follow_tensorboards_writer(self):
        points = some_points(200, 4)
        follower = subprocess.Popen([TOOL, "follow", self.folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        writer = EventFileWriter(self.folder, flush_secs=0.001)
        for tag, step, wall, value in points:
            writer.add_event(event(step, wall, summary_pb2.Summary.Value(tag=tag, simple_value=value)))
            time.sleep(0.002)
        writer.close()
        read = json.loads(follower.communicate("\n")[0])
        self.assertEqual(read["issues"], [])
        self.assertEqual({tag: [(s, w, float(v)) for s, w, v in p] for tag, p in read["series"].items()}, by_tag(points))

    def test_we_read_torchs_writer(self):
        try:
            from torch.utils.tensorboard import SummaryWriter
        except (ImportError, OSError) as error:
            self.skipTest(f"torch does not start here: {error}")
        with SummaryWriter(self.folder) as writer:
            for step in range(50):
                writer.add_scalar("old", step / 7, step, walltime=1000.0 + step)
                writer.add_scalar("new", -step, step, walltime=1000.0 + step, new_style=True)
            writer.add_text("text", "words", 1)
            writer.add_histogram("histogram", np.arange(10), 1)
        with SummaryWriter(self.folder, purge_step=40, filename_suffix=".resumed") as writer:
            writer.add_scalar("old", 9, 40, walltime=2000.0)
        series, issues = dump(self.folder)
        self.assertEqual(issues, [])
        self.assertEqual(set(series), {"old", "new"})
        old = [(s, 1000.0 + s, float(np.float32(s / 7))) for s in range(40)] + [(40, 2000.0, 9.0)]
        self.assertEqual(series["old"], old)
        self.assertEqual(series["new"], [(s, 1000.0 + s, float(-s)) for s in range(40)])
        # TensorBoard shows the old style only as scalars here; its purge agrees with ours.
        self.assertEqual(tensorboard_reads(self.folder)["old"], old)


if __name__ == "__main__":
    unittest.main(verbosity=2, argv=sys.argv[:1])
