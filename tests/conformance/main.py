"""Compares PyTee's parser and compiler with the CPython that runs this: ./dev conformance --ast PATH."""
import argparse
import sys
from collections import Counter

import pytee
import sources
import speed

MUTATIONS, SEED = 5000, 20261123


def main():
    options = argparse.ArgumentParser(prog="dev conformance")
    options.add_argument("program")
    options.add_argument("--ast", metavar="PATH", required=True, help="a CPython library folder")
    options.add_argument("--only", choices=["files", "examples", "mutations", "speed"])
    options.add_argument("--show", type=int, default=0, metavar="N", help="print N differences of each kind")
    options.add_argument("--seed", type=int, default=SEED, help="another choice of mutations")
    options.add_argument("--write", metavar="FILE", help="write the table to a file")
    arguments = options.parse_args()
    if sys.version_info[:2] != (3, 13):
        sys.exit("dev conformance: needs CPython 3.13")
    parser = pytee.PyTee(arguments.program)
    rows, times = [], []
    for name, compare in {"files": compare_files, "examples": compare_examples, "mutations": compare_mutations}.items():
        if arguments.only in (None, name):
            rows += compare(parser, arguments)
    if arguments.only in (None, "speed"):
        times = speed.compare(arguments.program, arguments.ast)
    text = "\n\n".join(part for part in (rows and table(rows), times and timing(times)) if part)
    print(text)
    if arguments.write:
        with open(arguments.write, "w", encoding="utf-8") as file:
            file.write(page(text))


def compare_files(parser, arguments):
    counts, seen = Counter(), Counter()
    for path in sources.files(arguments.ast):
        expected, actual = pytee.cpython(path.read_bytes()), parser.ask(file=str(path))
        if isinstance(expected, pytee.Refusal):
            counts["refused"] += isinstance(actual, pytee.Refusal)
            counts["bad"] += 1
        else:
            counts["good"] += 1
            counts["accepted"] += isinstance(actual, str)
            counts["equal"] += actual == expected
        if isinstance(actual, pytee.Refusal) != isinstance(expected, pytee.Refusal) or isinstance(actual, str) and actual != expected:
            report(seen, arguments.show, "file", path, expected, actual)
    return [
        ("files CPython compiles: parsed", counts["accepted"], counts["good"], "100 %"),
        ("files CPython compiles: `ast.dump(include_attributes=True)` equal", counts["equal"], counts["good"], "100 %"),
        ("files CPython refuses: refused", counts["refused"], counts["bad"], ""),
    ]


def compare_examples(parser, arguments):
    counts, seen = Counter(), Counter()
    for source in sources.examples(arguments.ast):
        expected, actual = pytee.cpython(source, "single"), parser.ask(source=source, mode="single")
        counts["all"] += 1
        if not isinstance(expected, pytee.Refusal):
            counts["accepted"] += isinstance(actual, str)
            counts["good"] += 1
            if not isinstance(actual, str):
                report(seen, arguments.show, "refused example", source, expected, actual)
            continue
        counts["bad"] += 1
        count_refusal(counts, seen, arguments.show, "example", source, expected, actual)
    return [
        ("examples of test_syntax.py CPython compiles: accepted", counts["accepted"], counts["good"], "100 %"),
        ("examples CPython refuses: same type and message", counts["words"], counts["bad"], "95 %"),
        ("... and same line and offset", counts["place"], counts["bad"], "90 %"),
        ("... and same end", counts["end"], counts["bad"], ""),
    ]


def compare_mutations(parser, arguments):
    counts, seen = Counter(), Counter()
    for source in sources.mutations(arguments.ast, MUTATIONS, arguments.seed):
        expected, actual = pytee.cpython(source), parser.ask(source=source)
        refused = isinstance(expected, pytee.Refusal)
        counts["all"] += 1
        counts["agreed"] += refused == isinstance(actual, pytee.Refusal)
        if refused:
            counts["bad"] += 1
            count_refusal(counts, seen, arguments.show, "mutation", source, expected, actual)
        else:
            counts["good"] += 1
            counts["equal"] += actual == expected
            if actual != expected:
                report(seen, arguments.show, "accepted mutation", source, expected, actual)
    return [
        ("single-token mutations of library functions: both accept or both refuse", counts["agreed"], counts["all"], "99.5 %"),
        ("accepted mutations: equal trees", counts["equal"], counts["good"], ""),
        ("refused mutations: same type and message", counts["words"], counts["bad"], ""),
        ("... and same line and offset", counts["place"], counts["bad"], ""),
        ("... and same end", counts["end"], counts["bad"], ""),
    ]


def count_refusal(counts, seen, show, kind, source, expected, actual):
    words = isinstance(actual, pytee.Refusal) and actual.words == expected.words
    place = words and actual.place == expected.place
    counts["words"] += words
    counts["place"] += place
    counts["end"] += place and actual.end == expected.end
    if not words:
        report(seen, show, f"{kind}: words", source, expected, actual)
    elif not place:
        report(seen, show, f"{kind}: place", source, expected, actual)
    elif actual.end != expected.end:
        report(seen, show, f"{kind}: end", source, expected, actual)


def report(seen, show, kind, source, expected, actual):
    seen[kind] += 1
    if seen[kind] <= show:
        print(f"--- {kind}\n{source}\nCPython: {expected}\nPyTee:   {actual}\n")


def table(rows):
    lines = ["| what | same | of | % | asked |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, same, total, asked in rows:
        lines.append(f"| {name} | {same} | {total} | {100 * same / max(total, 1):.2f} | {asked} |")
    return "\n".join(lines)


def timing(times):
    lines = ["| parsing the ten largest library files, CPU time | PyTee ms | CPython ms | ratio |", "| --- | ---: | ---: | ---: |"]
    for name, ours, theirs in times:
        lines.append(f"| {name} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} |")
    return "\n".join(lines)


def page(text):
    version = sys.version.split()[0]
    return f"""# The parser beside CPython

Written by `./dev conformance --ast PATH --write docs/reference/conformance-ast.md`, PATH being the library of CPython {version}. Refusals are
those of `compile`: what the parser refuses and what is found later, while scopes are resolved and code is made. Mutations delete, double or replace one token (seed {SEED}).

{text}
"""


main()
