namespace PyTee.Grammar.Lexing;

/// <summary>The names of characters.</summary>
internal static class UnicodeNames
{
    /// <summary>The code point with a name, or -1.</summary>
    public static int Lookup(ReadOnlySpan<char> name) => -1;
}
