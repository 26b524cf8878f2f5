using PyTee.Grammar;
using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Interpreter.Compiler;
using ParseMode = PyTee.Grammar.Ast.ParseMode;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

/// <summary>No row of the opcode table without a use: a golden program runs it, and the loop has a case for it.</summary>
public class EmittedRowsTests
{
    private static readonly Lazy<HashSet<Op>> s_emitted = new(Emitted);

    /// <summary>Nop only stands for "no such instruction"; what specialises another row is put in its place while it runs.</summary>
    private static bool IsCompiled(Op op) => OpInfo.BaseOf(op) != Op.Nop && OpInfo.Specialises(op) == Op.Nop;

    [Fact]
    public void Every_row_is_emitted_by_a_golden_program()
    {
        var rows = s_emitted.Value.Select(OpInfo.BaseOf).ToHashSet();
        Assert.Empty(Enumerable.Range(0, OpInfo.RowCount).Select(i => (Op)i).Where(op => IsCompiled(op) && !rows.Contains(op)));
    }

    [Fact]
    public void Every_folded_form_is_emitted_by_a_golden_program()
    {
        var forms = Enumerable.Range(OpInfo.RowCount, OpInfo.Count - OpInfo.RowCount).Select(i => (Op)i);
        Assert.Empty(forms.Where(op => IsCompiled(op) && !s_emitted.Value.Contains(op)).Select(OpInfo.Name));
    }

    [Fact]
    public void Every_row_has_a_case_in_the_loop()
    {
        var loop = File.ReadAllText(Path.Combine(Repository.Root, "interpreter/PyTee.Interpreter/Vm/Run.cs"));
        var rows = Enumerable.Range(0, OpInfo.RowCount).Select(i => ((Op)i).ToString());
        Assert.Empty(rows.Where(row => !loop.Contains($"case Op.{row}:", StringComparison.Ordinal)));
    }

    private static HashSet<Op> Emitted()
    {
        var folder = Path.Combine(Repository.Root, "tests/golden");
        var programs = Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/errors/", StringComparison.Ordinal)).SelectMany(Codes);
        // An interactive cell is the one thing no file contains.
        return [.. programs.Append(Compiled.Code("x", ParseMode.Single)).SelectMany(Compiled.All).SelectMany(Compiled.Ops)];
    }

    private static IEnumerable<CodeObject> Codes(string path)
    {
        try { return [Compiled.Code(SourceText.Decode(File.ReadAllBytes(path), path).Text)]; }
        catch (SyntaxException) { return []; }
    }
}
