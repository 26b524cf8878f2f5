namespace PyTee.Grammar.Lexing;

/// <summary>What Python says about words it cannot read.</summary>
internal static class Messages
{
    public const string TooManyIndents = "too many levels of indentation";
    public const string MixedTabs = "inconsistent use of tabs and spaces in indentation";
    public const string BadDedent = "unindent does not match any outer indentation level";
    public const string TooManyParens = "too many nested parentheses";
    public const string TooManyFStrings = "too many nested f-strings";
    public const string AfterContinuation = "unexpected character after line continuation character";
    public const string EscapedQuote = "; perhaps you escaped the end quote?";
    public const string UnexpectedEof = "unexpected EOF while parsing";
    public const string TooDeepFields = "f-string: expressions nested too deeply";
    public const string LoneBrace = "f-string: single '}' is not allowed";

    public static string NeverClosed(char bracket) => $"'{bracket}' was never closed";
    public static string Unmatched(char bracket) => $"unmatched '{bracket}'";
    public static string Mismatch(char close, char open, int? line) =>
        $"closing parenthesis '{close}' does not match opening parenthesis '{open}'" + (line is { } at ? $" on line {at}" : "");
    public static string Unterminated(string kind, int line) => $"unterminated {kind} literal (detected at line {line})";
    public static string InvalidCharacter(int codePoint, string text, bool printable) =>
        printable ? $"invalid character '{text}' (U+{codePoint:X4})" : $"invalid non-printable character U+{codePoint:X4}";
}
