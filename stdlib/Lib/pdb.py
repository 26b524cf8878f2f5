"""The debugger: it stops programs where one wants to look, and takes commands there."""

import bdb
import cmd
import code
import inspect
import linecache
import os
import pprint
import sys
import traceback

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]


# The other names of commands.
_SHORT_NAMES = {
    "args": "a",
    "break": "b",
    "clear": "cl",
    "continue": "c cont",
    "down": "d",
    "help": "h",
    "jump": "j",
    "list": "l",
    "longlist": "ll",
    "next": "n",
    "quit": "q exit",
    "return": "r",
    "retval": "rv",
    "run": "restart",
    "step": "s",
    "until": "unt",
    "up": "u",
    "where": "w bt",
}


class Restart(Exception):
    """The program shall begin again."""


def find_function(funcname, filename):
    """Where a function is defined in a file: (name, file, line); None when it is not."""
    words = ("def " + funcname, "class " + funcname)
    for number, line in enumerate(linecache.getlines(filename), 1):
        text = line.strip().removeprefix("async ")
        if text.startswith(words[0]) and text[len(words[0]):].lstrip()[:1] in ("(", "["):
            return funcname, filename, number
    return None


def _first_line(function):
    """The line of the first statement of a function's code."""
    lines = [line for _, _, line in function.co_lines() if line is not None and line > function.co_firstlineno]
    return min(lines, default=function.co_firstlineno)


class Pdb(bdb.Bdb, cmd.Cmd):
    """A debugger that reads commands."""

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout is not None:
            self.use_rawinput = False
        self.prompt, self.mainpyfile = "(Pdb) ", ""
        # By frame: the expressions with their last values, and the line where an exception passed.
        self.displaying, self.tb_lineno = {}, {}
        self.aliases, self.commands, self.commands_defining = {}, {}, None
        self._chained_exceptions = ()
        self._before_program = self._quit_wanted = False
        bdb.Bdb.__init__(self, skip)
        self.reset()

    def forget(self):
        """Forget where the program stopped."""
        self.stack, self.curindex = [], 0
        self.curframe = self.lineno = None

    def reset(self):
        """Make ready for a new program."""
        super().reset()
        self.forget()

    def message(self, text):
        """Write a line for the user."""
        print(text, file=self.stdout)

    def error(self, text):
        """Write what is wrong."""
        print("***", text, file=self.stdout)

    # --- where the program stops ---

    def _stop(self, frame, headline, trace=None):
        """Ask for commands, unless what runs is not yet the program."""
        if not self._before_program:
            self.message(headline)
            self.interaction(frame, trace)

    def user_line(self, frame):
        """A line begins."""
        if self._before_program and self.canonic(frame.f_code.co_filename) == self.mainpyfile:
            self._before_program = False
        if not self._before_program and self._run_commands(frame):
            self.interaction(frame, None)

    user_opcode = user_line

    def user_call(self, frame, argument_list):
        """A function is entered."""
        if self.stop_here(frame):
            self._stop(frame, "--Call--")

    def user_exception(self, frame, exc_info):
        """An exception came to a frame."""
        kind, value, trace = exc_info
        if not self._before_program:
            frame.f_locals["__exception__"] = (kind, value)
        internal = kind is StopIteration and not trace
        text = traceback.format_exception_only(kind, value)[-1].strip()
        self._stop(frame, "Internal " + text if internal else text, trace)

    def user_return(self, frame, return_value):
        """A function is left."""
        if not self._before_program:
            frame.f_locals["__return__"] = return_value
            self._returned = frame, return_value
        self._stop(frame, "--Return--")

    def _run_commands(self, frame):
        """Perform the commands of the breakpoint; whether the user is asked afterwards."""
        number, self.currentbp = getattr(self, "currentbp", 0), 0
        if not number or number not in self.commands:
            return True
        self.setup(frame, None)
        lines, silent = self.commands[number]
        if not silent:
            self.print_stack_entry(self.stack[self.curindex])
        for line in lines:
            if self.onecmd(line):
                self.forget()
                return False
        self.forget()
        return True

    # --- talking ---

    def setup(self, frame, trace):
        """Look at the stack of a frame, or of a traceback."""
        self.forget()
        self.stack, self.curindex = self.get_stack(frame, trace)
        self._select(self.curindex)

    def _select(self, index):
        self.curindex = index
        self.curframe = self.stack[index][0]
        self.curframe_locals = self.curframe.f_locals
        self.lineno = None

    def interaction(self, frame, tb_or_exc):
        """Ask for commands until one lets the program go on."""
        trace = tb_or_exc.__traceback__ if isinstance(tb_or_exc, BaseException) else tb_or_exc
        if isinstance(tb_or_exc, BaseException):
            chain = [tb_or_exc]
            while (below := chain[0].__cause__ or (None if chain[0].__suppress_context__ else chain[0].__context__)) and below not in chain:
                chain.insert(0, below)
            self._chained_exceptions = tuple(chain)
        self.setup(frame, trace)
        if self.stack and trace is not None and frame is None:
            self._select(len(self.stack) - 1)
        self.print_stack_entry(self.stack[self.curindex])
        self._show_displays()
        while True:
            try:
                self.cmdloop()
                break
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")
        self.forget()
        self._chained_exceptions = ()

    def _show_displays(self):
        for expression, old in self.displaying.get(self.curframe, {}).items():
            new = self._value_or_error(expression)
            if new is not old and new != old:
                self.displaying[self.curframe][expression] = new
                self.message(f"display {expression}: {new!r}  [old: {old!r}]")

    def _value_or_error(self, expression):
        try:
            return eval(expression, self.curframe.f_globals, self.curframe.f_locals)
        except Exception as error:
            return _Failure(error)

    def precmd(self, line):
        """Replace an alias."""
        words = line.split()
        while words and words[0] in self.aliases:
            body = self.aliases[words[0]].replace("%*", " ".join(words[1:]))
            for number in range(len(words) - 1, 0, -1):
                body = body.replace(f"%{number}", words[number])
            line = body
            if line.split()[:1] == words[:1]:
                break
            words = line.split()
        if not line.startswith(("alias", "!")) and ";;" in line:
            line, rest = (part.strip() for part in line.split(";;", 1))
            self.cmdqueue.insert(0, rest)
        return line

    def onecmd(self, line):
        """Perform a command; while those of a breakpoint are being defined, keep it."""
        if self.commands_defining is None:
            return cmd.Cmd.onecmd(self, line)
        text = line.strip()
        entry = self.commands[self.commands_defining]
        if text in ("end", "EOF"):
            return True
        if text == "silent":
            entry[1] = True
        elif text:
            entry[0].append(text)
            name = self.parseline(text)[0]
            return name in ("c", "cont", "continue", "s", "step", "n", "next", "r", "return", "q", "quit", "exit", "j", "jump", "unt", "until")
        return False

    def default(self, line):
        """What is no command is a statement."""
        line = line.removeprefix("!").strip()
        saved = sys.stdin, sys.stdout, sys.displayhook
        try:
            body = code.compile_command(line + "\n", "<stdin>", "single")
            if body is None:
                return self.error("SyntaxError: incomplete input")
            sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self.displayhook
            try:
                exec(body, self.curframe.f_globals, self.curframe.f_locals)
            finally:
                sys.stdin, sys.stdout, sys.displayhook = saved
        except BaseException as error:
            self._tell(error)

    def displayhook(self, value):
        """Show the value of a statement."""
        if value is not None:
            self.message(repr(value))

    def _tell(self, error):
        self.error(traceback.format_exception_only(error)[-1].strip())

    def emptyline(self):
        """An empty line repeats the last command."""
        return self.onecmd(self.lastcmd) if self.lastcmd else False

    def _value(self, arg):
        """The value of an expression in the current frame; what goes wrong is told, and raised again."""
        try:
            return eval(arg, self.curframe.f_globals, self.curframe.f_locals)
        except BaseException as error:
            self._tell(error)
            raise

    # --- breakpoints ---

    def do_break(self, arg, temporary=False):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Without argument, list all breaks.  With a line number or a function, set one there; a condition must be true for it to count.
        """
        if not arg:
            return self._list_breaks()
        place, _, condition = (part.strip() for part in arg.partition(","))
        found = self._place(place)
        if found is None:
            return
        filename, line, function = found
        line = self.checkline(filename, line)
        if not line:
            return
        problem = self.set_break(filename, line, temporary, condition or None, function)
        if problem:
            return self.error(problem)
        breakpoint = self.get_breaks(filename, line)[-1]
        self.message("Breakpoint %d at %s:%d" % (breakpoint.number, breakpoint.file, breakpoint.line))

    def _list_breaks(self):
        if not self.breaks:
            return
        rows = [breakpoint.bpformat() for breakpoint in bdb.Breakpoint.bpbynumber if breakpoint]
        self.message("\n".join(["Num Type         Disp Enb   Where", *rows]))

    def _place(self, text):
        """File, line and function of a place as a breakpoint names it; None after telling what is wrong."""
        filename, colon, rest = text.rpartition(":")
        if colon:
            found = self.lookupmodule(filename.rstrip())
            if not found:
                return self.error(f"{filename!r} not found from sys.path")
            if rest.strip().isdigit():
                return found, int(rest), None
            function = find_function(rest.strip(), found)
            return (found, function[2], rest.strip()) if function else self.error(f"Bad lineno: {rest.strip()}")
        if text.isdigit():
            return self.defaultFile(), int(text), None
        try:
            function = eval(text, self.curframe.f_globals, self.curframe.f_locals)
        except Exception:
            function = None
        function = getattr(function, "__func__", function)
        if hasattr(function, "__code__"):
            body = function.__code__
            return body.co_filename, _first_line(body), body.co_name
        found = find_function(text, self.defaultFile())
        if found is None:
            return self.error(f"The specified object {text!r} is not a function or was not found along sys.path.")
        return found[1], found[2], text

    def defaultFile(self):
        """The file of the current frame."""
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == "<string>" and self.mainpyfile else filename

    def checkline(self, filename, lineno):
        """The line, if a program can stop there; 0 after telling why not."""
        text = linecache.getline(filename, lineno, self.curframe.f_globals if self.curframe else None)
        if not text:
            self.message("End of file")
            return 0
        if not text.strip() or text.strip().startswith(("#", '"""', "'''")):
            self.error("Blank or comment")
            return 0
        return lineno

    def lookupmodule(self, filename):
        """The path of a file that is named as a module or by a path."""
        names = [filename] if filename.endswith(".py") else [filename, filename + ".py"]
        for folder in ("", *sys.path):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path) or linecache.getlines(path):
                    return self.canonic(path)
        return None

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        As break, but the breakpoint is deleted when it is hit.
        """
        self.do_break(arg, True)

    def _breakpoints(self, arg):
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as error:
                self.error(error)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]

        Let breakpoints stop the program.
        """
        for breakpoint in self._breakpoints(arg):
            breakpoint.enable()
            self.message(f"Enabled {breakpoint}")

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]

        Keep breakpoints without letting them stop the program.
        """
        for breakpoint in self._breakpoints(arg):
            breakpoint.disable()
            self.message(f"Disabled {breakpoint}")

    def do_condition(self, arg):
        """condition bpnumber [condition]

        The breakpoint counts only while the condition is true; without one, always.
        """
        number, _, condition = arg.partition(" ")
        for breakpoint in self._breakpoints(number):
            breakpoint.cond = condition.strip() or None
            if breakpoint.cond:
                self.message("New condition set for breakpoint %d." % breakpoint.number)
            else:
                self.message("Breakpoint %d is now unconditional." % breakpoint.number)

    def do_ignore(self, arg):
        """ignore bpnumber [count]

        Pass the breakpoint so many times without stopping.
        """
        number, _, count = arg.partition(" ")
        count = int(count) if count.strip().isdigit() else 0
        for breakpoint in self._breakpoints(number):
            breakpoint.ignore = count
            if count:
                self.message("Will ignore next %s of breakpoint %d." % ("1 crossing" if count == 1 else f"{count} crossings", breakpoint.number))
            else:
                self.message("Will stop next time breakpoint %d is reached." % breakpoint.number)

    @staticmethod
    def _agreed(question):
        try:
            return input(question).strip().lower() in ("y", "yes")
        except EOFError:
            return False

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber ...]

        Delete breakpoints; without argument, all of them.
        """
        if not arg:
            if not self._agreed("Clear all breaks? "):
                return
            gone = list(filter(None, bdb.Breakpoint.bpbynumber))
            self.clear_all_breaks()
        elif ":" in arg:
            filename, _, line = arg.rpartition(":")
            if not line.isdigit():
                return self.error(f"Invalid line number ({line})")
            gone = self.get_breaks(filename, int(line))[:]
            problem = self.clear_break(filename, int(line))
            if problem:
                return self.error(problem)
        else:
            gone = list(self._breakpoints(arg))
            for breakpoint in gone:
                self.clear_bpbynumber(str(breakpoint.number))
        for breakpoint in gone:
            self.message(f"Deleted {breakpoint}")

    def do_commands(self, arg):
        """(Pdb) commands [bpnumber]
        (com) ...
        (com) end

        Commands to be performed where the breakpoint stops the program; silent leaves out the message.
        """
        try:
            number = int(arg) if arg else len(bdb.Breakpoint.bpbynumber) - 1
            self.get_bpbynumber(str(number))
        except ValueError as error:
            return self.error(f"cannot set commands: {error}")
        self.commands[number] = [[], False]
        prompt, self.prompt = self.prompt, "(com) "
        self.commands_defining = number
        try:
            self.cmdloop()
        finally:
            self.commands_defining = None
            self.prompt = prompt

    # --- the stack ---

    def do_where(self, arg):
        """w(here)

        Show the stack, the most recent frame at the bottom; an arrow shows the current one.
        """
        for entry in self.stack:
            self.print_stack_entry(entry)

    def print_stack_entry(self, frame_lineno, prompt_prefix="\n-> "):
        """Show a frame of the stack."""
        mark = "> " if frame_lineno[0] is self.curframe else "  "
        self.message(mark + self.format_stack_entry(frame_lineno, prompt_prefix))

    def _move(self, arg, direction, end, name):
        if self.curindex == end:
            return self.error(f"{name} frame")
        try:
            count = int(arg or 1)
        except ValueError:
            return self.error(f"Invalid frame count ({arg})")
        index = self.curindex + direction * count
        if count < 0:
            index = end
        self._select(max(0, min(len(self.stack) - 1, index)))
        self.print_stack_entry(self.stack[self.curindex])

    def do_up(self, arg):
        """u(p) [count]

        Go to an older frame.
        """
        self._move(arg, -1, 0, "Oldest")

    def do_down(self, arg):
        """d(own) [count]

        Go to a newer frame.
        """
        self._move(arg, 1, len(self.stack) - 1, "Newest")

    def do_exceptions(self, arg):
        """exceptions [number]

        List the chained exceptions, or go to one of them.
        """
        if not self._chained_exceptions:
            return self.message("Did not find chained exceptions. To move between exceptions, pdb/post_mortem must be given an exception object rather than a traceback.")
        if not arg:
            for index, error in enumerate(self._chained_exceptions):
                shown = error.__traceback__ is not None
                self.message(f"  {index if shown else '-':>3} {error!r}")
            return
        if not arg.isdigit() or int(arg) >= len(self._chained_exceptions):
            return self.error("No exception with that number")
        self.setup(None, self._chained_exceptions[int(arg)].__traceback__)
        self.print_stack_entry(self.stack[self.curindex])

    # --- going on ---

    def _go_on(self, resume, *args):
        resume(*args)
        return True

    def do_until(self, arg):
        """unt(il) [lineno]

        Go on to a greater line than the current one, or than the given one, or to the end of the frame.
        """
        line = None
        if arg:
            if not arg.isdigit():
                return self.error(f"Error in argument: {arg!r}")
            line = int(arg)
            if line <= self.curframe.f_lineno:
                return self.error('"until" line number is smaller than current line number')
        return self._go_on(self.set_until, self.curframe, line)

    def do_step(self, arg):
        """s(tep)

        Go on to the next line, in a called function too.
        """
        return self._go_on(self.set_step)

    def do_next(self, arg):
        """n(ext)

        Go on to the next line of the current function, or to its end.
        """
        return self._go_on(self.set_next, self.curframe)

    def do_return(self, arg):
        """r(eturn)

        Go on to the end of the current function.
        """
        return self._go_on(self.set_return, self.curframe)

    def do_continue(self, arg):
        """c(ont(inue))

        Go on to a breakpoint.
        """
        return self._go_on(self.set_continue)

    def do_jump(self, arg):
        """j(ump) lineno

        Make a line of the newest frame the next to be executed.
        """
        if self.curindex + 1 != len(self.stack):
            return self.error("You can only jump within the bottom frame")
        try:
            line = int(arg)
        except ValueError:
            return self.error("The 'jump' command requires a line number")
        try:
            self.curframe.f_lineno = line
        except ValueError as error:
            return self.error(f"Jump failed: {error}")
        self.stack[self.curindex] = self.curframe, line
        self.print_stack_entry(self.stack[self.curindex])

    def do_debug(self, arg):
        """debug code

        Debug some code by a debugger within this one.
        """
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout)
        inner.prompt = f"({self.prompt.strip()}) "
        inner.use_rawinput = self.use_rawinput
        self.message("ENTERING RECURSIVE DEBUGGER")
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe.f_locals))
        except Exception as error:
            self._tell(error)
        self.message("LEAVING RECURSIVE DEBUGGER")
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    def do_run(self, arg):
        """run [args...]

        Begin the program again.
        """
        raise Restart

    def do_quit(self, arg):
        """q(uit) | exit

        End the program.
        """
        self._quit_wanted = True
        return self._go_on(self.set_quit)

    def do_EOF(self, arg):
        """EOF

        The end of the input ends the program.
        """
        self.message("")
        return self.do_quit(arg)

    # --- looking ---

    def do_args(self, arg):
        """a(rgs)

        Show the arguments of the current function.
        """
        body, values = self.curframe.f_code, self.curframe.f_locals
        count = body.co_argcount + body.co_kwonlyargcount + bool(body.co_flags & inspect.CO_VARARGS) + bool(body.co_flags & inspect.CO_VARKEYWORDS)
        for name in body.co_varnames[:count]:
            self.message(f"{name} = {values[name]!r}" if name in values else f"{name} = *** undefined ***")

    def do_retval(self, arg):
        """retval

        Show the value that the current function returned.
        """
        frame, value = getattr(self, "_returned", (None, None))
        if frame is self.curframe or "__return__" in self.curframe.f_locals:
            self.message(repr(self.curframe.f_locals.get("__return__", value)))
        else:
            self.error("Not yet returned!")

    def do_p(self, arg):
        """p expression

        Show the value of an expression.
        """
        try:
            self.message(repr(self._value(arg)))
        except BaseException:
            pass

    def do_pp(self, arg):
        """pp expression

        Show the value of an expression in several lines.
        """
        try:
            self.message(pprint.pformat(self._value(arg)))
        except BaseException:
            pass

    def do_list(self, arg):
        """l(ist) [first[, last] | .]

        Show 11 lines around the current one, or those after the ones shown last.
        """
        self.lastcmd = "list"
        try:
            first, last = self._range(arg)
        except ValueError:
            return self.error(f"Error in argument: {arg!r}")
        lines = linecache.getlines(self.curframe.f_code.co_filename, self.curframe.f_globals)
        self._print_body(lines[first - 1:last], first)
        self.lineno = min(last, len(lines))
        if self.lineno < last:
            self.message("[EOF]")

    def _range(self, text):
        """The first and the last line that list shall show."""
        if not text and self.lineno is not None:
            first, end = self.lineno + 1, ""
        elif text in ("", "."):
            first, end = max(1, self.curframe.f_lineno - 5), ""
        else:
            first, _, end = text.partition(",")
            first, end = int(first), end.strip()
            if not end:
                first = max(1, first - 5)
        if not end:
            return first, first + 10
        last = int(end)
        # A small second number is a count.
        return first, last if last >= first else first + last

    def do_longlist(self, arg):
        """longlist | ll

        Show the whole source of the current function.
        """
        try:
            lines, first = inspect.getsourcelines(self.curframe)
        except OSError as error:
            return self.error(error)
        self._print_body(lines, max(first, 1))

    def do_source(self, arg):
        """source expression

        Show the source of an object.
        """
        try:
            lines, first = inspect.getsourcelines(self._value(arg))
        except (OSError, TypeError) as error:
            return self.error(error)
        except BaseException:
            return
        self._print_lines(lines, max(first, 1))

    def _print_body(self, lines, start):
        """Show lines of the current frame's file, with breakpoints and arrows."""
        self._print_lines(lines, start, self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current = frame.f_lineno if frame else -1
        failed = self.tb_lineno.get(frame, -1)
        for number, line in enumerate(lines, start):
            stops = "B" if number in breaks else " "
            arrow = "->" if number == current else ">>" if number == failed else ""
            self.message(f"{number:>3} {stops}{arrow}\t{line.rstrip()}")

    def do_whatis(self, arg):
        """whatis expression

        Show what kind of thing the value of an expression is.
        """
        try:
            value = self._value(arg)
        except BaseException:
            return
        if inspect.ismethod(value):
            self.message(f"Method {value.__name__}")
        elif inspect.isfunction(value):
            self.message(f"Function {value.__name__}")
        elif isinstance(value, type):
            self.message(f"Class {value.__module__}.{value.__qualname__}")
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]

        Show the value of an expression whenever the program stops in this frame and it has changed.
        """
        if arg:
            shown = self.displaying.setdefault(self.curframe, {})
            shown[arg] = self._value_or_error(arg)
            self.message(f"display {arg}: {shown[arg]!r}")
        elif not self.displaying:
            self.message("No expression is being displayed")
        else:
            rows = [f"{expression}: {value!r}" for expression, value in self.displaying.get(self.curframe, {}).items()]
            self.message("\n".join(["Currently displaying:", *rows]))

    def do_undisplay(self, arg):
        """undisplay [expression]

        Show an expression no longer; without argument, all of this frame.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
        elif self.displaying.get(self.curframe, {}).pop(arg, self) is self:
            self.error(f"not displaying {arg}")

    def do_interact(self, arg):
        """interact

        Begin an interactive session with the names of the current frame.
        """
        names = {**self.curframe.f_globals, **self.curframe.f_locals}
        code.interact("*pdb interact start*", local=names, exitmsg="*exit from pdb interact command*")

    def do_alias(self, arg):
        """alias [name [command]]

        Give a command a name; %1, %2 ... stand for its arguments, %* for all of them.
        """
        name, _, body = arg.strip().partition(" ")
        if not name:
            for each in sorted(self.aliases):
                self.message(f"{each} = {self.aliases[each]}")
        elif body:
            self.aliases[name] = body.strip()
        elif name in self.aliases:
            self.message(f"{name} = {self.aliases[name]}")

    def do_unalias(self, arg):
        """unalias name

        Forget an alias.
        """
        self.aliases.pop(arg.strip(), None)

    def do_help(self, arg):
        """h(elp)

        List the commands, or say what one does.
        """
        if not arg:
            return cmd.Cmd.do_help(self, arg)
        method = getattr(self, "do_" + arg, None)
        if method is None:
            return self.error(f"No help for {arg!r}; {__doc__}" if arg == "pdb" else f"No help for {arg!r}")
        self.message("Usage: " + inspect.cleandoc(method.__doc__))


for _name, _others in _SHORT_NAMES.items():
    for _other in _others.split():
        setattr(Pdb, "do_" + _other, getattr(Pdb, "do_" + _name))


class _Failure:
    """Stands for the value of an expression that raised."""

    def __init__(self, error):
        self.text = f"** raised {traceback.format_exception_only(error)[-1].strip()} **"

    def __repr__(self):
        return self.text

    def __eq__(self, other):
        return isinstance(other, _Failure) and self.text == other.text

    __hash__ = None


def runcall(*args, **kwds):
    """Debug a call; its result."""
    debugger = Pdb()
    return debugger.runcall(*args, **kwds)


def runctx(statement, globals, locals):
    """Debug a statement with namespaces."""
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    """Debug an expression; its value."""
    debugger = Pdb()
    return debugger.runeval(expression, globals, locals)


def run(statement, globals=None, locals=None):
    """Debug a statement."""
    debugger = Pdb()
    debugger.run(statement, globals, locals)


def set_trace(*, header=None):
    """Debug from here on."""
    debugger = Pdb()
    if header is not None:
        debugger.message(header)
    debugger.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Look at where an exception was raised: one being handled, a given one, or a traceback."""
    if t is None:
        t = sys.exception()
        if t is None or t.__traceback__ is None:
            raise ValueError("A valid traceback must be passed if no exception is being handled")
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Look at where the last unhandled exception was raised."""
    post_mortem(getattr(sys, "last_exc", None) or sys.last_value)


def help():
    """What the commands are."""
    debugger = Pdb()
    debugger.do_help("")


def main():
    """Debug a script: pdb [-c command] file [arguments]."""
    arguments = sys.argv[1:]
    commands = []
    while arguments[:1] == ["-c"]:
        commands.append(arguments[1])
        del arguments[:2]
    if not arguments:
        print("usage: pdb [-c command] ... pyfile [arg] ...")
        sys.exit(2)
    sys.argv[:] = arguments
    path = os.path.abspath(arguments[0])
    sys.path[0:1] = [os.path.dirname(path)]
    debugger = Pdb()
    debugger.cmdqueue.extend(commands)
    debugger.mainpyfile = debugger.canonic(path)
    while True:
        debugger._before_program = True
        debugger._quit_wanted = False
        names = {"__name__": "__main__", "__file__": path, "__builtins__": __builtins__}
        try:
            with open(path, encoding="utf-8") as file:
                debugger.run(compile(file.read(), path, "exec"), names, names)
            if debugger._quit_wanted:
                break
            print("The program finished and will be restarted")
        except Restart:
            print("Restarting", arguments[0], "with arguments:")
            print("\t" + " ".join(arguments[1:]))
        except SystemExit as error:
            print(f"The program exited via sys.exit(). Exit status: {error}")
        except BaseException as error:
            traceback.print_exception(error)
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            debugger.interaction(None, error)
            if debugger._quit_wanted:
                break


if __name__ == "__main__":
    main()
