"""Which lines of a program are executed, and how often."""

import inspect
import linecache
import os
import sys
import threading
from itertools import accumulate
from time import monotonic as _time

__all__ = ["Trace", "CoverageResults"]


class _Ignore:
    """Modules and folders that are left out."""

    def __init__(self, modules=None, dirs=None):
        self._known = {"<string>": 1}
        self._inside = tuple(os.path.normpath(folder) + os.sep for folder in dirs or ())
        self._names = frozenset(modules or ())

    def names(self, filename, modulename):
        """Whether a file is left out: 1 or 0."""
        if modulename not in self._known:
            packages = accumulate(modulename.split("."), "{}.{}".format)
            left_out = filename is None or filename.startswith(self._inside) or not self._names.isdisjoint(packages)
            self._known[modulename] = int(left_out)
        return self._known[modulename]


def _modname(path):
    """A plausible module name for a path."""
    return os.path.splitext(os.path.basename(path))[0]


def _fullmodname(path):
    """The module name of a path, with the packages below the longest folder of sys.path."""
    longest = max((folder for folder in map(os.path.normcase, sys.path) if path.startswith(folder) and path[len(folder):len(folder) + 1] == os.sep), key=len, default="")
    base = path[len(longest) + 1:] if longest else path
    return os.path.splitext(os.path.splitdrive(base)[1].replace(os.sep, "."))[0].lstrip(".")


class CoverageResults:
    """Counts by (file, line), called functions and callers."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.infile, self.outfile = infile, outfile
        self.callers, self.calledfuncs, self.counts = ({} if given is None else dict(given) for given in (callers, calledfuncs, counts))
        self.counter = self.counts.copy()
        if self.infile:
            self._add_file()

    def _add_file(self):
        import pickle
        try:
            with open(self.infile, "rb") as source:
                earlier = pickle.load(source)
            self.update(type(self)(*earlier))
        except (OSError, EOFError, ValueError) as error:
            print(f"Skipping counts file {self.infile!r}: {error}", file=sys.stderr)

    def is_ignored_filename(self, filename):
        """Whether a name is no file's."""
        return filename[:1] == "<" and filename[-1:] == ">"

    def update(self, other):
        """Add what another one counted."""
        for place, count in other.counts.items():
            self.counts[place] = self.counts.get(place, 0) + count
        self.calledfuncs.update(dict.fromkeys(other.calledfuncs, 1))
        self.callers.update(dict.fromkeys(other.callers, 1))

    def write_results(self, show_missing=True, summary=False, coverdir=None, *, ignore_missing_files=False):
        """Write the sources with their counts to .cover files, and say what was called."""
        if self.calledfuncs:
            print("\nfunctions called:")
            for filename, module, function in sorted(self.calledfuncs):
                print(f"filename: {filename}, modulename: {module}, funcname: {function}")
        if self.callers:
            print("\ncalling relationships:")
            last_file = last_callee = ""
            for (file, module, function), (callee_file, callee_module, callee) in sorted(self.callers):
                if file != last_file:
                    print(f"\n*** {file} ***")
                    last_file, last_callee = file, ""
                if file != callee_file and last_callee != callee_file:
                    print("  -->", callee_file)
                    last_callee = callee_file
                print(f"    {module}.{function} -> {callee_module}.{callee}")
        by_file = {}
        for (filename, line), count in self.counts.items():
            by_file.setdefault(filename, {})[line] = count
        sums = {}
        for filename, counts in by_file.items():
            if self.is_ignored_filename(filename) or ignore_missing_files and not os.path.isfile(filename):
                continue
            module = _modname(filename) if coverdir is None else _fullmodname(os.path.abspath(filename))
            folder = coverdir or os.path.dirname(os.path.abspath(filename))
            os.makedirs(folder, exist_ok=True)
            wanted = _find_executable_linenos(filename) if show_missing else {}
            hits, total = self.write_results_file(os.path.join(folder, module + ".cover"), linecache.getlines(filename), wanted, counts)
            if summary and total:
                sums[module] = total, 100 * hits // total, module, filename
        if summary and sums:
            print("lines   cov%   module   (path)")
            for module in sorted(sums):
                print("%5d   %3d%%   %s   (%s)" % sums[module])
        if self.outfile:
            import pickle
            found = self.counts, self.calledfuncs, self.callers
            with open(self.outfile, "wb") as target:
                target.write(pickle.dumps(found, 1))

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        """Write one .cover file; how many lines were executed, and how many could be."""
        total = hits = 0
        with open(path, "w", encoding=encoding or "utf-8") as file:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    file.write("%5d: " % lines_hit[number])
                    hits += 1
                    total += 1
                elif number in lnotab and "#pragma NO COVER" not in line:
                    file.write(">>>>>> ")
                    total += 1
                else:
                    file.write("       ")
                file.write(line.expandtabs(8))
        return hits, total


def _find_lines(body):
    """The lines of a code object and those in it."""
    lines = {line: 1 for _, _, line in body.co_lines() if line}
    for constant in body.co_consts:
        if inspect.iscode(constant):
            lines.update(_find_lines(constant))
    return lines


def _find_executable_linenos(filename):
    """The lines of a file that can be executed."""
    try:
        with open(filename, encoding="utf-8") as file:
            return _find_lines(compile(file.read(), filename, "exec"))
    except OSError as error:
        print(f"Not printing coverage data for {filename!r}: {error}", file=sys.stderr)
        return {}


class Trace:
    """Follows a program: counts its lines, shows them as they are executed, or notes what is called."""

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None, outfile=None, timing=False):
        self.ignore = _Ignore(ignoremods, ignoredirs)
        self.start_time = _time() if timing else None
        self.infile, self.outfile, self.trace = infile, outfile, trace
        self.counts, self._callees, self._calls = {}, {}, {}
        observers = {
            "globaltrace_trackcallers": countcallers,
            "globaltrace_countfuncs": countfuncs,
            "globaltrace_lt": trace or count,
        }
        chosen = next((name for name, wanted in observers.items() if wanted), None)
        self.donothing = int(chosen is None)
        if chosen:
            self.globaltrace = getattr(self, chosen)
        if chosen == "globaltrace_lt":
            kinds = [name for name, wanted in (("trace", trace), ("count", count)) if wanted]
            self.localtrace = getattr(self, "localtrace_" + "_and_".join(kinds))

    def _observer(self):
        return None if self.donothing else self.globaltrace

    def runfunc(self, func, /, *args, **kw):
        """Follow a call; its result."""
        observer = self._observer()
        if observer:
            sys.settrace(observer)
        try:
            return func(*args, **kw)
        finally:
            if observer:
                sys.settrace(None)

    def runctx(self, cmd, globals=None, locals=None):
        """Follow a statement with namespaces."""
        spaces = [{} if space is None else space for space in (globals, locals)]
        observer = self._observer()
        if observer:
            threading.settrace(observer)
            sys.settrace(observer)
        try:
            exec(cmd, *spaces)
        finally:
            if observer:
                sys.settrace(None)
                threading.settrace(None)

    def run(self, cmd):
        """Follow a statement in the main module."""
        names = vars(sys.modules["__main__"])
        self.runctx(cmd, names, names)

    def file_module_function_of(self, frame):
        """Where a frame is: (file, module, function with its class)."""
        body = frame.f_code
        name = body.co_name
        qualified = body.co_qualname.split(".")
        if len(qualified) > 1 and qualified[-2] != "<locals>":
            name = ".".join(qualified[-2:])
        return body.co_filename, _modname(body.co_filename) if body.co_filename else None, name

    def globaltrace_lt(self, frame, why, arg):
        """Decide whether a body is followed."""
        filename = frame.f_globals.get("__file__") if why == "call" else None
        module = filename and _modname(filename)
        if not filename or self.ignore.names(filename, module):
            return None
        if self.trace:
            print(f" --- modulename: {module}, funcname: {frame.f_code.co_name}")
        return self.localtrace

    def globaltrace_countfuncs(self, frame, why, arg):
        """Note what is called."""
        if why == "call":
            self._callees[self.file_module_function_of(frame)] = 1

    def globaltrace_trackcallers(self, frame, why, arg):
        """Note who calls whom."""
        if why == "call":
            call = tuple(map(self.file_module_function_of, (frame.f_back, frame)))
            self._calls[call] = 1

    def _count(self, frame):
        place = frame.f_code.co_filename, frame.f_lineno
        self.counts[place] = self.counts.get(place, 0) + 1

    def _show(self, frame):
        filename, line = frame.f_code.co_filename, frame.f_lineno
        when = f"{_time() - self.start_time:.2f} " if self.start_time else ""
        text = linecache.getline(filename, line)
        print(f"{when}{os.path.basename(filename)}({line})", text or "\n", sep=":  " if text else "", end="")

    def localtrace_count(self, frame, why, arg):
        """Count a line."""
        return self._at_line(why, frame, self._count)

    def localtrace_trace(self, frame, why, arg):
        """Show a line."""
        return self._at_line(why, frame, self._show)

    def localtrace_trace_and_count(self, frame, why, arg):
        """Count a line and show it."""
        return self._at_line(why, frame, self._count, self._show)

    def _at_line(self, why, frame, *observers):
        if why == "line":
            for observe in observers:
                observe(frame)
        return self.localtrace

    def results(self):
        """What was found so far."""
        return CoverageResults(self.counts, self._callees, self.infile, self._calls, self.outfile)
