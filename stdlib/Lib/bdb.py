"""The base of debuggers: it follows a program by its trace function, and decides where to stop."""

import fnmatch
import os
import sys

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

_SUSPENDABLE = 0x20 | 0x80 | 0x200


class BdbQuit(Exception):
    """Raised in the program under debugging to make it end."""


class Bdb:
    """A debugger without a user interface.

    Derived classes say in the user_* methods what happens where the program stops, and call the set_* methods to tell where it shall stop next.
    skip is a list of patterns: in modules whose name fits one the debugger does not stop.
    """

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}
        self.fncache = {}
        self.frame_trace_lines_opcodes = {}
        self.frame_returning = None
        self.trace_opcodes = False
        self.enterframe = None
        self._load_breaks()

    def canonic(self, filename):
        """The name by which a file is known here: absolute, but '<...>' stays as it is."""
        if filename == "<" + filename[1:-1] + ">":
            return filename
        known = self.fncache.get(filename)
        if known is None:
            known = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return known

    def reset(self):
        """Make ready for a new program."""
        import linecache
        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # --- events ---

    def trace_dispatch(self, frame, event, arg):
        """The trace function: hand an event on to the method for its kind; the answer is the local trace function."""
        self.enterframe = frame
        try:
            if self.quitting:
                return None
            if event == "line":
                return self.dispatch_line(frame)
            if event == "call":
                return self.dispatch_call(frame, arg)
            if event == "return":
                return self.dispatch_return(frame, arg)
            if event == "exception":
                return self.dispatch_exception(frame, arg)
            if event == "opcode":
                return self.dispatch_opcode(frame, arg)
            if event not in ("c_call", "c_return", "c_exception"):
                print("bdb.Bdb.dispatch: unknown debugging event:", repr(event))
            return self.trace_dispatch
        finally:
            self.enterframe = None

    def _quit_if_asked(self):
        if self.quitting:
            raise BdbQuit

    def dispatch_line(self, frame):
        """A line begins: user_line() where the program stops."""
        if self.stop_here(frame) or self.break_here(frame):
            self.user_line(frame)
            self._quit_if_asked()
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        """A function is entered: user_call() where the program stops; None where nothing in it can stop."""
        if self.botframe is None:
            # The first one: the outermost frame that is debugged.
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and frame.f_code.co_flags & _SUSPENDABLE:
            # A generator goes on: that is no call.
            return self.trace_dispatch
        self.user_call(frame, arg)
        self._quit_if_asked()
        return self.trace_dispatch

    def dispatch_return(self, frame, arg):
        """A function is left: user_return() where the program stops."""
        if not (self.stop_here(frame) or frame == self.returnframe):
            return self.trace_dispatch
        if self.stopframe and frame.f_code.co_flags & _SUSPENDABLE:
            # A generator yields: that is no return.
            self._set_caller_tracefunc(frame)
            return self.trace_dispatch
        try:
            self.frame_returning = frame
            self.user_return(frame, arg)
        finally:
            self.frame_returning = None
        self._quit_if_asked()
        if self.stopframe is frame and self.stoplineno != -1:
            # 'next' at the end of a function goes on in its caller.
            self._set_stopinfo(None, None)
        if self.stoplineno != -1:
            self._set_caller_tracefunc(frame)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        """An exception came to a frame: user_exception() where the program stops."""
        if self.stop_here(frame):
            # StopIteration and GeneratorExit are how generators and their users end.
            ends_iteration = arg[0] is StopIteration and arg[2] is None
            if not (frame.f_code.co_flags & _SUSPENDABLE and ends_iteration):
                self.user_exception(frame, arg)
                self._quit_if_asked()
        elif (self.stopframe and frame is not self.stopframe
              and self.stopframe.f_code.co_flags & _SUSPENDABLE and arg[0] in (StopIteration, GeneratorExit)):
            # 'next' in a generator whose consumer's frame got the exception.
            self.user_exception(frame, arg)
            self._quit_if_asked()
        return self.trace_dispatch

    def dispatch_opcode(self, frame, arg):
        """An instruction comes next: user_opcode() where the program stops."""
        if self.stop_here(frame) or self.break_here(frame):
            self.user_opcode(frame)
            self._quit_if_asked()
        return self.trace_dispatch

    # --- where to stop ---

    def is_skipped_module(self, module_name):
        """Whether the name of a module fits a pattern of skip."""
        return module_name is not None and any(fnmatch.fnmatch(module_name, pattern) for pattern in self.skip)

    def stop_here(self, frame):
        """Whether what was set last makes the program stop in this frame."""
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if frame is self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        """Whether a breakpoint makes the program stop at this line; a temporary one is deleted."""
        filename = self.canonic(frame.f_code.co_filename)
        lines = self.breaks.get(filename)
        if lines is None:
            return False
        line = frame.f_lineno
        if line not in lines:
            # A breakpoint of a function stands at its head.
            line = frame.f_code.co_firstlineno
            if line not in lines:
                return False
        breakpoint, may_delete = effective(filename, line, frame)
        if not breakpoint:
            return False
        self.currentbp = breakpoint.number
        if may_delete and breakpoint.temporary:
            self.do_clear(str(breakpoint.number))
        return True

    def do_clear(self, arg):
        """Delete the breakpoint with a number; derived classes must say how."""
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    def break_anywhere(self, frame):
        """Whether there is a breakpoint in the frame's file."""
        return self.canonic(frame.f_code.co_filename) in self.breaks

    # --- what derived classes do where the program stops ---

    def user_call(self, frame, argument_list):
        """Called when the program may stop in a function that was entered."""

    def user_line(self, frame):
        """Called when the program stops at a line."""

    def user_return(self, frame, return_value):
        """Called when the program stops at the end of a function."""

    def user_exception(self, frame, exc_info):
        """Called when the program stops at an exception."""

    def user_opcode(self, frame):
        """Called when the program stops at an instruction."""

    # --- where to stop next ---

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0, opcode=False):
        """Stop in stopframe (None: anywhere) from a line on (-1: never), and where returnframe is left."""
        self.stopframe = stopframe
        self.returnframe = returnframe
        self.quitting = False
        self.stoplineno = stoplineno
        self._set_trace_opcodes(opcode)

    def _set_trace_opcodes(self, trace_opcodes):
        if trace_opcodes == self.trace_opcodes:
            return
        self.trace_opcodes = trace_opcodes
        frame = self.enterframe
        while frame is not None:
            frame.f_trace_opcodes = trace_opcodes
            if frame is self.botframe:
                break
            frame = frame.f_back

    def _set_caller_tracefunc(self, current_frame):
        """A frame is left: its caller must be followed, which had no reason to be so far."""
        caller = current_frame.f_back
        if caller and not caller.f_trace:
            caller.f_trace = self.trace_dispatch

    def set_until(self, frame, lineno=None):
        """Stop at a line greater than the current one (or at lineno), or when the frame is left."""
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        """Stop after one line."""
        # The frame that is about to be left goes on in one that may not be followed yet.
        if self.frame_returning:
            self._set_caller_tracefunc(self.frame_returning)
        self._set_stopinfo(None, None)

    def set_stepinstr(self):
        """Stop before the next instruction."""
        self._set_stopinfo(None, None, opcode=True)

    def set_next(self, frame):
        """Stop at the next line in the frame or below it."""
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        """Stop when the frame is left."""
        if frame.f_code.co_flags & _SUSPENDABLE:
            self._set_stopinfo(frame, None, -1)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Debug from a frame on, the caller's where none is given."""
        sys.settrace(None)
        if frame is None:
            frame = sys._getframe().f_back
        self.reset()
        self.enterframe = frame
        try:
            while frame:
                frame.f_trace = self.trace_dispatch
                self.botframe = frame
                self.frame_trace_lines_opcodes[frame] = (frame.f_trace_lines, frame.f_trace_opcodes)
                # Where lines were switched off the debugger would not stop.
                frame.f_trace_lines = True
                frame = frame.f_back
            self.set_stepinstr()
        finally:
            self.enterframe = None
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        """Stop at breakpoints only; without any the program is not traced any more."""
        self._set_stopinfo(self.botframe, None, -1)
        if self.breaks:
            return
        sys.settrace(None)
        frame = sys._getframe().f_back
        while frame and frame is not self.botframe:
            del frame.f_trace
            frame = frame.f_back
        for frame, (trace_lines, trace_opcodes) in self.frame_trace_lines_opcodes.items():
            frame.f_trace_lines, frame.f_trace_opcodes = trace_lines, trace_opcodes
        self.frame_trace_lines_opcodes = {}

    def set_quit(self):
        """End the program by BdbQuit."""
        self.stopframe = self.botframe
        self.returnframe = None
        self.quitting = True
        sys.settrace(None)

    # --- breakpoints: the methods return what is wrong, or None ---

    def _add_to_breaks(self, filename, lineno):
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        """Set a breakpoint."""
        import linecache
        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f"Line {filename}:{lineno} does not exist"
        self._add_to_breaks(filename, lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def _load_breaks(self):
        """Breakpoints are common to all debuggers."""
        for filename, lineno in Breakpoint.bplist:
            self._add_to_breaks(filename, lineno)

    def _prune_breaks(self, filename, lineno):
        """Forget a line that has no breakpoint any more."""
        if (filename, lineno) in Breakpoint.bplist:
            return
        self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        """Delete the breakpoints of a line."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        if lineno not in self.breaks[filename]:
            return f"There is no breakpoint at {filename}:{lineno}"
        for breakpoint in Breakpoint.bplist[filename, lineno][:]:
            breakpoint.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        """Delete the breakpoint with a number."""
        try:
            breakpoint = self.get_bpbynumber(arg)
        except ValueError as error:
            return str(error)
        breakpoint.deleteMe()
        self._prune_breaks(breakpoint.file, breakpoint.line)
        return None

    def clear_all_file_breaks(self, filename):
        """Delete the breakpoints of a file."""
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        for line in self.breaks[filename]:
            for breakpoint in Breakpoint.bplist[filename, line][:]:
                breakpoint.deleteMe()
        del self.breaks[filename]
        return None

    def clear_all_breaks(self):
        """Delete all breakpoints."""
        if not self.breaks:
            return "There are no breakpoints"
        for breakpoint in Breakpoint.bpbynumber:
            if breakpoint:
                breakpoint.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        """The breakpoint with a number; ValueError says what is wrong."""
        if not arg:
            raise ValueError("Breakpoint number expected")
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f"Non-numeric breakpoint number {arg}") from None
        try:
            breakpoint = Breakpoint.bpbynumber[number]
        except IndexError:
            raise ValueError(f"Breakpoint number {number} out of range") from None
        if breakpoint is None:
            raise ValueError(f"Breakpoint {number} already deleted")
        return breakpoint

    def get_break(self, filename, lineno):
        """Whether a line has a breakpoint."""
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        """The breakpoints of a line."""
        filename = self.canonic(filename)
        if lineno not in self.breaks.get(filename, ()):
            return []
        return Breakpoint.bplist.get((filename, lineno)) or []

    def get_file_breaks(self, filename):
        """The lines of a file that have breakpoints."""
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        """All breakpoints: lines by file."""
        return self.breaks

    # --- the stack ---

    def get_stack(self, f, t):
        """Frames and lines from the outermost on, those of a traceback included, and the index of the frame to look at."""
        stack = []
        if t and t.tb_frame is f:
            t = t.tb_next
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        index = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            index = max(0, len(stack) - 1)
        return stack, index

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        """One line about a frame: place, function, return value, text of the line."""
        import linecache
        import reprlib
        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f"{filename}({lineno}){frame.f_code.co_name or '<lambda>'}()"
        if "__return__" in frame.f_locals:
            text += "->" + reprlib.repr(frame.f_locals["__return__"])
        if lineno is None:
            return text + f"{lprefix}Warning: lineno is None"
        line = linecache.getline(filename, lineno, frame.f_globals)
        return text + lprefix + line.strip() if line else text

    # --- running something ---

    def run(self, cmd, globals=None, locals=None):
        """Debug a statement, or a code object."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        sys.settrace(self.trace_dispatch)
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runeval(self, expr, globals=None, locals=None):
        """Debug an expression; its value."""
        if globals is None:
            import __main__
            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        """Debug a statement with namespaces."""
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        """Debug a call; its result."""
        self.reset()
        sys.settrace(self.trace_dispatch)
        result = None
        try:
            result = func(*args, **kwds)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)
        return result


def set_trace():
    """Debug from here on, without a user interface."""
    Bdb().set_trace()


class Breakpoint:
    """A place where a program stops: temporarily, under a condition, or after some passes.

    All breakpoints have a number; bpbynumber has them by number (None where one was deleted), bplist by (file, line).
    """

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.funcname = funcname
        # The first line with code of the function, once it is known.
        self.func_first_executable_line = None
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.enabled = True
        self.ignore = 0
        self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        """Forget all breakpoints, and number the next one 1."""
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        """Take the breakpoint out of the tables."""
        place = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[place].remove(self)
        if not self.bplist[place]:
            del self.bplist[place]

    def enable(self):
        """Stop here."""
        self.enabled = True

    def disable(self):
        """Do not stop here."""
        self.enabled = False

    def bpprint(self, out=None):
        """Write what bpformat() says."""
        print(self.bpformat(), file=sys.stdout if out is None else out)

    def bpformat(self):
        """Number, kind, state, place, condition and count, in one or more lines."""
        kind = "del  " if self.temporary else "keep "
        kind += "yes  " if self.enabled else "no   "
        lines = ["%-4dbreakpoint   %s at %s:%d" % (self.number, kind, self.file, self.line)]
        if self.cond:
            lines.append(f"\tstop only if {self.cond}")
        if self.ignore:
            lines.append(f"\tignore next {self.ignore} hits")
        if self.hits:
            lines.append(f"\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}")
        return "\n".join(lines)

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Whether a breakpoint is meant for the place of a frame: one of a function only where its body begins."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if not b.func_first_executable_line:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint of a line that makes the program stop, and whether it may be deleted if it is temporary; (None, None) for none."""
    for breakpoint in Breakpoint.bplist[file, line]:
        if not breakpoint.enabled or not checkfuncname(breakpoint, frame):
            continue
        breakpoint.hits += 1
        may_delete = True
        if breakpoint.cond:
            try:
                wanted = eval(breakpoint.cond, frame.f_globals, frame.f_locals)
            except Exception:
                # A condition that cannot be evaluated stops, and the breakpoint stays for the user to see.
                return breakpoint, False
            if not wanted:
                continue
        if breakpoint.ignore > 0:
            breakpoint.ignore -= 1
            continue
        return breakpoint, may_delete
    return None, None
