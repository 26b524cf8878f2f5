using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Statements with blocks.</summary>
internal static class Compounds
{
    public static Stmt If(in Pieces p)
    {
        int tests = 0;
        while (p.Type(3 * tests) is IF or ELIF) tests++;
        var orelse = p.Count > 3 * tests ? Block(p, p.Count - 1) : [];
        for (int i = 3 * (tests - 1); i > 0; i -= 3)
            orelse = [new If(p.Expr(i + 1), Block(p, i + 2), orelse) { Span = p.Builder.Span(p[i].First, p.Last) }];
        return new If(p.Expr(1), Block(p, 2), orelse) { Span = p.Span };
    }

    public static Stmt While(in Pieces p) => new While(p.Expr(1), Block(p, 2), Block(p, 3)) { Span = p.Span };

    public static Stmt For(in Pieces p) =>
        new For(Targets.Store(p.Builder, p.Expr(1)), p.Expr(3), Block(p, 4), Block(p, 5), false) { Span = p.Span };

    public static Stmt Try(in Pieces p)
    {
        var handlers = p.All<Handler>();
        bool star = handlers.Length > 0 && handlers[0].IsStar;
        int at = 2 + handlers.Length;
        bool hasElse = p.Count > at && p.Builder.Tokens[p[at].First].Type == ELSE;
        var orelse = hasElse ? Block(p, at) : [];
        CheckHandlers(p, handlers, at);
        var final = Block(p, hasElse ? at + 1 : at);
        return new Try(Block(p, 1), Array.ConvertAll(handlers, handler => handler.Node), orelse, final, star) { Span = p.Span };
    }

    private static void CheckHandlers(in Pieces p, Handler[] handlers, int after)
    {
        if (handlers.Length == 0 && (p.Count == after || p.Builder.Tokens[p[after].First].Type == ELSE))
            throw p.Builder.ErrorAt("expected 'except' or 'finally' block", p.Count == after ? p.Last + 1 : p[after].First);
        foreach (var handler in handlers)
        {
            if (handler.IsStar != handlers[0].IsStar)
                throw p.Builder.Error("cannot have both 'except' and 'except*' on the same 'try'",
                    p.Builder.Span(handler.First, handler.First + (handler.IsStar ? 1 : 0)));
        }
    }

    public static Handler Except(in Pieces p)
    {
        bool star = p.Type(1) == STAR;
        int at = star ? 2 : 1;
        var type = p[at].Value as Expr;
        int colon = p.Final.First;
        if (p.Find(COMMA) >= 0) throw p.Builder.ErrorFrom("multiple exception types must be parenthesized", p[at].First, colon);
        if (star && type is null) throw p.Builder.ErrorAt("expected one or more exception types", colon);
        string? name = p.Find(AS) is >= 0 and var alias ? p.Name(alias + 1) : null;
        return new Handler(star, p.First, new ExceptHandler(type, name, Block(p, p.Count - 1)) { Span = p.Span });
    }

    public static Stmt With(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        return new With(p.All<WithItem>(), Block(p, p.Count - 1), false) { Span = p.Span };
    }

    public static WithItem WithItem(in Pieces p) => new(p.Expr(0), p.Count > 1 ? Targets.Store(p.Builder, p.Expr(2)) : null);

    public static Stmt Async(in Pieces p) => p[1].Value switch
    {
        For loop => new For(loop.Target, loop.Iter, loop.Body, loop.OrElse, true) { Span = p.Span },
        With with => new With(with.Items, with.Body, true) { Span = p.Span },
        FunctionDef f => new FunctionDef(f.Name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, true) { Span = p.Span },
        _ => throw new InvalidOperationException(),
    };

    public static Stmt Decorated(in Pieces p)
    {
        var decorators = p.Slice(0, p.Count - 1).All<Expr>();
        return p.Final.Value switch
        {
            FunctionDef f => new FunctionDef(f.Name, f.Args, f.Body, decorators, f.Returns, f.TypeParams, f.IsAsync) { Span = f.Span },
            ClassDef c => new ClassDef(c.Name, c.Bases, c.Keywords, c.Body, decorators, c.TypeParams) { Span = c.Span },
            _ => throw p.Builder.Invalid(p.Builder.Tokens[p.Final.First + 1]),
        };
    }

    /// <summary>The block at an index, empty past the end.</summary>
    public static Stmt[] Block(in Pieces p, int index) => index < p.Count ? (Stmt[])p[index].Value : [];
}

/// <summary>An <c>except</c> clause that knows whether it has a star.</summary>
internal sealed record Handler(bool IsStar, int First, ExceptHandler Node);
