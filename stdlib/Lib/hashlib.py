"""Digests of bytes."""

from _md5 import md5
from _sha1 import sha1
from _sha2 import sha256, sha384, sha512

__all__ = ["md5", "sha1", "sha256", "sha384", "sha512", "new", "file_digest",
           "algorithms_available", "algorithms_guaranteed"]

_algorithms = {"md5": md5, "sha1": sha1, "sha256": sha256, "sha384": sha384, "sha512": sha512}

algorithms_guaranteed = algorithms_available = set(_algorithms)


def new(name, data=b"", **options):
    """Begin a hash by its name."""
    try:
        algorithm = _algorithms[name.lower()]
    except KeyError:
        raise ValueError("unsupported hash type " + name) from None
    return algorithm(data, **options)


def file_digest(fileobj, digest, /):
    """Hash what is left of a file; the digest is a name or a function."""
    running = new(digest) if isinstance(digest, str) else digest()
    while chunk := fileobj.read(1 << 18):
        running.update(chunk)
    return running
