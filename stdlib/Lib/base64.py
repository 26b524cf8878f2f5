"""Bytes as text of few characters: Base16, Base32, Base64, Base85."""

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode",
           "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
           "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

_B64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_B85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b"abcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_B64_VALUES = {char: value for value, char in enumerate(_B64)}


def _error(message):
    from binascii import Error
    return Error(message)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r"
                        % s.__class__.__name__) from None


def _as_bytes(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(s).tobytes()


def b64encode(s, altchars=None):
    """Base64; `altchars` replaces `+` and `/`."""
    data = _as_bytes(s)
    try:
        from binascii import b2a_base64
        encoded = b2a_base64(data, newline=False)
    except ImportError:
        encoded = _encode_groups(data)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def _encode_groups(data):
    result = bytearray()
    for start in range(0, len(data), 3):
        group = data[start:start + 3]
        value = int.from_bytes(group + bytes(3 - len(group)))
        result += bytes(_B64[value >> shift & 63] for shift in (18, 12, 6, 0))
        if len(group) < 3:
            result[len(group) - 3:] = b"=" * (3 - len(group))
    return bytes(result)


def b64decode(s, altchars=None, validate=False):
    """Decode Base64; what is no Base64 is left out, or refused if `validate`."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    try:
        from binascii import a2b_base64
    except ImportError:
        return _decode_groups(s, validate)
    return a2b_base64(s, strict_mode=validate)


def _decode_groups(s, strict):
    result = bytearray()
    bits = count = padding = 0
    for char in s:
        value = _B64_VALUES.get(char)
        if char == 61:
            padding += 1
            if count % 4 >= 2 and count % 4 + padding >= 4:
                break
            continue
        if value is None:
            if strict:
                raise ValueError("Only base64 data is allowed")
            continue
        padding = 0
        bits = (bits << 6 | value) & 0xFFFFFF
        count += 1
        if count % 4 == 0:
            result += bits.to_bytes(3)
    rest = count % 4
    if rest == 1:
        raise ValueError("Invalid base64-encoded string: number of data characters "
                         f"({count}) cannot be 1 more than a multiple of 4")
    if rest and padding < 4 - rest:
        raise ValueError("Incorrect padding")
    if rest == 2:
        result.append(bits >> 4 & 255)
    elif rest == 3:
        result += (bits >> 2 & 0xFFFF).to_bytes(2)
    return bytes(result)


def standard_b64encode(s):
    """Base64 with the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode Base64 with the standard alphabet."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 with `-` and `_`."""
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))


def urlsafe_b64decode(s):
    """Decode Base64 with `-` and `_`."""
    return b64decode(_bytes_from_decode_data(s).translate(bytes.maketrans(b"-_", b"+/")))


def _encode32(alphabet, s):
    data = _as_bytes(s)
    left = len(data) % 5
    data += bytes(-len(data) % 5)
    result = bytearray()
    for start in range(0, len(data), 5):
        value = int.from_bytes(data[start:start + 5])
        result += bytes(alphabet[value >> shift & 31] for shift in range(35, -5, -5))
    padding = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    if padding:
        result[-padding:] = b"=" * padding
    return bytes(result)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise _error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    stripped = s.rstrip(b"=")
    padding = len(s) - len(stripped)
    values = {char: value for value, char in enumerate(alphabet)}
    result = bytearray()
    for start in range(0, len(stripped), 8):
        group = stripped[start:start + 8]
        value = 0
        for char in group:
            if char not in values:
                raise _error("Non-base32 digit found")
            value = value << 5 | values[char]
        result += (value << 5 * (8 - len(group))).to_bytes(5)
    if len(stripped) % 8 not in (0, 2, 4, 5, 7) or padding not in (0, 1, 3, 4, 6):
        raise _error("Incorrect padding")
    dropped = {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[padding]
    return bytes(result[:len(result) - dropped])


def b32encode(s):
    """Base32."""
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode Base32; `map01` says what the digits 0 and 1 stand for."""
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    """Base32 with the alphabet of extended hexadecimal."""
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    """Decode Base32 with the alphabet of extended hexadecimal."""
    return _decode32(_B32HEX, s, casefold)


def b16encode(s):
    """Hexadecimal in capitals."""
    return _as_bytes(s).hex().upper().encode("ascii")


def b16decode(s, casefold=False):
    """Decode hexadecimal in capitals."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise _error("Non-base16 digit found")
    if len(s) % 2:
        raise _error("Odd-length string")
    return bytes.fromhex(bytes(s).decode("ascii"))


def _encode85(data, alphabet, pad=False, zero=None, spaces=None):
    data = _as_bytes(data)
    padding = -len(data) % 4
    data += bytes(padding)
    groups = []
    for start in range(0, len(data), 4):
        word = int.from_bytes(data[start:start + 4])
        if zero and word == 0:
            groups.append(b"z")
        elif spaces and word == 0x20202020:
            groups.append(b"y")
        else:
            groups.append(bytes(alphabet[word // 85 ** power % 85] for power in (4, 3, 2, 1, 0)))
    if padding and not pad:
        if groups[-1] == b"z":
            groups[-1] = alphabet[0:1] * 5
        groups[-1] = groups[-1][:-padding]
    return b"".join(groups)


_A85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 as Adobe and btoa write it."""
    result = _encode85(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode Ascii85."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result = bytearray()
    group = []
    for char in b + b"u" * 4:
        if 33 <= char <= 117:
            group.append(char)
            if len(group) == 5:
                value = 0
                for c in group:
                    value = value * 85 + c - 33
                if value > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                result += value.to_bytes(4)
                group = []
        elif char == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            result += b"\0\0\0\0"
        elif foldspaces and char == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            result += b"    "
        elif char not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % char)
    padding = 4 - len(group)
    return bytes(result[:-padding] if padding else result)


def b85encode(b, pad=False):
    """Base85 as git and Mercurial write it."""
    return _encode85(b, _B85, pad)


def b85decode(b):
    """Decode Base85."""
    return _decode85(_bytes_from_decode_data(b), _B85, "base85")


def _decode85(b, alphabet, name):
    values = {char: value for value, char in enumerate(alphabet)}
    padding = -len(b) % 5
    b = b + alphabet[-1:] * padding
    result = bytearray()
    for start in range(0, len(b), 5):
        value = 0
        for offset, char in enumerate(b[start:start + 5]):
            if char not in values:
                raise ValueError("bad %s character at position %d" % (name, start + offset))
            value = value * 85 + values[char]
        if value > 0xFFFFFFFF:
            raise ValueError("%s overflow in hunk starting at byte %d" % (name, start))
        result += value.to_bytes(4)
    return bytes(result[:-padding] if padding else result)


def z85encode(s):
    """Base85 as ZeroMQ writes it."""
    return _encode85(s, _Z85)


def z85decode(s):
    """Decode Base85 as ZeroMQ writes it."""
    return _decode85(_bytes_from_decode_data(s), _Z85, "z85")


def encode(input, output):
    """Write the bytes of one file to another as lines of Base64."""
    while True:
        data = input.read(57)
        if not data:
            break
        while len(data) < 57:
            more = input.read(57 - len(data))
            if not more:
                break
            data += more
        output.write(b64encode(data) + b"\n")


def decode(input, output):
    """Decode lines of Base64 from one file to another."""
    while line := input.readline():
        output.write(b64decode(line))


def _one_row(s):
    """The bytes of an object that holds one row of bytes or characters."""
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from error
    if view.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (view.format, s.__class__.__name__))
    if view.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, s.__class__.__name__))
    return view.tobytes()


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    data = _one_row(s)
    return b"".join(b64encode(data[i:i + 57]) + b"\n" for i in range(0, len(data), 57))


def decodebytes(s):
    """Decode lines of Base64."""
    return b64decode(_one_row(s))
