namespace PyTee.Stdlib.Re;

/// <summary>A part of a parsed pattern.</summary>
internal abstract class Node;

/// <summary>One character.</summary>
internal sealed class LiteralNode(int character) : Node
{
    public int Character { get; } = character;
}

/// <summary>Any character, or any but a newline.</summary>
internal sealed class AnyNode : Node;

/// <summary>One character of a class.</summary>
internal sealed class SetNode(List<(int Low, int High)> ranges, Category categories, bool isNegated) : Node
{
    public List<(int Low, int High)> Ranges { get; } = ranges;

    public Category Categories { get; } = categories;

    public bool IsNegated { get; } = isNegated;
}

/// <summary>Places that take no characters.</summary>
internal enum Place
{
    Start,
    LineStart,
    End,
    StringEnd,
    Boundary,
    NotBoundary,
}

/// <summary>A place between characters.</summary>
internal sealed class PlaceNode(Place place) : Node
{
    public Place Place { get; } = place;
}

/// <summary>Parts one after another.</summary>
internal sealed class SequenceNode(List<Node> parts) : Node
{
    public List<Node> Parts { get; } = parts;
}

/// <summary>The first of several parts that matches.</summary>
internal sealed class BranchNode(List<Node> branches) : Node
{
    public List<Node> Branches { get; } = branches;
}

/// <summary>How a repetition gives back.</summary>
internal enum Greed
{
    Greedy,
    Lazy,
    Possessive,
}

/// <summary>A part several times.</summary>
internal sealed class RepeatNode(Node body, long least, long most, Greed greed) : Node
{
    /// <summary>The count that stands for no upper bound.</summary>
    public const long NoLimit = 4294967295;

    public Node Body { get; } = body;

    public long Least { get; } = least;

    public long Most { get; } = most;

    public Greed Greed { get; } = greed;
}

/// <summary>A group: numbered when it captures, with flags of its own.</summary>
internal sealed class GroupNode(int? number, RegexFlags added, RegexFlags removed, Node body) : Node
{
    public int? Number { get; } = number;

    public RegexFlags Added { get; } = added;

    public RegexFlags Removed { get; } = removed;

    public Node Body { get; } = body;

    /// <summary>Whether the group only holds its body together.</summary>
    public bool IsPlain => Number == null && Added == 0 && Removed == 0;

    /// <summary>The flags inside the group.</summary>
    public RegexFlags Apply(RegexFlags flags)
    {
        if ((Added & RegexFlags.TypeFlags) != 0) flags &= ~RegexFlags.TypeFlags;
        return (flags | Added) & ~Removed;
    }
}

/// <summary>A condition on what follows or precedes.</summary>
internal sealed class AssertNode(Node body, bool isBehind, bool isNegated) : Node
{
    public Node Body { get; } = body;

    public bool IsBehind { get; } = isBehind;

    public bool IsNegated { get; } = isNegated;
}

/// <summary>A part that is never tried again once it matched.</summary>
internal sealed class AtomicNode(Node body) : Node
{
    public Node Body { get; } = body;
}

/// <summary>What a group matched, again.</summary>
internal sealed class BackreferenceNode(int group) : Node
{
    public int Group { get; } = group;
}

/// <summary>One part or another, depending on a group.</summary>
internal sealed class ConditionNode(int group, Node yes, Node? no) : Node
{
    public int Group { get; } = group;

    public Node Yes { get; } = yes;

    public Node? No { get; } = no;
}
