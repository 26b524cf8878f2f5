"""Taking URLs apart and putting them together."""

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
           "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_WITH_PARAMS = ("", "ftp", "hdl", "prospero", "http", "https", "shttp", "rtsp", "rtsps", "rtspu",
                "sip", "sips", "mms", "sftp", "tel")
_WITH_NETLOC = ("", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
                "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn",
                "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services")
_RELATIVE = ("", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
             "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss")


def quote_from_bytes(bs, safe="/"):
    """Bytes with all that is not safe as %XX."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes(safe)
    allowed = _SAFE | {c for c in safe if c < 128}
    return "".join(chr(c) if c in allowed else "%%%02X" % c for c in bs)


def quote(string, safe="/", encoding=None, errors=None):
    """Text with all that is not safe as %XX."""
    if isinstance(string, str):
        return quote_from_bytes(string.encode(encoding or "utf-8", errors or "strict"), safe)
    if encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    if errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with blanks as plus signs."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Bytes with every %XX decoded."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    result = bytearray(first)
    for part in rest:
        try:
            result += bytes.fromhex(part[:2].decode("ascii")) if len(part) >= 2 and part[
                :2].isalnum() else b"%" + part[:2]
        except ValueError:
            result += b"%" + part[:2]
        result += part[2:]
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """Text with every %XX decoded."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    result, run = [], []
    for char in string:
        if char.isascii():
            run.append(char)
        else:
            result += [unquote_to_bytes("".join(run)).decode(encoding, errors), char]
            run = []
    result.append(unquote_to_bytes("".join(run)).decode(encoding, errors))
    return "".join(result)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with plus signs as blanks."""
    return unquote(string.replace("+", " "), encoding, errors)


def _texts(*args):
    """The arguments as text, and what turns a result back into what they were: a function for bytes, for text nothing."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    return *(arg.decode("ascii", "strict") if arg else "" for arg in args), _as_bytes


def _as_bytes(result):
    return result.encode("ascii", "strict") if isinstance(result, str) else result.encode()


class _Result(tuple):
    __slots__ = ()

    def __new__(cls, *values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(
            "%s=%r" % pair for pair in zip(self._fields, self)))

    def _replace(self, **changes):
        return type(self)(*[changes.get(n, v) for n, v in zip(self._fields, self)])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def encode(self, encoding="ascii", errors="strict"):
        """The same parts as bytes."""
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))

    scheme = property(lambda self: self[0])
    netloc = property(lambda self: self[1])
    path = property(lambda self: self[2])

    def _host_part(self):
        return self.netloc.rpartition("@")[2]

    def _user_part(self):
        """The name and the password, each None where there is none."""
        user, at, _ = self.netloc.rpartition("@")
        name, colon, password = user.partition(":")
        return name if at else None, password if at and colon else None

    @property
    def username(self):
        """The user, or None."""
        return self._user_part()[0]

    @property
    def password(self):
        """The password, or None."""
        return self._user_part()[1]

    @property
    def hostname(self):
        """The host in lower case, but for the zone of an address; or None."""
        host = self._host_part()
        host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
        host, percent, zone = host.partition("%")
        return host.lower() + percent + zone or None

    @property
    def port(self):
        """The port, or None."""
        host = self._host_part().rpartition("]")[2]
        _, colon, port = host.rpartition(":")
        if not colon or not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class SplitResult(_Result):
    """What urlsplit gives."""

    __slots__ = ()
    _fields = ("scheme", "netloc", "path", "query", "fragment")
    query = property(lambda self: self[3])
    fragment = property(lambda self: self[4])

    def geturl(self):
        """The URL."""
        return urlunsplit(self)


class ParseResult(_Result):
    """What urlparse gives."""

    __slots__ = ()
    _fields = ("scheme", "netloc", "path", "params", "query", "fragment")
    params = property(lambda self: self[3])
    query = property(lambda self: self[4])
    fragment = property(lambda self: self[5])

    def geturl(self):
        """The URL."""
        return urlunparse(self)


class DefragResult(_Result):
    """What urldefrag gives."""

    __slots__ = ()
    _fields = ("url", "fragment")
    url = property(lambda self: self[0])
    fragment = property(lambda self: self[1])

    def geturl(self):
        """The URL."""
        return self.url + ("#" + self.fragment if self.fragment else "")


class _BytesResult:
    """The parts of a URL as bytes: what is asked of them is asked of their text."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """The same parts as text."""
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))

    def encode(self):
        """Refused, as bytes do."""
        raise AttributeError(f"{type(self).__name__!r} object has no attribute 'encode'")

    def _of_text(name):
        def get(self):
            value = getattr(self.decode(), name)
            return value.encode("ascii") if isinstance(value, str) else value

        return property(get, doc=f"The {name}, or None.")

    username, password, hostname, port = map(_of_text, ("username", "password", "hostname", "port"))


def _bytes_kind(text_kind):
    """The class of the bytes results that belongs to one of texts."""
    def geturl(self):
        """The URL."""
        return text_kind.geturl(self.decode()).encode("ascii")

    namespace = {"__slots__": (), "__module__": __name__, "__doc__": text_kind.__doc__, "_decoded_counterpart": text_kind, "geturl": geturl}
    text_kind._encoded_counterpart = type(text_kind.__name__ + "Bytes", (_BytesResult, text_kind), namespace)
    return text_kind._encoded_counterpart


DefragResultBytes, SplitResultBytes, ParseResultBytes = map(_bytes_kind, (DefragResult, SplitResult, ParseResult))


def urlsplit(url, scheme="", allow_fragments=True):
    """Take a URL apart into five parts."""
    url, scheme, back = _texts(url, scheme)
    return back(_split(url, scheme, allow_fragments))


def _split(url, scheme, allow_fragments):
    scheme = scheme.strip("".join(map(chr, range(33)))).replace("\t", "").replace("\n", "").replace("\r", "")
    url = url.lstrip("".join(map(chr, range(33)))).replace("\t", "").replace("\n", "").replace("\r", "")
    head, colon, rest = url.partition(":")
    if colon and head and head[0].isalpha() and head.isascii() and all(
            c.isalnum() or c in "+-." for c in head):
        scheme, url = head.lower(), rest
    netloc = query = fragment = ""
    if url[:2] == "//":
        end = min((at for at in (url.find(c, 2) for c in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    _check_netloc(netloc)
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def _check_bracketed(netloc):
    """What stands in brackets is an address of IPv6, or of a version to come."""
    import ipaddress
    before, _, rest = netloc.rpartition("@")[2].partition("[")
    host, _, port = rest.partition("]")
    if before or port and not port.startswith(":"):
        raise ValueError("Invalid IPv6 URL")
    if host.startswith("v"):
        version, dot, address = host[1:].partition(".")
        if not (dot and address and version and all(c in "0123456789abcdefABCDEF" for c in version)):
            raise ValueError("IPvFuture address is invalid")
    elif isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


def _check_netloc(netloc):
    """No character may become a separator when the name is normalized, as that of a host is."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    plain = netloc.translate({ord(c): None for c in "@:#?"})
    normalized = unicodedata.normalize("NFKC", plain)
    if plain != normalized and any(c in normalized for c in "/?#@:"):
        raise ValueError("netloc " + netloc + " contains invalid characters under NFKC normalization")


def urlparse(url, scheme="", allow_fragments=True):
    """Take a URL apart into six parts."""
    url, scheme, back = _texts(url, scheme)
    return back(_parse(url, scheme, allow_fragments))


def _parse(url, scheme, allow_fragments):
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in _WITH_PARAMS and ";" in path:
        at = path.find(";", path.rfind("/") if "/" in path else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """Put five parts together."""
    scheme, netloc, url, query, fragment, back = _texts(*components)
    return back(_join(scheme, netloc, url, query, fragment))


def _join(scheme, netloc, url, query, fragment):
    if netloc:
        url = "//" + netloc + ("/" if url and url[:1] != "/" else "") + url
    elif url[:2] == "//" or (scheme and scheme in _WITH_NETLOC and (not url or url[:1] == "/")):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    """Put six parts together."""
    scheme, netloc, url, params, query, fragment, back = _texts(*components)
    return back(_join(scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urldefrag(url):
    """Return (URL, fragment)."""
    url, back = _texts(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return back(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def urljoin(base, url, allow_fragments=True):
    """The URL that `url` means where `base` is."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _texts(base, url)
    return back(_joined(base, url, allow_fragments))


def _joined(base, url, allow_fragments):
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in _RELATIVE:
        return url
    if scheme in _WITH_NETLOC:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    segments = path.split("/") if path[:1] == "/" else base_parts + path.split("/")
    if path[:1] != "/":
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """List the (name, value) pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else separator.decode("ascii")
        equals_sign = "="

        def plain(part):
            return unquote_plus(part, encoding, errors)
    else:
        qs = bytes(memoryview(qs))
        separator = separator.encode("ascii") if isinstance(separator, str) else separator
        equals_sign = b"="

        def plain(part):
            return unquote_to_bytes(part.replace(b"+", b" "))

    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition(equals_sign)
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (pair,))
        if value or keep_blank_values:
            result.append((plain(name), plain(value)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """A dict of lists of the values of a query."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def _is_no_query(query):
    try:
        return len(query) > 0 and not isinstance(query[0], tuple)
    except TypeError:
        return True


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    elif _is_no_query(query):
        raise TypeError("not a valid non-string sequence or mapping object")

    def encode(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        if doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__iter__"):
            pairs += [f"{encode(name)}={encode(item)}" for item in value]
        else:
            pairs.append(f"{encode(name)}={encode(value)}")
    return "&".join(pairs)


def unwrap(url):
    """A URL without the brackets of <URL:scheme://host/path>."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url


def __getattr__(name):
    # Functions of Python 2's urllib, some of which warn.
    from urllib import _splits
    if name.startswith("_split") or name == "_to_bytes":
        found = getattr(_splits, name[1:], None)
    else:
        found = _splits.deprecated(name) if hasattr(_splits, name) and name in _splits.__all__ else None
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return found
