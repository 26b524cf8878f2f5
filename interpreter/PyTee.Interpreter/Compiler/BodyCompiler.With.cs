using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private const int AwaitEnter = 1;
    private const int AwaitExit = 2;

    /// <summary>A with-statement from its item <paramref name="index"/> inwards.</summary>
    private void VisitWith(With node, int index)
    {
        CompilationDepthException.Check();
        if (node.IsAsync && !MayAwait) throw Error(node.Span, "'async with' outside async function");
        var item = node.Items[index];
        var span = item.ContextExpr.Span;
        var final = new Block();
        var exit = new Block();
        var outer = _code.Handler;
        Visit(item.ContextExpr);
        Emit(node.IsAsync ? Op.BeforeAsyncWith : Op.BeforeWith, span);
        if (node.IsAsync) EmitAwait(span, AwaitEnter);
        Push(new FrameBlock(node.IsAsync ? FrameBlockKind.AsyncWith : FrameBlockKind.With, outer, span));
        // The value of __enter__ is on the stack here, but not when the handler runs.
        _code.Setup(new Handler(final, pushLasti: true, depthAdjust: -1));
        if (item.OptionalVars != null) Visit(item.OptionalVars);
        else Emit(Op.PopTop, span);
        if (index + 1 < node.Items.Length) VisitWith(node, index + 1);
        else Visit(node.Body);
        Pop();
        _code.Handler = outer;
        EmitExit(span, node.IsAsync);
        EmitJump(Op.Jump, exit, span);

        Use(final);
        EmitExceptionalExit(span, node.IsAsync, outer);
        Use(exit);
    }

    /// <summary>Call the exit method below with three Nones and forget its result.</summary>
    private void EmitExit(Span span, bool isAsync)
    {
        for (var i = 0; i < 3; i++) EmitConst(null, span);
        Emit(Op.Call, span, 3);
        if (isAsync) EmitAwait(span, AwaitExit);
        Emit(Op.PopTop, span);
    }

    private void EmitExceptionalExit(Span span, bool isAsync, Handler? outer)
    {
        var suppress = new Block();
        var exit = new Block();
        var cleanup = new Block();
        _code.Setup(new Handler(cleanup, pushLasti: true));
        Emit(Op.PushExcInfo, span);
        Emit(Op.WithExceptStart, span);
        if (isAsync) EmitAwait(span, AwaitExit);
        EmitJump(Op.PopJumpIfTrue, suppress, span);
        Emit(Op.Reraise, span, 2);
        Use(suppress);
        Emit(Op.PopTop, span);
        _code.Handler = outer;
        Emit(Op.PopExcept, span);
        Emit(Op.PopTop, span);
        Emit(Op.PopTop, span);
        EmitJump(Op.Jump, exit, span);
        LeaveHandler(cleanup, outer);
        Use(exit);
    }
}
