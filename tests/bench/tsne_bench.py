# SPDX-License-Identifier: GPL-3.0-or-later
"""t-SNE against its peers on the same unit vectors in one run.

    tsne_bench.py 229 1148 10575 --peers VENV            ours, openTSNE (BH and FFT), scikit-learn, qdtsne
    tsne_bench.py 85742 --peers VENV --only ours,opentsne-fft
    tsne_bench.py 1148 --program mine="my_tsne {input} {output}"

VENV holds numpy, scipy, scikit-learn, opentsne and scranpy (what is not there is left out). Layouts are judged here,
the same way for all: KL(P || Q) with P from exact neighbours (perplexity 30, calibrated in double) and Q over all
pairs, the share of 10 neighbours kept, trustworthiness (12 neighbours). Times are those of the computation: programs
report them as {"phases": {...}} beside their output (OUTPUT.json); for those that do not, the whole process counts.
Programs run in turn, so many times; the quickest run of each counts, and its layout.
"""
import argparse
import json
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ("opentsne-bh", "opentsne-fft", "sklearn", "qdtsne")
COUNTED = ("neighbours", "affinities", "start", "optimise")
WALL_GOALS = {229: 0.15, 1148: 0.2, 10575: 0.35, 85742: 0.5}
ITERATION_GOALS = {10575: 16.0, 85742: 40.0}


# ---------------------------------------------------------------- data and judge (numpy only)
def make_rows(n, seed=1, width=512):
    """Clusters on the sphere; two rows in a hundred belong to a tighter group, as prototypes of children do."""
    import numpy as np
    random = np.random.default_rng(seed)
    clusters = max(4, n // 60)
    centres = random.standard_normal((clusters, width)).astype(np.float32)
    common = random.standard_normal(width).astype(np.float32)
    rows = random.standard_normal((n, width), dtype=np.float32)
    rows += 0.6 * centres[random.integers(clusters, size=n)] + 0.1 * common
    children = random.choice(n, size=max(4, n // 50), replace=False)
    group = random.standard_normal(width).astype(np.float32)
    rows[children] = 0.7 * rows[children] + 0.75 * group
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return np.ascontiguousarray(rows)


def blocks(n, size=1024):
    for begin in range(0, n, size):
        yield begin, min(n, begin + size)


def exact_neighbours(rows, k):
    """Indices and squared distances, by float32 products and one partial selection."""
    import numpy as np
    n = len(rows)
    index = np.empty((n, k), np.int64)
    distance = np.empty((n, k))
    for begin, end in blocks(n):
        close = rows[begin:end] @ rows.T
        close[np.arange(end - begin), np.arange(begin, end)] = -np.inf
        part = np.argpartition(-close, k, axis=1)[:, :k]
        value = np.take_along_axis(close, part, 1)
        order = np.argsort(-value, axis=1, kind="stable")
        index[begin:end] = np.take_along_axis(part, order, 1)
        distance[begin:end] = 2 - 2 * np.take_along_axis(value, order, 1).astype(np.float64)
    return index, np.maximum(distance, 0)


def exact_affinities(index, distance, perplexity):
    """Symmetric P as (row, column, value), calibrated by bisection in double for all rows at once."""
    import numpy as np
    n, k = index.shape
    further = distance - distance[:, :1]
    low, high = np.zeros(n), np.full(n, np.inf)
    beta = np.ones(n) / np.maximum(further.mean(1), 1e-12)
    for _ in range(100):
        w = np.exp(-beta[:, None] * further)
        total = w.sum(1)
        entropy = np.log(total) + beta * (w * further).sum(1) / total
        over = entropy > np.log(perplexity)
        low, high = np.where(over, beta, low), np.where(over, high, beta)
        beta = np.where(np.isinf(high), 2 * beta, 0.5 * (low + high))
    w = np.exp(-beta[:, None] * further)
    w /= w.sum(1, keepdims=True)
    row = np.repeat(np.arange(n), k)
    column = index.ravel()
    key, place = np.unique(np.concatenate([row * n + column, column * n + row]), return_inverse=True)
    value = np.bincount(place, np.concatenate([w.ravel(), w.ravel()])) / (2 * n)
    return key // n, key % n, value


def layout_neighbours(layout, k):
    import numpy as np
    n = len(layout)
    if n <= 4000:
        out = np.empty((n, k), np.int64)
        for begin, end in blocks(n):
            d = np.square(layout[begin:end, None] - layout[None]).sum(2)
            d[np.arange(end - begin), np.arange(begin, end)] = np.inf
            out[begin:end] = np.argsort(d, axis=1, kind="stable")[:, :k]
        return out
    import scipy.spatial
    _, index = scipy.spatial.cKDTree(layout).query(layout, k + 1, workers=-1)
    return np.array([row[row != i][:k] for i, row in enumerate(index)])


class Judge:
    def __init__(self, rows, perplexity):
        self.rows, self.perplexity = rows, min(perplexity, (len(rows) - 1) / 3)
        self.index, self.distance = exact_neighbours(rows, min(len(rows) - 1, max(int(3 * self.perplexity + 1e-9), 50)))
        used = int(3 * self.perplexity + 1e-9)
        self.p = exact_affinities(self.index[:, :used], self.distance[:, :used], self.perplexity)

    def kl(self, layout):
        import numpy as np
        y = layout.astype(np.float64)
        z = 0.0
        single = layout.astype(np.float32)
        for begin, end in blocks(len(y), 512):
            d = np.square(single[begin:end, None, 0] - single[None, :, 0])
            d += np.square(single[begin:end, None, 1] - single[None, :, 1])
            d += 1
            z += np.reciprocal(d, out=d).sum(dtype=np.float64)
        z -= len(y)
        row, column, p = self.p
        d = 1 + np.square(y[row] - y[column]).sum(1)
        return float((p * (np.log(p) + np.log(d) + np.log(z))).sum())

    def neighbours_kept(self, found, k):
        return float(sum(len(set(a[:k]) & set(b[:k])) for a, b in zip(self.index, found)) / (len(found) * k))

    def trust(self, found, k=12, most=4000):
        """As scikit-learn's; of so many rows drawn by seed when there are more."""
        import numpy as np
        n = len(self.rows)
        chosen = np.arange(n) if n <= most else np.random.default_rng(5).choice(n, most, replace=False)
        excess = 0.0
        for begin, end in blocks(len(chosen), 256):
            part = chosen[begin:end]
            close = self.rows[part] @ self.rows.T
            close[np.arange(len(part)), part] = np.inf
            for i, row in zip(part, close):
                theirs = row[found[i][:k]]
                rank = np.searchsorted(np.sort(-row), -theirs, side="left")
                excess += np.maximum(rank - k, 0).sum()
        return float(1 - excess * 2 / (len(chosen) * k * (2 * n - 3 * k - 1)))

    def verdict(self, layout):
        import numpy as np
        if layout.shape != (len(self.rows), 2) or not np.isfinite(layout).all():
            return {"kl": float("nan"), "nn10": 0.0, "trust": 0.0}
        found = layout_neighbours(layout.astype(np.float64), 12)
        return {"kl": self.kl(layout), "nn10": self.neighbours_kept(found, 10), "trust": self.trust(found)}


# ---------------------------------------------------------------- peers, each run in a process of its own
def clock():
    use = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), use.ru_utime + use.ru_stime


def run_opentsne(rows, iterations, perplexity, threads, seed, how):
    import openTSNE
    phases, cpu = {}, {}
    start = clock()
    affinities = openTSNE.affinity.PerplexityBasedNN(rows, perplexity=perplexity, metric="euclidean", n_jobs=threads,
                                                     random_state=seed)
    middle = clock()
    begin = openTSNE.initialization.pca(rows, random_state=seed)
    embedding = openTSNE.TSNEEmbedding(begin, affinities, negative_gradient_method=how, n_jobs=threads,
                                       random_state=seed)
    early = min(250, iterations)
    embedding.optimize(early, exaggeration=12, momentum=0.8, inplace=True)
    embedding.optimize(iterations - early, momentum=0.8, inplace=True)
    end = clock()
    phases["neighbours"], cpu["neighbours"] = middle[0] - start[0], middle[1] - start[1]
    phases["optimise"], cpu["optimise"] = end[0] - middle[0], end[1] - middle[1]
    return embedding, phases, cpu


def run_sklearn(rows, iterations, perplexity, threads, seed, how):
    import sklearn.manifold
    start = clock()
    tsne = sklearn.manifold.TSNE(perplexity=perplexity, max_iter=iterations, init="pca", random_state=seed,
                                 n_jobs=threads, method=how, n_iter_without_progress=iterations, min_grad_norm=0)
    layout = tsne.fit_transform(rows)
    end = clock()
    return layout, {"optimise": end[0] - start[0]}, {"optimise": end[1] - start[1]}


def run_qdtsne(rows, iterations, perplexity, threads, seed, how):
    import numpy as np
    import scranpy
    start = clock()
    layout = scranpy.run_tsne(rows.T, perplexity=perplexity, max_iterations=iterations, seed=seed, num_threads=threads)
    end = clock()
    layout = np.asarray(layout)
    return layout if layout.shape[0] == len(rows) else layout.T, {"optimise": end[0] - start[0]}, {"optimise": end[1] - start[1]}


RUNNERS = {"opentsne-bh": (run_opentsne, "bh"), "opentsne-fft": (run_opentsne, "fft"),
           "sklearn": (run_sklearn, "barnes_hut"), "qdtsne": (run_qdtsne, "")}


def peer_main(arguments):
    import numpy as np
    name, source, target, iterations, perplexity, threads, seed = arguments
    function, how = RUNNERS[name]
    rows = np.load(source)
    layout, phases, cpu = function(rows, int(iterations), float(perplexity), int(threads), int(seed), how)
    np.save(target, np.ascontiguousarray(np.asarray(layout), dtype=np.float32))
    with open(target + ".json", "w", encoding="utf-8") as file:
        json.dump({"phases": phases, "cpu": cpu}, file)


def annoy_main(arguments):
    """The neighbour search that openTSNE takes by default at these sizes, alone."""
    import numpy as np
    import openTSNE.nearest_neighbors as nn
    rows = np.load(arguments[0])
    start = clock()
    nn.Annoy(data=rows, k=int(arguments[1]), metric="euclidean", n_jobs=int(arguments[2]), random_state=1,
             verbose=False).build()
    end = clock()
    print(json.dumps({"wall": end[0] - start[0], "cpu": end[1] - start[1]}))


# ---------------------------------------------------------------- the measurement
def run_process(command, environment, limit):
    """Wall and processor seconds of a process, and its peak memory in MB; None when it failed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = start + limit
    while True:
        pid, status, use = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() > deadline:
            process.kill()
            os.wait4(process.pid, 0)
            return None, f"took longer than {limit} s"
        time.sleep(0.002)
    wall = time.perf_counter() - start
    error = process.stderr.read().decode(errors="replace")
    if status != 0:
        return None, error.strip().splitlines()[-1] if error.strip() else f"status {status}"
    return {"wall": wall, "cpu": use.ru_utime + use.ru_stime, "mb": use.ru_maxrss / 1024}, ""


def figures(used, report):
    """What counts of a run: the phases it reports, else the whole process."""
    phases = report.get("phases", {})
    seconds = {name: phases[name] for name in COUNTED if name in phases}
    wall = sum(seconds.values()) if seconds else used["wall"]
    cpu = report.get("cpu")
    cpu = sum(cpu.values()) if isinstance(cpu, dict) else used["cpu"]
    return {"wall": wall, "cpu": cpu, "phases": seconds, "process": used["wall"], "mb": used["mb"]}


class Entry:
    def __init__(self, name, command, report):
        self.name, self.command, self.report = name, command, report
        self.best, self.layout, self.why = None, None, ""


def entries_for(args, source, folder, n):
    entries = []
    seed = "1"
    wanted = args.only.split(",") if args.only else ["ours", *PEERS]
    if "ours" in wanted:
        out = os.path.join(folder, "ours")
        command = [args.interproto, "map", source, "--out", out, "--iterations", str(args.iterations), "--perplexity",
                   str(args.perplexity), "--threads", str(args.threads), "--seed", seed, "--device", "cpu",
                   "--live-interval", "0", *shlex.split(args.ours_options)]
        entries.append(Entry("ours", command, os.path.join(out, "map.json")))
        entries[-1].layout = os.path.join(out, "layout.npy")
    for name in PEERS:
        if name not in wanted or not args.peers:
            continue
        out = os.path.join(folder, name + ".npy")
        python = os.path.join(args.peers, "bin", "python")
        command = [python, os.path.abspath(__file__), "--as-peer", name, source, out, str(args.iterations),
                   str(args.perplexity), str(args.threads), seed]
        entries.append(Entry(name, command, out + ".json"))
        entries[-1].layout = out
    for program in args.program:
        name, template = program.split("=", 1)
        out = os.path.join(folder, name + ".npy")
        command = shlex.split(template.format(input=source, output=out, n=n, threads=args.threads))
        entries.append(Entry(name, command, out + ".json"))
        entries[-1].layout = out
    return entries


def run_entries(entries, args):
    import numpy as np
    environment = dict(os.environ, OMP_NUM_THREADS=str(args.threads), OPENBLAS_NUM_THREADS=str(args.threads),
                       NUMBA_NUM_THREADS=str(args.threads), OMP_WAIT_POLICY="passive")
    for round_number in range(args.rounds):
        for entry in entries:
            if entry.why:
                continue
            if entry.name == "ours":
                for name in ("neighbours.json", "neighbours.npy"):
                    path = os.path.join(os.path.dirname(entry.layout), name)
                    if os.path.exists(path):
                        os.unlink(path)
            used, entry.why = run_process(entry.command, environment, args.limit)
            if used is None:
                if entry.name == "ours":
                    raise SystemExit(f"ours failed: {entry.why}")
                print(f"  {entry.name}: left out, {entry.why}", flush=True)
                continue
            report = {}
            if os.path.exists(entry.report):
                with open(entry.report, encoding="utf-8") as file:
                    report = json.load(file)
            now = figures(used, report)
            if args.verbose:
                print(f"  round {round_number + 1}, {entry.name}: {now['wall']:.3f} s", flush=True)
            if entry.best is None or now["wall"] < entry.best["wall"]:
                entry.best = dict(now, layout=np.load(entry.layout))
    return [e for e in entries if e.best is not None]


def neighbour_search(args, rows_file, n, ours):
    """Ours against Annoy alone, in one run."""
    if not args.peers or n < 1000 or ours is None or "neighbours" not in ours.best["phases"]:
        return None
    python = os.path.join(args.peers, "bin", "python")
    done = subprocess.run([python, os.path.abspath(__file__), "--as-annoy", rows_file, "91", str(args.threads)],
                          capture_output=True, text=True, timeout=args.limit, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def print_table(n, entries):
    print(f"n = {n:,}")
    print(f"  {'program':14} {'wall s':>8} {'cpu s':>8} {'neighbours':>10} {'optimise':>9} {'KL':>8} {'nn10':>6} "
          f"{'trust':>7} {'MB':>6}")
    for e in entries:
        b = e.best
        phase = [f"{b['phases'][k]:.3f}" if k in b["phases"] else "-" for k in ("neighbours", "optimise")]
        print(f"  {e.name:14} {b['wall']:8.3f} {b['cpu']:8.2f} {phase[0]:>10} {phase[1]:>9} {b['kl']:8.4f} "
              f"{b['nn10']:6.3f} {b['trust']:7.4f} {b['mb']:6.0f}", flush=True)


def say(label, value, goal, fits):
    print(f"  {label:52} {value:8.3f}   goal {goal:g}   {'met' if fits else 'MISSED'}")
    return fits


def judge_goals(n, entries, annoy, iterations):
    by_name = {e.name: e.best for e in entries}
    ours = by_name.get("ours")
    opentsne = [by_name[k] for k in ("opentsne-bh", "opentsne-fft") if k in by_name]
    peers = [b for k, b in by_name.items() if k != "ours"]
    if ours is None or not peers:
        return True
    fits = True
    if opentsne:
        goal = WALL_GOALS.get(n, 0.5)
        best = min(b["wall"] for b in opentsne)
        fits &= say("wall / better openTSNE", ours["wall"] / best, goal, ours["wall"] <= goal * best)
        cpu = min(b["cpu"] for b in opentsne)
        print(f"  {'cpu / better openTSNE (whole process of ours)':52} {ours['cpu'] / cpu:8.3f}")
    best = min(b["kl"] for b in peers)
    fits &= say("KL / best peer", ours["kl"] / best, 1.005, ours["kl"] <= 1.005 * best)
    for key in ("nn10", "trust"):
        best = max(b[key] for b in peers)
        fits &= say(f"{key} - best peer", ours[key] - best, -0.005, ours[key] >= best - 0.005)
    if annoy:
        ratio = ours["phases"]["neighbours"] / annoy["wall"]
        fits &= say("exact neighbours / Annoy, wall", ratio, 0.3, ratio <= 0.3)
    if n in ITERATION_GOALS:
        each = 1000 * ours["phases"]["optimise"] / iterations
        fits &= say("ms an iteration", each, ITERATION_GOALS[n], each <= ITERATION_GOALS[n])
    return fits


def measure(n, args, folder):
    import numpy as np
    rows_file = os.path.join(folder, f"rows-{n}.npy")
    rows = np.load(args.rows) if args.rows else make_rows(n)
    np.save(rows_file, rows)
    entries = run_entries(entries_for(args, rows_file, folder, len(rows)), args)
    ours = next((e for e in entries if e.name == "ours"), None)
    annoy = neighbour_search(args, rows_file, n, ours)
    judge = Judge(rows, args.perplexity)
    for entry in entries:
        entry.best.update(judge.verdict(entry.best["layout"]))
    print_table(n, entries)
    if annoy:
        print(f"  Annoy, neighbours alone: {annoy['wall']:.3f} s wall, {annoy['cpu']:.2f} s cpu")
    return judge_goals(n, entries, annoy, args.iterations)


def smoke(args, folder):
    """The judge against plain formulas, and ours on a few points."""
    import numpy as np
    rows = make_rows(60)
    judge = Judge(rows, 10)
    random = np.random.default_rng(3)
    layout = random.standard_normal((60, 2)).astype(np.float32)
    y = layout.astype(np.float64)
    d = np.square(y[:, None] - y[None]).sum(2)
    q = 1 / (1 + d)
    np.fill_diagonal(q, 0)
    p = np.zeros((60, 60))
    p[judge.p[0], judge.p[1]] = judge.p[2]
    q /= q.sum()
    plain = float((p[p > 0] * np.log(p[p > 0] / q[p > 0])).sum())
    assert abs(judge.kl(layout) - plain) < 1e-5 * plain, (judge.kl(layout), plain)
    assert abs(p.sum() - 1) < 1e-9
    args.only, args.rounds, args.iterations = "ours", 1, 300
    np.save(os.path.join(folder, "rows.npy"), rows)
    entries = run_entries(entries_for(args, os.path.join(folder, "rows.npy"), folder, 60), args)
    assert entries, "ours did not run"
    found = Judge(rows, args.perplexity)
    verdict = found.verdict(entries[0].best["layout"])
    with open(entries[0].report, encoding="utf-8") as file:
        report = json.load(file)
    assert abs(verdict["kl"] - report["kl"]) < 1e-3 * verdict["kl"], (verdict, report["kl"])
    assert abs(verdict["nn10"] - report["neighbours_kept"]["10"]) < 1e-6, (verdict, report["neighbours_kept"])
    assert abs(verdict["trust"] - report["trust"]) < 1e-5, (verdict, report["trust"])
    assert verdict["kl"] < 0.8 * found.kl(layout), verdict
    print("smoke: judge and map agree")


def main():
    if len(sys.argv) > 1 and sys.argv[1] == "--as-peer":
        return peer_main(sys.argv[2:])
    if len(sys.argv) > 1 and sys.argv[1] == "--as-annoy":
        return annoy_main(sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[229, 1148, 10575])
    parser.add_argument("--peers", help="virtual environment of the peers")
    parser.add_argument("--only", default="", help="comma-separated: ours," + ",".join(PEERS))
    parser.add_argument("--program", action="append", default=[], help="NAME=COMMAND with {input} and {output}")
    parser.add_argument("--rows", help="unit rows as .npy instead of made ones")
    parser.add_argument("--interproto", default=os.path.join(
        os.environ.get("INTERPROTO_BIN", os.path.join(HERE, "../../build/release/bin")), "interproto"))
    parser.add_argument("--ours-options", default="", help="further options of `interproto map`")
    parser.add_argument("--iterations", type=int, default=1000)
    parser.add_argument("--perplexity", type=float, default=30)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=1200, help="seconds a program may take")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    python = os.path.join(args.peers, "bin", "python") if args.peers else sys.executable
    if os.path.abspath(python) != os.path.abspath(sys.executable):
        os.execv(python, [python, os.path.abspath(__file__), *sys.argv[1:]])  # for SciPy
    with tempfile.TemporaryDirectory() as folder:
        if args.smoke:
            smoke(args, folder)
            return 0
        met = [measure(n, args, folder) for n in args.sizes]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
