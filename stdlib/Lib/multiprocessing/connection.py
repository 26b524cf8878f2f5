"""Connections between processes: pipes within this one; listeners and clients would need a network."""

import pickle
from collections import deque

from _no_network import refuse

__all__ = ["Client", "Listener", "Pipe", "wait"]


class Connection:
    """One end."""

    def __init__(self, inbox, outbox):
        self._inbox, self._outbox = inbox, outbox
        self.closed = False

    readable = property(lambda self: self._inbox is not None, doc="Whether it receives.")
    writable = property(lambda self: self._outbox is not None, doc="Whether it sends.")

    def _check(self, box, doing):
        if self.closed:
            raise OSError("handle is closed")
        if box is None:
            raise OSError(f"connection is {doing}-only")
        return box

    def send(self, obj):
        """Send an object."""
        self._check(self._outbox, "read").append(pickle.dumps(obj))

    def recv(self):
        """Receive an object."""
        return pickle.loads(self.recv_bytes())

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes."""
        data = bytes(buf)[offset:]
        self._check(self._outbox, "read").append(data if size is None else data[:size])

    def recv_bytes(self, maxlength=None):
        """Receive bytes."""
        box = self._check(self._inbox, "write")
        if not box:
            raise RuntimeError("deadlock: no other process can end this wait")
        return box.popleft()

    def poll(self, timeout=0.0):
        """Whether something is there."""
        return bool(self._check(self._inbox, "write"))

    def close(self):
        """Close this end."""
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def Pipe(duplex=True):
    """Two ends of a pipe; without `duplex` the first receives and the second sends."""
    there, back = deque(), deque()
    if duplex:
        return Connection(there, back), Connection(back, there)
    return Connection(there, None), Connection(None, there)


def wait(object_list, timeout=None):
    """The connections that have something."""
    return [connection for connection in object_list if connection.poll()]


def Client(address, family=None, authkey=None):
    """Refused: there is no network."""
    refuse("a connection")


class Listener:
    """Refused: there is no network."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        refuse("a listener")
