"""The base of messages that are made by their type."""

from email import message, policy

__all__ = ["MIMEBase"]


class MIMEBase(message.Message):
    """A message of a type, with parameters."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=_compat32 if policy is None else policy)
        self.add_header("Content-Type", "%s/%s" % (_maintype, _subtype), **_params)
        self["MIME-Version"] = "1.0"


_compat32 = policy.compat32
