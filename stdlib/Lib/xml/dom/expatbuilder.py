"""Makes documents of what expat reads."""

import xml.dom
from xml.dom.minidom._data import CDATASection, Text
from xml.dom.minidom._doctype import Entity, Notation
from xml.dom.minidom._document import getDOMImplementation
from xml.dom.minidom._element import Attr, Element
from xml.parsers import expat

_SEPARATOR = " "
_CHUNK = 16 * 1024


class _Builder:
    """The handlers of a parser, and the document they make."""

    def __init__(self, namespaces):
        self.document = getDOMImplementation().createDocument(None, None, None)
        self._node, self._cdata, self._doctype = self.document, None, None
        self._namespaces, self._declared = namespaces, []
        parser = self.parser = expat.ParserCreate(namespace_separator=_SEPARATOR if namespaces else None, intern={})
        parser.buffer_text = parser.ordered_attributes = parser.specified_attributes = True
        parser.namespace_prefixes = namespaces
        for handler in (
            "StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction", "StartCdataSection", "EndCdataSection", "XmlDecl",
            "StartDoctypeDecl", "EndDoctypeDecl", "EntityDecl", "NotationDecl", "AttlistDecl",
        ):
            setattr(parser, handler + "Handler", getattr(self, handler))
        if namespaces:
            parser.StartNamespaceDeclHandler = self.StartNamespaceDecl

    def _add(self, node):
        node.ownerDocument = self.document
        self._node._splice(len(self._node.childNodes), len(self._node.childNodes), [node])
        return node

    def _name(self, name):
        """A name as written, its namespace, prefix and local part."""
        parts = name.split(_SEPARATOR) if self._namespaces else [name]
        if len(parts) > 3:
            raise ValueError(f"Unsupported syntax: spaces in URIs not supported: {name!r}")
        if len(parts) == 1:
            return name, None, None, None
        space, local = parts[0], parts[1]
        prefix = parts[2] if len(parts) == 3 else None
        return f"{prefix}:{local}" if prefix else local, space, prefix, local

    def XmlDecl(self, version, encoding, standalone):
        self.document.version, self.document.encoding = version, encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def StartNamespaceDecl(self, prefix, uri):
        self._declared.append((prefix, uri))

    def StartElement(self, name, attributes):
        written, space, prefix, local = self._name(name)
        element = self._add(Element(written, space, prefix, local))
        for prefix, uri in self._declared:
            name = f"xmlns:{prefix}" if prefix else "xmlns"
            self._set(element, Attr(name, xml.dom.XMLNS_NAMESPACE, prefix or "xmlns", "xmlns" if prefix else None), uri or "")
        self._declared = []
        for name, value in zip(attributes[::2], attributes[1::2]):
            written, space, prefix, local = self._name(name)
            self._set(element, Attr(written, space, local, prefix), value)
        self._node = element

    def _set(self, element, attr, value):
        attr.value, attr.ownerDocument, attr.ownerElement, attr.specified = value, self.document, element, True
        element._attrs[attr.name] = attr

    def EndElement(self, name):
        self._node = self._node.parentNode

    def CharacterData(self, data):
        last = self._node.lastChild
        kind = Text if self._cdata is None else CDATASection
        if type(last) is kind and (self._cdata is None or last is self._cdata):
            last.data += data
            return
        node = self._add(kind(data))
        if kind is CDATASection:
            self._cdata = node

    def StartCdataSection(self):
        # The node is made when there is something in it.
        self._cdata = False

    def EndCdataSection(self):
        self._cdata = None

    def Comment(self, data):
        self._add(self.document.createComment(data))

    def ProcessingInstruction(self, target, data):
        self._add(self.document.createProcessingInstruction(target, data))

    def StartDoctypeDecl(self, name, system, public, has_subset):
        self._doctype = self._add(self.document.implementation.createDocumentType(name, public, system))
        self._doctype.entities._seq, self._doctype.notations._seq = [], []
        # What a document type says of itself belongs to no node.
        self.parser.CommentHandler = self.parser.ProcessingInstructionHandler = None

    def EndDoctypeDecl(self):
        self.parser.CommentHandler, self.parser.ProcessingInstructionHandler = self.Comment, self.ProcessingInstruction

    def EntityDecl(self, name, is_parameter, value, base, system, public, notation):
        if is_parameter or self._doctype is None:
            return
        entity = Entity(name, public, system, notation)
        if value is not None:
            text = self.document.createTextNode(value)
            entity.childNodes.append(text)
        self._declare(self._doctype.entities, entity)

    def NotationDecl(self, name, base, system, public):
        if self._doctype is not None:
            self._declare(self._doctype.notations, Notation(name, public, system))

    def _declare(self, known, node):
        node.ownerDocument = self.document
        known._seq.append(node)

    def AttlistDecl(self, element, name, kind, default, required):
        self.document._attribute_types[element, name] = kind.lower()


def parse(file, namespaces=True):
    """The document in a file, given by its name or as an object with read."""
    if isinstance(file, str):
        with open(file, "rb") as opened:
            return parse(opened, namespaces)
    builder = _Builder(namespaces)
    while data := file.read(_CHUNK):
        builder.parser.Parse(data, False)
    builder.parser.Parse(b"", True)
    return builder.document


def parseString(string, namespaces=True):
    """The document in a text or in bytes."""
    builder = _Builder(namespaces)
    builder.parser.Parse(string, True)
    return builder.document
