"""A Document Object Model that is small: documents as trees of nodes, made by parsing or by hand, changed and written."""

from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE  # noqa: F401
from xml.dom.minicompat import EmptyNodeList, NodeList  # noqa: F401
from xml.dom.minidom._data import CDATASection, CharacterData, Comment, ProcessingInstruction, Text  # noqa: F401
from xml.dom.minidom._doctype import DocumentType, Entity, Notation, ReadOnlySequentialNamedNodeMap  # noqa: F401
from xml.dom.minidom._document import Document, DOMImplementation, getDOMImplementation  # noqa: F401
from xml.dom.minidom._element import Attr, AttributeList, Element, NamedNodeMap, TypeInfo  # noqa: F401
from xml.dom.minidom._nodes import Childless, DocumentFragment, Node  # noqa: F401


def parse(file, parser=None, bufsize=None):
    """The document in a file, given by its name or as an object with read."""
    _refuse_parser(parser, bufsize)
    from xml.dom import expatbuilder
    return expatbuilder.parse(file)


def parseString(string, parser=None):
    """The document in a text or in bytes."""
    _refuse_parser(parser)
    from xml.dom import expatbuilder
    return expatbuilder.parseString(string)


def _refuse_parser(*options):
    if any(options):
        raise NotImplementedError("documents are read by expat alone, at once")
