"""Enumerations: classes with a fixed set of named, unique members."""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember",
    "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
    "global_flag_repr", "global_enum_repr", "global_str", "global_enum",
    "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

# The class statements below fill these; until then the metaclass treats them as absent.
Enum = Flag = EJECT = KEEP = CONFORM = STRICT = None

_builtin_property = property
_builtin_bin = bin
_NOT_GIVEN = object()
_AUTO = object()

_ALLOWED_SUNDERS = frozenset((
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"))


class nonmember:
    """Wraps a value in an enum body that is not to become a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Wraps a value in an enum body that is to become a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """A member value that the enum's `_generate_next_value_` chooses."""

    def __init__(self, value=_AUTO):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__"
            and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_"
            and name[1] != "_" and name[-2] != "_")


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return len(name) > len(start) and name.startswith(start) and (name[-1] != "_" or name[-2] != "_")


def _is_inner_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    qualname = getattr(obj, "__qualname__", "")
    end = f"{cls_name}.{obj.__name__}"
    return qualname == end or qualname.endswith("." + end)


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _bits_of(value):
    """Iterate over the single bits of a non-negative integer, lowest first."""
    if not isinstance(value, int):
        value = value.value
    if value < 0:
        raise ValueError("%r is not a positive integer" % (value,))
    while value:
        bit = value & -value
        yield bit
        value ^= bit


_iter_bits_lsb = _bits_of


def show_flag_values(value):
    """List the single bits of a flag value."""
    return list(_bits_of(value))


def bin(num, max_bits=None):
    """Like the built-in bin(), with the sign as a bit of its own before the digits."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        digits = _builtin_bin(num + ceiling).replace("1", "0", 1)
    else:
        digits = _builtin_bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = digits[:3], digits[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


class property(DynamicClassAttribute):
    """An attribute of members that may have the same name as a member of the class."""

    member = None
    _kind = None
    _owner = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is not None:
            return self.fget(instance)
        if self._kind == "attr":
            return getattr(self._owner, self.name)
        if self._kind == "desc":
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        if fget is None:
            self.fget, self.fset, self.fdel = fget, fset, fdel
            self.__doc__ = doc
            self.overwrite_doc = doc is None
        else:
            super().__init__(fget, fset, fdel, doc)


class EnumDict(dict):
    """The namespace of an enum body: it tells members from everything else."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif self._is_plain_attribute(value):
            pass
        else:
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            value = self._member_value(key, value)
        super().__setitem__(key, value)

    def _is_plain_attribute(self, value):
        if type(value).__module__ == "functools" and type(value).__name__ == "partial":
            import warnings
            warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                          "wrap it in enum.member() if you want to preserve the old behavior",
                          FutureWarning, stacklevel=3)
            return False
        return _is_descriptor(value) or (
            self._cls_name is not None and _is_inner_class(self._cls_name, value))

    def _sunder(self, key, value):
        if key not in _ALLOWED_SUNDERS and not key.startswith("_repr_"):
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = getattr(value, "__func__", value)
            if value is not None and type(value) is not staticmethod:
                value = staticmethod(value)
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        return value

    def _member_value(self, key, value):
        resolved = value.value if isinstance(value, member) else self._resolve_autos(key, value)
        self._member_names[key] = None
        if not isinstance(value, tuple) or resolved is value:
            self._last_values.append(resolved)
        return resolved

    def _resolve_autos(self, key, value):
        if isinstance(value, auto):
            return self._next_value(key, value)
        if not isinstance(value, tuple) or not any(isinstance(part, auto) for part in value):
            return value
        parts = []
        for part in value:
            if isinstance(part, auto):
                part = self._next_value(key, part)
                self._last_values.append(part)
            parts.append(part)
        if type(value) is tuple:
            return tuple(parts)
        try:
            return type(value)(parts)
        except TypeError:
            return type(value)(*parts)

    def _next_value(self, key, marker):
        if marker.value is _AUTO:
            marker.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        return marker.value

    @_builtin_property
    def member_names(self):
        """The names of the members, in order."""
        return list(self._member_names)

    def update(self, members=(), *more_members, **named):
        """Set every name of a mapping or of (name, value) pairs."""
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in (*more_members, *named.items()):
            self[name] = value


_EnumDict = EnumDict


class _MemberFactory:
    """Creates the members at the moment `__set_name__` is called, before `__init_subclass__`."""

    def __init__(self, values):
        self.values = values

    def __set_name__(self, enum_class, attribute):
        delattr(enum_class, attribute)
        for name, value in self.values:
            _add_new_member(enum_class, name, value)


def _add_new_member(cls, name, value):
    instance = _make_instance(cls, value)
    value = instance._value_
    instance._name_ = name
    instance.__objclass__ = cls
    instance.__init__(*instance.__dict__.pop("_arguments_", ()))
    instance._sort_order_ = len(cls._member_names_)
    existing = _find_equal(cls, value)
    if existing is not None:
        instance = existing
    elif Flag is None or not issubclass(cls, Flag):
        cls._member_names_.append(name)
    elif isinstance(value, int) and _is_single_bit(value):
        cls._member_names_.append(name)
    cls._add_member_(name, instance)
    _record_value(cls, name, value, instance)


def _make_instance(cls, value):
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if cls._use_args_:
        instance = cls._new_member_(cls, *args)
    else:
        instance = cls._new_member_(cls)
    if not hasattr(instance, "_value_"):
        if cls._member_type_ is object:
            instance._value_ = value
        else:
            try:
                instance._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    instance._arguments_ = args
    return instance


def _find_equal(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for candidate in cls._member_map_.values():
            if candidate._value_ == value:
                return candidate
        return None


def _record_value(cls, name, value, instance):
    try:
        cls._value2member_map_.setdefault(value, instance)
        if value not in cls._hashable_values_:
            cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


class EnumType(type):
    """The metaclass of Enum."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for name in classdict["_ignore_"]:
            classdict.pop(name, None)
        names = list(classdict._member_names)
        invalid = [name for name in names if name in ("mro", "")]
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(map(repr, invalid)))
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict.items())
        values = [(name, namespace.pop(name)) for name in names]
        namespace.update(
            _new_member_=new,
            _use_args_=use_args,
            _member_names_=[],
            _member_map_={},
            _value2member_map_={},
            _hashable_values_=[],
            _unhashable_values_=[],
            _unhashable_values_map_={},
            _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
            _boundary_=boundary or getattr(first_enum, "_boundary_", None),
            _flag_mask_=0,
            _singles_mask_=0,
            _all_bits_=0,
            _inverted_=None,
            _make_members_=_MemberFactory(values),
            _in_progress_=True,
        )
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as error:
            if hasattr(error, "__notes__"):
                del error.__notes__
            raise
        del enum_class._in_progress_
        _finish_class(enum_class, classdict, member_type, first_enum, save_new)
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        _check_order(cls, enum_class, order)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_NOT_GIVEN, *values, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Look a member up by its value, or make a new enum class (functional form)."""
        if cls._member_map_:
            if names is not _NOT_GIVEN:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _NOT_GIVEN and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create "
                            "a new, empty, enum")
        return cls._create_(value, None if names is _NOT_GIVEN else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        """True if `value` is a member or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__"}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        """Look a member up by its name."""
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """A read-only mapping of all names, aliases too, to members."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        for name, value in _named_values(first_enum, names, start):
            classdict[name] = value
        if module is None:
            module = _caller_module(3)
        if module is None:
            classdict.update(_unpicklable())
        else:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enum of those globals of a module that `filter` accepts."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(key, source[key]) for key in source.keys() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        body = {key: value for key, value in members}
        body["__module__"] = module
        made = type(name, (object,), body)
        result = _simple_enum(cls, boundary=boundary or KEEP)(made)
        if as_global:
            global_enum(result)
        else:
            sys.modules[result.__module__].__dict__.update(result.__members__)
        module_globals[name] = result
        return result

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    if ("__dataclass_fields__" in base.__dict__ and "__dataclass_params__" in base.__dict__
                            and base.__dict__["__dataclass_params__"].repr):
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        bases_seen = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                bases_seen.add(base)
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        _append_new(found, base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    _append_new(found, candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, set(found)))
        return found[0] if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        if new is None:
            ordinary = {None, None.__new__, object.__new__, getattr(Enum, "__new__", None)}
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in ordinary:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = not (first_enum is None or new in (Enum and Enum.__new__, object.__new__))
        return new, save_new, use_args

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError("%r is already bound: %r" % (name, cls._member_map_[name]))
            return
        kind, owner, found = _inherited_attribute(cls, name)
        if found is None:
            setattr(cls, name, member)
        else:
            setattr(cls, name, _redirect(cls, name, member, kind, owner, found))
        cls._member_map_[name] = member


EnumMeta = EnumType


def _append_new(found, item):
    if item not in found:
        found.append(item)


def _inherited_attribute(cls, name):
    kind = owner = found = None
    for base in cls.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if attribute is None:
            continue
        if isinstance(attribute, (property, DynamicClassAttribute)):
            return "enum", base, attribute
        if _is_descriptor(attribute):
            found = attribute
            kind = kind or "desc"
            owner = owner or base
        else:
            kind, owner, found = "attr", base, found or attribute
    return kind, owner, found


def _redirect(cls, name, member, kind, owner, found):
    result = property()
    result.member = member
    result.__set_name__(cls, name)
    if kind in ("enum", "desc"):
        result.fget = getattr(found, "fget", None)
        result.fset = getattr(found, "fset", None)
        result.fdel = getattr(found, "fdel", None)
    result._kind = kind
    result._owner = owner
    return result


def _named_values(first_enum, names, start):
    """The (name, value) pairs that the functional form was given."""
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        result = []
        last_values = []
        for count, name in enumerate(names):
            value = first_enum._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            result.append((name, value))
        return result
    if names is None:
        return []
    return [(item, names[item]) if isinstance(item, str) else tuple(item) for item in names]


def _caller_module(depth):
    try:
        return sys._getframemodulename(depth)
    except AttributeError:
        try:
            return sys._getframe(depth).f_globals["__name__"]
        except (AttributeError, ValueError, KeyError):
            return None


def _unpicklable():
    """The attributes of a class whose members cannot be pickled."""
    def refuse(self, proto):
        raise TypeError("%r cannot be pickled" % self)
    return {"__reduce_ex__": refuse, "__module__": "<unknown>"}


def _make_class_unpicklable(cls):
    for name, value in _unpicklable().items():
        setattr(cls, name, value)


def _finish_class(enum_class, classdict, member_type, first_enum, save_new):
    _use_data_type_methods(enum_class, classdict, member_type)
    if Enum is None:
        return
    if save_new:
        enum_class.__new_member__ = enum_class.__dict__["__new__"]
    enum_class.__new__ = Enum.__new__
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in classdict:
            continue
        method = getattr(enum_class, name)
        if first_enum is not None and method in (getattr(member_type, name), getattr(object, name)):
            setattr(enum_class, name, getattr(first_enum, name))
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in classdict:
                setattr(enum_class, name, getattr(Flag, name))


def _use_data_type_methods(enum_class, classdict, member_type):
    """A ReprEnum keeps the str() and format() of its data type."""
    if ReprEnum is None or ReprEnum not in enum_class.__bases__:
        return
    if "__format__" not in classdict:
        enum_class.__format__ = classdict["__format__"] = member_type.__format__
    if "__str__" not in classdict:
        method = member_type.__str__
        method = member_type.__repr__ if method is object.__str__ else method
        enum_class.__str__ = classdict["__str__"] = method


ReprEnum = None


def _finish_flag(enum_class):
    single = multiple = 0
    for member_ in enum_class._member_map_.values():
        value = member_._value_
        if isinstance(value, int) and value >= 0:
            if _is_single_bit(value):
                single |= value
            else:
                multiple |= value
        elif isinstance(value, int):
            multiple |= value
    enum_class._flag_mask_ = single | multiple
    enum_class._singles_mask_ = single
    enum_class._all_bits_ = 2 ** (single | multiple).bit_length() - 1
    members = [m._value_ for m in enum_class]
    if members != sorted(members):
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _check_order(name, enum_class, order):
    if order is None:
        return
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    names = enum_class._member_names_
    order = [o for o in order if o not in enum_class._member_map_ or o in names]
    if order != names:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (names, order))


class Enum(metaclass=EnumType):
    """Base of enumerations: class attributes that become members with a name and a value."""

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return ("(new_class_name, /, names, *, module=None, qualname=None, type=None, "
                "start=1, boundary=None)")

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, unhashable in cls._unhashable_values_map_.items():
                if value in unhashable:
                    return cls[name]
            for member_ in cls._member_map_.values():
                if member_._value_ == value:
                    return member_
        if not cls._member_map_:
            if "_in_progress_" in cls.__dict__:
                raise TypeError(
                    "do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError("%r has no members defined" % cls)
        return _resolve_missing(cls, value)

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        existing = _find_equal(cls, value)
        if existing is not None:
            if existing is not self:
                raise ValueError("%r is already bound: %r" % (value, existing))
            return
        _record_value(cls, self.__dict__.get("_name_"), value, self)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of `auto()`: one more than the largest so far."""
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last,)) from None

    @classmethod
    def _missing_(cls, value):
        """Called for a value that is no member's; may return a member."""
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        cls = self.__class__
        if cls._member_type_ is object:
            names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        else:
            names = set(object.__dir__(self))
        members = cls._member_map_
        names.update(name for name in getattr(self, "__dict__", ())
                     if name[0] != "_" and name not in members)
        for base in cls.mro():
            for name, attribute in base.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(attribute, property):
                    visible = attribute.fget is not None or name not in members
                    (names.add if visible else names.discard)(name)
                elif name not in members:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


def _resolve_missing(cls, value):
    error = result = None
    try:
        result = cls._missing_(value)
    except Exception as raised:
        error = raised
    invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    try:
        if isinstance(result, cls):
            return result
        if (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                and isinstance(result, int)):
            return result
        if result is None and error is None:
            raise invalid
        if error is None:
            error = TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                              % (cls.__name__, result))
        if not isinstance(error, ValueError):
            error.__context__ = invalid
        raise error
    finally:
        error = invalid = None


class ReprEnum(Enum):
    """An enum with the str() and format() of its data type; only repr() shows the member."""


class IntEnum(int, ReprEnum):
    """Members are integers too."""


class StrEnum(str, ReprEnum):
    """Members are strings too; `auto()` gives the name in lower case."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        for argument, name in zip(values[1:], ("encoding", "errors")):
            if not isinstance(argument, str):
                raise TypeError("%s must be a string, not %r" % (name, argument))
        text = str(*values)
        result = str.__new__(cls, text)
        result._value_ = text
        return result

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of `auto()`: the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """A `__reduce_ex__` for members that are globals of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A `__reduce_ex__` that finds the member by class and name."""
    return getattr, (self.__class__, self._name_)


_reduce_ex_by_global_name = pickle_by_global_name


class FlagBoundary(StrEnum):
    """What a Flag does with bits that no member names."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Base of enumerations whose members combine with `|`, `&`, `^` and `~`."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of `auto()`: the next power of two."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        given = value
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is EJECT:
                return value
            value = _apply_boundary(cls, value)
        if value < 0:
            keeps = cls._boundary_ in (EJECT, KEEP)
            value = all_bits + 1 + value if keeps else cls._singles_mask_ & value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]"
                             % (cls.__name__, value, unknown, bin(unknown)))
        combined = _make_combined(cls, value)
        combined = cls._value2member_map_.setdefault(value, combined)
        if given < 0:
            cls._value2member_map_[given] = combined
        return combined

    def __contains__(self, other):
        """True if all bits of `other` are set in this flag."""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """Iterate over the single-bit members that are set."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        show = cls._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (cls.__name__, show(self._value_))
        return "<%s.%s: %s>" % (cls.__name__, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combine(self, other, operate, sign):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return self.__class__(operate(self._value_, value))

    def __or__(self, other):
        return self._combine(other, int.__or__, "|")

    def __and__(self, other):
        return self._combine(other, int.__and__, "&")

    def __xor__(self, other):
        return self._combine(other, int.__xor__, "^")

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


def _apply_boundary(cls, value):
    mask = cls._flag_mask_
    if cls._boundary_ is CONFORM:
        return value & mask
    if cls._boundary_ is KEEP:
        if value < 0:
            value += max(cls._all_bits_ + 1, 2 ** value.bit_length())
        return value
    if cls._boundary_ is STRICT:
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                         % (cls, value, bin(value, width), bin(mask, width)))
    raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))


def _make_combined(cls, value):
    """Make the unnamed member of a Flag that stands for several bits."""
    if cls._member_type_ is object:
        result = object.__new__(cls)
    else:
        result = cls._member_type_.__new__(cls, value)
    if not hasattr(result, "_value_"):
        result._value_ = value
    result._name_ = _combined_name(cls, value)
    return result


def _combined_name(cls, value):
    singles = value & cls._singles_mask_
    members = list(cls._iter_member_(singles))
    covered = 0
    for flag in members:
        covered |= flag._value_
    if value & ~cls._singles_mask_:
        for candidate in cls._member_map_.values():
            bits = candidate._value_
            if bits and bits & value == bits and candidate not in members:
                members.append(candidate)
                covered |= bits
    unknown = value ^ covered
    if not covered:
        return None
    if unknown and cls._boundary_ is STRICT:
        raise ValueError("%r: no members with value %r" % (cls, unknown))
    name = "|".join(m._name_ for m in members)
    return name + "|%s" % cls._numeric_repr_(unknown) if unknown else name


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers too."""


def unique(enumeration):
    """Class decorator that refuses aliases."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join("%s -> %s" % pair for pair in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join("%s=%r" % (k, getattr(self, k)) for k in fields if fields[k].repr)


def global_enum_repr(self):
    """A repr of the form module.member."""
    module = self.__class__.__module__.split(".")[-1]
    return "%s.%s" % (module, self._name_)


def global_flag_repr(self):
    """A repr of the form module.flag, or module.flag1|module.flag2."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    parts = [n if n[0].isdigit() else "%s.%s" % (module, n) for n in self._name_.split("|")]
    return "|".join(parts)


def global_str(self):
    """A str that is just the member's name."""
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator that puts the members into the module and shows them that way."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that turns a plain class into an enum of the given type."""

    def convert(cls):
        body = {name: value for name, value in cls.__dict__.items()
                if name not in ("__dict__", "__weakref__", "__static_attributes__", "__firstlineno__")}
        classdict = EnumType.__prepare__(cls.__name__, (etype,))
        for name, value in body.items():
            classdict[name] = value
        return EnumType.__new__(EnumType, cls.__name__, (etype,), classdict, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError where an enum made by `_simple_enum` differs from one made by a class statement."""
    differences = []
    if checked_enum.__dict__ != simple_enum.__dict__:
        differences = [*_differing_names(checked_enum, simple_enum), *_differing_members(checked_enum, simple_enum)]
    if differences:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(differences))


_OWN_OF_EACH_CLASS = frozenset((
    "__annotations__", "__doc__", "__module__", "__qualname__", "__static_attributes__", "__firstlineno__", "__set_name__", "__dict__", "__weakref__",
    "_member_map_", "_value2member_map_", "_hashable_values_", "_unhashable_values_", "_unhashable_values_map_"))


def _differing_names(checked, simple):
    members = {*checked._member_map_, *simple._member_map_}
    names = {*checked.__dict__, *simple.__dict__} - members - _OWN_OF_EACH_CLASS
    for name in sorted(names):
        if name not in checked.__dict__:
            yield f"extra key: {name!r}"
        elif name not in simple.__dict__:
            yield f"missing key: {name!r}"
        elif not _same_attribute(checked.__dict__[name], simple.__dict__[name]):
            yield f"{name}:\n         checked: {checked.__dict__[name]!r}\n         simple:  {simple.__dict__[name]!r}"


def _same_attribute(checked, simple):
    return callable(checked) == callable(simple) if callable(checked) or hasattr(checked, "__get__") else checked == simple


def _differing_members(checked, simple):
    for name in {**checked._member_map_, **simple._member_map_}:
        if name not in simple._member_map_:
            yield f"missing member from simple enum: {name!r}"
        elif name not in checked._member_map_:
            yield f"extra member in simple enum: {name!r}"
        elif difference := _differing_fields(checked[name], simple[name]):
            yield f"{name!r} member mismatch:\n      " + "\n      ".join(difference)


def _differing_fields(checked, simple):
    ignored = "_sort_order_", "__objclass__"
    fields = {*checked.__dict__, *simple.__dict__} - set(ignored)
    return [f"{field}: checked member -> {checked.__dict__.get(field)!r}, simple member -> {simple.__dict__.get(field)!r}"
            for field in sorted(fields) if checked.__dict__.get(field) != simple.__dict__.get(field)]


@_simple_enum(StrEnum)
class EnumCheck:
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration for the given constraints."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        pairs = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
        if pairs:
            details = ", ".join("%s -> %s" % pair for pair in pairs)
            raise ValueError("aliases found in %r: %s" % (enumeration, details))

    def _check_continuous(self, enumeration):
        kind = "flag" if issubclass(enumeration, Flag) else "enum"
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if kind == "flag":
            wanted = [2 ** i for i in range(low.bit_length(), high.bit_length())]
        else:
            wanted = range(low + 1, high)
        missing = [i for i in wanted if i not in values]
        if missing:
            shown = ", ".join(map(str, missing))
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {shown}"[:256])

    def _check_named_flags(self, enumeration):
        values = [m.value for m in enumeration]
        missing_names = []
        missing_value = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missing = [bit for bit in _bits_of(alias.value) if bit not in values]
            if missing:
                missing_names.append(name)
                for bit in missing:
                    missing_value |= bit
        if not missing_names:
            return
        if len(missing_names) == 1:
            alias = "alias %s is missing" % missing_names[0]
        else:
            alias = "aliases %s and %s are missing" % (", ".join(missing_names[:-1]), missing_names[-1])
        if _is_single_bit(missing_value):
            value = "value 0x%x" % missing_value
        else:
            value = "combined values of 0x%x" % missing_value
        raise ValueError("invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]"
                         % (enumeration.__name__, alias, value))
