"""Copies of nodes."""

import xml.dom
from xml.dom.minidom._nodes import Node


def clone(node, deep, document):
    """A copy of a node for a document; handlers of the node's data are told."""
    is_own = node.ownerDocument is document
    operation = xml.dom.UserDataHandler.NODE_CLONED if is_own else xml.dom.UserDataHandler.NODE_IMPORTED
    if node.nodeType == Node.DOCUMENT_TYPE_NODE:
        return node._copy(deep, operation, document)
    make = _MAKERS.get(node.nodeType)
    if make is None:
        raise xml.dom.NotSupportedErr(f"Cannot clone node {node!r}")
    copy = make(node, document)
    if deep and node.nodeType != Node.ATTRIBUTE_NODE:
        for child in node.childNodes:
            copy.appendChild(clone(child, deep, document))
    node._call_user_data_handler(operation, node, copy)
    return copy


def _element(node, document):
    copy = document.createElementNS(node.namespaceURI, node.nodeName)
    for attr in node.attributes.values():
        copy.setAttributeNS(attr.namespaceURI, attr.nodeName, attr.value)
        copy.getAttributeNodeNS(attr.namespaceURI, attr.localName).specified = attr.specified
    return copy


def _attribute(node, document):
    copy = document.createAttributeNS(node.namespaceURI, node.nodeName)
    copy.specified, copy.value = True, node.value
    return copy


_MAKERS = {
    Node.ELEMENT_NODE: _element,
    Node.ATTRIBUTE_NODE: _attribute,
    Node.DOCUMENT_FRAGMENT_NODE: lambda node, document: document.createDocumentFragment(),
    Node.TEXT_NODE: lambda node, document: document.createTextNode(node.data),
    Node.CDATA_SECTION_NODE: lambda node, document: document.createCDATASection(node.data),
    Node.COMMENT_NODE: lambda node, document: document.createComment(node.data),
    Node.PROCESSING_INSTRUCTION_NODE: lambda node, document: document.createProcessingInstruction(node.target, node.data),
}
