"""Classes that mainly hold data: their methods are written from annotated fields (PEP 557)."""

import sys
from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"
_EMPTY_METADATA = MappingProxyType({})


class FrozenInstanceError(AttributeError):
    """Raised for an assignment to a field of a frozen dataclass."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")


class InitVar:
    """Annotation of a pseudo-field: a parameter of `__init__` handed on to `__post_init__`."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            shown = self.type.__name__
        else:
            shown = repr(self.type)
        return f"dataclasses.InitVar[{shown}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """Describes one field; made by `field()`, found by `fields()`."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
                 "metadata", "kw_only")
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"Field({shown},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The arguments that `@dataclass` was given."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Give a field a default or a default factory and say where it takes part."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator that writes `__init__`, `__repr__`, `__eq__` and more from the fields."""

    def wrap(cls):
        params = _DataclassParams(
            init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
            match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


class _Writer:
    """Collects the source of methods and compiles them all at once."""

    def __init__(self, module_globals):
        self.globals = module_globals
        self.sources = []
        self.names = []
        self.locals = {}
        self.overwrite_errors = {}
        self.unconditional = {}

    def add(self, name, parameters, body, decorator=None, overwrite_error=False, replaces=False):
        head = f" {decorator}\n" if decorator else ""
        lines = "\n".join("  " + line for line in body)
        self.sources.append(f"{head} def {name}({', '.join(parameters)}):\n{lines}")
        self.names.append(name)
        self.overwrite_errors[name] = overwrite_error
        self.unconditional[name] = replaces

    def attach(self, cls):
        if not self.names:
            return
        source = "\n".join(self.sources)
        parameters = ", ".join(self.locals)
        source = f"def __create_fn__({parameters}):\n{source}\n return {', '.join(self.names)},"
        namespace = {}
        exec(source, self.globals, namespace)
        functions = namespace["__create_fn__"](**self.locals)
        for name, function in zip(self.names, functions):
            function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
            if name == "__init__":
                function.__annotations__ = self.init_annotations
            if self.unconditional[name]:
                setattr(cls, name, function)
            elif _set_new_attribute(cls, name, function):
                error = self.overwrite_errors[name]
                if error:
                    extra = " " + error if isinstance(error, str) else ""
                    raise TypeError(
                        f"Cannot overwrite attribute {name} in class {cls.__name__}{extra}")


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _process_class(cls, params):
    module = sys.modules.get(cls.__module__)
    module_globals = module.__dict__ if module is not None else {}
    all_fields, frozen_bases = _inherited_fields(cls)
    own = _own_fields(cls, params.kw_only)
    for f in own:
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    annotations = cls.__dict__.get("__annotations__", {})
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    _check_frozen(params.frozen, frozen_bases)
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    explicit_hash = _has_explicit_hash(cls)
    _write_methods(cls, params, all_fields, module_globals)
    _choose_hash(cls, params, explicit_hash, [f for f in all_fields.values() if f._field_type is _FIELD])
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = _signature_text(cls, params, all_fields)
    if params.match_args:
        init_fields = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
        _set_new_attribute(cls, "__match_args__",
                           tuple(f.name for f in init_fields if f.init and not f.kw_only))
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, params.frozen, params.weakref_slot)
    from abc import update_abstractmethods
    update_abstractmethods(cls)
    return cls


def _inherited_fields(cls):
    result = {}
    frozen = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            if _FIELDS in base.__dict__:
                frozen.append(getattr(base, _PARAMS).frozen)
            result.update(base_fields)
    return result, frozen


def _check_frozen(frozen, frozen_bases):
    if not frozen_bases:
        return
    if any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen and not all(frozen_bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _own_fields(cls, kw_only):
    result = []
    seen_marker = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or (
                isinstance(annotation, str) and _names(annotation, cls, "dataclasses", _is_kw_only)):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            result.append(_get_field(cls, name, annotation, kw_only))
    return result


def _is_classvar(value, typing):
    return typing is not None and (
        value is typing.ClassVar or (
            type(value) is typing._GenericAlias and value.__origin__ is typing.ClassVar))


def _is_initvar(value, dataclasses):
    return value is dataclasses.InitVar or type(value) is dataclasses.InitVar


def _is_kw_only(value, dataclasses):
    return value is dataclasses.KW_ONLY


def _names(annotation, cls, module_name, predicate):
    """True if a string annotation starts with a (dotted) name for which `predicate` holds."""
    module = sys.modules.get(module_name)
    if module is None:
        return False
    name, rest = _leading_name(annotation)
    if not name:
        return False
    namespace = sys.modules.get(cls.__module__).__dict__
    if rest.startswith("."):
        owner = namespace.get(name)
        if owner is not module:
            return False
        name, _ = _leading_name(rest[1:])
        namespace = module.__dict__
    return name in namespace and predicate(namespace[name], module)


def _leading_name(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING
        result = field(default=default)
    result.name = name
    result.type = annotation
    result._field_type = _kind_of(cls, annotation)
    if result._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if result.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
    if result._field_type in (_FIELD, _FIELD_INITVAR):
        if result.kw_only is MISSING:
            result.kw_only = kw_only
    elif result.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if result._field_type is _FIELD and result.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(result.default)} for field {name} is not allowed: "
                         "use default_factory")
    return result


def _kind_of(cls, annotation):
    typing = sys.modules.get("typing")
    if _is_classvar(annotation, typing):
        return _FIELD_CLASSVAR
    if isinstance(annotation, str):
        if _names(annotation, cls, "typing", _is_classvar):
            return _FIELD_CLASSVAR
        if _names(annotation, cls, "dataclasses", _is_initvar):
            return _FIELD_INITVAR
        return _FIELD
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    return _FIELD


def _write_methods(cls, params, all_fields, module_globals):
    writer = _Writer(module_globals)
    plain = [f for f in all_fields.values() if f._field_type is _FIELD]
    if params.init:
        init_fields = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
        _write_init(cls, writer, params, init_fields)
    _set_new_attribute(cls, "__replace__", _replace)
    if params.repr:
        shown = [f for f in plain if f.repr]
        text = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
        writer.locals["__dataclasses_recursive_repr"] = recursive_repr
        writer.add("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({text})"'],
                   decorator="@__dataclasses_recursive_repr()")
    compared = [f for f in plain if f.compare]
    if params.eq:
        test = " and ".join(f"self.{f.name}==other.{f.name}" for f in compared) or "True"
        writer.add("__eq__", ["self", "other"], [
            "if self is other:", " return True", "if other.__class__ is self.__class__:",
            f" return {test}", "return NotImplemented"])
    if params.order:
        mine, theirs = _tuple_of("self", compared), _tuple_of("other", compared)
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            writer.add(name, ["self", "other"], [
                "if other.__class__ is self.__class__:", f" return {mine}{op}{theirs}",
                "return NotImplemented"],
                overwrite_error="Consider using functools.total_ordering")
    if params.frozen:
        _write_frozen(cls, writer, plain)
    writer.attach(cls)


def _tuple_of(owner, items):
    return "(" + "".join(f"{owner}.{f.name}," for f in items) + ")"


def _write_frozen(cls, writer, plain):
    writer.locals["cls"] = cls
    writer.locals["FrozenInstanceError"] = FrozenInstanceError
    test = "type(self) is cls"
    if plain:
        test += " or name in {" + ", ".join(repr(f.name) for f in plain) + "}"
    writer.add("__setattr__", ["self", "name", "value"], [
        f"if {test}:", ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        "super(cls, self).__setattr__(name, value)"], overwrite_error=True)
    writer.add("__delattr__", ["self", "name"], [
        f"if {test}:", ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
        "super(cls, self).__delattr__(name)"], overwrite_error=True)


def _write_init(cls, writer, params, init_fields):
    positional = [f for f in init_fields if f.init and not f.kw_only]
    keyword = [f for f in init_fields if f.init and f.kw_only]
    _check_default_order(positional)
    self_name = "__dataclass_self__" if any(f.name == "self" for f in init_fields) else "self"
    writer.locals["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    writer.locals["__dataclass_builtins_object__"] = object
    parameters = [self_name] + [_init_parameter(f, writer) for f in positional]
    if keyword:
        parameters += ["*"] + [_init_parameter(f, writer) for f in keyword]
    body = []
    for f in init_fields:
        body += _init_line(f, params, self_name, writer)
    if hasattr(cls, _POST_INIT):
        given = ",".join(f.name for f in init_fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT}({given})")
    annotations = {f.name: f.type for f in positional + keyword}
    writer.init_annotations = {**annotations, "return": None}
    writer.add("__init__", parameters, body or ["pass"])


def _check_default_order(positional):
    with_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            with_default = f
        elif with_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument "
                            f"{with_default.name!r}")


def _init_parameter(f, writer):
    if f.default_factory is not MISSING:
        return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
    if f.default is not MISSING:
        writer.locals[f"__dataclass_dflt_{f.name}__"] = f.default
        return f"{f.name}=__dataclass_dflt_{f.name}__"
    return f.name


def _init_line(f, params, self_name, writer):
    default_name = f"__dataclass_dflt_{f.name}__"
    value = f.name
    if f.default_factory is not MISSING:
        writer.locals[default_name] = f.default_factory
        if f.init:
            value = (f"{default_name}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ "
                     f"else {f.name}")
        else:
            value = f"{default_name}()"
    elif not f.init:
        # Without a class attribute to fall back on, the default must be stored.
        if not params.slots or f.default is MISSING:
            return []
        writer.locals[default_name] = f.default
        value = default_name
    if f._field_type is _FIELD_INITVAR:
        return []
    if params.frozen:
        return [f"__dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})"]
    return [f"{self_name}.{f.name}={value}"]


def _has_explicit_hash(cls):
    value = cls.__dict__.get("__hash__", MISSING)
    return not (value is MISSING or (value is None and "__eq__" in cls.__dict__))


def _choose_hash(cls, params, explicit, plain):
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _add_hash(cls, plain)
    elif params.eq and not explicit:
        if params.frozen:
            _add_hash(cls, plain)
        else:
            cls.__hash__ = None


def _add_hash(cls, plain):
    hashed = [f for f in plain if (f.compare if f.hash is None else f.hash)]
    writer = _Writer(sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {})
    writer.add("__hash__", ["self"], [f"return hash({_tuple_of('self', hashed)})"], replaces=True)
    writer.attach(cls)


def _signature_text(cls, params, all_fields):
    if not params.init or any(type(base) is not type for base in cls.__mro__[:1]):
        import inspect
        try:
            return cls.__name__ + str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return cls.__name__
    init_fields = [f for f in all_fields.values()
                   if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init]
    parts = [_parameter_text(f) for f in init_fields if not f.kw_only]
    keyword = [_parameter_text(f) for f in init_fields if f.kw_only]
    if keyword:
        parts += ["*"] + keyword
    return f"{cls.__name__}({', '.join(parts)})"


def _parameter_text(f):
    text = f"{f.name}: {_annotation_text(f.type)}"
    if f.default_factory is not MISSING:
        return text + " = <factory>"
    return text if f.default is MISSING else f"{text} = {f.default!r}"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        result = []
        if getattr(cls, "__weakrefoffset__", -1) != 0:
            result.append("__weakref__")
        if getattr(cls, "__dictoffset__", -1) != 0:
            result.append("__dict__")
        return result
    if isinstance(slots, str):
        return [slots]
    if not hasattr(slots, "__next__"):
        return list(slots)
    raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _with_slots(cls, frozen, weakref_slot):
    """Make the class again, as `__slots__` must be there when it is created."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    result = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        result.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in namespace:
            result.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            result.__setstate__ = _dataclass_setstate
    return result


def fields(class_or_instance):
    """Return a tuple of the fields of a dataclass or an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """True for a dataclass and for an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMIC = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
    type(len), FunctionType, type, range, property})


def asdict(obj, *, dict_factory=dict):
    """Turn an instance into a dict of its fields, and so on for what the fields hold."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Turn an instance into a tuple of its field values, and so on for what the fields hold."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]), False)


def _convert(obj, build, keys_too=True):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return build([(f.name, _convert(getattr(obj, f.name), build, keys_too))
                      for f in fields(obj)])
    if kind is list:
        return [_convert(item, build, keys_too) for item in obj]
    if kind is dict:
        return {_convert(k, build, keys_too): _convert(v, build, keys_too) for k, v in obj.items()}
    if issubclass(kind, tuple):
        items = [_convert(item, build, keys_too) for item in obj]
        return kind(*items) if hasattr(obj, "_fields") else kind(items)
    if issubclass(kind, dict):
        pairs = [(_convert(k, build, keys_too), _convert(v, build, keys_too))
                 for k, v in obj.items()]
        if hasattr(kind, "default_factory"):
            result = kind(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return kind(pairs)
    if issubclass(kind, list):
        return kind(_convert(item, build, keys_too) for item in obj)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Make a dataclass from names, (name, type) pairs or (name, type, field) triples."""
    namespace = {} if namespace is None else namespace
    annotations, defaults = _field_specs(fields)

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body["__annotations__"] = annotations

    from types import new_class
    cls = new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframemodulename(1) or "__main__"
        except AttributeError:
            try:
                module = sys._getframe(1).f_globals.get("__name__", "__main__")
            except (AttributeError, ValueError):
                module = None
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def _field_specs(items):
    from keyword import iskeyword
    annotations = {}
    defaults = {}
    for item in items:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    return annotations, defaults


def replace(obj, /, **changes):
    """Return a new instance like `obj` with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, "
                                "it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
