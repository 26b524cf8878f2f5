"""The tables of a code object as bytes, and what replace() and the constructor do with them."""
import types
import warnings


def sample(a, b=2, *, c=3):
    try:
        total = (a +
                 b)
        return total / c
    except ZeroDivisionError:
        return None


code = sample.__code__


def varint(stream, first=None):
    number = shift = 0
    while True:
        byte = next(stream)
        number |= (byte & 63) << shift
        shift += 6
        if not byte & 64:
            return number


def places(code):
    """The table of places, read as the documentation describes it."""
    stream, line = iter(code.co_linetable), code.co_firstlineno
    for head in stream:
        kind, length = head >> 3 & 15, (head & 7) + 1
        if kind == 15:
            place = (None,) * 4
        elif kind == 14:
            step = varint(stream)
            line += -(step >> 1) if step & 1 else step >> 1
            end = line + varint(stream)
            place = line, end, varint(stream) - 1, varint(stream) - 1
        elif kind == 13:
            step = varint(stream)
            line += -(step >> 1) if step & 1 else step >> 1
            place = line, line, None, None
        elif kind >= 10:
            line += kind - 10
            place = line, line, next(stream), next(stream)
        else:
            second = next(stream)
            column = kind * 8 + (second >> 4)
            place = line, line, column, column + (second & 15)
        yield from [place] * length


print(list(places(code)) == list(code.co_positions()))
for text in ("x = 1", "\n" * 300 + "x = 1\n" + "y = " + "(" * 90 + "z" + ")" * 90, "f(a,\n\n\nb)\n" + "#" * 200, "def f():\n  é = 'ü'; return é"):
    other = compile(text, "text", "exec")
    print(list(places(other)) == list(other.co_positions()))

# === other places ===
moved = code.replace(co_firstlineno=code.co_firstlineno + 1000)
print([a and a + 1000 for a, *_ in code.co_positions()] == [a for a, *_ in moved.co_positions()])
print(set(code.replace(co_linetable=b"\xff" * 9).co_positions()))
print({line - code.co_firstlineno for line, *_ in code.replace(co_linetable=b"\xef\x04" * 50).co_positions()} <= set(range(200)))


def fail():
    raise ValueError("here")


def line_of(function):
    try:
        function()
    except ValueError as error:
        return error.__traceback__.tb_next.tb_lineno


first = fail.__code__.co_firstlineno
print(line_of(fail) - first)
fail.__code__ = fail.__code__.replace(co_firstlineno=first + 70)
print(line_of(fail) - first)
fail.__code__ = fail.__code__.replace(co_linetable=b"\xff" * 20)
print(line_of(fail))
print(code.replace(co_linetable=code.co_linetable) == code, code.replace(co_linetable=b"") == code)

# === counts ===
renamed = code.replace(co_posonlyargcount=1)
copy = types.FunctionType(renamed, globals(), "copy", (2,), None, {"c": 3})
print(copy(6, c=2), renamed == code, hash(renamed) == hash(code))
try:
    copy(a=1)
except TypeError as error:
    print(error)
shifted = types.FunctionType(code.replace(co_argcount=3, co_kwonlyargcount=0), globals(), "shifted", (2, 3))
print(shifted(6, 2, 4), shifted(1))
for wrong in ({"co_argcount": -1}, {"co_nlocals": 9}, {"co_name": 1}, {"co_code": "x"}, {"co_nothing": 1}, {"co_linetable": 3}):
    try:
        code.replace(**wrong)
        print(wrong, "works")
    except Exception as error:
        print(list(wrong), type(error).__name__)

# === instructions of another body ===
def add(x, y):
    return x + y


def multiply(x, y):
    return x * y


changed = add.__code__.replace(co_code=multiply.__code__.co_code)
print(types.FunctionType(changed, {})(6, 7), changed == add.__code__, changed.co_name, hash(changed) == hash(add.__code__))

# === the constructor ===
FIELDS = """co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize co_flags co_code co_consts co_names co_varnames co_filename co_name
co_qualname co_firstlineno co_linetable co_exceptiontable co_freevars co_cellvars""".split()


def rebuilt(code, **changes):
    return types.CodeType(*(changes.get(field, getattr(code, field)) for field in FIELDS))


def outer(word):
    def inner(times):
        return word * times
    return inner


twin = rebuilt(code)
print(twin == code, types.FunctionType(twin, globals(), "twin", (2,), None, {"c": 3})(8), types.FunctionType(twin, {}, None, (0,), None, {"c": 0})(8))
inner = outer("ab")
print(types.FunctionType(rebuilt(inner.__code__, co_name="other"), {}, None, None, inner.__closure__)(3), rebuilt(outer.__code__) == outer.__code__)
for arguments in ((), (1, 2, 3), (1,) * 19):
    try:
        types.CodeType(*arguments)
    except TypeError as error:
        print(error)
try:
    rebuilt(code, co_nlocals=17)
except ValueError as error:
    print(error)

# === the old table of lines ===
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    lines = compile("a\n" + "\n" * 200 + "b", "text", "exec").co_lnotab
print([f"{warning.category.__name__}: {warning.message}" for warning in told], type(lines).__name__, sum(lines[1::2]) % 256)
print(code._varname_from_oparg(0), code._varname_from_oparg(2))
