using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Blocks, and the statements that fit on one line.</summary>
internal static class Statements
{
    /// <summary>The statements of a text or a block.</summary>
    public static Stmt[] Body(in Pieces p)
    {
        p.CheckSeparators(SEMI);
        int count = 0;
        for (int i = 0; i < p.Count; i++) count += p[i].Value is Stmt[] line ? line.Length : p[i].Value is Stmt ? 1 : 0;
        var body = new Stmt[count];
        count = 0;
        for (int i = 0; i < p.Count; i++)
        {
            if (p[i].Value is Stmt one) body[count++] = one;
            else if (p[i].Value is Stmt[] line) { line.CopyTo(body, count); count += line.Length; }
        }
        return body;
    }

    /// <summary>A line of simple statements: the statement, or all of them.</summary>
    public static object Line(in Pieces p)
    {
        if (p.Count == 2) return p[0].Value;
        p.CheckSeparators(SEMI);
        return p.All<Stmt>();
    }

    public static Stmt Word(in Pieces p) => p.Type(0) switch
    {
        PASS => new Pass { Span = p.Span },
        BREAK => new Break { Span = p.Span },
        _ => new Continue { Span = p.Span },
    };

    public static Stmt Delete(in Pieces p)
    {
        var builder = p.Builder;
        var value = p.Expr(1);
        var targets = value is Ast.Tuple tuple && !builder.IsBracketed(p[1]) ? tuple.Elts : [value];
        return new Delete(Array.ConvertAll(targets, target => Targets.Delete(builder, target))) { Span = p.Span };
    }

    public static Stmt Raise(in Pieces p) =>
        new Raise(p.Count > 1 ? p.Expr(1) : null, p.Count > 3 ? p.Expr(3) : null) { Span = p.Span };

    public static Stmt Scope(in Pieces p)
    {
        var names = new string[p.Count / 2];
        for (int i = 0; i < names.Length; i++) names[i] = p.Name(2 * i + 1);
        return p.Type(0) == GLOBAL ? new Global(names) { Span = p.Span } : new Nonlocal(names) { Span = p.Span };
    }

    public static Stmt TypeAlias(in Pieces p)
    {
        var name = new Name(p.Name(1), ExprContext.Store) { Span = p.SpanOf(1) };
        return new TypeAlias(name, p.FirstOf<TypeParam[]>() ?? [], (Expr)p.Final.Value) { Span = p.Span };
    }
}
