namespace PyTee.Benchmarks.Profile;

/// <summary>What was counted at one place of a method: how often an edge was taken, or which types were seen.</summary>
/// <param name="Kind">The kind of counter, as the runtime numbers it; its low four bits say what the values are.</param>
/// <param name="Offset">Where it is in the method's IL.</param>
/// <param name="Other">Where the edge leads, or flags.</param>
sealed record Counter(int Kind, int Offset, int Other)
{
    /// <summary>How often, summed over the runs.</summary>
    public long Count { get; set; }

    /// <summary>Types seen, a sample.</summary>
    public List<string> Types { get; } = [];

    /// <summary>The values are types.</summary>
    public bool IsTypes => (Kind & 15) == 3;

    /// <summary>The values are methods, for calls of delegates; they are not written.</summary>
    public bool IsMethods => (Kind & 15) == 4;
}

/// <summary>The counters of a method, or of one instantiation of it.</summary>
/// <param name="TypeArguments">The arguments of its generic type, as the runtime writes them; empty of a type that is not generic.</param>
sealed record CountedMethod(string TypeArguments, List<Counter> Counters);
