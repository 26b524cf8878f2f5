"""The attributes and the hierarchy of classes."""

import types
from collections import namedtuple

Attribute = namedtuple("Attribute", "name kind defining_class object", module="inspect")


def classify_class_attrs(cls):
    """List an Attribute for every attribute of a class."""
    metaclasses = [kind for kind in type(cls).__mro__ if kind not in (type, object)]
    names = dir(cls) + _dynamic_names(cls)
    result, seen = [], set()
    for name in names:
        # The second time a name comes, it is for what instances see under it.
        value, giver = (None, None) if name in seen else _given(cls, name, metaclasses)
        stored, owner = _stored((*cls.__mro__, *metaclasses, type(cls)), name)
        if giver is not None and giver in metaclasses:
            owner = giver
        if owner is None:
            continue
        kind, keeps_stored = _kind_of(stored, stored if value is None else value)
        result.append(Attribute(name, kind, owner, stored if keeps_stored or value is None else value))
        seen.add(name)
    return result


def _dynamic_names(cls):
    return [name for base in cls.__mro__ for name, value in vars(base).items()
            if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]


def _given(cls, name, metaclasses):
    """What access through the class gives, and the metaclass whose `__getattr__` made it, if one did."""
    if name == "__dict__":
        return None, None
    try:
        value = getattr(cls, name)
    except Exception:
        # Whatever the attribute does when it is asked, what is stored can still be told.
        return None, None
    if any(name in vars(base) and not isinstance(vars(base)[name], types.DynamicClassAttribute) for base in cls.__mro__):
        return value, None
    giver = None
    for kind in metaclasses:
        made = getattr(kind, "__getattr__", None)
        try:
            if made is not None and made(cls, name) is value:
                giver = kind
        except AttributeError:
            continue
    return value, giver


def _stored(places, name):
    for place in places:
        if name in vars(place):
            return vars(place)[name], place
    return None, None


def _kind_of(stored, value):
    """The kind of an attribute, and whether it is told as it is stored."""
    from inspect import isroutine
    if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
        return "static method", True
    if isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
        return "class method", True
    if isinstance(stored, property):
        return "property", True
    return ("method" if isroutine(value) else "data"), False


def getclasstree(classes, unique=False):
    """Nested lists of (class, bases): a list holds the subclasses of the class before it."""
    children, roots = {}, []
    for cls in classes:
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
        else:
            if not cls.__bases__ and cls not in roots:
                roots.append(cls)
    roots += [base for base in children if base not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """The nested lists of getclasstree below some classes."""
    result = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result
