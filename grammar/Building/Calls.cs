using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>The arguments of calls.</summary>
internal static class Calls
{
    public static CallArguments Make(in Pieces p)
    {
        if (p.Count == 3 && p[1].Value is BareGenerator bare)
            return new CallArguments([new GeneratorExp(bare.Elt, bare.Generators) { Span = p.Span }], [], bare.For);
        p.CheckSeparators(COMMA);
        CheckOrder(p);
        return new CallArguments(p.All<Expr>(), p.All<Keyword>());
    }

    public static Node Argument(in Pieces p)
    {
        if (p.Type(0) is STAR or DOUBLESTAR && p.Count > 2)
            throw p.Builder.Error($"cannot assign to {(p.Type(0) == STAR ? "iterable" : "keyword")} argument unpacking", p.Span);
        if (p.Type(0) == STAR) return new Starred(p.Expr(1), ExprContext.Load) { Span = p.Span };
        if (p.Type(0) == DOUBLESTAR) return new Keyword(null, p.Expr(1)) { Span = p.Span };
        if (p.Type(1) == COLONEQUAL && (p.Expr(0) is not Name || p[0].First != p[0].Last)) throw p.Builder.Invalid(p.Token(1));
        if (p.Type(1) == COLONEQUAL) return Operators.Named(p);
        if (p.Type(1) == EQUAL) return Keyword(p);
        return new BareGenerator(p.Expr(0), p.All<Comprehension>(), p[0].Last + 1) { Span = p.Span };
    }

    private static Keyword Keyword(in Pieces p)
    {
        var toEquals = p.Expr(0).Span.To(p.Token(1).Span);
        if (p.Expr(0) is Constant { Value: null or bool } constant && p[0].First == p[0].Last)
            throw p.Builder.Error($"cannot assign to {Naming.Of(constant)}", toEquals);
        if (p.Expr(0) is not Name name || p[0].First != p[0].Last)
            throw p.Builder.Error("expression cannot contain assignment, perhaps you meant \"==\"?", toEquals);
        if (p.Count == 2)
            throw p.Builder.Tokens.LookAhead is COMMA or RPAR ? p.Builder.Error("expected argument value expression", toEquals)
                : p.Builder.Invalid(p.Builder.Tokens[p.Last + 1]);
        return new Keyword(name.Id, p.Expr(2)) { Span = p.Span };
    }

    private static void CheckOrder(in Pieces p)
    {
        bool unpacked = false;
        for (int i = 1; i < p.Count; i += 2)
        {
            switch (p[i].Value)
            {
                case BareGenerator bare: throw p.Builder.Error("Generator expression must be parenthesized", bare.Span);
                case Ast.Keyword { Arg: null }: unpacked = true; break;
                case Starred when unpacked: throw StarAfterUnpacking(p, i);
            }
        }
        if (PositionalAfterKeyword(p, p.Last) is { } error) throw error;
    }

    /// <summary>The error of arguments in the wrong order, at the token Python had read when it noticed, or null.</summary>
    public static SyntaxException? PositionalAfterKeyword(in Pieces p, int place)
    {
        bool keyword = false, unpacked = false;
        for (int i = 1; i < p.Count; i++)
        {
            unpacked |= p[i].Value is Ast.Keyword { Arg: null };
            keyword |= p[i].Value is Ast.Keyword;
            if (keyword && p[i].Value is Expr and not Starred)
                return p.Builder.ErrorAt($"positional argument follows keyword argument{(unpacked ? " unpacking" : "")}", place);
        }
        return null;
    }

    private static SyntaxException StarAfterUnpacking(in Pieces p, int index)
    {
        int last = index;
        while (last + 2 < p.Count && p[last + 2].Value is Starred) last += 2;
        int read = p[last].Last + 1;
        if (p.Builder.Tokens[read].Type == COMMA) read++;
        return p.Builder.ErrorFrom("iterable argument unpacking follows keyword argument unpacking", p[index - 1].First, read);
    }
}
