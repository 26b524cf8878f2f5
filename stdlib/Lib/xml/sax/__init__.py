"""Reading XML by handlers: the parts that write and describe."""

from xml.sax.handler import ContentHandler, ErrorHandler

__all__ = ["ContentHandler", "ErrorHandler", "SAXException", "SAXNotRecognizedException", "SAXNotSupportedException", "SAXParseException", "parseString"]


class SAXException(Exception):
    """What goes wrong in SAX."""

    def __init__(self, msg, exception=None):
        super().__init__(msg)
        self._msg = msg
        self._exception = exception

    def getMessage(self):
        """What went wrong."""
        return self._msg

    def getException(self):
        """The exception behind this one."""
        return self._exception

    def __str__(self):
        return self._msg


class SAXNotRecognizedException(SAXException):
    """A feature is unknown."""


class SAXNotSupportedException(SAXException):
    """A feature is not there."""


class SAXParseException(SAXException):
    """A document is not well formed."""

    def __init__(self, msg, exception, line, column):
        super().__init__(msg, exception)
        self._line, self._column = line, column

    def getLineNumber(self):
        """The line."""
        return self._line

    def getColumnNumber(self):
        """The column."""
        return self._column

    def __str__(self):
        return f"<unknown>:{self._line}:{self._column}: {self._msg}"


def parseString(string, handler, errorHandler=None):
    """Read a document and call a handler for what is found."""
    from xml.parsers import expat
    from xml.sax.xmlreader import AttributesImpl
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: handler.startElement(name, AttributesImpl(attributes))
    parser.EndElementHandler = handler.endElement
    parser.CharacterDataHandler = handler.characters
    parser.ProcessingInstructionHandler = handler.processingInstruction
    handler.startDocument()
    try:
        parser.Parse(string, True)
    except expat.error as error:
        fault = SAXParseException(expat.ErrorString(error.code), error, error.lineno, error.offset)
        (errorHandler or ErrorHandler()).fatalError(fault)
    handler.endDocument()
