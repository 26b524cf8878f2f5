using System.Runtime.CompilerServices;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Trees;

/// <summary>
/// A node that was read from Python objects: of a known kind, its fields of the right type, and not yet known to make sense. Values are raw
/// nodes, operators, strings and ints, a boxed <see cref="Value"/> for a constant, or arrays of these.
/// </summary>
internal sealed class RawNode(NodeKind kind, object?[] values, Span span)
{
    public NodeKind Kind { get; } = kind;
    public Span Span { get; } = span;
    public string Name => Kind.Name;

    /// <summary>The value of a field.</summary>
    public object? this[string field] => values[Array.FindIndex(Kind.Fields, f => f.Name == field)];

    /// <summary>The node in a field, or null.</summary>
    public RawNode? Node(string field) => (RawNode?)this[field];

    /// <summary>The nodes in a field.</summary>
    public RawNode?[] Nodes(string field) => Array.ConvertAll((object?[])this[field]!, value => (RawNode?)value);

    /// <summary>The name in a field, or null.</summary>
    public string? Text(string field) => (string?)this[field];

    /// <summary>The constant in a field.</summary>
    public Value Constant(string field) => (Value)this[field]!;

    /// <summary>The node of the compiler; the tree must have been checked.</summary>
    public Node ToNode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Kind.Make(Array.ConvertAll(values, ToNode), Span);
    }

    private static object? ToNode(object? value) => value switch
    {
        RawNode { Kind.CanBeMade: false } => null,
        RawNode node => node.ToNode(),
        Value constant => ConstantReader.Read(constant),
        object?[] list => Array.ConvertAll(list, ToNode),
        _ => value,
    };
}
