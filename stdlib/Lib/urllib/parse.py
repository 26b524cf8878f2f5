"""Taking URLs apart and putting them together."""

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit",
           "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes",
           "unquote", "unquote_plus", "unquote_to_bytes", "SplitResult", "ParseResult"]

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

    scheme = property(lambda self: self[0])
    netloc = property(lambda self: self[1])
    path = property(lambda self: self[2])

    def _host_part(self):
        return self.netloc.rpartition("@")[2]

    @property
    def username(self):
        """The user, or None."""
        user, at, _ = self.netloc.rpartition("@")
        return user.partition(":")[0] if at else None

    @property
    def password(self):
        """The password, or None."""
        user, at, _ = self.netloc.rpartition("@")
        name, colon, password = user.partition(":")
        return password if at and colon else None

    @property
    def hostname(self):
        """The host in lower case, or None."""
        host = self._host_part()
        if host.startswith("["):
            host = host[1:].partition("]")[0]
        else:
            host = host.partition(":")[0]
        return host.lower() or None

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


def urlsplit(url, scheme="", allow_fragments=True):
    """Take a URL apart into five parts."""
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
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """Take a URL apart into six parts."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in _WITH_PARAMS and ";" in path:
        at = path.find(";", path.rfind("/") if "/" in path else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """Put five parts together."""
    scheme, netloc, url, query, fragment = components
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
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urldefrag(url):
    """Return (URL, fragment)."""
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def urljoin(base, url, allow_fragments=True):
    """The URL that `url` means where `base` is."""
    if not base:
        return url
    if not url:
        return base
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
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (pair,))
        if value or keep_blank_values:
            result.append((unquote_plus(name, encoding, errors),
                           unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    """A dict of lists of the values of a query."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()

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
