namespace PyTee.Stdlib.Re;

/// <summary>The flags of a pattern, with the values of <c>re.RegexFlag</c>.</summary>
[Flags]
public enum RegexFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Letters match in either case.</summary>
    IgnoreCase = 2,

    /// <summary>Bytes are classified by the locale, which is always C.</summary>
    Locale = 4,

    /// <summary><c>^</c> and <c>$</c> match at every line.</summary>
    Multiline = 8,

    /// <summary><c>.</c> matches a newline too.</summary>
    DotAll = 16,

    /// <summary>Classes and case are Unicode's.</summary>
    Unicode = 32,

    /// <summary>Whitespace and comments in the pattern are ignored.</summary>
    Verbose = 64,

    /// <summary>Show the compiled pattern; accepted and ignored.</summary>
    Debug = 128,

    /// <summary>Classes and case are ASCII's.</summary>
    Ascii = 256,

    /// <summary>The flags of which a pattern part has at most one.</summary>
    TypeFlags = Ascii | Locale | Unicode,
}
