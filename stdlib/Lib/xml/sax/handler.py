"""What readers of XML call; made for subclasses."""

__all__ = ["ContentHandler", "DTDHandler", "EntityResolver", "ErrorHandler", "LexicalHandler"]

version = "2.0beta"

feature_namespaces = "http://xml.org/sax/features/namespaces"
feature_namespace_prefixes = "http://xml.org/sax/features/namespace-prefixes"
feature_string_interning = "http://xml.org/sax/features/string-interning"
feature_validation = "http://xml.org/sax/features/validation"
feature_external_ges = "http://xml.org/sax/features/external-general-entities"
feature_external_pes = "http://xml.org/sax/features/external-parameter-entities"
all_features = [feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation, feature_external_ges,
                feature_external_pes]

property_lexical_handler = "http://xml.org/sax/properties/lexical-handler"
property_declaration_handler = "http://xml.org/sax/properties/declaration-handler"
property_dom_node = "http://xml.org/sax/properties/dom-node"
property_xml_string = "http://xml.org/sax/properties/xml-string"
property_encoding = "http://www.python.org/sax/properties/encoding"
property_interning_dict = "http://www.python.org/sax/properties/interning-dict"
all_properties = [property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string, property_encoding,
                  property_interning_dict]


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


class DTDHandler:
    """Called for what a document type declares; document types are passed over, so it never is."""

    def notationDecl(self, name, publicId, systemId):
        """Called for a notation."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """Called for an entity that is not XML."""


class EntityResolver:
    """Says where an external entity is read from."""

    def resolveEntity(self, publicId, systemId):
        """The address to read."""
        return systemId


class LexicalHandler:
    """Called for what has no meaning in a document."""

    def comment(self, content):
        """Called for a comment."""

    def startDTD(self, name, public_id, system_id):
        """Called where a document type begins."""

    def endDTD(self):
        """Called where a document type ends."""

    def startCDATA(self):
        """Called where a CDATA section begins."""

    def endCDATA(self):
        """Called where a CDATA section ends."""
