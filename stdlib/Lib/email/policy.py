"""The policies there are."""

import re

from email._policybase import Compat32, Policy, compat32
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_NEWLINE = re.compile(r"\r\n|\r|\n")


class EmailPolicy(Policy):
    """The policy of new messages: headers are texts, decoded when they are read and encoded when they are written."""

    utf8 = False
    refold_source = "long"

    header_factory = HeaderRegistry()
    content_manager = raw_data_manager

    def __init__(self, **kw):
        # Every policy has a registry of its own, unless it is a copy of another.
        if "header_factory" not in kw:
            self.__dict__["header_factory"] = HeaderRegistry()
        super().__init__(**kw)

    @property
    def message_factory(self):
        """What parsers make."""
        from email._part import EmailMessage
        return self.__dict__.get("message_factory", EmailMessage)

    def header_max_count(self, name):
        """How many headers of a name there may be, as its class tells."""
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        """The name and value of a header that was read."""
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        """What is kept of a header that is set: itself, if it is one of this name, or one made of its value."""
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        """The header; one that was read is made when it is asked for."""
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, _NEWLINE.sub("", value))

    def fold(self, name, value):
        """The lines of a header as text."""
        return self._fold(name, value, refold_binary=True)

    def fold_binary(self, name, value):
        """The lines of a header as bytes."""
        folded = self._fold(name, value, refold_binary=self.cte_type == "7bit")
        return folded.encode("utf-8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold_binary=False):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        width = self.max_line_length or float("inf")
        lines = _NEWLINE.split(value)
        long = len(lines[0]) + len(name) + 2 > width or any(len(line) > width for line in lines[1:])
        if not (self.refold_source == "all" or self.refold_source == "long" and long):
            if self.utf8:
                refold = any("\udc80" <= char <= "\udcff" for char in value)
            else:
                refold = not value.isascii()
            if not (refold and (refold_binary or not any("\udc80" <= char <= "\udcff" for char in value))):
                return name + ": " + self.linesep.join(lines) + self.linesep
        return self.header_factory(name, "".join(lines)).fold(policy=self)


default = EmailPolicy()
# The policies here share the registry of the class: what is told to one holds for the others.
del default.__dict__["header_factory"]
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
