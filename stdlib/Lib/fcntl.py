"""Control of descriptors, which the enclave does not hand on to the host: every call is refused."""

from errno import EACCES as _EACCES

LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = range(8)
FD_CLOEXEC = 1
F_RDLCK, F_WRLCK, F_UNLCK = 0, 1, 2


def _refuse(name):
    raise PermissionError(_EACCES, f"the enclave does not control descriptors of the host: {name}() is refused")


def fcntl(fd, cmd, arg=0, /):
    """Refused."""
    _refuse("fcntl")


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    """Refused."""
    _refuse("ioctl")


def flock(fd, operation, /):
    """Refused: a lock that binds nobody would be no lock."""
    _refuse("flock")


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """Refused: a lock that binds nobody would be no lock."""
    _refuse("lockf")
