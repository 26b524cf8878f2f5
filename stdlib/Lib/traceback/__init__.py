"""Tracebacks as text: extracting, formatting and printing them."""

import sys
from itertools import islice

from traceback._anchors import find_anchors, spawns_full_line
from traceback._suggest import suggestion_for

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_cause_message = ("\nThe above exception was the direct cause "
                  "of the following exception:\n\n")
_context_message = ("\nDuring handling of the above exception, "
                    "another exception occurred:\n\n")
_RECURSIVE_CUTOFF = 3


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_sentinel = _Implicit()


def print_list(extracted_list, file=None):
    """Print frames as `format_list` shows them."""
    file = sys.stderr if file is None else file
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_list(extracted_list):
    """Return the lines that show frames, given as FrameSummary objects or 4-tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """Return the lines that show the frames of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """Return a StackSummary of a traceback."""
    return StackSummary._extract_from_extended_frame_gen(_positions_of_tb(tb), limit=limit)


def _parse_value_tb(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True,
                    **kwargs):
    """Print an exception with its traceback and those it is chained to."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(
        file=file, chain=chain)


def _print_exception_bltin(exc, /):
    print_exception(exc, file=sys.stderr)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """Return the lines that `print_exception` prints."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(
        chain=chain))


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """Return the lines that show an exception without its traceback."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(
        show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Return the text that `print_exc` prints."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that nothing caught."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack from a frame on, by default the caller's."""
    f = sys._getframe().f_back if f is None else f
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """Return the lines that `print_stack` prints."""
    f = sys._getframe().f_back if f is None else f
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """Return a StackSummary of the stack from a frame on, by default the caller's."""
    f = sys._getframe().f_back if f is None else f
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Iterate over (frame, line number) from a frame outwards."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Iterate over (frame, line number) of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_of_tb(tb):
    while tb is not None:
        positions = _code_position(tb.tb_frame.f_code, tb.tb_lasti)
        if positions[0] is None:
            yield tb.tb_frame, (tb.tb_lineno,) + positions[1:]
        else:
            yield tb.tb_frame, positions
        tb = tb.tb_next


def _code_position(code, lasti):
    positions = getattr(code, "co_positions", None)
    if lasti < 0 or positions is None:
        return None, None, None, None
    return next(islice(positions(), lasti // 2, None), (None, None, None, None))


class FrameSummary:
    """One entry of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines",
                 "_lines_dedented", "locals", "_code")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get("_code")
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = None if locals is None else {
            key: _safe_string(value, "local", func=repr) for key, value in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    def _set_lines(self):
        import linecache
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [linecache.getline(self.filename, number).rstrip()
                     for number in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines) + "\n"
        if self._lines is not None and self._lines_dedented is None:
            self._lines_dedented = _dedent(self._lines)

    @property
    def _original_lines(self):
        self._set_lines()
        return self._lines

    @property
    def _dedented_lines(self):
        self._set_lines()
        return self._lines_dedented

    @property
    def line(self):
        """The first source line without surrounding blanks; None if unknown."""
        self._set_lines()
        return None if self._lines is None else self._lines.partition("\n")[0].strip()


def _dedent(text):
    lines = [line if line.strip() else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if line:
            indent = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = indent
            while not indent.startswith(margin):
                margin = margin[:-1]
    return "\n".join(line[len(margin or ""):] for line in lines)


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make a summary of (frame, line number) pairs."""
        extended = ((f, (lineno, None, None, None)) for f, lineno in frame_gen)
        return klass._extract_from_extended_frame_gen(
            extended, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        import linecache
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                frame_gen = islice(frame_gen, limit)
            else:
                from collections import deque
                frame_gen = deque(frame_gen, maxlen=-limit)
        result = klass()
        filenames = set()
        for f, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = f.f_code
            filename = code.co_filename
            filenames.add(filename)
            linecache.lazycache(filename, f.f_globals)
            result.append(FrameSummary(
                filename, lineno, code.co_name, lookup_line=False,
                locals=f.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno, _code=code))
        for filename in filenames:
            linecache.checkcache(filename)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make a summary of FrameSummary objects or 4-tuples."""
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of one frame; None leaves it out."""
        filename = frame_summary.filename
        if frame_summary.filename.startswith("<stdin>-"):
            filename = "<stdin>"
        rows = [f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']
        if frame_summary._dedented_lines and frame_summary._dedented_lines.strip():
            if frame_summary.colno is None or frame_summary.end_colno is None:
                rows.append(_indent(frame_summary.line) + "\n")
            else:
                rows.append(_source_with_carets(frame_summary))
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                rows.append(f"    {name} = {value}\n")
        return "".join(rows)

    def format(self, **kwargs):
        """Return the lines of all frames; long repetitions are only counted."""
        result = []
        last = None
        count = 0
        for frame_summary in self:
            text = self.format_frame_summary(frame_summary)
            if text is None:
                continue
            key = (frame_summary.filename, frame_summary.lineno, frame_summary.name)
            if key != last:
                self._add_repeated(result, count)
                last, count = key, 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        self._add_repeated(result, count)
        return result

    @staticmethod
    def _add_repeated(result, count):
        if count > _RECURSIVE_CUTOFF:
            count -= _RECURSIVE_CUTOFF
            result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


def _indent(text):
    return "\n".join("    " + line for line in text.split("\n"))


def _source_with_carets(frame):
    originals = frame._original_lines.splitlines()
    count = frame.end_lineno - frame.lineno + 1
    first, last = originals[0], originals[count - 1]
    start = _char_offset(first, frame.colno)
    end = _char_offset(last, frame.end_colno)
    lines = frame._dedented_lines.splitlines()[:count]
    dedent = len(first) - len(lines[0])
    start, end = max(0, start - dedent), max(0, end - dedent)
    segment = "\n".join(lines)
    segment = segment[start:len(segment) - (len(lines[-1]) - end)]
    try:
        anchors = find_anchors(segment)
    except Exception:
        anchors = None
    show = _should_show_carets(start, end, lines, anchors)
    marked = "\n".join(_marked_lines(lines, start, end, anchors, show))
    return "".join("    " + line + "\n" for line in _dedent(marked).split("\n"))


def _char_offset(text, offset):
    encoded = text.encode("utf-8", "replace")
    return len(encoded[:offset].decode("utf-8", "replace"))


def _should_show_carets(start, end, lines, anchors):
    if spawns_full_line(lines, start, end):
        return False
    if anchors:
        return True
    return bool(lines[0][:start].lstrip() or lines[-1][end:].rstrip())


def _marked_lines(lines, start, end, anchors, show):
    last = len(lines) - 1
    wanted = {0, last}
    if anchors:
        for number in (anchors.left_line, anchors.right_line):
            wanted.update(range(number - 1, number + 2))
        wanted = {number for number in wanted if 0 <= number <= last}
    result = []

    def show_line(number):
        result.append(lines[number])
        if show:
            result.append(_carets(lines, number, start, end, anchors))

    previous = None
    for number in sorted(wanted):
        if previous is not None:
            gap = number - previous
            if gap == 2:
                show_line(number - 1)
            elif gap > 2:
                result.append(f"...<{gap - 1} lines>...")
        show_line(number)
        previous = number
    return result


def _carets(lines, number, start, end, anchors):
    line = lines[number]
    blanks = len(line) - len(line.lstrip())
    width = _display_width(line, end) if number == len(lines) - 1 else _display_width(line)
    first = _display_width(line, start) if number == 0 else 0
    primary = "^"
    left = right = None
    if anchors:
        primary = "~"
        left = _column(lines, anchors.left_line, anchors.left, start)
        right = _column(lines, anchors.right_line, anchors.right, start)
    marks = []
    for col in range(width):
        if col < blanks or col < first:
            marks.append(" ")
        elif anchors and left <= (number, col) < right:
            marks.append("^")
        else:
            marks.append(primary)
    return "".join(marks)


def _column(lines, number, offset, start):
    if number == 0:
        offset += start
    return number, _display_width(lines[number], offset)


def _display_width(line, offset=None):
    """How many terminal columns the first `offset` characters take."""
    if offset is None:
        offset = len(line)
    if line.isascii():
        return offset
    import unicodedata
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line[:offset])


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


def _is_sequence(value):
    if isinstance(value, (list, tuple)):
        return True
    from collections.abc import Sequence
    return isinstance(value, Sequence)


class _GroupContext:
    """Where the formatter of nested exception groups is."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text_gen, margin_char=None):
        if isinstance(text_gen, str):
            text_gen = (text_gen,)
        if not self.depth:
            yield from text_gen
            return
        prefix = self.indent() + ("|" if margin_char is None else margin_char) + " "
        for text in text_gen:
            yield "".join(prefix + line for line in text.splitlines(keepends=True))


class TracebackException:
    """An exception made ready to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 save_exc_type=True):
        options = {"limit": limit, "lookup_lines": lookup_lines, "capture_locals": capture_locals}
        shared = (options, max_group_width, max_group_depth, save_exc_type)
        self._fill(exc_type, exc_value, exc_traceback, *shared)
        # Long chains are walked with a list of work, as recursion would overflow the stack.
        seen = {id(exc_value)}
        pending = [(self, exc_value)]
        while pending:
            made, value = pending.pop()
            if value is not None:
                pending.extend(made._link(value, compact, seen, shared))

    def _fill(self, exc_type, exc_value, exc_traceback, options, max_group_width, max_group_depth,
              save_exc_type):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _positions_of_tb(exc_traceback), **options)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [
                f"Ignored error getting __notes__: {_safe_string(error, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if self._have_exc_type else None
        self.exc_type_module = exc_type.__module__ if self._have_exc_type else None
        self._add_details(exc_type, exc_value, exc_traceback)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self.__context__ = self.exceptions = None

    def _link(self, value, compact, seen, shared):
        """Make the causes, contexts and members of `value`; returns them as work to go on with."""
        made = []

        def follow(other):
            seen.add(id(other))
            result = TracebackException.__new__(TracebackException)
            result._fill(type(other), other, other.__traceback__, *shared)
            made.append((result, other))
            return result

        cause, context = value.__cause__, value.__context__
        if cause is not None and id(cause) not in seen:
            self.__cause__ = follow(cause)
        need_context = not compact or (self.__cause__ is None and not value.__suppress_context__)
        if context is not None and need_context and id(context) not in seen:
            self.__context__ = follow(context)
        if isinstance(value, BaseExceptionGroup):
            self.exceptions = [follow(inner) for inner in value.exceptions]
        return made

    def _add_details(self, exc_type, exc_value, exc_traceback):
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            end = exc_value.end_lineno
            self.end_lineno = None if end is None else str(end)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        elif exc_value is not None:
            self._str += suggestion_for(exc_type, exc_value, exc_traceback)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one from an exception and its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The type of the exception (deprecated)."""
        import warnings
        warnings.warn("Deprecated in 3.13. Use exc_type_qualname instead.", DeprecationWarning,
                      stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the exception type as it is shown."""
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = "<unknown>"
        return module + "." + self.exc_type_qualname

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Iterate over the lines that show the exception itself and its notes."""
        indent = 3 * _depth * " "
        if not self._have_exc_type:
            yield indent + _final_line(None, self._str)
            return
        if not self._is_syntax_error:
            if _depth > 0:
                for line in _final_line(self.exc_type_str, self._str).splitlines(True):
                    yield indent + line
            else:
                yield _final_line(self.exc_type_str, self._str)
        else:
            for line in self._format_syntax_error(self.exc_type_str):
                yield indent + line
        notes = self.__notes__
        if _is_sequence(notes) and not isinstance(notes, (str, bytes)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield indent + line + "\n"
        elif notes is not None:
            yield indent + "{}\n".format(_safe_string(notes, "__notes__", func=repr))
        if self.exceptions and show_group:
            for exc in self.exceptions:
                yield from exc.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self, stype, **kwargs):
        filename_suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            filename_suffix = f" ({self.filename})"
        if isinstance(self.text, str):
            yield from self._syntax_error_source()
        msg = self.msg or "<no detail available>"
        yield f"{stype}: {msg}{filename_suffix}\n"

    def _syntax_error_source(self):
        text = self.text.rstrip("\n")
        stripped = text.lstrip(" \n\f")
        spaces = len(text) - len(stripped)
        yield f"    {stripped}\n"
        if self.offset is None or self.offset < 1:
            return
        if self.lineno == self.end_lineno:
            end_offset = self.end_offset if self.end_offset not in (None, 0) else self.offset
        else:
            end_offset = len(text) + 1
        # What lies beyond the line is shown just behind it.
        offset = self.offset
        if offset > len(text):
            offset, end_offset = len(text) + 1, len(text) + 2
        end_offset = min(end_offset, len(text) + 2 if offset > len(text) else len(text) + 1)
        if offset >= end_offset or end_offset < 0:
            end_offset = offset + 1
        colno = offset - 1 - spaces
        end_colno = end_offset - 1 - spaces
        if colno >= 0:
            blanks = "".join(c if c.isspace() else " " for c in stripped[:colno])
            yield "    {}{}\n".format(blanks, "^" * (end_colno - colno))

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Iterate over all lines, those of chained exceptions first."""
        ctx = _GroupContext() if _ctx is None else _ctx
        for message, exc in self._chained(chain):
            if message is not None:
                yield from ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from ctx.emit("Traceback (most recent call last):\n")
                    yield from ctx.emit(exc.stack.format())
                yield from ctx.emit(exc.format_exception_only())
            elif ctx.depth > self.max_group_depth:
                yield from ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._format_group(ctx, self.max_group_width)

    def _chained(self, chain):
        output = []
        exc = self
        if not chain:
            return [(None, exc)]
        while exc:
            if exc.__cause__ is not None:
                message, following = _cause_message, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, following = _context_message, exc.__context__
            else:
                message = following = None
            output.append((message, exc))
            exc = following
        return reversed(output)

    def _format_group(self, ctx, max_width):
        is_toplevel = ctx.depth == 0
        if is_toplevel:
            ctx.depth += 1
        if self.stack:
            yield from ctx.emit("Exception Group Traceback (most recent call last):\n",
                                margin_char="+" if is_toplevel else None)
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())
        count = len(self.exceptions)
        shown = count if count <= max_width else max_width + 1
        ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                ctx.need_close = True
            title = "..." if max_width is not None and i >= max_width else str(i + 1)
            yield (ctx.indent() + ("+-" if i == 0 else "  ")
                   + f"+---------------- {title} ----------------\n")
            ctx.depth += 1
            if title != "...":
                yield from self.exceptions[i].format(_ctx=ctx)
            else:
                remaining = count - max_width
                plural = "s" if remaining > 1 else ""
                yield from ctx.emit(f"and {remaining} more exception{plural}\n")
            if last and ctx.need_close:
                yield ctx.indent() + "+------------------------------------\n"
                ctx.need_close = False
            ctx.depth -= 1
        if is_toplevel:
            ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print everything `format` gives."""
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


def _final_line(etype, value):
    text = _safe_string(value, "exception")
    if value is None or not text:
        return f"{etype}\n"
    return f"{etype}: {text}\n"
