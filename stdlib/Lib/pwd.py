"""The users of the system, of which the enclave knows none."""

import collections

__all__ = ["getpwall", "getpwnam", "getpwuid", "struct_passwd"]

struct_passwd = collections.namedtuple("struct_passwd", "pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell")


def getpwall():
    """All users that are known."""
    return []


def getpwnam(name, /):
    """The user of a name, which is not known."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    raise KeyError(f"getpwnam(): name not found: {name!r}")


def getpwuid(uidobj, /):
    """The user of a number, who is not known."""
    raise KeyError(f"getpwuid(): uid not found: {uidobj.__index__()}")
