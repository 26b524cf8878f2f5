using System.Numerics;
using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Interpreter;
using Raise = PyTee.Interpreter.Raise;

namespace PyTee.Stdlib.Numpy;

/// <summary>A Python literal in a file's header, read without running anything.</summary>
internal static class HeaderLiteral
{
    /// <summary>The value, or the SyntaxError or ValueError that tells why the text has none.</summary>
    public static Value Evaluate(string text)
    {
        try
        {
            var tree = Source.Parse(new SourceText(text.TrimStart(' ', '\t'), "<unknown>"), ParseMode.Eval);
            return ValueOf(((Expression)tree).Body);
        }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
        catch (SourceTooComplexException) { throw Raise.MemoryError("Parser stack overflowed - Python source too complex to parse"); }
    }

    private static Value ValueOf(Expr node)
    {
        Recursion.EnsureStack();
        return node switch
        {
            Constant constant => ValueOf(constant),
            UnaryOp { Op: UnaryOperator.USub, Operand: Constant { Value: long or BigInteger or double } number } => Number.Negative(ValueOf(number)),
            Grammar.Ast.Tuple tuple => new Value(new PyTuple(Array.ConvertAll(tuple.Elts, ValueOf))),
            List list => new Value(new PyList(Array.ConvertAll(list.Elts, ValueOf))),
            Dict dict => new Value(DictOf(dict)),
            _ => throw Malformed(node),
        };
    }

    private static Value ValueOf(Constant node) => node.Value switch
    {
        null => Value.None,
        bool b => Value.Bool(b),
        long n => new Value(n),
        BigInteger big => PyInt.From(big),
        double d => new Value(d),
        string s => Value.Str(s),
        byte[] bytes => new Value(new PyBytes(bytes)),
        _ => throw Malformed(node),
    };

    private static PyDict DictOf(Dict node)
    {
        var result = new PyDict();
        for (int i = 0; i < node.Values.Length; i++) result.Set(ValueOf(node.Keys[i] ?? throw Malformed(node)), ValueOf(node.Values[i]));
        return result;
    }

    private static PyException Malformed(Node node) => Fail.Value($"malformed node or string on line {node.Span.Line}: {node.GetType().Name}");
}
