"""The names of a debugger's base; debugging needs a trace function, which the machine of the enclave does not call."""

__all__ = ["Bdb", "BdbQuit", "Breakpoint"]


class BdbQuit(Exception):
    """The debugger was told to stop."""


class Breakpoint:
    """A place where a program should stop."""

    next = 1
    bplist = {}
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.file = file
        self.line = line
        self.temporary = temporary
        self.cond = cond
        self.funcname = funcname
        self.enabled = True
        self.ignore = self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    def enable(self):
        """Stop here."""
        self.enabled = True

    def disable(self):
        """Do not stop here."""
        self.enabled = False


class Bdb:
    """A debugger that can be derived from; whatever would trace a program raises NotImplementedError."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}

    def reset(self):
        """Forget where the program is."""
        self.botframe = self.stopframe = None
        self.quitting = False

    def set_trace(self, frame=None):
        """Refused: the machine calls no trace function."""
        refuse()

    def run(self, cmd, globals=None, locals=None):
        """Refused: the machine calls no trace function."""
        refuse()

    def runeval(self, expr, globals=None, locals=None):
        """Refused: the machine calls no trace function."""
        refuse()

    def runcall(self, func, /, *args, **kwds):
        """Refused: the machine calls no trace function."""
        refuse()

    def set_quit(self):
        """Stop debugging."""
        self.quitting = True


def refuse():
    """Raise the error that tells why there is no debugging."""
    raise NotImplementedError("a program in an enclave cannot be debugged: the machine calls no trace function")


def set_trace():
    """Refused: the machine calls no trace function."""
    refuse()
