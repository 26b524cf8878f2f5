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
        CheckElement(p);
        if (p.Count > 2 && p[2].Value is Comprehension) return new GeneratorExp(p.Expr(1), p.All<Comprehension>()) { Span = p.Span };
        return new Ast.Tuple(p.All<Expr>(), ExprContext.Load) { Span = p.Span };
    }

    private static void CheckElement(in Pieces p)
    {
        if (p.Count > 3 && p[1].Value is Starred starred && p[2].Value is Comprehension)
            throw p.Builder.Error("iterable unpacking cannot be used in comprehension", starred.Span);
    }

    public static Expr List(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        CheckElement(p);
        if (p.Count > 2 && p[2].Value is Comprehension) return new ListComp(p.Expr(1), p.All<Comprehension>()) { Span = p.Span };
        return new Ast.List(p.All<Expr>(), ExprContext.Load) { Span = p.Span };
    }

    public static Expr Brace(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        if (p.Count == 2) return new Dict([], []) { Span = p.Span };
        // A single expression without a colon is handed through as it is.
        bool pairs = p[1].Value is BraceItem { IsPair: true };
        if (MissingColon(p) is { } error) throw error;
        if (p[2].Value is Comprehension) return Comprehension(p, p[1].Value, p.All<Comprehension>());
        var keys = new Expr?[p.Count / 2];
        var values = new Expr[p.Count / 2];
        int count = 0;
        for (int i = 1; i < p.Count - 1; i += 2, count++)
        {
            var item = p[i].Value as BraceItem;
            keys[count] = item?.Key;
            values[count] = item?.Value ?? p.Expr(i);
        }
        if (count < values.Length) (keys, values) = (keys[..count], values[..count]);
        return pairs ? new Dict(keys, values) { Span = p.Span } : new Set(values) { Span = p.Span };
    }

    /// <summary>The error of a display that is half dict and half set, or null.</summary>
    public static SyntaxException? MissingColon(in Pieces p)
    {
        bool pairs = p.Count > 1 && p[1].Value is BraceItem { IsPair: true };
        for (int i = 1; i < p.Count; i += 2)
        {
            var item = p[i].Value as BraceItem;
            if (p[i].Value is not (BraceItem or Expr) || (item?.IsPair ?? false) == pairs) continue;
            if (!pairs) return p.Builder.Invalid(p.Builder.Tokens[item!.Mark]);
            if (item?.Value is Starred) return p.Builder.Invalid(p.Builder.Tokens[p[i].First]);
            int last = item?.Value is NamedExpr ? item.Mark - 1 : p[i].Last;
            var span = p.Builder.Span(last, last);
            p.Builder.Failed = true;
            return p.Builder.Source.ErrorEndingAt("':' expected after dictionary key", span with { Column = span.EndColumn - 1, Line = p.Builder.Tokens[p[i].First].Span.Line }, 0);
        }
        return null;
    }

    private static Expr Comprehension(in Pieces p, object item, Comprehension[] generators) => item switch
    {
        BraceItem { IsPair: true, Key: { } key, Value: var value } => new DictComp(key, value, generators) { Span = p.Span },
        BraceItem { IsPair: true } => throw p.Builder.Error("dict unpacking cannot be used in dict comprehension", p.Builder.Tokens[p[1].First].Span),
        BraceItem { Value: Starred starred } => throw p.Builder.Error("iterable unpacking cannot be used in comprehension", starred.Span),
        BraceItem { Value: var element } => new SetComp(element, generators) { Span = p.Span },
        _ => new SetComp((Expr)item, generators) { Span = p.Span },
    };

    public static Comprehension ComprehensionFor(in Pieces p)
    {
        int at = p.Type(0) == ASYNC ? 1 : 0;
        var ifs = new Expr[(p.Count - at - 4) / 2];
        for (int i = 0; i < ifs.Length; i++) ifs[i] = p.Expr(at + 5 + 2 * i);
        return new Comprehension(Targets.Store(p.Builder, p.Expr(at + 1)), p.Expr(at + 3), ifs, at == 1);
    }
}
