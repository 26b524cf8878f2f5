"""The groups of users, of which the enclave knows none."""

import collections

__all__ = ["getgrall", "getgrgid", "getgrnam", "struct_group"]

struct_group = collections.namedtuple("struct_group", "gr_name gr_passwd gr_gid gr_mem")


def getgrall():
    """All groups that are known."""
    return []


def getgrnam(name):
    """The group of a name, which is not known."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument 'name' must be str, not {type(name).__name__}")
    raise KeyError(f"getgrnam(): name not found: {name!r}")


def getgrgid(id):
    """The group of a number, which is not known."""
    raise KeyError(f"getgrgid(): gid not found: {id.__index__()}")
