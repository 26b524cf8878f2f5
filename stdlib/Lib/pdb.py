"""The names of the debugger; using it is refused, because the machine of the enclave calls no trace function."""

import bdb
import cmd

__all__ = ["Pdb", "help", "pm", "post_mortem", "run", "runcall", "runctx", "runeval", "set_trace"]


class Restart(Exception):
    """The program shall begin again."""


class Pdb(bdb.Bdb, cmd.Cmd):
    """A debugger that can be derived from; whatever would trace a program raises NotImplementedError."""

    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        self.prompt = "(Pdb) "

    def interaction(self, frame, tb_or_exc):
        """Refused: the machine calls no trace function."""
        bdb.refuse()


def set_trace(*, header=None):
    """Refused: the machine calls no trace function."""
    bdb.refuse()


def post_mortem(t=None):
    """Refused, as all debugging."""
    bdb.refuse()


def pm():
    """Refused, as all debugging."""
    bdb.refuse()


def run(statement, globals=None, locals=None):
    """Refused, as all debugging."""
    bdb.refuse()


def runeval(expression, globals=None, locals=None):
    """Refused, as all debugging."""
    bdb.refuse()


def runctx(statement, globals, locals):
    """Refused, as all debugging."""
    bdb.refuse()


def runcall(*args, **kwds):
    """Refused, as all debugging."""
    bdb.refuse()


def help():
    """What there is to know."""
    print(__doc__)
