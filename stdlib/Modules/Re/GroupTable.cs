namespace PyTee.Stdlib.Re;

/// <summary>The groups seen so far while a pattern is parsed.</summary>
internal sealed class GroupTable
{
    private readonly List<bool> _isClosed = [true];
    private readonly Dictionary<string, int> _names = [];

    /// <summary>How many groups there are, the whole match counted as one.</summary>
    public int Count => _isClosed.Count;

    /// <summary>The named groups in order of appearance.</summary>
    public IReadOnlyDictionary<string, int> Names => _names;

    /// <summary>How many groups there were before the outermost lookbehind being parsed, if one is.</summary>
    public int? BeforeLookbehind { get; set; }

    /// <summary>Conditions on groups that may come later, and where they stand.</summary>
    public Dictionary<int, int> ConditionPositions { get; } = [];

    /// <summary>Opens the next group; the message of the fault is without a place.</summary>
    public int Open(string? name, Func<string, RegexSyntaxException> error)
    {
        int number = Count;
        if (name != null && _names.TryGetValue(name, out int other))
        {
            throw error($"redefinition of group name {TextRepr.Of(name)} as group {number}; was group {other}");
        }
        _isClosed.Add(false);
        if (name != null) _names[name] = number;
        return number;
    }

    /// <summary>Closes a group.</summary>
    public void Close(int number) => _isClosed[number] = true;

    /// <summary>Whether a group exists and is complete, so that it can be referred to.</summary>
    public bool IsClosed(int number) => number < Count && _isClosed[number];

    /// <summary>Refuses groups of the lookbehind being parsed.</summary>
    public void CheckLookbehind(int number, PatternReader reader)
    {
        if (BeforeLookbehind == null) return;
        if (!IsClosed(number)) throw reader.Error("cannot refer to an open group");
        if (number >= BeforeLookbehind)
            throw reader.Error("cannot refer to group defined in the same lookbehind subpattern");
    }
}
