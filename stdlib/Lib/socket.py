"""The names of sockets and the functions that need no network; making a socket is refused, because the enclave has none."""

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag

from _no_network import refuse as _refuse

# Without AF_UNIX, as on systems that have no such sockets: programs ask for the name before they use it.
AddressFamily = _IntEnum("AddressFamily", {"AF_UNSPEC": 0, "AF_INET": 2, "AF_INET6": 10}, module=__name__)
SocketKind = _IntEnum("SocketKind", {
    "SOCK_STREAM": 1, "SOCK_DGRAM": 2, "SOCK_RAW": 3, "SOCK_RDM": 4, "SOCK_SEQPACKET": 5, "SOCK_NONBLOCK": 2048, "SOCK_CLOEXEC": 524288,
}, module=__name__)
MsgFlag = _IntFlag("MsgFlag", {"MSG_OOB": 1, "MSG_PEEK": 2, "MSG_DONTROUTE": 4, "MSG_WAITALL": 256, "MSG_DONTWAIT": 64, "MSG_NOSIGNAL": 16384},
                   module=__name__)
AddressInfo = _IntFlag("AddressInfo", {
    "AI_PASSIVE": 1, "AI_CANONNAME": 2, "AI_NUMERICHOST": 4, "AI_V4MAPPED": 8, "AI_ALL": 16, "AI_ADDRCONFIG": 32, "AI_NUMERICSERV": 1024,
}, module=__name__)
for _enum in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_enum.__members__)

EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_NONAME, EAI_SERVICE = -3, -4, -6, -2, -8
INADDR_ANY, INADDR_BROADCAST, INADDR_LOOPBACK = 0, 0xFFFFFFFF, 0x7F000001
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
IPV6_V6ONLY = 26
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOL_SOCKET, SOL_TCP, SOMAXCONN = 1, 6, 4096
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 1, 2, 3, 4, 6, 7, 8, 9, 13, 15
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6

has_ipv6 = False
error = OSError
timeout = TimeoutError
_timeout = None


class gaierror(OSError):
    """A name or an address was not understood."""


class herror(OSError):
    """A host was not found."""


class socket:
    """An end of a connection; none can be made here."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _refuse("a socket")


SocketType = socket


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    """Refused: there is no network."""
    host, port = address
    _refuse(f"a connection to {host}:{port}")


def create_server(address, *, family=AddressFamily.AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Refused: there is no network."""
    _refuse("a server")


def socketpair(family=None, type=SocketKind.SOCK_STREAM, proto=0):
    """Refused: there is no network."""
    _refuse("a pair of sockets")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Refused: there is no network."""
    _refuse(f"a look-up of {host}")


def gethostbyname(host):
    """Refused: there is no network."""
    _refuse(f"a look-up of {host}")


def gethostbyaddr(host):
    """Refused: there is no network."""
    _refuse(f"a look-up of {host}")


def gethostname():
    """The name of the machine, which the enclave is not told."""
    return "localhost"


def getfqdn(name=""):
    """The full name of a host, as far as it is known: the name itself."""
    return name.strip() or gethostname()


def has_dualstack_ipv6():
    """Whether sockets could serve both versions of the protocol."""
    return False


def getdefaulttimeout():
    """The timeout new sockets would have."""
    return _timeout


def setdefaulttimeout(timeout):
    """Set the timeout new sockets would have."""
    global _timeout
    if timeout is not None and timeout < 0:
        raise ValueError("Timeout value out of range")
    _timeout = None if timeout is None else float(timeout)


def _swap(number, size):
    if number < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if number >> 8 * size:
        raise OverflowError(f"int larger than {8 * size} bits")
    return int.from_bytes(number.to_bytes(size, "little"), "big")


def htons(x, /):
    """A number of 16 bits in the order of the network."""
    return _swap(x, 2)


def htonl(x, /):
    """A number of 32 bits in the order of the network."""
    return _swap(x, 4)


ntohs = htons
ntohl = htonl


def inet_pton(address_family, ip_string, /):
    """The bytes of an address."""
    import ipaddress
    kinds = {AddressFamily.AF_INET: ipaddress.IPv4Address, AddressFamily.AF_INET6: ipaddress.IPv6Address}
    if address_family not in kinds:
        from errno import EAFNOSUPPORT
        raise OSError(EAFNOSUPPORT, "Address family not supported by protocol")
    try:
        return kinds[address_family](ip_string).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(address_family, packed_ip, /):
    """The text of an address."""
    import ipaddress
    sizes = {AddressFamily.AF_INET: 4, AddressFamily.AF_INET6: 16}
    if address_family not in sizes:
        raise ValueError(f"unknown address family {int(address_family)}")
    if len(packed_ip) != sizes[address_family]:
        raise ValueError("invalid length of packed IP address string")
    return str(ipaddress.ip_address(bytes(packed_ip)))


def inet_aton(ip_addr, /):
    """The bytes of an address of version 4, which may have less than four parts."""
    parts = ip_addr.split(".")
    try:
        numbers = [int(part, 8 if len(part) > 1 and part[0] == "0" and part[1] not in "xX" else 0) for part in parts]
        if len(numbers) > 4 or max(numbers[:-1], default=0) > 255:
            raise ValueError
        return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(numbers), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed_ip, /):
    """The text of an address of version 4."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, bytes(packed_ip)))


__all__ = [name for name in globals() if not name.startswith("_")]
