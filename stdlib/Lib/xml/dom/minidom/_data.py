"""Nodes that hold text."""

import xml.dom
from xml.dom.minidom._nodes import Childless, Node, escaped


class ProcessingInstruction(Childless, Node):
    """What a document says to a program."""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target, self.data = target, data

    @property
    def nodeName(self):
        """The program."""
        return self.target

    @nodeName.setter
    def nodeName(self, value):
        self.target = value

    @property
    def nodeValue(self):
        """What it is told."""
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the node."""
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class CharacterData(Childless, Node):
    """A node of characters."""

    def __init__(self, data=""):
        self.data = data

    def __repr__(self):
        more = "..." if len(self.data) > 10 else ""
        return f'<DOM {type(self).__name__} node "{self.data[:10]!r}{more}">'

    def __len__(self):
        return len(self.data)

    @property
    def length(self):
        """How many characters there are."""
        return len(self.data)

    @property
    def nodeValue(self):
        """The characters."""
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    def _check_range(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        """So many characters."""
        self._check_range(offset, count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        """Add characters at the end."""
        self.data += arg

    def insertData(self, offset, arg):
        """Add characters at a place."""
        self.replaceData(offset, 0, arg)

    def deleteData(self, offset, count):
        """Take so many characters out."""
        self.replaceData(offset, count, "")

    def replaceData(self, offset, count, arg):
        """Put characters in the place of so many."""
        self._check_range(offset, count)
        self.data = self.data[:offset] + (arg or "") + self.data[offset + count:]


_TEXTS = (Node.TEXT_NODE, Node.CDATA_SECTION_NODE)


def _texts(node, direction):
    """The texts beside a text in a direction, the nearest first."""
    beside = getattr(node, direction)
    while beside is not None and beside.nodeType in _TEXTS:
        yield beside
        beside = getattr(beside, direction)


class Text(CharacterData):
    """The text of an element."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    # Whether only white space may stand here is known from document types alone.
    isWhitespaceInElementContent = False

    def splitText(self, offset):
        """Make two nodes of the text; the second is returned."""
        if not 0 <= offset <= len(self.data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        rest = type(self)()
        rest.data, rest.ownerDocument = self.data[offset:], self.ownerDocument
        self.data = self.data[:offset]
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        return rest

    @property
    def wholeText(self):
        """The text together with the texts beside it."""
        before = [node.data for node in _texts(self, "previousSibling")]
        return "".join([*reversed(before), self.data, *(node.data for node in _texts(self, "nextSibling"))])

    def replaceWholeText(self, content):
        """Put one text in the place of this and those beside it; the node, or None where the text is empty."""
        for node in [*_texts(self, "previousSibling"), *_texts(self, "nextSibling")]:
            self.parentNode.removeChild(node)
        if content:
            self.data = content
            return self
        self.parentNode.removeChild(self)
        return None

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the node."""
        writer.write(escaped(indent + self.data + newl))


class CDATASection(Text):
    """A text in which nothing is markup."""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the node."""
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class Comment(CharacterData):
    """A comment."""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the node."""
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")
