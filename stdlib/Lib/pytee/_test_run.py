"""Running collected tests."""

import sys

from pytee._test_fixtures import FixtureStack, Request
from pytest._outcomes import Exit, Skipped, XFailed


class Report:
    """How one test ended."""

    def __init__(self, item, outcome, when="call", error=None, reason="", sections=()):
        self.item = item
        self.outcome = outcome
        self.when = when
        self.error = error
        self.reason = reason
        self.sections = list(sections)


class Runner:
    """Runs items one after the other and hands a Report of each to `on_report`."""

    def __init__(self, on_report, capture=True):
        self.on_report = on_report
        self.capture = capture
        self.stack = FixtureStack()
        self.unittest = None
        self.previous_class = self.previous_module = None

    def run(self, item, following):
        """Run one item; `following` is the next one, or None at the end."""
        buffers = self._start_capture()
        try:
            reports = [self._run_one(item)]
            if item.unittest_case is None:
                reports += self._tear_down(item, following)
            elif following is None or following.unittest_case is None:
                reports += self._end_unittest(item)
        finally:
            sections = self._end_capture(buffers)
        for report in reports:
            report.sections = sections
            self.on_report(report)
        return any(report.outcome in ("failed", "error") for report in reports)

    def _start_capture(self):
        if not self.capture:
            return None
        import io
        saved = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        return saved

    def _end_capture(self, saved):
        if saved is None:
            return []
        texts = sys.stdout.getvalue(), sys.stderr.getvalue()
        sys.stdout, sys.stderr = saved
        return [(f"Captured {name} call", text)
                for name, text in zip(("stdout", "stderr"), texts) if text]

    def _run_one(self, item):
        reason = _skip_reason(item)
        if reason is not None:
            return Report(item, "skipped", "setup", reason=reason)
        if item.unittest_case is not None:
            return self._run_unittest(item)
        when = "setup"
        try:
            self._set_up(item)
            arguments = self._arguments(item)
            when = "call"
            function = item.function if item.instance is None else getattr(
                item.instance, item.original_name)
            result = function(**arguments)
            if hasattr(result, "__await__"):
                result.close()
                from pytest import fail
                fail("async def functions are not natively supported.")
        except (KeyboardInterrupt, Exit):
            raise
        except Skipped as skipped:
            return Report(item, "skipped", when, reason=skipped.msg)
        except XFailed as expected:
            return Report(item, "xfailed", when, reason=expected.msg)
        except BaseException as error:
            skip_test = getattr(sys.modules.get("unittest"), "SkipTest", ())
            if isinstance(error, skip_test):
                return Report(item, "skipped", when, reason=str(error))
            return _failed(item, when, error)
        return _passed(item)

    def _set_up(self, item):
        if item.module is not self.previous_module:
            self.previous_module = item.module
            _call_hook(item.module, "setup_module", item.module)
        if item.cls is not self.previous_class:
            self.previous_class = item.cls
            if item.cls is not None:
                _call_hook(item.cls, "setup_class")
        if item.cls is None:
            item.instance = None
            _call_hook(item.module, "setup_function", item.function)
        else:
            item.instance = item.cls()
            _call_hook(item.instance, "setup_method", item.function)

    def _arguments(self, item):
        self.stack.begin(item)
        arguments = {}
        for name in item.fixture_names:
            if name in item.arguments:
                continue
            if name == "request":
                value = Request(item, self.stack)
            else:
                value = self.stack.value_of(name, item)
            if name in item.asked:
                arguments[name] = value
        arguments.update(item.arguments)
        return arguments

    def _tear_down(self, item, following):
        reports = []

        def attempt(step):
            try:
                step()
            except Exception as error:
                reports.append(Report(item, "error", "teardown", error))

        attempt(lambda: self.stack.end(item, following))
        if item.instance is not None:
            attempt(lambda: _call_hook(item.instance, "teardown_method", item.function))
        elif item.cls is None:
            attempt(lambda: _call_hook(item.module, "teardown_function", item.function))
        if item.cls is not None and (following is None or following.cls is not item.cls):
            self.previous_class = None
            attempt(lambda: _call_hook(item.cls, "teardown_class"))
        if following is None or following.module is not item.module:
            attempt(lambda: _call_hook(item.module, "teardown_module", item.module))
        return reports

    def _run_unittest(self, item):
        if self.unittest is None:
            self.unittest = _UnittestRun()
        return self.unittest.run(item)

    def _end_unittest(self, item):
        return self.unittest.end(item) if self.unittest is not None else []


def _call_hook(owner, name, *args):
    hook = getattr(owner, name, None)
    if hook is None:
        return
    function = getattr(hook, "__func__", hook)
    wanted = function.__code__.co_argcount - (1 if hasattr(hook, "__self__") else 0)
    hook(*args[:wanted])


def _condition(mark, item):
    """Whether a skipif or xfail mark applies, and its reason."""
    reason = mark.kwargs.get("reason", "")
    conditions = mark.args or ((mark.kwargs["condition"],) if "condition" in mark.kwargs else ())
    if not conditions:
        return True, reason
    for condition in conditions:
        shown = condition
        if isinstance(condition, str):
            import os
            namespace = {"os": os, "sys": sys, **vars(item.module)}
            condition = eval(condition, namespace)
        if condition:
            return True, reason or (f"condition: {shown}" if isinstance(shown, str) else "")
    return False, reason


def _skip_reason(item):
    for mark in item.marks:
        if mark.name == "skip":
            return mark.kwargs.get("reason", mark.args[0] if mark.args else "unconditional skip")
        if mark.name == "skipif":
            applies, reason = _condition(mark, item)
            if applies:
                return reason
        if mark.name == "xfail" and mark.kwargs.get("run", True) is False:
            return "[NOTRUN] " + mark.kwargs.get("reason", "")
    return None


def _xfail(item):
    """The (mark, reason) of an xfail that applies, or None."""
    for mark in item.marks_named("xfail"):
        applies, reason = _condition(mark, item)
        if applies:
            return mark, reason
    return None


def _failed(item, when, error):
    expected = _xfail(item)
    if expected is not None:
        kinds = expected[0].kwargs.get("raises")
        if kinds is None or isinstance(error, kinds):
            return Report(item, "xfailed", when, reason=expected[1])
    return Report(item, "failed" if when == "call" else "error", when, error)


def _passed(item):
    expected = _xfail(item)
    if expected is None:
        return Report(item, "passed")
    if expected[0].kwargs.get("strict"):
        from pytest._outcomes import Failed
        return Report(item, "failed", error=Failed("[XPASS(strict)] " + expected[1], False))
    return Report(item, "xpassed", reason=expected[1])


class _UnittestRun:
    """Runs unittest methods with the fixtures of their classes and modules."""

    def __init__(self):
        import unittest
        outer = self

        class Result(unittest.TestResult):
            def addError(self, test, err):
                outer.outcomes.append(("error" if not hasattr(test, "_testMethodName") else "failed",
                                       err[1], ""))

            def addFailure(self, test, err):
                outer.outcomes.append(("failed", err[1], ""))

            def addSubTest(self, test, subtest, err):
                if err is not None:
                    outer.outcomes.append(("failed", err[1], subtest._subDescription()))

            def addSkip(self, test, reason):
                outer.outcomes.append(("skipped", None, reason))

            def addExpectedFailure(self, test, err):
                outer.outcomes.append(("xfailed", None, ""))

            def addUnexpectedSuccess(self, test):
                from pytest._outcomes import Failed
                outer.outcomes.append(("failed", Failed("Unexpected success", False), ""))

        self.result = Result()
        self.suite = unittest.TestSuite()
        self.outcomes = []

    def run(self, item):
        """Run one method."""
        self.outcomes = []
        test = item.unittest_case
        if self.suite._prepare_fixtures(test, self.result):
            test(self.result)
        for outcome in ("error", "failed", "skipped", "xfailed"):
            for found, error, reason in self.outcomes:
                if found == outcome:
                    return Report(item, outcome, "setup" if outcome == "error" else "call", error,
                                  reason)
        return _passed(item)

    def end(self, item):
        """Run the fixtures that are left at the end."""
        self.outcomes = []
        self.suite._tearDownPreviousClass(None, self.result)
        self.suite._handleModuleTearDown(self.result)
        self.result._previousTestClass = None
        return [Report(item, "error", "teardown", error) for _, error, _ in self.outcomes if error]
