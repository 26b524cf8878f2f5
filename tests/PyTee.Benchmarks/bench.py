"""Times the benchmark programs under pytee and other Pythons, interleaved; CPU time, ratios, geometric means; outputs must be equal.

    bench.py PYTEE [--against PYTHON]... [--runs N] [--in-process|--child] [PATTERN]
"""

import argparse
import math
import os
import pathlib
import resource
import subprocess
import sys

PROGRAMS = pathlib.Path(__file__).parent / "programs"


def cpu_seconds(command):
    """CPU time of a command and its children, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return used, done.stdout, done.returncode


def geomean(values):
    return math.exp(sum(map(math.log, values)) / len(values)) if values else float("nan")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pytee")
    parser.add_argument("--against", action="append", default=[])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--child", action="store_true", help="in a child process instead of in process")
    parser.add_argument("pattern", nargs="?", default="")
    options = parser.parse_args()
    ours = [options.pytee] + ([] if options.child else ["--in-process"])
    commands = [ours] + [[python] for python in options.against or [sys.executable]]
    failures = 0
    for folder in sorted(p for p in PROGRAMS.iterdir() if p.is_dir()):
        ratios = [[] for _ in commands[1:]]
        for program in sorted(folder.glob("*.py")):
            name = f"{folder.name}/{program.stem}"
            if options.pattern not in name:
                continue
            best = [float("inf")] * len(commands)
            outputs = [None] * len(commands)
            for _ in range(options.runs):
                for i, command in enumerate(commands):
                    used, output, code = cpu_seconds(command + [str(program)])
                    best[i] = min(best[i], used)
                    outputs[i] = output if code == 0 else b"exit %d: " % code + output[-200:]
            line = f"{name:24}" + "".join(f"{t * 1000:9.0f} ms" for t in best)
            for i, theirs in enumerate(best[1:]):
                ratios[i].append(best[0] / theirs)
                line += f"  x{best[0] / theirs:.2f}"
            if any(output != outputs[-1] for output in outputs):
                failures += 1
                line += "  OUTPUT DIFFERS: " + repr(outputs[0][-160:])
            print(line, flush=True)
        for values in ratios:
            if values:
                print(f"{folder.name:24} geomean x{geomean(values):.3f}, worst x{max(values):.2f}", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    os.environ["PYTHONHASHSEED"] = "0"
    sys.exit(main())
