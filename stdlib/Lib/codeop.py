"""Compiling source that is typed line by line: what more lines could complete is no error."""

import __future__
import _codeop

__all__ = ["compile_command", "Compile", "CommandCompiler"]

_FEATURES = [getattr(__future__, name) for name in __future__.all_feature_names]


def _compile(source, filename, symbol, compiler):
    if symbol != "eval":
        if not any(line.strip() and not line.strip().startswith("#") for line in source.split("\n")):
            source = "pass"
        elif _codeop.is_incomplete(source):
            return None
    return compiler(source, filename, symbol)


def compile_command(source, filename="<input>", symbol="single"):
    """The code of a command; None if more lines could complete it."""
    return _compile(source, filename, symbol, compile)


class Compile:
    """Compiles, and remembers which features of the future were asked for."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        code = compile(source, filename, symbol, flags | self.flags, True)
        for feature in _FEATURES:
            self.flags |= code.co_flags & feature.compiler_flag
        return code


class CommandCompiler:
    """Compiles commands, and remembers which features of the future were asked for."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename="<input>", symbol="single"):
        return _compile(source, filename, symbol, self.compiler)
