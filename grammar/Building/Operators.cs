using PyTee.Grammar.Ast;
using PyTee.Grammar.Errors;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Space for the operators and operands of one flat list.</summary>
internal sealed class OperatorStacks
{
    public Stack<Item> Operands { get; } = new();
    public Stack<(int Type, int Token, int Precedence)> Operators { get; } = new();
    public List<Item> Ands { get; } = [];
    public List<Item> Ors { get; } = [];
}

/// <summary>Arithmetic: a flat list of operators and operands becomes a tree by precedence, without recursion.</summary>
internal static class Operators
{
    private const int MaxPending = 5000;
    private const int PrefixPrecedence = 7, PowerPrecedence = 8;

    public static Expr Make(in Pieces p)
    {
        if (p.Count == 3 && p.Type(0) == 0) return Binary(p.Builder, p[0], p.Type(1), p[2]);
        var stacks = p.Builder.Stacks;
        bool operandExpected = true;
        for (int i = 0; i < p.Count; i++)
        {
            int type = p.Type(i);
            if (type == 0) stacks.Operands.Push(p[i]);
            else if (stacks.Operators.Count >= MaxPending) throw new SourceTooComplexException();
            else if (operandExpected) stacks.Operators.Push((type, p[i].First, PrefixPrecedence));
            else Push(p.Builder, type, p[i].First);
            operandExpected = type != 0;
        }
        while (stacks.Operators.Count > 0) Apply(p.Builder);
        return (Expr)stacks.Operands.Pop().Value;
    }

    public static Expr Named(in Pieces p)
    {
        if (p.Expr(0) is not Name name || p[0].First != p[0].Last)
            throw p.Builder.Error($"cannot use assignment expressions with {Naming.Of(p.Expr(0))}", p.Expr(0).Span);
        return new NamedExpr(new Name(name.Id, ExprContext.Store) { Span = name.Span }, p.Expr(2)) { Span = p.Span };
    }

    public static Expr Yield(in Pieces p) => p.Count switch
    {
        1 => new Yield(null) { Span = p.Span },
        2 => new Yield(p.Expr(1)) { Span = p.Span },
        _ => new YieldFrom(p.Expr(2)) { Span = p.Span },
    };

    private static void Push(Builder builder, int type, int token)
    {
        var operators = builder.Stacks.Operators;
        int precedence = Precedence(type);
        int limit = precedence == PowerPrecedence ? precedence + 1 : precedence;
        while (operators.TryPeek(out var top) && top.Precedence >= limit) Apply(builder);
        operators.Push((type, token, precedence));
    }

    private static void Apply(Builder builder)
    {
        var stacks = builder.Stacks;
        var (type, token, precedence) = stacks.Operators.Pop();
        var right = stacks.Operands.Pop();
        int first = precedence == PrefixPrecedence ? token : stacks.Operands.Peek().First;
        Expr value = precedence == PrefixPrecedence
            ? new UnaryOp(Prefix(type), (Expr)right.Value) { Span = builder.Span(token, right.Last) }
            : Binary(builder, stacks.Operands.Pop(), type, right);
        stacks.Operands.Push(new Item(value, first, right.Last));
    }

    private static BinOp Binary(Builder builder, Item left, int type, Item right) =>
        new((Expr)left.Value, Infix(type), (Expr)right.Value) { Span = builder.Span(left.First, right.Last) };

    private static int Precedence(int type) => type switch
    {
        VBAR => 1,
        CIRCUMFLEX => 2,
        AMPER => 3,
        LSHIFT or RSHIFT => 4,
        PLUS or MINUS => 5,
        DOUBLESTAR => PowerPrecedence,
        _ => 6,
    };

    private static UnaryOperator Prefix(int type) => type switch
    {
        PLUS => UnaryOperator.UAdd,
        MINUS => UnaryOperator.USub,
        _ => UnaryOperator.Invert,
    };

    private static BinaryOperator Infix(int type) => type switch
    {
        VBAR => BinaryOperator.BitOr,
        CIRCUMFLEX => BinaryOperator.BitXor,
        AMPER => BinaryOperator.BitAnd,
        LSHIFT => BinaryOperator.LShift,
        RSHIFT => BinaryOperator.RShift,
        PLUS => BinaryOperator.Add,
        MINUS => BinaryOperator.Sub,
        STAR => BinaryOperator.Mult,
        SLASH => BinaryOperator.Div,
        DOUBLESLASH => BinaryOperator.FloorDiv,
        PERCENT => BinaryOperator.Mod,
        AT => BinaryOperator.MatMult,
        _ => BinaryOperator.Pow,
    };
}
