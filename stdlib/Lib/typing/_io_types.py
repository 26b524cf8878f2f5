"""The stream types of typing: IO, TextIO, BinaryIO."""

from abc import abstractmethod

from typing import AnyStr, Generic


class IO(Generic[AnyStr]):
    """A stream, as open() returns it."""

    __module__ = "typing"
    __slots__ = ()

    @property
    @abstractmethod
    def mode(self) -> str:
        pass

    @property
    @abstractmethod
    def name(self) -> str:
        pass

    @property
    @abstractmethod
    def closed(self) -> bool:
        pass


def _add(cls, names):
    for name in names.split():
        def method(self, *args):
            pass
        method.__name__ = name
        method.__qualname__ = f"{cls.__name__}.{name}"
        setattr(cls, name, abstractmethod(method))


_add(IO, "close fileno flush isatty read readable readline readlines seek seekable tell truncate "
         "writable write writelines __enter__ __exit__")


class BinaryIO(IO[bytes]):
    """A stream of bytes."""

    __module__ = "typing"
    __slots__ = ()


_add(BinaryIO, "write __enter__")


class TextIO(IO[str]):
    """A stream of text."""

    __module__ = "typing"
    __slots__ = ()

    @property
    @abstractmethod
    def buffer(self) -> BinaryIO:
        pass

    @property
    @abstractmethod
    def encoding(self) -> str:
        pass

    @property
    @abstractmethod
    def errors(self):
        pass

    @property
    @abstractmethod
    def line_buffering(self) -> bool:
        pass

    @property
    @abstractmethod
    def newlines(self):
        pass


_add(TextIO, "__enter__")
