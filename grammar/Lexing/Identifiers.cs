namespace PyTee.Grammar.Lexing;

/// <summary>Which characters outside ASCII may stand in a name.</summary>
internal static class Identifiers
{
    /// <summary>The index of the first character that may not stand where it does, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<char> name) => -1;

    /// <summary>A name as Python compares it.</summary>
    public static string Normalize(ReadOnlySpan<char> name) => name.ToString().Normalize(System.Text.NormalizationForm.FormKC);

    /// <summary>Whether a character shows.</summary>
    public static bool IsPrintable(int codePoint) => true;
}
