using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>Jump when the truth of a test is <paramref name="sense"/>, else go on.</summary>
    private void JumpIf(Expr test, Block target, bool sense)
    {
        CompilationDepthException.Check();
        switch (test)
        {
            case UnaryOp { Op: UnaryOperator.Not } not:
                JumpIf(not.Operand, target, !sense);
                return;
            case BoolOp boolean:
                JumpIfBoolean(boolean, target, sense);
                return;
            case IfExp conditional:
                JumpIfConditional(conditional, target, sense);
                return;
            case Compare { Ops.Length: > 1 } compare:
                JumpIfChain(compare, target, sense);
                return;
            case Compare { Ops: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [Constant { Value: null }] } compare:
                JumpIfNone(compare, target, sense);
                return;
        }
        if (_compilation.Folder.Truth(test) is { } truth)
        {
            if (truth == sense) EmitJump(Op.Jump, target, test.Span);
            return;
        }
        if (test is Compare { Ops: [CompareOperator.NotIn] } absence)
        {
            // The jump on the other side is as good, and a membership test folds with it.
            VisitSingle(absence, Op.Contains);
            sense = !sense;
        }
        else Visit(test);
        EmitJump(sense ? Op.PopJumpIfTrue : Op.PopJumpIfFalse, target, test.Span);
    }

    private void JumpIfBoolean(BoolOp node, Block target, bool sense)
    {
        var stopsAt = node.Op == BoolOperator.Or;
        var end = stopsAt == sense ? target : new Block();
        for (var i = 0; i < node.Values.Length - 1; i++) JumpIf(node.Values[i], end, stopsAt);
        JumpIf(node.Values[^1], target, sense);
        if (end != target) Use(end);
    }

    private void JumpIfConditional(IfExp node, Block target, bool sense)
    {
        var orElse = new Block();
        var end = new Block();
        JumpIf(node.Test, orElse, false);
        JumpIf(node.Body, target, sense);
        EmitJump(Op.Jump, end, node.Span);
        Use(orElse);
        JumpIf(node.OrElse, target, sense);
        Use(end);
    }

    private void JumpIfNone(Compare node, Block target, bool sense)
    {
        CheckIdentity(node);
        Visit(node.Left);
        EmitJump((node.Ops[0] == CompareOperator.Is) == sense ? Op.PopJumpIfNone : Op.PopJumpIfNotNone, target, node.Span);
    }

    private void JumpIfChain(Compare node, Block target, bool sense)
    {
        CheckIdentity(node);
        var cleanup = new Block();
        var end = new Block();
        Visit(node.Left);
        var last = node.Ops.Length - 1;
        for (var i = 0; i < last; i++)
        {
            VisitLink(node, i);
            EmitJump(Op.PopJumpIfFalse, cleanup, node.Span);
        }
        VisitComparator(node.Comparators[last], node.Ops[last]);
        Emit(CompareOp(node.Ops[last]), node.Span);
        EmitJump(sense ? Op.PopJumpIfTrue : Op.PopJumpIfFalse, target, node.Span);
        EmitJump(Op.Jump, end, node.Span);
        Use(cleanup);
        Emit(Op.PopTop, node.Span);
        if (!sense) EmitJump(Op.Jump, target, node.Span);
        Use(end);
    }

    private void VisitCompare(Compare node)
    {
        CheckIdentity(node);
        var last = node.Ops.Length - 1;
        if (last == 0)
        {
            VisitSingle(node, CompareOp(node.Ops[0]));
            return;
        }
        Visit(node.Left);
        var cleanup = new Block();
        var end = new Block();
        for (var i = 0; i < last; i++)
        {
            VisitLink(node, i);
            EmitJump(Op.JumpIfFalseOrPop, cleanup, node.Span);
        }
        VisitComparator(node.Comparators[last], node.Ops[last]);
        Emit(CompareOp(node.Ops[last]), node.Span);
        EmitJump(Op.Jump, end, node.Span);
        Use(cleanup);
        Emit(Op.Swap, node.Span, 2);
        Emit(Op.PopTop, node.Span);
        Use(end);
    }

    /// <summary>One comparison of a chain: leaves its right side below the result.</summary>
    private void VisitLink(Compare node, int i)
    {
        Visit(node.Comparators[i]);
        Emit(Op.Swap, node.Span, 2);
        Emit(Op.Copy, node.Span, 2);
        Emit(CompareOp(node.Ops[i]), node.Span);
    }

    /// <summary>A list or set display on the right of <c>in</c> is never changed, so a constant will do.</summary>
    private void VisitComparator(Expr node, CompareOperator op)
    {
        if (op is CompareOperator.In or CompareOperator.NotIn) VisitUnchanged(node);
        else Visit(node);
    }

    /// <summary>A display that is only iterated or searched.</summary>
    private void VisitUnchanged(Expr node)
    {
        switch (node)
        {
            case List list when _compilation.Folder.TryFoldAll(list.Elts, out var items): EmitConst(new ConstTuple(items), node.Span); break;
            case List list when !Array.Exists(list.Elts, e => e is Starred): VisitTuple(list.Elts, node.Span); break;
            case Set set when _compilation.Folder.TryFoldAll(set.Elts, out var items): EmitConst(new ConstFrozenSet(items), node.Span); break;
            default: Visit(node); break;
        }
    }

    private void VisitSingle(Compare node, Op op)
    {
        Visit(node.Left);
        VisitComparator(node.Comparators[0], node.Ops[0]);
        Emit(op, node.Span);
    }

    private static Op CompareOp(CompareOperator op) => op switch
    {
        CompareOperator.Eq => Op.Eq,
        CompareOperator.NotEq => Op.Ne,
        CompareOperator.Lt => Op.Lt,
        CompareOperator.LtE => Op.Le,
        CompareOperator.Gt => Op.Gt,
        CompareOperator.GtE => Op.Ge,
        CompareOperator.Is => Op.Is,
        CompareOperator.IsNot => Op.IsNot,
        CompareOperator.In => Op.Contains,
        _ => Op.NotContains,
    };
}
