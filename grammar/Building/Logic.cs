using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>Comparisons, <c>not</c>, <c>and</c>, <c>or</c>.</summary>
internal static class Logic
{
    private const int MaxNegations = 5000;

    public static Expr Make(in Pieces p)
    {
        var (ands, ors) = (p.Builder.Stacks.Ands, p.Builder.Stacks.Ors);
        ands.Clear();
        ors.Clear();
        for (int at = 0; at < p.Count; at++)
        {
            ands.Add(Negation(p, ref at));
            if (p.Type(at) == AND) continue;
            ors.Add(Join(p.Builder, BoolOperator.And, ands));
            ands.Clear();
        }
        return (Expr)Join(p.Builder, BoolOperator.Or, ors).Value;
    }

    private static Item Join(Builder builder, BoolOperator op, List<Item> values)
    {
        if (values.Count == 1) return values[0];
        int first = values[0].First, last = values[^1].Last;
        var operands = new Expr[values.Count];
        for (int i = 0; i < operands.Length; i++) operands[i] = (Expr)values[i].Value;
        return new Item(new BoolOp(op, operands) { Span = builder.Span(first, last) }, first, last);
    }

    private static Item Negation(in Pieces p, ref int at)
    {
        int first = at;
        while (p.Type(at) == NOT) at++;
        int operand = at;
        if (operand - first > MaxNegations) throw new SourceTooComplexException();
        var item = Comparison(p, ref at);
        for (int i = operand - 1; i >= first; i--)
        {
            var span = p.Builder.Span(p[i].First, item.Last);
            item = new Item(new UnaryOp(UnaryOperator.Not, (Expr)item.Value) { Span = span }, p[i].First, item.Last);
        }
        return item;
    }

    private static Item Comparison(in Pieces p, ref int at)
    {
        int left = at++;
        if (at >= p.Count || p.Type(at) is AND or OR) return p[left];
        List<CompareOperator> ops = [];
        List<Expr> comparators = [];
        while (at < p.Count && p.Type(at) is not (AND or OR))
        {
            ops.Add(OperatorAt(p, ref at));
            comparators.Add(p.Expr(at++));
        }
        int first = p[left].First, last = p[at - 1].Last;
        return new Item(new Compare(p.Expr(left), [.. ops], [.. comparators]) { Span = p.Builder.Span(first, last) }, first, last);
    }

    private static CompareOperator OperatorAt(in Pieces p, ref int at)
    {
        switch (p.Type(at++))
        {
            case EQEQUAL: return CompareOperator.Eq;
            case NOTEQUAL: return CompareOperator.NotEq;
            case LESS: return CompareOperator.Lt;
            case LESSEQUAL: return CompareOperator.LtE;
            case GREATER: return CompareOperator.Gt;
            case GREATEREQUAL: return CompareOperator.GtE;
            case IN: return CompareOperator.In;
            case NOT: at++; return CompareOperator.NotIn;
            case IS when p.Type(at) == NOT: at++; return CompareOperator.IsNot;
            default: return CompareOperator.Is;
        }
    }
}
