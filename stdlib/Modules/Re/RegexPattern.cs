using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>A compiled pattern, ready to be applied to texts of chars, code points or bytes. Immutable and shared.</summary>
public sealed class RegexPattern
{
    private readonly RegexProgram _program;
    private MatchScratch? _spare;

    private RegexPattern(RegexProgram program, ParsedPattern parsed)
    {
        _program = program;
        Flags = parsed.Flags;
        GroupCount = parsed.GroupCount;
        GroupNames = parsed.GroupNames;
        Warnings = parsed.Warnings;
    }

    /// <summary>The flags, with those the pattern sets itself.</summary>
    public RegexFlags Flags { get; }

    /// <summary>How many groups capture.</summary>
    public int GroupCount { get; }

    /// <summary>The numbers of the named groups, in order of appearance.</summary>
    public IReadOnlyDictionary<string, int> GroupNames { get; }

    /// <summary>The messages of the FutureWarnings the pattern deserves.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The length of the array that receives the places of groups, and last the number of the last group.</summary>
    public int ResultLength => 2 * (GroupCount + 1) + 1;

    /// <summary>Compiles a pattern of code points (a str) or of bytes.</summary>
    /// <exception cref="RegexSyntaxException">The pattern is at fault.</exception>
    /// <exception cref="InsufficientExecutionStackException">The pattern is nested too deeply.</exception>
    public static RegexPattern Compile(int[] pattern, bool isText, RegexFlags flags, CharacterNames? names = null)
    {
        ParsedPattern parsed = PatternParser.Parse(pattern, isText, flags, names ?? (_ => -1));
        return new RegexPattern(PatternCompiler.Compile(parsed), parsed);
    }

    /// <summary>Compiles the patterns of a re.Scanner to one, whose last group tells which of them matched.</summary>
    /// <exception cref="RegexSyntaxException">A pattern is at fault.</exception>
    public static RegexPattern CompileLexicon(IEnumerable<int[]> patterns, bool isText, RegexFlags flags, CharacterNames names)
    {
        ParsedPattern parsed = PatternParser.ParseLexicon(patterns, isText, flags, names);
        return new RegexPattern(PatternCompiler.Compile(parsed), parsed);
    }

    /// <summary>Applies the pattern.</summary>
    /// <param name="text">The text up to where it counts; <c>$</c> matches at its end.</param>
    /// <param name="start">Where to begin; what lies before is seen by <c>^</c>, <c>\b</c> and look-behind.</param>
    /// <param name="mode">How to apply it.</param>
    /// <param name="refusesEmpty">Whether an empty match at the start does not count, as after an empty match.</param>
    /// <param name="result">Receives start and end of each group, -1 where it did not take part, and the last group or -1.</param>
    /// <param name="fuel">Told of steps and memory.</param>
    public bool TryMatch<T>(
        ReadOnlySpan<T> text, int start, MatchMode mode, bool refusesEmpty, Span<int> result, IFuel fuel)
        where T : unmanaged, IEquatable<T>
    {
        MatchScratch scratch = Interlocked.Exchange(ref _spare, null) ?? new MatchScratch();
        scratch.Prepare(_program.SlotCount);
        var matcher = new RegexMatcher<T>(
            _program, text, scratch, fuel, mode == MatchMode.FullMatch, refusesEmpty ? start : -1);
        bool isMatch = mode == MatchMode.Search ? matcher.SearchFrom(start) : matcher.MatchAt(start);
        if (isMatch) scratch.Slots.AsSpan(0, ResultLength).CopyTo(result);
        matcher.Settle();
        scratch.Shrink();
        _spare = scratch;
        return isMatch;
    }
}
