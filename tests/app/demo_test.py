# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo from start to end: what it leaves is a run that everything else can read, and it learned something."""
import json
import os
import sys
import tempfile
import tomllib

import numpy as np

sys.path.insert(0, os.path.join(os.environ["INTERPROTO_SOURCE"], "tests", "support"))
import samples  # noqa: E402
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator  # noqa: E402

with tempfile.TemporaryDirectory() as folder:
    # An epoch more than a person's demo: other processors round otherwise, and what is asked for below shall not hang on that.
    done = samples.result("demo", folder, "--epochs", 4)
    run = os.path.join(folder, "runs", "inter-prototype")
    found = {e["set"]: e["accuracy"] for e in done["train"]["evaluation"]}
    print(found)
    assert set(found) == {"AgeDB-C20", "AgeDB-C30", "FG-NET-C20", "FG-NET-C30", "LAG"}
    # Identities that were not trained on: clearly above chance, and not trivial.
    assert all(0.65 < accuracy < 1 for accuracy in found.values()), found
    assert sum(found.values()) / len(found) > 0.75, found
    assert done["scan"]["training"]["children"]["identities"] > 5
    events = EventAccumulator(run)
    events.Reload()
    losses = [p.value for p in events.Scalars("train/loss")]
    assert losses[-1] < losses[0]
    assert np.load(run + "/prototypes/prototypes.npy").shape[0] == done["scan"]["training"]["identities"]
    assert json.loads(open(run + "/provenance.json").read())
    assert samples.result("watch", run, "--once")["state"] == "finished"
    # The folder is a workspace, scanned: the workbench opens it, here or wherever it is moved to.
    text = open(os.path.join(folder, "workspace.toml")).read()
    workspace = tomllib.loads(text)
    assert workspace["data_set"][0]["data_path"] == "dataset/train/casia-webface" and len(workspace["test_set"]) == 5
    assert folder not in text, text
    assert os.path.getsize(os.path.join(folder, "cache", "data", "sample-faces.sqlite")) > 10000
    # A second call is quick: nothing is drawn or trained again.
    again = samples.result("demo", folder, "--epochs", 4)
    assert "sample_data" not in again and "train" not in again
    assert {s["set"]: s["accuracy"] for s in again["evaluate"]["sets"]} == found
print("passed")
