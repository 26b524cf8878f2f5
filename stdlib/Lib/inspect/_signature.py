"""Signatures of callables."""

import sys
import types
from collections import OrderedDict
from types import GenericAlias, MappingProxyType


class _empty:
    """Marks a missing default or annotation."""


_empty.__module__ = "inspect"


class _ParameterKind(int):
    """One of the five kinds of parameters; compares as a number."""

    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")
    _descriptions = ("positional-only", "positional or keyword", "variadic positional",
                     "keyword-only", "variadic keyword")

    @property
    def name(self):
        """The name of the kind."""
        return self._names[self]

    @property
    def description(self):
        """The kind in words."""
        return self._descriptions[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_KINDS = tuple(map(_ParameterKind, range(5)))
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _KINDS


def formatannotation(annotation, base_module=None):
    """The text of an annotation."""
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"(?<![\w.])typing\.", "", repr(annotation))
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """A formatannotation that leaves out the module of `object`."""
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)
    return _formatannotation


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _KINDS[kind]
        except (IndexError, TypeError):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError("{} parameters cannot have default values".format(
                self._kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if name[:1] == "." and name[1:].isdigit():
            # The iterable of a comprehension.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, "
                                 f"not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = "implicit" + name[1:]
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name

    @property
    def name(self):
        """The name."""
        return self._name

    @property
    def default(self):
        """The default, or Parameter.empty."""
        return self._default

    @property
    def annotation(self):
        """The annotation, or Parameter.empty."""
        return self._annotation

    @property
    def kind(self):
        """How arguments are bound to it."""
        return self._kind

    def __str__(self):
        return self._format()

    def _format(self):
        text = self._name
        if self._annotation is not _empty:
            text = "{}: {}".format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text += (" = {}" if self._annotation is not _empty else "={}").format(repr(self._default))
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]


_VOID = object()


def _replace_parameter(self, *, name=_VOID, kind=_VOID, annotation=_VOID, default=_VOID):
    """Return a copy with some attributes changed."""
    return type(self)(self._name if name is _VOID else name, self._kind if kind is _VOID else kind,
                      default=self._default if default is _VOID else default,
                      annotation=self._annotation if annotation is _VOID else annotation)


Parameter.replace = Parameter.__replace__ = _replace_parameter


class BoundArguments:
    """The arguments of a call, by the names of the parameters."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature they were bound to."""
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        result = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        """The keyword arguments."""
        result = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Add the defaults of parameters that were not given."""
        result = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                result[name] = self.arguments[name]
            elif param.default is not _empty:
                result[name] = param.default
            elif param.kind == _VAR_POSITIONAL:
                result[name] = ()
            elif param.kind == _VAR_KEYWORD:
                result[name] = {}
        self.arguments = result

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __repr__(self):
        shown = ", ".join("{}={!r}".format(k, v) for k, v in self.arguments.items())
        return "<{} ({})>".format(self.__class__.__name__, shown)


class Signature:
    """The parameters and the return annotation of a callable."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        if parameters is not None:
            if __validate_parameters__:
                self._check_order(parameters := list(parameters))
            for param in parameters:
                if __validate_parameters__ and param.name in params:
                    raise ValueError("duplicate parameter name: {!r}".format(param.name))
                params[param.name] = param
        self._parameters = MappingProxyType(params)
        self._return_annotation = return_annotation

    @staticmethod
    def _check_order(parameters):
        top_kind = _POSITIONAL_ONLY
        seen_default = False
        seen = set()
        for param in parameters:
            kind = param.kind
            if param.name in seen:
                raise ValueError("duplicate parameter name: {!r}".format(param.name))
            seen.add(param.name)
            if kind < top_kind:
                raise ValueError("wrong parameter order: {} parameter before {} parameter".format(
                    top_kind.description, kind.description))
            top_kind = kind
            if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                if sum(1 for p in parameters if p.kind == kind) > 1:
                    raise ValueError(f"more than one {kind.description} parameter")
            if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if param.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError("non-default argument follows default argument")

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped, globals, locals, eval_str)

    @property
    def parameters(self):
        """A mapping of names to parameters."""
        return self._parameters

    @property
    def return_annotation(self):
        """The return annotation, or Signature.empty."""
        return self._return_annotation

    def replace(self, *, parameters=_VOID, return_annotation=_VOID):
        """Return a copy with some attributes changed."""
        return type(self)(
            self.parameters.values() if parameters is _VOID else parameters,
            return_annotation=(self._return_annotation if return_annotation is _VOID
                               else return_annotation))

    __replace__ = replace

    def __hash__(self):
        ordered, keyword, returned = self._comparable()
        return hash((ordered, frozenset(keyword.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        mine, theirs = self._comparable(), other._comparable()
        return mine == theirs

    def _comparable(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        keyword = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, keyword, self.return_annotation

    def bind(self, /, *args, **kwargs):
        """Bind arguments as a call would; TypeError if they do not fit."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        params = list(self.parameters.values())
        remaining = list(args)
        kwargs = dict(kwargs)
        keyword_params = []
        var_keyword = None
        for param in params:
            if param.kind == _VAR_KEYWORD:
                var_keyword = param
            elif param.kind == _KEYWORD_ONLY:
                keyword_params.append(param)
            elif param.kind == _VAR_POSITIONAL:
                if remaining:
                    arguments[param.name] = tuple(remaining)
                    remaining = []
            elif remaining:
                if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {arg!r}".format(arg=param.name))
                arguments[param.name] = remaining.pop(0)
            else:
                keyword_params.append(param)
        if remaining:
            raise TypeError("too many positional arguments")
        positional_only_given = []
        first_left = next((param for param in params if param.kind == _VAR_POSITIONAL or param.name not in arguments), None)
        ordered = {}
        for param in params:
            if param.name in arguments:
                ordered[param.name] = arguments[param.name]
                continue
            if not any(param is p for p in keyword_params):
                continue
            if param.kind == _POSITIONAL_ONLY:
                if param.name in kwargs and var_keyword is None:
                    positional_only_given.append(param.name)
                    continue
                if param.default is _empty and not partial and param.name not in kwargs:
                    raise TypeError(f"missing a required argument: {param.name!r}")
            elif param.name in kwargs:
                ordered[param.name] = kwargs.pop(param.name)
            elif param.default is _empty and not partial:
                # Only where positional arguments end does the message tell it.
                kind = " keyword-only" if param.kind == _KEYWORD_ONLY and param is first_left else ""
                raise TypeError(f"missing a required{kind} argument: {param.name!r}")
        if kwargs:
            if var_keyword is not None:
                ordered[var_keyword.name] = kwargs
            elif positional_only_given:
                raise TypeError("got some positional-only arguments passed as keyword arguments: "
                                f"{', '.join(positional_only_given)!r}")
            else:
                raise TypeError("got an unexpected keyword argument {arg!r}".format(
                    arg=next(iter(kwargs))))
        return self._bound_arguments_cls(self, ordered)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The text of the signature, over several lines if it is wider than `max_width`."""
        parts = []
        show_slash = False
        show_star = True
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                show_slash = True
            elif show_slash:
                parts.append("/")
                show_slash = False
            if param.kind == _VAR_POSITIONAL:
                show_star = False
            elif param.kind == _KEYWORD_ONLY and show_star:
                parts.append("*")
                show_star = False
            parts.append(str(param))
        if show_slash:
            parts.append("/")
        text = "({})".format(", ".join(parts))
        if max_width is not None and len(text) > max_width:
            text = "(\n    {}\n)".format(",\n    ".join(parts))
        if self.return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self.return_annotation))
        return text


for _cls in (Parameter, Signature, BoundArguments, _ParameterKind):
    _cls.__module__ = "inspect"
del _cls


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


def _signature_of(obj, cls, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                  skip_bound=True):
    def again(other):
        return _signature_of(other, cls, follow_wrapped, globals, locals, eval_str, skip_bound)

    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        from inspect import unwrap
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__")
                     or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    explicit = getattr(obj, "__signature__", None)
    if explicit is not None:
        if callable(explicit) and not isinstance(explicit, Signature):
            explicit = explicit()
        if isinstance(explicit, str):
            return _from_text(cls, obj, explicit)
        if not isinstance(explicit, Signature):
            raise TypeError("unexpected object {!r} in __signature__ attribute".format(explicit))
        return explicit
    functools = sys.modules.get("functools")
    partial_method = getattr(obj, "__partialmethod__", None)
    if functools is not None and isinstance(partial_method, functools.partialmethod):
        return _of_partial_method(again(partial_method.func), partial_method)
    if _is_function_like(obj):
        text = getattr(obj, "__text_signature__", None)
        return _from_text(cls, obj, text) if text else _from_function(cls, obj, globals, locals, eval_str)
    if _is_builtin_like(obj):
        return _from_builtin(cls, obj, skip_bound)
    if functools is not None and isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, cls, again, skip_bound)
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _from_text(cls, obj, text)
    call = _bound_method(type(obj), "__call__", obj)
    if call is None:
        raise ValueError("callable {!r} is not supported by signature".format(obj))
    return again(call)


def _bound_method(cls, name, obj):
    """A special method as a call finds it: in the class, and bound to the object by whatever descriptor it is."""
    from inspect import getattr_static
    found = getattr_static(cls, name, None)
    if found is None or isinstance(found, type) or not hasattr(type(found), "__get__"):
        return found
    return type(found).__get__(found, obj, type(obj))


def _is_function_like(obj):
    if isinstance(obj, types.FunctionType):
        return True
    if not callable(obj) or isinstance(obj, type):
        return False
    return (isinstance(getattr(obj, "__name__", None), str)
            and isinstance(getattr(obj, "__code__", None), types.CodeType)
            and isinstance(getattr(obj, "__defaults__", _VOID), (tuple, type(None)))
            and isinstance(getattr(obj, "__kwdefaults__", _VOID), (dict, type(None)))
            and isinstance(getattr(obj, "__annotations__", _VOID), (dict, type(None))))


def _is_builtin_like(obj):
    return isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                            types.WrapperDescriptorType, types.MethodWrapperType,
                            types.ClassMethodDescriptorType)) or obj is type or obj is object


def _without_first(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        params = params[1:]
    return sig.replace(parameters=params)


def _of_class(obj, cls, again, skip_bound):
    meta_call = _own_method(type(obj), "__call__", obj)
    if meta_call is not None:
        return again(meta_call)
    new, init = _own_method(obj, "__new__", obj), _own_method(obj, "__init__", obj)
    # Of the two the one that is nearer in the class hierarchy decides.
    for base in obj.__mro__:
        if new is not None and "__new__" in base.__dict__:
            sig = again(new)
            return _without_first(sig) if skip_bound else sig
        if init is not None and "__init__" in base.__dict__:
            return again(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if isinstance(text, str) and text:
            return _from_text(cls, base, text)
    if type in obj.__mro__:
        raise ValueError("callable {!r} is not supported by signature".format(obj))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError("no signature found for builtin type {!r}".format(obj))


_NATIVE = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)


def _own_method(cls, name, obj):
    """A special method written in Python, bound to the object; None for those of built-in types."""
    from inspect import getattr_static
    found = getattr(cls, name, None) if name == "__new__" else getattr_static(cls, name, None)
    if found is None or isinstance(found, _NATIVE):
        return None
    return found if name == "__new__" else _bound_method(cls, name, obj)


def _from_function(cls, func, globals=None, locals=None, eval_str=False):
    from inspect import get_annotations
    code = func.__code__
    names = code.co_varnames
    positional_count, keyword_count = code.co_argcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    make = cls._parameter_cls
    first_default = positional_count - len(defaults)
    params = []
    for index, name in enumerate(names[:positional_count]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        params.append(make(name, kind, default=default, annotation=annotations.get(name, _empty)))
    index = positional_count + keyword_count
    if code.co_flags & 4:
        name = names[index]
        params.append(make(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
        index += 1
    for name in names[positional_count:positional_count + keyword_count]:
        params.append(make(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                           annotation=annotations.get(name, _empty)))
    if code.co_flags & 8:
        name = names[index]
        params.append(make(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(params, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


def _from_builtin(cls, func, skip_bound=True):
    text = getattr(func, "__text_signature__", None)
    if not text:
        raise ValueError("no signature found for builtin {!r}".format(func))
    return _from_text(cls, func, text, skip_bound)


def _from_text(cls, obj, text, skip_bound=True):
    """Read a signature from text such as "($self, x, /, y=1)"."""
    arguments, arrow, returned = text.partition(") -> ")
    clean = arguments.replace("$", "") + (")" if arrow else "")
    # Defaults are expressions over what the module of the callable knows, and sys.maxsize.
    namespace = {"sys": sys} | vars(sys.modules.get(getattr(obj, "__module__", None), sys))
    try:
        exec(f"def f{clean}: pass", namespace)
    except Exception:
        raise ValueError("{!r} builtin has invalid signature".format(obj)) from None
    sig = _from_function(cls, namespace["f"])
    if "$" in text:
        bound = getattr(obj, "__self__", None)
        if bound is not None and not isinstance(bound, types.ModuleType) and skip_bound or (
                isinstance(bound, types.ModuleType)) or isinstance(obj, type):
            return _without_first(sig)
        params = list(sig.parameters.values())
        params[0] = params[0].replace(kind=_POSITIONAL_ONLY)
        sig = sig.replace(parameters=params)
    return sig


def _of_partial(sig, partial, extra_args=()):
    """The signature that is left when some arguments are given already."""
    args = partial.args
    if extra_args:
        args = extra_args + args
    try:
        bound = sig.bind_partial(*args, **(partial.keywords or {}))
    except TypeError as error:
        raise ValueError("partial object {!r} has incorrect arguments".format(partial)) from error
    keywords = partial.keywords or {}
    params = []
    keyword_only = False
    for name, param in sig.parameters.items():
        if name in bound.arguments:
            if param.kind == _POSITIONAL_ONLY:
                continue
            if param.kind == _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                keyword_only = True
                param = param.replace(default=bound.arguments[name])
            elif param.kind == _KEYWORD_ONLY:
                param = param.replace(default=bound.arguments[name])
        if keyword_only:
            if param.kind == _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind == _VAR_POSITIONAL:
                continue
        params.append(param)
    return sig.replace(parameters=params)


def _of_partial_method(sig, partial_method):
    params = tuple(sig.parameters.values())
    partial_sig = _of_partial(sig, partial_method, (None,))
    first = params[0]
    if first.kind == _VAR_POSITIONAL:
        return partial_sig
    return partial_sig.replace(parameters=(first, *partial_sig.parameters.values()))
