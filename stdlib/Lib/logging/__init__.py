"""Logging: loggers in a tree, handlers, formatters and filters."""

import _thread
import atexit
import sys
import time
import weakref
from types import GenericAlias

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL",
           "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger",
           "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable",
           "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info",
           "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning",
           "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
           "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"]

CRITICAL = FATAL = 50
ERROR, WARNING, INFO, DEBUG, NOTSET = 40, 30, 20, 10, 0
WARN = WARNING
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True
_startTime = time.time_ns()
_lock = _thread.RLock()
_handlers = {}
_handlerList = []  # weak references, in the order in which the handlers were made
# Frames of this file are not the caller; a program that sets this to None saves the search.
_srcfile = (lambda: None).__code__.co_filename
_LAZY = frozenset(("io", "os", "re", "string", "threading", "traceback", "warnings"))
_levelToName = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO",
                DEBUG: "DEBUG", NOTSET: "NOTSET"}
_nameToLevel = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING,
                "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


def __getattr__(name):
    # Programs and tests reach these modules through this one; most programs that log need none of them.
    if name in _LAZY:
        import importlib
        return importlib.import_module(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def getLevelNamesMapping():
    """A dict of level names to numbers."""
    return _nameToLevel.copy()


def getLevelName(level):
    """The name of a level number, or the number of a name."""
    result = _levelToName.get(level)
    if result is not None:
        return result
    result = _nameToLevel.get(level)
    return result if result is not None else "Level %s" % level


def addLevelName(level, levelName):
    """Name a level."""
    with _lock:
        _levelToName[level] = levelName
        _nameToLevel[levelName] = level


def currentframe():
    """The frame that calls."""
    return sys._getframe(1)


def _is_internal(frame):
    path = frame.f_code.co_filename
    return path == _srcfile or "importlib" in path and "_bootstrap" in path


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _nameToLevel:
            raise ValueError("Unknown level: %r" % level)
        return _nameToLevel[level]
    raise TypeError("Level not an integer or a valid string: %r" % (level,))


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        self.name = name
        self.msg = msg
        self.args = _mapping_or_tuple(args)
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename, self.module = _file_and_module(pathname)
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self._set_times(time.time_ns())
        self.thread, self.threadName = _thread_of_record()
        self.processName, self.process = _process_of_record()
        self.taskName = _task_of_record()

    def _set_times(self, now):
        self.created = now / 1e9
        self.msecs = now % 1_000_000_000 // 1_000_000 + 0.0
        if self.msecs == 999.0 and int(self.created) != now // 1_000_000_000:
            self.msecs = 0.0  # the float was rounded up to the next second
        self.relativeCreated = (now - _startTime) / 1e6

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (
            self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with its arguments."""
        msg = str(self.msg)
        return msg % self.args if self.args else msg


def _mapping_or_tuple(args):
    """The one mapping that a call was given in place of arguments, or the arguments."""
    if args and len(args) == 1 and args[0] and (isinstance(args[0], dict) or _is_mapping(args[0])):
        return args[0]
    return args


def _is_mapping(value):
    # Strings and numbers are what is logged; the abstract base class is asked about what might be a mapping.
    if not hasattr(value, "keys"):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)


def _file_and_module(pathname):
    try:
        filename = pathname.rsplit("/", 1)[-1]
        return filename, filename.rpartition(".")[0] or filename
    except (AttributeError, TypeError):
        return pathname, "Unknown module"


def _thread_of_record():
    if not logThreads:
        return None, None
    threading = sys.modules.get("threading")
    return _thread.get_ident(), threading.current_thread().name if threading else "MainThread"


def _process_of_record():
    name = process = None
    if logMultiprocessing:
        name = "MainProcess"
        multiprocessing = sys.modules.get("multiprocessing")
        if multiprocessing is not None:
            try:
                name = multiprocessing.current_process().name
            except Exception:  # it may be half imported
                pass
    if logProcesses:
        # An enclave is not told its number; formats such as %(process)d want one.
        process = getattr(sys.modules.get("os"), "getpid", lambda: 1)()
    return name, process


def _task_of_record():
    asyncio = sys.modules.get("asyncio") if logAsyncioTasks else None
    try:
        return asyncio.current_task().get_name() if asyncio else None
    except Exception:  # no loop runs, or asyncio is half imported
        return None


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Set what makes records."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def makeLogRecord(dict):
    """A record with the attributes of a dict."""
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """Formats of the kind "%(message)s"."""

    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """True if the format shows the time."""
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """ValueError for a format without fields."""
        import re
        if not re.search(r"%\(\w+\)[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[a%c-gioursx]", self._fmt, re.IGNORECASE):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        return {**(self._defaults or {}), **record.__dict__}

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        """The text of a record."""
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error) from None


def _check_field(name, spec, conversion):
    import re
    if not re.fullmatch(r"\w+(?:\.\w+|\[[^]]+\])*", name):
        raise ValueError("invalid field name/expression: %r" % name)
    if conversion and conversion not in "ars":
        raise ValueError("invalid conversion: %r" % conversion)
    number = r"(?:\d+|\{\w+\})"
    pattern = rf"(?:.?[<>=^])?[-+ ]?#?0?{number}?[_,]?(?:\.{number})?[%b-gnosx]?"
    if spec and not re.fullmatch(pattern, spec, re.IGNORECASE):
        raise ValueError("bad specifier: %r" % spec)


class StrFormatStyle(PercentStyle):
    """Formats of the kind "{message}"."""

    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"

    def validate(self):
        """ValueError for a format without fields, or with one that cannot be formatted."""
        from string import Formatter as StringFormatter
        fields = 0
        try:
            for _, name, spec, conversion in StringFormatter().parse(self._fmt):
                if name:
                    _check_field(name, spec, conversion)
                    fields += 1
        except ValueError as error:
            raise ValueError("invalid format: %s" % error)
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    """Formats of the kind "${message}"."""

    default_format = "${message}"
    asctime_format = "${asctime}"
    asctime_search = "${asctime}"

    def __init__(self, fmt, *, defaults=None):
        super().__init__(fmt, defaults=defaults)
        from string import Template
        self._tpl = Template(self._fmt)

    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        """ValueError for a format without fields, or with a lone dollar sign."""
        fields = 0
        for found in self._tpl.pattern.finditer(self._fmt):
            if found["named"] or found["braced"]:
                fields += 1
            elif found[0] == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._tpl.substitute(self._values(record))


_STYLES = {"%": (PercentStyle, BASIC_FORMAT),
           "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
           "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    """Turns records into text."""

    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """The time of a record."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """The text of an exception."""
        import traceback
        text = "".join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text.endswith("\n") else text

    def usesTime(self):
        """True if the format shows the time."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """The first part of the text."""
        return self._style.format(record)

    def formatStack(self, stack_info):
        """The text of a stack."""
        return stack_info

    def format(self, record):
        """The text of a record, with its exception and stack."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for extra in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if extra:
                text += ("" if text.endswith("\n") else "\n") + extra
        return text


_defaultFormatter = Formatter(validate=False)  # its format is known to be good


class BufferingFormatter:
    """Formats several records."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        """What comes first."""
        return ""

    def formatFooter(self, records):
        """What comes last."""
        return ""

    def format(self, records):
        """The text of several records."""
        if not records:
            return ""
        return (self.formatHeader(records) + "".join(map(self.linefmt.format, records))
                + self.formatFooter(records))


class Filter:
    """Lets pass what is logged by a logger or one below it."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        """True if the record may pass."""
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """Has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter: an object with `filter`, or a function."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Remove a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """False if a filter refuses the record, else the record."""
        for one in self.filters:
            result = one.filter(record) if hasattr(one, "filter") else one(record)
            if not result:
                return False
            if isinstance(result, LogRecord):
                record = result
        return record


def _addHandlerRef(handler):
    with _lock:
        _handlerList.append(weakref.ref(handler, _removeHandlerRef))


def _removeHandlerRef(reference):
    # At the end of the program the module's globals may be gone already.
    handlers, lock = _handlerList, _lock
    if handlers and lock:
        with lock:
            if reference in handlers:
                handlers.remove(reference)


class Handler(Filterer):
    """Does something with records."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _addHandlerRef(self)
        self.createLock()

    @property
    def name(self):
        """The name."""
        return self._name

    @name.setter
    def name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, name):
        """Set the name."""
        self.name = name

    def createLock(self):
        """Make the lock; a subclass that needs none sets `lock` to None."""
        self.lock = _thread.RLock()

    def acquire(self):
        """Take the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Give the lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Handle only records of this level or above."""
        self.level = _checkLevel(level)

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Do it; subclasses override this."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emit the record if the filters let it pass."""
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            with self.lock:
                self.emit(record)
        return passed

    def setFormatter(self, fmt):
        """Set the formatter."""
        self.formatter = fmt

    def flush(self):
        """Write what is buffered."""

    def close(self):
        """End the handler."""
        with _lock:
            self._closed = True
            if self._name in _handlers:
                del _handlers[self._name]

    def handleError(self, record):
        """Show an exception that `emit` raised, and where the record was logged."""
        if not raiseExceptions or not sys.stderr:
            return
        error = sys.exception()
        try:
            _show_error(error, record, sys.stderr)
        except OSError:  # stderr may be closed
            pass
        finally:
            del error

    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


def _show_error(error, record, stream):
    import traceback
    stream.write("--- Logging error ---\n")
    traceback.print_exception(error, file=stream)
    stream.write("Call stack:\n")
    frame = error.__traceback__ and error.__traceback__.tb_frame
    while frame and frame.f_globals.get("__name__", "").partition(".")[0] == __name__:
        frame = frame.f_back
    if frame:
        traceback.print_stack(frame, file=stream)
    else:
        stream.write("Logged from file %s, line %s\n" % (record.filename, record.lineno))
    try:
        stream.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
    except RecursionError:
        raise
    except Exception:
        stream.write("Unable to print the message and arguments - possible formatting error.\n"
                     "Use the traceback above to help find the error.\n")


def getHandlerByName(name):
    """The handler of a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """All names of handlers."""
    return frozenset(_handlers)


class StreamHandler(Handler):
    """Writes records to a stream, by default stderr."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        with self.lock:
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Set the stream; returns the old one."""
        if stream is self.stream:
            return None
        with self.lock:
            self.flush()
            old, self.stream = self.stream, stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "",
                                getLevelName(self.level))

    __class_getitem__ = classmethod(GenericAlias)


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        import os
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._builtin_open = open  # at the end of the program the builtin may be gone
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        with self.lock:
            stream, self.stream = self.stream, None
            try:
                if stream:
                    self._flush_and_close(stream)
            finally:
                StreamHandler.close(self)

    def _flush_and_close(self, stream):
        try:
            stream.flush()
        finally:
            stream.close()

    def emit(self, record):
        # Opening a file again with mode "w" would empty it.
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename,
                                 getLevelName(self.level))


class _StderrHandler(StreamHandler):
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    """Does nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


lastResort = _defaultLastResort = _StderrHandler(WARNING)


def _calling_frame(frame, stacklevel):
    """The frame that logs, `stacklevel` frames up; those of this file do not count."""
    found = frame
    while found is not None and _is_internal(found):
        found = found.f_back
    if found is None:
        return frame
    while stacklevel > 1 and found.f_back is not None:
        found = found.f_back
        if not _is_internal(found):
            stacklevel -= 1
    return found


def _stack_text(frame):
    import io
    import traceback
    text = io.StringIO()
    text.write("Stack (most recent call last):\n")
    traceback.print_stack(frame, file=text)
    return text.getvalue().removesuffix("\n")


class Logger(Filterer):
    """Where a part of a program logs."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        """Log only records of this level or above."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Log at level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log at level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log at level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Deprecated: use `warning`."""
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log at level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log at level ERROR with the exception being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log at level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """Log at a level."""
        if not isinstance(level, int):
            if raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Return (file, line, function, stack) of the caller."""
        frame = _calling_frame(sys._getframe(1), stacklevel)
        sinfo = _stack_text(frame) if stack_info else None
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, sinfo

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        """Make a record."""
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        fn, lno, func, sinfo = "(unknown file)", 0, "(unknown function)", None
        if _srcfile:
            fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra,
                                    sinfo))

    def handle(self, record):
        """Give a record to the handlers if the filters let it pass."""
        if self.disabled:
            return
        passed = self.filter(record)
        if not passed:
            return
        self.callHandlers(passed if isinstance(passed, LogRecord) else record)

    def addHandler(self, hdlr):
        """Add a handler."""
        with _lock:
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Remove a handler."""
        with _lock:
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

    def hasHandlers(self):
        """True if a handler would see records."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        """Give a record to the handlers of this logger and of those above."""
        logger, found = self, 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found:
            self._handle_by_nobody(record)

    def _handle_by_nobody(self, record):
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write("No handlers could be found for logger \"%s\"\n" % self.name)
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level of this logger or of the nearest above that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """True if records of a level are logged."""
        if self.disabled:
            return False
        try:
            return self._cache[level]
        except KeyError:
            enabled = self.manager.disable < level and level >= self.getEffectiveLevel()
            self._cache[level] = enabled
            return enabled

    def getChild(self, suffix):
        """The logger below with this name."""
        return self.manager.getLogger(suffix if self.root is self else f"{self.name}.{suffix}")

    def getChildren(self):
        """The loggers directly below."""
        depth = 0 if self.root is self else self.name.count(".") + 1
        with _lock:
            return {logger for logger in self.manager.loggerDict.values()
                    if isinstance(logger, Logger) and logger.parent is self and logger.name.count(".") == depth}

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))

    def __reduce__(self):
        if getLogger(self.name) is not self:
            import pickle
            raise pickle.PicklingError("logger cannot be pickled")
        return getLogger, (self.name,)


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger


def setLoggerClass(klass):
    """Set the class of new loggers."""
    global _loggerClass
    _check_logger_class(klass)
    _loggerClass = klass


def _check_logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


class PlaceHolder:
    """Stands for a logger nobody asked for that has others below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Note one more logger below."""
        self.loggerMap.setdefault(alogger)


class Manager:
    """Knows all loggers by name."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        """The level at or below which nothing is logged."""
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """The logger of a name, made if need be."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            found = self.loggerDict.get(name)
            if found is not None and not isinstance(found, PlaceHolder):
                return found
            logger = self.loggerDict[name] = (self.loggerClass or _loggerClass)(name)
            logger.manager = self
            logger.parent = self._parent_of(logger)
            if found is not None:
                self._adopt(found, logger)
            return logger

    def setLoggerClass(self, klass):
        """Set the class of new loggers of this manager."""
        _check_logger_class(klass)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Set what makes records."""
        self.logRecordFactory = factory

    def _parent_of(self, logger):
        """The nearest logger above; the names between get place holders that remember this one."""
        name = logger.name
        while "." in name:
            name = name.rpartition(".")[0]
            above = self.loggerDict.get(name)
            if above is None:
                self.loggerDict[name] = PlaceHolder(logger)
            elif isinstance(above, PlaceHolder):
                above.append(logger)
            else:
                return above
        return self.root

    def _adopt(self, holder, logger):
        """Put a new logger between those below it and what was above them."""
        for below in holder.loggerMap:
            # One with a logger in between has that as its parent already.
            if not (below.parent and below.parent.name.startswith(logger.name + ".")):
                below.parent = logger

    def _clear_cache(self):
        with _lock:
            for logger in self.loggerDict.values():
                if isinstance(logger, Logger):
                    logger._cache.clear()
            if self.root is not None:
                self.root._cache.clear()


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def getLogger(name=None):
    """The logger of a name; the root without one."""
    return Logger.manager.getLogger(name) if name and not (
        isinstance(name, str) and name == root.name) else root


class LoggerAdapter:
    """A logger that adds something to every message."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        """Change a message and its keyword arguments."""
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}
        else:
            kwargs["extra"] = self.extra
        return msg, kwargs

    @property
    def manager(self):
        """The manager of the logger."""
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name

    def setLevel(self, level):
        """Set the level of the logger."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level of the logger or of the nearest above that has one."""
        return self.logger.getEffectiveLevel()

    def isEnabledFor(self, level):
        """True if records of a level are logged."""
        return self.logger.isEnabledFor(level)

    def hasHandlers(self):
        """True if a handler would see records."""
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log at a level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """Log at level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log at level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log at level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Deprecated: use `warning`."""
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log at level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log at level ERROR with the exception being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log at level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name,
                                 getLevelName(self.logger.getEffectiveLevel()))

    __class_getitem__ = classmethod(GenericAlias)


def basicConfig(**kwargs):
    """Give the root a handler, unless it has one (or `force` is true)."""
    with _lock:
        if kwargs.pop("force", False):
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if not root.handlers:
            _configure_root(kwargs)


def _configure_root(options):
    handlers = _handlers_of(options)
    datefmt, style = options.pop("datefmt", None), options.pop("style", "%")
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES.keys()))
    formatter = Formatter(options.pop("format", _STYLES[style][1]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = options.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if options:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(options.keys()))


def _handlers_of(options):
    """The handlers the options of basicConfig ask for; takes those options out."""
    encoding, errors = options.pop("encoding", None), options.pop("errors", "backslashreplace")
    handlers = options.pop("handlers", None)
    if handlers is None:
        if "stream" in options and "filename" in options:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in options or "filename" in options:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    else:
        return handlers
    filename, mode = options.pop("filename", None), options.pop("filemode", "a")
    if not filename:
        return [StreamHandler(options.pop("stream", None))]
    if "b" in mode:
        errors = None
    return [FileHandler(filename, mode, encoding=encoding, errors=errors)]


def _ready_root():
    if not root.handlers:
        basicConfig()
    return root


def log(level, msg, *args, **kwargs):
    """Log at a level with the root."""
    _ready_root().log(level, msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """Log at level DEBUG with the root."""
    _ready_root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log at level INFO with the root."""
    _ready_root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log at level WARNING with the root."""
    _ready_root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """Deprecated: use `warning`."""
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log at level ERROR with the root."""
    _ready_root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log at level ERROR with the root and the exception being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Log at level CRITICAL with the root."""
    _ready_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    """Log at level CRITICAL with the root."""
    critical(msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Log nothing of this level or below."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers, the last made first."""
    for reference in reversed(handlerList[:]):
        handler = reference()
        try:
            if handler:
                _flush_and_close(handler)
        except Exception:
            if raiseExceptions:
                raise


def _flush_and_close(handler):
    try:
        handler.acquire()
        # A MemoryHandler may be told not to hand on at its end what it holds.
        if getattr(handler, "flushOnClose", True):
            handler.flush()
        handler.close()
    except (OSError, ValueError):
        pass  # the stream may be closed already
    finally:
        handler.release()


atexit.register(shutdown)

_warnings_showwarning = None


def captureWarnings(capture):
    """Log warnings instead of writing them to stderr."""
    global _warnings_showwarning
    import warnings
    if capture and _warnings_showwarning is None:
        _warnings_showwarning = warnings.showwarning
        warnings.showwarning = _showwarning
    elif not capture and _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    import warnings
    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    # The text is an argument of nothing: a percent sign in it is no format.
    logger.warning(str(text))
