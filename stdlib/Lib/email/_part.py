"""Messages whose content is set and got as what it is, not as encoded text."""

from email import policy as policies
from email.message import Message

__all__ = ["EmailMessage", "MIMEPart"]

_BODY_PARTS = {("text", "plain"), ("text", "html"), ("multipart", "related"), ("multipart", "alternative")}


class MIMEPart(Message):
    """A part of a message, and how contents are put into it."""

    def __init__(self, policy=None):
        super().__init__(policies.default if policy is None else policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The whole message as text, its headers folded."""
        policy = self.policy if policy is None else policy
        return super().as_string(unixfrom, policy.max_line_length if maxheaderlen is None else maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether the disposition says that it is an attachment."""
        return self.get_content_disposition() == "attachment"

    # === Content ===

    def get_content(self, *args, content_manager=None, **kw):
        """The content: text as str, other data as bytes, a message as one."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Set the content, with the headers that tell how it is encoded."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def clear(self):
        """Take all headers and the content away."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Take the content away, and the headers that tell of it."""
        self._headers = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        self._payload = None

    # === Parts ===

    def iter_parts(self):
        """The parts of a multipart."""
        return iter(self.get_payload()) if self.is_multipart() else iter(())

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is most likely the body, of the kind that comes first in the list."""
        best, place = None, len(preferencelist)
        for rank, part in self._bodies(self, preferencelist):
            if rank < place:
                best, place = part, rank
        return best

    def _bodies(self, part, preferences):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in preferences:
                yield preferences.index(sub), part
            return
        if main != "multipart" or not part.is_multipart():
            return
        if sub != "related":
            for subpart in part.iter_parts():
                yield from self._bodies(subpart, preferences)
            return
        if "related" in preferences:
            yield preferences.index("related"), part
        root = self._root_of(part)
        if root is not None:
            yield from self._bodies(root, preferences)

    @staticmethod
    def _root_of(part):
        """The part of a related multipart that the others belong to."""
        start = part.get_param("start")
        parts = list(part.iter_parts())
        named = next((one for one in parts if start and one["content-id"] == start), None)
        return named if named is not None else next(iter(parts), None)

    def iter_attachments(self):
        """The parts that are not candidates for the body."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative" or not self.is_multipart():
            return
        parts = list(self.get_payload())
        if sub == "related":
            root = self._root_of(self)
            yield from (part for part in parts if part is not root)
            return
        seen = []
        for part in parts:
            kind = tuple(part.get_content_type().split("/"))
            if kind in _BODY_PARTS and not part.is_attachment() and sub not in seen and kind not in seen:
                seen.append(kind)
                continue
            yield part

    # === Making multiparts ===

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            existing = self.get_content_subtype()
            if existing in (*disallowed, subtype):
                raise ValueError("Cannot convert {} to {}".format(existing, subtype))
        content = [pair for pair in self._headers if pair[0].lower().startswith("content-")]
        kept = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        if content:
            part = type(self)(policy=self.policy)
            part._headers, part._payload = content, self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """Become a multipart/related with the present content as its first part."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        """Become a multipart/alternative with the present content as its first part."""
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        """Become a multipart/mixed with the present content as its first part."""
        self._make_multipart("mixed", (), boundary)

    def _add(self, _subtype, *args, _disposition=None, **kw):
        if self.get_content_type() != "multipart/" + _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disposition and "content-disposition" not in part:
            part["Content-Disposition"] = _disposition
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add a part that the body refers to."""
        self._add("related", *args, _disposition="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Add another form of the body."""
        self._add("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Add a part of its own."""
        self._add("mixed", *args, _disposition="attachment", **kw)


class EmailMessage(MIMEPart):
    """A message."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"


for _made in (MIMEPart, EmailMessage):
    _made.__module__ = "email.message"
del _made
