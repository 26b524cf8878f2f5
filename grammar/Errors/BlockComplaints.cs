using PyTee.Grammar.Ast;
using PyTee.Grammar.Building;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>What can be wrong with the colon and the block of a statement.</summary>
internal static class BlockComplaints
{
    public static SyntaxException? Suite(Failure f, int outward)
    {
        if (outward != 0) return null;
        int count = f.Items(0).Length;
        if (count == 0) return Colon(f);
        return count == 2 && f.TypeFromEnd(0, 1) == NEWLINE ? Indent(f) : null;
    }

    private static SyntaxException? Colon(Failure f)
    {
        int owner = f.Rule(1);
        if (owner is RULE_funcdef && f.TypeFromEnd(1, 1) is LPAR) return null;
        bool forced = owner is RULE_else_block or RULE_finally_block or RULE_funcdef || (owner == RULE_try_stmt && f.Items(1).Length == 1);
        if (owner == RULE_except_block && f.TypeFromEnd(1, 1) == STAR && f.Type(f.At) is NEWLINE)
            return f.ErrorHere("expected one or more exception types");
        if (owner == RULE_except_block && ManyTypes(f)) return f.Plain(f.Items(1)[^1].First is var last ? CommaOf(f) : last);
        return forced || f.Type(f.At) == NEWLINE ? f.ErrorHere("expected ':'") : null;
    }

    private static bool ManyTypes(Failure f) => f.Pieces(1).Find(COMMA) >= 0;

    private static int CommaOf(Failure f) => f.Items(1)[f.Pieces(1).Find(COMMA)].First;

    private static SyntaxException Indent(Failure f)
    {
        int keyword = f.First(1);
        string after = f.Rule(1) switch
        {
            RULE_funcdef => "function definition",
            RULE_classdef => "class definition",
            RULE_if_stmt => Branch(f, ref keyword),
            RULE_except_block => f.Type(keyword + 1) == STAR ? "'except*' statement" : "'except' statement",
            _ => $"'{f.Builder.Tokens[keyword].Text}' statement",
        };
        return NoBlock(f, after, keyword, f.At);
    }

    private static string Branch(Failure f, ref int keyword)
    {
        var items = f.Items(1);
        keyword = items[^2].First;
        return f.Type(keyword) == IF ? "'if' statement" : "'elif' statement";
    }

    private static SyntaxException NoBlock(Failure f, string after, int keyword, int at)
    {
        f.Scout.Look(at);
        string message = $"expected an indented block after {after} on line {f.Builder.Tokens[keyword].Span.Line}";
        return f.Builder.ErrorAt(message, at, SyntaxErrorKind.IndentationError);
    }

    /// <summary>What stands on a line before the token that does not fit.</summary>
    public static SyntaxException? Statement(Failure f, int outward)
    {
        if (outward != 0) return null;
        var items = f.Items(0);
        return !items.IsEmpty && items[^1].Value is Import import ? ImportComplaints.Turned(f, import, items[^1].First) : null;
    }

    /// <summary>A line that begins with <c>match</c> but is no match statement for the lexer.</summary>
    private static SyntaxException? Match(Failure f)
    {
        int name = f.At - 1;
        if (name < 0 || f.Type(name) != NAME || f.Type(name - 1) is not (NEWLINE or INDENT or DEDENT) || f.Builder.Tokens[name].Chars is not "match") return null;
        int end = f.Scout.Try(static parser => parser.match_subject(), f.At);
        if (end < 0) return null;
        if (f.Type(end + 1) == NEWLINE) return f.Builder.ErrorAt("expected ':'", end + 1);
        if (f.Type(end + 1) != COLON || f.Type(end + 2) != NEWLINE) return f.Type(end + 1) == COLON ? f.Plain(end + 2) : f.Plain(end + 1);
        f.Scout.SoftReach = end + 3;
        return f.Type(end + 3) == INDENT ? f.Plain(end + 4) : NoBlock(f, "'match' statement", name, end + 3);
    }

    /// <summary><c>a, b c = d</c>: Python reads on after the tuple, and takes <c>c = d</c> for a named expression.</summary>
    private static SyntaxException? SecondName(Failure f)
    {
        if (f.Items(0)[0].Value is not Ast.Tuple || f.Builder.IsBracketed(f.Items(0)[0])) return null;
        int end = f.Scout.Try(static parser => parser.bitor(), f.At);
        return end >= 0 && f.Type(end + 1) == EQUAL ? ExpressionComplaints.Equals(f.Scout, end + 1, f.At) : null;
    }

    /// <summary>A colon behind something that cannot be annotated is itself the error.</summary>
    public static SyntaxException? Annotation(Failure f, int outward)
    {
        var items = f.Items(outward);
        if (items.Length == 1 && outward == 0) return Match(f) ?? SecondName(f);
        if (items.Length != 2 || f.TypeFromEnd(outward, 1) != COLON || items[0].Value is not Expr target) return null;
        if (f.Scout.TryTest(items[1].First + 1) >= 0) return Assignments.BadAnnotation(f.Builder, items[0]);
        return Assignments.CanBeAnnotated(target) ? null : f.Plain(items[1].First);
    }
}
