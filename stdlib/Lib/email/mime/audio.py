"""Sounds."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]


class MIMEAudio(MIMENonMultipart):
    """A sound; its format is found out if it is not given."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _kind_of(_audiodata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        super().__init__("audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


def _kind_of(data):
    if data.startswith(b"RIFF") and data[8:16] == b"WAVEfmt ":
        return "x-wav"
    if data.startswith(b"FORM") and data[8:12] in (b"AIFF", b"AIFC"):
        return "x-aiff"
    return "basic" if data.startswith(b".snd") else None
