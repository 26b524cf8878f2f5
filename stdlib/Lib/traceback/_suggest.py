"""The "Did you mean" part of error messages."""

_MAX_CANDIDATES = 750
_MAX_LENGTH = 40
_MOVE_COST = 2
_CASE_COST = 1


def suggestion_for(exc_type, exc_value, tb):
    """Return what to append to the message of an exception; often nothing."""
    if exc_type is None:
        return ""
    if issubclass(exc_type, ImportError):
        name = getattr(exc_value, "name_from", None)
        if name is None:
            return ""
        found = _similar_name(exc_value, tb, name)
        return f". Did you mean: '{found}'?" if found else ""
    if not issubclass(exc_type, (NameError, AttributeError)):
        return ""
    name = getattr(exc_value, "name", None)
    if name is None:
        return ""
    found = _similar_name(exc_value, tb, name)
    text = f". Did you mean: '{found}'?" if found else ""
    if issubclass(exc_type, NameError) and _is_library_module(name):
        text += (f" Or did you forget to import '{name}'?" if found
                 else f". Did you forget to import '{name}'?")
    return text


def _is_library_module(name):
    """Whether an import of the name would be answered by the library, not by a file of the program."""
    from importlib.util import find_spec
    try:
        spec = find_spec(name) if isinstance(name, str) and name.isidentifier() else None
    except (ImportError, ValueError):
        # A module that is half made can be asked for nothing.
        return False
    return spec is not None and spec.origin in ("built-in", "frozen")


def _similar_name(exc_value, tb, wrong):
    if not isinstance(wrong, str):
        return None
    names = _candidates(exc_value, tb, wrong)
    if isinstance(names, str):
        return names
    names = [name for name in names or () if isinstance(name, str)]
    if len(names) > _MAX_CANDIDATES or len(wrong) > _MAX_LENGTH:
        return None
    return closest(wrong, names)


def _candidates(exc_value, tb, wrong):
    if isinstance(exc_value, AttributeError):
        return _attribute_names(exc_value, tb, wrong)
    if isinstance(exc_value, ImportError):
        try:
            names = dir(__import__(exc_value.name))
        except Exception:
            return None
        return names if wrong[:1] == "_" else [n for n in names if n[:1] != "_"]
    return _visible_names(tb, wrong)


def _attribute_names(exc_value, tb, wrong):
    obj = exc_value.obj
    try:
        try:
            names = dir(obj)
        except TypeError:
            names = list(obj.__class__.__dict__) + list(obj.__dict__)
        hide = wrong[:1] != "_"
        if hide and tb is not None:
            frame = _last_frame(tb)
            if "self" in frame.f_locals and frame.f_locals["self"] is obj:
                hide = False
    except Exception:
        return None
    return [n for n in names if not hide or not isinstance(n, str) or n[:1] != "_"]


def _visible_names(tb, wrong):
    if tb is None:
        return None
    frame = _last_frame(tb)
    if "self" in frame.f_locals:
        try:
            if hasattr(frame.f_locals["self"], wrong):
                return f"self.{wrong}"
        except Exception:
            pass
    names = list(frame.f_locals) + list(frame.f_globals) + list(frame.f_builtins)
    return names


def _last_frame(tb):
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def closest(wrong, names):
    """The name that is the fewest changes away from `wrong`, if it is near enough."""
    best = None
    best_distance = None
    for name in names:
        if name == wrong:
            continue
        limit = (len(name) + len(wrong) + 3) * _MOVE_COST // 6
        if best_distance is not None:
            limit = min(limit, best_distance - 1)
        distance = _distance(wrong, name, limit)
        if distance > limit:
            continue
        if best is None or distance < best_distance:
            best, best_distance = name, distance
    return best


def _substitution_cost(a, b):
    if a == b:
        return 0
    return _CASE_COST if a.lower() == b.lower() else _MOVE_COST


def _distance(a, b, limit):
    """Edit distance; anything above `limit` may be returned once it is above."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _MAX_LENGTH or len(b) > _MAX_LENGTH:
        return limit + 1
    if abs(len(a) - len(b)) * _MOVE_COST > limit:
        return limit + 1
    row = [_MOVE_COST * (i + 1) for i in range(len(a))]
    result = 0
    for j, char in enumerate(b):
        diagonal = result = j * _MOVE_COST
        smallest = None
        for i, other in enumerate(a):
            replaced = diagonal + _substitution_cost(char, other)
            diagonal = row[i]
            result = min(replaced, min(result, diagonal) + _MOVE_COST)
            row[i] = result
            smallest = result if smallest is None else min(smallest, result)
        if smallest > limit:
            return limit + 1
    return result
