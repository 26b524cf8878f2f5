# === A traceback is one object ===
import sys
import types


def inner():
    marker = "inner local"
    raise ValueError("x")


def outer():
    marker = "outer local"
    inner()


try:
    outer()
except ValueError as e:
    error, tb = e, e.__traceback__
    print(e.__traceback__ is tb, tb.tb_next is tb.tb_next, tb.tb_frame is sys._getframe())
names, values = [], []
step = tb
while step:
    names.append(step.tb_frame.f_code.co_name)
    values.append(step.tb_frame.f_locals.get("marker") if step.tb_frame.f_code.co_name != "<module>" else "-")
    step = step.tb_next
print(names, values)
print(tb.tb_next.tb_next.tb_frame.f_back.f_code.co_name, tb.tb_next.tb_frame.f_back.f_code.co_name)
print([t.tb_lineno for t in (tb, tb.tb_next, tb.tb_next.tb_next)])

# === with_traceback and assignment ===
print(error.with_traceback(None) is error, error.__traceback__)
error.__traceback__ = tb
print(error.__traceback__ is tb)
for bad in 1, "tb":
    try:
        error.__traceback__ = bad
    except TypeError as e:
        print(e)
try:
    del error.__traceback__
except TypeError as e:
    print(e)

# === Raising again adds to it ===
try:
    raise error
except ValueError as e:
    print(e.__traceback__ is tb, e.__traceback__.tb_next is tb)


# === Making and cutting tracebacks ===
frame = sys._getframe()
made = types.TracebackType(tb, frame, 2, 17)
print(made.tb_next is tb, made.tb_frame is frame, made.tb_lasti, made.tb_lineno)
made.tb_next = None
print(made.tb_next)
for action in (lambda: setattr(made, "tb_next", 1), lambda: setattr(made, "tb_next", made), lambda: types.TracebackType("no", frame, 0, 0)):
    try:
        action()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
error.__traceback__ = tb.tb_next
try:
    raise error
except ValueError as e:
    chain = []
    step = e.__traceback__
    while step:
        chain.append(step.tb_frame.f_code.co_name)
        step = step.tb_next
    print(chain)


# === A bare raise adds nothing, raise e does ===
def depth(e):
    n, t = 0, e.__traceback__
    while t:
        n, t = n + 1, t.tb_next
    return n


def bare():
    try:
        inner()
    except ValueError:
        raise


def named():
    try:
        inner()
    except ValueError as e:
        raise e


for f in bare, named:
    try:
        f()
    except ValueError as e:
        print(f.__name__, depth(e))
