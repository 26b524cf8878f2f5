"""Read TOML."""

from tomllib._parser import TOMLDecodeError, load, loads

__all__ = ["loads", "load", "TOMLDecodeError"]

# The name programs see in tracebacks and pickles.
TOMLDecodeError.__module__ = __name__
