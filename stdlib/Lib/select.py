"""Waiting for streams: the enclave has no sockets and pipes to wait for, so only the time can be waited for."""

import time

from _no_network import refuse

__all__ = ["error", "poll", "select", "POLLERR", "POLLHUP", "POLLIN", "POLLNVAL", "POLLOUT", "POLLPRI", "PIPE_BUF"]

error = OSError

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
PIPE_BUF = 4096


def select(rlist, wlist, xlist, timeout=None):
    """Wait; with streams to wait for it is refused."""
    if any(map(list, (rlist, wlist, xlist))) or timeout is None:
        refuse("select() on a descriptor")
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    time.sleep(timeout)
    return [], [], []


class poll:
    """A set of streams to wait for, which stays empty."""

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        """Refused: there is nothing to wait for."""
        refuse("poll() on a descriptor")

    def poll(self, timeout=None):
        """Wait for some milliseconds."""
        if timeout is None or timeout < 0:
            refuse("a wait without end")
        time.sleep(timeout / 1000)
        return []
