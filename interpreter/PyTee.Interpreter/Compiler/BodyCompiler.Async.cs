using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private bool MayAwait => _kind == BodyKind.AsyncFunction || _kind == BodyKind.Module && _compilation.Options.AllowTopLevelAwait;

    private void VisitAwait(Await node)
    {
        if (!MayAwait)
        {
            if (!_scope.IsFunctionLike) throw Error(node.Span, "'await' outside function");
            if (_kind is not (BodyKind.AsyncFunction or BodyKind.Comprehension)) throw Error(node.Span, "'await' outside async function");
        }
        Visit(node.Value);
        EmitAwait(node.Span, 0);
    }

    private void EmitAwait(Span span, int kind)
    {
        Emit(Op.GetAwaitable, span, kind);
        EmitConst(null, span);
        EmitDelegation(span);
    }

    /// <summary>Give on what the iterator below the top yields until it returns; its result replaces both.</summary>
    private void EmitDelegation(Span span)
    {
        var send = new Block();
        var thrown = new Block();
        var exit = new Block();
        var outerHandler = _code.Handler;
        Use(send);
        EmitJump(Op.Send, exit, span);
        _code.Setup(new Handler(thrown, pushLasti: false));
        Emit(Op.YieldValue, span);
        _code.Handler = outerHandler;
        EmitJump(Op.Jump, send, span);
        Use(thrown);
        Emit(Op.CleanupThrow, span);
        Use(exit);
    }

    private void VisitYield(Yield node)
    {
        if (!_scope.IsFunctionLike) throw Error(node.Span, "'yield' outside function");
        if (node.Value != null) Visit(node.Value);
        else EmitConst(null, node.Span);
        EmitYield(node.Span);
    }

    private void EmitYield(Span span)
    {
        if (_scope.IsGenerator && _scope.IsCoroutine) Emit(Op.AsyncGenWrap, span);
        Emit(Op.YieldValue, span);
    }

    private void VisitYieldFrom(YieldFrom node)
    {
        if (!_scope.IsFunctionLike) throw Error(node.Span, "'yield from' outside function");
        if (_kind == BodyKind.AsyncFunction) throw Error(node.Span, "'yield from' inside async function");
        Visit(node.Value);
        Emit(Op.GetYieldFromIter, node.Span);
        EmitConst(null, node.Span);
        EmitDelegation(node.Span);
    }
}
