"""The arguments of frames and calls, and what the names in a function stand for."""

import builtins
import types
from collections import namedtuple

Arguments = namedtuple("Arguments", "args, varargs, varkw", module="inspect")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getargs(co):
    """The names of the parameters of a code object."""
    if not isinstance(co, types.CodeType):
        raise TypeError("{!r} is not a code object".format(co))
    named = co.co_argcount + co.co_kwonlyargcount
    rest = iter(co.co_varnames[named:])
    varargs = next(rest) if co.co_flags & 4 else None
    varkw = next(rest) if co.co_flags & 8 else None
    return Arguments(list(co.co_varnames[:named]), varargs, varkw)


def getargvalues(frame):
    """The names of the parameters of a frame and the values of its variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """The text of what getargvalues gives."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(shown) + ")"


def getcallargs(func, /, *positional, **named):
    """A dict of the values the parameters would have in a call; TypeError as the call would raise it."""
    from inspect import getfullargspec
    spec = getfullargspec(func)
    if isinstance(func, types.MethodType):
        if func.__self__ is not None:
            positional = (func.__self__, *positional)
        func = func.__func__
    try:
        values = _recorder(func, spec)(*positional, **named)
    except TypeError as error:
        # Several missing arguments are listed here with one comma less than by a call.
        raise TypeError(str(error).replace("', and '", "' and '")) from None
    order = (*spec.args, spec.varargs, spec.varkw, *spec.kwonlyargs)
    return {name: values[name] for name in order if name is not None}


def _recorder(func, spec):
    """A function with the same parameters that gives them back: a call of it fails as one of `func` does."""
    parameters = list(spec.args)
    positional_only = getattr(getattr(func, "__code__", None), "co_posonlyargcount", 0)
    if positional_only:
        parameters.insert(positional_only, "/")
    if spec.varargs:
        parameters.append("*" + spec.varargs)
    elif spec.kwonlyargs:
        parameters.append("*")
    parameters += spec.kwonlyargs
    if spec.varkw:
        parameters.append("**" + spec.varkw)
    own = "locals"
    while own in {*spec.args, *spec.kwonlyargs, spec.varargs, spec.varkw}:
        own += "_"
    namespace = {own: locals}
    exec(f"def recorder({', '.join(parameters)}): return {own}()", namespace)
    recorder = namespace["recorder"]
    recorder.__name__ = recorder.__qualname__ = func.__name__
    recorder.__defaults__, recorder.__kwdefaults__ = spec.defaults, spec.kwonlydefaults
    return recorder


def getclosurevars(func):
    """What the names that a function takes from outside stand for now."""
    if isinstance(func, types.MethodType):
        func = func.__func__
    if not isinstance(func, types.FunctionType):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    found = ClosureVars(nonlocals, {}, {}, set())
    base = func.__globals__.get("__builtins__", builtins)
    if isinstance(base, types.ModuleType):
        base = vars(base)
    for name in code.co_names:
        if name in func.__globals__:
            found.globals[name] = func.__globals__[name]
        elif name in base:
            found.builtins[name] = base[name]
        else:
            found.unbound.add(name)
    return found
