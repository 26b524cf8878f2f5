import inspect
import types


def outcome(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


# === fields are members, computed attributes are not ===
TYPES = (types.FunctionType, types.MethodType, types.FrameType, types.GeneratorType, types.CoroutineType, types.TracebackType, slice, range,
         property, super, BaseException, OSError, SyntaxError, ImportError, UnicodeDecodeError, StopIteration, SystemExit, AttributeError, NameError,
         types.GenericAlias, types.BuiltinFunctionType, memoryview, complex, int, float, types.UnionType, types.CellType, type(int.__add__),
         type(str.join), types.AsyncGeneratorType)
for cls in TYPES:
    members = sorted(name for name, value in vars(cls).items() if isinstance(value, types.MemberDescriptorType))
    computed = sorted(name for name, value in vars(cls).items() if isinstance(value, types.GetSetDescriptorType))
    print(cls.__name__, members, computed)

# === how they behave ===
start = slice.__dict__["start"]
print(start, start.__name__, start.__qualname__, start.__objclass__, inspect.ismemberdescriptor(start), inspect.isgetsetdescriptor(start), start.__get__(slice(3, 4)))
outcome(lambda: start.__get__(5))
outcome(lambda: start.__set__(slice(1), 2))
outcome(lambda: setattr(slice(1), "start", 2))
outcome(lambda: setattr(1j, "real", 2))
outcome(lambda: setattr(1, "real", 2))
error = OSError(2, "gone")
error.errno = 5
print(error.errno, OSError.__dict__["errno"].__get__(error), vars(OSError)["errno"])


class Slotted:
    __slots__ = "a", "b"


print(Slotted.a, type(Slotted.a) is type(start))
for cls, slots in ((object, ("__weakref__", "__weakref__")), (type("Plain", (), {}), ("__weakref__",)), (object, ("__dict__", "__dict__"))):
    outcome(lambda: type("S", (cls,), {"__slots__": slots}))
