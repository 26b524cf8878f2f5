# === contextmanager ===
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress, ContextDecorator, AbstractContextManager
import io


@contextmanager
def tag(name):
    """Print a tag around the body."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise KeyError("inside")
try:
    with tag("u"):
        raise ValueError("through")
except ValueError as e:
    print(e)
print(tag.__name__, tag.__doc__)


@tag("decorated")
def work(x):
    print("work", x)
    return x * 2


print(work(2), work(3))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for broken in twice, never:
    try:
        with broken():
            pass
    except RuntimeError as e:
        print(e)


@contextmanager
def stops():
    yield


try:
    with stops():
        raise StopIteration("mine")
except StopIteration as e:
    print(repr(e))

# === ExitStack ===
log = []
with ExitStack() as stack:
    for name in "ab":
        stack.enter_context(tag(name))
    stack.callback(lambda *a, **k: log.append((a, k)), 1, x=2)
    stack.push(lambda *exc: log.append(exc[0]))
    print("body")
print(log)
with ExitStack() as stack:
    stack.push(lambda kind, e, tb: kind is ZeroDivisionError)
    1 / 0
print("suppressed")


def fail(e):
    raise e


try:
    with ExitStack() as stack:
        stack.callback(fail, KeyError("third"))
        stack.callback(fail, ValueError("second"))
        raise OSError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with ExitStack() as stack:
    stack.callback(print, "kept for later")
    later = stack.pop_all()
print("stack left")
later.close()

# === The small ones ===
with suppress(ZeroDivisionError, KeyError):
    {}["k"]
with suppress(ValueError):
    with suppress(KeyError):
        raise ExceptionGroup("g", [ValueError(1)]) if False else ValueError
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
out = io.StringIO()
with redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))
with nullcontext(5) as five:
    print(five)


class Resource:
    def close(self):
        print("closed")


with closing(Resource()) as r:
    print(type(r).__name__)


class Deco(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *e):
        print("out")


@Deco()
def f():
    print("f")


f()
print(isinstance(Resource(), AbstractContextManager), isinstance(Deco(), AbstractContextManager))
