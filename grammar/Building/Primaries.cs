using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Atoms and what is called, indexed or looked up on them.</summary>
internal static class Primaries
{
    public static Expr Make(in Pieces p)
    {
        int start = p.Type(0) == AWAIT ? 1 : 0, first = p[start].First;
        var value = Atom(p, start);
        for (int i = start + 1; i < p.Count; i++)
        {
            switch (p[i].Value)
            {
                case CallArguments call:
                    value = new Call(value, call.Args, call.Keywords) { Span = p.Builder.Span(first, p[i].Last) };
                    break;
                case Expr index:
                    value = new Subscript(value, index, ExprContext.Load) { Span = p.Builder.Span(first, p[i].Last) };
                    break;
                default:
                    i++;
                    value = new Ast.Attribute(value, p.Name(i), ExprContext.Load) { Span = p.Builder.Span(first, p[i].Last) };
                    break;
            }
        }
        return start == 1 ? new Await(value) { Span = p.Span } : value;
    }

    /// <summary>The atom at an index.</summary>
    public static Expr Atom(in Pieces p, int index)
    {
        if (p[index].Value is not SourceToken token) return p.Expr(index);
        return token.Type switch
        {
            NAME => new Name(p.Builder.Identifier(token), ExprContext.Load) { Span = token.Span },
            NUMBER => Numbers.Make(p.Builder, token),
            NONE => new Constant(null) { Span = token.Span },
            TRUE => new Constant(Boxes.True) { Span = token.Span },
            FALSE => new Constant(Boxes.False) { Span = token.Span },
            _ => new Constant(EllipsisLiteral.Instance) { Span = token.Span },
        };
    }

    public static Expr Subscript(in Pieces p)
    {
        p.CheckSeparators(COMMA);
        if (p.Count == 3 && p.Expr(1) is not Starred) return p.Expr(1);
        return new Ast.Tuple(p.All<Expr>(), ExprContext.Load) { Span = p.Inner.Span };
    }

    public static Expr Slice(in Pieces p)
    {
        if (p.Type(0) == STAR) return new Starred(p.Expr(1), ExprContext.Load) { Span = p.Span };
        var parts = new Expr?[3];
        int part = 0;
        for (int i = 0; i < p.Count; i++)
        {
            if (p.Type(i) == COLON) part++;
            else parts[part] = p.Expr(i);
        }
        return new Slice(parts[0], parts[1], parts[2]) { Span = p.Span };
    }
}
