using System.Numerics;
using PyTee.Grammar.Ast;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

/// <summary>Finds the value of expressions made of constants, within the size limits that keep folding from growing the program.</summary>
internal sealed class ConstantFolder(int optimizeLevel, bool foldsSlices)
{
    private static readonly object s_notConstant = new();
    private readonly Dictionary<Expr, object?> _known = [];

    /// <summary>The value of an expression, if it is constant.</summary>
    public bool TryFold(Expr expression, out object? value)
    {
        switch (expression)
        {
            case Constant constant:
                value = constant.Value;
                return true;
            case Name { Id: "__debug__", Ctx: ExprContext.Load }:
                value = optimizeLevel == 0;
                return true;
            case Slice when !foldsSlices:
                value = null;
                return false;
            case Slice or BinOp or UnaryOp or Tuple { Ctx: ExprContext.Load } or Subscript { Ctx: ExprContext.Load }:
                if (!_known.TryGetValue(expression, out value)) _known[expression] = value = Evaluate(expression, out value) ? value : s_notConstant;
                return value != s_notConstant;
            default:
                value = null;
                return false;
        }
    }

    /// <summary>The truth of an expression, if it is constant.</summary>
    public bool? Truth(Expr expression) => TryFold(expression, out var value) ? IsTrue(value) : null;

    /// <summary>bool() of a constant.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        long n => n != 0,
        double d => d != 0,
        Complex z => z != Complex.Zero,
        string s => s.Length > 0,
        int[] s => s.Length > 0,
        byte[] s => s.Length > 0,
        ConstTuple t => t.Items.Length > 0,
        ConstFrozenSet s => s.Items.Length > 0,
        _ => true,
    };

    /// <summary>The values of several expressions, if all are constant.</summary>
    public bool TryFoldAll(Expr[] expressions, out object?[] values)
    {
        values = new object?[expressions.Length];
        for (var i = 0; i < values.Length; i++)
            if (!TryFold(expressions[i], out values[i])) return false;
        return true;
    }

    private bool TryFoldSlice(Slice slice, out object? value)
    {
        object? upper = null, step = null;
        bool constant = TryFoldBound(slice.Lower, out var lower) && TryFoldBound(slice.Upper, out upper) && TryFoldBound(slice.Step, out step);
        value = constant ? new ConstSlice(lower, upper, step) : null;
        return constant;
    }

    private bool TryFoldBound(Expr? bound, out object? value)
    {
        value = null;
        return bound == null || TryFold(bound, out value);
    }

    private bool Evaluate(Expr expression, out object? value)
    {
        CompilationDepthException.Check();
        value = null;
        switch (expression)
        {
            case BinOp binary:
                // The right side is the leaf of a long chain: looking at it first keeps the search short.
                return TryFold(binary.Right, out var right) && TryFold(binary.Left, out var left)
                    && ConstantArithmetic.TryBinary(binary.Op, left, right, out value);
            case UnaryOp unary:
                return TryFold(unary.Operand, out var operand) && ConstantArithmetic.TryUnary(unary.Op, operand, out value);
            case Tuple tuple:
                if (!TryFoldAll(tuple.Elts, out var items)) return false;
                value = new ConstTuple(items);
                return true;
            case Slice slice:
                return TryFoldSlice(slice, out value);
            case Subscript subscript:
                return TryFold(subscript.Value, out var owner) && TryFold(subscript.Slice, out var index)
                    && ConstantArithmetic.TryIndex(owner, index, out value);
            default:
                return false;
        }
    }
}
