"""Lists of nodes."""

__all__ = ["NodeList", "EmptyNodeList", "StringTypes"]

StringTypes = (str,)


class _Items:
    """What the DOM adds to a sequence."""

    __slots__ = ()

    def item(self, index):
        """The node at an index; None where there is none."""
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        """How many nodes there are."""
        return len(self)


class NodeList(_Items, list):
    """Nodes in their order."""

    __slots__ = ()


class EmptyNodeList(_Items, tuple):
    """The children of nodes that can have none."""

    __slots__ = ()
