"""Ctrl-C ends a test run after the test that is running."""

from functools import wraps

__unittest = True

_results = {}
_interrupt_handler = None


class _InterruptHandler:
    def __init__(self, default_handler):
        self.called = False
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            import signal
            if default_handler == signal.SIG_DFL:
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                def default_handler(unused_signum, unused_frame):
                    pass
            else:
                raise TypeError("expected SIGINT signal handler to be signal.SIG_IGN, "
                                "signal.SIG_DFL, or a callable object")
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        import signal
        installed = signal.getsignal(signal.SIGINT)
        if installed is not self or self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in list(_results):
            result.stop()


def registerResult(result):
    """Have a result stopped by Ctrl-C."""
    _results[result] = 1


def removeResult(result):
    """Undo `registerResult`."""
    return bool(_results.pop(result, None))


def installHandler():
    """Install the handler."""
    global _interrupt_handler
    import signal
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Remove the handler; as a decorator, only while the function runs."""
    global _interrupt_handler
    if method is not None:
        return _without_handler(method)
    if _interrupt_handler is not None:
        import signal
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
    _interrupt_handler = None


def _without_handler(method):
    """The method, before which the handler is removed and after which the one there was comes back."""
    @wraps(method)
    def shielded(*args, **kwargs):
        import signal
        before = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, before)
    return shielded
