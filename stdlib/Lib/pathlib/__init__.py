"""Paths as objects."""

from pathlib import _abc
from pathlib._abc import UnsupportedOperation
from pathlib._local import Path, PosixPath, PurePath, PurePosixPath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


def __getattr__(name):
    # The paths of Windows need ntpath, which few programs do.
    if name in ("PureWindowsPath", "WindowsPath"):
        from pathlib import _windows
        for cls in _windows.PureWindowsPath, _windows.WindowsPath:
            globals()[cls.__name__] = cls
        return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
