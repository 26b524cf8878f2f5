"""The part of pytest's interface that test files use; `pytee test` runs them.

Fixtures, marks, `raises`, `approx`, `skip` and their like work as in pytest; plugins, hooks and
configuration files do not exist.
"""

from pytest._approx import approx
from pytest._fixtures import fixture
from pytest._marks import Mark, MarkDecorator, mark, param
from pytest._outcomes import (ExceptionInfo, Exit, Failed, Skipped, XFailed, exit, fail,
                              importorskip, raises, skip, warns, xfail, deprecated_call)

__all__ = ["ExceptionInfo", "Mark", "MarkDecorator", "MonkeyPatch", "approx", "deprecated_call",
           "exit", "fail", "fixture", "importorskip", "main", "mark", "param", "raises", "skip",
           "warns", "xfail"]

__version__ = "8.3.0"


def main(args=None, plugins=None):
    """Run tests as `pytee test` does; returns the exit code."""
    import sys
    from pytee.testing import main as run
    return run(sys.argv[1:] if args is None else list(args))


def __getattr__(name):
    if name == "MonkeyPatch":
        from pytee._test_fixtures import MonkeyPatch
        return MonkeyPatch
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
