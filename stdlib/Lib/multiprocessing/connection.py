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
        box, data = self._check(self._outbox, "read"), bytes(buf)
        end = len(data) if size is None else offset + size
        if offset < 0 or size is not None and size < 0:
            raise ValueError(f"{'offset' if offset < 0 else 'size'} is negative")
        if len(data) < max(offset, end):
            raise ValueError("buffer length < offset" + ("" if len(data) < offset else " + size"))
        box.append(data[offset:end])

    def recv_bytes(self, maxlength=None):
        """Receive bytes."""
        box = self._check(self._inbox, "write")
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        if not box:
            raise RuntimeError("deadlock: no other process can end this wait")
        data = box.popleft()
        if maxlength is not None and len(data) > maxlength:
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        """Receive bytes into a buffer; how many there were."""
        with memoryview(buf) as whole:
            if offset < 0:
                raise ValueError("negative offset")
            if offset > whole.nbytes:
                raise ValueError("offset too large")
            data = self.recv_bytes()
            if len(data) > whole.nbytes - offset:
                from multiprocessing.context import BufferTooShort
                raise BufferTooShort(data)
            whole.cast("B")[offset:offset + len(data)] = data
        return len(data)

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
