using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Attribute = PyTee.Grammar.Ast.Attribute;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void Visit(Expr node)
    {
        CompilationDepthException.Check();
        if (Fold(node, out var value))
        {
            if (node is Subscript folded) CheckSubscript(folded);
            EmitConst(value, node.Span);
            return;
        }
        switch (node)
        {
            case Name name: EmitName(name.Id, name.Ctx, name.Span); break;
            case Attribute attribute: VisitAttribute(attribute); break;
            case Call call: VisitCall(call); break;
            case BinOp binary: VisitBinary(binary); break;
            case UnaryOp unary: VisitUnary(unary); break;
            case BoolOp boolean: VisitBoolean(boolean); break;
            case Compare compare: VisitCompare(compare); break;
            case Subscript subscript: VisitSubscript(subscript); break;
            case Slice slice: VisitSlice(slice); break;
            case IfExp conditional: VisitConditional(conditional); break;
            case Tuple tuple: VisitTuple(tuple); break;
            case List list: VisitList(list); break;
            case Set set: VisitSet(set); break;
            case Dict dict: VisitDict(dict); break;
            case JoinedStr joined: VisitJoined(joined); break;
            case FormattedValue formatted: VisitFormatted(formatted); break;
            case Lambda lambda: VisitLambda(lambda); break;
            case ListComp or SetComp or DictComp or GeneratorExp: VisitComprehension(node); break;
            case NamedExpr named:
                Visit(named.Value);
                Emit(Op.Copy, named.Span, 1);
                EmitName(named.Target.Id, ExprContext.Store, named.Target.Span);
                break;
            case Yield yield: VisitYield(yield); break;
            case YieldFrom yieldFrom: VisitYieldFrom(yieldFrom); break;
            case Await await: VisitAwait(await); break;
            case Starred starred:
                throw Error(starred.Span, starred.Ctx == ExprContext.Store
                    ? "starred assignment target must be in a list or tuple"
                    : "can't use starred expression here");
        }
    }

    private void VisitAttribute(Attribute node)
    {
        var span = StartAtAttribute(node.Span, node);
        if (node.Ctx == ExprContext.Load && TryLoadSuper(node.Value))
        {
            EmitSuper(Op.LoadSuperAttr, node, span);
            return;
        }
        Visit(node.Value);
        if (node.Ctx != ExprContext.Load) CheckAssignable(node.Attr, node.Ctx, node.Span);
        if (node.Ctx == ExprContext.Store) NoteStaticAttribute(node);
        EmitNamed(Choose(node.Ctx, Op.LoadAttr, Op.StoreAttr, Op.DeleteAttr), node.Attr, span);
    }

    /// <summary>Of a chain over several lines, only the attribute's own line is marked.</summary>
    private static Span StartAtAttribute(Span span, Attribute attribute)
    {
        var end = attribute.Span;
        if (span.Line == end.EndLine) return span;
        var length = attribute.Attr.Length;
        return span with { Line = end.EndLine, Column = Math.Max(0, end.EndColumn - length), EndLine = Math.Max(span.EndLine, end.EndLine) };
    }

    private void VisitBinary(BinOp node)
    {
        if (TryFormat(node)) return;
        // A long chain of operators leans to the left: a loop instead of recursion lets it be as long as it likes.
        var chain = new Stack<BinOp>();
        Expr leftmost = node;
        while (leftmost is BinOp inner && (chain.Count == 0 || !Fold(inner, out _) && !IsFormat(inner)))
        {
            chain.Push(inner);
            leftmost = inner.Left;
        }
        Visit(leftmost);
        while (chain.TryPop(out var binary))
        {
            Visit(binary.Right);
            Emit(BinaryOp(binary.Op), binary.Span);
        }
    }

    private static Op BinaryOp(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Op.Add,
        BinaryOperator.Sub => Op.Sub,
        BinaryOperator.Mult => Op.Mul,
        BinaryOperator.MatMult => Op.MatMul,
        BinaryOperator.Div => Op.TrueDiv,
        BinaryOperator.Mod => Op.Mod,
        BinaryOperator.Pow => Op.Pow,
        BinaryOperator.LShift => Op.LShift,
        BinaryOperator.RShift => Op.RShift,
        BinaryOperator.BitOr => Op.Or,
        BinaryOperator.BitXor => Op.Xor,
        BinaryOperator.BitAnd => Op.And,
        _ => Op.FloorDiv,
    };

    private void VisitUnary(UnaryOp node)
    {
        if (node is { Op: UnaryOperator.Not, Operand: Compare { Ops: [var op] } compare })
        {
            CheckIdentity(compare);
            Visit(compare.Left);
            VisitComparator(compare.Comparators[0], op);
            Emit(CompareOp(Negation(op) ?? op), node.Span);
            if (Negation(op) == null) Emit(Op.Not, node.Span);
            return;
        }
        Visit(node.Operand);
        Emit(node.Op switch
        {
            UnaryOperator.Not => Op.Not,
            UnaryOperator.USub => Op.Negative,
            UnaryOperator.UAdd => Op.Positive,
            _ => Op.Invert,
        }, node.Span);
    }

    private static CompareOperator? Negation(CompareOperator op) => op switch
    {
        CompareOperator.Is => CompareOperator.IsNot,
        CompareOperator.IsNot => CompareOperator.Is,
        CompareOperator.In => CompareOperator.NotIn,
        CompareOperator.NotIn => CompareOperator.In,
        _ => null,
    };

    private void VisitBoolean(BoolOp node)
    {
        var end = new Block();
        var op = node.Op == BoolOperator.And ? Op.JumpIfFalseOrPop : Op.JumpIfTrueOrPop;
        for (var i = 0; i < node.Values.Length - 1; i++)
        {
            Visit(node.Values[i]);
            EmitJump(op, end, node.Span);
        }
        Visit(node.Values[^1]);
        Use(end);
    }

    private void VisitConditional(IfExp node)
    {
        if (_compilation.Folder.Truth(node.Test) is { } truth)
        {
            Visit(truth ? node.Body : node.OrElse);
            return;
        }
        var orElse = new Block();
        var end = new Block();
        JumpIf(node.Test, orElse, false);
        Visit(node.Body);
        EmitJump(Op.Jump, end, node.Span);
        Use(orElse);
        Visit(node.OrElse);
        Use(end);
    }

    private void VisitSubscript(Subscript node)
    {
        if (node.Ctx == ExprContext.Load) CheckSubscript(node);
        Visit(node.Value);
        if (node.Slice is Slice { Step: null } slice && node.Ctx != ExprContext.Del)
        {
            VisitBounds(slice);
            Emit(node.Ctx == ExprContext.Load ? Op.LoadSlice : Op.StoreSlice, node.Span);
            return;
        }
        Visit(node.Slice);
        Emit(Choose(node.Ctx, Op.LoadSubscr, Op.StoreSubscr, Op.DeleteSubscr), node.Span);
    }

    private void VisitBounds(Slice slice)
    {
        if (slice.Lower != null) Visit(slice.Lower);
        else EmitConst(null, slice.Span);
        if (slice.Upper != null) Visit(slice.Upper);
        else EmitConst(null, slice.Span);
    }

    private void VisitSlice(Slice slice)
    {
        VisitBounds(slice);
        if (slice.Step != null) Visit(slice.Step);
        Emit(slice.Step != null ? Op.BuildSlice3 : Op.BuildSlice2, slice.Span);
    }
}
