using PyTee.Grammar.Ast;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Errors;

/// <summary>What can be wrong with the names of an import, and with the name of a pattern.</summary>
internal static class ImportComplaints
{
    public static SyntaxException? NoName(Failure f, int outward) =>
        outward == 0 && f.Items(0).Length == 1 && f.Type(f.At) == NEWLINE ? NoNames(f) : null;

    /// <summary><c>import a from b</c>.</summary>
    public static SyntaxException? Turned(Failure f, Import import, int first)
    {
        if (f.Type(f.At) != FROM || Array.Exists(import.Names, alias => alias.AsName is not null)) return null;
        int end = f.Scout.Try(static parser => parser.dotted_name(), f.At + 1);
        return end < 0 ? null : f.Builder.ErrorFrom("Did you mean to use 'from ... import ...' instead?", first, end + 1);
    }

    public static SyntaxException? From(Failure f, int outward) =>
        outward == 0 && f.TypeFromEnd(0, 1) == IMPORT && f.Type(f.At) == NEWLINE ? NoNames(f) : null;

    private static SyntaxException NoNames(Failure f) => f.Builder.ErrorFrom("Expected one or more names after 'import'", f.At, f.At);

    public static SyntaxException? Pattern(Failure f, int outward)
    {
        if (outward != 0 || f.TypeFromEnd(0, 1) != AS || f.Type(f.At) == NAME) return null;
        int end = f.Scout.TryTest(f.At);
        return end < 0 ? null : f.Error("invalid pattern target", f.At, end);
    }
}
