import copy
import sys
from collections.abc import Mapping


def outcome(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


# === writing reaches the variables ===
def writes():
    x = 1
    locals_ = sys._getframe().f_locals
    locals_["x"] = 2
    locals_["late"] = 3
    locals_["no_variable"] = 4
    print(x, late, locals()["no_variable"], sorted(locals_))
    late = 5
    print(locals_["late"], sys._getframe().f_locals["no_variable"], sys._getframe().f_locals is locals_)


def outer():
    shared, own = 1, 2

    def inner():
        view = sys._getframe().f_locals
        view["shared"] = 10
        view["mine"] = shared + 1
        return shared, mine
        mine = 0

    print(inner(), shared, own)
    frame = sys._getframe()
    return frame


frame = outer()
print(frame.f_locals["shared"], frame.f_locals["own"])
frame.f_locals["own"] = 20
print(frame.f_locals["own"], len(frame.f_locals))
writes()


def generator():
    kept = 1
    yield kept
    yield kept


running = generator()
print(next(running))
running.gi_frame.f_locals["kept"] = 7
print(next(running))


class Body:
    sys._getframe().f_locals["made"] = 1
    print(made, type(sys._getframe().f_locals))


def hidden():
    view = [sys._getframe().f_locals for b in [0]][0]
    view["b"] = 2
    return view["b"], type(view)


print(hidden())


# === as a mapping ===
def mapping():
    x, y = 1, 2
    view = sys._getframe().f_locals
    kind = type(view)

    def delete(name):
        del view[name]

    print(kind, isinstance(view, Mapping), kind.__mro__, view == sys._getframe().f_locals, len(view))
    print(list(view)[:2], view.keys()[:2], view.values()[:2], view.items()[:2], reversed(view)[-2:], "x" in view, "q" in view)
    match view:
        case {"y": value}:
            print("matched", value)
    for action in (lambda: view["q"], lambda: view[1], lambda: delete("x"), lambda: delete("q"), lambda: view.clear(), lambda: view.pop("x"),
                   lambda: view.update([1]), lambda: view.update({"x": 5}), lambda: view["x"], lambda: view | 3, lambda: sorted((view | {"z": 1})),
                   lambda: type({"z": 1} | view), lambda: kind(), lambda: kind(123), lambda: kind(sys._getframe()) == view, lambda: view == 3,
                   lambda: view < view, lambda: hash(view), lambda: view[[]], lambda: copy.copy(view), lambda: view.get("x"), lambda: view.get("q", 1),
                   lambda: view.setdefault("y", 3), lambda: view.setdefault("w", 3), lambda: view.get("w"), lambda: view.copy()["w"], lambda: view != dict(view)):
        outcome(action)
    view |= {"y": 30}
    view[1] = "one"
    print(y, view[1], repr(view).startswith("{'x': 5, 'y': 30"))


class Like(str):
    pass


mapping()


def by_equal_name():
    x = 1
    sys._getframe().f_locals[Like("x")] = 2
    return x


print(by_equal_name())
