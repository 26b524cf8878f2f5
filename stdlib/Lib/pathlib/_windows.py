"""Paths as Windows has them."""

import ntpath

from pathlib._abc import UnsupportedOperation
from pathlib._local import Path, PurePath


class PureWindowsPath(PurePath):
    """A pure path with backslashes and drives."""

    parser = ntpath
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of a Windows file system, which cannot be made here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _cls in PureWindowsPath, WindowsPath:
    _cls.__module__ = "pathlib"
