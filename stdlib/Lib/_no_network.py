"""The one thing network modules say here: the enclave has no network."""

from errno import EACCES


def refuse(what):
    """Raise the PermissionError that tells what was asked for."""
    raise PermissionError(EACCES, f"the enclave has no network: {what} is refused")
