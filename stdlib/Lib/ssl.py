"""The names of TLS; there are no connections to protect, because the enclave has no network."""

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag

from _no_network import refuse as _refuse

VerifyMode = _IntEnum("VerifyMode", {"CERT_NONE": 0, "CERT_OPTIONAL": 1, "CERT_REQUIRED": 2}, module=__name__)
TLSVersion = _IntEnum("TLSVersion", {
    "MINIMUM_SUPPORTED": -2, "SSLv3": 768, "TLSv1": 769, "TLSv1_1": 770, "TLSv1_2": 771, "TLSv1_3": 772, "MAXIMUM_SUPPORTED": -1,
}, module=__name__)
Options = _IntFlag("Options", {
    "OP_ALL": 0x80000050, "OP_NO_SSLv3": 0x2000000, "OP_NO_TLSv1": 0x4000000, "OP_NO_TLSv1_1": 0x10000000, "OP_NO_TLSv1_2": 0x8000000,
    "OP_NO_TLSv1_3": 0x20000000, "OP_NO_COMPRESSION": 0x20000, "OP_NO_TICKET": 0x4000,
}, module=__name__)
CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = VerifyMode
globals().update(Options.__members__)

PROTOCOL_TLS = PROTOCOL_SSLv23 = 2
PROTOCOL_TLS_CLIENT = 16
PROTOCOL_TLS_SERVER = 17
HAS_SNI = HAS_TLSv1_3 = HAS_TLSv1_2 = HAS_ALPN = False
OPENSSL_VERSION = "none"
OPENSSL_VERSION_INFO = (0, 0, 0, 0, 0)


class SSLError(OSError):
    """What goes wrong in TLS."""

    library = None
    reason = None


class SSLZeroReturnError(SSLError):
    """The connection was ended."""


class SSLWantReadError(SSLError):
    """More has to be read first."""


class SSLWantWriteError(SSLError):
    """More has to be written first."""


class SSLSyscallError(SSLError):
    """The system failed."""


class SSLEOFError(SSLError):
    """The connection broke."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate is not trusted."""


CertificateError = SSLCertVerificationError


class SSLContext:
    """Settings of TLS, to be made when there is something to protect; that is refused."""

    def __init__(self, protocol=PROTOCOL_TLS):
        _refuse("TLS")


class SSLSocket:
    """A protected connection; none can be made here."""

    def __init__(self, *args, **kwargs):
        raise TypeError("SSLSocket does not have a public constructor. Instances are returned by SSLContext.wrap_socket().")


def create_default_context(purpose=None, *, cafile=None, capath=None, cadata=None):
    """Refused: there is no network."""
    return SSLContext()


_create_unverified_context = _create_default_https_context = create_default_context
