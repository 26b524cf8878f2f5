"""Reads messages that come in pieces."""

import re

from email import errors
from email._policybase import compat32

__all__ = ["FeedParser", "BytesFeedParser"]

_HEADER = re.compile(r"(From |[\041-\071\073-\176]*:|[\t ])")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class FeedParser:
    """Takes text in pieces and gives the message at the end; what is wrong with it is among its defects."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._factory = _factory
        self._pieces = []
        self._headers_only = False

    def feed(self, data):
        """Take a piece."""
        self._pieces.append(data)

    def close(self):
        """The message that was read."""
        lines = _LINES.findall("".join(self._pieces))
        self._pieces = []
        message = self._new_message()
        self._read(message, lines)
        if message.get_content_maintype() == "multipart" and not message.is_multipart() and not self._headers_only:
            self._defect(message, errors.MultipartInvariantViolationDefect())
        return message

    def _set_headersonly(self):
        self._headers_only = True

    def _new_message(self, default=None):
        factory = self._factory or self.policy.message_factory
        if factory is None:
            from email.message import Message as factory
        try:
            message = factory(policy=self.policy)
        except TypeError:
            # Factories of old take no policy.
            message = factory()
        if default is not None:
            message.set_default_type(default)
        return message

    def _defect(self, message, defect):
        self.policy.handle_defect(message, defect)

    def _read(self, message, lines):
        rest = self._read_headers(message, lines)
        if self._headers_only:
            message.set_payload("".join(rest))
        elif message.get_content_maintype() == "message":
            self._read_enclosed(message, rest)
        elif message.get_content_maintype() == "multipart":
            self._read_multipart(message, rest)
        else:
            message.set_payload("".join(rest))

    # === Headers ===

    def _read_headers(self, message, lines):
        """Give a message its headers; what is left are the lines of its body."""
        end = 0
        while end < len(lines) and _HEADER.match(lines[end]):
            end += 1
        headers, rest = lines[:end], lines[end:]
        if rest and rest[0].strip("\r\n"):
            self._defect(message, errors.MissingHeaderBodySeparatorDefect())
        else:
            rest = rest[1:]
        self._store_headers(message, headers, rest)
        return rest

    def _store_headers(self, message, lines, rest):
        current = []
        for number, line in enumerate(lines):
            if line[0] in " \t":
                if current:
                    current.append(line)
                else:
                    self._defect(message, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            self._store(message, current)
            current = []
            if line.startswith("From "):
                if number == 0:
                    message.set_unixfrom(line.rstrip("\r\n"))
                elif number == len(lines) - 1:
                    # No header but the beginning of the body.
                    rest.insert(0, line)
                else:
                    self._defect(message, errors.MisplacedEnvelopeHeaderDefect(line))
            elif line.startswith(":"):
                self._defect(message, errors.InvalidHeaderDefect("Missing header name."))
            else:
                current = [line]
        self._store(message, current)

    def _store(self, message, lines):
        if lines:
            message.set_raw(*self.policy.header_source_parse(lines))

    # === Bodies ===

    def _read_enclosed(self, message, lines):
        if message.get_content_type() == "message/delivery-status":
            block = []
            for line in [*lines, "\n"]:
                block.append(line)
                if not line.strip("\r\n") and any(one.strip("\r\n") for one in block):
                    self._attach(message, block, "text/plain")
                    block = []
            return
        if message.get_content_type() == "message/delivery-status" or not lines and message.get_content_type() != "message/rfc822":
            message.set_payload("".join(lines))
            return
        self._attach(message, lines, "text/plain")

    def _attach(self, message, lines, default):
        part = self._new_message(default)
        self._read(part, lines)
        message.attach(part)
        return part

    def _read_multipart(self, message, lines):
        boundary = message.get_boundary()
        if boundary is None:
            self._defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload("".join(lines))
            return
        if str(message.get("content-transfer-encoding", "8bit")).lower() not in ("7bit", "8bit", "binary"):
            self._defect(message, errors.InvalidMultipartContentTransferEncodingDefect())
        marks = re.compile(r"--" + re.escape(boundary) + r"(?P<end>--)?[ \t]*(?:\r\n|\r|\n)?\Z")
        before, parts, after, closed = _split(lines, marks)
        if parts is None:
            self._defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload("".join(lines))
            message.epilogue = ""
            return
        message.preamble = _without_last_newline("".join(before)) if before else None
        default = "message/rfc822" if message.get_content_subtype() == "digest" else "text/plain"
        for part in parts:
            self._attach(message, _without_last_end(part), default)
        if not parts:
            message.set_payload([])
        if closed:
            message.epilogue = "".join(after)
        else:
            self._defect(message, errors.CloseBoundaryNotFoundDefect())


def _split(lines, marks):
    """Preamble, parts, epilogue and whether the end was found."""
    before, parts, current = [], None, None
    for number, line in enumerate(lines):
        found = marks.match(line)
        if found and found["end"] and parts is not None:
            return before, parts, lines[number + 1:], True
        if found and not found["end"]:
            if parts is None:
                parts = []
            current = []
            parts.append(current)
        elif current is None:
            before.append(line)
        else:
            current.append(line)
    return before, parts, [], False


def _without_last_newline(text):
    return re.sub(r"(?:\r\n|\r|\n)\Z", "", text)


def _without_last_end(lines):
    """The newline before a boundary belongs to that."""
    if not lines:
        return lines
    last = _without_last_newline(lines[-1])
    return [*lines[:-1], last] if last else lines[:-1]


class BytesFeedParser(FeedParser):
    """Takes bytes in pieces."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
