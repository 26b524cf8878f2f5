"""Pictures."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]

# (how the data begins, where, the format)
_BEGINNINGS = [
    (b"\xff\xd8\xff", 0, "jpeg"), (b"JFIF", 6, "jpeg"), (b"Exif", 6, "jpeg"), (b"\x89PNG\r\n\x1a\n", 0, "png"), (b"GIF87a", 0, "gif"),
    (b"GIF89a", 0, "gif"), (b"MM", 0, "tiff"), (b"II", 0, "tiff"), (b"\x01\xda", 0, "rgb"), (b"\x59\xa6\x6a\x95", 0, "rast"),
    (b"#define ", 0, "xbm"), (b"BM", 0, "bmp"), (b"WEBP", 8, "webp"), (b"\x76\x2f\x31\x01", 0, "exr"),
    *((b"P" + digit, 0, kind) for digit, kind in zip((b"1", b"2", b"3", b"4", b"5", b"6"), ("pbm", "pgm", "ppm") * 2)),
]


class MIMEImage(MIMENonMultipart):
    """A picture; its format is found out if it is not given."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _kind_of(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        super().__init__("image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


def _kind_of(data):
    for beginning, at, kind in _BEGINNINGS:
        if data[at:at + len(beginning)] == beginning:
            return kind
    return None
