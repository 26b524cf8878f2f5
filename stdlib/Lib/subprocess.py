"""The names of starting programs; starting one is refused, because there is nothing but this program in the enclave."""

from errno import EACCES as _EACCES

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError", "DEVNULL",
    "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """What goes wrong with started programs."""


def _set_output(self, value):
    self.output = value


_OUTPUT = property(lambda self: self.output, _set_output, doc="The output.")


class CalledProcessError(SubprocessError):
    """A program ended with an error."""

    stdout = _OUTPUT

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        import signal
        try:
            how = repr(signal.Signals(-self.returncode))
        except ValueError:
            how = f"unknown signal {-self.returncode}"
        return f"Command '{self.cmd}' died with {how}."


class TimeoutExpired(SubprocessError):
    """A program took too long."""

    stdout = _OUTPUT

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """A program that has ended: its arguments, how it ended, its output."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        fields = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        fields += [f"{name}={getattr(self, name)!r}" for name in ("stdout", "stderr") if getattr(self, name) is not None]
        return f"{type(self).__name__}({', '.join(fields)})"

    def check_returncode(self):
        """Raise CalledProcessError unless the program succeeded."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Popen:
    """A started program; none can be started."""

    def __init__(self, args, *arguments, **options):
        raise PermissionError(_EACCES, f"an enclave cannot start programs: {args!r} is refused")

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Refused, as every start of a program."""
    return Popen(*popenargs, **kwargs)


def call(*popenargs, timeout=None, **kwargs):
    """Refused, as every start of a program."""
    return Popen(*popenargs, **kwargs)


def check_call(*popenargs, **kwargs):
    """Refused, as every start of a program."""
    return Popen(*popenargs, **kwargs)


def check_output(*popenargs, timeout=None, **kwargs):
    """Refused, as every start of a program."""
    return Popen(*popenargs, **kwargs)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Refused, as every start of a program."""
    return Popen(cmd, shell=True)


def getoutput(cmd, *, encoding=None, errors=None):
    """Refused, as every start of a program."""
    return Popen(cmd, shell=True)


def list2cmdline(seq):
    """Arguments as one command line, in the way of Windows."""
    import os
    return " ".join(_quoted(os.fsdecode(argument)) for argument in seq)


def _quoted(argument):
    import re
    escaped = re.sub(r'(\\*)"', r'\1\1\\"', argument)
    if argument and " " not in argument and "\t" not in argument:
        return escaped
    return '"' + re.sub(r"(\\+)$", r"\1\1", escaped) + '"'
