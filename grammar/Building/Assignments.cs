using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Expression statements and the assignments that begin like one.</summary>
internal static class Assignments
{
    public static Stmt Make(in Pieces p) => p.Type(1) switch
    {
        0 => new ExprStmt(p.Expr(0)) { Span = p.Span },
        COLON => Annotated(p),
        EQUAL => Plain(p),
        _ => Augmented(p),
    };

    private static Stmt Plain(in Pieces p)
    {
        var targets = new Expr[p.Count / 2];
        for (int i = 0; i < targets.Length; i++)
        {
            var target = p.Expr(2 * i);
            if (Targets.Invalid(target, TargetKind.Star) is { } bad) throw NotATarget(p, i, bad);
            targets[i] = Targets.Store(p.Builder, target);
        }
        return new Assign(targets, p.Expr(p.Count - 1)) { Span = p.Span };
    }

    private static Stmt Annotated(in Pieces p)
    {
        if (BadAnnotation(p.Builder, p[0]) is { } error) throw error;
        bool bare = p.Expr(0) is Name && p.Builder.Tokens[p.First].Type != LPAR;
        return new AnnAssign(Targets.Store(p.Builder, p.Expr(0)), p.Expr(2), p.Count > 4 ? p.Expr(4) : null, bare) { Span = p.Span };
    }

    private static Stmt Augmented(in Pieces p)
    {
        var target = p.Expr(0);
        if (IsYield(p, 0)) throw p.Builder.Invalid(p.Token(1));
        if (!CanBeAnnotated(target)) throw p.Builder.Error($"'{Naming.Of(target)}' is an illegal expression for augmented assignment", target.Span);
        return new AugAssign(Targets.Store(p.Builder, target), OperatorOf(p.Type(1)), p.Expr(2)) { Span = p.Span };
    }

    /// <summary>Whether a target is a single one: a name, an attribute or a subscript.</summary>
    public static bool CanBeAnnotated(Expr target) => target is Name or Ast.Attribute or Subscript;

    /// <summary>The error of an annotation on something that cannot have one, or null.</summary>
    public static SyntaxException? BadAnnotation(Builder builder, Item item)
    {
        var target = (Expr)item.Value;
        if (CanBeAnnotated(target)) return null;
        if (target is Starred or Yield or YieldFrom && builder.Tokens[item.First].Type is STAR or YIELD) return builder.Invalid(builder.Tokens[item.Last + 1]);
        if (target is Ast.Tuple { Elts: [var first, ..] } && !builder.IsBracketed(item)) return builder.Error("only single target (not tuple) can be annotated", first.Span);
        if (target is Ast.Tuple or List) return builder.Error($"only single target (not {Naming.Of(target)}) can be annotated", target.Span);
        return builder.Error("illegal target for annotation", target.Span);
    }

    private static SyntaxException NotATarget(in Pieces p, int index, Expr bad)
    {
        if (IsYield(p, 2 * index)) return p.Builder.Error("assignment to yield expression not possible", p.Expr(2 * index).Span);
        int start = p.Builder.Scout.RunStart(p[1].First - 1);
        bool named = start == p.First || p.Builder.Scout.Type(start - 1) == COMMA;
        return (named ? ExpressionComplaints.Equals(p.Builder.Scout, p[1].First) : null) ?? p.Builder.Error($"cannot assign to {Naming.Of(bad)}", bad.Span);
    }

    private static bool IsYield(in Pieces p, int index) => p.Builder.Tokens[p[index].First].Type == YIELD;

    private static BinaryOperator OperatorOf(int type) => type switch
    {
        PLUSEQUAL => BinaryOperator.Add,
        MINEQUAL => BinaryOperator.Sub,
        STAREQUAL => BinaryOperator.Mult,
        SLASHEQUAL => BinaryOperator.Div,
        DOUBLESLASHEQUAL => BinaryOperator.FloorDiv,
        PERCENTEQUAL => BinaryOperator.Mod,
        ATEQUAL => BinaryOperator.MatMult,
        AMPEREQUAL => BinaryOperator.BitAnd,
        VBAREQUAL => BinaryOperator.BitOr,
        CIRCUMFLEXEQUAL => BinaryOperator.BitXor,
        LSHIFTEQUAL => BinaryOperator.LShift,
        RSHIFTEQUAL => BinaryOperator.RShift,
        _ => BinaryOperator.Pow,
    };
}
