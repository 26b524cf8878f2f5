"""The functions by which Python 2 took URLs apart, one piece at a time."""

__all__ = ["splittype", "splithost", "splituser", "splitpasswd", "splitport", "splitnport", "splitquery", "splittag", "splitattr", "splitvalue", "to_bytes"]

_INSTEAD = {"splitattr": "urllib.parse.urlparse() instead", "splitvalue": "urllib.parse.parse_qsl() instead", "to_bytes": None}


def deprecated(name):
    """A function that warns and then does its work."""
    instead = _INSTEAD.get(name, "urllib.parse.urlparse() instead")
    advice = f", use {instead}" if instead else ""

    def warn_and_call(*args, **kwargs):
        import warnings
        warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8{advice}", DeprecationWarning, stacklevel=2)
        return globals()[name](*args, **kwargs)

    return warn_and_call


def splittype(url):
    """(scheme, rest)"""
    scheme, colon, rest = url.partition(":")
    return (scheme.lower(), rest) if colon and scheme and "/" not in scheme else (None, url)


def splithost(url):
    """(host with port, path)"""
    if not url.startswith("//"):
        return None, url
    rest = url[2:]
    end = min((at for at in map(rest.find, "/#?") if at >= 0), default=len(rest))
    host, path = rest[:end], rest[end:]
    return host, path if not path or path[0] == "/" else "/" + path


def splituser(host):
    """(user with password, host)"""
    user, at, host = host.rpartition("@")
    return user if at else None, host


def splitpasswd(user):
    """(user, password)"""
    user, colon, password = user.partition(":")
    return user, password if colon else None


def splitport(host):
    """(host, port as text)"""
    name, colon, port = host.rpartition(":")
    if not colon or not (port == "" or port.isascii() and port.isdigit()):
        return host, None
    return name, port or None


def splitnport(host, defport=-1):
    """(host, port as int); None for a port that is no number"""
    name, colon, port = host.rpartition(":")
    if not colon:
        return host, defport
    if not port:
        return name, defport
    return name, int(port) if port.isascii() and port.isdigit() else None


def splitquery(url):
    """(path, query)"""
    path, mark, query = url.rpartition("?")
    return (path, query) if mark else (url, None)


def splittag(url):
    """(path, fragment)"""
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)


def splitattr(url):
    """(path, list of attributes)"""
    path, *attributes = url.split(";")
    return path, attributes


def splitvalue(attr):
    """(name, value)"""
    name, equals, value = attr.partition("=")
    return name, value if equals else None


def to_bytes(url):
    """A URL as text, if it is ASCII."""
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url
