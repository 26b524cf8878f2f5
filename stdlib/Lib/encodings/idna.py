"""The names of hosts beyond ASCII (RFC 3490): every label that needs it is prepared and written by punycode behind a prefix."""

import codecs
import re
import stringprep
from unicodedata import normalize

from encodings import _make_info

dots = re.compile("[.\u3002\uff0e\uff61]")
ace_prefix, sace_prefix = b"xn--", "xn--"
_MOST, _WAY_TOO_LONG = 63, 1024
_PROHIBITED = [getattr(stringprep, "in_table_" + name) for name in ("c12", "c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9")]


def nameprep(label):
    """A label prepared for comparison (RFC 3491): mapped, normalised and checked."""
    mapped = "".join(stringprep.map_table_b2(char) for char in label if not stringprep.in_table_b1(char))
    label = normalize("NFKC", mapped)
    for place, char in enumerate(label):
        if any(prohibits(char) for prohibits in _PROHIBITED):
            raise _fault(label, place, place + 1, f"Invalid character {char!r}")
    if any(map(stringprep.in_table_d1, label)):
        _check_direction(label)
    return label


def _check_direction(label):
    """A label with characters from right to left has none from left to right, and begins and ends with one."""
    for place, char in enumerate(label):
        if stringprep.in_table_d2(char):
            raise _fault(label, place, place + 1, "Violation of BIDI requirement 2")
    for place in 0, len(label) - 1:
        if not stringprep.in_table_d1(label[place]):
            raise _fault(label, place, place + 1, "Violation of BIDI requirement 3")


def _fault(label, start, end, reason):
    return UnicodeEncodeError("idna", label, start, end, reason)


def _sized(label, text):
    """The bytes of a label, if they are as many as a label may have."""
    if not label:
        raise _fault(text, 0, 1, "label empty")
    if len(label) > _MOST:
        raise _fault(text, 0, len(text), "label too long")
    return label


def ToASCII(label):
    """The bytes of a label."""
    for prepare in str, nameprep:
        label = prepare(label)
        if label.isascii():
            return _sized(label.encode("ascii"), label)
    if label.lower().startswith(sace_prefix):
        raise _fault(label, 0, len(sace_prefix), "Label starts with ACE prefix")
    return _sized(ace_prefix + label.encode("punycode"), label)


def ToUnicode(label):
    """The text of a label, given as bytes or as text."""
    if len(label) > _WAY_TOO_LONG:
        data = label.encode("utf-8", "backslashreplace") if isinstance(label, str) else label
        raise UnicodeDecodeError("idna", data, 0, len(data), "label way too long")
    data = label if isinstance(label, bytes) else _plain(label)
    if not data.lower().startswith(ace_prefix):
        return str(data, "ascii")
    try:
        text = data[len(ace_prefix):].decode("punycode")
    except UnicodeDecodeError as error:
        start = len(ace_prefix)
        raise UnicodeDecodeError("idna", data, start + error.start, start + error.end, error.reason)
    again = ToASCII(text)
    if data.lower() != again:
        raise UnicodeDecodeError("idna", data, 0, len(data), f"IDNA does not round-trip, '{data!r}' != '{again!r}'")
    return text


def _plain(label):
    """The bytes of a label that is ASCII, or becomes so when it is prepared."""
    if not label.isascii():
        label = nameprep(label)
    try:
        return label.encode("ascii")
    except UnicodeEncodeError as error:
        raise _fault(label, error.start, error.end, "Invalid character in IDN label")


def _check_strict(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


def _placed(convert, labels, make_error):
    """Each label converted; an error is told at its place in the whole, where labels stand one character apart."""
    start, done = 0, []
    for label in labels:
        try:
            done.append(convert(label))
        except (UnicodeEncodeError, UnicodeDecodeError) as error:
            raise make_error(start + error.start, start + error.end, error.reason)
        start += len(label) + 1
    return done


def _without_last(labels):
    """Labels without an empty one at the end, and whether there was one."""
    return (labels[:-1], True) if labels and not labels[-1] else (labels, False)


class Codec(codecs.Codec):
    """Encodes and decodes at once."""

    def encode(self, input, errors="strict"):
        _check_strict(errors)
        if not input:
            return b"", 0
        labels, ends_with_dot = _without_last((input.split(".") if input.isascii() else dots.split(input)))

        def fault(start, end, reason):
            return _fault(input, start, end, reason)

        done = _placed(_ascii_label if input.isascii() else ToASCII, labels, fault)
        return b".".join(done) + b"." * ends_with_dot, len(input)

    def decode(self, input, errors="strict"):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        data = input if isinstance(input, bytes) else bytes(input)
        if not data:
            return "", 0
        if ace_prefix not in data.lower() and data.isascii():
            return data.decode("ascii"), len(data)
        labels, ends_with_dot = _without_last(data.split(b"."))
        done = _placed(ToUnicode, labels, lambda start, end, reason: UnicodeDecodeError("idna", data, start, end, reason))
        return ".".join(done) + "." * ends_with_dot, len(data)


def _ascii_label(label):
    return _sized(label.encode("ascii"), label)


class _Labels:
    """The labels of input that comes in pieces; the last one may go on in the next."""

    def _split(self, labels, final):
        """The labels that are whole, and whether a dot follows them."""
        labels, ends_with_dot = _without_last(labels)
        if ends_with_dot or final or not labels:
            return labels, ends_with_dot
        return labels[:-1], len(labels) > 1

    def _convert(self, labels, ends_with_dot, dot, convert, make_error):
        """The output for labels, and how much of the input it is for."""
        done = _placed(convert, labels, make_error)
        size = sum(map(len, labels)) + max(len(labels) - 1, 0)
        return dot.join(done) + dot * ends_with_dot, size + ends_with_dot


class IncrementalEncoder(_Labels, codecs.BufferedIncrementalEncoder):
    """Encodes label by label."""

    def _buffer_encode(self, input, errors, final):
        _check_strict(errors)
        if not input:
            return b"", 0
        labels, ends_with_dot = self._split(dots.split(input), final)
        return self._convert(labels, ends_with_dot, b".", ToASCII, lambda start, end, reason: _fault(input, start, end, reason))


class IncrementalDecoder(_Labels, codecs.BufferedIncrementalDecoder):
    """Decodes label by label."""

    def _buffer_decode(self, input, errors, final):
        if errors != "strict":
            raise UnicodeError("Unsupported error handling: {errors}")
        if not input:
            return "", 0
        try:
            text = input if isinstance(input, str) else str(input, "ascii")
        except UnicodeDecodeError as error:
            raise UnicodeDecodeError("idna", input, error.start, error.end, error.reason)
        labels, ends_with_dot = self._split(dots.split(text) if isinstance(input, str) else text.split("."), final)
        data = text.encode("ascii", "backslashreplace")
        return self._convert(labels, ends_with_dot, ".", ToUnicode, lambda start, end, reason: UnicodeDecodeError("idna", data, start, end, reason))


class StreamWriter(Codec, codecs.StreamWriter):
    """Encodes what is written."""


class StreamReader(Codec, codecs.StreamReader):
    """Decodes what is read."""


def getregentry():
    """The codec."""
    return _make_info("idna", globals())
