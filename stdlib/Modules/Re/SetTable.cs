namespace PyTee.Stdlib.Re;

/// <summary>The character sets of a program, each kept once.</summary>
internal sealed class SetTable
{
    private readonly Dictionary<(object Key, RegexFlags Flags), CharSet> _known = [];
    private readonly Dictionary<CharSet, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<CharSet> _sets = [];

    /// <summary>The sets that have a number.</summary>
    public CharSet[] ToArray() => [.. _sets];

    /// <summary>The number of a set in the program.</summary>
    public int NumberOf(CharSet set)
    {
        if (_numbers.TryGetValue(set, out int number)) return number;
        _sets.Add(set);
        return _numbers[set] = _sets.Count - 1;
    }

    /// <summary>The set a part of one character means.</summary>
    public CharSet Of(Node node, RegexFlags flags)
    {
        RegexFlags relevant = flags & (RegexFlags.IgnoreCase | RegexFlags.Unicode);
        return node switch
        {
            LiteralNode literal => Known(literal.Character, relevant, [(literal.Character, literal.Character)], 0, false),
            SetNode set when set.Ranges.Count == 0 && int.IsPow2((int)set.Categories) && !set.IsNegated
                => Known(set.Categories, relevant, [], set.Categories, false),
            SetNode set => Known(set, relevant, set.Ranges, set.Categories, set.IsNegated),
            _ when (flags & RegexFlags.DotAll) != 0 => Known("all", RegexFlags.None, [], 0, true),
            _ => Known("line", RegexFlags.None, [('\n', '\n')], 0, true),
        };
    }

    /// <summary>Whether a literal stands for itself alone under the flags.</summary>
    public bool IsExact(LiteralNode literal, RegexFlags flags)
    {
        if ((flags & RegexFlags.IgnoreCase) == 0) return true;
        int c = literal.Character;
        if (c < 128) return !EscapeReader.IsAsciiLetter(c);
        return (flags & RegexFlags.Unicode) == 0 || !CharCase.IsCased(c);
    }

    private CharSet Known(
        object key, RegexFlags flags, IEnumerable<(int Low, int High)> ranges, Category categories, bool isNegated)
    {
        if (_known.TryGetValue((key, flags), out CharSet? set)) return set;
        return _known[(key, flags)] = new CharSet(ranges, categories, isNegated, flags);
    }
}
