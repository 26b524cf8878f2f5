"""Documents, and what makes them."""

import xml.dom
from xml.dom.minicompat import NodeList
from xml.dom.minidom._copying import clone
from xml.dom.minidom._data import CDATASection, Comment, ProcessingInstruction, Text
from xml.dom.minidom._doctype import DocumentType
from xml.dom.minidom._element import Attr, Element
from xml.dom.minidom._nodes import DocumentFragment, Node, Searchable, elements_below, split_name


class DOMImplementation:
    """Makes documents."""

    _features = {(name, version) for name, versions in (("core", "12"), ("xml", "12"), ("ls-load", "3")) for version in (None, *(v + ".0" for v in versions))}

    def hasFeature(self, feature, version):
        """Whether there is a feature, in a version."""
        return (feature.lower(), version or None) in self._features

    def getInterface(self, feature):
        """What has a feature: this, or None."""
        return self if self.hasFeature(feature, None) else None

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """A document with an element and a type."""
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
        document = Document()
        document.implementation = self
        if (namespaceURI, qualifiedName, doctype) == (None, None, None):
            return document
        if not qualifiedName:
            raise xml.dom.InvalidCharacterErr("Element with no name")
        prefix, _ = split_name(qualifiedName)
        if prefix == "xml" and namespaceURI != xml.dom.XML_NAMESPACE:
            raise xml.dom.NamespaceErr("illegal use of 'xml' prefix")
        if prefix and not namespaceURI:
            raise xml.dom.NamespaceErr("illegal use of prefix without namespaces")
        if doctype:
            document.appendChild(doctype)
            doctype.ownerDocument = document
        document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        """A document type."""
        doctype = DocumentType(qualifiedName)
        doctype.publicId, doctype.systemId = publicId, systemId
        return doctype


class Document(Searchable, Node):
    """A document."""

    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    implementation = DOMImplementation()
    actualEncoding = encoding = version = documentURI = errorHandler = None
    standalone = None
    async_ = strictErrorChecking = False
    _child_node_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.childNodes = NodeList()
        # The types that the document type gives attributes, by the names of their elements and their own.
        self._attribute_types = {}

    @property
    def documentElement(self):
        """The element of the document."""
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE), None)

    @property
    def doctype(self):
        """The document type."""
        return next((node for node in self.childNodes if node.nodeType == Node.DOCUMENT_TYPE_NODE), None)

    def appendChild(self, node):
        """Add a child behind the others; there is one element."""
        self._check_nodes_of(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return super().appendChild(node)

    def cloneNode(self, deep):
        """A copy, if it is deep."""
        if not deep:
            return None
        copy = self.implementation.createDocument(None, None, None)
        copy.encoding, copy.standalone, copy.version = self.encoding, self.standalone, self.version
        for child in self.childNodes:
            copy.appendChild(clone(child, deep, copy))
        return copy

    def importNode(self, node, deep):
        """A copy of a node of another document."""
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            raise xml.dom.NotSupportedErr("cannot import document type nodes")
        return clone(node, deep, self)

    def getElementById(self, id):
        """The element with an attribute that is its name and has a value, or None."""
        named = elements_below(self, lambda node: any(attr.isId and attr.value == id for attr in node._attrs.values()))
        return named[0] if named else None

    def isSupported(self, feature, version):
        """Whether the implementation has a feature."""
        return self.implementation.hasFeature(feature, version)

    # === Making nodes ===

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        """A fragment."""
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        """An element."""
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        """An element of a namespace."""
        return self._own(Element(qualifiedName, namespaceURI, split_name(qualifiedName)[0]))

    def createAttribute(self, qName):
        """An attribute."""
        attr = self._own(Attr(qName))
        attr.value = ""
        return attr

    def createAttributeNS(self, namespaceURI, qualifiedName):
        """An attribute of a namespace."""
        prefix, local = split_name(qualifiedName)
        attr = self._own(Attr(qualifiedName, namespaceURI, local, prefix))
        attr.value = ""
        return attr

    def _text(self, kind, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        return self._own(kind(data))

    def createTextNode(self, data):
        """A text."""
        return self._text(Text, data)

    def createCDATASection(self, data):
        """A text in which nothing is markup."""
        return self._text(CDATASection, data)

    def createComment(self, data):
        """A comment."""
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        """A processing instruction."""
        return self._own(ProcessingInstruction(target, data))

    # === Changing names ===

    def renameNode(self, n, namespaceURI, name):
        """Give an element or an attribute another name."""
        if n.ownerDocument is not self:
            raise xml.dom.WrongDocumentErr(f"cannot rename nodes from other documents;\nexpected {self},\nfound {n.ownerDocument}")
        if n.nodeType not in (Node.ELEMENT_NODE, Node.ATTRIBUTE_NODE):
            raise xml.dom.NotSupportedErr("renameNode() only applies to element and attribute nodes")
        prefix, local = split_name(name) if namespaceURI is not None else (None, None)
        is_attribute = n.nodeType == Node.ATTRIBUTE_NODE
        if namespaceURI not in (None, xml.dom.XMLNS_NAMESPACE):
            if prefix == "xmlns":
                raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix")
            if is_attribute and name == "xmlns":
                raise xml.dom.NamespaceErr("illegal use of the 'xmlns' attribute")
        owner, is_id = (n.ownerElement, n._is_id) if is_attribute else (None, False)
        if owner is not None:
            owner.removeAttributeNode(n)
        n.namespaceURI, n._localName = namespaceURI, local
        if is_attribute:
            n._prefix, n.name = prefix, name
        else:
            n.prefix, n.tagName, n.nodeName = prefix, name, name
        if owner is not None:
            owner.setAttributeNode(n)
            n._is_id = is_id
        return n

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        """Write the document, its declaration first."""
        declared = [f'encoding="{encoding}"'] if encoding else []
        if standalone is not None:
            declared.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(declared)}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


def getDOMImplementation(features=None):
    """The implementation, if it has features."""
    from xml.dom import domreg
    wanted = domreg._parse_feature_string(features) if isinstance(features, str) else features or ()
    has_all = all(Document.implementation.hasFeature(feature, version) for feature, version in wanted)
    return Document.implementation if has_all else None
