using System.Runtime.CompilerServices;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Compiler;

namespace PyTee.Interpreter.Trees;

/// <summary>Makes the objects that Python code sees of a syntax tree.</summary>
internal sealed class TreeWriter
{
    private static readonly PyStr s_line = PyStr.Intern("lineno"), s_column = PyStr.Intern("col_offset");
    private static readonly PyStr s_endLine = PyStr.Intern("end_lineno"), s_endColumn = PyStr.Intern("end_col_offset");
    private readonly NodeClasses _classes = NodeClasses.Current;

    private TreeWriter() { }

    /// <summary>The tree as an instance of <c>ast.AST</c>.</summary>
    public static Value Write(Node tree) => new TreeWriter().Object(tree);

    private Value Object(Node node)
    {
        Fuel.Spend(1);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Raise.RecursionError("maximum recursion depth exceeded during ast construction");
        var kind = NodeKind.Of(node);
        var values = kind.Take(node);
        var result = new PyAst(_classes.Of(kind));
        ref var attributes = ref result.Attrs;
        for (int i = 0; i < values.Length; i++) attributes.Set(PyStr.Intern(kind.Fields[i].Name), Field(kind.Fields[i], values[i]));
        if (kind.Sum.HasPosition)
        {
            attributes.Set(s_line, node.Span.Line);
            attributes.Set(s_column, node.Span.Column);
            attributes.Set(s_endLine, node.Span.EndLine);
            attributes.Set(s_endColumn, node.Span.EndColumn);
        }
        return new(result);
    }

    private Value Field(Field field, object? value)
    {
        if (field.Quantity != Quantity.Many) return One(field.Type, value);
        var list = new PyList();
        foreach (var item in (Array)value!) list.Add(One(field.Type, item));
        return new(list);
    }

    private Value One(string type, object? value) => value switch
    {
        _ when type == "constant" => ConstantPool.ToValue(value),
        null => Value.None,
        Node node => Object(node),
        Enum member => _classes.Of(member),
        int number => new Value((long)number),
        _ => new Value(PyStr.Intern((string)value)),
    };
}
