"""Addresses, networks and interfaces of the Internet Protocol, versions 4 and 6."""

import functools

__all__ = [
    "AddressValueError", "IPV4LENGTH", "IPV6LENGTH", "IPv4Address", "IPv4Interface", "IPv4Network", "IPv6Address", "IPv6Interface", "IPv6Network",
    "NetmaskValueError", "collapse_addresses", "get_mixed_type_key", "ip_address", "ip_interface", "ip_network", "summarize_address_range",
    "v4_int_to_packed", "v6_int_to_packed",
]

IPV4LENGTH = 32
IPV6LENGTH = 128

_HEX = frozenset("0123456789abcdefABCDEF")
_HEXTETS = 8


class AddressValueError(ValueError):
    """An address is not well formed."""


class NetmaskValueError(ValueError):
    """A netmask is not well formed."""


def _first_of(kinds, what, value, *arguments):
    for kind in kinds:
        try:
            return kind(value, *arguments)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """The address a text, a number or bytes stand for."""
    return _first_of((IPv4Address, IPv6Address), "address", address)


def ip_network(address, strict=True):
    """The network a text, a number or bytes stand for."""
    return _first_of((IPv4Network, IPv6Network), "network", address, strict)


def ip_interface(address):
    """The interface a text, a number or bytes stand for."""
    return _first_of((IPv4Interface, IPv6Interface), "interface", address)


def _to_packed(number, length, version):
    try:
        return number.to_bytes(length // 8)
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}") from None


def v4_int_to_packed(address):
    """The four bytes of a number."""
    return _to_packed(address, IPV4LENGTH, 4)


def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    return _to_packed(address, IPV6LENGTH, 6)


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks together."""
    if isinstance(obj, (_Network, _Address)):
        return obj._get_address_key() if isinstance(obj, _Address) else obj._get_networks_key()
    return NotImplemented


def _same_version(a, b):
    if a.version != b.version:
        raise TypeError(f"{a} and {b} are not of the same version")


def _trailing_zeros(number, bits):
    return min(bits, (~number & number - 1).bit_length()) if number else bits


def summarize_address_range(first, last):
    """The networks that together are the range from one address to another."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    _same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = first._network_class
    start, end = first._ip, last._ip
    while start <= end:
        size = min(_trailing_zeros(start, first.max_prefixlen), (end - start + 1).bit_length() - 1)
        yield kind((start, first.max_prefixlen - size))
        start += 1 << size


def collapse_addresses(addresses):
    """The fewest networks that together are the addresses and networks given."""
    ranges = []
    previous = None
    for item in addresses:
        if previous is not None:
            _same_version(item, previous)
        previous = item
        first, last = (item._first, item._last) if isinstance(item, _Network) else (item._ip, item._ip)
        ranges.append((first, last))
    if previous is None:
        return iter([])
    kind = previous._address_class
    return iter([network for first, last in _merged(ranges) for network in summarize_address_range(kind(first), kind(last))])


def _merged(ranges):
    result = []
    for first, last in sorted(ranges):
        if result and first <= result[-1][1] + 1:
            result[-1] = result[-1][0], max(last, result[-1][1])
        else:
            result.append((first, last))
    return result


def _split_mask(address):
    """An address and its mask, from whatever a network may be made of."""
    if not isinstance(address, tuple):
        if isinstance(address, (bytes, int)):
            return address, None
        parts = str(address).split("/")
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        address = parts
    return (address[0], address[1]) if len(address) > 1 else (address[0], None)


class _Protocol:
    """What addresses and networks share, and what a version of the protocol says of itself."""

    __slots__ = ()

    @property
    def exploded(self):
        """The longest way to write this."""
        return self._explode()

    @property
    def compressed(self):
        """The shortest way to write this."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of this in the DNS for looking up names."""
        return self._reverse_pointer()

    @property
    def version(self):
        """The version of the protocol."""
        return self._version

    @property
    def max_prefixlen(self):
        """How many bits an address has."""
        return self._bits

    @property
    def _all_ones(self):
        return (1 << self._bits) - 1

    @classmethod
    def _mask(cls, length):
        return (1 << cls._bits) - (1 << cls._bits - length)

    @classmethod
    def _prefix_length(cls, mask):
        """The length of the prefix a mask stands for."""
        if isinstance(mask, int):
            length = mask
        elif mask.isascii() and mask.isdigit():
            length = int(mask)
        else:
            length = cls._length_of_written_mask(mask)
        if length is None or not 0 <= length <= cls._bits:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return length

    @classmethod
    def _length_of_written_mask(cls, mask):
        return None


class _V4(_Protocol):
    """Version 4: how addresses are read and written."""

    __slots__ = ()
    _version = 4
    _bits = IPV4LENGTH

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        try:
            return int.from_bytes(map(cls._octet, octets))
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        # A leading zero means octal to some readers and nothing to others.
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        if int(text) > 255:
            raise ValueError(f"Octet {int(text)} (> 255) not permitted")
        return int(text)

    @staticmethod
    def _write(number):
        return ".".join(map(str, number.to_bytes(4)))

    def _explode(self):
        return str(self)

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @classmethod
    def _length_of_written_mask(cls, text):
        try:
            mask = cls._parse(text)
        except AddressValueError:
            return None
        for candidate in (mask, mask ^ 0xFFFFFFFF):
            length = IPV4LENGTH - _trailing_zeros(candidate, IPV4LENGTH)
            if candidate == cls._mask(length):
                return length
        return None


class _V6(_Protocol):
    """Version 6: how addresses are read and written."""

    __slots__ = ()
    _version = 6
    _bits = IPV6LENGTH

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            parts[-1:] = cls._hextets_of_v4(parts[-1], text)
        if len(parts) > _HEXTETS + 1:
            raise AddressValueError(f"At most {_HEXTETS} colons permitted in {text!r}")
        try:
            return int.from_bytes(b"".join(cls._hextet(part).to_bytes(2) for part in cls._filled(parts, text)))
        except AddressValueError:
            raise
        except ValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None

    @staticmethod
    def _hextets_of_v4(part, text):
        try:
            number = IPv4Address(part)._ip
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        return [f"{number >> 16:x}", f"{number & 0xFFFF:x}"]

    @staticmethod
    def _filled(parts, text):
        """The parts, with zeros in the place of an empty part that is not at an end."""
        gaps = [number for number in range(1, len(parts) - 1) if not parts[number]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            before, after = parts[:gaps[0]], parts[gaps[0] + 1:]
            if not before[0]:
                if before[1:]:
                    raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
                before = []
            if not after[-1]:
                if after[:-1]:
                    raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
                after = []
            if len(before) + len(after) >= _HEXTETS:
                raise AddressValueError(f"Expected at most {_HEXTETS - 1} other parts with '::' in {text!r}")
            return before + ["0"] * (_HEXTETS - len(before) - len(after)) + after
        if len(parts) != _HEXTETS:
            raise AddressValueError(f"Exactly {_HEXTETS} parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return parts

    @staticmethod
    def _hextet(text):
        if not _HEX.issuperset(text):
            raise ValueError(f"Only hex digits permitted in {text!r}")
        if len(text) > 4:
            raise ValueError(f"At most 4 characters permitted in {text!r}")
        return int(text, 16)

    @staticmethod
    def _write(number):
        hextets = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
        best, length = 0, 1
        start = 0
        while start < _HEXTETS:
            end = start
            while end < _HEXTETS and hextets[end] == "0":
                end += 1
            if end - start > length:
                best, length = start, end - start
            start = max(end, start + 1)
        if length == 1:
            return ":".join(hextets)
        return f"{':'.join(hextets[:best])}::{':'.join(hextets[best + length:])}"

    @staticmethod
    def _split_scope(text):
        address, separator, scope = text.partition("%")
        if not separator:
            return address, None
        if not scope or "%" in scope:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope

    def _long(self, number):
        digits = f"{number:032x}"
        return ":".join(digits[at:at + 4] for at in range(0, 32, 4))

    def _reverse_pointer(self):
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"


@functools.total_ordering
class _Address:
    """A single address."""

    __slots__ = ()

    def _read(self, address):
        if isinstance(address, int):
            self._ip = self._checked(address)
        elif isinstance(address, bytes):
            if len(address) != self._bits // 8:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != {self._bits // 8}) is not permitted as an IPv{self._version} address")
            self._ip = int.from_bytes(address)
        else:
            return str(address)
        return None

    def _checked(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self._version} address")
        if number > self._all_ones:
            raise AddressValueError(f"{number} (>= 2**{self._bits}) is not permitted as an IPv{self._version} address")
        return number

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return self._write(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """As a text, or as all digits of the number: b, x, X, or n for the base usual for the version; # and _ as for numbers."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        base = fmt[-1]
        flags = fmt[:-1]
        if base not in "bnxX" or flags not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if base == "n":
            base = "b" if self._version == 4 else "x"
        digits = self._bits if base == "b" else self._bits // 4
        width = digits + (digits // 4 - 1 if "_" in flags else 0) + (2 if "#" in flags else 0)
        return format(int(self), f"{'#' if '#' in flags else ''}0{width}{'_' if '_' in flags else ''}{base}")

    def _get_address_key(self):
        return self._version, self

    @property
    def packed(self):
        """The address as bytes."""
        return self._ip.to_bytes(self._bits // 8)

    def _in(self, networks):
        return any(self in network for network in networks)


@functools.total_ordering
class _Network:
    """A network: all addresses that begin with the same bits."""

    def __init__(self, address, strict=True):
        address, mask = _split_mask(address)
        address = self._address_class(address)
        self._prefixlen = self._bits if mask is None else self._prefix_length(mask)
        mask = self._mask(self._prefixlen)
        self._last = address._ip | ~mask & self._all_ones
        self._first = address._ip & mask
        if self._first != address._ip and strict:
            raise ValueError(f"{self._written(address)} has host bits set")
        self.network_address = address if self._first == address._ip else self._address_class(self._first)
        self.netmask = self._address_class(mask)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _written(self, address):
        return f"{address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return self._written(self.network_address)

    def __iter__(self):
        return map(self._address_class, range(self._first, self._last + 1))

    def hosts(self):
        """The addresses hosts may have."""
        first, last = self._host_range()
        return map(self._address_class, range(first, last + 1))

    def __getitem__(self, n):
        number = self._first + n if n >= 0 else self._last + n + 1
        if not self._first <= number <= self._last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __eq__(self, other):
        try:
            return self.version == other.version and self.network_address == other.network_address and int(self.netmask) == int(other.netmask)
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _same_version(self, other)
        return (self._first, self._prefixlen) < (other._first, other._prefixlen)

    def __hash__(self):
        return hash((self._first, self._prefixlen))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return self._first <= other._ip <= self._last

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def overlaps(self, other):
        """Whether any address is in both networks."""
        return self.network_address in other or self.broadcast_address in other or other.network_address in self

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(self._last)

    @functools.cached_property
    def hostmask(self):
        """The bits that differ between the addresses."""
        return self._address_class(self._last ^ self._first)

    @property
    def prefixlen(self):
        """How many bits the addresses begin with."""
        return self._prefixlen

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return self._last - self._first + 1

    @property
    def with_prefixlen(self):
        """The network with the length of its prefix."""
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The network with its mask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The network with its host mask."""
        return f"{self.network_address}/{self.hostmask}"

    def address_exclude(self, other):
        """The networks that remain when a part is taken out."""
        _same_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        rest = self
        while rest != other:
            low, high = rest.subnets()
            rest, outside = (low, high) if other.subnet_of(low) else (high, low)
            yield outside

    def compare_networks(self, other):
        """-1, 0 or 1 as this network comes before, with or after another."""
        _same_version_of_type(self, other)
        mine, others = (self._first, self._prefixlen), (other._first, other._prefixlen)
        return (mine > others) - (mine < others)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The smaller networks this one is made of."""
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._bits:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        for first in range(self._first, self._last + 1, 1 << self._bits - length):
            yield self.__class__((first, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """A larger network this one is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return self.__class__((self._first & self._mask(length), length))

    def subnet_of(self, other):
        """Whether all addresses are in another network too."""
        return _is_part(self, other)

    def supernet_of(self, other):
        """Whether all addresses of another network are in this one too."""
        return _is_part(other, self)

    def _both_ends(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_private(self):
        """Whether all addresses are for use in private networks."""
        ends = self.network_address, self.broadcast_address
        ranges = self._address_class._ranges()
        return any(all(end in network for end in ends) for network in ranges.private) and not any(
            end in network for network in ranges.private_exceptions for end in ends)

    @property
    def is_global(self):
        """Whether all addresses are for use everywhere."""
        return not self.is_private


def _is_part(small, large):
    try:
        _same_version(small, large)
        return large._first <= small._first and small._last <= large._last
    except AttributeError:
        raise TypeError(f"Unable to test subnet containment between {small} and {large}") from None


def _same_version_of_type(a, b):
    if a.version != b.version:
        raise TypeError(f"{a} and {b} are not of the same type")


def _end_property(name, text):
    def both(self):
        return self._both_ends(name)
    both.__doc__ = text
    return property(both)


for _name, _text in (
        ("is_multicast", "Whether all addresses reach many hosts."), ("is_reserved", "Whether all addresses are reserved."),
        ("is_link_local", "Whether all addresses hold on one link only."), ("is_unspecified", "Whether the network is the address that is none."),
        ("is_loopback", "Whether all addresses lead back to the host itself.")):
    setattr(_Network, _name, _end_property(_name, _text))


class _Interface:
    """An address together with the network it is in."""

    def __init__(self, address):
        address, mask = _split_mask(address)
        self._address_class.__init__(self, address)
        self.network = self._network_class((address, self._bits if mask is None else mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        """The bits that differ between the addresses of the network."""
        return self.network.hostmask

    @property
    def ip(self):
        """The address alone."""
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        """The address with the length of the prefix."""
        return f"{self._address_text()}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The address with the mask."""
        return f"{self._address_text()}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The address with the host mask."""
        return f"{self._address_text()}/{self.hostmask}"

    def _address_text(self):
        return self._write(self._ip)

    def __str__(self):
        return f"{self._address_class.__str__(self)}/{self._prefixlen}"

    def __eq__(self, other):
        equal = self._address_class.__eq__(self, other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            # An address without a network is another thing.
            return False

    def __lt__(self, other):
        less = self._address_class.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            # Addresses without a network come first.
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network._first))

    def __reduce__(self):
        return self.__class__, (str(self),)


class IPv4Address(_V4, _Address):
    """An address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        text = self._read(address)
        if text is not None:
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(text)

    @staticmethod
    @functools.cache
    def _ranges():
        return _Ranges4()

    @property
    def is_reserved(self):
        """Whether the address is reserved."""
        return self in self._ranges().reserved

    @property
    def is_private(self):
        """Whether the address is for use in private networks."""
        return self._in(self._ranges().private) and not self._in(self._ranges().private_exceptions)

    @property
    def is_global(self):
        """Whether the address is for use everywhere."""
        return self not in self._ranges().shared and not self.is_private

    @property
    def is_multicast(self):
        """Whether the address reaches many hosts."""
        return self in self._ranges().multicast

    @property
    def is_unspecified(self):
        """Whether the address is the one that is none."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether the address leads back to the host itself."""
        return self in self._ranges().loopback

    @property
    def is_link_local(self):
        """Whether the address holds on one link only."""
        return self in self._ranges().link_local

    @property
    def ipv6_mapped(self):
        """The address of version 6 that stands for this one."""
        return IPv6Address(f"::ffff:{self}")


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 together with the network it is in."""


class IPv4Network(_V4, _Network):
    """A network of version 4."""

    def _host_range(self):
        return (self._first, self._last) if self._prefixlen >= 31 else (self._first + 1, self._last - 1)

    @property
    def is_global(self):
        """Whether all addresses are for use everywhere."""
        shared = IPv4Address._ranges().shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private


class IPv6Address(_V6, _Address):
    """An address of version 6, perhaps with the zone it holds in."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        text = self._read(address)
        if text is not None:
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope(text)
            self._ip = self._parse(text)

    @staticmethod
    @functools.cache
    def _ranges():
        return _Ranges6()

    def _scoped(self, text):
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def __str__(self):
        if self.ipv4_mapped is not None:
            return self._scoped(f"::ffff:{self.ipv4_mapped}")
        return self._scoped(self._write(self._ip))

    def _explode(self):
        if self.ipv4_mapped is not None:
            return f"{self._long(self._ip)[:30]}{self.ipv4_mapped}"
        return self._long(self._ip)

    def _reverse_pointer(self):
        return ".".join(reversed(f"{self._ip:032x}")) + ".ip6.arpa"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = _Address.__eq__(self, other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """The zone the address holds in, or None."""
        return self._scope_id

    def _same_as_v4(self, name, here):
        mapped = self.ipv4_mapped
        return here() if mapped is None else getattr(mapped, name)

    @property
    def is_multicast(self):
        """Whether the address reaches many hosts."""
        return self._same_as_v4("is_multicast", lambda: self in self._ranges().multicast)

    @property
    def is_reserved(self):
        """Whether the address is reserved."""
        return self._in(self._ranges().reserved)

    @property
    def is_link_local(self):
        """Whether the address holds on one link only."""
        return self._same_as_v4("is_link_local", lambda: self in self._ranges().link_local)

    @property
    def is_site_local(self):
        """Whether the address holds at one site only."""
        return self in self._ranges().site_local

    @property
    def is_private(self):
        """Whether the address is for use in private networks."""
        return self._same_as_v4("is_private", lambda: self._in(self._ranges().private) and not self._in(self._ranges().private_exceptions))

    @property
    def is_global(self):
        """Whether the address is for use everywhere."""
        return self._same_as_v4("is_global", lambda: not self.is_private)

    @property
    def is_unspecified(self):
        """Whether the address is the one that is none."""
        return self._same_as_v4("is_unspecified", lambda: self._ip == 0)

    @property
    def is_loopback(self):
        """Whether the address leads back to the host itself."""
        return self._same_as_v4("is_loopback", lambda: self._ip == 1)

    @property
    def ipv4_mapped(self):
        """The address of version 4 this one stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """The server and the client of a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 in an address of 6to4, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 together with the network it is in."""

    def _explode(self):
        return f"{super()._explode()}/{self._prefixlen}"

    @property
    def is_unspecified(self):
        """Whether this is the address that is none, alone in its network."""
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Whether this is the address that leads back, alone in its network."""
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_V6, _Network):
    """A network of version 6."""

    def _explode(self):
        return f"{self._long(self._first)}/{self._prefixlen}"

    def _host_range(self):
        # The first address is that of any router; in the smallest networks there is no room for it.
        return (self._first, self._last) if self._prefixlen >= 127 else (self._first + 1, self._last)

    @property
    def is_site_local(self):
        """Whether all addresses hold at one site only."""
        return self._both_ends("is_site_local")


for _classes in ((IPv4Address, IPv4Interface, IPv4Network), (IPv6Address, IPv6Interface, IPv6Network)):
    for _class in _classes:
        _class._address_class = _classes[0]
        _class._network_class = _classes[2]


class _Ranges4:
    """What networks of version 4 are for, from the registry of special-purpose addresses of IANA."""

    def __init__(self):
        self.link_local = IPv4Network("169.254.0.0/16")
        self.loopback = IPv4Network("127.0.0.0/8")
        self.multicast = IPv4Network("224.0.0.0/4")
        self.shared = IPv4Network("100.64.0.0/10")
        self.reserved = IPv4Network("240.0.0.0/4")
        self.private = [IPv4Network(text) for text in (
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4")]
        self.private_exceptions = [IPv4Network(text) for text in ("192.0.0.9/32", "192.0.0.10/32")]


class _Ranges6:
    """What networks of version 6 are for, from the registries of IANA."""

    def __init__(self):
        self.link_local = IPv6Network("fe80::/10")
        self.multicast = IPv6Network("ff00::/8")
        self.site_local = IPv6Network("fec0::/10")
        self.reserved = [IPv6Network(text) for text in (
            "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "a000::/3", "c000::/3",
            "e000::/4", "f000::/5", "f800::/6", "fe00::/9")]
        self.private = [IPv6Network(text) for text in (
            "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7",
            "fe80::/10")]
        self.private_exceptions = [IPv6Network(text) for text in (
            "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")]
