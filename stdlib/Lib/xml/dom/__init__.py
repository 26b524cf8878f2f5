"""The names of the Document Object Model: kinds of nodes, errors, namespaces."""

__all__ = ["DOMException", "Node", "EMPTY_NAMESPACE", "XML_NAMESPACE", "XMLNS_NAMESPACE", "XHTML_NAMESPACE", "EMPTY_PREFIX"]

EMPTY_NAMESPACE = EMPTY_PREFIX = None
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"


class Node:
    """The kinds of nodes."""

    __slots__ = ()


for _number, _name in enumerate(("ELEMENT", "ATTRIBUTE", "TEXT", "CDATA_SECTION", "ENTITY_REFERENCE", "ENTITY", "PROCESSING_INSTRUCTION", "COMMENT",
                                 "DOCUMENT", "DOCUMENT_TYPE", "DOCUMENT_FRAGMENT", "NOTATION"), 1):
    setattr(Node, f"{_name}_NODE", _number)


class DOMException(Exception):
    """What goes wrong with a document; `code` says what."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        super().__init__(*args, **kw)

    def _get_code(self):
        return self.code


def _exception(name, code):
    globals()[name] = type(name, (DOMException,), {"__module__": __name__, "__doc__": f"Error {code} of the DOM.", "code": code})
    __all__.append(name)


for _number, _name in enumerate(("IndexSizeErr", "DomstringSizeErr", "HierarchyRequestErr", "WrongDocumentErr", "InvalidCharacterErr",
                                 "NoDataAllowedErr", "NoModificationAllowedErr", "NotFoundErr", "NotSupportedErr", "InuseAttributeErr", "InvalidStateErr",
                                 "SyntaxErr", "InvalidModificationErr", "NamespaceErr", "InvalidAccessErr", "ValidationErr"), 1):
    _exception(_name, _number)


class UserDataHandler:
    """What a handler of a node's data is told has happened to the node."""

    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = 1, 2, 3, 4


def __getattr__(name):
    # Few programs ask for an implementation by its features.
    if name in ("getDOMImplementation", "registerDOMImplementation"):
        from xml.dom import domreg
        return getattr(domreg, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
