using ParseMode = PyTee.Grammar.Ast.ParseMode;
using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Golden;
using PyTee.Tests.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

public class EmittedRowsTests
{
    /// <summary>Nop is emitted where an empty statement is jumped to; Trace stands in traced copies only.</summary>
    private static bool IsEmitted(Op op) => op is not (Op.Nop or Op.Trace) && OpInfo.Specialises(op) == Op.Nop;

    /// <summary>The rows and their folded forms.</summary>
    private static IEnumerable<Op> Table => Enumerable.Range(0, OpInfo.Count).Select(i => (Op)i);

    /// <summary>The golden programs, and what the interactive session makes of an expression.</summary>
    private static IEnumerable<CodeObject> Programs => GoldenCase.All()
        .Select(name => Compiled.Code(File.ReadAllText(GoldenCase.Load(name).Path))).Append(Compiled.Code("x", ParseMode.Single));

    [Fact]
    public void Every_row_and_every_folded_form_is_emitted_by_some_golden_program()
    {
        var emitted = Programs.SelectMany(Compiled.All).SelectMany(Compiled.Ops).ToHashSet();
        emitted.UnionWith([.. emitted.Select(OpInfo.BaseOf)]);
        Assert.Empty(Table.Where(op => IsEmitted(op) && !emitted.Contains(op)).Select(OpInfo.Name));
    }
}
