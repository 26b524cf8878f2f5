"""What goes wrong with archives."""


class TarError(Exception):
    """The base of all of them."""


class ExtractError(TarError):
    """A member cannot be extracted; only told when `errorlevel` asks for it."""


class ReadError(TarError):
    """A file is no tar archive, or a damaged one."""


class CompressionError(TarError):
    """The compression is not available or the data is not compressed so."""


class StreamError(TarError):
    """A stream cannot do what a file can."""


class HeaderError(TarError):
    """A header cannot be read."""


class EmptyHeaderError(HeaderError):
    """There is nothing where a header should be."""


class TruncatedHeaderError(HeaderError):
    """The file ends within a header."""


class EOFHeaderError(HeaderError):
    """A block of zeros: the end of the archive."""


class InvalidHeaderError(HeaderError):
    """A block that is no header."""


class SubsequentHeaderError(HeaderError):
    """A header that belongs to the one before it is missing or damaged."""
