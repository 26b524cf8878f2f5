"""Document types and what they declare."""

import xml.dom
from xml.dom.minicompat import NodeList
from xml.dom.minidom._nodes import Childless, Node, split_name


class ReadOnlySequentialNamedNodeMap:
    """What a document type declares of a kind, in order."""

    def __init__(self, seq=()):
        self._seq = seq

    def __len__(self):
        return len(self._seq)

    length = property(__len__)

    def __getitem__(self, key):
        node = self.getNamedItemNS(*key) if isinstance(key, tuple) else self.getNamedItem(key)
        if node is None:
            raise KeyError(key)
        return node

    def item(self, index):
        """What is at an index, or None."""
        return self._seq[index] if 0 <= index < len(self._seq) else None

    def getNamedItem(self, name):
        """What has a name, or None."""
        return next((node for node in self._seq if node.nodeName == name), None)

    def getNamedItemNS(self, namespaceURI, localName):
        """What has a name in a namespace, or None."""
        return next((node for node in self._seq if (node.namespaceURI, node.localName) == (namespaceURI, localName)), None)

    def _refuse(self, *args):
        raise xml.dom.NoModificationAllowedErr("NamedNodeMap instance is read-only")

    removeNamedItem = removeNamedItemNS = setNamedItem = setNamedItemNS = _refuse


class Notation(Childless, Node):
    """A notation."""

    nodeType = Node.NOTATION_NODE

    def __init__(self, name, publicId, systemId):
        self.nodeName, self.publicId, self.systemId = name, publicId, systemId

    def _copy(self):
        return Notation(self.nodeName, self.publicId, self.systemId)


class Entity(Node):
    """An entity."""

    nodeType = Node.ENTITY_NODE
    actualEncoding = encoding = version = None

    def __init__(self, name, publicId, systemId, notation):
        self.nodeName, self.publicId, self.systemId, self.notationName = name, publicId, systemId, notation
        self.childNodes = NodeList()

    def _refuse(self, *args):
        raise xml.dom.HierarchyRequestErr("cannot change the children of an entity node")

    appendChild = insertBefore = removeChild = replaceChild = _refuse

    def _copy(self):
        copy = Entity(self.nodeName, self.publicId, self.systemId, self.notationName)
        copy.actualEncoding, copy.encoding, copy.version = self.actualEncoding, self.encoding, self.version
        return copy


class DocumentType(Childless, Node):
    """A document type."""

    nodeType = Node.DOCUMENT_TYPE_NODE
    name = publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.entities, self.notations = ReadOnlySequentialNamedNodeMap(), ReadOnlySequentialNamedNodeMap()
        if qualifiedName:
            self.name = split_name(qualifiedName)[1]

    @property
    def nodeName(self):
        """The name of the document's element."""
        return self.name

    def cloneNode(self, deep):
        """A copy, unless it belongs to a document."""
        return self._copy(deep, xml.dom.UserDataHandler.NODE_CLONED, None) if self.ownerDocument is None else None

    def _copy(self, deep, operation, document):
        copy = DocumentType(None)
        copy.name, copy.publicId, copy.systemId, copy.ownerDocument = self.name, self.publicId, self.systemId, document
        for kind in ("notations", "entities") if deep else ():
            getattr(copy, kind)._seq = [_copied(node, operation, document) for node in getattr(self, kind)._seq]
        self._call_user_data_handler(operation, self, copy)
        return copy

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the document type."""
        where = f"{newl}  SYSTEM '{self.systemId}'" if self.systemId else ""
        if self.publicId:
            where = f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'"
        inner = "" if self.internalSubset is None else f" [{self.internalSubset}]"
        writer.write(f"<!DOCTYPE {self.name}{where}{inner}>{newl}")


def _copied(node, operation, document):
    copy = node._copy()
    copy.ownerDocument = document
    node._call_user_data_handler(operation, node, copy)
    return copy
