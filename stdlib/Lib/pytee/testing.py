"""Runs unittest- and pytest-style tests: `pytee test [options] [paths]`.

Options: -k EXPR (only tests whose names fit), -x (stop at the first failure), --maxfail=N, -q, -v,
-s (do not collect output), --collect-only. A path is a file, a folder or file.py::name.
Exit codes: 0 all passed, 1 some failed, 2 interrupted, 4 wrong usage, 5 no tests found.
"""

import os
import sys
import time

from pytee._test_collect import FileCollector, find_files
from pytee._test_report import Reporter, banner, collection_error
from pytee._test_run import Runner

__all__ = ["main"]


class _Options:
    def __init__(self):
        self.paths = []
        self.keyword = ""
        self.marker = ""
        self.max_failures = 0
        self.verbosity = 0
        self.capture = True
        self.collect_only = False


class _UsageError(Exception):
    pass


def _parse(argv):
    options = _Options()
    arguments = list(argv)
    while arguments:
        argument = arguments.pop(0)
        name, equals, value = argument.partition("=")

        def take():
            if equals:
                return value
            if not arguments:
                raise _UsageError(f"argument {name}: expected one argument")
            return arguments.pop(0)

        if argument in ("-x", "--exitfirst"):
            options.max_failures = 1
        elif name == "--maxfail":
            options.max_failures = int(take())
        elif name == "-k":
            options.keyword = take()
        elif name == "-m":
            options.marker = take()
        elif argument in ("-s", "--capture=no"):
            options.capture = False
        elif argument in ("--collect-only", "--co"):
            options.collect_only = True
        elif argument in ("--quiet", "--verbose"):
            options.verbosity += -1 if argument == "--quiet" else 1
        elif argument.startswith("-") and argument.strip("-") and set(argument[1:]) <= set("qvx"):
            options.verbosity += argument.count("v") - argument.count("q")
            options.max_failures = 1 if "x" in argument else options.max_failures
        elif argument.startswith("-") and argument != "-":
            raise _UsageError(f"unrecognized arguments: {argument}")
        else:
            options.paths.append(argument)
    options.paths = options.paths or ["."]
    return options


def main(argv=None):
    """Run tests; returns the exit code."""
    argv = sys.argv[1:] if argv is None else argv
    write = sys.stdout.write
    try:
        options = _parse(argv)
    except (_UsageError, ValueError) as error:
        sys.stderr.write(f"ERROR: usage: pytee test [options] [paths]\npytee test: error: {error}\n")
        return 4
    start = time.perf_counter()
    items, errors, missing = _collect(options)
    if missing:
        sys.stderr.write("".join(f"ERROR: {text}\n" for text in missing))
        return 4
    selected = _select(items, options)
    deselected = len(items) - len(selected)
    if options.verbosity >= 0:
        _write_header(write, len(items), len(errors), deselected)
    reporter = Reporter(write, options.verbosity, len(selected))
    if options.collect_only:
        for item in selected:
            write(item.nodeid + "\n")
        write(f"\n{len(selected)} tests collected in {time.perf_counter() - start:.2f}s\n")
        return 0 if selected else 5
    code = 2 if errors else _run(selected, options, reporter)
    reporter.finish(time.perf_counter() - start, deselected, errors)
    sys.stdout.flush()
    return code


def _write_header(write, count, errors, deselected):
    version = "{}.{}.{}".format(*sys.version_info[:3])
    write(banner("test session starts") + "\n")
    write(f"platform {sys.platform} -- Python {version}, {sys.implementation.name}\n")
    write(f"rootdir: {os.getcwd()}\n")
    shown = f"collected {count} item{'' if count == 1 else 's'}"
    if errors:
        shown += f" / {errors} error{'s' if errors > 1 else ''}"
    if deselected:
        shown += f" / {deselected} deselected / {count - deselected} selected"
    write(shown + "\n\n")


def _collect(options):
    """Return (items, [(path, traceback)], messages about paths that do not exist)."""
    from pytest._outcomes import Skipped
    items, errors, missing = [], [], []
    for path, names in find_files(options.paths, missing):
        try:
            found = FileCollector(path).collect()
        except Skipped:
            continue
        except Exception as error:
            if type(error).__name__ == "SkipTest":
                continue
            errors.append((path, collection_error(path, error)))
            continue
        found = [item for item in found if _has_names(item, names)]
        if found:
            found[-1].module.__dict__["__pytee_last_item__"] = found[-1]
        items.extend(found)
    return items, errors, missing


def _has_names(item, names):
    if not names:
        return True
    parts = item.nodeid.split("::")[1:]
    wanted = list(names)
    if parts[:len(wanted)] == wanted:
        return True
    return parts[:len(wanted) - 1] == wanted[:-1] and (
        len(parts) >= len(wanted) and parts[len(wanted) - 1].partition("[")[0] == wanted[-1])


def _select(items, options):
    if options.keyword:
        fits = _expression(options.keyword.lower())
        items = [item for item in items
                 if fits(lambda word: any(word in name for name in item.keywords))]
    if options.marker:
        fits = _expression(options.marker)
        items = [item for item in items
                 if fits(lambda word: any(mark.name == word for mark in item.marks))]
    for item in items:
        item.module.__dict__["__pytee_last_item__"] = item
    return items


def _expression(text):
    """Compile `a and not (b or c)` to a function of a predicate on words."""
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def advance():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def disjunction():
        terms = [conjunction()]
        while peek() == "or":
            advance()
            terms.append(conjunction())
        return lambda has: any(term(has) for term in terms)

    def conjunction():
        terms = [negation()]
        while peek() == "and":
            advance()
            terms.append(negation())
        return lambda has: all(term(has) for term in terms)

    def negation():
        if peek() == "not":
            advance()
            inner = negation()
            return lambda has: not inner(has)
        if peek() == "(":
            advance()
            inner = disjunction()
            if peek() == ")":
                advance()
            return inner
        if peek() is None:
            return lambda has: True
        word = advance()
        return lambda has: has(word)

    return disjunction()


def _run(items, options, reporter):
    from pytest._outcomes import Exit
    if not items:
        return 5
    runner = Runner(reporter.report, options.capture)
    failures = 0
    try:
        for index, item in enumerate(items):
            following = items[index + 1] if index + 1 < len(items) else None
            failures += runner.run(item, following)
            if options.max_failures and failures >= options.max_failures:
                reporter.write("\n" if options.verbosity <= 0 else "")
                plural = "s" if failures > 1 else ""
                reporter.write(banner(f"stopping after {failures} failure{plural}", "!") + "\n")
                break
    except KeyboardInterrupt:
        reporter.write("\n" + banner("KeyboardInterrupt", "!") + "\n")
        return 2
    except Exit as error:
        reporter.write("\n" + banner(f"_pytest.outcomes.Exit: {error.msg}", "!") + "\n")
        return 2 if error.returncode is None else error.returncode
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
