"""Runs examples and reports what differs."""

import builtins
import linecache
import os
import re
import sys
import traceback
from collections import namedtuple
from io import StringIO

from doctest._check import FAIL_FAST, IGNORE_EXCEPTION_DETAIL, OutputChecker, REPORT_ONLY_FIRST_FAILURE, SKIP, indented
from doctest._find import DocTestFinder
from doctest._parse import DocTestParser

master = None

_DIVIDER = "*" * 70
_FILENAME = re.compile(r"<doctest (?P<name>.+)\[(?P<examplenum>\d+)\]>$")


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed and were tried."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = ", skipped=%r" % self.skipped if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


class DocTestFailure(Exception):
    """The output was another one."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """The example raised what it does not promise."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class _Capture(StringIO):
    """sys.stdout while examples run."""

    def getvalue(self):
        text = super().getvalue()
        return text if not text or text.endswith("\n") else text + "\n"

    def truncate(self, size=None):
        self.seek(size)
        super().truncate()


class DocTestRunner:
    """Runs tests and counts what failed."""

    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _Capture()

    def report_start(self, out, test, example):
        """An example is about to run."""
        if self._verbose:
            out("Trying:\n" + indented(example.source) + ("Expecting:\n" + indented(example.want) if example.want else "Expecting nothing\n"))

    def report_success(self, out, test, example, got):
        """An example gave what it promises."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """An example gave something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """An example raised what it does not promise."""
        out(self._failure_header(test, example) + "Exception raised:\n" + indented(_traceback_text(exc_info)))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            place = "?" if test.lineno is None else test.lineno + example.lineno + 1
            out.append('File "%s", line %s, in %s' % (test.filename, place, test.name))
        else:
            out.append("Line %s, in %s" % (example.lineno + 1, test.name))
        out.append("Failed example:")
        out.append(indented(example.source))
        return "\n".join(out)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        self.test = test
        if compileflags is None:
            compileflags = _future_flags(test.globs)
        save = sys.stdout, sys.displayhook, linecache.getlines
        if out is None:
            encoding = save[0].encoding

            def out(text):
                if encoding is not None and encoding.lower() != "utf-8":
                    text = text.encode(encoding, "backslashreplace").decode(encoding)
                save[0].write(text)
        sys.stdout = self._fakeout
        self._getlines = linecache.getlines
        linecache.getlines = self._patched_getlines
        sys.displayhook = sys.__displayhook__
        try:
            return self._run_all(test, compileflags, out)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = save
            if clear_globs:
                test.globs.clear()
                builtins._ = None

    def _patched_getlines(self, filename, module_globals=None):
        match = _FILENAME.match(filename)
        if match and match["name"] == self.test.name:
            return self.test.examples[int(match["examplenum"])].source.splitlines(keepends=True)
        return self._getlines(filename, module_globals)

    def _run_all(self, test, compileflags, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            failures += not self._run_one(test, example, number, compileflags, out, quiet)
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        self._count(test, failures, tries, skips)
        return TestResults(failures, tries, skipped=skips)

    def _run_one(self, test, example, number, compileflags, out, quiet):
        """Run an example; whether it gave what it promises."""
        filename = "<doctest %s[%d]>" % (test.name, number)
        exc_info = None
        try:
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            exc_info = sys.exc_info()
        got = self._fakeout.getvalue()
        self._fakeout.truncate(0)
        check = self._checker.check_output
        if exc_info is None:
            good = check(example.want, got, self.optionflags)
        else:
            message = self._exception_text(exc_info)
            if not quiet:
                got += _traceback_text(exc_info)
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exc_info)
                return False
            good = check(example.exc_msg, message, self.optionflags)
            if not good and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                good = check(_without_detail(example.exc_msg), _without_detail(message), self.optionflags)
        if not quiet:
            (self.report_success if good else self.report_failure)(out, test, example, got)
        return good

    @staticmethod
    def _exception_text(exc_info):
        lines = traceback.format_exception_only(*exc_info[:2])
        if issubclass(exc_info[0], SyntaxError):
            prefixes = f"{exc_info[0].__qualname__}:", f"{exc_info[0].__module__}.{exc_info[0].__qualname__}:"
            begin = next(i for i, line in enumerate(lines) if line.startswith(prefixes))
            lines = lines[begin:]
        return "".join(lines)

    def _count(self, test, failures, tries, skips):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple(a + b for a, b in zip(before, (failures, tries, skips)))
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def summarize(self, verbose=None):
        """Print how the tests went; return the totals."""
        if verbose is None:
            verbose = self._verbose
        notests, passed, failed = [], [], []
        for name, (failures, tries, skips) in self._stats.items():
            if tries == 0:
                notests.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, failures, tries))
        if verbose:
            self._print_passed(sorted(notests), sorted(passed))
        if failed:
            print(self.DIVIDER)
            print(f"{_counted(len(failed), 'item')} had failures:")
            for name, failures, tries in sorted(failed):
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{_counted(self.tries, 'test')} in {_counted(len(self._stats), 'item')}.")
            failures = f" and {self.failures} failed" if self.failures else ""
            print(f"{self.tries - self.failures} passed{failures}.")
        if self.failures:
            print(f"***Test Failed*** {_counted(self.failures, 'failure')}{f' and {_counted(self.skips, "skipped test")}' if self.skips else ''}.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)

    @staticmethod
    def _print_passed(notests, passed):
        if notests:
            print(f"{_counted(len(notests), 'item')} had no tests:")
            for name in notests:
                print(f"    {name}")
        if passed:
            print(f"{_counted(len(passed), 'item')} passed all tests:")
            for name, count in passed:
                print(f" {_counted(count, 'test', 3)} in {name}")

    def merge(self, other):
        """Add another runner's counts."""
        for name, counts in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple(a + b for a, b in zip(before, counts))


class DebugRunner(DocTestRunner):
    """Raises at the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def _counted(number, noun, width=0):
    return f"{number:{width}d} {noun}{'s' * (number != 1)}"


def _traceback_text(exc_info):
    text = StringIO()
    traceback.print_exception(*exc_info, file=text)
    return text.getvalue()


def _without_detail(message):
    """The last part of an exception's name: its module and its words may differ."""
    end = len(message)
    if (line := message.find("\n")) >= 0:
        end = line
    if (colon := message.find(":", 0, end)) >= 0:
        end = colon
    return message[message.rfind(".", 0, end) + 1:end]


def _future_flags(globs):
    import __future__
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name, None)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


def _runner(raise_on_error, verbose, optionflags):
    return (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Test the examples in the docstrings of a module, __main__ if none is given; return how many failed and were tried."""
    if m is None:
        m = sys.modules.get("__main__")
    if type(m) is not type(sys):
        raise TypeError("testmod: module required; %r" % (m,))
    runner = _runner(raise_on_error, verbose, optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
             raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Test the examples in a text file; return how many failed and were tried."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    text, filename = load_text(filename, package, module_relative, encoding or "utf-8", depth=3)
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = _runner(raise_on_error, verbose, optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    return _finish(runner, report)


def load_text(filename, package, module_relative, encoding, depth):
    """The text of a file, beside the module that asks or by its path, and that path."""
    if module_relative:
        module = calling_module(package, depth)
        if filename.startswith("/"):
            raise ValueError("Module-relative files may not have absolute paths")
        file = getattr(module, "__file__", None)
        folder = os.path.split(file)[0] if file else os.curdir
        filename = os.path.join(folder, *filename.split("/"))
    with open(filename, encoding=encoding) as stream:
        return stream.read(), filename


def calling_module(module, depth):
    """The module itself, that of a name, or the one that called."""
    if module is None:
        return sys.modules[sys._getframe(depth).f_globals["__name__"]]
    return __import__(module, globals(), locals(), ["*"]) if isinstance(module, str) else module


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Test the examples of an object's docstring; print what fails."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)
