namespace PyTee.Stdlib.Re;

/// <summary>A fault in a pattern or a replacement template; the caller raises <c>re.PatternError</c> or what the kind says.</summary>
public sealed class RegexSyntaxException(string message, int? position, RegexFault fault = RegexFault.Pattern)
    : Exception(message)
{
    /// <summary>Where in the text the fault is, in code points; none for faults of the whole.</summary>
    public int? Position { get; } = position;

    /// <summary>Which Python exception this becomes.</summary>
    public RegexFault Fault { get; } = fault;
}

/// <summary>The Python exceptions a pattern can raise.</summary>
public enum RegexFault
{
    /// <summary>re.PatternError.</summary>
    Pattern,

    /// <summary>ValueError.</summary>
    Value,

    /// <summary>OverflowError.</summary>
    Overflow,

    /// <summary>IndexError.</summary>
    Index,
}
