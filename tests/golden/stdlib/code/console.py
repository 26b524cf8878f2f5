"""code and codeop: source typed line by line."""

import code
import codeop
import sys

sys.stderr = sys.stdout

# === What is complete ===
for source in ["", "# note", "1", "x = 1", "if 1:", "if 1:\n  x", "if 1:\n  x\n", "def f():", "def f():\n  return 1\n", "(1,", '"""abc', "x = [1,\n2", "class A:", "@d", "for x in y:", "try:\n  1", "1 +", "a b", "x)", "else:", "1 + \\"]:
    try:
        print(repr(source), codeop.compile_command(source) is not None)
    except SyntaxError as error:
        print(repr(source), type(error).__name__)
compiler = codeop.CommandCompiler()
print(eval(compiler("6 * 7", symbol="eval")), compiler("for x in y:"))

# === A console ===
console = code.InteractiveConsole({"start": 5})
for line in ["start * 2", "x = start + 1", "if x:", "    print('inner', x)", "", "1 / 0", "print(x", ")", "def f():", "    return undefined_name", "", "f()", "a b", "'text'"]:
    print(line, "->", console.push(line))
print(sorted(name for name in console.locals if not name.startswith("_")))
lines = iter(["y = 3", "print(y)", "exit_now()"])


def read(prompt):
    print(prompt, end="")
    try:
        return next(lines)
    except StopIteration:
        raise EOFError from None


code.interact("banner", read, {"exit_now": lambda: print("not yet")}, "gone")
interpreter = code.InteractiveInterpreter()
print(interpreter.runsource("for i in range(2):"), interpreter.runsource("print('ran')"), interpreter.runsource("y z"))
try:
    interpreter.runsource("raise SystemExit(3)")
except SystemExit as error:
    print("exit", error.code)
