"""How messages treat their headers."""

from email import header
from email.charset import UNKNOWN8BIT

__all__ = ["Compat32", "compat32", "Policy"]


class Policy:
    """The settings of parsers and generators; a policy with other settings is a new one."""

    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True
    max_line_length = 78
    linesep = "\n"
    cte_type = "8bit"
    raise_on_defect = False

    def __init__(self, **kw):
        self._change(kw)

    def _change(self, kw):
        for name, value in kw.items():
            if not hasattr(type(self), name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(name, self.__class__.__name__))
            self.__dict__[name] = value

    def __setattr__(self, name, value):
        words = "{!r} object attribute {!r} is read-only" if hasattr(self, name) else "{!r} object has no attribute {!r}"
        raise AttributeError(words.format(self.__class__.__name__, name))

    def __repr__(self):
        return "{}({})".format(self.__class__.__name__, ", ".join("{}={!r}".format(*pair) for pair in self.__dict__.items()))

    def clone(self, **kw):
        """A policy with some settings changed."""
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy._change(kw)
        return copy

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        """Keep a defect, or raise it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Keep a defect with its message."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of a name there may be; None for any number."""
        return None


class Compat32(Policy):
    """The policy of messages as they always were: headers are strings."""

    mangle_from_ = True

    def header_source_parse(self, sourcelines):
        """The name and value of a header that was read."""
        name, value = sourcelines[0].split(":", 1)
        value = value.lstrip(" \t\r\n") + "".join(sourcelines[1:])
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        """What is kept of a header that is set."""
        return name, value

    def header_fetch_parse(self, name, value):
        """What a program gets of a header: one with unknown bytes as a Header."""
        if isinstance(value, str) and any("\udc80" <= char <= "\udcff" for char in value):
            return header.Header(value, charset=UNKNOWN8BIT, header_name=name)
        return value

    def fold(self, name, value):
        """The lines of a header as text."""
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        """The lines of a header as bytes."""
        return self._fold(name, value, sanitize=self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        if isinstance(value, str):
            if any("\udc80" <= char <= "\udcff" for char in value):
                if not sanitize:
                    return "%s: %s%s" % (name, value, self.linesep)
                value = header.Header(value, charset=UNKNOWN8BIT, header_name=name)
            else:
                value = header.Header(value, header_name=name)
        longest = 0 if self.max_line_length is None else self.max_line_length
        return "%s: %s%s" % (name, value.encode(linesep=self.linesep, maxlinelen=longest), self.linesep)


compat32 = Compat32()
