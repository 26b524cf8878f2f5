"""Punycode (RFC 3492): text as the characters of ASCII in it, and numbers that say where the others are put in."""

import codecs

from encodings import _make_info

_BASE, _LEAST, _MOST = 36, 1, 26
_SKEW, _DAMP, _FIRST_BIAS, _FIRST_CODE = 38, 700, 72, 0x80
_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS.upper())}


def _adapt(delta, is_first, count):
    """The bias after a number, made from how large it was."""
    delta //= _DAMP if is_first else 2
    delta += delta // count
    steps = 0
    while delta > (_BASE - _LEAST) * _MOST // 2:
        delta //= _BASE - _LEAST
        steps += _BASE
    return steps + (_BASE - _LEAST + 1) * delta // (delta + _SKEW)


def _thresholds(bias):
    """Below which digit a number ends, digit by digit."""
    place = _BASE
    while True:
        yield min(max(place - bias, _LEAST), _MOST)
        place += _BASE


def _put_number(out, number, bias):
    for threshold in _thresholds(bias):
        if number < threshold:
            out.append(_DIGITS[number])
            return
        number, digit = divmod(number - threshold, _BASE - threshold)
        out.append(_DIGITS[threshold + digit])


def punycode_encode(text):
    """The bytes of a text."""
    plain = [char for char in text if char.isascii()]
    out = bytearray("".join(plain) + "-" if plain else "", "ascii")
    codes = list(map(ord, text))
    done, code, delta, bias = len(plain), _FIRST_CODE, 0, _FIRST_BIAS
    for following in sorted({code for code in codes if code >= _FIRST_CODE}):
        delta += (following - code) * (done + 1)
        for other in codes:
            delta += other < following
            if other == following:
                _put_number(out, delta, bias)
                bias = _adapt(delta, done == len(plain), done + 1)
                delta, done = 0, done + 1
        code, delta = following + 1, delta + 1
    return bytes(out)


class _Stop(Exception):
    """What follows cannot be read, and errors are passed over."""


def _number(data, at, bias, errors):
    """The number at a place, and the place behind it."""
    value, weight = 0, 1
    for threshold in _thresholds(bias):
        if at >= len(data):
            _fail(errors, data, at, "incomplete punycode string")
        digit = _VALUES.get(data[at])
        if digit is None:
            _fail(errors, data, at, f"Invalid extended code point '{data[at]}'")
        at += 1
        value += digit * weight
        if digit < threshold:
            return value, at
        weight *= _BASE - threshold


def _fail(errors, data, at, reason):
    if errors == "strict":
        raise UnicodeDecodeError("punycode", data, at, at + 1, reason)
    raise _Stop


def _insert(text, data, errors):
    """Put characters into a text, as numbers say."""
    code, place, bias, at = _FIRST_CODE, 0, _FIRST_BIAS, 0
    while at < len(data):
        try:
            delta, end = _number(data, at, bias, errors)
        except _Stop:
            break
        more, place = divmod(place + delta, len(text) + 1)
        code += more
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError("punycode", data, place + more * (len(text) + 1) - 1, place + more * (len(text) + 1), f"Invalid character U+{code:x}")
            code = ord("?")
        text.insert(place, chr(code))
        bias, at, place = _adapt(delta, at == 0, len(text)), end, place + 1
    return "".join(text)


def punycode_decode(text, errors):
    """The text of bytes, or of a text of them."""
    data = text.encode("ascii") if isinstance(text, str) else bytes(text)
    plain, mark, numbers = data.rpartition(b"-")
    try:
        known = str(plain, "ascii", errors)
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("ascii", data, error.start, error.end, error.reason) from None
    try:
        return _insert(list(known), numbers.upper(), errors)
    except UnicodeDecodeError as error:
        start = len(plain) + len(mark)
        raise UnicodeDecodeError("punycode", data, start + error.start, start + error.end, error.reason) from None


class Codec(codecs.Codec):
    """Encodes and decodes at once."""

    def encode(self, input, errors="strict"):
        return punycode_encode(input), len(input)

    def decode(self, input, errors="strict"):
        _check_errors(errors)
        return punycode_decode(input, errors), len(input)


def _check_errors(errors):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")


class IncrementalEncoder(codecs.IncrementalEncoder):
    """Encodes each piece on its own."""

    def encode(self, input, final=False):
        return punycode_encode(input)


class IncrementalDecoder(codecs.IncrementalDecoder):
    """Decodes each piece on its own."""

    def decode(self, input, final=False):
        _check_errors(self.errors)
        return punycode_decode(input, self.errors)


class StreamWriter(Codec, codecs.StreamWriter):
    """Encodes what is written."""


class StreamReader(Codec, codecs.StreamReader):
    """Decodes what is read."""


def getregentry():
    """The codec."""
    return _make_info("punycode", globals())
