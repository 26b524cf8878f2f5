import contextvars
v, w = contextvars.ContextVar("v", default=42), contextvars.ContextVar("w")
print(v.get(), w.get(None), v.name)
try: w.get()
except LookupError as e: print("lookup", e.args[0] is w)
token = v.set(1); print(v.get(), token.old_value is contextvars.Token.MISSING, token.var is v)
c = contextvars.copy_context()
def change(): v.set(2); return v.get()
print(c.run(change), v.get(), c[v], v in c, w in c, len(c), list(c) == [v], c.get(w, 7))
v.reset(token); print(v.get())
for call in (lambda: v.reset(token), lambda: w.reset(v.set(3)), lambda: c["x"], lambda: contextvars.ContextVar(3), lambda: contextvars.Token(), lambda: c.run(lambda: c.run(print))):
    try: call()
    except (RuntimeError, ValueError, TypeError) as e: print(type(e).__name__)
print(contextvars.Context() == contextvars.Context(), contextvars.Token.MISSING)
