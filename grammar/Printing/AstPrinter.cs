using System.Runtime.CompilerServices;
using System.Text;
using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Printing;

/// <summary>Prints a syntax tree as Python's <c>ast.dump</c> does.</summary>
public sealed class AstPrinter
{
    private readonly StringBuilder _out = new();
    private readonly bool _positions;
    private readonly int _indent;

    private AstPrinter(bool positions, int indent) => (_positions, _indent) = (positions, indent);

    /// <summary>The text of a tree: on one line, or with <paramref name="indent"/> spaces a level if that is not negative.</summary>
    public static string Print(Node node, bool positions = false, int indent = -1)
    {
        var printer = new AstPrinter(positions, indent);
        printer.Write(node, 0);
        return printer._out.ToString();
    }

    private void Write(object? value, int level)
    {
        switch (value)
        {
            case Node node: WriteNode(node, level + 1); break;
            case Literal literal: _out.Append(PythonRepr.Of(literal.Value)); break;
            case long number: _out.Append(number); break;
            case CompareOperator[] ops: WriteList(ops.Cast<object>().ToArray(), level + 1); break;
            case string[] names: WriteList(names.Select(name => new Literal(name)).ToArray(), level + 1); break;
            case object?[] list: WriteList(list, level + 1); break;
            case null: _out.Append("None"); break;
            default: _out.Append(value).Append("()"); break;
        }
    }

    private void WriteNode(Node node, int level)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new SourceTooComplexException();
        var (name, fields) = NodeShape.Of(node);
        var shown = new List<(string Name, object? Value)>();
        for (int i = 0; i < fields.Length; i += 2)
            if (fields[i + 1] is not (null or Array { Length: 0 })) shown.Add(((string)fields[i]!, fields[i + 1]));
        if (_positions && NodeShape.HasPosition(node)) AddPosition(node.Span, shown);
        bool onOneLine = _indent < 0 || (shown.Count <= 3 && shown.TrueForAll(field => IsSimple(field.Value)));
        _out.Append(name).Append('(');
        for (int i = 0; i < shown.Count; i++)
        {
            Separate(i, onOneLine ? -1 : level);
            _out.Append(shown[i].Name).Append('=');
            Write(shown[i].Value, level);
        }
        _out.Append(')');
    }

    private static void AddPosition(Span span, List<(string, object?)> fields) => fields.AddRange([
        ("lineno", (long)span.Line), ("col_offset", (long)span.Column), ("end_lineno", (long)span.EndLine), ("end_col_offset", (long)span.EndColumn)]);

    private void WriteList(object?[] list, int level)
    {
        _out.Append('[');
        for (int i = 0; i < list.Length; i++)
        {
            Separate(i, _indent < 0 ? -1 : level);
            Write(list[i], level);
        }
        _out.Append(']');
    }

    private void Separate(int index, int level)
    {
        if (index > 0) _out.Append(level < 0 ? ", " : ",");
        if (level >= 0) _out.Append('\n').Append(' ', _indent * level);
    }

    /// <summary>What does not force its node onto several lines: anything but a list or a node with fields.</summary>
    private bool IsSimple(object? value) => value switch
    {
        Node node => NodeShape.Of(node).Fields.Length == 0 && !(_positions && NodeShape.HasPosition(node)),
        Array array => array.Length == 0,
        _ => true,
    };
}
