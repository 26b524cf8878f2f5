"""Opening URLs: files the policy grants and data in the URL itself; what needs a network is refused."""

import contextlib
import io
import shutil
import tempfile

from _no_network import refuse
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urlsplit, urldefrag
from urllib.response import addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "FileHandler", "DataHandler", "HTTPHandler", "HTTPSHandler", "UnknownHandler", "urlopen",
    "install_opener", "build_opener", "pathname2url", "url2pathname", "getproxies", "urlretrieve", "urlcleanup",
]


class Request:
    """What shall be opened, and how."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.headers = {}
        self.unredirected_hdrs = {}
        self.full_url = url
        self.data = data
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = self.host if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        """The URL with its fragment."""
        return f"{self._url}#{self.fragment}" if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        self._url, self.fragment = urldefrag(url.strip().removeprefix("<").removeprefix("URL:").removesuffix(">"))
        parts = urlsplit(self._url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type = parts.scheme
        self.host = unquote(parts.netloc) or None
        self.selector = self._url.partition(":")[2].removeprefix(f"//{parts.netloc}") or "/" if parts.netloc else self._url.partition(":")[2]

    def get_method(self):
        """The method of HTTP: POST if there is data, unless another was named."""
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        """The URL."""
        return self.full_url

    def add_header(self, key, val):
        """Set a header."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Set a header that is not sent where a redirection leads."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """Whether a header is set."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """The value of a header."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Take a header away."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """The headers as pairs."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


class BaseHandler:
    """Opens URLs of some kinds: a subclass has a method KIND_open for each."""

    handler_order = 500
    parent = None

    def add_parent(self, parent):
        """Remember the opener this belongs to."""
        self.parent = parent

    def __lt__(self, other):
        return self.handler_order < other.handler_order if hasattr(other, "handler_order") else True


class FileHandler(BaseHandler):
    """Opens file: URLs, as far as the policy grants them."""

    def file_open(self, req):
        """The file as a stream."""
        if req.host not in (None, "localhost"):
            raise URLError("file:// scheme is supported only on localhost")
        path = url2pathname(req.selector)
        try:
            file = open(path, "rb")
        except OSError as error:
            raise URLError(error) from error
        size = file.seek(0, 2)
        file.seek(0)
        return addinfourl(file, {"Content-length": str(size)}, req.full_url)


class DataHandler(BaseHandler):
    """Opens data: URLs."""

    def data_open(self, req):
        """The data as a stream."""
        header, separator, text = req.full_url.partition(":")[2].partition(",")
        if not separator:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = unquote_to_bytes(text)
        if header.endswith(";base64"):
            import base64
            data = base64.decodebytes(data)
            header = header.removesuffix(";base64")
        headers = {"Content-type": header or "text/plain;charset=US-ASCII", "Content-length": str(len(data))}
        return addinfourl(io.BytesIO(data), headers, req.full_url)


class _NetworkHandler(BaseHandler):
    def _refuse(self, req):
        try:
            refuse(f"a connection to {req.host}")
        except OSError as error:
            raise URLError(error) from error


class HTTPHandler(_NetworkHandler):
    """Refuses http: URLs, because there is no network."""

    def http_open(self, req):
        """Refused."""
        self._refuse(req)


class HTTPSHandler(_NetworkHandler):
    """Refuses https: URLs, because there is no network."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        pass

    def https_open(self, req):
        """Refused."""
        self._refuse(req)


class FTPHandler(_NetworkHandler):
    """Refuses ftp: URLs, because there is no network."""

    def ftp_open(self, req):
        """Refused."""
        self._refuse(req)


class UnknownHandler(BaseHandler):
    """Refuses URLs of kinds nobody knows."""

    def unknown_open(self, req):
        """Refused."""
        raise URLError(f"unknown url type: {req.type}")


class OpenerDirector:
    """Asks its handlers, one after the other, to open a URL."""

    def __init__(self):
        self.addheaders = []
        self.handlers = []

    def add_handler(self, handler):
        """Add one that may be asked."""
        handler.add_parent(self)
        self.handlers.append(handler)
        self.handlers.sort()

    def open(self, fullurl, data=None, timeout=None):
        """The stream at a URL."""
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        for kind in ("default", request.type.replace("-", "_"), "unknown"):
            for handler in self.handlers:
                method = getattr(handler, kind + "_open", None)
                result = method(request) if method else None
                if result:
                    return result
        raise URLError(f"unknown url type: {request.type}")


_STANDARD = (UnknownHandler, HTTPHandler, HTTPSHandler, FTPHandler, FileHandler, DataHandler)
_opener = None
_retrieved = []


def build_opener(*handlers):
    """An opener of the standard handlers and of others, which replace those they are derived from."""
    given = [handler() if isinstance(handler, type) else handler for handler in handlers]
    opener = OpenerDirector()
    for kind in _STANDARD:
        if not any(isinstance(handler, kind) for handler in given):
            opener.add_handler(kind())
    for handler in given:
        opener.add_handler(handler)
    return opener


def install_opener(opener):
    """Make urlopen use an opener."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, context=None):
    """The stream at a URL."""
    if _opener is None:
        install_opener(build_opener())
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what is at a URL into a file; its name and the headers."""
    with contextlib.closing(urlopen(url, data)) as source:
        if filename is None:
            target = tempfile.NamedTemporaryFile(delete=False)
            _retrieved.append(target.name)
        else:
            target = open(filename, "wb")
        with target:
            shutil.copyfileobj(source, target)
        return target.name, source.info()


def urlcleanup():
    """Remove what urlretrieve left."""
    import os
    while _retrieved:
        with contextlib.suppress(OSError):
            os.unlink(_retrieved.pop())
    install_opener(None)


def pathname2url(pathname):
    """The path of a file as the path of a URL."""
    return quote(pathname)


def url2pathname(pathname):
    """The path of a URL as the path of a file."""
    return unquote(pathname)


def getproxies():
    """There are no proxies without a network."""
    return {}
