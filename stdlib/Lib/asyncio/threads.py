"""Threads, of which there are none."""

__all__ = ["to_thread"]


async def to_thread(func, /, *args, **kwargs):
    """Refused: there is no other thread."""
    raise RuntimeError("can't start new thread: a program in the enclave has one thread")
