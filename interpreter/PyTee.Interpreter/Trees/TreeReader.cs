using System.Runtime.CompilerServices;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Trees;

/// <summary>Reads a syntax tree from the objects that Python code made of it.</summary>
internal sealed class TreeReader
{
    // As deep as CPython goes. A tree that is its own child would else fill the native stack, which takes seconds to unwind.
    private const int MaxDepth = 10_000;

    private readonly NodeClasses _classes = NodeClasses.Current;
    private int _depth;

    private TreeReader() { }

    /// <summary>A module, an interactive statement or an expression.</summary>
    public static RawNode ReadRoot(Value tree) => new TreeReader().Sum(tree, NodeTable.Sums[0]);

    private RawNode Sum(Value value, NodeSum sum)
    {
        Fuel.Spend(1);
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Raise.RecursionError($"maximum recursion depth exceeded while traversing '{sum.Name}' node");
        var node = sum.IsProduct ? Fields(value, sum.Kinds[0]) : Alternative(value, sum);
        _depth--;
        return node;
    }

    private RawNode Alternative(Value value, NodeSum sum)
    {
        var span = sum.HasPosition ? Place(value, sum, sum.Name) : default;
        var kind = _classes.KindOf(value);
        if (kind == null || kind.Sum != sum) throw Unexpected(sum.Name, value);
        return new RawNode(kind, Array.ConvertAll(kind.Fields, field => ReadField(value, field, kind.Name)), span);
    }

    private RawNode Fields(Value value, NodeKind kind)
    {
        var values = Array.ConvertAll(kind.Fields, field => ReadField(value, field, kind.Name));
        return new RawNode(kind, values, kind.Sum.HasPosition ? Place(value, kind.Sum, kind.Name) : default);
    }

    private static Span Place(Value node, NodeSum sum, string owner)
    {
        int line = Number("lineno"), column = Number("col_offset");
        if (sum.Placing == Placing.Whole) return new Span(line, column, Number("end_lineno"), Number("end_col_offset"));
        return new Span(line, column, End("end_lineno", line), End("end_col_offset", column));

        int Number(string name) => TryGet(node, name, out var value) ? Int(value) : throw Missing(name, owner);
        int End(string name, int otherwise) => TryGet(node, name, out var value) && !value.IsNone ? Int(value) : otherwise;
    }

    private object? ReadField(Value node, Field field, string owner)
    {
        bool has = TryGet(node, field.Name, out var value);
        if (field.Quantity == Quantity.Many) return has ? Many(value, field, owner) : [];
        if (field.Quantity == Quantity.Optional) return has && !value.IsNone ? One(value, field.Type) : null;
        if (!has) throw Missing(field.Name, owner);
        if (value.IsNone && field.Type is not ("int" or "constant")) throw Raise.ValueError($"field '{field.Name}' is required for {owner}");
        return One(value, field.Type);
    }

    private object?[] Many(Value value, Field field, string owner)
    {
        if (!value.Is<PyList>(out var list)) throw Raise.TypeError($"{owner} field \"{field.Name}\" must be a list, not a {value.Class.Name}");
        int count = list.Count;
        var items = new object?[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = list.Span[i].IsNone && field.Type is not ("identifier" or "string") ? null : One(list.Span[i], field.Type);
            if (list.Count != count) throw Raise.RuntimeError($"{owner} field \"{field.Name}\" changed size during iteration");
        }
        return items;
    }

    private object One(Value value, string type)
    {
        switch (type)
        {
            case "identifier" or "string": return value.O is PyStr text && text.Class == PyStr.TypeObject ? text.ToString() : throw Raise.TypeError($"AST {type} must be of type str");
            case "int": return Int(value);
            case "constant": return value;
        }
        foreach (var sum in NodeTable.Sums)
            if (sum.Name == type) return Sum(value, sum);
        return _classes.MemberOf(value, type) ?? throw Unexpected(type, value);
    }

    private static int Int(Value value)
    {
        if (!PyInt.Is(value)) throw Raise.ValueError($"invalid integer value: {Protocols.Repr(value)}");
        return PyInt.TryLong(value, out long number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number : throw Raise.OverflowError("Python int too large to convert to C int");
    }

    private static bool TryGet(Value node, string name, out Value value) => AttributeAccess.TryGetQuiet(node, PyStr.Intern(name), out value);

    private static PyException Missing(string field, string owner) => Raise.TypeError($"required field \"{field}\" missing from {owner}");

    private static PyException Unexpected(string type, Value value) => Raise.TypeError($"expected some sort of {type}, but got {Protocols.Repr(value)}");
}
