"""Information about live objects: members, source, signatures, frames."""

import sys
import types

from inspect._signature import (BoundArguments, Parameter, Signature, _empty, _ParameterKind,
                                formatannotation, _is_function_like, formatannotationrelativeto, signature, _signature_of)
from inspect._source import (BlockFinder, ClassFoundException, EndOfBlock, findsource, getabsfile, getblock, getcomments, getfile,
                             getmodule, getmodulename, getsource, getsourcefile, getsourcelines,
                             indentsize)
from inspect._frames import (FrameInfo, Traceback, currentframe, getframeinfo, getinnerframes,
                             getlineno, getouterframes, stack, trace)

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute",
    "BlockFinder", "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
    "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS",
    "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock",
    "FrameInfo", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter",
    "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc", "currentframe",
    "findsource", "formatannotation", "formatannotationrelativeto", "formatargvalues", "get_annotations",
    "getabsfile", "getargs", "getargvalues", "getasyncgenlocals", "getasyncgenstate", "getattr_static", "getblock",
    "getcallargs", "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate",
    "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals", "getgeneratorstate",
    "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro",
    "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract", "isasyncgen",
    "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction",
    "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor",
    "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule", "isroutine",
    "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap", "walktree",
]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = (
    1, 2, 4, 8, 16, 32)
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512

TPFLAGS_IS_ABSTRACT = 1 << 20
_MISSING = object()


def ismodule(object):
    """True for a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """True for a class."""
    return isinstance(object, type)


def ismethod(object):
    """True for a bound method written in Python."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """True for a function written in Python."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """True for a built-in function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def isframe(object):
    """True for a frame."""
    return isinstance(object, types.FrameType)


def istraceback(object):
    """True for a traceback."""
    return isinstance(object, types.TracebackType)


def iscode(object):
    """True for a code object."""
    return isinstance(object, types.CodeType)


def isgenerator(object):
    """True for a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """True for a coroutine."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """True for an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def ismethodwrapper(object):
    """True for a bound special method of a built-in type."""
    return isinstance(object, types.MethodWrapperType)


def ismemberdescriptor(object):
    """True for the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """True for the descriptor of a computed attribute of a built-in type."""
    return isinstance(object, types.GetSetDescriptorType)


def ismethoddescriptor(object):
    """True for a descriptor that is neither a function, a method, a class nor a data descriptor."""
    functools = sys.modules.get("functools")
    if isclass(object) or ismethod(object) or isfunction(object) or (functools is not None and isinstance(object, functools.partial)):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not (hasattr(kind, "__set__") or hasattr(kind, "__delete__"))


def isdatadescriptor(object):
    """True for a descriptor that can be set or deleted."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isroutine(object):
    """True for any kind of function or method."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object) or ismethodwrapper(object))


def isabstract(object):
    """True for a class with abstract methods."""
    import abc
    if not isinstance(object, type):
        return False
    if not issubclass(type(object), abc.ABCMeta) or "__abstractmethods__" in vars(object):
        return bool(getattr(object, "__abstractmethods__", False))
    # The class is still being made: __init_subclass__ asks before its abstract methods are collected.
    inherited = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in {*vars(object), *inherited})


def _plain_function(f):
    import functools
    while ismethod(f):
        f = f.__func__
    f = functools._unwrap_partial(f)
    while ismethod(f):
        f = f.__func__
    return f


def _has_code_flag(f, flag):
    import functools
    f = functools._unwrap_partialmethod(f)
    f = _plain_function(f)
    return _is_function_like(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """True for a generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Decorator: `iscoroutinefunction` is true for this function."""
    getattr(func, "__func__", func)._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """True for a coroutine function."""
    marked = getattr(_plain_function(obj), "_is_coroutine_marker", None) is _is_coroutine_mark
    return marked or _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """True for an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    """True for what may stand after `await`."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    from collections.abc import Awaitable
    return isinstance(object, Awaitable)


def getmembers(object, predicate=None):
    """List the (name, value) pairs of all attributes, sorted by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running code of the object."""
    return _getmembers(object, predicate, getattr_static)


def _getmembers(object, predicate, getter):
    mro = (object,) + getmro(object) if isclass(object) else ()
    results = []
    names = dir(object)
    seen = set()
    # dir() of a class leaves out the attributes that only its metaclass gives to it.
    for base in getattr(object, "__bases__", ()) if isclass(object) else ():
        for key, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute):
                names.append(key)
    for key in names:
        try:
            value = getter(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        seen.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmro(cls):
    """The method resolution order of a class."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follow `__wrapped__` to the function that was wrapped."""
    original = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError("wrapper loop when unwrapping {!r}".format(original))
        seen[id(func)] = func
    return func


def getdoc(object):
    """The docstring of an object, of what it overrides if it has none, without indentation."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def _finddoc(obj):
    """The docstring an object has or, by its name, inherits."""
    if isclass(obj):
        docs = (base.__doc__ for base in obj.__mro__ if base is not object)
        return next((doc for doc in docs if doc is not None), None)
    name, cls = _name_and_class(obj)
    if cls is None:
        return None
    if ismemberdescriptor(obj):
        told = getattr(cls, "__slots__", None)
        if isinstance(told, dict) and name in told:
            return told[name]
    for base in cls.__mro__:
        found = getattr(base, name, None)
        if found is not None and found.__doc__ is not None:
            return found.__doc__
    return None


def _name_and_class(obj):
    """The name of a method or descriptor and the class it was looked up in; no class if that cannot be told."""
    if ismethod(obj) or isbuiltin(obj):
        owner = obj.__self__
        return obj.__name__, owner if isclass(owner) else type(owner)
    if isfunction(obj):
        return obj.__name__, _defining_class(obj)
    if isinstance(obj, property):
        return obj.__name__, _defining_class(obj.fget)
    if ismethoddescriptor(obj) or isdatadescriptor(obj):
        return obj.__name__, obj.__objclass__
    return None, None


def _defining_class(func):
    cls = sys.modules.get(func.__module__)
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def cleandoc(doc):
    """Take the indentation and the blank lines around it off a docstring."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")),
                 default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of the annotations of a class, module or function; strings evaluated on request."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__")
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        obj_globals, obj_locals, inner = getattr(module, "__dict__", None), dict(vars(obj)), obj
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, "__annotations__", None)
        obj_globals, obj_locals, inner = obj.__dict__, None, None
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        obj_globals, obj_locals, inner = getattr(obj, "__globals__", None), None, obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not annotations or not eval_str:
        return dict(annotations)
    if inner is not None:
        inner = unwrap(inner)
        obj_globals = getattr(inner, "__globals__", obj_globals)
    globals = obj_globals if globals is None else globals
    locals = dict(obj_locals or {}) if locals is None else dict(locals)
    for param in getattr(obj, "__type_params__", ()):
        locals.setdefault(param.__name__, param)
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in annotations.items()}


def getattr_static(obj, attr, default=_MISSING):
    """Look an attribute up without descriptors, `__getattr__` or `__getattribute__`."""
    # Even isinstance would ask the object for its class.
    is_class = type in _static_mro(type(obj))
    found = _search(obj if is_class else type(obj), attr)
    own = _MISSING if is_class else _own_value(obj, attr)
    if own is not _MISSING and not (found is not _MISSING and _is_data_descriptor(type(found))):
        return own
    if found is not _MISSING:
        return found
    if is_class and (found := _search(type(obj), attr)) is not _MISSING:
        return found
    if default is not _MISSING:
        return default
    raise AttributeError(attr)


def _own_value(obj, attr):
    """The value in the `__dict__` of an instance, if that is the real one and not something its class calls so."""
    slot = _search(type(obj), "__dict__")
    if slot is not _MISSING and not isinstance(slot, (types.GetSetDescriptorType, types.MemberDescriptorType)):
        return _MISSING
    try:
        return dict.get(object.__getattribute__(obj, "__dict__"), attr, _MISSING)
    except (AttributeError, TypeError):
        return _MISSING


def _is_data_descriptor(kind):
    return _search(kind, "__get__") is not _MISSING and not _search(kind, "__set__") is _search(kind, "__delete__") is _MISSING


def _static_mro(cls):
    return type.__dict__["__mro__"].__get__(cls)


def _search(cls, attr):
    for base in _static_mro(cls):
        namespace = type.__dict__["__dict__"].__get__(base)
        if attr in namespace:
            return namespace[attr]
    return _MISSING


class FullArgSpec(tuple):
    """The parameters of a function in the form of Python 3.0."""

    __slots__ = ()
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults",
               "annotations")

    def __repr__(self):
        return "FullArgSpec(%s)" % ", ".join("%s=%r" % p for p in zip(self._fields, self))


for _index, _name in enumerate(FullArgSpec._fields):
    setattr(FullArgSpec, _name, property(lambda self, _index=_index: self[_index]))
del _index, _name


def getfullargspec(func):
    """Names, defaults and annotations of the parameters of a function."""
    try:
        sig = _signature_of(func, Signature, follow_wrapped=False, skip_bound=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, varargs, varkw, positional_only, kwonly = [], None, None, [], []
    defaults, kwdefaults, annotations = [], {}, {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for name, param in sig.parameters.items():
        if param.kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif param.kind is Parameter.VAR_KEYWORD:
            varkw = name
        elif param.kind is Parameter.KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            args.append(name)
            if param.default is not _empty:
                defaults.append(param.default)
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return FullArgSpec((args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None,
                        annotations))


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")


def _state(obj, prefix, name):
    if getattr(obj, prefix + "_running"):
        return name + "_RUNNING"
    if getattr(obj, prefix + "_suspended", False):
        return name + "_SUSPENDED"
    if getattr(obj, prefix + "_frame") is None:
        return name + "_CLOSED"
    return name + "_CREATED"


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen, "ag", "AGEN")


def _locals_of(frame):
    return frame.f_locals if frame is not None else {}


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return _locals_of(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    return _locals_of(getattr(coroutine, "cr_frame", None))


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_of(agen.ag_frame)


for _made in list(globals().values()):
    if getattr(_made, "__module__", None) in ("inspect._frames", "inspect._signature", "inspect._source"):
        _made.__module__ = __name__
del _made


# What few programs ask for is made when it is asked for.
_LATER = {
    "inspect._arguments": ("ArgInfo", "Arguments", "ClosureVars", "formatargvalues", "getargs", "getargvalues", "getcallargs",
                           "getclosurevars"),
    "inspect._classes": ("Attribute", "classify_class_attrs", "getclasstree", "walktree"),
    "inspect._buffers": ("BufferFlags",),
}


def __getattr__(name):
    for module, names in _LATER.items():
        if name in names:
            from importlib import import_module
            value = globals()[name] = getattr(import_module(module), name)
            value.__module__ = __name__
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *(name for names in _LATER.values() for name in names)})
