using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;
using Attribute = PyTee.Grammar.Ast.Attribute;
using Tuple = PyTee.Grammar.Ast.Tuple;

namespace PyTee.Interpreter.Compiler;

internal sealed partial class BodyCompiler
{
    /// <summary>The attribute of an AssertionError that says what was compared.</summary>
    private const string AssertedName = "__asserted__";

    private void VisitAssert(Assert node)
    {
        if (node.Test is Tuple { Elts.Length: > 0 }) Warn(node.Span, "assertion is always true, perhaps remove parentheses?");
        if (_compilation.Options.OptimizeLevel > 0) return;
        if (_compilation.Options.KeepsAsserted) { VisitKeptAssert(node); return; }
        var end = new Block();
        JumpIf(node.Test, end, true);
        Emit(Op.LoadAssertionError, node.Span);
        if (node.Msg != null)
        {
            Visit(node.Msg);
            Emit(Op.Call, node.Span, 1);
        }
        Emit(Op.RaiseVarargs, node.Test.Span, 1);
        Use(end);
    }

    /// <summary>
    /// An assert whose exception carries what was looked at, in an attribute: a list of texts and of (source, value), the source where it says more
    /// than the value. Nothing is evaluated twice, and what was not evaluated is not in the list.
    /// </summary>
    private void VisitKeptAssert(Assert node)
    {
        var span = node.Span;
        var holds = new Block();
        Emit(Op.BuildList, span, 0);
        Explain(node.Test, 1);
        EmitJump(Op.PopJumpIfTrue, holds, node.Test.Span);
        Emit(Op.LoadAssertionError, span);
        if (node.Msg != null) Visit(node.Msg);
        Emit(Op.Call, span, node.Msg == null ? 0 : 1);
        Emit(Op.Swap, span, 2);
        Emit(Op.Copy, span, 2);
        Emit(Op.StoreAttr, span, _names.Add(AssertedName));
        Emit(Op.RaiseVarargs, node.Test.Span, 1);
        Use(holds);
        Emit(Op.PopTop, span);
    }

    /// <summary>Leave the value of an expression on the stack and its parts in the list, which lies <paramref name="depth"/> slots down before.</summary>
    private void Explain(Expr node, int depth)
    {
        CompilationDepthException.Check();
        switch (node)
        {
            case BoolOp boolean: ExplainBoolean(boolean, depth); break;
            case UnaryOp { Op: UnaryOperator.Not } not: ExplainNot(not, depth); break;
            case Compare { Ops.Length: 1 } compare: ExplainComparison(compare, depth); break;
            case Compare chain: ExplainChain(chain, depth); break;
            case BinOp binary when !Fold(binary, out _) && !IsFormat(binary): ExplainBinary(binary, depth); break;
            default:
                Visit(node);
                NoteValue(node, 1, depth + 1);
                break;
        }
    }

    private void ExplainBoolean(BoolOp node, int depth)
    {
        var end = new Block();
        var (skips, sign) = node.Op == BoolOperator.And ? (Op.JumpIfFalseOrPop, " and ") : (Op.JumpIfTrueOrPop, " or ");
        NoteText("(", node, depth);
        for (var i = 0; i < node.Values.Length; i++)
        {
            if (i > 0)
            {
                EmitJump(skips, end, node.Span);
                NoteText(sign, node, depth);
            }
            Explain(node.Values[i], depth);
        }
        Use(end);
        NoteText(")", node, depth + 1);
    }

    private void ExplainNot(UnaryOp node, int depth)
    {
        NoteText("not ", node, depth);
        Explain(node.Operand, depth);
        Emit(Op.Not, node.Span);
    }

    private void ExplainComparison(Compare node, int depth)
    {
        CheckIdentity(node);
        ExplainOperand(node.Left, depth);
        NoteText(Unparser.Sign(node.Ops[0]), node, depth + 1);
        ExplainOperand(node.Comparators[0], depth + 1);
        Emit(CompareOp(node.Ops[0]), node.Span);
    }

    private void ExplainOperand(Expr node, int depth)
    {
        var inBrackets = node is Compare;
        if (inBrackets) NoteText("(", node, depth);
        Explain(node, depth);
        if (inBrackets) NoteText(")", node, depth + 1);
    }

    /// <summary>Of a chain the one comparison is told that decided it: the first that failed, or the last.</summary>
    private void ExplainChain(Compare node, int depth)
    {
        CheckIdentity(node);
        var end = new Block();
        var last = node.Ops.Length - 1;
        Visit(node.Left);
        for (var i = 0; i <= last; i++)
        {
            var next = new Block();
            Visit(node.Comparators[i]);
            Emit(Op.Copy, node.Span, 2);
            Emit(Op.Copy, node.Span, 2);
            Emit(CompareOp(node.Ops[i]), node.Span);
            if (i < last)
            {
                Emit(Op.Copy, node.Span, 1);
                EmitJump(Op.PopJumpIfTrue, next, node.Span);
            }
            NoteValue(i == 0 ? node.Left : node.Comparators[i - 1], 3, depth + 3);
            NoteText(Unparser.Sign(node.Ops[i]), node, depth + 3);
            NoteValue(node.Comparators[i], 2, depth + 3);
            if (i == last) break;
            EmitJump(Op.Jump, end, node.Span);
            Use(next);
            Emit(Op.PopTop, node.Span);
            Emit(Op.Swap, node.Span, 2);
            Emit(Op.PopTop, node.Span);
        }
        Use(end);
        Emit(Op.Swap, node.Span, 3);
        Emit(Op.PopTop, node.Span);
        Emit(Op.PopTop, node.Span);
    }

    private void ExplainBinary(BinOp node, int depth)
    {
        NoteText("(", node, depth);
        Explain(node.Left, depth);
        NoteText(Unparser.Sign(node.Op), node, depth + 1);
        Explain(node.Right, depth + 1);
        Emit(BinaryOp(node.Op), node.Span);
        NoteText(")", node, depth + 1);
    }

    private void NoteText(string text, Expr node, int depth)
    {
        EmitConst(text, node.Span);
        Emit(Op.ListAppend, node.Span, depth);
    }

    /// <summary>Add a value that lies <paramref name="place"/> slots down to the list that lies <paramref name="depth"/> slots down.</summary>
    private void NoteValue(Expr node, int place, int depth)
    {
        EmitConst(SourceWorthShowing(node), node.Span);
        Emit(Op.Copy, node.Span, place + 1);
        Emit(Op.BuildTuple, node.Span, 2);
        Emit(Op.ListAppend, node.Span, depth);
    }

    /// <summary>Where a value came from, for those that code elsewhere computed.</summary>
    private static object? SourceWorthShowing(Expr operand) => operand is Call or Attribute or Await ? Unparser.Text(operand) : null;
}
