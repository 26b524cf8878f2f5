"""Headers as strings that know what they say: addresses, dates, types with their parameters."""

from types import MappingProxyType

from email import _header_value_parser as parser
from email import errors, utils

_QUOTED_IN_NAMES = frozenset('()<>@,:;.\\"[]')


def _quoted(text):
    """A text as it stands in a header: between quotes where it has characters of meaning."""
    if _QUOTED_IN_NAMES.isdisjoint(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Address:
    """An address: the name to show, the name of the user, the domain."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        inputs = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in inputs or "\n" in inputs:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            found, rest = parser.get_addr_spec(addr_spec)
            if rest:
                raise ValueError("Invalid addr_spec; only '{}' could be parsed from '{}'".format(found, addr_spec))
            if defects := parser.address_defects(addr_spec):
                raise defects[0]
            username, domain = found.local_part, found.domain
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        """The name to show."""
        return self._display_name

    @property
    def username(self):
        """What stands before the `@`, without quotes."""
        return self._username

    @property
    def domain(self):
        """What stands behind the `@`."""
        return self._domain

    @property
    def addr_spec(self):
        """The address alone, quoted where it must be."""
        name = parser.quoted_local_part(self.username)
        if self.domain:
            return name + "@" + self.domain
        return name or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(
            self.__class__.__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name = _quoted(self.display_name)
        if not name:
            return self.addr_spec
        address = "" if self.addr_spec == "<>" else self.addr_spec
        return "{} <{}>".format(name, address)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)

    def __hash__(self):
        return hash((self.display_name, self.username, self.domain))


class Group:
    """Addresses under a name; without a name one address that is in no group."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        """The name of the group, or None."""
        return self._display_name

    @property
    def addresses(self):
        """The addresses, as a tuple."""
        return self._addresses

    def __repr__(self):
        return "{}(display_name={!r}, addresses={!r})".format(self.__class__.__name__, self.display_name, self.addresses)

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name if self.display_name is None else _quoted(self.display_name)
        listed = ", ".join(map(str, self.addresses))
        return "{}:{};".format(name, " " + listed if listed else "")

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses

    def __hash__(self):
        return hash((self.display_name, self.addresses))


class BaseHeader(str):
    """The base of all headers: a string with its name and what is wrong with it. A class that `HeaderRegistry` makes joins it with
    one that has `parse`, which puts `decoded` and `parse_tree` into a dictionary."""

    max_count = None

    def __new__(cls, name, value):
        kwds = {"defects": []}
        cls.parse(value, kwds)
        decoded = parser.without_surrogates(kwds.pop("decoded"))
        self = str.__new__(cls, decoded)
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree, defects):
        """Keep what `parse` found."""
        self._name, self._parse_tree, self._defects = name, parse_tree, defects

    @property
    def name(self):
        """The name, as it was given."""
        return self._name

    @property
    def defects(self):
        """What is wrong with the header."""
        return tuple(self._defects)

    def __reduce__(self):
        return _reconstruct_header, (self.__class__.__name__, self.__class__.__bases__, str(self)), self.__dict__

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        """The lines of the header, with its name."""
        return parser.fold(self.name, self._parse_tree, policy)


def _reconstruct_header(name, bases, value):
    # The classes of headers are made while a program runs: a pickle has their bases.
    return type(name, bases, {})._reconstruct(value)


class UnstructuredHeader:
    """A text."""

    max_count = None
    value_parser = staticmethod(parser.get_unstructured)

    @classmethod
    def parse(cls, value, kwds):
        """Decode the words of a text."""
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)


class UniqueUnstructuredHeader(UnstructuredHeader):
    """A text that a message has once."""

    max_count = 1


class DateHeader:
    """A date; `datetime` is one too, without a zone where the header has `-0000`."""

    max_count = None
    value_parser = staticmethod(parser.get_unstructured)

    @classmethod
    def parse(cls, value, kwds):
        """Read a date, or take one."""
        kwds["datetime"] = None
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            kwds["decoded"], kwds["parse_tree"] = "", parser.Tree()
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                kwds["parse_tree"] = parser.Tree()
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)
        kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        """Keep the date."""
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        """The date, or None."""
        return self._datetime


class UniqueDateHeader(DateHeader):
    """A date that a message has once."""

    max_count = 1


class AddressHeader:
    """Addresses and groups of them."""

    max_count = None

    @staticmethod
    def value_parser(value):
        """The addresses of a text."""
        return parser.get_address_list(value)

    @classmethod
    def parse(cls, value, kwds):
        """Read addresses, or take them: one, a group, or a list of both."""
        if isinstance(value, str):
            kwds["parse_tree"] = tree = cls.value_parser(value)
            groups = [Group(name, [Address(*parts) for parts in addresses]) for name, addresses in tree.groups]
            kwds["defects"] = list(tree.defects)
        else:
            items = value if hasattr(value, "__iter__") else [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item]) for item in items]
            kwds["defects"] = []
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join(map(str, groups))
        if "parse_tree" not in kwds:
            kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        """Keep the groups."""
        self._groups = tuple(kw.pop("groups"))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        """All groups; an address in none is a group without a name."""
        return self._groups

    @property
    def addresses(self):
        """All addresses."""
        if self._addresses is None:
            self._addresses = tuple(address for group in self._groups for address in group.addresses)
        return self._addresses


class UniqueAddressHeader(AddressHeader):
    """Addresses that a message has once."""

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        """The address."""
        if len(self.addresses) != 1:
            raise ValueError("value of single address header {} is not a single address".format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address that a message has once."""

    max_count = 1


class MIMEVersionHeader:
    """The version of MIME."""

    max_count = 1
    value_parser = staticmethod(parser.parse_mime_version)

    @classmethod
    def parse(cls, value, kwds):
        """Read a version."""
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)
        kwds["defects"].extend(tree.defects)
        complete = tree.minor is not None
        kwds["major"], kwds["minor"] = tree.major if complete else None, tree.minor
        kwds["version"] = "{}.{}".format(tree.major, tree.minor) if complete else None

    def init(self, *args, **kw):
        """Keep the version."""
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        """The number before the point."""
        return self._major

    @property
    def minor(self):
        """The number behind the point."""
        return self._minor

    @property
    def version(self):
        """Both numbers as text."""
        return self._version


class ParameterizedMIMEHeader:
    """A value with parameters."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        """Read a value and its parameters; the first of a name counts."""
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)
        kwds["defects"].extend(tree.defects)
        kwds["params"] = {parser.without_surrogates(name).lower(): parser.without_surrogates(text) for name, text in tree.params}

    def init(self, *args, **kw):
        """Keep the parameters."""
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        """The parameters, their names in lower case; it cannot be changed."""
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of a content."""

    value_parser = staticmethod(parser.parse_content_type_header)

    def init(self, *args, **kw):
        """Keep the type."""
        super().init(*args, **kw)
        self._maintype = parser.without_surrogates(self._parse_tree.maintype)
        self._subtype = parser.without_surrogates(self._parse_tree.subtype)

    @property
    def maintype(self):
        """What stands before the slash, in lower case."""
        return self._maintype

    @property
    def subtype(self):
        """What stands behind the slash, in lower case."""
        return self._subtype

    @property
    def content_type(self):
        """The whole type, in lower case."""
        return self.maintype + "/" + self.subtype


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """How a content is to be shown."""

    value_parser = staticmethod(parser.parse_content_disposition_header)

    def init(self, *args, **kw):
        """Keep the word."""
        super().init(*args, **kw)
        word = self._parse_tree.content_disposition
        self._content_disposition = word if word is None else parser.without_surrogates(word)

    @property
    def content_disposition(self):
        """The word, in lower case, or None."""
        return self._content_disposition


class ContentTransferEncodingHeader:
    """How a content is encoded."""

    max_count = 1
    value_parser = staticmethod(parser.parse_content_transfer_encoding_header)

    @classmethod
    def parse(cls, value, kwds):
        """Read the name of an encoding."""
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)
        kwds["defects"].extend(tree.defects)

    def init(self, *args, **kw):
        """Keep the name."""
        super().init(*args, **kw)
        self._cte = parser.without_surrogates(self._parse_tree.cte)

    @property
    def cte(self):
        """The encoding, in lower case."""
        return self._cte


class MessageIDHeader:
    """What no two messages share."""

    max_count = 1
    value_parser = staticmethod(parser.parse_message_id)

    @classmethod
    def parse(cls, value, kwds):
        """Read the identity of a message."""
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)
        kwds["defects"].extend(tree.defects)


_default_header_map = {
    "subject": UniqueUnstructuredHeader,
    "date": UniqueDateHeader,
    "resent-date": DateHeader,
    "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader,
    "to": UniqueAddressHeader,
    "resent-to": AddressHeader,
    "cc": UniqueAddressHeader,
    "resent-cc": AddressHeader,
    "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader,
    "from": UniqueAddressHeader,
    "resent-from": AddressHeader,
    "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader,
    "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader,
    "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers by their names."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        """`base_class` is the last base of every header, `default_class` the other of those that are not known."""
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class, self.default_class = base_class, default_class

    def map_to_type(self, name, cls):
        """Tell the class of headers of a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        """A header with the methods of its name."""
        return self[name](name, value)
