using System.Numerics;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Trees;

/// <summary>Python objects as constants of the compiler.</summary>
internal static class ConstantReader
{
    /// <summary>The part of an object that no constant can hold, or null.</summary>
    public static PyType? Refuse(Value value)
    {
        CompilationDepthException.Check();
        if (value.Is<PyTuple>(out var tuple) && value.Class == PyTuple.TypeObject) return RefuseAny(tuple.Span);
        if (value.Is<PyFrozenSet>(out _) && value.Class == PyFrozenSet.TypeObject) return RefuseAny(Iteration.ToArray(value));
        return IsAtom(value) ? null : value.Class;
    }

    private static PyType? RefuseAny(ReadOnlySpan<Value> items)
    {
        foreach (var item in items)
            if (Refuse(item) is { } bad) return bad;
        return null;
    }

    private static bool IsAtom(Value value) => value.IsSmallInt || value.IsFloat || value.IsNone || value.O is PyEllipsis
        || value.Class == PyBool.TypeObject || value.Class == PyInt.TypeObject || value.Class == PyFloat.TypeObject || value.Class == PyComplex.TypeObject
        || value.Class == PyStr.TypeObject || value.Class == PyBytes.TypeObject;

    /// <summary>The constant; <see cref="Refuse"/> has nothing against it.</summary>
    public static object? Read(Value value) => value.O switch
    {
        null => value.N,
        PyNone => null,
        PyEllipsis => EllipsisLiteral.Instance,
        PyBool => value.IsTrue,
        PyInt => PyInt.BigOf(value),
        PyComplex z => new Complex(z.Real, z.Imag),
        PyStr text => Text(text),
        PyBytes bytes => bytes.Bytes.ToArray(),
        PyTuple tuple => new ConstTuple(ReadAll(tuple.Span)),
        PyFrozenSet => new ConstFrozenSet(ReadAll(Iteration.ToArray(value))),
        _ => value.Double,
    };

    private static object?[] ReadAll(ReadOnlySpan<Value> items)
    {
        var result = new object?[items.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Read(items[i]);
        return result;
    }

    /// <summary>A string, or its code points where UTF-16 would join two of them.</summary>
    private static object Text(PyStr text)
    {
        string plain = text.ToString();
        if (PyStr.From(plain).Equals(text)) return plain;
        var points = new int[text.Length];
        text.CopyTo(points);
        return points;
    }
}
