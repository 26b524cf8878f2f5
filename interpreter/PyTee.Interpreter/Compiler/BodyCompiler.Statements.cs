using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    private void Visit(Stmt[] body) { foreach (var statement in body) Visit(statement); }

    private void Visit(Stmt statement)
    {
        CompilationDepthException.Check();
        switch (statement)
        {
            case ExprStmt node: VisitExpression(node); break;
            case Assign node: VisitAssign(node); break;
            case AugAssign node: VisitAugmented(node); break;
            case AnnAssign node: VisitAnnotated(node); break;
            case FunctionDef node: VisitFunction(node); break;
            case ClassDef node: VisitClass(node); break;
            case TypeAlias node: VisitTypeAlias(node); break;
            case Return node: VisitReturn(node); break;
            case Delete node: foreach (var target in node.Targets) VisitDelete(target); break;
            case If node: VisitIf(node); break;
            case While node: VisitWhile(node); break;
            case For node: VisitFor(node); break;
            case Break: VisitBreak(statement.Span); break;
            case Continue: VisitContinue(statement.Span); break;
            case Try node: VisitTry(node); break;
            case With node: VisitWith(node, 0); break;
            case Match node: VisitMatch(node); break;
            case Grammar.Ast.Raise node: VisitRaise(node); break;
            case Assert node: VisitAssert(node); break;
            case Import node: VisitImport(node); break;
            case ImportFrom node: VisitImportFrom(node); break;
            case Pass: EmitLine(statement.Span); break;
        }
    }

    private void VisitExpression(ExprStmt node)
    {
        if (_compilation.IsInteractive && _kind == BodyKind.Module)
        {
            Visit(node.Value);
            Emit(Op.PrintExpr, node.Span);
        }
        else if (!(node.Value is Constant || Fold(node.Value, out _) && node.Value is not Subscript)) Discard(node.Value);
        else EmitLine(node.Span);
    }

    private void VisitDelete(Expr target)
    {
        switch (target)
        {
            case Tuple tuple: foreach (var item in tuple.Elts) VisitDelete(item); break;
            case List list: foreach (var item in list.Elts) VisitDelete(item); break;
            default: Visit(target); break;
        }
    }

    private void VisitIf(If node)
    {
        if (_compilation.Folder.Truth(node.Test) is { } truth)
        {
            EmitLine(node.Test.Span);
            // The dead branch is compiled for its errors only.
            VisitDead(truth ? node.OrElse : node.Body);
            Visit(truth ? node.Body : node.OrElse);
            return;
        }
        var orElse = new Block();
        JumpIf(node.Test, orElse, false);
        Visit(node.Body);
        if (node.OrElse.Length == 0)
        {
            Use(orElse);
            return;
        }
        var end = new Block();
        EmitJump(Op.Jump, end, default);
        Use(orElse);
        Visit(node.OrElse);
        Use(end);
    }

    /// <summary>Compile statements that never run: nothing jumps to them, so they are dropped later.</summary>
    private void VisitDead(Stmt[] body)
    {
        if (body.Length == 0) return;
        var after = new Block();
        EmitJump(Op.Jump, after, default);
        Visit(body);
        Use(after);
    }

    private void VisitRaise(Grammar.Ast.Raise node)
    {
        if (node.Exc != null) Visit(node.Exc);
        if (node.Cause != null) Visit(node.Cause);
        Emit(Op.RaiseVarargs, node.Span, node.Exc == null ? 0 : node.Cause == null ? 1 : 2);
    }

    // --- imports ---

    private void VisitImport(Import node)
    {
        foreach (var alias in node.Names)
        {
            EmitConst(0L, node.Span);
            EmitConst(null, node.Span);
            Emit(Op.ImportName, node.Span, _names.Add(alias.Name));
            if (alias.AsName != null) EmitImportAs(alias, node.Span);
            else EmitName(alias.Name.Split('.')[0], ExprContext.Store, node.Span);
        }
    }

    /// <summary><c>import a.b.c as d</c> binds the last module, the import gives the first.</summary>
    private void EmitImportAs(Alias alias, Span span)
    {
        var path = alias.Name.Split('.');
        for (var i = 1; i < path.Length; i++)
        {
            Emit(Op.ImportFrom, span, _names.Add(path[i]));
            Emit(Op.Swap, span, 2);
            Emit(Op.PopTop, span);
        }
        EmitName(alias.AsName!, ExprContext.Store, span);
    }

    private void VisitImportFrom(ImportFrom node)
    {
        if (node is { ModuleName: "__future__", Level: 0 } && node.Span.Line > _compilation.LastFutureLine)
            throw Error(node.Span, FutureFeatures.LateMessage);
        EmitConst((long)node.Level, node.Span);
        EmitConst(new ConstTuple([.. node.Names.Select(n => n.Name)]), node.Span);
        Emit(Op.ImportName, node.Span, _names.Add(node.ModuleName ?? ""));
        if (node.Names is [{ Name: "*" }])
        {
            Emit(Op.ImportStar, node.Span);
            return;
        }
        foreach (var alias in node.Names)
        {
            Emit(Op.ImportFrom, node.Span, _names.Add(alias.Name));
            EmitName(alias.AsName ?? alias.Name, ExprContext.Store, node.Span);
        }
        Emit(Op.PopTop, node.Span);
    }
}
