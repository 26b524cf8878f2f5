using PyTee.Grammar.Ast;
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
        for (int i = 0; i < targets.Length; i++) targets[i] = Targets.Store(p.Expr(2 * i));
        return new Assign(targets, p.Expr(p.Count - 1)) { Span = p.Span };
    }

    private static Stmt Annotated(in Pieces p)
    {
        bool bare = p.Expr(0) is Name && p.Builder.Tokens[p.First].Type != LPAR;
        return new AnnAssign(Targets.Store(p.Expr(0)), p.Expr(2), p.Count > 4 ? p.Expr(4) : null, bare) { Span = p.Span };
    }

    private static Stmt Augmented(in Pieces p) =>
        new AugAssign(Targets.Store(p.Expr(0)), OperatorOf(p.Type(1)), p.Expr(2)) { Span = p.Span };

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
