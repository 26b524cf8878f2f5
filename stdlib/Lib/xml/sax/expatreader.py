"""The reader of XML that calls the handlers of SAX."""

import io
import weakref
from xml.parsers import expat
from xml.sax import handler, xmlreader
from xml.sax._exceptions import SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException

__all__ = ["ExpatLocator", "ExpatParser", "create_parser"]

version = "2.20"
_SEPARATOR = " "


class ExpatLocator(xmlreader.Locator):
    """The place a reader has reached."""

    def __init__(self, parser):
        # The reader holds this too.
        self._reader = weakref.ref(parser)

    def _of(self, getter, default):
        reader = self._reader()
        return default if reader is None else getter(reader)

    def getColumnNumber(self):
        """The column."""
        return self._of(ExpatParser.getColumnNumber, None)

    def getLineNumber(self):
        """The line."""
        return self._of(ExpatParser.getLineNumber, 1)

    def getPublicId(self):
        """The public identifier of the document."""
        return self._of(lambda reader: reader._source.getPublicId(), None)

    def getSystemId(self):
        """The address of the document."""
        return self._of(lambda reader: reader._source.getSystemId(), None)


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """Reads a document and calls handlers."""

    def __init__(self, namespaceHandling=0, bufsize=2**16 - 20):
        super().__init__(bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lexical = None
        self._parsing = False
        self._external_ges = 0
        self._interning = None

    def parse(self, source):
        """Read a document, given by a name, a stream or an InputSource."""
        from xml.sax import saxutils
        source = saxutils.prepare_input_source(source)
        self._source = source
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(ExpatLocator(self))
            super().parse(source)
        finally:
            for stream in source.getCharacterStream(), source.getByteStream():
                if stream is not None:
                    stream.close()

    def prepareParser(self, source):
        """Tell the parser the address."""
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    def setContentHandler(self, handler):
        """Set what is called for the content."""
        super().setContentHandler(handler)
        if self._parsing:
            self._set_content_handlers()

    def getFeature(self, name):
        """Whether a feature is on."""
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return self._interning is not None
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            return 0
        if name == handler.feature_external_ges:
            return self._external_ges
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def setFeature(self, name, state):
        """Switch a feature on or off."""
        if self._parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        refused = {handler.feature_validation: "expat does not support validation",
                   handler.feature_external_pes: "expat does not read external parameter entities",
                   handler.feature_namespace_prefixes: "expat does not report namespace prefixes"}
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name == handler.feature_external_ges:
            self._external_ges = state
        elif name == handler.feature_string_interning:
            self._interning = (self._interning or {}) if state else None
        elif name not in refused:
            raise SAXNotRecognizedException("Feature '%s' not recognized" % name)
        elif state:
            raise SAXNotSupportedException(refused[name])

    def getProperty(self, name):
        """The value of a property."""
        if name == handler.property_lexical_handler:
            return self._lexical
        if name == handler.property_interning_dict:
            return self._interning
        if name == handler.property_xml_string:
            raise SAXNotSupportedException("This version of expat does not support getting the XML string")
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def setProperty(self, name, value):
        """Set a property."""
        if name == handler.property_lexical_handler:
            self._lexical = value
            if self._parsing:
                self._set_lexical_handlers()
        elif name == handler.property_interning_dict:
            self._interning = value
        elif name == handler.property_xml_string:
            raise SAXNotSupportedException("Property '%s' cannot be set" % name)
        else:
            raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def feed(self, data, isFinal=False):
        """Take a piece of the document."""
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.error as error:
            fault = SAXParseException(expat.ErrorString(error.code), error, self)
            self._err_handler.fatalError(fault)

    def flush(self):
        """Pieces are read when the document is complete."""

    def close(self):
        """Read what was fed."""
        if self._parser is None:
            return
        try:
            self.feed(b"", isFinal=True)
            self._cont_handler.endDocument()
        finally:
            self._parsing = False
            # What the handlers ask after the end is answered by a parser that holds nothing.
            self._parser = _ClosedParser(self._parser)
            if self._source.getCharacterStream() is None and self._source.getByteStream() is None:
                self._source = xmlreader.InputSource(self._source.getSystemId())

    def reset(self):
        """Begin anew."""
        if self._namespaces:
            self._parser = expat.ParserCreate(self._source.getEncoding(), _SEPARATOR, self._interning)
            self._parser.namespace_prefixes = 1
            self._parser.StartElementHandler, self._parser.EndElementHandler = self._start_element_ns, self._end_element_ns
        else:
            self._parser = expat.ParserCreate(self._source.getEncoding(), intern=self._interning)
            self._parser.StartElementHandler, self._parser.EndElementHandler = self._start_element, self._end_element
        self._set_content_handlers()
        self._set_lexical_handlers()
        self._parsing = False

    def _set_content_handlers(self):
        parser, content = self._parser, self._cont_handler
        parser.ProcessingInstructionHandler = content.processingInstruction
        parser.CharacterDataHandler = content.characters
        parser.SkippedEntityHandler = lambda name, is_parameter: content.skippedEntity("%" + name if is_parameter else name)
        if self._namespaces:
            parser.StartNamespaceDeclHandler = content.startPrefixMapping
            parser.EndNamespaceDeclHandler = content.endPrefixMapping

    def _set_lexical_handlers(self):
        parser, lexical = self._parser, self._lexical
        parser.CommentHandler = lexical and lexical.comment
        parser.StartCdataSectionHandler = lexical and lexical.startCDATA
        parser.EndCdataSectionHandler = lexical and lexical.endCDATA
        parser.StartDoctypeDeclHandler = lexical and (lambda name, system, public, has_subset: lexical.startDTD(name, public, system))
        parser.EndDoctypeDeclHandler = lexical and lexical.endDTD

    def getColumnNumber(self):
        """The column that was reached."""
        return None if self._parser is None else self._parser.ErrorColumnNumber

    def getLineNumber(self):
        """The line that was reached."""
        return 1 if self._parser is None else self._parser.ErrorLineNumber

    def getPublicId(self):
        """The public identifier of the document."""
        return self._source.getPublicId()

    def getSystemId(self):
        """The address of the document."""
        return self._source.getSystemId()

    def _start_element(self, name, attributes):
        self._cont_handler.startElement(name, xmlreader.AttributesImpl(attributes))

    def _end_element(self, name):
        self._cont_handler.endElement(name)

    def _start_element_ns(self, name, attributes):
        pair, _ = _split(name)
        values, written = {}, {}
        for key, value in attributes.items():
            key, attribute = _split(key)
            values[key], written[key] = value, attribute or key[1]
        self._cont_handler.startElementNS(pair, None, xmlreader.AttributesNSImpl(values, written))

    def _end_element_ns(self, name):
        self._cont_handler.endElementNS(_split(name)[0], None)


class _ClosedParser:
    """What is left of a parser: the place it reached."""

    def __init__(self, parser):
        self.ErrorLineNumber, self.ErrorColumnNumber = parser.ErrorLineNumber, parser.ErrorColumnNumber


def _split(name):
    """A name with its namespace, as a pair, and as it was written."""
    parts = name.split(_SEPARATOR)
    if len(parts) == 1:
        return (None, name), name
    if len(parts) == 3:
        return (parts[0], parts[1]), f"{parts[2]}:{parts[1]}"
    return tuple(parts), parts[1]


def create_parser(*args, **kwargs):
    """A reader."""
    return ExpatParser(*args, **kwargs)
