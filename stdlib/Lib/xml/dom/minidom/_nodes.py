"""What all nodes can do: have children, data of programs, and be written."""

import io

import xml.dom
from xml.dom.minicompat import EmptyNodeList, NodeList


def _join(left, right):
    """Make two nodes neighbours; None is the end of a list."""
    if left is not None:
        left.nextSibling = right
    if right is not None:
        right.previousSibling = left


class Node(xml.dom.Node):
    """A node of a document."""

    namespaceURI = prefix = localName = None
    parentNode = ownerDocument = None
    nextSibling = previousSibling = None
    attributes = nodeValue = None
    _user_data = None

    # The kinds of nodes that may be children.
    _child_node_types = ()

    def __bool__(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.unlink()

    @property
    def firstChild(self):
        """The first child, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """The last child, or None."""
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        """Whether there are children."""
        return len(self.childNodes) > 0

    # === Changing ===

    def _splice(self, start, stop, nodes):
        """Put nodes in the place of others; the only way in which children change."""
        for old in self.childNodes[start:stop]:
            old.parentNode = old.nextSibling = old.previousSibling = None
        self.childNodes[start:stop] = nodes
        end = start + len(nodes)
        before = self.childNodes[start - 1] if start else None
        after = self.childNodes[end] if end < len(self.childNodes) else None
        for node in nodes:
            node.parentNode = self
            _join(before, node)
            before = node
        _join(before, after)

    def _place(self, child):
        """Where a child is."""
        for place, node in enumerate(self.childNodes):
            if node is child:
                return place
        raise xml.dom.NotFoundErr()

    def _take(self, node):
        """The nodes that come with one, taken from where they were: those in a fragment, or it alone."""
        nodes = list(node.childNodes) if node.nodeType == self.DOCUMENT_FRAGMENT_NODE else [node]
        for each in nodes:
            self._check_child(each)
        for each in nodes:
            if each.parentNode is not None:
                each.parentNode.removeChild(each)
        return nodes

    def _check_child(self, node):
        if node.nodeType not in self._child_node_types:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")

    def appendChild(self, node):
        """Add a child behind the others."""
        nodes = self._take(node)
        self._splice(len(self.childNodes), len(self.childNodes), nodes)
        return node

    def insertBefore(self, newChild, refChild):
        """Add a child before another, or behind all for None."""
        if refChild is None:
            return self.appendChild(newChild)
        self._check_nodes_of(newChild)
        self._place(refChild)
        nodes = self._take(newChild)
        place = self._place(refChild)
        self._splice(place, place, nodes)
        return newChild

    def _check_nodes_of(self, node):
        if node.nodeType != self.DOCUMENT_FRAGMENT_NODE:
            self._check_child(node)

    def replaceChild(self, newChild, oldChild):
        """Put a child in the place of another, which is returned; for a fragment, the fragment is."""
        self._check_nodes_of(newChild)
        if newChild is oldChild:
            return None
        self._place(oldChild)
        nodes = self._take(newChild)
        place = self._place(oldChild)
        self._splice(place, place + 1, nodes)
        return newChild if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE else oldChild

    def removeChild(self, oldChild):
        """Take a child out and return it."""
        place = self._place(oldChild)
        self._splice(place, place + 1, [])
        return oldChild

    def normalize(self):
        """Join texts that are neighbours, and drop those that are empty, here and below."""
        kept = []
        for child in list(self.childNodes):
            joins = child.nodeType == Node.TEXT_NODE and kept and kept[-1].nodeType == Node.TEXT_NODE
            if joins:
                kept[-1].data += child.data
            if joins or child.nodeType == Node.TEXT_NODE and not child.data:
                self.removeChild(child)
                continue
            kept.append(child)
            if child.nodeType == Node.ELEMENT_NODE:
                child.normalize()

    def unlink(self):
        """Let go of all nodes below and around."""
        for child in self.childNodes:
            child.unlink()
        if self.childNodes:
            self.childNodes = NodeList()
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None

    # === Asking ===

    def isSameNode(self, other):
        """Whether another is this node."""
        return self is other

    def isSupported(self, feature, version):
        """Whether the implementation has a feature."""
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def getInterface(self, feature):
        """What has a feature: the node itself, or None."""
        return self if self.isSupported(feature, None) else None

    def getUserData(self, key):
        """The data a program gave the node."""
        return (self._user_data or {}).get(key, (None, None))[0]

    def setUserData(self, key, data, handler):
        """Give the node data, or take it away with None; returns what there was. The handler is told of copies."""
        known = dict(self._user_data or {})
        before = known.pop(key, (None, None))[0]
        if data is not None:
            known[key] = data, handler
        self._user_data = known
        return before

    def _call_user_data_handler(self, operation, src, dst):
        for key, (data, handler) in list((self._user_data or {}).items()):
            if handler is not None:
                handler.handle(operation, key, data, src, dst)

    def cloneNode(self, deep):
        """A copy, with all below it if it is deep."""
        from xml.dom.minidom._copying import clone
        return clone(self, deep, self.ownerDocument or self)

    # === Writing ===

    def toxml(self, encoding=None, standalone=None):
        """The node as text, or as bytes in an encoding."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The node as text or bytes with each element on a line."""
        text = io.StringIO(newline="")
        declared = (encoding, standalone) if self.nodeType == Node.DOCUMENT_NODE else ()
        self.writexml(text, "", indent, newl, *declared)
        written = text.getvalue()
        return written if encoding is None else written.encode(encoding, "xmlcharrefreplace")


class DocumentFragment(Node):
    """Nodes that are put somewhere together."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    _child_node_types = (
        Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE,
        Node.NOTATION_NODE,
    )

    def __init__(self):
        self.childNodes = NodeList()


def _refusal(error, words):
    def refuse(self, *args):
        raise error(self.nodeName + words)
    return refuse


class Childless:
    """Mixed into nodes that have no children."""

    childNodes = EmptyNodeList()
    appendChild = _refusal(xml.dom.HierarchyRequestErr, " nodes cannot have children")
    insertBefore = replaceChild = _refusal(xml.dom.HierarchyRequestErr, " nodes do not have children")
    removeChild = _refusal(xml.dom.NotFoundErr, " nodes do not have children")

    def normalize(self):
        """Nothing to do."""


def split_name(name):
    """The prefix of a name, or None, and the rest."""
    prefix, colon, local = name.partition(":")
    return (prefix, local) if colon else (None, name)


_TEXT_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE_ESCAPES = _TEXT_ESCAPES | str.maketrans({'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def escaped(text, attr=False):
    """Text as it is written, outside or inside the value of an attribute."""
    return (text or "").translate(_VALUE_ESCAPES if attr else _TEXT_ESCAPES)


def elements_below(parent, accept):
    """The elements below a node, in their order, that are accepted."""
    found, open_nodes = NodeList(), [iter(parent.childNodes)]
    while open_nodes:
        node = next(open_nodes[-1], None)
        if node is None:
            open_nodes.pop()
            continue
        if node.nodeType == Node.ELEMENT_NODE and accept(node):
            found.append(node)
        open_nodes.append(iter(node.childNodes))
    return found


class Searchable:
    """Mixed into nodes below which elements are looked for."""

    def getElementsByTagName(self, name):
        """The elements of a name, or all for `*`."""
        return elements_below(self, lambda node: name in ("*", node.tagName))

    def getElementsByTagNameNS(self, namespaceURI, localName):
        """The elements of a name in a namespace; `*` stands for any."""
        return elements_below(self, lambda node: localName in ("*", node.localName) and namespaceURI in ("*", node.namespaceURI))
