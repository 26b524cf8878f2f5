"""Compares the CPU time of parsing the ten largest library files."""
import ast
import subprocess
import time

import sources

FILES, ROUNDS = 10, 5


def compare(program, folder):
    """(what, PyTee ms, CPython ms) of the first round and of the best one."""
    library = [path for path in sources.files(folder) if "test" not in path.parts]
    largest = sorted(library, key=lambda path: path.stat().st_size)[-FILES:]
    ours = [float(line) for line in subprocess.run([program, "--time", *map(str, largest)], check=True, capture_output=True, text=True).stdout.split()]
    theirs = [measure([path.read_bytes() for path in largest]) for _ in range(ROUNDS)]
    return [("first time", ours[0], theirs[0]), ("best of five", min(ours), min(theirs))]


def measure(contents):
    start = time.process_time()
    for content in contents:
        ast.parse(content)
    return 1000 * (time.process_time() - start)
