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
            case Enum sign: _out.Append(sign).Append("()"); break;
            case Array list: WriteList(list, level + 1); break;
            default: _out.Append(PythonRepr.Of(value is int number ? (long)number : value)); break;
        }
    }

    private void WriteNode(Node node, int level)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new SourceTooComplexException();
        var kind = NodeKind.Of(node);
        var values = kind.Take(node);
        var shown = new List<(Field Field, object? Value)>();
        for (int i = 0; i < values.Length; i++)
            if (IsShown(kind.Fields[i], values[i])) shown.Add((kind.Fields[i], values[i]));
        if (_positions && kind.Sum.HasPosition) AddPosition(node.Span, shown);
        bool onOneLine = _indent < 0 || (shown.Count <= 3 && shown.TrueForAll(item => IsSimple(item.Value)));
        _out.Append(kind.Name).Append('(');
        for (int i = 0; i < shown.Count; i++)
        {
            Separate(i, onOneLine ? -1 : level);
            _out.Append(shown[i].Field.Name).Append('=');
            if (shown[i].Field.Type == "constant") _out.Append(PythonRepr.Of(shown[i].Value));
            else Write(shown[i].Value, level);
        }
        _out.Append(')');
    }

    private static bool IsShown(Field field, object? value) => field.Type == "constant" || value is not (null or Array { Length: 0 });

    private static void AddPosition(Span span, List<(Field, object?)> fields)
    {
        Add("lineno", span.Line);
        Add("col_offset", span.Column);
        Add("end_lineno", span.EndLine);
        Add("end_col_offset", span.EndColumn);
        void Add(string name, int value) => fields.Add((new Field("int", name, Quantity.One), value));
    }

    private void WriteList(Array list, int level)
    {
        _out.Append('[');
        for (int i = 0; i < list.Length; i++)
        {
            Separate(i, _indent < 0 ? -1 : level);
            Write(list.GetValue(i), level);
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
        Node node => NodeKind.Of(node) is var kind && kind.Fields.Length == 0 && !(_positions && kind.Sum.HasPosition),
        Array array => array.Length == 0,
        _ => true,
    };
}
