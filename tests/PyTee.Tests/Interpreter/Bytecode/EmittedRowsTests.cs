using ParseMode = PyTee.Grammar.Ast.ParseMode;
using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

public class EmittedRowsTests
{
    /// <summary>Nop only stands for "no such instruction".</summary>
    private static bool IsEmitted(Op op) => op != Op.Nop && OpInfo.Specialises(op) == Op.Nop;

    [Fact]
    public void Every_row_of_the_table_is_emitted_by_some_program()
    {
        var programs = new[] { Compiled.Code(EveryRow.Text), Compiled.Code("x", ParseMode.Single) };
        var emitted = programs.SelectMany(Compiled.All).SelectMany(Compiled.Ops).Select(OpInfo.BaseOf).ToHashSet();
        var missing = Enumerable.Range(0, OpInfo.RowCount).Select(i => (Op)i).Where(op => IsEmitted(op) && !emitted.Contains(op));
        Assert.Empty(missing);
    }
}
