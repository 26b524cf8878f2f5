"""The base of debuggers: it follows a program by its trace function, and decides where to stop."""

import fnmatch
import linecache
import os
import reprlib
import sys

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

# The kinds of bodies that can be left and gone on with: generators, coroutines, asynchronous generators.
_SUSPENDABLE = 0x20 | 0x80 | 0x200

# The methods by the events they are for, and whether they take the event's value.
_HANDLERS = {
    "call": ("dispatch_call", True),
    "exception": ("dispatch_exception", True),
    "line": ("dispatch_line", False),
    "opcode": ("dispatch_opcode", True),
    "return": ("dispatch_return", True),
}
_NATIVE_EVENTS = frozenset({"c_call", "c_exception", "c_return"})

_NEVER = -1


class BdbQuit(Exception):
    """Raised in the program under debugging to make it end."""


def _outward(frame, last):
    """A frame and its callers, as far as the last one, which is among them."""
    while frame is not None:
        yield frame
        frame = None if frame is last else frame.f_back


def _can_suspend(frame):
    return frame.f_code.co_flags & _SUSPENDABLE != 0


def _namespaces(outer, inner):
    """What a statement is executed in: the main module where nothing else is said."""
    if outer is None:
        outer = vars(sys.modules["__main__"])
    return outer, outer if inner is None else inner


class Breakpoint:
    """A place where a program stops: temporarily, under a condition, or after some passes.

    All breakpoints have a number; bpbynumber has them by number (None where one was deleted), bplist by (file, line).
    """

    bpbynumber = [None]
    bplist = {}
    next = 1

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        place = self.file, self.line = file, line
        self.cond, self.temporary = cond, temporary
        # A function's breakpoint learns the first line with code when the function is entered.
        self.funcname, self.func_first_executable_line = funcname, None
        self.hits = self.ignore = 0
        self.enable()
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bplist.setdefault(place, []).append(self)
        self.bpbynumber.append(self)

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"

    def bpformat(self):
        """Number, kind, state, place, condition and count, in one or more lines."""
        disposition = "del" if self.temporary else "keep"
        enabled = "yes" if self.enabled else "no"
        text = f"{self.number:<4d}breakpoint   {disposition:5}{enabled:5} at {self.file}:{self.line:d}"
        if self.cond:
            text += f"\n\tstop only if {self.cond}"
        if self.ignore:
            text += f"\n\tignore next {self.ignore} hits"
        if self.hits:
            text += f"\n\tbreakpoint already hit {self.hits} time" + "s" * (self.hits > 1)
        return text

    def bpprint(self, out=None):
        """Write what bpformat() says."""
        print(self.bpformat(), file=out or sys.stdout)

    def disable(self):
        """Do not stop here."""
        self.enabled = False

    def enable(self):
        """Stop here."""
        self.enabled = True

    def deleteMe(self):
        """Take the breakpoint out of the tables."""
        place = self.file, self.line
        companions = self.bplist[place]
        companions.remove(self)
        if not companions:
            del self.bplist[place]
        self.bpbynumber[self.number] = None

    @staticmethod
    def clearBreakpoints():
        """Forget all breakpoints, and number the next one 1."""
        Breakpoint.bpbynumber, Breakpoint.bplist, Breakpoint.next = [None], {}, 1

    def _reached(self, frame):
        """None where the breakpoint does not stop the program; else whether it has done its work."""
        if not (self.enabled and checkfuncname(self, frame)):
            return None
        self.hits += 1
        try:
            stops = not self.cond or bool(eval(self.cond, frame.f_globals, frame.f_locals))
        except Exception:
            # A condition that cannot be evaluated stops, and the breakpoint stays for the user to see.
            return False
        if stops and self.ignore > 0:
            self.ignore -= 1
            stops = False
        return stops or None


def checkfuncname(b, frame):
    """Whether a breakpoint is meant for the place of a frame: one of a function only where its body begins."""
    here = frame.f_lineno
    if not b.funcname:
        return here == b.line
    if b.funcname == frame.f_code.co_name:
        b.func_first_executable_line = b.func_first_executable_line or here
        return here == b.func_first_executable_line
    return False


def effective(file, line, frame):
    """The breakpoint of a line that makes the program stop, and whether it may be deleted if it is temporary; (None, None) for none."""
    for candidate in Breakpoint.bplist[file, line]:
        finished = candidate._reached(frame)
        if finished is not None:
            return candidate, finished
    return None, None


class Bdb:
    """A debugger without a user interface.

    Derived classes say in the user_* methods what happens where the program stops, and call the set_* methods to tell where it shall stop next.
    skip is a list of patterns: in modules whose name fits one the debugger does not stop.
    """

    def __init__(self, skip=None):
        self.breaks, self.fncache = {}, {}
        self.skip = set(skip) if skip else None
        self.enterframe = self.frame_returning = None
        self.trace_opcodes = False
        # What frames had before they were followed: whether their lines and opcodes were traced.
        self.frame_trace_lines_opcodes = {}
        # Breakpoints are common to all debuggers.
        for place in Breakpoint.bplist:
            self._note_line(*place)

    def reset(self):
        """Make ready for a new program."""
        linecache.checkcache()
        self.botframe = None
        self._aim()

    def canonic(self, filename):
        """The name by which a file is known here: absolute, but '<...>' stays as it is."""
        if filename[:1] == "<" and filename[-1:] == ">" and len(filename) > 1:
            return filename
        if filename not in self.fncache:
            self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return self.fncache[filename]

    # --- running something; the frames of these methods are where the user sees the program begin ---

    def _begin(self):
        self.reset()
        sys.settrace(self.trace_dispatch)

    def runcall(self, func, /, *args, **kwds):
        """Debug a call; its result."""
        self._begin()
        try:
            return func(*args, **kwds)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        """Debug a statement with namespaces."""
        self.run(cmd, globals, locals)

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression; its value."""
        globals, locals = _namespaces(globals, locals)
        self._begin()
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            return None
        finally:
            self.quitting = True
            sys.settrace(None)

    def run(self, cmd, globals=None, locals=None):
        """Debug a statement, or a code object."""
        globals, locals = _namespaces(globals, locals)
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        self._begin()
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            return
        finally:
            self.quitting = True
            sys.settrace(None)

    # --- what derived classes do where the program stops ---

    def user_line(self, frame):
        """Called when the program stops at a line."""

    def user_opcode(self, frame):
        """Called when the program stops at an instruction."""

    def user_call(self, frame, argument_list):
        """Called when the program may stop in a function that was entered."""

    def user_exception(self, frame, exc_info):
        """Called when the program stops at an exception."""

    def user_return(self, frame, return_value):
        """Called when the program stops at the end of a function."""

    def do_clear(self, arg):
        """Delete the breakpoint with a number; derived classes must say how."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    # --- events ---

    def trace_dispatch(self, frame, event, arg):
        """The trace function: hand an event on to the method for its kind; the answer is the local trace function."""
        if self.quitting:
            return None
        if event not in _HANDLERS:
            if event not in _NATIVE_EVENTS:
                print("bdb.Bdb.dispatch: unknown debugging event:", repr(event))
            return self.trace_dispatch
        name, takes_value = _HANDLERS[event]
        values = (arg,) if takes_value else ()
        try:
            self.enterframe = frame
            return getattr(self, name)(frame, *values)
        finally:
            self.enterframe = None

    def _report(self, user_method, *values):
        """Let the derived class look, which may want the program to end."""
        user_method(*values)
        if self.quitting:
            raise BdbQuit

    def dispatch_call(self, frame, arg):
        """A function is entered: user_call() where the program stops; None where nothing in it can stop."""
        if self.botframe is None:
            # The first one: the outermost frame that is debugged.
            self.botframe = frame.f_back
        elif not self.stop_here(frame) and not self.break_anywhere(frame):
            return None
        elif not (self.stopframe and _can_suspend(frame)):
            # Where a generator goes on, that is no call.
            self._report(self.user_call, frame, arg)
        return self.trace_dispatch

    def dispatch_line(self, frame):
        """A line begins: user_line() where the program stops."""
        if self._stops_before(frame):
            self._report(self.user_line, frame)
        return self.trace_dispatch

    def dispatch_opcode(self, frame, arg):
        """An instruction comes next: user_opcode() where the program stops."""
        if self._stops_before(frame):
            self._report(self.user_opcode, frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception came to a frame: user_exception() where the program stops."""
        kind, _, trace = arg
        if self.stop_here(frame):
            # A StopIteration without a traceback is how a generator that another one delegates to ends.
            reported = not (_can_suspend(frame) and kind is StopIteration and trace is None)
        else:
            # 'next' in a generator that its consumer ends, or that is at its end itself.
            aim = self.stopframe
            reported = aim and aim is not frame and _can_suspend(aim) and kind in (StopIteration, GeneratorExit)
        if reported:
            self._report(self.user_exception, frame, arg)
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """A function is left: user_return() where the program stops."""
        if self.returnframe == frame or self.stop_here(frame):
            yields = self.stopframe and _can_suspend(frame)
            if not yields:
                self._report_return(frame, arg)
            if yields or self.stoplineno != _NEVER:
                self._follow_caller(frame)
        return self.trace_dispatch

    def _report_return(self, frame, value):
        self.frame_returning = frame
        try:
            self.user_return(frame, value)
        finally:
            self.frame_returning = None
        if self.quitting:
            raise BdbQuit
        if self.stoplineno != _NEVER and frame is self.stopframe:
            # 'next' at the end of a function goes on in its caller.
            self._aim()

    def _follow_caller(self, frame):
        """A frame is left: its caller must be followed, which had no reason to be so far."""
        caller = frame.f_back
        if caller is not None and caller.f_trace is None:
            caller.f_trace = self.trace_dispatch

    # --- whether to stop ---

    def _stops_before(self, frame):
        return self.stop_here(frame) or self.break_here(frame)

    def stop_here(self, frame):
        """Whether what was set last makes the program stop in this frame."""
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if self.stopframe is not frame:
            return self.stopframe is None
        return _NEVER != self.stoplineno <= frame.f_lineno

    def is_skipped_module(self, module_name):
        """Whether the name of a module fits a pattern of skip."""
        return module_name is not None and any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def break_anywhere(self, frame):
        """Whether there is a breakpoint in the frame's file."""
        return bool(self.get_file_breaks(frame.f_code.co_filename))

    def break_here(self, frame):
        """Whether a breakpoint makes the program stop at this line; a temporary one is deleted."""
        body = frame.f_code
        file = self.canonic(body.co_filename)
        marked = self.breaks.get(file, ())
        # A breakpoint of a function stands at its head.
        line = next((line for line in (frame.f_lineno, body.co_firstlineno) if line in marked), None)
        if line is None:
            return False
        hit, finished = effective(file, line, frame)
        if hit is None:
            return False
        self.currentbp = hit.number
        if hit.temporary and finished:
            self.do_clear(str(hit.number))
        return True

    # --- where to stop next ---

    def _aim(self, frame=None, *, line=0, leaving=None, opcodes=False):
        """Stop in a frame (None: anywhere) from a line on, and where another one is left; at opcodes too if that is wanted."""
        self.quitting = False
        self.stopframe, self.stoplineno, self.returnframe = frame, line, leaving
        if opcodes != self.trace_opcodes:
            self.trace_opcodes = opcodes
            for outer in _outward(self.enterframe, self.botframe):
                outer.f_trace_opcodes = opcodes

    def set_step(self):
        """Stop after one line."""
        # The frame that is about to be left goes on in one that may not be followed yet.
        leaving = self.frame_returning
        if leaving is not None:
            self._follow_caller(leaving)
        self._aim()

    def set_stepinstr(self):
        """Stop before the next instruction."""
        self._aim(opcodes=True)

    def set_next(self, frame):
        """Stop at the next line in the frame or below it."""
        self._aim(frame)

    def set_until(self, frame, lineno=None):
        """Stop at a line greater than the current one (or at lineno), or when the frame is left."""
        self._aim(frame, leaving=frame, line=lineno if lineno is not None else 1 + frame.f_lineno)

    def set_return(self, frame):
        """Stop when the frame is left."""
        if _can_suspend(frame):
            self._aim(frame, line=_NEVER)
        else:
            self._aim(frame.f_back, leaving=frame)

    def set_quit(self):
        """End the program by BdbQuit."""
        self.quitting = True
        self.stopframe, self.returnframe = self.botframe, None
        sys.settrace(None)

    def set_continue(self):
        """Stop at breakpoints only; without any the program is not traced any more."""
        self._aim(self.botframe, line=_NEVER)
        if not self.breaks:
            sys.settrace(None)
            self._unfollow(sys._getframe(1))

    def _unfollow(self, innermost):
        for frame in _outward(innermost, self.botframe):
            if frame is not self.botframe:
                del frame.f_trace
        while self.frame_trace_lines_opcodes:
            frame, before = self.frame_trace_lines_opcodes.popitem()
            frame.f_trace_lines, frame.f_trace_opcodes = before

    def set_trace(self, frame=None):
        """Debug from a frame on, the caller's where none is given."""
        sys.settrace(None)
        start = sys._getframe(1) if frame is None else frame
        self.reset()
        for outer in _outward(start, None):
            self.frame_trace_lines_opcodes[outer] = outer.f_trace_lines, outer.f_trace_opcodes
            # Where lines were switched off the debugger would not stop.
            outer.f_trace_lines, outer.f_trace = True, self.trace_dispatch
            self.botframe = outer
        self.enterframe = start
        try:
            self.set_stepinstr()
        finally:
            self.enterframe = None
        sys.settrace(self.trace_dispatch)

    # --- breakpoints: the methods that change them return what is wrong, or None ---

    def _note_line(self, file, line):
        lines = self.breaks.setdefault(file, [])
        if line not in lines:
            lines.append(line)

    def _drop_line(self, file, line):
        """Forget a line that has no breakpoint any more."""
        if (file, line) not in Breakpoint.bplist:
            rest = self.breaks[file]
            rest.remove(line)
            if not rest:
                self.breaks.pop(file)

    def _delete(self, file, lines):
        for line in lines:
            for doomed in tuple(Breakpoint.bplist[file, line]):
                doomed.deleteMe()
            self._drop_line(file, line)

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint."""
        file = self.canonic(filename)
        if linecache.getline(file, lineno) == "":
            return f"Line {file}:{lineno} does not exist"
        Breakpoint(file, lineno, temporary, cond, funcname)
        self._note_line(file, lineno)
        return None

    def clear_all_breaks(self):
        """Delete all breakpoints."""
        if not self.breaks:
            return "There are no breakpoints"
        for doomed in filter(None, Breakpoint.bpbynumber):
            doomed.deleteMe()
        self.breaks = {}
        return None

    def clear_all_file_breaks(self, filename):
        """Delete the breakpoints of a file."""
        file = self.canonic(filename)
        lines = self.breaks.get(file)
        if lines is None:
            return f"There are no breakpoints in {file}"
        self._delete(file, lines[:])
        return None

    def clear_bpbynumber(self, arg):
        """Delete the breakpoint with a number."""
        try:
            doomed = self.get_bpbynumber(arg)
        except ValueError as problem:
            return str(problem)
        doomed.deleteMe()
        self._drop_line(doomed.file, doomed.line)
        return None

    def clear_break(self, filename, lineno):
        """Delete the breakpoints of a line."""
        file = self.canonic(filename)
        if file not in self.breaks:
            return f"There are no breakpoints in {file}"
        if not self.get_break(file, lineno):
            return f"There is no breakpoint at {file}:{lineno}"
        self._delete(file, [lineno])
        return None

    def get_all_breaks(self):
        """All breakpoints: lines by file."""
        return self.breaks

    def get_file_breaks(self, filename):
        """The lines of a file that have breakpoints."""
        file = self.canonic(filename)
        return self.breaks[file] if file in self.breaks else []

    def get_break(self, filename, lineno):
        """Whether a line has a breakpoint."""
        return lineno in self.get_file_breaks(filename)

    def get_breaks(self, filename, lineno):
        """The breakpoints of a line."""
        return self.get_break(filename, lineno) and Breakpoint.bplist.get((self.canonic(filename), lineno)) or []

    def get_bpbynumber(self, arg):
        """The breakpoint with a number; ValueError says what is wrong."""
        if not arg:
            raise ValueError("Breakpoint number expected")
        known = Breakpoint.bpbynumber
        try:
            number = int(arg)
        except ValueError:
            problem = f"Non-numeric breakpoint number {arg}"
        else:
            if not -len(known) <= number < len(known):
                problem = f"Breakpoint number {number} out of range"
            elif known[number] is None:
                problem = f"Breakpoint {number} already deleted"
            else:
                return known[number]
        raise ValueError(problem)

    # --- the stack ---

    def get_stack(self, f, t):
        """Frames and lines from the outermost on, those of a traceback included, and the index of the frame to look at."""
        places = [(frame, frame.f_lineno) for frame in _outward(f, self.botframe)]
        places.reverse()
        within = bool(places) and places[0][0] is self.botframe
        index = len(places) - 1
        entry = t.tb_next if t and t.tb_frame is f else t
        while entry is not None:
            places.append((entry.tb_frame, entry.tb_lineno))
            entry = entry.tb_next
        if not within:
            index = len(places) - 1
        return places, max(index, 0)

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        """One line about a frame: place, function, return value, text of the line."""
        frame, line = frame_lineno
        file = self.canonic(frame.f_code.co_filename)
        parts = [f"{file}({line}){frame.f_code.co_name or '<lambda>'}()"]
        variables = frame.f_locals
        if "__return__" in variables:
            parts += "->", reprlib.repr(variables["__return__"])
        if line is None:
            parts += lprefix, "Warning: lineno is None"
        elif source := linecache.getline(file, line, frame.f_globals):
            parts += lprefix, source.strip()
        return "".join(parts)


def set_trace():
    """Debug from here on, without a user interface."""
    Bdb().set_trace()
