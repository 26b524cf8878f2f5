"""Compression by LZMA: files, pieces and whole bytes, in the container xz, the older one, or none."""

import _compression
from _lzma import (  # noqa: F401
    CHECK_CRC32, CHECK_CRC64, CHECK_ID_MAX, CHECK_NONE, CHECK_SHA256, CHECK_UNKNOWN, FILTER_ARM, FILTER_ARMTHUMB, FILTER_DELTA, FILTER_IA64,
    FILTER_LZMA1, FILTER_LZMA2, FILTER_POWERPC, FILTER_SPARC, FILTER_X86, FORMAT_ALONE, FORMAT_AUTO, FORMAT_RAW, FORMAT_XZ, MF_BT2, MF_BT3,
    MF_BT4, MF_HC3, MF_HC4, MODE_FAST, MODE_NORMAL, PRESET_DEFAULT, PRESET_EXTREME, LZMACompressor, LZMADecompressor, LZMAError,
    _decode_filter_properties, _encode_filter_properties, is_check_supported,
)

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN", "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA",
    "FILTER_X86", "FILTER_IA64", "FILTER_ARM", "FILTER_ARMTHUMB", "FILTER_POWERPC", "FILTER_SPARC", "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE",
    "FORMAT_RAW", "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4", "MODE_FAST", "MODE_NORMAL", "PRESET_DEFAULT", "PRESET_EXTREME",
    "LZMACompressor", "LZMADecompressor", "LZMAFile", "LZMAError", "open", "compress", "decompress", "is_check_supported",
]

_MODES = {mode + b: mode for mode in "rwxa" for b in ("", "b")}


class LZMAFile(_compression.CompressedFile):
    """A file compressed by LZMA, read and written as bytes."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        """Open a name, or use a file object.

        mode is "r", "w", "x" or "a", with or without "b". format is one of FORMAT_*: by default
        it is found out where the file is read, and FORMAT_XZ where it is written. check (CHECK_*)
        and preset (0 to 9, perhaps with PRESET_EXTREME) are for writing; filters, a list of
        dicts, is needed for FORMAT_RAW. A file that is read may be several streams.
        """
        self._fp = None
        if mode not in _MODES:
            raise ValueError(f"Invalid mode: {mode!r}")
        if _MODES[mode] == "r":
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
        usual = FORMAT_AUTO if _MODES[mode] == "r" else FORMAT_XZ
        format = usual if format is None else format
        super().__init__(
            filename, _MODES[mode], lambda: LZMACompressor(format=format, check=check, preset=preset, filters=filters),
            lambda file: _compression.DecompressReader(file, LZMADecompressor, trailing_error=LZMAError, format=format, filters=filters))


def open(filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """Open a file compressed by LZMA, as bytes or, with "t" in its mode, as text.

    format, check, preset and filters are those of LZMAFile; encoding, errors and newline are for text.
    """
    return _compression.open_as_text(
        lambda mode: LZMAFile(filename, mode, format=format, check=check, preset=preset, filters=filters), mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Compress bytes at once; the other arguments are those of LZMACompressor."""
    body = LZMACompressor(format, check, preset, filters)
    return body.compress(data) + body.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Decompress bytes at once, which may be several streams; the other arguments are those of LZMADecompressor."""
    return _compression.decompress_all(
        data, lambda: LZMADecompressor(format, memlimit, filters), LZMAError,
        LZMAError("Compressed data ended before the end-of-stream marker was reached"))
