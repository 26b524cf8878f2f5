"""The names of sending mail; every connection is refused, because the enclave has no network."""

import socket

__all__ = ["SMTPException", "SMTPNotSupportedError", "SMTPServerDisconnected", "SMTPResponseException", "SMTPSenderRefused", "SMTPRecipientsRefused",
           "SMTPDataError", "SMTPConnectError", "SMTPHeloError", "SMTPAuthenticationError", "quoteaddr", "quotedata", "SMTP", "SMTP_SSL", "LMTP"]

SMTP_PORT = 25
SMTP_SSL_PORT = 465
LMTP_PORT = 2003
CRLF = "\r\n"


class SMTPException(OSError):
    """What goes wrong when mail is sent."""


class SMTPNotSupportedError(SMTPException):
    """The server cannot do it."""


class SMTPServerDisconnected(SMTPException):
    """There is no connection."""


class SMTPResponseException(SMTPException):
    """The server answered with an error."""

    def __init__(self, code, msg):
        self.smtp_code = code
        self.smtp_error = msg
        self.args = code, msg


class SMTPSenderRefused(SMTPResponseException):
    """The server refuses the sender."""

    def __init__(self, code, msg, sender):
        super().__init__(code, msg)
        self.sender = sender
        self.args = code, msg, sender


class SMTPRecipientsRefused(SMTPException):
    """The server refuses all recipients."""

    def __init__(self, recipients):
        self.recipients = recipients
        self.args = recipients,


class SMTPDataError(SMTPResponseException):
    """The server refuses the message."""


class SMTPConnectError(SMTPResponseException):
    """The server refuses the connection."""


class SMTPHeloError(SMTPResponseException):
    """The server refuses the greeting."""


class SMTPAuthenticationError(SMTPResponseException):
    """The server refuses the password."""


def quoteaddr(addrstring):
    """An address in the form the protocol wants."""
    from email.utils import parseaddr
    name, address = parseaddr(addrstring)
    if (name, address) == ("", ""):
        address = addrstring.strip()
        return address if address.startswith("<") else f"<{address}>"
    return f"<{address}>"


def quotedata(data):
    """A message in the form the protocol wants: lines that begin with a dot get another one."""
    import re
    return re.sub(r"(?m)^\.", "..", re.sub(r"(?:\r\n|\n|\r(?!\n))", CRLF, data))


class SMTP:
    """A connection to a server; with a host it is refused at once, otherwise when it is made."""

    default_port = SMTP_PORT
    debuglevel = 0

    def __init__(self, host="", port=0, local_hostname=None, timeout=None, source_address=None):
        self.timeout = timeout
        self.source_address = source_address
        self.local_hostname = local_hostname or socket.getfqdn()
        if host:
            self.connect(host, port)

    def connect(self, host="localhost", port=0, source_address=None):
        """Refused: there is no network."""
        socket.create_connection((host, port or self.default_port), self.timeout, source_address or self.source_address)

    def _without_connection(self, *arguments, **options):
        """There never is a connection."""
        raise SMTPServerDisconnected("please run connect() first")

    send = putcmd = getreply = docmd = helo = ehlo = noop = vrfy = login = starttls = sendmail = send_message = mail = rcpt = data = _without_connection

    def set_debuglevel(self, debuglevel):
        """How much is said of what is sent."""
        self.debuglevel = debuglevel

    def close(self):
        """Nothing is open."""

    quit = _without_connection

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class SMTP_SSL(SMTP):
    """A connection over TLS."""

    default_port = SMTP_SSL_PORT

    def __init__(self, host="", port=0, local_hostname=None, *, timeout=None, source_address=None, context=None):
        super().__init__(host, port, local_hostname, timeout, source_address)


class LMTP(SMTP):
    """A connection by the local form of the protocol."""

    default_port = LMTP_PORT
