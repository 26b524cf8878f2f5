"""Frames and tracebacks as records."""

import sys


class Positions(tuple):
    """First and last line, first and last column of the source of an instruction."""

    __slots__ = ()
    _fields = ("lineno", "end_lineno", "col_offset", "end_col_offset")

    lineno = property(lambda self: self[0])
    end_lineno = property(lambda self: self[1])
    col_offset = property(lambda self: self[2])
    end_col_offset = property(lambda self: self[3])

    def __repr__(self):
        return "Positions(%s)" % ", ".join("%s=%r" % pair for pair in zip(self._fields, self))


def _positions_of(code, lasti):
    for index, positions in enumerate(code.co_positions()):
        if index == lasti // 2:
            return Positions(positions)
    return None


class Traceback(tuple):
    """Where a frame is: file, line, function and some source lines."""

    _fields = ("filename", "lineno", "function", "code_context", "index")

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = tuple.__new__(cls, (filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])

    def __repr__(self):
        return "Traceback(%s)" % _shown(self)


def _shown(record):
    pairs = (*zip(record._fields, record), ("positions", record.positions))
    return ", ".join("%s=%r" % pair for pair in pairs)


class FrameInfo(tuple):
    """A frame and where it is."""

    _fields = ("frame",) + Traceback._fields

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        return "FrameInfo(%s)" % _shown(self)


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def getlineno(frame):
    """The line a frame is at."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """A Traceback record of a frame or traceback, with `context` source lines."""
    import inspect
    if inspect.istraceback(frame):
        lineno, lasti, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
    else:
        lineno, lasti = frame.f_lineno, frame.f_lasti
    filename = inspect.getsourcefile(frame) or inspect.getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            all_lines, _ = inspect.findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(start, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=_positions_of(frame.f_code, lasti))


def getouterframes(frame, context=1):
    """FrameInfo records of a frame and all that called it."""
    result = []
    while frame:
        place = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *place, positions=place.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """FrameInfo records of a traceback."""
    result = []
    while tb:
        place = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *place, positions=place.positions))
        tb = tb.tb_next
    return result


def stack(context=1):
    """FrameInfo records of the caller's stack."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfo records between here and where the exception being handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)
