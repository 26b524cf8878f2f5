"""Elements and their attributes."""

import xml.dom
from xml.dom.minicompat import NodeList
from xml.dom.minidom._data import Text
from xml.dom.minidom._nodes import Node, Searchable, escaped, split_name

_DERIVED = object()


class TypeInfo:
    """The type a document type gives an attribute."""

    def __init__(self, namespace, name):
        self.namespace, self.name = namespace, name

    def __repr__(self):
        where = f" (from {self.namespace!r})" if self.namespace else ""
        return f"<{type(self).__name__} {self.name!r}{where}>"


_no_type = TypeInfo(None, None)


class _Named(Node):
    """A node whose name may have a prefix; the rest of it is made from the name unless it was given."""

    _localName = _DERIVED

    @property
    def localName(self):
        """The name without its prefix."""
        return self.nodeName.split(":", 1)[-1] if self._localName is _DERIVED else self._localName


class Attr(_Named):
    """An attribute."""

    nodeType = Node.ATTRIBUTE_NODE
    _child_node_types = (Node.TEXT_NODE, Node.ENTITY_REFERENCE_NODE)
    specified = False
    ownerElement = None
    _is_id = False
    _prefix = None

    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        self.name = qName
        self.namespaceURI = namespaceURI
        self._prefix = prefix
        if localName is not None:
            self._localName = localName
        self.childNodes = NodeList([Text()])

    @property
    def nodeName(self):
        """The name."""
        return self.name

    @nodeName.setter
    def nodeName(self, value):
        self.name = value

    @property
    def value(self):
        """The value."""
        return self.childNodes[0].data

    @value.setter
    def value(self, value):
        self.childNodes[0].data = value

    nodeValue = value

    @property
    def prefix(self):
        """The prefix of the name, or None."""
        return self._prefix

    @prefix.setter
    def prefix(self, prefix):
        if prefix == "xmlns" and self.namespaceURI not in (None, "", xml.dom.XMLNS_NAMESPACE):
            raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix for the wrong namespace")
        local = self.localName
        self._prefix = prefix
        self.name = local if prefix is None else f"{prefix}:{local}"

    @property
    def schemaType(self):
        """The type that the document type gives the attribute."""
        declared = self._declared()
        return _no_type if declared is None else TypeInfo(None, declared)

    @property
    def isId(self):
        """Whether the value is a name of the element in the whole document."""
        return self._is_id or self._declared() == "id"

    def _declared(self):
        if self.ownerDocument is None or self.ownerElement is None:
            return None
        return self.ownerDocument._attribute_types.get((self.ownerElement.tagName, self.name))

    def unlink(self):
        """Let go of the element, which has the attribute no longer."""
        if self.ownerElement is not None:
            self.ownerElement._attrs.pop(self.name, None)
        self._is_id = False
        self.ownerElement = None


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, owner):
        self._ownerElement = owner

    @property
    def _attrs(self):
        return self._ownerElement._attrs

    def __len__(self):
        return len(self._attrs)

    length = property(__len__)

    def __eq__(self, other):
        return isinstance(other, NamedNodeMap) and self._ownerElement is other._ownerElement

    __hash__ = None

    def __contains__(self, key):
        return self._find(key) is not None

    def __getitem__(self, key):
        attr = self._find(key)
        if attr is None:
            raise KeyError(key)
        return attr

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._ownerElement.setAttribute(name, value)
        elif isinstance(value, Attr):
            self.setNamedItem(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, key):
        self[key].unlink()

    def _find(self, key):
        """The attribute of a name, or of a namespace and a name in it."""
        if not isinstance(key, tuple):
            return self._attrs.get(key)
        return next((attr for attr in self._attrs.values() if (attr.namespaceURI, attr.localName) == key), None)

    def get(self, name, value=None):
        """The attribute of a name, or another value."""
        return self._attrs.get(name, value)

    def item(self, index):
        """The attribute at an index, or None."""
        return list(self._attrs.values())[index] if -len(self) <= index < len(self) else None

    def items(self):
        """Pairs of names and values."""
        return [(attr.nodeName, attr.value) for attr in self._attrs.values()]

    def itemsNS(self):
        """Pairs of names with their namespaces, and values."""
        return [((attr.namespaceURI, attr.localName), attr.value) for attr in self._attrs.values()]

    def keys(self):
        """The names."""
        return self._attrs.keys()

    def keysNS(self):
        """The names with their namespaces."""
        return [key for key, _ in self.itemsNS()]

    def values(self):
        """The attributes."""
        return self._attrs.values()

    def getNamedItem(self, name):
        """The attribute of a name, or None."""
        return self._find(name)

    def getNamedItemNS(self, namespaceURI, localName):
        """The attribute of a name in a namespace, or None."""
        return self._find((namespaceURI, localName))

    def removeNamedItem(self, name):
        """Take out the attribute of a name."""
        return self._ownerElement._remove(self._find(name))

    def removeNamedItemNS(self, namespaceURI, localName):
        """Take out the attribute of a name in a namespace."""
        return self._ownerElement._remove(self._find((namespaceURI, localName)))

    def setNamedItem(self, node):
        """Add an attribute; the one that had its name is returned."""
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        return self._ownerElement.setAttributeNode(node)

    setNamedItemNS = setNamedItem


AttributeList = NamedNodeMap


class Element(Searchable, _Named):
    """An element."""

    nodeType = Node.ELEMENT_NODE
    schemaType = _no_type
    _child_node_types = (
        Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE,
    )

    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.namespaceURI, self.prefix = namespaceURI, prefix
        if localName is not None:
            self._localName = localName
        self.childNodes = NodeList()
        self._attrs = {}

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    @property
    def attributes(self):
        """The attributes."""
        return NamedNodeMap(self)

    def unlink(self):
        """Let go of all nodes below and around."""
        for attr in list(self._attrs.values()):
            attr.unlink()
        super().unlink()

    # === Attributes ===

    def hasAttributes(self):
        """Whether there are attributes."""
        return bool(self._attrs)

    def hasAttribute(self, name):
        """Whether there is an attribute of a name."""
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        """Whether there is an attribute of a name in a namespace."""
        return (namespaceURI, localName) in self.attributes

    def getAttribute(self, attname):
        """The value of an attribute; empty where there is none."""
        attr = self._attrs.get(attname)
        return "" if attr is None else attr.value

    def getAttributeNS(self, namespaceURI, localName):
        """The value of an attribute in a namespace; empty where there is none."""
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        return "" if attr is None else attr.value

    def getAttributeNode(self, attrname):
        """The attribute of a name, or None."""
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        """The attribute of a name in a namespace, or None."""
        return self.attributes.getNamedItemNS(namespaceURI, localName)

    def setAttribute(self, attname, value):
        """Give an attribute a value."""
        attr = self._attrs.get(attname)
        if attr is None:
            self._add(Attr(attname), value)
        else:
            attr.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        """Give an attribute in a namespace a value, and its name a prefix."""
        prefix, local = split_name(qualifiedName)
        attr = self.getAttributeNodeNS(namespaceURI, local)
        if attr is None:
            self._add(Attr(qualifiedName, namespaceURI, local, prefix), value)
            return
        attr.value = value
        if attr.prefix != prefix:
            attr.prefix, attr.nodeName = prefix, qualifiedName

    def _add(self, attr, value):
        attr.value, attr.ownerDocument = value, self.ownerDocument
        self.setAttributeNode(attr)

    def setAttributeNode(self, attr):
        """Add an attribute; the one that had its name is returned."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        replaced = [self._attrs.get(attr.name), self.getAttributeNodeNS(attr.namespaceURI, attr.localName)]
        for old in replaced:
            if old is not None and old is not attr and old.ownerElement is self:
                self._remove(old)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return next((old for old in replaced if old is not None and old is not attr), None)

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        """Take out the attribute of a name."""
        self._remove(self._attrs.get(name))

    def removeAttributeNS(self, namespaceURI, localName):
        """Take out the attribute of a name in a namespace."""
        self._remove(self.getAttributeNodeNS(namespaceURI, localName))

    def removeAttributeNode(self, node):
        """Take out an attribute and return it."""
        return self._remove(None if node is None else self._attrs.get(node.name))

    removeAttributeNodeNS = removeAttributeNode

    def _remove(self, attr):
        if attr is None:
            raise xml.dom.NotFoundErr()
        attr.unlink()
        return attr

    def setIdAttribute(self, name):
        """Let the value of an attribute be the name of the element in the whole document."""
        self.setIdAttributeNode(self.getAttributeNode(name))

    def setIdAttributeNS(self, namespaceURI, localName):
        """As setIdAttribute, for an attribute in a namespace."""
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def setIdAttributeNode(self, idAttr):
        """As setIdAttribute, for an attribute of the element."""
        if idAttr is None or idAttr.ownerElement is not self:
            raise xml.dom.NotFoundErr()
        idAttr._is_id = True

    # === Writing ===

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the element; text alone in it stays on its line."""
        writer.write(f"{indent}<{self.tagName}")
        for name, attr in self._attrs.items():
            writer.write(f' {name}="{escaped(attr.value, attr=True)}"')
        if not self.childNodes:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer)
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")
