"""An enclave has no network: only the names of its errors."""
error, timeout = OSError, TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass
