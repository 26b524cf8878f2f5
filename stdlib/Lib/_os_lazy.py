"""Parts of os that need the abstract base classes."""

import abc
from collections.abc import Mapping, MutableMapping
from types import GenericAlias

import _os


class PathLike(abc.ABC):
    """Has `__fspath__`."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        """Return the path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        for base in subclass.__mro__:
            if "__fspath__" in base.__dict__:
                return NotImplemented if base.__dict__["__fspath__"] is None else True
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


PathLike.__module__ = "os"


class _Environ(MutableMapping):
    """The environment of this program: what was granted, then what the program set."""

    def __init__(self, data):
        self._data = data

    @staticmethod
    def _check(value):
        if not isinstance(value, str):
            raise TypeError("str expected, not %s" % type(value).__name__)
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._check(key), self._check(value)
        check_variable(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        check_variable(self._check(key))
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join(f'{k!r}: {v!r}' for k, v in self._data.items())}}})"

    def copy(self):
        """Return a dict with the same content."""
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = dict(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        result = dict(other)
        result.update(self)
        return result


def check_variable(key, value=None):
    """Refuse what cannot be the name or, if there is one, the value of an environment variable."""
    from os import fsdecode
    key, value = fsdecode(key), None if value is None else fsdecode(value)
    if "\0" in key or value is not None and "\0" in value:
        raise ValueError("embedded null byte")
    if key and "=" in key and value is not None:
        raise ValueError("illegal environment variable name")
    if not key or "=" in key:
        raise OSError(22, "Invalid argument")


def make_environ():
    """Make `os.environ` of what the host granted."""
    granted = _os.environ
    if callable(granted):
        granted = granted()
    return _Environ({_text(key): _text(value) for key, value in dict(granted).items()})


def _text(value):
    return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value
