using PyTee.Grammar;
using PyTee.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Compiler;

/// <summary>The errors found after parsing, with the words and places of CPython 3.13.</summary>
public class CompileErrorTests
{
    [Theory]
    [InlineData("return 1", "'return' outside function", 1, 1, 9)]
    [InlineData("def f():\n    break", "'break' outside loop", 2, 5, 10)]
    [InlineData("continue", "'continue' not properly in loop", 1, 1, 9)]
    [InlineData("await x", "'await' outside function", 1, 1, 8)]
    [InlineData("def f(): await x", "'await' outside async function", 1, 10, 17)]
    [InlineData("class A: yield 1", "'yield' outside function", 1, 10, 17)]
    [InlineData("async def f(): yield from x", "'yield from' inside async function", 1, 16, 28)]
    [InlineData("async def f():\n    yield 1\n    return 2", "'return' with value in async generator", 3, 5, 13)]
    [InlineData("def f(a, a): pass", "duplicate argument 'a' in function definition", 1, 10, 11)]
    [InlineData("def f():\n    x = 1\n    global x", "name 'x' is assigned to before global declaration", 3, 5, 13)]
    [InlineData("def f():\n    print(x)\n    nonlocal x", "name 'x' is used prior to nonlocal declaration", 3, 5, 15)]
    [InlineData("def f(x):\n    global x", "name 'x' is parameter and global", 2, 5, 13)]
    [InlineData("def f():\n    nonlocal x", "no binding for nonlocal 'x' found", 2, 5, 15)]
    [InlineData("nonlocal x", "nonlocal declaration not allowed at module level", 1, 1, 11)]
    [InlineData("def f():\n    global x\n    x: int = 1", "annotated name 'x' can't be global", 3, 5, 15)]
    [InlineData("__debug__ = 1", "cannot assign to __debug__", 1, 1, 10)]
    [InlineData("del __debug__", "cannot delete __debug__", 1, 5, 14)]
    [InlineData("f(a=1, a=2)", "keyword argument repeated: a", 1, 8, 11)]
    [InlineData("x = 1\nfrom __future__ import division", "from __future__ imports must occur at the beginning of the file", 2, 1, 32)]
    [InlineData("try: pass\nexcept: pass\nexcept E: pass", "default 'except:' must be last", 2, 1, 13)]
    [InlineData("*a, *b = c", "multiple starred expressions in assignment", 1, 1, 7)]
    [InlineData("*a = 1", "starred assignment target must be in a list or tuple", 1, 1, 3)]
    [InlineData("[x := 1 for x in y]", "assignment expression cannot rebind comprehension iteration variable 'x'", 1, 2, 3)]
    [InlineData("[x for x in (y := z)]", "assignment expression cannot be used in a comprehension iterable expression", 1, 14, 20)]
    [InlineData("class A: [x := 1 for y in z]", "assignment expression within a comprehension cannot be used in a class body", 1, 11, 12)]
    [InlineData("def f[T: (yield)](): pass", "yield expression cannot be used within a TypeVar bound", 1, 11, 16)]
    [InlineData("def f[T, T](): pass", "duplicate type parameter 'T'", 1, 10, 11)]
    [InlineData("def f():\n    from x import *", "import * only allowed at module level", 2, 19, 20)]
    [InlineData("match x:\n    case a: pass\n    case b: pass", "name capture 'a' makes remaining patterns unreachable", 2, 10, 11)]
    [InlineData("match x:\n    case a | b: pass", "name capture 'a' makes remaining patterns unreachable", 2, 10, 11)]
    [InlineData("match x:\n    case [a, a]: pass", "multiple assignments to name 'a' in pattern", 2, 14, 15)]
    [InlineData("match x:\n    case (a, 1) | (b, 2): pass", "alternative patterns bind different names", 2, 10, 25)]
    [InlineData("match x:\n    case {1: a, 1: b}: pass", "mapping pattern checks duplicate key (1)", 2, 10, 22)]
    [InlineData("for x in y:\n    try: pass\n    except* E: break", "'break', 'continue' and 'return' cannot appear in an except* block", 3, 16, 21)]
    public void Says_what_and_where(string text, string message, int line, int offset, int endOffset)
    {
        var error = Assert.Throws<SyntaxException>(() => Compiled.Code(text));
        Assert.Equal((message, line, offset, endOffset), (error.Message, error.Line, error.Offset, error.EndOffset));
    }

    [Theory]
    [InlineData("x is 1", "\"is\" with 'int' literal. Did you mean \"==\"?")]
    [InlineData("x is not 'a'", "\"is not\" with 'str' literal. Did you mean \"!=\"?")]
    [InlineData("assert (x, 'a')", "assertion is always true, perhaps remove parentheses?")]
    [InlineData("(1, 2)(3)", "'tuple' object is not callable; perhaps you missed a comma?")]
    [InlineData("f'a'(1)", "'str' object is not callable; perhaps you missed a comma?")]
    [InlineData("[1, 2]['a']", "list indices must be integers or slices, not str; perhaps you missed a comma?")]
    [InlineData("{1}[2]", "'set' object is not subscriptable; perhaps you missed a comma?")]
    [InlineData("None[1]", "'NoneType' object is not subscriptable; perhaps you missed a comma?")]
    public void Warns_of_what_cannot_be_meant(string text, string message)
    {
        var heard = new List<string>();
        Compiled.Code(text, options: new CompileOptions { Warn = warning => heard.Add(warning.Message) });
        Assert.Equal([message], heard);
    }

    [Theory]
    [InlineData("x = ", "-", "1")]
    [InlineData("", "x.", "x")]
    [InlineData("x = ", "lambda: ", "1")]
    [InlineData("x = ", "1 + ", "1")]
    public void A_program_nested_too_deeply_is_an_error_not_a_crash(string start, string step, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(step, 100_000)) + end;
        Assert.ThrowsAny<Exception>(() => Compiled.Code(text));
    }
}
