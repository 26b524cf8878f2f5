"""Sorting graphs so that everything comes after what it depends on."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_OUT, _DONE = -1, -2


class _Node:
    __slots__ = ("node", "npredecessors", "successors")

    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        self.successors = []


class CycleError(ValueError):
    """The graph has a cycle; the second argument lists it."""


class TopologicalSorter:
    """Sorts nodes given with their predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """Add a node and what must come before it."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._get(node)
        info.npredecessors += len(predecessors)
        for predecessor in predecessors:
            self._get(predecessor).successors.append(node)

    def prepare(self):
        """End adding; CycleError if there is a cycle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [n.node for n in self._nodes.values() if n.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """Return the nodes whose predecessors are all done, each once."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].npredecessors = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        """True if there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes that `get_ready` returned as done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.npredecessors != _OUT:
                if info.npredecessors >= 0:
                    raise ValueError(f"node {node!r} was not passed out "
                                     f"(still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            info.npredecessors = _DONE
            for successor in info.successors:
                following = self._nodes[successor]
                following.npredecessors -= 1
                if following.npredecessors == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        stack, iterators, seen, position = [], [], set(), {}
        for node in self._nodes:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in position:
                        return stack[position[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._nodes[node].successors).__next__)
                    position[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = iterators[-1]()
                        break
                    except StopIteration:
                        del position[stack.pop()]
                        iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        """Iterate over all nodes in order."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
