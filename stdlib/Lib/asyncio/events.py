"""Which loop runs, and what it has to do."""
import contextvars

from . import _describe

__all__ = ["AbstractEventLoop", "AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "Handle", "TimerHandle", "get_event_loop", "get_event_loop_policy",
           "get_running_loop", "new_event_loop", "set_event_loop", "set_event_loop_policy", "_get_running_loop",
           "_set_running_loop"]


class Handle:
    """A callback that waits for its turn."""

    __slots__ = ("_args", "_callback", "_cancelled", "_context", "_loop", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False

    def __repr__(self):
        parts = [type(self).__name__, *self._parts()]
        return f"<{' '.join(parts)}>"

    def _parts(self):
        parts = ["cancelled"] if self._cancelled else []
        if self._callback is not None:
            parts.append(_describe.callback_text(self._callback, self._args))
        return parts

    def get_context(self):
        """The context the callback runs in."""
        return self._context

    def cancel(self):
        """Never call it; what it holds is let go."""
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        """Whether it was cancelled."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                "message": f"Exception in callback {_describe.callback_text(self._callback, self._args)}", "exception": error, "handle": self})


class TimerHandle(Handle):
    """A callback that waits for its time."""

    __slots__ = ("_number", "_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False
        # Of two with the same time the first comes first.
        self._number = loop._next_number()

    def _parts(self):
        parts = super()._parts()
        parts.insert(1 if self._cancelled else 0, f"when={self._when}")
        return parts

    def _order(self):
        return self._when, self._number

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, TimerHandle) else NotImplemented

    def when(self):
        """The time of the loop's clock it is due at."""
        return self._when

    def cancel(self):
        """Never call it."""
        if not self._cancelled and self._scheduled:
            self._loop._timer_cancelled()
        super().cancel()


class AbstractEventLoop:
    """What every event loop can do."""

    def __getattr__(self, name):
        if name in _OUTSIDE:
            raise NotImplementedError(f"{name}: an event loop in the enclave has timers and tasks, and no sockets, processes or other threads")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


_OUTSIDE = frozenset("""
    add_reader add_signal_handler add_writer connect_accepted_socket connect_read_pipe connect_write_pipe create_connection
    create_datagram_endpoint create_server create_unix_connection create_unix_server getaddrinfo getnameinfo remove_reader
    remove_signal_handler remove_writer sendfile set_default_executor sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom
    sock_sendall sock_sendfile sock_sendto start_tls subprocess_exec subprocess_shell""".split())


class AbstractEventLoopPolicy:
    """Where event loops come from."""


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Makes event loops and remembers the current one."""

    def __init__(self):
        self._loop = None

    def get_event_loop(self):
        """The loop that was set."""
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        """Make a loop the current one."""
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        """Make a loop."""
        from .base_events import EventLoop
        return EventLoop()


_policy = DefaultEventLoopPolicy()
_running = None


def get_event_loop_policy():
    """The policy in force."""
    return _policy


def set_event_loop_policy(policy):
    """Change where event loops come from; None for the default."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = DefaultEventLoopPolicy() if policy is None else policy


def _get_running_loop():
    """The running loop or None."""
    return _running


def _set_running_loop(loop):
    """Say which loop runs."""
    global _running
    _running = loop


def get_running_loop():
    """Return the running event loop.  Raise a RuntimeError if there is none."""
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def get_event_loop():
    """The running loop, or the one that was set."""
    return _running if _running is not None else _policy.get_event_loop()


def set_event_loop(loop):
    """Make a loop the current one."""
    _policy.set_event_loop(loop)


def new_event_loop():
    """Make a loop."""
    return _policy.new_event_loop()
