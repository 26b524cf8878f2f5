using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Tuples, lists, sets, dicts, their comprehensions, and groups.</summary>
internal static class Displays
{
    /// <summary>A tuple without brackets.</summary>
    public static Expr Tuple(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        return new Ast.Tuple(p.All<Expr>(), ExprContext.Load) { Span = p.Span };
    }

    public static Expr Group(in Pieces p)
    {
        if (p.Type(2) == RPAR)
        {
            if (p.Expr(1) is Starred starred && p[1].First + 1 <= p[1].Last && p.Builder.Tokens[p[1].First].Type == STAR)
                throw p.Builder.Error("cannot use starred expression here", starred.Span);
            return p.Expr(1);
        }
        p.CheckSeparators(COMMA);
        if (p.Count > 2 && p[2].Value is Comprehension) return new GeneratorExp(p.Expr(1), p.All<Comprehension>()) { Span = p.Span };
        return new Ast.Tuple(p.All<Expr>(), ExprContext.Load) { Span = p.Span };
    }

    public static Expr List(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        if (p.Count > 2 && p[2].Value is Comprehension) return new ListComp(p.Expr(1), p.All<Comprehension>()) { Span = p.Span };
        return new Ast.List(p.All<Expr>(), ExprContext.Load) { Span = p.Span };
    }

    public static Expr Brace(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        if (p.Count == 2) return new Dict([], []) { Span = p.Span };
        // A single expression without a colon is handed through as it is.
        bool pairs = p[1].Value is BraceItem { IsPair: true };
        if (p[2].Value is Comprehension) return Comprehension(p, p[1].Value, p.All<Comprehension>());
        var keys = new Expr?[p.Count / 2];
        var values = new Expr[p.Count / 2];
        int count = 0;
        for (int i = 1; i < p.Count - 1; i += 2, count++)
        {
            var item = p[i].Value as BraceItem;
            if ((item?.IsPair ?? false) != pairs) throw p.Builder.Invalid(p.Builder.Tokens[p[i].First]);
            keys[count] = item?.Key;
            values[count] = item?.Value ?? p.Expr(i);
        }
        if (count < values.Length) (keys, values) = (keys[..count], values[..count]);
        return pairs ? new Dict(keys, values) { Span = p.Span } : new Set(values) { Span = p.Span };
    }

    private static Expr Comprehension(in Pieces p, object item, Comprehension[] generators) => item switch
    {
        BraceItem { IsPair: true, Key: { } key, Value: var value } => new DictComp(key, value, generators) { Span = p.Span },
        BraceItem { IsPair: true } => throw p.Builder.Error("dict unpacking cannot be used in dict comprehension", p.SpanOf(1)),
        BraceItem { Value: var element } => new SetComp(element, generators) { Span = p.Span },
        _ => new SetComp((Expr)item, generators) { Span = p.Span },
    };

    public static Comprehension ComprehensionFor(in Pieces p)
    {
        int at = p.Type(0) == ASYNC ? 1 : 0;
        var ifs = new Expr[(p.Count - at - 4) / 2];
        for (int i = 0; i < ifs.Length; i++) ifs[i] = p.Expr(at + 5 + 2 * i);
        return new Comprehension(Targets.Store(p.Expr(at + 1)), p.Expr(at + 3), ifs, at == 1);
    }
}
