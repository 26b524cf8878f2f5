"""What a filter of nodes answers, and which kinds of nodes it is shown."""


class NodeFilter:
    """Says of a node whether it is accepted."""

    FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP = 1, 2, 3

    SHOW_ALL = 0xFFFFFFFF
    SHOW_ELEMENT, SHOW_ATTRIBUTE, SHOW_TEXT, SHOW_CDATA_SECTION, SHOW_ENTITY_REFERENCE, SHOW_ENTITY = (1 << bit for bit in range(6))
    SHOW_PROCESSING_INSTRUCTION, SHOW_COMMENT, SHOW_DOCUMENT, SHOW_DOCUMENT_TYPE, SHOW_DOCUMENT_FRAGMENT, SHOW_NOTATION = (1 << bit for bit in range(6, 12))

    def acceptNode(self, node):
        """One of FILTER_*."""
        raise NotImplementedError
