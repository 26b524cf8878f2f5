"""Test cases whose methods are coroutines."""

import asyncio
import contextvars
import inspect
import warnings

from .case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test case with an event loop of its own: setUp, the test, tearDown and cleanups run in it and in one context."""

    # What makes the loop; None for the default.
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        """Prepare the test, after setUp."""

    async def asyncTearDown(self):
        """Clean up after the test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Call and await a function after the test, even when its preparation fails."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context manager and leave it after the test."""
        try:
            enter, leave = type(cm).__aenter__, type(cm).__aexit__
        except AttributeError:
            raise TypeError(f"'{type(cm).__module__}.{type(cm).__qualname__}' object does not support the "
                            "asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        # The loop is there before setUp: it may make what belongs to a loop.
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._call(method) is not None:
            warnings.warn("It is deprecated to return a value that is not None from a test case "
                          f"({method})", DeprecationWarning, stacklevel=7)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._call(function, *args, **kwargs)

    def _await(self, function, /, *args, **kwargs):
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _call(self, function, /, *args, **kwargs):
        if inspect.iscoroutinefunction(function):
            return self._await(function, *args, **kwargs)
        return self._context.run(function, *args, **kwargs)

    def run(self, result=None):
        """Run the test in an event loop of its own."""
        self._setupAsyncioRunner()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        """Run the test without collecting the result; after a failure its loop is left open, for who looks at it."""
        self._setupAsyncioRunner()
        super().debug()
        self._tearDownAsyncioRunner()

    def _setupAsyncioRunner(self):
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def _tearDownAsyncioRunner(self):
        self._runner.close()
