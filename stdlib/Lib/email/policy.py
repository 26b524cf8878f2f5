"""The policies there are."""

from email import header
from email._policybase import Compat32, Policy, compat32
from email.utils import formataddr, getaddresses

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_UNIQUE = frozenset(("subject", "date", "orig-date", "sender", "to", "cc", "bcc", "from", "reply-to", "message-id", "mime-version",
                     "content-type", "content-disposition", "content-transfer-encoding"))
_ADDRESSES = frozenset(("from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to", "resent-cc", "resent-bcc",
                        "resent-sender", "resent-reply-to"))


class EmailPolicy(Policy):
    """The policy of new messages: headers are texts, decoded when they are read and encoded when they are written."""

    utf8 = False
    refold_source = "long"

    @property
    def content_manager(self):
        """What gets and sets contents."""
        from email.contentmanager import raw_data_manager
        return raw_data_manager

    @property
    def message_factory(self):
        """What parsers make."""
        from email._part import EmailMessage
        return EmailMessage

    def header_max_count(self, name):
        return 1 if name.lower() in _UNIQUE else None

    def header_source_parse(self, sourcelines):
        """The name and value of a header that was read."""
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        """What is kept of a header that is set: one line of text."""
        if isinstance(value, (list, tuple)):
            value = ", ".join(map(str, value))
        value = str(value)
        if len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, value

    def header_fetch_parse(self, name, value):
        """The text of a header."""
        text = "".join(value.splitlines())
        return str(header.make_header(header.decode_header(text))) if "=?" in text else text

    def fold(self, name, value):
        """The lines of a header as text."""
        return self._fold(name, value, self.utf8)

    def fold_binary(self, name, value):
        """The lines of a header as bytes."""
        return self._fold(name, value, self.utf8).encode("utf-8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, utf8):
        width = self.max_line_length or 1_000_000
        lines = value.splitlines()
        fits = lines and all(len(line) <= width for line in lines[1:]) and len(name) + 2 + len(lines[0]) <= width
        if (utf8 or value.isascii()) and fits and self.refold_source != "all":
            return name + ": " + self.linesep.join(lines) + self.linesep
        text = self.header_fetch_parse(name, value)
        if not utf8 and not text.isascii() and name.lower() in _ADDRESSES:
            # Only the names of addresses are encoded.
            text = ", ".join(formataddr(pair) for pair in getaddresses([text]))
        kind = "us-ascii" if utf8 or text.isascii() else "utf-8"
        folded = _Plain(text, header_name=name) if utf8 else header.Header(text, charset=kind, header_name=name)
        return f"{name}: {folded.encode(linesep=self.linesep, maxlinelen=width)}{self.linesep}"


class _Plain(header.Header):
    """A header of which nothing is encoded."""

    def append(self, s, charset=None, errors="strict"):
        self._chunks.append((s, header.USASCII))


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
