"""The context managers behind assertRaises, assertWarns and assertLogs."""

import sys
import traceback
from types import GenericAlias

from .util import safe_repr

__unittest = True


def _is_subtype(expected, basetype):
    """Whether a class, or every one of a tuple of classes and tuples, is derived from another."""
    if not isinstance(expected, tuple):
        return isinstance(expected, type) and issubclass(expected, basetype)
    for inner in expected:
        if not _is_subtype(inner, basetype):
            return False
    return True


def _name_of(obj):
    """What a class or function is called in messages."""
    return getattr(obj, "__name__", None) or str(obj)


class _BaseTestCaseContext:
    """A context that can make its test fail, with the message it was given."""

    msg = None

    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        test = self.test_case
        raise test.failureException(test._formatMessage(self.msg, standardMsg))


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """Return the context itself, or call the function given and check at once."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError("%s() arg 1 must be %s" % (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function"
                                    % (next(iter(kwargs)),))
                return self
            function = args[0]
            self.obj_name = _name_of(function)
            with self:
                function(*args[1:], **kwargs)
        finally:
            # The frame is kept by the traceback of what was raised, and must not keep the context.
            self = None

    def _fail_without(self, what):
        """Fail because what was expected did not happen."""
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._raiseFailure(f"{_name_of(self.expected)} not {what}{by}")

    def _check_text(self, text):
        """Fail unless the pattern that was given is found in a text."""
        if not self.expected_regex.search(text):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_AssertRaisesBaseContext):
    _base_type = BaseException
    _base_type_str = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._fail_without("raised")
        traceback.clear_frames(tb)
        is_expected = issubclass(exc_type, self.expected)
        if is_expected:
            self.exception = exc_value.with_traceback(None)
            if self.expected_regex is not None:
                self._check_text(str(exc_value))
        return is_expected

    __class_getitem__ = classmethod(GenericAlias)


class _AssertWarnsContext(_AssertRaisesBaseContext):
    _base_type = Warning
    _base_type_str = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, *exc_info):
        self._catching.__exit__(*exc_info)
        # What was raised goes on, whatever was warned of.
        if exc_info[0] is None:
            self._judge([caught for caught in self.warnings if isinstance(caught.message, self.expected)])

    def _judge(self, expected):
        """Look at the warnings that are of the classes expected."""
        if not expected:
            self._fail_without("triggered")
        matching = expected
        if self.expected_regex is not None:
            matching = [caught for caught in expected if self.expected_regex.search(str(caught.message))]
            if not matching:
                self._check_text(str(expected[0].message))
        first = matching[0]
        self.warning, self.filename, self.lineno = first.message, first.filename, first.lineno


class _AssertNotWarnsContext(_AssertWarnsContext):
    def _judge(self, expected):
        if expected:
            self._raiseFailure(f"{_name_of(self.expected)} triggered")


class _AssertLogsContext(_BaseTestCaseContext):
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        import logging
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        import logging
        if isinstance(self.logger_name, logging.Logger):
            self.logger = logger = self.logger_name
        else:
            self.logger = logger = logging.getLogger(self.logger_name)
        handler = _make_capturing_handler(logging, self.LOGGING_FORMAT)
        handler.setLevel(self.level)
        self.watcher = handler.watcher
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._raiseFailure("Unexpected logs found: {!r}".format(self.watcher.output))
        elif not self.watcher.records:
            self._raiseFailure("no logs of level {} or higher triggered on {}".format(
                logging.getLevelName(self.level), self.logger.name))


class _LoggingWatcher(tuple):
    __slots__ = ()

    def __new__(cls, records, output):
        return tuple.__new__(cls, (records, output))

    records = property(lambda self: self[0])
    output = property(lambda self: self[1])


def _make_capturing_handler(logging, form):
    class CapturingHandler(logging.Handler):
        def __init__(self):
            super().__init__()
            self.watcher = _LoggingWatcher([], [])

        def flush(self):
            pass

        def emit(self, record):
            self.watcher.records.append(record)
            self.watcher.output.append(self.format(record))

    handler = CapturingHandler()
    handler.setFormatter(logging.Formatter(form))
    return handler
