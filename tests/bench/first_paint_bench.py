# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to its first paint: the workbench against an empty Qt main window.

usage: first_paint_bench.py FOLDER_WITH_THE_TOOLS              (build/release/tests)
       xvfb-run -a first_paint_bench.py FOLDER_WITH_THE_TOOLS  (on an X server, as a person has it)

Without a display both use Qt's offscreen platform, where an empty window does next to nothing.
"""
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 15


def seconds(program):
    environment = dict(os.environ)
    if "DISPLAY" not in environment and "WAYLAND_DISPLAY" not in environment:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    subprocess.run([program], check=True, env=environment, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    tools = {name: os.path.join(sys.argv[1], name) for name in ("empty_window_tool", "first_paint_tool")}
    for tool in tools.values():
        seconds(tool)  # from the disk into memory
    taken = {name: [] for name in tools}
    for _ in range(ROUNDS):  # in turn, so that a busy machine is busy for both
        for name, tool in tools.items():
            taken[name].append(seconds(tool))
    # The least is what the program needs; the rest is what the machine did besides.
    empty, workbench = (min(taken[name]) for name in ("empty_window_tool", "first_paint_tool"))
    print(f"empty window {1000 * empty:.0f} ms, workbench {1000 * workbench:.0f} ms: {workbench / empty:.2f}x "
          f"(medians {1000 * statistics.median(taken['empty_window_tool']):.0f} and "
          f"{1000 * statistics.median(taken['first_paint_tool']):.0f} ms)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
