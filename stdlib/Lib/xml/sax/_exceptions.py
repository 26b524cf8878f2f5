"""What goes wrong when XML is read."""


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


class SAXReaderNotAvailable(SAXNotSupportedException):
    """There is no reader."""


class SAXParseException(SAXException):
    """A document is not well formed; the locator says where."""

    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._locator = locator
        # The locator goes on; the place is that of now.
        self._systemId = locator.getSystemId()
        self._line, self._column = locator.getLineNumber(), locator.getColumnNumber()

    def getLineNumber(self):
        """The line."""
        return self._line

    def getColumnNumber(self):
        """The column."""
        return self._column

    def getPublicId(self):
        """The public identifier of the document."""
        return self._locator.getPublicId()

    def getSystemId(self):
        """The address of the document."""
        return self._systemId

    def __str__(self):
        line, column = ("?" if place is None else place for place in (self._line, self._column))
        return f"{self._systemId or '<unknown>'}:{line}:{column}: {self._msg}"
