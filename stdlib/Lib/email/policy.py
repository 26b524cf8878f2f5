"""The policies there are."""

import re

from email._policybase import Compat32, Policy, compat32
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_LINE_END = re.compile("\r?\n|\r")


def _is_header(value):
    """Whether a value is a header already, as registries make them, and no text."""
    return hasattr(value, "name")


class EmailPolicy(Policy):
    """The policy of new messages: headers are texts, decoded when they are read and encoded when they are written."""

    content_manager = raw_data_manager
    header_factory = HeaderRegistry()
    refold_source, utf8 = "long", False

    def __init__(self, **kw):
        # Every policy has a registry of its own, unless it is a copy of another.
        own = {} if "header_factory" in kw else {"header_factory": HeaderRegistry()}
        super().__init__(**own, **kw)

    @property
    def message_factory(self):
        """What parsers make."""
        from email._part import EmailMessage
        return self.__dict__.get("message_factory", EmailMessage)

    def header_max_count(self, name):
        """How many headers of a name there may be, as its class tells."""
        sort = self.header_factory[name]
        return sort.max_count

    def header_source_parse(self, sourcelines):
        """The name and value of a header that was read."""
        name, value = "".join(sourcelines).split(":", 1)
        return name, value.lstrip(" \t\r\n").rstrip("\r\n")

    def header_store_parse(self, name, value):
        """What is kept of a header that is set: itself, if it is one of this name, or one made of its value."""
        if not (_is_header(value) and value.name.lower() == name.lower()):
            if isinstance(value, str) and value.splitlines()[1:]:
                raise ValueError("Header values may not contain linefeed or carriage return characters")
            value = self.header_factory(name, value)
        return name, value

    def header_fetch_parse(self, name, value):
        """The header; one that was read is made when it is asked for."""
        return value if _is_header(value) else self._made(name, _LINE_END.split(value))

    def fold(self, name, value):
        """The lines of a header as text."""
        return self._written(name, value, ascii_only=True)

    def fold_binary(self, name, value):
        """The lines of a header as bytes."""
        text = self._written(name, value, ascii_only=self.cte_type == "7bit")
        charset = "utf-8" if self.utf8 else "ascii"
        return text.encode(charset, errors="surrogateescape")

    def _made(self, name, lines):
        return self.header_factory(name, "".join(lines))

    def _written(self, name, value, ascii_only):
        """A header as text; one that was read keeps its lines if it may."""
        if not _is_header(value):
            lines = _LINE_END.split(value)
            if self._may_stay(name, value, lines, ascii_only):
                return f"{name}: " + "".join([line + self.linesep for line in lines])
            value = self._made(name, lines)
        return value.fold(policy=self)

    def _may_stay(self, name, value, lines, ascii_only):
        if self.refold_source == "all":
            return False
        if self.refold_source == "long" and self.max_line_length:
            first, *others = map(len, lines)
            if max(len(name) + 2 + first, *others, 0) > self.max_line_length:
                return False
        unknown = any("\udc80" <= char <= "\udcff" for char in value)
        if self.utf8:
            return not (unknown and ascii_only)
        return value.isascii() or unknown and not ascii_only


default = EmailPolicy()
# The policies here share the registry of the class: what is told to one holds for the others.
del default.__dict__["header_factory"]
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
