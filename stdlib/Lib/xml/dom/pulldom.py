"""Read XML as a row of events, each with a node of a document that is made only where it is asked for."""

import xml.sax
import xml.sax.handler
from xml.dom import XMLNS_NAMESPACE

START_ELEMENT = "START_ELEMENT"
END_ELEMENT = "END_ELEMENT"
COMMENT = "COMMENT"
START_DOCUMENT = "START_DOCUMENT"
END_DOCUMENT = "END_DOCUMENT"
PROCESSING_INSTRUCTION = "PROCESSING_INSTRUCTION"
IGNORABLE_WHITESPACE = "IGNORABLE_WHITESPACE"
CHARACTERS = "CHARACTERS"

default_bufsize = (2 ** 14) - 20


class PullDOM(xml.sax.ContentHandler):
    """Makes a node and an event of what a reader finds."""

    _locator = None
    document = None

    def __init__(self, documentFactory=None):
        self.documentFactory = documentFactory
        self.events = []
        self.elementStack = []
        self.pending_events = []
        self._prefixes = [{"http://www.w3.org/XML/1998/namespace": "xml"}]
        self._declared = []

    def pop(self):
        """Take the innermost element off the stack."""
        return self.elementStack.pop()

    def push(self, node):
        """Put an element on the stack."""
        self.elementStack.append(node)

    def take_event(self):
        """The next event, or None."""
        return self.events.pop(0) if self.events else None

    def setDocumentLocator(self, locator):
        """Keep what knows the place in the document."""
        self._locator = locator

    def startPrefixMapping(self, prefix, uri):
        """A prefix begins to stand for a namespace."""
        self._declared.append((prefix, uri))
        self._prefixes.append({**self._prefixes[-1], uri: prefix or None})

    def endPrefixMapping(self, prefix):
        """A prefix stands for a namespace no more."""
        self._prefixes.pop()

    def _written(self, name, qname):
        """A name with its prefix, and the prefix."""
        uri, local = name
        if not uri:
            return local
        if qname is None:
            prefix = self._prefixes[-1].get(uri)
            return f"{prefix}:{local}" if prefix else local
        return qname

    def _element(self, space, written):
        return self.document.createElementNS(space, written) if space else self.document.createElement(written)

    def startElementNS(self, name, qname, attrs):
        """An element begins."""
        space = name[0] or None
        node = self._place(space, self._written(name, qname))
        for prefix, uri in self._declared:
            attr = self.document.createAttributeNS(XMLNS_NAMESPACE, f"xmlns:{prefix}" if prefix else "xmlns")
            attr.value = uri or ""
            node.setAttributeNodeNS(attr)
        self._declared = []
        for (space, local), value in attrs.items():
            written = attrs.getQNameByName((space, local)) if space else local
            attr = self.document.createAttributeNS(space, written) if space else self.document.createAttribute(local)
            attr.value = value
            node.setAttributeNodeNS(attr) if space else node.setAttributeNode(attr)

    def startElement(self, name, attrs):
        """An element begins."""
        node = self._place(None, name)
        for key, value in attrs.items():
            attr = self.document.createAttribute(key)
            attr.value = value
            node.setAttributeNode(attr)

    def _place(self, space, written):
        if self.document is None:
            self._begin_document()
        node = self._element(space, written)
        self._emit(START_ELEMENT, node)
        self.push(node)
        return node

    def endElementNS(self, name, qname):
        """An element ends."""
        self._emit(END_ELEMENT, self.pop())

    def endElement(self, name):
        """An element ends."""
        self._emit(END_ELEMENT, self.pop())

    def comment(self, s):
        """A comment."""
        if self.document is None:
            self.pending_events.append((COMMENT, s))
            return
        self._emit(COMMENT, self.document.createComment(s))

    def processingInstruction(self, target, data):
        """A processing instruction."""
        if self.document is None:
            self.pending_events.append((PROCESSING_INSTRUCTION, target, data))
            return
        self._emit(PROCESSING_INSTRUCTION, self.document.createProcessingInstruction(target, data))

    def ignorableWhitespace(self, chars):
        """White space without meaning."""
        self._emit(IGNORABLE_WHITESPACE, self.document.createTextNode(chars))

    def characters(self, chars):
        """Text."""
        self._emit(CHARACTERS, self.document.createTextNode(chars))

    def _emit(self, event, node):
        self.events.append((event, node))

    def startDocument(self):
        """The document begins; it is made with its first element."""
        if self.documentFactory is None:
            import xml.dom.minidom
            self.documentFactory = xml.dom.minidom.Document.implementation

    def _begin_document(self):
        self.document = self.documentFactory.createDocument(None, None, None)
        self.elementStack.append(self.document)
        # The document comes before what was found before its first element.
        self.events.append((START_DOCUMENT, self.document))
        for kind, *arguments in self.pending_events:
            make = self.document.createComment if kind == COMMENT else self.document.createProcessingInstruction
            self._emit(kind, make(*arguments))
        self.pending_events = []

    def endDocument(self):
        """The document ends."""
        self.events.append((END_DOCUMENT, self.document))
        self.pop()

    def clear(self):
        """Forget the document."""
        self.document = None


class SAX2DOM(PullDOM):
    """Makes the whole document."""

    def _emit(self, event, node):
        super()._emit(event, node)
        if event != END_ELEMENT:
            self.elementStack[-1].appendChild(node)


class ErrorHandler:
    """Raises what cannot be got over."""

    def warning(self, exception):
        """Print what is odd."""
        print(exception)

    def error(self, exception):
        """Raise what is wrong."""
        raise exception

    def fatalError(self, exception):
        """Raise what cannot be got over."""
        raise exception


class DOMEventStream:
    """The events of a document, as an iterator of pairs: what and the node."""

    def __init__(self, stream, parser, bufsize):
        self.stream = stream
        self.parser = parser
        self.bufsize = bufsize
        if not hasattr(self.parser, "feed"):
            self.getEvent = self._slurp
        self.reset()

    def reset(self):
        """Begin anew."""
        self.pulldom = PullDOM()
        self.parser.setFeature(xml.sax.handler.feature_namespaces, 1)
        self.parser.setContentHandler(self.pulldom)

    def __next__(self):
        event = self.getEvent()
        if event:
            return event
        raise StopIteration

    def __iter__(self):
        return self

    def expandNode(self, node):
        """Read on to the end of a node, and give it its children."""
        parents = [node]
        while (event := self.getEvent()) is not None:
            token, current = event
            if current is node:
                return
            if token != END_ELEMENT:
                parents[-1].appendChild(current)
            if token == START_ELEMENT:
                parents.append(current)
            elif token == END_ELEMENT:
                parents.pop()

    def getEvent(self):
        """The next event; None at the end."""
        while not self.pulldom.events:
            if self.parser is None:
                return None
            piece = self.stream.read(self.bufsize)
            if piece:
                self.parser.feed(piece)
            else:
                self.parser.close()
                self.parser = None
                # The end of the document is told to handlers, not to who reads events.
                if self.pulldom.events and self.pulldom.events[-1][0] == END_DOCUMENT:
                    self.pulldom.events.pop()
        return self.pulldom.take_event()

    def _slurp(self):
        self.parser.parse(self.stream)
        self.getEvent = self._emit
        return self._emit()

    def _emit(self):
        return self.pulldom.take_event()

    def clear(self):
        """Forget the document."""
        self.pulldom.clear()
        self.parser = self.stream = None


def parse(stream_or_string, parser=None, bufsize=None):
    """The events of a document, given by a stream or the name of a file."""
    if isinstance(stream_or_string, str):
        stream_or_string = open(stream_or_string, "rb")
    return DOMEventStream(stream_or_string, parser or xml.sax.make_parser(), default_bufsize if bufsize is None else bufsize)


def parseString(string, parser=None):
    """The events of a document in a text."""
    from io import StringIO
    return DOMEventStream(StringIO(string), parser or xml.sax.make_parser(), len(string) or default_bufsize)
