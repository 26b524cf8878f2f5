"""Sound files of the WAVE form: uncompressed samples in chunks of a RIFF file, numbers little-endian (Multimedia Programming Interface, IBM and Microsoft, 1991)."""

import builtins
import struct
import warnings
from collections import namedtuple

__all__ = ["open", "Error", "Wave_read", "Wave_write"]

WAVE_FORMAT_PCM = 0x0001
WAVE_FORMAT_EXTENSIBLE = 0xFFFE
# What an extensible format names instead of WAVE_FORMAT_PCM.
KSDATAFORMAT_SUBTYPE_PCM = bytes.fromhex("0100000000001000800000aa00389b71")

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_wave_params = namedtuple("_wave_params", "nchannels sampwidth framerate nframes comptype compname")


class Error(Exception):
    """A file or a value that is no WAVE."""


def _no_marks(name):
    warnings._deprecated(f"wave.{name}", remove=(3, 15))


class _Wave:
    """What readers and writers share: the file, which one that was given stays open."""

    _file = _opened = None

    def _take(self, f, mode):
        if isinstance(f, str):
            f = self._opened = builtins.open(f, mode)
        self._file = f

    def _let_go(self):
        opened, self._file, self._opened = self._opened, None, None
        if opened:
            opened.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def getcomptype(self):
        """'NONE': the samples are never compressed."""
        return "NONE"

    def getcompname(self):
        """'not compressed'."""
        return "not compressed"


class Wave_read(_Wave):
    """Reads a WAVE file; the samples need not be reached by seeking, but for `rewind` and `setpos`."""

    def __init__(self, f):
        self._take(f, "rb")
        try:
            self._read_header()
        except BaseException:
            self._let_go()
            raise

    def __del__(self):
        self.close()

    def _read_header(self):
        self._data_left = self._start = None
        self._soundpos = 0
        self._seekable = _can_seek(self._file)
        if self._exactly("<4sI")[0] != b"RIFF":
            raise Error("file does not start with RIFF id")
        if self._exactly("<4s")[0] != b"WAVE":
            raise Error("not a WAVE file")
        has_format = False
        while (head := self._file.read(8)) and len(head) == 8:
            name, size = struct.unpack("<4sI", head)
            if name == b"data":
                if not has_format:
                    raise Error("data chunk before fmt chunk")
                self._data_left = size
                self._nframes = size // self._framesize
                self._start = self._file.tell() if self._seekable else None
                return
            chunk = self._file.read(size + size % 2)
            if name == b"fmt ":
                self._read_format(chunk[:size])
                has_format = True
        raise Error("fmt chunk and/or data chunk missing")

    def _exactly(self, form):
        data = self._file.read(struct.calcsize(form))
        if len(data) != struct.calcsize(form):
            raise EOFError
        return struct.unpack(form, data)

    def _read_format(self, chunk):
        try:
            kind, self._nchannels, self._framerate, _, _ = struct.unpack_from("<HHLLH", chunk)
            if kind not in (WAVE_FORMAT_PCM, WAVE_FORMAT_EXTENSIBLE):
                raise Error("unknown format: %r" % (kind,))
            bits, = struct.unpack_from("<H", chunk, 14)
            if kind == WAVE_FORMAT_EXTENSIBLE:
                subtype, = struct.unpack_from("<16s", chunk, 24)
                if subtype != KSDATAFORMAT_SUBTYPE_PCM:
                    raise Error("unknown extended format: %r" % (subtype,))
        except struct.error:
            raise EOFError from None
        self._sampwidth = (bits + 7) // 8
        if not self._sampwidth:
            raise Error("bad sample width")
        if not self._nchannels:
            raise Error("bad # of channels")
        self._framesize = self._nchannels * self._sampwidth

    def getfp(self):
        """The file that is read; None once closed."""
        return self._file

    def close(self):
        """Close the file if it was opened here."""
        self._let_go()

    def rewind(self):
        """Go to the first frame."""
        self.setpos(0)

    def tell(self):
        """The number of the next frame."""
        return self._soundpos

    def setpos(self, pos):
        """Go to a frame."""
        if pos < 0 or pos > self._nframes:
            raise Error("position not in range")
        if self._start is None:
            raise OSError("cannot seek")
        self._file.seek(self._start + pos * self._framesize)
        self._data_left = (self._nframes - pos) * self._framesize
        self._soundpos = pos

    def readframes(self, nframes):
        """The bytes of at most so many frames, all that are left where the number is negative."""
        size = self._data_left if nframes < 0 else min(nframes * self._framesize, self._data_left)
        data = self._file.read(size) if size else b""
        self._data_left -= len(data)
        self._soundpos += len(data) // self._framesize
        return data

    def getnchannels(self):
        """How many channels: 1 mono, 2 stereo."""
        return self._nchannels

    def getnframes(self):
        """How many frames: one sample of every channel each."""
        return self._nframes

    def getsampwidth(self):
        """Bytes of a sample."""
        return self._sampwidth

    def getframerate(self):
        """Frames a second."""
        return self._framerate

    def getparams(self):
        """All of this as a named tuple."""
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes, self.getcomptype(), self.getcompname())

    def getmarkers(self):
        """None: there are no marks; deprecated."""
        _no_marks("Wave_read.getmarkers")

    def getmark(self, id):
        """Refused: there are no marks; deprecated."""
        _no_marks("Wave_read.getmark")
        raise Error("no marks")


class Wave_write(_Wave):
    """Writes a WAVE file. What the header says of the length is put right when the file is closed, where it can be sought in."""

    def __init__(self, f):
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._nframeswritten = self._datawritten = self._datalength = 0
        self._header_at = None
        self._is_begun = False
        self._take(f, "wb")

    def __del__(self):
        self.close()

    def _set(self, name, value):
        if self._datawritten:
            raise Error("cannot change parameters after starting to write")
        setattr(self, name, value)

    def _get(self, name, complaint):
        value = getattr(self, name)
        if not value:
            raise Error(complaint)
        return value

    def setnchannels(self, nchannels):
        """Set the number of channels."""
        if not self._datawritten and nchannels < 1:
            raise Error("bad # of channels")
        self._set("_nchannels", nchannels)

    def getnchannels(self):
        """The number of channels."""
        return self._get("_nchannels", "number of channels not set")

    def setsampwidth(self, sampwidth):
        """Set the bytes of a sample, 1 to 4."""
        if not self._datawritten and not 1 <= sampwidth <= 4:
            raise Error("bad sample width")
        self._set("_sampwidth", sampwidth)

    def getsampwidth(self):
        """The bytes of a sample."""
        return self._get("_sampwidth", "sample width not set")

    def setframerate(self, framerate):
        """Set the frames a second."""
        if not self._datawritten and framerate <= 0:
            raise Error("bad frame rate")
        self._set("_framerate", int(round(framerate)))

    def getframerate(self):
        """The frames a second."""
        return self._get("_framerate", "frame rate not set")

    def setnframes(self, nframes):
        """Say how many frames there are going to be."""
        self._set("_nframes", nframes)

    def getnframes(self):
        """How many frames were written."""
        return self._nframeswritten

    def setcomptype(self, comptype, compname):
        """Only 'NONE' is known."""
        if not self._datawritten and comptype not in ("NONE",):
            raise Error("unsupported compression type")
        self._set("_comptype", comptype)

    def setparams(self, params):
        """Set everything that `Wave_read.getparams` tells."""
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        """What was set, as a named tuple."""
        if not (self._nchannels and self._sampwidth and self._framerate):
            raise Error("not all parameters set")
        return _wave_params(self._nchannels, self._sampwidth, self._framerate, self._nframes, self.getcomptype(), self.getcompname())

    def setmark(self, id, pos, name):
        """Refused: marks are not written; deprecated."""
        _no_marks("Wave_write.setmark")
        raise Error("setmark() not supported")

    def getmark(self, id):
        """Refused: there are no marks; deprecated."""
        _no_marks("Wave_write.getmark")
        raise Error("no marks")

    def getmarkers(self):
        """None: there are no marks; deprecated."""
        _no_marks("Wave_write.getmarkers")

    def tell(self):
        """How many frames were written."""
        return self._nframeswritten

    def writeframesraw(self, data):
        """Write frames; the header is not put right yet."""
        data = memoryview(data).cast("B")
        self._begin(len(data))
        self._file.write(data)
        self._datawritten += len(data)
        self._nframeswritten += len(data) // (self._sampwidth * self._nchannels)

    def writeframes(self, data):
        """Write frames and put the header right."""
        self.writeframesraw(data)
        self._correct()

    def close(self):
        """Put the header right and close the file if it was opened here."""
        try:
            if self._file:
                self._begin(0)
                self._correct()
                self._file.flush()
        finally:
            self._let_go()

    def _begin(self, size):
        if self._is_begun:
            return
        for value, complaint in ((self._nchannels, "# channels not specified"), (self._sampwidth, "sample width not specified"),
                                 (self._framerate, "sampling rate not specified")):
            if not value:
                raise Error(complaint)
        framesize = self._nchannels * self._sampwidth
        if not self._nframes:
            self._nframes = size // framesize
        self._datalength = self._nframes * framesize
        self._header_at = self._file.tell() if _can_seek(self._file) else None
        self._write_header()
        self._is_begun = True

    def _write_header(self):
        framesize = self._nchannels * self._sampwidth
        self._file.write(_HEADER.pack(
            b"RIFF", 36 + self._datalength, b"WAVE", b"fmt ", 16, WAVE_FORMAT_PCM, self._nchannels, self._framerate, self._framerate * framesize, framesize,
            self._sampwidth * 8, b"data", self._datalength))

    def _correct(self):
        if self._datawritten == self._datalength:
            return
        self._datalength = self._datawritten
        self._nframes = self._nframeswritten
        if self._header_at is None:
            raise OSError("cannot seek")
        end = self._file.tell()
        self._file.seek(self._header_at)
        self._write_header()
        self._file.seek(end)


def _byteswap(data, width):
    # For samples that are big-endian elsewhere.
    swapped = bytearray(len(data))
    for i in range(width):
        swapped[i::width] = data[width - 1 - i::width]
    return bytes(swapped)


def _can_seek(file):
    try:
        file.tell()
    except (AttributeError, OSError):
        return False
    return True


def open(f, mode=None):
    """Open a file to read ('r', 'rb') or to write ('w', 'wb'): a path, or a binary file."""
    if mode is None:
        mode = getattr(f, "mode", "rb")
    if mode in ("r", "rb"):
        return Wave_read(f)
    if mode in ("w", "wb"):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
