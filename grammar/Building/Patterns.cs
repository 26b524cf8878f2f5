using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>The patterns of match statements.</summary>
internal static class Patterns
{
    public static MatchCase Case(in Pieces p)
    {
        // A star alone is no sequence: that takes a comma.
        if (p[1].Value is MatchStar) throw p.Builder.Invalid(p.Builder.Tokens[p[1].Last + 1]);
        return new((Pattern)p[1].Value, p.Count > 3 ? GuardOf(p) : null, Compounds.Block(p, p.Count - 1));
    }

    private static Expr GuardOf(in Pieces p) => p.Expr(2);

    public static Pattern[] List(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        return p.All<Pattern>();
    }

    public static Pattern Star(in Pieces p) => new MatchStar(Capture(p.Name(1))) { Span = p.Span };

    public static Pattern As(in Pieces p)
    {
        bool named = p.Type(p.Count - 2) == AS;
        int end = named ? p.Count - 2 : p.Count;
        var pattern = end == 1 ? (Pattern)p[0].Value : new MatchOr(p.Slice(0, end).All<Pattern>()) { Span = p.Builder.Span(p[0].First, p[end - 1].Last) };
        if (named && p.Token(p.Count - 1).Chars is "_") throw p.Builder.Error("cannot use '_' as a target", p.SpanOf(p.Count - 1));
        return named ? new MatchAs(pattern, p.Name(p.Count - 1)) { Span = p.Span } : pattern;
    }

    public static Pattern Closed(in Pieces p)
    {
        var span = p.Span;
        return p[0].Value switch
        {
            SourceToken { Type: NONE } => new MatchSingleton(null) { Span = span },
            SourceToken { Type: TRUE } => new MatchSingleton(true) { Span = span },
            SourceToken { Type: FALSE } => new MatchSingleton(false) { Span = span },
            SourceToken { Type: LPAR } => Group(p),
            SourceToken { Type: LSQB } => new MatchSequence(List(p)) { Span = span },
            SourceToken { Type: LBRACE } => Mapping(p),
            DottedName name when p.Count > 1 => Class(p, name),
            DottedName { Simple: { } name } => new MatchAs(null, Capture(name)) { Span = span },
            DottedName name => new MatchValue(name.ToExpr()) { Span = span },
            Expr value => new MatchValue(value) { Span = span },
            _ => throw new InvalidOperationException(),
        };
    }

    private static Pattern Group(in Pieces p)
    {
        var patterns = List(p);
        if (p.Count == 3) return patterns[0] is not MatchStar ? patterns[0] : throw p.Builder.Invalid(p.Builder.Tokens[p[2].First]);
        return new MatchSequence(patterns) { Span = p.Span };
    }

    private static Pattern Mapping(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        var items = p.All<PatternItem>();
        for (int i = 1; i < p.Count - 1; i += 2)
        {
            if (p[i].Value is not PatternItem { Rest: { } name }) continue;
            if (name == "_") throw p.Builder.Invalid(p.Builder.Tokens[p[i].Last]);
            if (i + 2 < p.Count - 1) throw p.Builder.Invalid(p.Builder.Tokens[p[i + 2].First]);
        }
        var pairs = items.Where(item => item.Key is not null).ToArray();
        string? rest = items.LastOrDefault()?.Rest;
        return new MatchMapping(Array.ConvertAll(pairs, pair => pair.Key!), Array.ConvertAll(pairs, pair => pair.Pattern!), rest) { Span = p.Span };
    }

    private static Pattern Class(in Pieces p, DottedName name)
    {
        p.CheckSeparators(COMMA);
        var keywords = p.All<KeywordPattern>();
        if (PositionalAfterKeyword(p) is { } error) throw error;
        return new MatchClass(name.ToExpr(), p.All<Pattern>(), Array.ConvertAll(keywords, k => k.Name), Array.ConvertAll(keywords, k => k.Pattern)) { Span = p.Span };
    }

    /// <summary>The error of a class pattern's arguments in the wrong order, or null.</summary>
    public static SyntaxException? PositionalAfterKeyword(in Pieces p)
    {
        bool keyword = false;
        for (int i = 2; i < p.Count && p[0].Value is DottedName; i++)
        {
            keyword |= p[i].Value is KeywordPattern;
            if (keyword && p[i].Value is Pattern) return p.Builder.Error("positional patterns follow keyword patterns", p.SpanOf(i));
        }
        return null;
    }

    public static Expr SignedNumber(in Pieces p)
    {
        int at = p.Type(0) == MINUS ? 1 : 0;
        Expr value = Numbers.Make(p.Builder, p.Token(at));
        if (at == 1) value = new UnaryOp(UnaryOperator.USub, value) { Span = p.Builder.Span(p[0].First, p[1].Last) };
        if (p.Count == at + 1) return value;
        var op = p.Type(at + 1) == PLUS ? BinaryOperator.Add : BinaryOperator.Sub;
        var imaginary = Numbers.Make(p.Builder, p.Token(at + 2));
        if (p.Token(at).Chars[^1] is 'j' or 'J') throw p.Builder.Error("real number required in complex literal", p.SpanOf(at));
        if (p.Token(at + 2).Chars[^1] is not ('j' or 'J')) throw p.Builder.Error("imaginary number required in complex literal", p.SpanOf(at + 2));
        return new BinOp(value, op, imaginary) { Span = p.Span };
    }

    /// <summary>The name before the equals sign of a class pattern's argument.</summary>
    public static string KeywordName(in Pieces p)
    {
        if (p[0].Value is MatchAs { Pattern: null } && p[0].First == p[0].Last) return p.Builder.Identifier(p.Builder.Tokens[p[0].First]);
        throw p.Builder.Invalid(p.Token(1));
    }

    public static object Key(in Pieces p) => Primaries.Atom(p, 0);

    /// <summary>What a mapping pattern looks up; a plain name would capture and is refused.</summary>
    public static Expr KeyExpr(in Pieces p) => p[0].Value switch
    {
        DottedName { Simple: not null } => throw p.Builder.Invalid(p.Token(1)),
        DottedName name => name.ToExpr(),
        var literal => (Expr)literal,
    };

    private static string? Capture(string name) => name == "_" ? null : name;
}
