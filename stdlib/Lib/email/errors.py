"""What goes wrong with messages, and the defects of messages that are read all the same."""


class MessageError(Exception):
    """The base of all of them."""


class MessageParseError(MessageError):
    """A message cannot be read."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """The end of a multipart message cannot be found."""


class MultipartConversionError(MessageError, TypeError):
    """A message that is one text cannot become a multipart."""


class CharsetError(MessageError):
    """A character set nobody knows."""


class HeaderWriteError(MessageError):
    """A header that cannot be written."""


class MessageDefect(ValueError):
    """Something a message does not do as it should."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart message tells no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary a message tells does not occur."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """A multipart message has no end."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line of the headers is indented."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A line `From ...` between headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line that is no header, and no empty line before it."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message that calls itself multipart has no parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart message is encoded as a whole."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes beyond ASCII in a header."""


class InvalidBase64PaddingDefect(MessageDefect):
    """base64 data with too few padding characters."""


class InvalidBase64CharactersDefect(MessageDefect):
    """base64 data with characters of no meaning."""


class InvalidBase64LengthDefect(MessageDefect):
    """base64 data of an impossible length."""


class HeaderDefect(MessageDefect):
    """The base of defects of headers."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header that is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header without its value."""


class NonPrintableDefect(HeaderDefect):
    """Characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return "the following ASCII non-printables found in header: {}".format(self.non_printables)


class ObsoleteHeaderDefect(HeaderDefect):
    """A header in a form of the past."""


class NonASCIILocalPartDefect(HeaderDefect):
    """An address with characters beyond ASCII before its `@`."""


class InvalidDateDefect(HeaderDefect):
    """A date that is none."""
