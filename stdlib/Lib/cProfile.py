"""The profiler under the name of its faster form: the profile function is the same."""

import profile

__all__ = ["run", "runctx", "Profile"]


class Profile(profile.Profile):
    """Collects calls: Profile(timer=None, timeunit=0.0, subcalls=True, builtins=True)."""

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        super().__init__(timer, None, timeunit, subcalls, builtins)


def run(statement, filename=None, sort=-1):
    """Profile a statement; show the result, or write it to a file."""
    profile._perform(Profile(), lambda profiler: profiler.run(statement), filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Profile a statement with namespaces."""
    profile._perform(Profile(), lambda profiler: profiler.runctx(statement, globals, locals), filename, sort)


def label(code):
    """The (file, line, name) under which calls of a code object are counted; text stands for a builtin."""
    return ("~", 0, code) if isinstance(code, str) else (code.co_filename, code.co_firstlineno, code.co_name)
