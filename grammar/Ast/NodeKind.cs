namespace PyTee.Grammar.Ast;

/// <summary>How many values a field of a node holds.</summary>
public enum Quantity { One, Optional, Many }

/// <summary>A field of a node. Its type is a <see cref="NodeSum"/>'s name, or <c>identifier</c>, <c>string</c>, <c>int</c> or <c>constant</c>.</summary>
public sealed record Field(string Type, string Name, Quantity Quantity)
{
    internal static Field Parse(string text)
    {
        int space = text.IndexOf(' ');
        var (type, name) = (text[..space], text[(space + 1)..]);
        return type[^1] switch
        {
            '?' => new(type[..^1], name, Quantity.Optional),
            '*' => new(type[..^1], name, Quantity.Many),
            _ => new(type, name, Quantity.One),
        };
    }
}

/// <summary>
/// A kind of node as Python's <c>ast</c> has it: what it is called, which fields it has, and how those are had from a node of this room and
/// make one. Values are nodes, members of the operator enumerations, strings, ints and constants, or arrays of these; null where there is none.
/// </summary>
public sealed class NodeKind
{
    private readonly Func<Node, object?[]> _take;
    private readonly Func<FieldValues, Node> _make;

    internal NodeKind(string definition, Type? type, Func<Node, bool> isKindOf, Func<Node, object?[]> take, Func<FieldValues, Node> make)
    {
        int bracket = definition.IndexOf('(');
        Definition = definition;
        Name = bracket < 0 ? definition : definition[..bracket];
        Fields = bracket < 0 ? [] : Array.ConvertAll(definition[(bracket + 1)..^1].Split(", "), Field.Parse);
        (Type, IsKindOf, _take, _make) = (type, isKindOf, take, make);
    }

    /// <summary>Name and fields in the notation of Python's grammar of nodes.</summary>
    public string Definition { get; }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>The fields in order.</summary>
    public Field[] Fields { get; }

    /// <summary>The nodes this kind is one of.</summary>
    public NodeSum Sum { get; internal set; } = null!;

    /// <summary>The class of this room's nodes; null when the parser makes none.</summary>
    internal Type? Type { get; }

    /// <summary>Tells the kinds apart that are one class in this room.</summary>
    internal Func<Node, bool> IsKindOf { get; }

    /// <summary>Whether this room has a node for it.</summary>
    public bool CanBeMade => Type != null;

    /// <summary>The values of the fields, in order.</summary>
    public object?[] Take(Node node) => _take(node);

    /// <summary>A node with these fields.</summary>
    public Node Make(object?[] values, Span span) => _make(new FieldValues(values, span));

    /// <summary>The kind of a node.</summary>
    public static NodeKind Of(Node node) => NodeTable.KindOf(node);
}

/// <summary>The position of a node: none, one whose end may be left out, or one with both ends.</summary>
public enum Placing { None, Start, Whole }

/// <summary>A kind of node with its alternatives, or a node that is the only one of its kind and has the same name.</summary>
public sealed class NodeSum
{
    internal NodeSum(string name, Placing placing, params NodeKind[] kinds)
    {
        (Name, Placing, Kinds) = (name, placing, kinds);
        foreach (var kind in kinds) kind.Sum = this;
    }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>Which position Python wants of the nodes.</summary>
    public Placing Placing { get; }

    /// <summary>Whether Python gives the nodes a position.</summary>
    public bool HasPosition => Placing != Placing.None;

    /// <summary>The alternatives.</summary>
    public NodeKind[] Kinds { get; }

    /// <summary>Whether the node is the only one of its kind.</summary>
    public bool IsProduct => Kinds is [var only] && only.Name == Name;
}

/// <summary>The values a node is made of, given out as what they must be.</summary>
internal readonly struct FieldValues(object?[] values, Span span)
{
    public Span Span => span;
    public T One<T>(int index) where T : Node => (T)values[index]!;
    public T? Maybe<T>(int index) where T : Node => (T?)values[index];
    public T[] Many<T>(int index) where T : Node? => Array.ConvertAll((object?[])values[index]!, value => (T)value!);
    public string Text(int index) => (string)values[index]!;
    public string? MaybeText(int index) => (string?)values[index];
    public string[] Texts(int index) => Array.ConvertAll((object?[])values[index]!, value => (string)value!);
    public int Number(int index) => (int?)values[index] ?? 0;
    public T Sign<T>(int index) where T : struct, Enum => (T)values[index]!;
    public T[] Signs<T>(int index) where T : struct, Enum => Array.ConvertAll((object?[])values[index]!, value => (T)value!);
    public object? Constant(int index) => values[index];
}
