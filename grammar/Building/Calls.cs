using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>The arguments of calls.</summary>
internal static class Calls
{
    public static CallArguments Make(in Pieces p)
    {
        if (p.Count == 3 && p[1].Value is BareGenerator bare)
            return new CallArguments([new GeneratorExp(bare.Elt, bare.Generators) { Span = p.Span }], []);
        p.CheckSeparators(COMMA);
        return new CallArguments(p.All<Expr>(), p.All<Keyword>());
    }

    public static Node Argument(in Pieces p)
    {
        if (p.Type(0) == STAR) return new Starred(p.Expr(1), ExprContext.Load) { Span = p.Span };
        if (p.Type(0) == DOUBLESTAR) return new Keyword(null, p.Expr(1)) { Span = p.Span };
        if (p.Type(1) == COLONEQUAL) return Operators.Named(p);
        if (p.Type(1) == EQUAL) return Keyword(p);
        return new BareGenerator(p.Expr(0), p.All<Comprehension>()) { Span = p.Span };
    }

    private static Keyword Keyword(in Pieces p)
    {
        if (p.Expr(0) is not Name name || p[0].First != p[0].Last) throw p.Builder.Invalid(p.Token(1));
        return new Keyword(name.Id, p.Expr(2)) { Span = p.Span };
    }
}
