"""Ask for a password, and who is asking."""

import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password may be seen while it is typed."""


def fallback_getpass(prompt="Password: ", stream=None):
    """Ask on standard input, where what is typed cannot be hidden."""
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    stream, input = stream or sys.stderr, input or sys.stdin
    if prompt:
        try:
            stream.write(str(prompt))
        except UnicodeEncodeError:
            stream.write(str(prompt).encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


# The enclave has no terminal to switch off.
getpass = fallback_getpass


def getuser():
    """The name of the user, which only the environment could tell."""
    for name in "LOGNAME", "USER", "LNAME", "USERNAME":
        if user := os.environ.get(name):
            return user
    raise OSError("No username set in the environment")
