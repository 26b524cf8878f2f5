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
    /// An assert whose exception carries what was compared, in an attribute: the operands' values, the words of the assertion with a place for
    /// each, and each operand's source where it says more than the value. Nothing is evaluated twice.
    /// </summary>
    private void VisitKeptAssert(Assert node)
    {
        var span = node.Span;
        var holds = new Block();
        var (words, operands) = AssertedParts(node.Test);
        VisitAsserted(node.Test, operands, holds);
        Emit(Op.BuildTuple, span, operands.Length);
        EmitConst(new ConstTuple([words, .. operands.Select(SourceWorthShowing)]), span);
        Emit(Op.BuildTuple, span, 2);
        Emit(Op.LoadAssertionError, span);
        if (node.Msg != null) Visit(node.Msg);
        Emit(Op.Call, span, node.Msg == null ? 0 : 1);
        Emit(Op.Swap, span, 2);
        Emit(Op.Copy, span, 2);
        Emit(Op.StoreAttr, span, _names.Add(AssertedName));
        Emit(Op.RaiseVarargs, node.Test.Span, 1);
        Use(holds);
        foreach (var _ in operands) Emit(Op.PopTop, span);
    }

    /// <summary>Leave the operands' values on the stack and jump when the test holds; a test without operands of interest is made as always.</summary>
    private void VisitAsserted(Expr test, Expr[] operands, Block holds)
    {
        if (operands.Length == 0)
        {
            JumpIf(test, holds, true);
            return;
        }
        foreach (var operand in operands) Visit(operand);
        foreach (var _ in operands) Emit(Op.Copy, test.Span, operands.Length);
        if (test is Compare compare)
        {
            CheckIdentity(compare);
            Emit(CompareOp(compare.Ops[0]), test.Span);
        }
        EmitJump(test is UnaryOp ? Op.PopJumpIfFalse : Op.PopJumpIfTrue, holds, test.Span);
    }

    private static (string Words, Expr[] Operands) AssertedParts(Expr test) => test switch
    {
        Compare { Ops: [var op] } compare => ("{}" + Unparser.Sign(op) + "{}", [compare.Left, compare.Comparators[0]]),
        UnaryOp { Op: UnaryOperator.Not } not => ("not {}", [not.Operand]),
        Compare or BoolOp or IfExp => (Unparser.Text(test), []),
        _ => ("{}", [test]),
    };

    /// <summary>Where a value came from, for those that code elsewhere computed.</summary>
    private static object? SourceWorthShowing(Expr operand) => operand is Call or Attribute or Await ? Unparser.Text(operand) : null;
}
