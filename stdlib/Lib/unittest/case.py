"""Test cases."""

import sys
import time
import warnings
from functools import wraps

from ._assertions import DIFF_OMITTED, Assertions
from ._raises import _AssertRaisesContext, _AssertWarnsContext
from .util import safe_repr, strclass

__unittest = True

_MISSING = object()


class SkipTest(Exception):
    """Raise it in a test to skip the test."""


class _ShouldStop(Exception):
    """The test is to end now."""


class _UnexpectedSuccess(Exception):
    """The test was supposed to fail."""


class _Outcome:
    """What has happened to one test so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def run(self, test_case, function, subTest=False):
        """Call a function and record how it ends."""
        old_success = self.success
        self.success = True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            _add_skip(self.result, test_case, str(error))
        except _ShouldStop:
            pass
        except:
            self._record_failure(test_case, sys.exc_info(), subTest)
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and old_success

    def executor(self, test_case, subTest=False):
        """The same as a context manager."""
        return _Executor(self, test_case, subTest)

    def _record_failure(self, test_case, exc_info, is_subtest):
        if self.expecting_failure:
            self.expectedFailure = exc_info
            return
        self.success = False
        if is_subtest:
            self.result.addSubTest(test_case.test_case, test_case, exc_info)
        else:
            _add_error(self.result, test_case, exc_info)


class _Executor:
    def __init__(self, outcome, test_case, is_subtest):
        self.outcome = outcome
        self.test_case = test_case
        self.is_subtest = is_subtest

    def __enter__(self):
        self.old_success = self.outcome.success
        self.outcome.success = True

    def __exit__(self, exc_type, exc, tb):
        outcome = self.outcome
        try:
            if exc_type is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(self.test_case.test_case, self.test_case, None)
            elif issubclass(exc_type, KeyboardInterrupt):
                return False
            elif issubclass(exc_type, SkipTest):
                outcome.success = False
                _add_skip(outcome.result, self.test_case, str(exc))
            elif not issubclass(exc_type, _ShouldStop):
                outcome._record_failure(self.test_case, (exc_type, exc, tb), self.is_subtest)
            return True
        finally:
            outcome.success = outcome.success and self.old_success


def _add_skip(result, test_case, reason):
    add = getattr(result, "addSkip", None)
    if add is None:
        warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test_case)
    else:
        add(test_case, reason)


def _add_error(result, test, exc_info):
    if result is None or exc_info is None:
        return
    is_failure = issubclass(exc_info[0], test.failureException)
    (result.addFailure if is_failure else result.addError)(test, exc_info)


def _id(obj):
    return obj


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "
                        f"not support the context manager protocol") from None
    result = enter(cm)
    add_cleanup(exit, cm, None, None, None)
    return result


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function after tearDownModule."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager and leave it after tearDownModule."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call all cleanups of the module now."""
    exceptions = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            exceptions.append(error)
    if exceptions:
        raise exceptions[0]


def skip(reason):
    """Decorator that skips a test or class."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            @wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if type(reason).__name__ == "function":
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """Decorator that skips if the condition is true."""
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    """Decorator that skips if the condition is false."""
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    """Decorator: the test is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


class TestCase(Assertions):
    """One test, or several as methods whose names start with `test`."""

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s"
                                 % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual compare two objects of a type with a function."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after tearDown; the last one added is called first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager and leave it after tearDown."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager and leave it after tearDownClass."""
        return _enter_context(cm, cls.addClassCleanup)

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def setUp(self):
        """Called before every test."""

    def tearDown(self):
        """Called after every test."""

    def countTestCases(self):
        """1."""
        return 1

    def defaultTestResult(self):
        """The result to use if none is given."""
        from . import result
        return result.TestResult()

    def shortDescription(self):
        """The first line of the test's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """The full name of the test."""
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({TestCase.id(self)})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def __eq__(self, other):
        if type(other) is type(self):
            return other._testMethodName == self._testMethodName
        return NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def subTest(self, msg=_MISSING, **params):
        """Context manager for a part of a test that may fail without ending the test."""
        return _SubTestContext(self, msg, params)

    def _addDuration(self, result, elapsed):
        add = getattr(result, "addDuration", None)
        if add is None:
            warnings.warn("TestResult has no addDuration method", RuntimeWarning, stacklevel=2)
        else:
            add(self, elapsed)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f"It is deprecated to return a value that is not None from a test case "
                          f"({method})", DeprecationWarning, stacklevel=6)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test and record the outcome in `result`."""
        if result is None:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            stop = getattr(result, "stopTestRun", None)
            if start is not None:
                start()
        else:
            stop = None
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if (getattr(self.__class__, "__unittest_skip__", False)
                    or getattr(method, "__unittest_skip__", False)):
                why = (getattr(self.__class__, "__unittest_skip_why__", "")
                       or getattr(method, "__unittest_skip_why__", ""))
                _add_skip(result, self, why)
                return result
            expecting = (getattr(self, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            self._run_steps(result, method, expecting)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_steps(self, result, method, expecting):
        outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            self._outcome = outcome
            outcome.run(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.run(self, lambda: self._callTestMethod(method))
                outcome.expecting_failure = False
                outcome.run(self, self._callTearDown)
            self.doCleanups()
            self._addDuration(result, time.perf_counter() - start)
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    self._addExpectedFailure(result, outcome.expectedFailure)
                else:
                    self._addUnexpectedSuccess(result)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def _addExpectedFailure(self, result, exc_info):
        if add := getattr(result, "addExpectedFailure", None):
            add(self, exc_info)
            return
        warnings.warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning)
        result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        if add := getattr(result, "addUnexpectedSuccess", None):
            add(self)
            return
        warnings.warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess as success:
            result.addFailure(self, (type(success), success, success.__traceback__))

    def doCleanups(self):
        """Call all cleanups now; true if none failed."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call all cleanups of the class now."""
        failed = cls.tearDown_exceptions = []
        while waiting := cls._class_cleanups:
            cleanup, args, named = waiting.pop()
            try:
                cleanup(*args, **named)
            except Exception as error:
                failed.append((type(error), error, error.__traceback__))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without collecting a result."""
        method = getattr(self, self._testMethodName)
        if (getattr(self.__class__, "__unittest_skip__", False)
                or getattr(method, "__unittest_skip__", False)):
            why = (getattr(self.__class__, "__unittest_skip_why__", "")
                   or getattr(method, "__unittest_skip_why__", ""))
            raise SkipTest(why)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while waiting := self._cleanups:
            cleanup, args, named = waiting.pop()
            self._callCleanup(cleanup, *args, **named)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)


class _SubTestContext:
    def __init__(self, test_case, msg, params):
        self.test_case = test_case
        self.msg = msg
        self.params = params

    def __enter__(self):
        test = self.test_case
        if test._outcome is None or not test._outcome.result_supports_subtests:
            self.executor = None
            return
        parent = test._subtest
        params = self.params
        if parent is not None:
            outer = {name: value for name, value in parent.params.items() if name not in params}
            params = {**params, **outer}
        self.parent = parent
        test._subtest = _SubTest(test, self.msg, params)
        self.executor = test._outcome.executor(test._subtest, True)
        self.executor.__enter__()

    def __exit__(self, exc_type, exc, tb):
        if self.executor is None:
            return False
        test = self.test_case
        try:
            handled = self.executor.__exit__(exc_type, exc, tb)
            if not handled:
                return False
            outcome = test._outcome
            if not outcome.success:
                result = outcome.result
                if result is not None and result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                # A test that is expected to fail ends with its first failing subtest.
                raise _ShouldStop
            return True
        finally:
            test._subtest = self.parent


class FunctionTestCase(TestCase):
    """A test case around a plain function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._description = testFunc, description
        self._setUpFunc, self._tearDownFunc = setUp, tearDown

    def _key(self):
        return type(self), self._testFunc, self._description, self._setUpFunc, self._tearDownFunc

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._testFunc}>"

    def __str__(self):
        return f"{strclass(type(self))} ({self.id()})"

    def id(self):
        return self._testFunc.__name__

    def setUp(self):
        if prepare := self._setUpFunc:
            prepare()

    def runTest(self):
        self._testFunc()

    def tearDown(self):
        if clean := self._tearDownFunc:
            clean()

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """Stands for a subtest in results."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.failureException = test_case.failureException
        self.test_case, self._message, self.params = test_case, message, params

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _MISSING:
            parts.append("[{}]".format(self._message))
        if self.params:
            shown = ", ".join("{}={!r}".format(k, v) for k, v in self.params.items())
            parts.append("({})".format(shown))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())
