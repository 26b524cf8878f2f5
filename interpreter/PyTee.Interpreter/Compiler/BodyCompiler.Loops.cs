using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>The test stands at the bottom, so that an iteration costs one jump.</summary>
    private void VisitWhile(While node)
    {
        var truth = _compilation.Folder.Truth(node.Test);
        var body = new Block();
        var test = new Block();
        var end = new Block();
        var orElse = new Block();
        if (truth != null) EmitLine(node.Test.Span);
        if (truth == false) EmitJump(Op.Jump, orElse, default);
        else if (truth == null) EmitJump(Op.Jump, test, node.Test.Span);
        Push(new FrameBlock(FrameBlockKind.WhileLoop, _code.Handler, node.Span) { Continue = test, Break = end });
        Use(body);
        Visit(node.Body);
        Pop();
        Use(test);
        if (truth == null) JumpIf(node.Test, body, true);
        else EmitJump(Op.Jump, body, node.Test.Span);
        Use(orElse);
        Visit(node.OrElse);
        Use(end);
    }

    private void VisitFor(For node)
    {
        if (node.IsAsync)
        {
            VisitAsyncFor(node);
            return;
        }
        var start = new Block();
        var end = new Block();
        var orElse = new Block();
        VisitUnchanged(node.Iter);
        Emit(Op.GetIter, node.Iter.Span);
        Push(new FrameBlock(FrameBlockKind.ForLoop, _code.Handler, node.Span) { Continue = start, Break = end });
        Use(start);
        EmitJump(Op.ForIter, orElse, node.Iter.Span);
        Visit(node.Target);
        Visit(node.Body);
        EmitJump(Op.Jump, start, default);
        Pop();
        Use(orElse);
        Visit(node.OrElse);
        Use(end);
    }

    private void VisitAsyncFor(For node)
    {
        if (!MayAwait) throw Error(node.Span, "'async for' outside async function");
        var start = new Block();
        var except = new Block();
        var end = new Block();
        var span = node.Iter.Span;
        Visit(node.Iter);
        Emit(Op.GetAIter, span);
        Push(new FrameBlock(FrameBlockKind.ForLoop, _code.Handler, node.Span) { Continue = start, Break = end });
        var outerHandler = _code.Handler;
        Use(start);
        _code.Setup(new Handler(except, pushLasti: false));
        Emit(Op.GetANext, span);
        EmitConst(null, span);
        EmitDelegation(span);
        _code.Handler = outerHandler;
        Visit(node.Target);
        Visit(node.Body);
        EmitJump(Op.Jump, start, default);
        Pop();
        Use(except);
        Emit(Op.EndAsyncFor, span);
        Visit(node.OrElse);
        Use(end);
    }

    private void VisitBreak(Span span)
    {
        EmitLine(span);
        var statement = span;
        var loop = Unwind(false, stopAtLoop: true, ref span) ?? throw Error(statement, "'break' outside loop");
        // The rest of the unwinding belongs to the statements around the loop.
        var blocks = _blocks;
        var handler = _code.Handler;
        _blocks = blocks[..blocks.LastIndexOf(loop)];
        _code.Handler = loop.OuterHandler;
        UnwindOne(loop, false, ref span);
        EmitJump(Op.Jump, loop.Break!, span);
        _blocks = blocks;
        _code.Handler = handler;
    }

    private void VisitContinue(Span span)
    {
        EmitLine(span);
        var statement = span;
        var loop = Unwind(false, stopAtLoop: true, ref span) ?? throw Error(statement, "'continue' not properly in loop");
        var handler = _code.Handler;
        _code.Handler = loop.OuterHandler;
        EmitJump(Op.Jump, loop.Continue!, span);
        _code.Handler = handler;
    }

    private void VisitReturn(Return node)
    {
        if (!_scope.IsFunctionLike) throw Error(node.Span, "'return' outside function");
        if (node.Value != null && _scope.IsCoroutine && _scope.IsGenerator)
            throw Error(node.Span, "'return' with value in async generator");
        object? constant = null;
        var keepsValue = node.Value != null && !Fold(node.Value, out constant);
        if (keepsValue) Visit(node.Value!);
        var handler = _code.Handler;
        var span = keepsValue || node.Value == null ? node.Span : node.Value.Span;
        if (!keepsValue) EmitLine(span);
        if (node.Value != null && node.Value.Span.Line != node.Span.Line) EmitLine(span = node.Span);
        var after = span;
        Unwind(keepsValue, stopAtLoop: false, ref after);
        if (_blocks.Count > 0) _code.Handler = _blocks[0].OuterHandler;
        if (!keepsValue) EmitConst(constant, after == span ? span : default);
        Emit(Op.ReturnValue, after == span ? node.Span : default);
        _code.Handler = handler;
    }

    /// <summary>
    /// Leave the enclosing statements, innermost first, up to a loop or all; returns the loop. The span is none afterwards when other lines were
    /// executed.
    /// </summary>
    private FrameBlock? Unwind(bool keepsTop, bool stopAtLoop, ref Span span)
    {
        var blocks = _blocks;
        var handler = _code.Handler;
        var statement = span;
        FrameBlock? loop = null;
        for (var i = blocks.Count - 1; i >= 0 && loop == null; i--)
        {
            if (blocks[i].Kind == FrameBlockKind.GroupHandler)
                throw Error(statement, "'break', 'continue' and 'return' cannot appear in an except* block");
            if (stopAtLoop && blocks[i].IsLoop)
            {
                loop = blocks[i];
                break;
            }
            _blocks = blocks[..i];
            _code.Handler = blocks[i].OuterHandler;
            UnwindOne(blocks[i], keepsTop, ref span);
        }
        _blocks = blocks;
        _code.Handler = handler;
        return loop;
    }

    private void UnwindOne(FrameBlock block, bool keepsTop, ref Span span)
    {
        switch (block.Kind)
        {
            case FrameBlockKind.ForLoop or FrameBlockKind.PopValue:
                if (keepsTop) Emit(Op.Swap, span, 2);
                Emit(Op.PopTop, span);
                break;
            case FrameBlockKind.FinallyTry:
                if (keepsTop) Push(new FrameBlock(FrameBlockKind.PopValue, _code.Handler, span));
                Visit(block.FinalBody!);
                if (keepsTop) Pop();
                // What is left to do does not begin the line of the statement again.
                span = default;
                break;
            case FrameBlockKind.FinallyEnd:
                if (keepsTop) Emit(Op.Swap, span, 2);
                Emit(Op.PopTop, span);
                if (keepsTop) Emit(Op.Swap, span, 2);
                Emit(Op.PopExcept, span);
                break;
            case FrameBlockKind.With or FrameBlockKind.AsyncWith:
                if (keepsTop) Emit(Op.Swap, block.Span, 2);
                EmitExit(block.Span, block.Kind == FrameBlockKind.AsyncWith);
                span = default;
                break;
            case FrameBlockKind.HandlerCleanup:
                if (keepsTop) Emit(Op.Swap, span, 2);
                Emit(Op.PopExcept, span);
                if (block.Name != null) EmitUnbind(block.Name, span);
                break;
        }
    }

    /// <summary><c>name = None; del name</c>: what an except clause does to its name at the end, whatever became of it.</summary>
    private void EmitUnbind(string name, Span span)
    {
        EmitConst(null, span);
        EmitName(name, ExprContext.Store, span);
        EmitName(name, ExprContext.Del, span);
    }
}
