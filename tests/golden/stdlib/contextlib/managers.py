from contextlib import *
import io, sys
@contextmanager
def cm(n):
    print("enter", n)
    try: yield n * 2
    except ValueError as e: print("caught", e)
    finally: print("exit", n)
with cm(2) as v: print(v); raise ValueError("boom")
@cm(1)
def f(): print("in f")
f(); f()
with suppress(KeyError, IndexError): {}["x"]
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
with ExitStack() as st:
    st.enter_context(cm(7)); st.callback(print, "cb", 1); st.push(lambda *a: print("push", a[0]) or True)
    raise KeyError("z")
class C:
    def close(self): print("closed")
with closing(C()) as c: pass
with nullcontext(4) as n: print(n)
@contextmanager
def bad():
    yield 1
    yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def none():
    return
    yield
try:
    with none(): pass
except RuntimeError as e: print(e)
try:
    with ExitStack() as st: st.enter_context(3)
except TypeError as e: print(e)
s = ExitStack(); s.callback(print, "later"); t = s.pop_all(); s.close(); t.close()
