"""Digests of bytes."""

from _blake2 import blake2b, blake2s
from _md5 import md5
from _pbkdf2 import pbkdf2_hmac
from _sha1 import sha1
from _sha2 import sha224, sha256, sha384, sha512
from _sha3 import sha3_224, sha3_256, sha3_384, sha3_512, shake_128, shake_256

_MODULES = {
    "md5": "_md5", "sha1": "_sha1", "blake2b": "_blake2", "blake2s": "_blake2",
    **dict.fromkeys(("sha224", "sha256", "sha384", "sha512"), "_sha2"),
    **dict.fromkeys(("sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"), "_sha3"),
}

__all__ = [*_MODULES, "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac"]

algorithms_guaranteed = set(_MODULES)
algorithms_available = set(_MODULES)

__builtin_constructor_cache = {}


def __get_builtin_constructor(name):
    """The function that begins a hash of a name."""
    import importlib
    if not isinstance(name, str):
        raise TypeError(f"the name of a hash must be str, not {type(name).__name__}")
    cache = __builtin_constructor_cache
    if name not in cache:
        lower = name.lower() if name in (name.lower(), name.upper()) else name
        if lower not in _MODULES:
            raise ValueError("unsupported hash type " + name)
        try:
            constructor = getattr(importlib.import_module(_MODULES[lower]), lower)
        except ImportError:
            raise ValueError("unsupported hash type " + name) from None
        cache[lower] = cache[lower.upper()] = constructor
    return cache[name]


def new(name, data=b"", **options):
    """Begin a hash by its name."""
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    if name.lower() not in _MODULES:
        raise ValueError("unsupported hash type " + name)
    return globals()[name.lower()](data, **options)


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """Hash what is left of a file; the digest is a name or a function."""
    running = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        running.update(fileobj.getbuffer())
        return running
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    buffer = bytearray(_bufsize)
    view = memoryview(buffer)
    while size := fileobj.readinto(buffer):
        running.update(view[:size])
    return running
