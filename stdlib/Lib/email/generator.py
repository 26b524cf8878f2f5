"""Writes messages."""

import random
import re
import sys
import time
from copy import deepcopy
from io import BytesIO, StringIO

from email.errors import HeaderWriteError

__all__ = ["BytesGenerator", "DecodedGenerator", "Generator"]

_FROM = re.compile(r"^From ", re.MULTILINE)
_NEWLINE = re.compile(r"\r\n|\r|\n")
_ENDLESS = re.compile(r"\r\n[^ \t]|\r[^ \n\t]|\n[^ \t]")


class Generator:
    """Writes messages as text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Write text."""
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message with all its parts."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._NL = policy.linesep
        before = self.policy, msg.policy
        self.policy = msg.policy = policy
        try:
            if unixfrom:
                first = msg.get_unixfrom() or "From nobody " + time.ctime(time.time())
                self._put(first + self._NL)
            self._write(msg)
        finally:
            self.policy, msg.policy = before

    def clone(self, fp):
        """A generator with the same settings for another file."""
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _put(self, text):
        self.write(text)

    def _new_buffer(self):
        return StringIO()

    def _put_lines(self, text):
        """Write text with the newlines of the policy."""
        if text:
            self._put(_NEWLINE.sub(lambda match: self._NL, text))

    def _write(self, msg):
        # The body first: it may give the message headers.
        outer, self._fp = self._fp, self._new_buffer()
        self._changed = None
        try:
            self._dispatch(msg)
            body = self._fp.getvalue()
        finally:
            self._fp, changed = outer, self._changed
            self._changed = None
        if changed is not None:
            msg = deepcopy(msg)
            for name, value in changed.items():
                if msg.get(name) is None:
                    msg[name] = value
                else:
                    msg.replace_header(name, value)
        special = getattr(msg, "_write_headers", None)
        if special is None:
            self._write_headers(msg)
        else:
            special(self)
        self._fp.write(body)

    def _dispatch(self, msg):
        kind = (msg.get_content_maintype() + "_" + msg.get_content_subtype()).replace("-", "_")
        write = getattr(self, "_handle_" + kind, None) or getattr(self, "_handle_" + msg.get_content_maintype().replace("-", "_"), None)
        (write or self._writeBody)(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                if not folded.endswith(self.policy.linesep):
                    raise HeaderWriteError(f"folded header does not end with {self.policy.linesep!r}: {folded!r}")
                if _ENDLESS.search(folded.removesuffix(self.policy.linesep)):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            self._put(folded)
        self._put(self._NL)

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError("string payload expected: %s" % type(payload))
        stored = msg._payload
        if any("\udc80" <= char <= "\udcff" for char in stored) and msg.get_param("charset") is not None:
            # Text cannot hold bytes: they are encoded.
            copy = deepcopy(msg)
            del copy["content-transfer-encoding"]
            copy.set_payload(stored, msg.get_param("charset"))
            payload = copy.get_payload()
            self._changed = {name: copy[name] for name in ("Content-Transfer-Encoding", "Content-Type")}
        if self._mangle_from_:
            payload = _FROM.sub(">From ", payload)
        self._put_lines(payload)

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        subparts = msg.get_payload()
        if subparts is None:
            subparts = []
        elif isinstance(subparts, str):
            # One that was read with its defects.
            self._put(subparts)
            return
        elif not isinstance(subparts, list):
            subparts = [subparts]
        texts = []
        for part in subparts:
            file = self._new_buffer()
            self.clone(file).flatten(part, unixfrom=False, linesep=self._NL)
            texts.append(file.getvalue())
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._boundary_for(texts)
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._put_lines(_FROM.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble)
            self._put(self._NL)
        self._put("--" + boundary + self._NL)
        for index, text in enumerate(texts):
            if index:
                self._put(self._NL + "--" + boundary + self._NL)
            self._fp.write(text)
        self._put(self._NL + "--" + boundary + "--" + self._NL)
        if msg.epilogue is not None:
            self._put_lines(_FROM.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue)

    def _boundary_for(self, texts):
        return _make_boundary("\n".join(texts))

    def _handle_multipart_signed(self, msg):
        # What is signed must not be folded again.
        before, self.policy = self.policy, self.policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = before

    def _handle_message_delivery_status(self, msg):
        blocks = []
        for part in msg.get_payload():
            file = self._new_buffer()
            self.clone(file).flatten(part, unixfrom=False, linesep=self._NL)
            text, end = file.getvalue(), self._encoded(self._NL)
            blocks.append(text[:-len(end)] if text.endswith(end) else text)
        self._fp.write(self._encoded(self._NL).join(blocks))

    def _encoded(self, text):
        return text

    def _handle_message(self, msg):
        payload = msg.get_payload()
        if not isinstance(payload, list):
            self._put_lines(payload)
            return
        file = self._new_buffer()
        self.clone(file).flatten(msg.get_payload(0), unixfrom=False, linesep=self._NL)
        self._fp.write(file.getvalue())

    @classmethod
    def _make_boundary(cls, text=None):
        return _make_boundary(text)


def _make_boundary(text=None):
    """A boundary that does not occur in a text."""
    token = random.randrange(sys.maxsize)
    boundary = "=" * 15 + "%0*d" % (len(repr(sys.maxsize - 1)), token) + "=="
    candidate, counter = boundary, 0
    while text is not None and re.search("^--" + re.escape(candidate) + "(--)?$", text, re.MULTILINE):
        candidate = boundary + "." + str(counter)
        counter += 1
    return candidate


class BytesGenerator(Generator):
    """Writes messages as bytes."""

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _encoded(self, text):
        return text.encode("ascii")

    def _boundary_for(self, texts):
        return _make_boundary(b"\n".join(texts).decode("ascii", "surrogateescape"))

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self._put(self._NL)

    def _handle_text(self, msg):
        payload = msg._payload
        if payload is None:
            return
        if any("\udc80" <= char <= "\udcff" for char in payload) and self.policy.cte_type != "7bit":
            self._put_lines(_FROM.sub(">From ", payload) if self._mangle_from_ else payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text


class DecodedGenerator(Generator):
    """Writes the texts of a message; other parts are only told of."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]" if fmt is None else fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            kind = part.get_content_maintype()
            if kind == "text":
                print(part.get_payload(decode=False), file=self)
            elif kind != "multipart":
                print(self._fmt % {"type": part.get_content_type(), "maintype": kind, "subtype": part.get_content_subtype(),
                                   "filename": part.get_filename("[no filename]"),
                                   "description": part.get("Content-Description", "[no description]"),
                                   "encoding": part.get("Content-Transfer-Encoding", "[no encoding]")}, file=self)
