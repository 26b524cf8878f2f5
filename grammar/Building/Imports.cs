using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Import statements.</summary>
internal static class Imports
{
    public static Alias DottedAs(in Pieces p) =>
        new(p[0].Value.ToString()!, p.Count > 2 ? p.Name(2) : null) { Span = p.Span };

    public static Alias As(in Pieces p) => new(p.Name(0), p.Count > 2 ? p.Name(2) : null) { Span = p.Span };

    public static Stmt From(in Pieces p)
    {
        int level = 0, at = 1;
        for (; p.Type(at) is DOT or ELLIPSIS; at++) level += p.Type(at) == DOT ? 1 : 3;
        string? module = p[at].Value is DottedName name ? name.ToString() : null;
        int names = p.Find(IMPORT) + 1;
        p.CheckSeparators(COMMA);
        if (p.Type(p.Count - 1) == COMMA)
            throw p.Builder.Tokens.LookAhead == NEWLINE ? p.Builder.ErrorAt("trailing comma not allowed without surrounding parentheses", p.Last + 1)
                : p.Builder.Invalid(p.Builder.Tokens[p.Last + 1]);
        var aliases = p.Type(names) == STAR ? [new Alias("*", null) { Span = p.SpanOf(names) }] : p.All<Alias>();
        return new ImportFrom(module, aliases, level) { Span = p.Span };
    }
}
