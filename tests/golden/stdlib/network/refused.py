# pytee-only: enclave-network
"""Without a network the modules for it can be imported, and what would need one is refused."""

import http.client
import select
import socket
import ssl
import struct
import urllib.error
import urllib.request

for action in (
        lambda: socket.socket(), lambda: socket.create_connection(("example.org", 80)), lambda: socket.getaddrinfo("example.org", 80),
        lambda: http.client.HTTPSConnection("example.org").request("GET", "/"), lambda: ssl.create_default_context(),
        lambda: urllib.request.urlopen("http://example.org/x"), lambda: urllib.request.urlopen("strange:x"),
        lambda: select.select([0], [], [], 0)):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error, getattr(error, "reason", None).__class__.__name__)
try:
    urllib.request.urlopen("no url")
except ValueError as error:
    print(error)

# === What needs no network ===
print(socket.inet_aton("1.2.3"), socket.inet_ntoa(b"\x01\x02\x03\x04"), socket.inet_pton(socket.AF_INET6, "::1"), socket.inet_ntop(socket.AF_INET, b"abcd"))
print(socket.htons(1), socket.ntohl(1), repr(socket.AF_INET), repr(socket.SOCK_STREAM), socket.timeout is TimeoutError, socket.error is OSError)
for text in "", "1.2.3.256", "256.1.1.1", "1.2.3.4.5", "x":
    try:
        socket.inet_aton(text)
    except OSError as error:
        print(error)
with urllib.request.urlopen("data:text/plain;base64,aGVsbG8=") as stream:
    print(stream.read(), stream.info(), stream.geturl())
request = urllib.request.Request("https://example.org:8080/a/b?c#d", data=b"x", headers={"x-a": "1"})
print(request.host, request.type, request.selector, request.fragment, request.full_url, request.get_method(), request.header_items(), request.get_header("X-a"))
connection = http.client.HTTPConnection("[::1]:8080")
print(connection.host, connection.port, http.client.responses[404], http.client.OK, select.select([], [], [], 0))
print(urllib.error.HTTPError("u", 404, "Not Found", {}, None), repr(http.client.IncompleteRead(b"abc", 5)), struct.calcsize("I"))
