"""What codecs are made of: their functions and their incremental coders."""


class CodecInfo(tuple):
    """The functions and classes of a codec."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = type(self)
        return "<%s.%s object for encoding %s at %#x>" % ("codecs", cls.__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """The interface of an encoding without state."""

    def encode(self, input, errors="strict"):
        """Encode the object; return the output and how much was used."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Decode the object; return the output and how much was used."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes input that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        """Encode a piece."""
        raise NotImplementedError

    def reset(self):
        """Go back to the state of the beginning."""

    def getstate(self):
        """Return the state, as a number."""
        return 0

    def setstate(self, state):
        """Go to a state that getstate() returned."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps input that cannot be encoded without what follows."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes input that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        """Decode a piece."""
        raise NotImplementedError

    def reset(self):
        """Go back to the state of the beginning."""

    def getstate(self):
        """Return input that waits for more, and the rest of the state as a number."""
        return b"", 0

    def setstate(self, state):
        """Go to a state that getstate() returned."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps input that cannot be decoded without what follows."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


for _cls in CodecInfo, Codec, IncrementalEncoder, BufferedIncrementalEncoder, IncrementalDecoder, BufferedIncrementalDecoder:
    _cls.__module__ = "codecs"
