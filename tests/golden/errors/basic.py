x = 1 / 0  ### ZeroDivisionError: division by zero
# ---
print(undefined_name)  ### NameError: name 'undefined_name' is not defined
# ---
def f(a, b):
    return a + b


f(1)  ### TypeError: f() missing 1 required positional argument: 'b'
# ---
[1, 2][5]  ### IndexError: list index out of range
# ---
{}["k"]  ### KeyError: 'k'
# ---
int("x")  ### ValueError: invalid literal for int() with base 10: 'x'
# ---
"a" + 1  ### TypeError: can only concatenate str (not "int") to str
# ---
None.x  ### AttributeError: 'NoneType' object has no attribute 'x'
