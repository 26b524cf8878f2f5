"""What objects refer to, who refers to them, and the callbacks of collections."""
import gc


class Node:
    pass


class Slotted:
    __slots__ = ("left", "right")


def names(objects):
    return sorted(type(o).__name__ for o in objects)


# === referents ===
print(sorted(gc.get_referents([1, 2], {3: 4}, (0, 0, 0))), gc.get_referents(1, "a", 4j), gc.get_referents())
node, shared = Node(), ["shared"]
node.child = shared
print(names(gc.get_referents(node)))
slotted = Slotted()
slotted.left = shared
print(names(gc.get_referents(slotted)))
print(sorted(gc.get_referents({"a", "b"})), gc.get_referents(frozenset([5])))


def outer():
    kept = shared
    def inner():
        return kept
    return inner


closure = outer()
print(any(o is shared for cell in closure.__closure__ for o in gc.get_referents(cell)))
print(any(o is node for o in gc.get_referents(node.__init__)))
print(any(o is shared for o in gc.get_referents(iter(shared))))

# === referrers ===
holder = {"key": shared}
found = gc.get_referrers(shared)
for expected in (node.__dict__, slotted, holder, closure.__closure__[0]):
    print(type(expected).__name__, any(o is expected for o in found))
print(any(o is node for o in gc.get_referrers(holder)))


def generate():
    local = [1]
    yield local


running = generate()
local = next(running)
print(any(o is globals() for o in gc.get_referrers(local)))

# === all objects ===
print(sum(isinstance(o, Node) for o in gc.get_objects()), any(o is shared for o in gc.get_objects()), len(gc.get_objects()) > 100)
for generation in (1000, -1000, "1", 1.5):
    try:
        gc.get_objects(generation)
    except Exception as error:
        print(type(error).__name__, error)

# === what is tracked ===
print([gc.is_tracked(o) for o in (None, 1, 1.0, 1j, True, "a", b"a", bytearray(), type, int, object(), ...)])
print([gc.is_tracked(o) for o in (Node, Node(), Slotted(), [], {"a": []}, set(), gc, names)])

# === callbacks ===
seen = []


def note(phase, info):
    seen.append((phase, info["generation"], sorted(info)))


def fail(phase, info):
    raise ValueError(phase)


gc.callbacks.append(note)
gc.collect()
gc.collect(0)
gc.callbacks.remove(note)
gc.collect()
print(*seen, sep="\n")
