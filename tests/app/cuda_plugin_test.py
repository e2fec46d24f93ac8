# SPDX-License-Identifier: GPL-3.0-or-later
"""The CUDA plugin: it is there, loading it is tried, and whatever is missing is named politely.

usage: cuda_plugin_test.py [--gpu]
Without --gpu it passes on any machine; with it the plugin must be loaded and a GPU must answer.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

BIN = pathlib.Path(os.environ["INTERPROTO_BIN"])


def doctor(*arguments):
    done = subprocess.run([BIN / "interproto", "doctor", "--json", *arguments],
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"doctor ended with {done.returncode}: {done.stderr}"
    results = [json.loads(line) for line in done.stdout.splitlines()]
    return next(line["result"] for line in results if line["event"] == "result")


def check_anywhere():
    plain, forced = doctor(), doctor("--load-cuda")
    for result in (plain, forced):
        assert result["cuda_status"], result
    if plain["gpus"] > 0:
        assert plain["cuda_status"] == "loaded", plain
        return
    # No GPU: the plain start does not pay for the CUDA libraries, the forced one tries and says what came of it.
    assert not plain["cuda_library_loaded"], plain
    assert forced["gpus"] == 0, forced
    status = forced["cuda_status"]
    if (BIN / "libinterproto_cuda.so").exists():
        loaded = status.startswith("loaded") and forced["cuda_library_loaded"]
        refused = "does not load" in status and ".so" in status
        assert loaded or refused, forced
    else:
        assert "built without" in status, forced


def check_gpu():
    result = doctor()
    assert result["cuda_status"] == "loaded", result
    assert result["cuda_library_loaded"] and result["gpus"] > 0, result


def check_broken_plugin(folder):
    """A plugin that is no library costs the GPU, not the program."""
    program = folder / "interproto"
    # A copy, since the program looks for the plugin beside its own file.
    program.write_bytes((BIN / "interproto").read_bytes())
    program.chmod(0o755)
    (folder / "libinterproto_cuda.so").write_bytes(b"not a library")
    done = subprocess.run([program, "doctor", "--load-cuda"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "does not load" in done.stdout, done.stdout


if __name__ == "__main__":
    if "--gpu" in sys.argv[1:]:
        check_gpu()
    else:
        check_anywhere()
        with tempfile.TemporaryDirectory() as name:
            check_broken_plugin(pathlib.Path(name))
    print("passed")
