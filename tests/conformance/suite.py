"""Runs modules of CPython's test package under PyTee: ./dev conformance --suite PATH [MODULE...]."""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import modules

HERE = Path(__file__).resolve().parent
OUTCOMES = "passed", "failed", "error", "skipped"


def main():
    options = argparse.ArgumentParser(prog="dev conformance")
    options.add_argument("program")
    options.add_argument("--suite", metavar="PATH", required=True, help="a CPython library folder")
    options.add_argument("modules", nargs="*", help="names such as test_scope, or a group of modules.py; without one, every group")
    options.add_argument("--tests", metavar="TEXT", default="", help="only tests whose name contains the text")
    options.add_argument("--show", choices=["none", "last", "all"], default="last", help="how much of a failure is printed")
    options.add_argument("--seconds", type=float, default=120, help="how long a module may take")
    options.add_argument("--write", metavar="FILE", help="write the table to a file")
    arguments = options.parse_intermixed_args()
    if sys.version_info[:2] != (3, 13):
        sys.exit("dev conformance: needs CPython 3.13")
    rows = [run(name, arguments) for name in chosen(arguments.modules)]
    print("\n" + table(rows))
    if arguments.write:
        Path(arguments.write).write_text(page(rows, arguments), encoding="utf-8")


def chosen(names):
    """Modules by name or group, in their order, each once."""
    groups = names or modules.GROUPS
    return list(dict.fromkeys(name for group in groups for name in modules.GROUPS.get(group, [group])))


def run(name, arguments):
    began = time.monotonic()
    there = ask([sys.executable], name, arguments, "?")
    here = ask([os.path.abspath(arguments.program), "--in-process", "-A"], name, arguments, arguments.tests)
    counts = Counter(record["outcome"] for record in here.tests.values())
    row = {"module": name, "of": there.count, "run": len(here.tests), "lent": here.lent, "note": here.note}
    row |= {outcome: counts[outcome] for outcome in OUTCOMES}
    print(f"{name}: " + ", ".join(f"{row[key]} {key}" for key in ("run", *OUTCOMES)) + f", of {there.count} tests, {time.monotonic() - began:.0f} s. {here.note}")
    for test, record in here.tests.items():
        if record["outcome"] in ("failed", "error", "started") and arguments.show != "none":
            print(f"    {record['outcome']} {test.removeprefix('test.')}: {excerpt(record['text'], arguments.show)}")
    sys.stdout.flush()
    return row


def excerpt(text, show):
    """The whole traceback, or its last place and the exception's line."""
    if show == "all":
        return "\n" + text
    lines = text.splitlines()
    places = [line.strip().split("/")[-1] for line in lines if line.startswith('  File "')]
    words = next((line for line in reversed(lines) if line[:1].isalpha()), "")
    return f"{words[:300]} ({places[-1] if places else ''})"


class Answer:
    """What a run of one module left behind."""

    def __init__(self, lines, done, text):
        self.tests, self.count, self.lent, self.note = {}, 0, [], ""
        for line in map(json.loads, lines):
            if "test" in line:
                self.tests[line["test"]] = line
            else:
                self.count, self.lent, self.note = line.get("tests", 0), line.get("lent", []), line.get("skipped", "")
        if done is None:
            self.note = "out of time"
        elif done != 0:
            self.note = f"ended with {done}: " + (text.strip().splitlines() or [""])[-1][:200]


def ask(command, name, arguments, pattern):
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder, "results")
        results.touch()
        command = [*command, str(HERE / "one_suite.py"), str(Path(arguments.suite).resolve()), "test." + name, str(results), pattern]
        environment = os.environ | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
        try:
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=arguments.seconds)
            code, text = done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            code, text = None, ""
        lines = [line for line in results.read_text(encoding="utf-8").split("\n") if line.endswith("}")]
        return Answer(lines, code, text)


def table(rows):
    lines = ["| module | tests | run | passed | failed | errors | skipped | note |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"]
    keys = "of", "run", *OUTCOMES
    for row in rows:
        lines.append(f"| {row['module']} | " + " | ".join(str(row[key]) for key in keys) + f" | {row['note']} |")
    total = [sum(row[key] for row in rows) for key in keys]
    return "\n".join([*lines, "| **all** | " + " | ".join(map(str, total)) + " | |"])


def page(rows, arguments):
    lent = sorted({name for row in rows for name in row["lent"]})
    return f"""# CPython's own tests

Written by `./dev conformance --suite PATH --write FILE`, PATH being the library of CPython {sys.version.split()[0]}: its test package, run from where it is
by PyTee's unittest, in process, with everything allowed and {arguments.seconds:.0f} seconds a module. *Tests* is how many CPython finds in the module, *run* how many
PyTee began. Tests that CPython marks as its own are among the skipped, as are those that need threads or processes (`tests/conformance/one_suite.py`).

Modules PyTee does not have were lent by CPython's library: {", ".join(lent) or "none"}.

{table(rows)}
"""


main()
