"""A loop that runs one coroutine to its end: enough for tests that await nothing but `sleep`; what needs more fails."""
import sys
import types


class CancelledError(BaseException):
    pass


@types.coroutine
def _pause():
    yield


async def sleep(delay, result=None):
    await _pause()
    return result


class Lock:
    """A lock of the only task."""

    async def __aenter__(self):
        await _pause()

    async def __aexit__(self, *exception):
        await _pause()


class EventLoop:
    """Runs coroutines one after the other, and closes the asynchronous generators they left."""

    def __init__(self):
        self.generators = []

    def run_until_complete(self, coroutine):
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self.generators.append, finalizer=None)
        try:
            while True:
                coroutine.send(None)
        except StopIteration as stop:
            return stop.value
        finally:
            sys.set_asyncgen_hooks(*hooks)

    async def shutdown_asyncgens(self):
        while self.generators:
            await self.generators.pop().aclose()

    def close(self):
        pass


def new_event_loop():
    return EventLoop()


def set_event_loop(loop):
    pass


def set_event_loop_policy(policy):
    pass


def run(coroutine):
    loop = EventLoop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
