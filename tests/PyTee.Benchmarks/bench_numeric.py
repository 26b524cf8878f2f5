"""Times numpy calls under pytee and under a Python that has NumPy: ./dev bench numeric.

OpenBLAS runs on one thread. Debian's NumPy without libopenblas0-pthread multiplies by the reference BLAS, ten times slower: the table says so.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(HERE, "numeric.py")
LIMITS = {"add 10": 0.5, "matmul 512": 1.3}


def measure(command):
    environment = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")}
    environment.update(OPENBLAS_NUM_THREADS="1", NPY_PROMOTION_STATE="weak")
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr.strip()}")
    return {name: float(ns) for name, ns in (line.rsplit(": ", 1) for line in done.stdout.splitlines())}


def with_numpy():
    for python in (os.environ.get("NUMPY_PYTHON"), "/usr/bin/python3", shutil.which("python3")):
        if python and subprocess.run([python, "-c", "import numpy"], capture_output=True).returncode == 0:
            return python
    return None


def main():
    pytee = measure([sys.argv[1], PROGRAM])
    python = with_numpy()
    numpy = measure([python, PROGRAM]) if python else {}
    if python:
        libraries = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True).stdout
        print(f"against {python}, {'OpenBLAS' if 'openblas' in libraries else 'the reference BLAS (install libopenblas0-pthread)'}")
    print(f"{'':20} {'pytee us':>12} {'numpy us':>12} {'ratio':>7}")
    for name, ns in pytee.items():
        other = numpy.get(name)
        ratio = f"{ns / other:7.2f}" if other else ""
        limit = f"  limit {LIMITS[name]}" if name in LIMITS else ""
        print(f"{name:20} {ns / 1000:12.2f} {other / 1000 if other else float('nan'):12.2f} {ratio}{limit}")


main()
