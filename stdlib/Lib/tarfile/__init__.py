"""Reads and writes tar archives, plain or compressed by gzip."""

from tarfile._archive import ENCODING, ExFileObject, TarFile, is_tarfile
from tarfile._errors import (CompressionError, EmptyHeaderError, EOFHeaderError, ExtractError, HeaderError, InvalidHeaderError,
                             ReadError, StreamError, SubsequentHeaderError, TarError, TruncatedHeaderError)
from tarfile._filters import (AbsoluteLinkError, AbsolutePathError, FilterError, LinkOutsideDestinationError,
                              OutsideDestinationError, SpecialFileError, data_filter, fully_trusted_filter, tar_filter)
from tarfile._member import (AREGTYPE, BLKTYPE, BLOCKSIZE, CHRTYPE, CONTTYPE, DEFAULT_FORMAT, DIRTYPE, FIFOTYPE, GNU_FORMAT,
                             GNU_MAGIC, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, GNUTYPE_SPARSE, LENGTH_LINK, LENGTH_NAME, LENGTH_PREFIX,
                             LNKTYPE, NUL, PAX_FIELDS, PAX_FORMAT, PAX_NUMBER_FIELDS, POSIX_MAGIC, RECORDSIZE, REGTYPE,
                             REGULAR_TYPES, SOLARIS_XHDTYPE, SUPPORTED_TYPES, SYMTYPE, USTAR_FORMAT, XGLTYPE, XHDTYPE, TarInfo)
from tarfile._member import from_field as nts, from_number as nti, to_field as stn, to_number as itn

version = "0.9.0"

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError", "ExtractError",
           "HeaderError", "ENCODING", "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open",
           "fully_trusted_filter", "data_filter", "tar_filter", "FilterError", "AbsoluteLinkError",
           "OutsideDestinationError", "SpecialFileError", "AbsolutePathError", "LinkOutsideDestinationError"]

for _made in list(globals().values()):
    if getattr(_made, "__module__", None) and _made.__module__.startswith("tarfile."):
        _made.__module__ = __name__
del _made

TarFile.open.__func__.__module__ = __name__
open = TarFile.open
