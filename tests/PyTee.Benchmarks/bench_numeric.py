"""Times numpy calls under the published images and under a Python that has NumPy: ./dev bench numeric [PATTERN], or with --write for the page.

OpenBLAS runs on one thread. Debian's NumPy without libopenblas0-pthread multiplies by the reference BLAS, ten times slower: the table says so.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.join(HERE, "numeric.py")
PAGE = os.path.join(ROOT, "docs", "reference", "numeric-speed.md")
# Where a process happens to put its data moves the smallest calls by half: the best of several processes counts, on both sides.
PROCESSES = 3
LIMITS = {"10: ": 0.5, "10**6: ": 2.0, "matrix: matmul 512": 1.3}


def measure(command, pattern):
    """The nanoseconds of each call: the best of several processes."""
    runs = [measure_once(command, pattern) for _ in range(PROCESSES)]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def measure_once(command, pattern):
    environment = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
    environment.update(OPENBLAS_NUM_THREADS="1", NPY_PROMOTION_STATE="weak")
    done = subprocess.run([*command, PROGRAM, pattern], env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr.strip()}")
    return {name: float(ns) for name, ns in (line.rsplit("|", 1) for line in done.stdout.splitlines())}


def with_numpy():
    for python in (os.environ.get("NUMPY_PYTHON"), "/usr/bin/python3", shutil.which("python3")):
        if python and subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0:
            return python
    sys.exit("bench numeric: no Python with numpy; set NUMPY_PYTHON")


def images():
    given = os.environ.get("PYTEE")
    found = [given] if given else [f"{ROOT}/artifacts/pytee-{flavour}/pytee" for flavour in ("interp", "jit")]
    return [image for image in found if os.path.exists(image)]


def limit(name):
    return next((most for start, most in LIMITS.items() if name.startswith(start)), None)


def table(pattern):
    python = with_numpy()
    numpy = measure([python], pattern)
    ours = {os.path.basename(os.path.dirname(image)): measure([image], pattern) for image in images()}
    libraries = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True).stdout
    version = subprocess.run([python, "-c", "import numpy; print(numpy.__version__)"], capture_output=True, text=True).stdout.strip()
    yield f"NumPy {version}, {'OpenBLAS' if 'openblas' in libraries else 'the reference BLAS (install libopenblas0-pthread)'}, one thread; microseconds of CPU time and our share of NumPy's."
    yield ""
    yield "| call | NumPy | " + " | ".join(f"{image} | ratio" for image in ours) + " | asked |"
    yield "| --- | --- |" + " --- | --- |" * len(ours) + " --- |"
    for name, ns in numpy.items():
        most = limit(name)
        cells = " | ".join(f"{times[name] / 1000:.2f} | {times[name] / ns:.2f}{' (misses)' if most and times[name] / ns > most else ''}" for times in ours.values())
        yield f"| `{name}` | {ns / 1000:.2f} | {cells} | {most or ''} |"


def main(arguments):
    write = "--write" in arguments
    lines = list(table(next((a for a in arguments if a != "--write"), "")))
    print("\n".join(lines))
    if write:
        with open(PAGE, "w", encoding="utf-8") as page:
            page.write("# numpy calls beside NumPy\n\nWritten by `./dev bench numeric --write` on the published images.\n\n" + "\n".join(lines) + "\n")


main(sys.argv[1:])
