using static PyTee.Grammar.Ast.NodeTable;

namespace PyTee.Grammar.Ast;

/// <summary>The rows of the table that are patterns.</summary>
internal static class PatternRows
{
    public static readonly NodeKind[] All =
    [
        Kind<MatchValue>("MatchValue(expr value)", n => [n.Value], v => new(v.One<Expr>(0)) { Span = v.Span }),
        Kind<MatchSingleton>("MatchSingleton(constant value)", n => [n.Value], v => new((bool?)v.Constant(0)) { Span = v.Span }),
        Kind<MatchSequence>("MatchSequence(pattern* patterns)", n => [n.Patterns], v => new(v.Many<Pattern>(0)) { Span = v.Span }),
        Kind<MatchMapping>("MatchMapping(expr* keys, pattern* patterns, identifier? rest)", n => [n.Keys, n.Patterns, n.Rest],
            v => new(v.Many<Expr>(0), v.Many<Pattern>(1), v.MaybeText(2)) { Span = v.Span }),
        Kind<MatchClass>("MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)",
            n => [n.Cls, n.Patterns, n.KwdAttrs, n.KwdPatterns],
            v => new(v.One<Expr>(0), v.Many<Pattern>(1), v.Texts(2), v.Many<Pattern>(3)) { Span = v.Span }),
        Kind<MatchStar>("MatchStar(identifier? name)", n => [n.Name], v => new(v.MaybeText(0)) { Span = v.Span }),
        Kind<MatchAs>("MatchAs(pattern? pattern, identifier? name)", n => [n.Pattern, n.Name],
            v => new(v.Maybe<Pattern>(0), v.MaybeText(1)) { Span = v.Span }),
        Kind<MatchOr>("MatchOr(pattern* patterns)", n => [n.Patterns], v => new(v.Many<Pattern>(0)) { Span = v.Span }),
    ];
}
