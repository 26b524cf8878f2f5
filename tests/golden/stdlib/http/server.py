# flags: -A
"""Handlers of HTTP, given their requests without a network."""
import http.server
import io
import os
import sys
import tempfile

sys.stderr = sys.stdout


class Connection:
    def __init__(self, data):
        self.data = data
        self.sent = io.BytesIO()

    def makefile(self, mode, size):
        return io.BytesIO(self.data)

    def sendall(self, data):
        self.sent.write(data)


class Handler(http.server.BaseHTTPRequestHandler):
    server_version, sys_version = "Test/1", ""
    error_message_format = "%(code)d %(message)s"

    def log_date_time_string(self):
        return "now"

    def date_time_string(self, timestamp=None):
        return "then"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(b"path " + self.path.encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.send_response(201, "Made")
        self.end_headers()
        self.wfile.write(body[::-1])


class Keeping(Handler):
    protocol_version = "HTTP/1.1"


def answer(handler, request):
    connection = Connection(request)
    handler(connection, ("1.2.3.4", 5), None)
    print(connection.sent.getvalue().decode("latin-1").replace("\r\n", "|"))


for handler in Handler, Keeping:
    for request in (
            b"GET /x?y=1 HTTP/1.0\r\n\r\n", b"POST /p HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", b"PUT / HTTP/1.1\r\n\r\n", b"GET /\r\n", b"BAD\r\n",
            b"GET / HTTP/2.0\r\n\r\n", b"GET / HTP/1\r\n\r\n", b"POST / \r\n", b"GET //other/x HTTP/1.1\r\n\r\n", b"",
            b"GET /1 HTTP/1.1\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n", b"G\x01T / HTTP/1.1\r\n\r\n",
            b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok", b"GET / HTTP/1.1\r\nX: " + b"a" * 70000 + b"\r\n\r\n",
            b"GET /" + b"a" * 70000, b"GET / HTTP/1.1\r\n" + b"".join(b"H%d: x\r\n" % i for i in range(150)) + b"\r\n"):
        answer(handler, request)

with tempfile.TemporaryDirectory() as folder:
    for name in "a.txt", "b <c>.html", "sub/index.html":
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "w") as file:
            file.write("hi")

    class Files(http.server.SimpleHTTPRequestHandler):
        server_version, sys_version, error_message_format = "Test/1", "", "%(code)d %(message)s"
        log_date_time_string = Handler.log_date_time_string
        date_time_string = Handler.date_time_string

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

    for request in (b"GET /a.txt HTTP/1.0\r\n\r\n", b"GET / HTTP/1.0\r\n\r\n", b"GET /sub HTTP/1.0\r\n\r\n", b"GET /sub/ HTTP/1.0\r\n\r\n", b"HEAD /a.txt HTTP/1.0\r\n\r\n",
                    b"GET /../../etc/passwd HTTP/1.0\r\n\r\n", b"GET /a.txt HTTP/1.0\r\nIf-Modified-Since: Sun, 09 Sep 2035 01:46:40 GMT\r\n\r\n",
                    b"GET /b%20%3Cc%3E.html HTTP/1.0\r\n\r\n", b"GET /a.txt/ HTTP/1.0\r\n\r\n", b"POST / HTTP/1.0\r\n\r\n"):
        answer(Files, request)
