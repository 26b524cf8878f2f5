"""Messages: headers and a payload."""

import binascii
import quopri
import re
from io import BytesIO, StringIO

from email import utils
from email._policybase import compat32
from email.charset import Charset
from email.errors import HeaderParseError, InvalidBase64CharactersDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect

__all__ = ["Message", "EmailMessage"]

SEMISPACE = "; "
_SPECIAL = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _parameter(name, value=None, quotes=True):
    """A parameter as it is written."""
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        return "%s*=%s" % (name, utils.encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        return "%s*=%s" % (name, utils.encode_rfc2231(value, "utf-8", ""))
    if quotes or _SPECIAL.search(value):
        return '%s="%s"' % (name, utils.quote(value))
    return "%s=%s" % (name, value)


def _split_parameters(text):
    """The parts of a header between semicolons that are not quoted."""
    return [part.strip() for part in re.findall(r'((?:"(?:\\.|[^"\\])*"|[^;])*)(?:;|\Z)', text)][:-1] if text else []


def _named(part):
    name, equals, value = part.partition("=")
    return (name.strip(), value.strip()) if equals else (part.strip(), "")


class Message:
    """A message as its headers, in their order, and its payload: a text, or a list of messages."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = self._payload = self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    # === Text ===

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from email.generator import Generator
        file = StringIO()
        Generator(file, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy).flatten(self, unixfrom=unixfrom)
        return file.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from email.generator import BytesGenerator
        file = BytesIO()
        BytesGenerator(file, mangle_from_=False, policy=policy or self.policy).flatten(self, unixfrom=unixfrom)
        return file.getvalue()

    def is_multipart(self):
        """Whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        """Set the line `From ...` that stands before a message in a mailbox."""
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        """The line `From ...`."""
        return self._unixfrom

    # === Payload ===

    def attach(self, payload):
        """Add a message to the payload."""
        if self._payload is None:
            self._payload = [payload]
        elif isinstance(self._payload, list):
            self._payload.append(payload)
        else:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The payload, or one of its messages; `decode` gives bytes as Content-Transfer-Encoding tells them."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError("Expected list, got %s" % type(self._payload))
        if not decode:
            return self._text_payload()
        return self._decoded_payload()

    def _text_payload(self):
        payload = self._payload
        if not isinstance(payload, str) or payload.isascii():
            return payload
        try:
            data = payload.encode("ascii", "surrogateescape")
        except UnicodeEncodeError:
            return payload
        try:
            return data.decode(self.get_content_charset("ascii"), "replace")
        except LookupError:
            return data.decode("ascii", "replace")

    def _decoded_payload(self):
        payload = self._payload
        encoding = str(self.get("content-transfer-encoding", "")).strip().lower()
        if isinstance(payload, str):
            try:
                data = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                data = payload.encode("raw-unicode-escape")
        else:
            data = payload
        if data is None:
            return None
        if encoding == "quoted-printable":
            return quopri.decodestring(data)
        if encoding == "base64":
            return self._from_base64(b"".join(data.splitlines()))
        if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
            return _from_uuencode(data)
        return data

    def _from_base64(self, data):
        clean = re.sub(rb"[^A-Za-z0-9+/=]", b"", data)
        plain = clean.replace(b"=", b"")
        missing = -len(plain) % 4
        if missing == 3:
            self.policy.handle_defect(self, InvalidBase64LengthDefect())
            return data
        if clean != data:
            self.policy.handle_defect(self, InvalidBase64CharactersDefect())
        if missing and len(clean) % 4:
            self.policy.handle_defect(self, InvalidBase64PaddingDefect())
        return binascii.a2b_base64(plain + b"=" * missing)

    def set_payload(self, payload, charset=None):
        """Set the payload, and the character set of a text."""
        if hasattr(payload, "encode"):
            if isinstance(charset, Charset):
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode("ascii", "surrogateescape")
            elif charset is not None:
                charset = Charset(charset)
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode("ascii", "surrogateescape")
            else:
                self._payload = payload
        else:
            self._payload = payload
        if hasattr(payload, "decode"):
            self._payload = payload.decode("ascii", "surrogateescape")
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the character set of the payload, with the headers that tell it."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        charset = charset if isinstance(charset, Charset) else Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" not in self:
            self._encode_payload(charset)

    def _encode_payload(self, charset):
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        payload = self._payload
        if payload:
            payload = payload.encode("ascii", "surrogateescape") if payload.isascii() or _surrogates(payload) else payload
        self._payload = charset.body_encode(payload)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """The character set of the payload."""
        return self._charset

    # === Headers ===

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        """Add a header; those of the same name stay."""
        limit = self.policy.header_max_count(name)
        if limit and sum(key.lower() == name.lower() for key, _ in self._headers) >= limit:
            raise ValueError("There may be at most {} {} headers in a message".format(limit, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        """Delete all headers of a name, if there are any."""
        self._headers = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return any(name.lower() == key.lower() for key, _ in self._headers)

    def __iter__(self):
        for key, _ in self._headers:
            yield key

    def keys(self):
        """The names of all headers."""
        return [key for key, _ in self._headers]

    def values(self):
        """The values of all headers."""
        return [self.policy.header_fetch_parse(key, value) for key, value in self._headers]

    def items(self):
        """The (name, value) pairs of all headers."""
        return [(key, self.policy.header_fetch_parse(key, value)) for key, value in self._headers]

    def get(self, name, failobj=None):
        """The first header of a name."""
        for key, value in self._headers:
            if key.lower() == name.lower():
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def set_raw(self, name, value):
        """Add a header as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        """The headers as they are."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers of a name."""
        found = [self.policy.header_fetch_parse(key, value) for key, value in self._headers if key.lower() == name.lower()]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters: `_` in their names stands for `-`, None for a name alone."""
        parts = [] if _value is None else [_value]
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else _parameter(key, value))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Change the first header of a name, which keeps its place."""
        for index, (key, _) in enumerate(self._headers):
            if key.lower() == _name.lower():
                self._headers[index] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(_name)

    # === Content type ===

    def get_content_type(self):
        """The type of the message in lower case; text/plain if it is not valid."""
        value = self.get("content-type")
        if value is None:
            return self.get_default_type()
        kind = str(value).partition(";")[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """The part of the type before the slash."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """The part of the type behind the slash."""
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The type of a message that tells none."""
        return self._default_type

    def set_default_type(self, ctype):
        """Set the type for when none is told."""
        self._default_type = ctype

    def _parameters(self, header):
        value = self.get(header)
        if value is None:
            return None
        return utils.decode_params([_named(part) for part in _split_parameters(str(value))] or [("", "")])

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The (name, value) pairs of a header, the value itself first."""
        params = self._parameters(header)
        if params is None:
            return failobj
        return [(name, _unquoted(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """One parameter of a header; a tuple (character set, language, text) if it was encoded so."""
        for name, value in self._parameters(header) or ():
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        """Set a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        if header not in self and header.lower() == "content-type":
            text = "text/plain"
        else:
            text = self.get(header)
        if not self.get_param(param, header=header):
            new = _parameter(param, value, requote)
            text = SEMISPACE.join([text, new]) if text else new
        else:
            text = ""
            for name, old in self.get_params(header=header, unquote=requote):
                part = _parameter(name, value if name.lower() == param.lower() else old, requote)
                text = SEMISPACE.join([text, part]) if text else part
        self._set_header(header, text, replace)

    def _set_header(self, header, text, replace=False):
        if text == self.get(header):
            return
        if replace:
            self.replace_header(header, text)
        else:
            del self[header]
            self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        """Delete a parameter of a header."""
        if header not in self:
            return
        parts = [_parameter(name, value, requote) for name, value in self.get_params(header=header, unquote=requote)
                 if name.lower() != param.lower()]
        self._set_header(header, SEMISPACE.join(parts))

    def set_type(self, type, header="Content-Type", requote=True):
        """Set the type; the parameters stay."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that the message carries."""
        missing = object()
        name = self.get_param("filename", missing, "content-disposition")
        if name is missing:
            name = self.get_param("name", missing, "content-type")
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What stands between the parts."""
        missing = object()
        boundary = self.get_param("boundary", missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set what stands between the parts; the header keeps its place."""
        params = self._parameters("content-type")
        if params is None:
            raise HeaderParseError("No Content-Type header found")
        quoted = '"%s"' % boundary
        if any(name.lower() == "boundary" for name, _ in params):
            params = [(name, quoted if name.lower() == "boundary" else value) for name, value in params]
        else:
            params.append(("boundary", quoted))
        text = SEMISPACE.join(name if value == "" else "%s=%s" % (name, value) for name, value in params)
        self._headers = [self.policy.header_store_parse(key, text) if key.lower() == "content-type" else (key, value)
                         for key, value in self._headers]

    def get_content_charset(self, failobj=None):
        """The character set of the message in lower case."""
        missing = object()
        charset = self.get_param("charset", missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            try:
                charset = str(charset[2].encode("raw-unicode-escape"), charset[0] or "us-ascii")
            except (LookupError, UnicodeError):
                charset = charset[2]
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The character sets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """`inline`, `attachment` or another word, or None."""
        value = self.get("content-disposition")
        return None if value is None else str(value).partition(";")[0].strip().lower()

    from email.iterators import walk


def __getattr__(name):
    # The newer classes come with policies of their own.
    if name in ("EmailMessage", "MIMEPart"):
        from email import _part
        value = globals()[name] = getattr(_part, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _surrogates(text):
    return any("\udc80" <= char <= "\udcff" for char in text)


def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _from_uuencode(data):
    result = b""
    lines = iter(data.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            break
    else:
        return data
    for line in lines:
        if not line or line.strip() == b"end":
            break
        try:
            result += binascii.a2b_uu(line)
        except binascii.Error:
            # Some encoders pad the last line wrongly: its length tells how much of it counts.
            count = (((line[0] - 32) & 63) * 4 + 5) // 3
            result += binascii.a2b_uu(line[:count])
    return result
