# === __context__ is what was being handled ===
def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e})" + ("!" if e.__suppress_context__ else ""))
        e = e.__cause__ or e.__context__
    return " <- ".join(out)


try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["k"]
    except KeyError:
        raise ValueError("last")
except ValueError as e:
    print(chain(e))


# === A context survives callbacks from native code ===
def key(x):
    try:
        raise KeyError("own")
    except KeyError:
        raise TypeError("from key")


try:
    try:
        raise OSError("outer")
    except OSError:
        sorted([1, 2], key=key)
except TypeError as e:
    print(chain(e))


def gen():
    try:
        raise KeyError("in generator")
    except KeyError:
        raise TypeError("from generator")
    yield


try:
    try:
        raise OSError("outer")
    except OSError:
        list(map(next, [gen()]))
except TypeError as e:
    print(chain(e))

# === raise from ===
for cause in ValueError("inst"), ValueError, None:
    try:
        try:
            raise KeyError("k")
        except KeyError:
            raise TypeError("t") from cause
    except TypeError as e:
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
for bad in 1, int, "x":
    try:
        raise TypeError from bad
    except TypeError as e:
        print(e)

# === An explicit context is kept by a bare raise and replaced by raise ===
def fixed(again):
    a, b = KeyError("a"), OSError("b")
    try:
        try:
            raise ValueError("v")
        except ValueError as v:
            v.__context__ = a
            if again == "bare":
                raise
            if again == "named":
                raise v
            try:
                raise b
            except OSError:
                raise v
    except ValueError as v:
        return repr(v.__context__)


print(fixed("bare"), fixed("named"), fixed("other"))

# === Loops are cut ===
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a
except ValueError as e:
    print(chain(e))


# === The handled exception of a generator and of its consumer ===
import sys


def watcher():
    yield sys.exception()
    try:
        raise KeyError("g")
    except KeyError:
        yield sys.exception()
    yield sys.exception()


w = watcher()
try:
    raise ValueError("c")
except ValueError:
    print(repr(next(w)), repr(next(w)), repr(sys.exception()))
print(repr(next(w)), sys.exception())


# === The name of a clause is unbound after it ===
try:
    raise ValueError
except ValueError as gone:
    pass
try:
    gone
except NameError as e:
    print(e)
