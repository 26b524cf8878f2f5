"""What a program may know of where it runs: the interpreter, and that it is an enclave."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine processor")
uname_result.__module__ = "platform"


def system():
    """The system's name."""
    return "Linux"


def node():
    """The host's name, which is not told."""
    return ""


def release():
    """The system's release, which is not told."""
    return ""


def version():
    """The system's version, which is not told."""
    return ""


def machine():
    """The machine's kind, which is not told."""
    return ""


def processor():
    """The processor's name, which is not told."""
    return ""


def uname():
    """All of it."""
    return uname_result(system(), node(), release(), version(), machine(), processor())


def platform(aliased=False, terse=False):
    """System and interpreter as one text."""
    return "Linux"


def architecture(executable="", bits="", linkage=""):
    """The width of pointers and the format of executables."""
    return (bits or "64bit", linkage or "ELF")


def win32_ver(release="", version="", csd="", ptype=""):
    """Release, version, service pack and kind of Windows; what is given where it is not that."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows; None where it is not that."""
    return None


def win32_is_iot():
    """Whether this is a Windows for small devices: no."""
    return False


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library, which Python code does not see."""
    return lib, version


def python_implementation():
    """The interpreter's name."""
    return "PyTee"


def python_version():
    """The language's version."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """The language's version in parts."""
    return tuple(python_version().split("."))


def python_branch():
    """The branch of the sources."""
    return ""


def python_revision():
    """The revision of the sources."""
    return ""


def python_build():
    """Number and date of the build."""
    return "", ""


def python_compiler():
    """What the interpreter was compiled with."""
    return ".NET"


def freedesktop_os_release():
    """The distribution, which is not told."""
    raise OSError("an enclave does not know the host's distribution")
