# pytee-only: enclave-network
"""A server cannot be bound; what handles its requests works."""
import http.server
import socketserver

for kind in socketserver.TCPServer, socketserver.UDPServer, socketserver.ThreadingTCPServer, http.server.HTTPServer:
    try:
        kind(("localhost", 0), socketserver.BaseRequestHandler)
    except PermissionError as error:
        print(kind.__name__, error)


class Server(socketserver.BaseServer):
    def get_request(self):
        return "request", "address"


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup", self.request, self.client_address)

    def handle(self):
        print("handle")

    def finish(self):
        print("finish")


with Server("here", Handler) as server:
    server._handle_request_noblock()
