namespace PyTee.Stdlib.Re;

/// <summary>The instructions of the matcher; operands follow the instruction.</summary>
internal enum RegexOp
{
    /// <summary>The match is complete.</summary>
    Success,

    /// <summary>Go back to the last choice.</summary>
    Fail,

    /// <summary>character: take it.</summary>
    Char,

    /// <summary>count, characters: take them.</summary>
    String,

    /// <summary>set: take a character of it.</summary>
    Set,

    /// <summary>target: go on there.</summary>
    Jump,

    /// <summary>other, filter here, filter there: go on here, and there if that fails.</summary>
    Fork,

    /// <summary>slot: note the place.</summary>
    Mark,

    /// <summary>slot: note the place where a group ends, and that the group was the last.</summary>
    MarkEnd,

    /// <summary>place, set of word characters: check the place.</summary>
    Place,

    /// <summary>kind, argument, least, most, filter: one character several times, as many as possible.</summary>
    RunGreedy,

    /// <summary>As above, as few as possible.</summary>
    RunLazy,

    /// <summary>As above, as many as possible and none given back.</summary>
    RunPossessive,

    /// <summary>slot: start counting.</summary>
    LoopStart,

    /// <summary>slot, least, most, exit: a round of a loop begins, as many as possible.</summary>
    LoopGreedy,

    /// <summary>As above, as few as possible.</summary>
    LoopLazy,

    /// <summary>As above; no round is tried again.</summary>
    LoopPossessive,

    /// <summary>width, behind end: what follows has to match, the width back.</summary>
    Assert,

    /// <summary>width, end: what follows must not match, the width back.</summary>
    AssertNot,

    /// <summary>What follows is matched once and for all.</summary>
    Atomic,

    /// <summary>The condition matched: forget its choices and return to its start.</summary>
    AssertEnd,

    /// <summary>What must not match did.</summary>
    AssertNotEnd,

    /// <summary>The atomic part matched: forget its choices.</summary>
    AtomicEnd,

    /// <summary>group: take again what it matched.</summary>
    Backreference,

    /// <summary>group, 1 for Unicode: take again what it matched, in either case.</summary>
    BackreferenceAnyCase,

    /// <summary>group, other: go on here if the group matched, otherwise there.</summary>
    Condition,
}

/// <summary>What a run of one character repeats.</summary>
internal enum RunKind
{
    /// <summary>One character.</summary>
    Char,

    /// <summary>All but one character.</summary>
    NotChar,

    /// <summary>A set.</summary>
    Set,

    /// <summary>Anything.</summary>
    All,
}

/// <summary>Where alone a match can begin.</summary>
internal enum SearchAnchor
{
    /// <summary>Anywhere.</summary>
    None,

    /// <summary>At the start of the text.</summary>
    TextStart,

    /// <summary>At the start of a line.</summary>
    LineStart,
}

/// <summary>A compiled pattern: code, sets and what a search can know beforehand. Immutable.</summary>
internal sealed class RegexProgram
{
    /// <summary>Instructions and operands.</summary>
    public required int[] Code { get; init; }

    /// <summary>The sets the code names by number.</summary>
    public required CharSet[] Sets { get; init; }

    /// <summary>Tables of first characters the code names by number.</summary>
    public required byte[][] Filters { get; init; }

    /// <summary>How many slots groups, the last group and loops take.</summary>
    public required int SlotCount { get; init; }

    /// <summary>The slot of the last group that was closed.</summary>
    public required int LastGroupSlot { get; init; }

    /// <summary>The fewest characters a match has.</summary>
    public required int LeastWidth { get; init; }

    /// <summary>The characters every match begins with.</summary>
    public required int[] Prefix { get; init; }

    /// <summary>The table of characters a match can begin with, if known.</summary>
    public required byte[]? First { get; init; }

    /// <summary>Where alone a match can begin.</summary>
    public required SearchAnchor Anchor { get; init; }

    /// <summary>The run the pattern starts with, if a failed search can skip it whole, or -1.</summary>
    public required int LeadingRun { get; init; }
}
