using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Re;

/// <summary>The characters a part of a pattern can begin with; null stands for "any, or none at all".</summary>
internal sealed class FirstSet
{
    private const int MostSets = 4;
    private readonly List<CharSet> _sets;

    /// <summary>The characters of one set.</summary>
    public FirstSet(CharSet set)
    {
        _sets = [set];
        Table = new byte[CharSet.End + 1];
        for (int i = 0; i <= CharSet.High; i++) Table[i] = set.Table[i] != 0 ? (byte)1 : (byte)0;
    }

    private FirstSet(byte[] table, List<CharSet> sets)
    {
        Table = table;
        _sets = sets;
    }

    /// <summary>What follows is nothing but success, whatever character comes.</summary>
    public static FirstSet Success { get; } = new(new byte[CharSet.End + 1], []);

    /// <summary>Which of the first 256 characters, and whether any higher one, can be first.</summary>
    public byte[] Table { get; }

    /// <summary>The characters of either set.</summary>
    public static FirstSet? Union(FirstSet? left, FirstSet? right)
    {
        if (left == null || right == null || left == Success || right == Success) return null;
        var table = new byte[CharSet.End + 1];
        for (int i = 0; i <= CharSet.High; i++) table[i] = (byte)(left.Table[i] | right.Table[i]);
        return new FirstSet(table, [.. left._sets, .. right._sets]);
    }

    /// <summary>Whether the sets certainly have no character in common.</summary>
    public bool IsDisjoint(CharSet set)
    {
        if (this == Success) return true;
        for (int i = 0; i < CharSet.High; i++)
            if (Table[i] != 0 && set.Table[i] != 0) return false;
        if (Table[CharSet.High] == 0 || set.Table[CharSet.High] == 0) return true;
        return _sets.Count <= MostSets && _sets.TrueForAll(own => CharSet.HighPartsDiffer(own, set));
    }
}

/// <summary>Finds what parts of a pattern can begin with.</summary>
internal sealed class FirstSetFinder(SetTable sets)
{
    /// <summary>What a part followed by something begins with.</summary>
    public FirstSet? Of(Node node, RegexFlags flags, FirstSet? follow)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case LiteralNode or AnyNode or SetNode:
                return new FirstSet(sets.Of(node, flags));
            case SequenceNode sequence:
                for (int i = sequence.Parts.Count - 1; i >= 0; i--) follow = Of(sequence.Parts[i], flags, follow);
                return follow;
            case BranchNode branch: return OfBranches(branch, flags, follow);
            case GroupNode group: return Of(group.Body, group.Apply(flags), follow);
            case AtomicNode atomic: return Of(atomic.Body, flags, follow);
            case RepeatNode repeat: return OfRepeat(repeat, flags, follow);
            case ConditionNode condition:
                FirstSet? no = condition.No == null ? follow : Of(condition.No, flags, follow);
                return FirstSet.Union(Of(condition.Yes, flags, follow), no);
            case PlaceNode or AssertNode: return follow == FirstSet.Success ? null : follow;
            default: return null;
        }
    }

    private FirstSet? OfBranches(BranchNode branch, RegexFlags flags, FirstSet? follow)
    {
        FirstSet? union = Of(branch.Branches[0], flags, follow);
        for (int i = 1; i < branch.Branches.Count && union != null; i++)
            union = FirstSet.Union(union, Of(branch.Branches[i], flags, follow));
        return union;
    }

    private FirstSet? OfRepeat(RepeatNode repeat, RegexFlags flags, FirstSet? follow)
    {
        if (repeat.Most == 0) return follow;
        FirstSet? body = Of(repeat.Body, flags, follow);
        return repeat.Least == 0 ? FirstSet.Union(body, follow) : body;
    }
}
