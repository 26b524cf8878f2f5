"""The names of an HTTP client; every connection is refused, because the enclave has no network."""

import email.message
import email.parser
from http import HTTPStatus

import socket
from _no_network import refuse

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPSConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
    "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses",
]

HTTP_PORT = 80
HTTPS_PORT = 443

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus}


class HTTPException(Exception):
    """What goes wrong in HTTP."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """The address is not well formed."""


class UnknownProtocol(HTTPException):
    """The server speaks another protocol."""

    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The answer is coded in an unknown way."""


class UnimplementedFileMode(HTTPException):
    """The answer cannot be read in this mode."""


class IncompleteRead(HTTPException):
    """The answer ended too early."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """The connection is not in the state for this."""


class CannotSendRequest(ImproperConnectionState):
    """A request cannot be sent now."""


class CannotSendHeader(ImproperConnectionState):
    """A header cannot be sent now."""


class ResponseNotReady(ImproperConnectionState):
    """There is no answer yet."""


class BadStatusLine(HTTPException):
    """The first line of the answer is not understood."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    """A line of the answer is too long."""

    def __init__(self, line_type):
        super().__init__(f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server went away without an answer."""

    def __init__(self, *arguments):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *arguments)


error = HTTPException

_MAXLINE = 65536
_MAXHEADERS = 100


class HTTPMessage(email.message.Message):
    """The headers of a request or an answer."""

    def getallmatchingheaders(self, name):
        """The lines of all headers of a name, with those that continue them."""
        start = name.lower() + ":"
        lines, within = [], False
        for line in self.keys():
            within = line[:len(start)].lower() == start or within and line[:1].isspace()
            if within:
                lines.append(line)
        return lines


def _read_headers(fp):
    lines = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        lines.append(line)
        if len(lines) > _MAXHEADERS:
            raise HTTPException(f"got more than {_MAXHEADERS} headers")
        if line in (b"\r\n", b"\n", b""):
            return lines


def parse_headers(fp, _class=HTTPMessage):
    """Read headers up to the empty line that ends them."""
    text = b"".join(_read_headers(fp)).decode("iso-8859-1")
    return email.parser.Parser(_class=_class).parsestr(text)


class HTTPResponse:
    """An answer; as there are no connections, none can be made."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        refuse("a response")


class HTTPConnection:
    """A connection that can be described and is refused when it is used."""

    default_port = HTTP_PORT
    debuglevel = 0

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=16384):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self.host, self.port = self._host_and_port(host, port)

    def _host_and_port(self, host, port):
        if port is None:
            colon = host.rfind(":")
            if colon > host.rfind("]"):
                text = host[colon + 1:]
                host = host[:colon]
                if text and not text.isdigit():
                    raise InvalidURL(f"nonnumeric port: {text!r}")
                port = int(text) if text else self.default_port
            else:
                port = self.default_port
        return host.removeprefix("[").removesuffix("]"), port

    def connect(self):
        """Refused: there is no network."""
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Refused: there is no network."""
        self.connect()

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Refused: there is no network."""
        self.connect()

    def getresponse(self):
        """There is never an answer, because no request was sent."""
        raise ResponseNotReady("Idle")

    def set_debuglevel(self, level):
        """How much is said of what is sent."""
        self.debuglevel = level

    def close(self):
        """Nothing is open."""


class HTTPSConnection(HTTPConnection):
    """A connection over TLS that can be described and is refused when it is used."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=None, source_address=None, context=None, blocksize=16384):
        super().__init__(host, port, timeout, source_address, blocksize)
