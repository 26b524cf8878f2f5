"""What readers of XML call; made for subclasses."""

__all__ = ["ContentHandler", "ErrorHandler"]


class ErrorHandler:
    """Called for what is wrong."""

    def error(self, exception):
        """Called for what can be got over: raises it."""
        raise exception

    def fatalError(self, exception):
        """Called for what cannot be got over: raises it."""
        raise exception

    def warning(self, exception):
        """Called for what is odd: prints it."""
        print(exception)


class ContentHandler:
    """Called for what is in a document."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Called with what knows the place in the document."""
        self._locator = locator

    def startDocument(self):
        """Called at the beginning."""

    def endDocument(self):
        """Called at the end."""

    def startPrefixMapping(self, prefix, uri):
        """Called where a prefix begins to stand for a namespace."""

    def endPrefixMapping(self, prefix):
        """Called where a prefix ends to stand for a namespace."""

    def startElement(self, name, attrs):
        """Called where an element begins."""

    def endElement(self, name):
        """Called where an element ends."""

    def startElementNS(self, name, qname, attrs):
        """Called where an element begins, with the namespace of its name."""

    def endElementNS(self, name, qname):
        """Called where an element ends, with the namespace of its name."""

    def characters(self, content):
        """Called for text."""

    def ignorableWhitespace(self, whitespace):
        """Called for white space without meaning."""

    def processingInstruction(self, target, data):
        """Called for a processing instruction."""

    def skippedEntity(self, name):
        """Called for an entity that is passed over."""
