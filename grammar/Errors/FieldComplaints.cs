using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Errors;

/// <summary>What can be wrong in the replacement field of an f-string.</summary>
internal static class FieldComplaints
{
    public static SyntaxException? Field(Failure f, int outward)
    {
        var p = f.Pieces(outward);
        if (p.Count == 0) return null;
        if (p.Count == 1) return Expression(f, f.First(outward) + 1);
        int after = p.Type(2) == EQUAL ? 3 : 2;
        if (p.Find(COLON) >= 0) return f.ErrorHere("f-string: expecting '}', or format specs");
        if (p.Type(after) == BANG)
        {
            if (p.Count > after + 1) return f.ErrorHere("f-string: expecting ':' or '}'");
            return f.ErrorHere(f.Type(f.At) is COLON or RBRACE ? "f-string: missing conversion character" : "f-string: invalid conversion character");
        }
        return f.ErrorHere(after == 3 ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'");
    }

    private static SyntaxException Expression(Failure f, int start)
    {
        if (f.Type(start) is EQUAL or BANG or COLON or RBRACE)
            return f.Builder.ErrorAt($"f-string: valid expression required before '{f.Builder.Tokens[start].Text}'", start);
        if (Lambda(f) is { } lambda) return lambda;
        int end = f.Scout.Try(static parser => parser.right_side(), start);
        if (end < 0) return f.Builder.ErrorAt("f-string: expecting a valid expression after '{'", start);
        return f.Builder.ErrorAt("f-string: expecting '=', or '!', or ':', or '}'", end + 1);
    }

    /// <summary>The colon of a lambda that was taken for the beginning of a format specification.</summary>
    private static SyntaxException? Lambda(Failure f)
    {
        if (f.Type(f.At - 1) != COLON || f.Rule(0) is < 0) return null;
        for (int outward = 0; outward < f.Depth; outward++)
            if (f.Rule(outward) == Generated.PythonParser.RULE_lambdef && f.Items(outward) is [.., { Value: Lexing.SourceToken { Type: COLON } } colon] && colon.First == f.At - 1)
                return f.Error("f-string: lambda expressions are not allowed without parentheses", f.First(outward), f.At - 1);
        return null;
    }
}
