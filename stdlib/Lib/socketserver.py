"""Servers for sockets; the enclave has no network, so the constructor of a server that would bind one is refused."""

import contextlib
import selectors
import socket
import sys
import threading
import traceback
from io import BufferedIOBase
from time import monotonic

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler", "StreamRequestHandler",
           "DatagramRequestHandler", "ThreadingMixIn"]


class BaseServer:
    """Takes requests and gives each to a new instance of the handler's class."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self.__is_shut_down = threading.Event()
        self.__shutdown_request = False

    def server_activate(self):
        """Called by the constructor; for subclasses."""

    def serve_forever(self, poll_interval=0.5):
        """Handle requests until `shutdown`."""
        self.__is_shut_down.clear()
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                for is_ready in self.__turns(selector, poll_interval):
                    if is_ready:
                        self._handle_request_noblock()
                    self.service_actions()
        finally:
            self.__shutdown_request = False
            self.__is_shut_down.set()

    def __turns(self, selector, poll_interval):
        while not self.__shutdown_request:
            is_ready = bool(selector.select(poll_interval))
            if not self.__shutdown_request:
                yield is_ready

    def shutdown(self):
        """End `serve_forever`."""
        self.__shutdown_request = True
        self.__is_shut_down.wait()

    def service_actions(self):
        """Called in each turn of `serve_forever`; for subclasses."""

    def handle_request(self):
        """Handle one request, or give up after the timeout."""
        timeouts = [time for time in (self.socket.gettimeout(), self.timeout) if time is not None]
        timeout = min(timeouts, default=None)
        deadline = None if timeout is None else monotonic() + timeout
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while not selector.select(timeout):
                if deadline is not None:
                    timeout = deadline - monotonic()
                    if timeout < 0:
                        return self.handle_timeout()
            return self._handle_request_noblock()

    def _handle_request_noblock(self):
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if not self.verify_request(request, client_address):
            self.shutdown_request(request)
            return
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self.shutdown_request, request)
            try:
                self.process_request(request, client_address)
            except Exception:
                self.handle_error(request, client_address)
            else:
                on_failure.pop_all()

    def handle_timeout(self):
        """Called when no request came in time; for subclasses."""

    def verify_request(self, request, client_address):
        """Whether a request is to be handled."""
        return True

    def process_request(self, request, client_address):
        """Handle a request and close it."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Called to give back what the server holds; for subclasses."""

    def finish_request(self, request, client_address):
        """Give a request to a new handler."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """End a request and close it."""
        self.close_request(request)

    def close_request(self, request):
        """Called to close a request; for subclasses."""

    def handle_error(self, request, client_address):
        """Tell of an exception in a handler."""
        print("-" * 40, file=sys.stderr)
        print("Exception occurred during processing of request from", client_address, file=sys.stderr)
        traceback.print_exc()
        print("-" * 40, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server for streams."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if not bind_and_activate:
            return
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(self.server_close)
            self.server_bind()
            self.server_activate()
            on_failure.pop_all()

    def server_bind(self):
        """Bind the socket to the address."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if self.allow_reuse_port and self.address_family in (socket.AF_INET, socket.AF_INET6):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def server_activate(self):
        """Listen."""
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        """Close the socket."""
        self.socket.close()

    def fileno(self):
        """The descriptor of the socket, for selectors."""
        return self.socket.fileno()

    def get_request(self):
        """The next connection and the address it comes from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        """End a connection and close it."""
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        """Close a connection."""
        request.close()


class UDPServer(TCPServer):
    """A server for single packets."""

    allow_reuse_address = False
    allow_reuse_port = False
    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        """The next packet with the socket to answer on, and the address it comes from."""
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        """Packets need no listening."""

    def shutdown_request(self, request):
        """Packets need no end."""
        self.close_request(request)

    def close_request(self, request):
        """Packets need no closing."""


class ThreadingMixIn:
    """Handles each request in a thread of its own."""

    daemon_threads = False
    block_on_close = True
    _threads = ()

    def process_request_thread(self, request, client_address):
        """What the thread does."""
        with contextlib.ExitStack() as in_the_end:
            in_the_end.callback(self.shutdown_request, request)
            try:
                self.finish_request(request, client_address)
            except Exception:
                self.handle_error(request, client_address)

    def process_request(self, request, client_address):
        """Start a thread for a request."""
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        if self.block_on_close and not thread.daemon:
            self._threads = [*self._threads, thread]
        thread.start()

    def server_close(self):
        """Close, and wait for the threads."""
        super().server_close()
        for thread in self._threads:
            thread.join()


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """A server for packets with threads."""


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """A server for streams with threads."""


class BaseRequestHandler:
    """Handles one request, in its constructor."""

    def __init__(self, request, client_address, server):
        self.request, self.client_address, self.server = request, client_address, server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before `handle`."""

    def handle(self):
        """Does the work; for subclasses."""

    def finish(self):
        """Called after `handle`."""


class StreamRequestHandler(BaseRequestHandler):
    """Gives a connection as two files, `rfile` and `wfile`."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        """Make the files."""
        self.connection = self.request
        if self.timeout is not None:
            self.connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = self.connection.makefile("rb", self.rbufsize)
        if self.wbufsize == 0:
            self.wfile = _SocketWriter(self.connection)
        else:
            self.wfile = self.connection.makefile("wb", self.wbufsize)

    def finish(self):
        """Close the files."""
        # The other side may be gone.
        with contextlib.suppress(OSError):
            if not self.wfile.closed:
                self.wfile.flush()
        for file in self.wfile, self.rfile:
            file.close()


class _SocketWriter(BufferedIOBase):
    """Writes to a connection at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        """It can be written."""
        return True

    def write(self, b):
        """Send all bytes; how many there were."""
        self._sock.sendall(b)
        with memoryview(b) as view:
            return view.nbytes

    def fileno(self):
        """The descriptor of the connection."""
        return self._sock.fileno()


class DatagramRequestHandler(BaseRequestHandler):
    """Gives a packet as the file `rfile`; what is written to `wfile` is sent back."""

    def setup(self):
        """Make the files."""
        from io import BytesIO
        self.packet, self.socket = self.request
        self.rfile = BytesIO(self.packet)
        self.wfile = BytesIO()

    def finish(self):
        """Send the answer."""
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
