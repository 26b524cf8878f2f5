"""Headers as strings that know what they say: addresses, dates, types with their parameters."""

from types import MappingProxyType

from email import _header_value_parser as _values
from email import errors, utils

_SPECIALS = frozenset('[]()<>@,;:."\\')
_MADE_HERE = {"__module__": __name__}


def _kept(name, doc):
    """A property that cannot be set, for what an object keeps under `_name`."""
    slot = "_" + name
    return property(lambda owner: getattr(owner, slot), doc=doc)


def _from_tree(name, doc):
    """A property that reads a text, or None, from the tree of a header."""
    def read(header):
        text = getattr(header._parse_tree, name)
        return None if text is None else _values.without_surrogates(text)
    return property(read, doc=doc)


# === What headers of addresses are made of ===

class _Record:
    """Values that never change; two of a sort are equal if all their `_fields` are."""

    _sort = None
    _fields = ()

    def _key(self):
        return tuple([getattr(self, field) for field in self._fields])

    def __repr__(self):
        shown = map("{}={!r}".format, self._fields, self._key())
        return type(self).__name__ + "(" + ", ".join(shown) + ")"

    def __eq__(self, other):
        alike = isinstance(other, _Record) and other._sort == self._sort
        return self._key() == other._key() if alike else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _shown_name(self):
        """The name to show, between quotes where it has characters of meaning."""
        name = self.display_name
        if name and not _SPECIALS.isdisjoint(name):
            escaped = "".join("\\" + char if char in '"\\' else char for char in name)
            return f'"{escaped}"'
        return name


class Address(_Record):
    """An address: the name to show, the name of the user, the domain."""

    _sort = "address"
    _fields = ("display_name", "username", "domain")

    display_name = _kept("display_name", "The name to show.")
    username = _kept("username", "What stands before the `@`, without quotes.")
    domain = _kept("domain", "What stands behind the `@`.")

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        for part in (display_name, username, domain, addr_spec):
            if part and not {"\r", "\n"}.isdisjoint(part):
                raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, domain = self._cut(addr_spec)
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @staticmethod
    def _cut(text):
        """The user and the domain of an address that is nothing but these."""
        found, rest = _values.get_addr_spec(text)
        if rest:
            raise ValueError(f"Invalid addr_spec; only '{found}' could be parsed from '{text}'")
        for defect in _values.address_defects(text):
            raise defect
        return found.local_part, found.domain

    @property
    def addr_spec(self):
        """The address alone, quoted where it must be."""
        user = _values.quoted_local_part(self.username)
        return f"{user}@{self.domain}" if self.domain else user or "<>"

    def __str__(self):
        alone = self.addr_spec
        if shown := self._shown_name():
            return shown + " " + (alone if alone == "<>" else f"<{alone}>")
        return alone


class Group(_Record):
    """Addresses under a name; without a name one address that is in no group."""

    _sort = "group"
    _fields = ("display_name", "addresses")

    display_name = _kept("display_name", "The name of the group, or None.")
    addresses = _kept("addresses", "The addresses, as a tuple.")

    def __init__(self, display_name=None, addresses=None):
        self._addresses = tuple(addresses or ())
        self._display_name = display_name

    def __str__(self):
        texts = [str(address) for address in self.addresses]
        if len(texts) == 1 and self.display_name is None:
            return texts[0]
        inside = " " + ", ".join(texts) if texts else ""
        return f"{self._shown_name()}:{inside};"


# === Headers ===

class BaseHeader(str):
    """The base of all headers: a string with its name and what is wrong with it. A class that `HeaderRegistry` makes joins it with
    one that has `parse`, which puts `decoded` and `parse_tree` into a dictionary."""

    max_count = None
    name = _kept("name", "The name, as it was given.")

    def __new__(cls, name, value):
        found = dict(defects=[])
        cls.parse(value, found)
        text = _values.without_surrogates(found.pop("decoded"))
        header = _bare(cls, text)
        header.init(name, **found)
        return header

    def init(self, name, *, parse_tree, defects):
        """Keep what `parse` found."""
        self._parse_tree = parse_tree
        self._defects = defects
        self._name = name

    @property
    def defects(self):
        """What is wrong with the header."""
        return (*self._defects,)

    def __reduce__(self):
        made = type(self)
        return _revived, (made.__name__, made.__bases__, str(self)), vars(self)

    def fold(self, *, policy):
        """The lines of the header, with its name."""
        return _values.fold(self.name, self._parse_tree, policy)


def _bare(cls, text):
    """A header of which nothing but its text is known."""
    return str.__new__(cls, text)


def _revived(name, bases, text):
    # The classes of headers are made while a program runs: a pickle has their bases.
    return _bare(type(name, bases, {}), text)


class _Sort:
    """A sort of headers: how often one may occur, what reads it, and the `_details` its class finds and keeps."""

    max_count = None
    _details = ()
    _tells_defects = True

    @classmethod
    def parse(cls, value, kwds):
        """Read a value."""
        tree = cls.value_parser(value)
        kwds.update(cls._look(tree), parse_tree=tree, decoded=str(tree))
        if cls._tells_defects:
            kwds["defects"] += tree.defects

    @classmethod
    def _look(cls, tree):
        """The details that a tree tells, by their names."""
        return {}

    def init(self, *args, **kw):
        """Keep the details."""
        for detail in self._details:
            setattr(self, "_" + detail, kw.pop(detail))
        super().init(*args, **kw)


def _sort_of(name, value_parser, doc, base=_Sort, **settings):
    """A sort that differs from its base by what reads it."""
    return type(name, (base,), {**_MADE_HERE, "__doc__": doc, "value_parser": staticmethod(value_parser), **settings})


def _once(base):
    """The sort of the headers that a message has once."""
    return type("Unique" + base.__name__, (base,), {**_MADE_HERE, "__doc__": base.__doc__ + " A message has it once.", "max_count": 1})


UnstructuredHeader = _sort_of("UnstructuredHeader", _values.get_unstructured, "A text.", _tells_defects=False)
MessageIDHeader = _sort_of("MessageIDHeader", _values.parse_message_id, "What no two messages share.", max_count=1)
ContentTransferEncodingHeader = _sort_of(
    "ContentTransferEncodingHeader", _values.parse_content_transfer_encoding_header, "How a content is encoded.",
    max_count=1, cte=_from_tree("cte", "The encoding, in lower case."))


class DateHeader(_Sort):
    """A date; `datetime` is one too, without a zone where the header has `-0000`."""

    _details = ("datetime",)
    value_parser = staticmethod(_values.get_unstructured)
    datetime = _kept("datetime", "The date, or None.")

    @classmethod
    def parse(cls, value, kwds):
        """Read a date, or take one."""
        date, defect = cls._date_of(value)
        if defect is None:
            text = utils.format_datetime(date)
            tree = cls.value_parser(text)
        else:
            text, tree = value or "", _values.Tree()
            kwds["defects"].append(defect)
        kwds.update(datetime=date, decoded=text, parse_tree=tree)

    @staticmethod
    def _date_of(value):
        """A date, and what keeps the value from being one."""
        if not value:
            return None, errors.HeaderMissingRequiredValue()
        if not isinstance(value, str):
            return value, None
        try:
            return utils.parsedate_to_datetime(value), None
        except ValueError:
            return None, errors.InvalidDateDefect("Invalid date value or format")


class AddressHeader(_Sort):
    """Addresses and groups of them."""

    _details = ("groups",)
    value_parser = staticmethod(_values.get_address_list)
    groups = _kept("groups", "All groups; an address in none is a group without a name.")

    @classmethod
    def parse(cls, value, kwds):
        """Read addresses, or take them: one, a group, or a list of both."""
        tree, defects = None, []
        if isinstance(value, str):
            tree = cls.value_parser(value)
            defects += tree.defects
            groups = [Group(name, [Address(*parts) for parts in inside]) for name, inside in tree.groups]
        elif hasattr(value, "__iter__"):
            groups = [cls._as_group(item) for item in value]
        else:
            groups = [cls._as_group(value)]
        text = ", ".join([str(group) for group in groups])
        kwds.update(groups=groups, defects=defects, decoded=text, parse_tree=cls.value_parser(text) if tree is None else tree)

    @staticmethod
    def _as_group(item):
        return item if hasattr(item, "addresses") else Group(addresses=[item])

    def init(self, *args, groups, **kw):
        """Keep the groups."""
        super().init(*args, groups=tuple(groups), **kw)

    @property
    def addresses(self):
        """All addresses."""
        if "_flat" not in vars(self):
            self._flat = (*(address for group in self._groups for address in group.addresses),)
        return self._flat


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        """The address."""
        found = self.addresses
        if len(found) == 1:
            return found[0]
        raise ValueError(f"value of single address header {self.name} is not a single address")


class MIMEVersionHeader(_Sort):
    """The version of MIME."""

    max_count = 1
    _details = ("version", "major", "minor")
    value_parser = staticmethod(_values.parse_mime_version)
    version = _kept("version", "Both numbers as text.")
    major = _kept("major", "The number before the point.")
    minor = _kept("minor", "The number behind the point.")

    @classmethod
    def _look(cls, tree):
        if tree.minor is None:
            return dict.fromkeys(cls._details)
        return {"version": f"{tree.major}.{tree.minor}", "major": tree.major, "minor": tree.minor}


class ParameterizedMIMEHeader(_Sort):
    """A value with parameters."""

    max_count = 1
    _details = ("params",)

    @classmethod
    def _look(cls, tree):
        clean = _values.without_surrogates
        return {"params": {clean(name).lower(): clean(text) for name, text in tree.params}}

    @property
    def params(self):
        """The parameters, their names in lower case; it cannot be changed."""
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of a content."""

    value_parser = staticmethod(_values.parse_content_type_header)
    maintype = _from_tree("maintype", "What stands before the slash, in lower case.")
    subtype = _from_tree("subtype", "What stands behind the slash, in lower case.")

    @property
    def content_type(self):
        """The whole type, in lower case."""
        return "/".join((self.maintype, self.subtype))


ContentDispositionHeader = _sort_of(
    "ContentDispositionHeader", _values.parse_content_disposition_header, "How a content is to be shown.", ParameterizedMIMEHeader,
    content_disposition=_from_tree("content_disposition", "The word, in lower case, or None."))

UniqueUnstructuredHeader = _once(UnstructuredHeader)
UniqueDateHeader = _once(DateHeader)
UniqueAddressHeader = _once(AddressHeader)
UniqueSingleAddressHeader = _once(SingleAddressHeader)

# === Which header is of which sort ===

_NAMES_OF_SORTS = (
    (UniqueUnstructuredHeader, "subject"),
    (UniqueDateHeader, "date orig-date"),
    (DateHeader, "resent-date"),
    (UniqueSingleAddressHeader, "sender"),
    (SingleAddressHeader, "resent-sender"),
    (UniqueAddressHeader, "from to cc bcc reply-to"),
    (AddressHeader, "resent-from resent-to resent-cc resent-bcc"),
    (MIMEVersionHeader, "mime-version"),
    (ContentTypeHeader, "content-type"),
    (ContentDispositionHeader, "content-disposition"),
    (ContentTransferEncodingHeader, "content-transfer-encoding"),
    (MessageIDHeader, "message-id"),
)


class HeaderRegistry:
    """Makes headers by their names."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        """`base_class` is the last base of every header, `default_class` the other of those that are not known."""
        self.default_class = default_class
        self.base_class = base_class
        self.registry = {}
        for sort, names in _NAMES_OF_SORTS if use_default_map else ():
            self.registry.update(dict.fromkeys(names.split(), sort))

    def map_to_type(self, name, cls):
        """Tell the class of headers of a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        known = name.lower() in self.registry
        sort = self.registry[name.lower()] if known else self.default_class
        return type(f"_{sort.__name__}", (sort, self.base_class), {})

    def __call__(self, name, value):
        """A header with the methods of its name."""
        made = self[name]
        return made(name, value)
