using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void VisitTry(Try node)
    {
        EmitLine(node.Span);
        if (node.FinalBody.Length > 0) VisitTryFinally(node);
        else VisitTryExcept(node);
    }

    private void VisitTryExcept(Try node)
    {
        if (node.Handlers.Length == 0) Visit(node.Body);
        else if (node.IsStar) VisitTryStar(node);
        else VisitHandlers(node);
    }

    private void VisitTryFinally(Try node)
    {
        var end = new Block();
        var exit = new Block();
        var outer = _code.Handler;
        Push(new FrameBlock(FrameBlockKind.FinallyTry, outer, node.Span) { FinalBody = node.FinalBody });
        _code.Setup(new Handler(end, pushLasti: false));
        VisitTryExcept(node);
        Pop();
        _code.Handler = outer;
        Visit(node.FinalBody);
        EmitJump(Op.Jump, exit, default);

        Use(end);
        var cleanup = EnterHandler();
        Push(new FrameBlock(FrameBlockKind.FinallyEnd, outer, node.Span));
        Visit(node.FinalBody);
        Pop();
        Emit(Op.Reraise, default, 0);
        LeaveHandler(cleanup, outer);
        Use(exit);
    }

    /// <summary>Start of a handler: from here on an exception must first restore the one that was current before.</summary>
    private Block EnterHandler()
    {
        var cleanup = new Block();
        _code.Setup(new Handler(cleanup, pushLasti: true));
        Emit(Op.PushExcInfo, default);
        return cleanup;
    }

    private void LeaveHandler(Block cleanup, Handler? outer)
    {
        _code.Handler = outer;
        Use(cleanup);
        Emit(Op.Copy, default, 3);
        Emit(Op.PopExcept, default);
        Emit(Op.Reraise, default, 1);
    }

    private void VisitHandlers(Try node)
    {
        var except = new Block();
        var end = new Block();
        var outer = _code.Handler;
        Push(new FrameBlock(FrameBlockKind.Try, outer, node.Span));
        _code.Setup(new Handler(except, pushLasti: false));
        Visit(node.Body);
        Pop();
        _code.Handler = outer;
        Visit(node.OrElse);
        EmitJump(Op.Jump, end, default);

        Use(except);
        var cleanup = EnterHandler();
        for (var i = 0; i < node.Handlers.Length; i++)
        {
            var handler = node.Handlers[i];
            if (handler.Type == null && i < node.Handlers.Length - 1) throw Error(handler.Span, "default 'except:' must be last");
            VisitHandler(handler, outer, end);
        }
        Emit(Op.Reraise, default, 0);
        LeaveHandler(cleanup, outer);
        Use(end);
    }

    private void VisitHandler(ExceptHandler handler, Handler? outer, Block end)
    {
        var next = new Block();
        if (handler.Type != null)
        {
            Visit(handler.Type);
            Emit(Op.CheckExcMatch, handler.Span);
            EmitJump(Op.PopJumpIfFalse, next, handler.Span);
        }
        var inner = _code.Handler;
        if (handler.Name == null) Emit(Op.PopTop, handler.Span);
        else EmitName(handler.Name, ExprContext.Store, handler.Span);
        // Leaving the body by break, continue or return ends both the naming and the handling of the exception.
        Push(new FrameBlock(FrameBlockKind.HandlerCleanup, outer, handler.Span) { Name = handler.Name });
        var unbind = new Block();
        if (handler.Name != null) _code.Setup(new Handler(unbind, pushLasti: true));
        Visit(handler.Body);
        Pop();
        _code.Handler = outer;
        Emit(Op.PopExcept, default);
        if (handler.Name != null) EmitUnbind(handler.Name, default);
        EmitJump(Op.Jump, end, default);
        _code.Handler = inner;
        if (handler.Name != null)
        {
            Use(unbind);
            EmitUnbind(handler.Name, default);
            Emit(Op.Reraise, default, 1);
        }
        Use(next);
    }

    /// <summary>
    /// except*: each clause takes its part of the group and what its body raises is collected. Stack in a clause:
    /// previous, original, list of raised, what is left, matched part.
    /// </summary>
    private void VisitTryStar(Try node)
    {
        var except = new Block();
        var end = new Block();
        var reraise = new Block();
        var outer = _code.Handler;
        Push(new FrameBlock(FrameBlockKind.Try, outer, node.Span));
        _code.Setup(new Handler(except, pushLasti: false));
        Visit(node.Body);
        Pop();
        _code.Handler = outer;
        Visit(node.OrElse);
        EmitJump(Op.Jump, end, default);

        Use(except);
        var cleanup = EnterHandler();
        Push(new FrameBlock(FrameBlockKind.GroupHandler, outer, node.Span));
        var span = node.Handlers[0].Span;
        Emit(Op.Copy, span, 1);
        Emit(Op.BuildList, span, 0);
        Emit(Op.Swap, span, 2);
        foreach (var handler in node.Handlers) VisitGroupHandler(handler);
        Emit(Op.ListAppend, default, 1);
        Pop();
        Emit(Op.PrepReraiseStar, default);
        Emit(Op.Copy, default, 1);
        EmitJump(Op.PopJumpIfNotNone, reraise, default);
        Emit(Op.PopTop, default);
        var guard = _code.Handler;
        _code.Handler = outer;
        Emit(Op.PopExcept, default);
        EmitJump(Op.Jump, end, default);
        _code.Handler = guard;
        Use(reraise);
        Emit(Op.Swap, default, 2);
        Emit(Op.PopExcept, default);
        _code.Handler = outer;
        Emit(Op.Reraise, default, 0);
        LeaveHandler(cleanup, outer);
        Use(end);
    }

    private void VisitGroupHandler(ExceptHandler handler)
    {
        var noMatch = new Block();
        var raised = new Block();
        var next = new Block();
        var guard = _code.Handler;
        Visit(handler.Type!);
        Emit(Op.CheckEgMatch, handler.Span);
        Emit(Op.Copy, handler.Span, 1);
        EmitJump(Op.PopJumpIfNone, noMatch, handler.Span);
        if (handler.Name == null) Emit(Op.PopTop, handler.Span);
        else EmitName(handler.Name, ExprContext.Store, handler.Span);

        Push(new FrameBlock(FrameBlockKind.HandlerCleanup, guard, handler.Span) { Name = handler.Name });
        _code.Setup(new Handler(raised, pushLasti: true));
        Visit(handler.Body);
        Pop();
        _code.Handler = guard;
        if (handler.Name != null) EmitUnbind(handler.Name, default);
        EmitJump(Op.Jump, next, default);

        Use(raised);
        if (handler.Name != null) EmitUnbind(handler.Name, default);
        // The list is below what is left and the saved address.
        Emit(Op.ListAppend, default, 3);
        Emit(Op.PopTop, default);
        EmitJump(Op.Jump, next, default);

        Use(noMatch);
        Emit(Op.PopTop, default);
        Use(next);
    }
}
