using System.Text;
using PyTee.Interpreter.Bytecode;
using Xunit;

namespace PyTee.Tests.Bytecode;

/// <summary>The reference page of the instructions is made from their table.</summary>
public sealed class OpcodeReferenceTests
{
    static string Page => Path.Combine(Repository.Root, "docs", "reference", "opcodes.md");

    /// <summary><c>./dev docs</c> writes the page; this says when it is stale.</summary>
    [Fact]
    public void PageIsCurrent() => Reference.Compare(Page, Head + Rows() + FoldedForms());

    /// <summary>Every instruction has a name of its own and says what it does.</summary>
    [Fact]
    public void EveryRowIsDescribed()
    {
        var all = Enumerable.Range(0, OpInfo.Count).Select(number => (Op)number).ToList();
        Assert.Equal(OpInfo.Count, all.Select(OpInfo.Name).Distinct().Count());
        Assert.Empty(all.Where(op => OpInfo.Doc(op).Length == 0));
    }

    const string Head = """
        # Instructions

        Made from `interpreter/PyTee.Interpreter/Bytecode/Op.cs` by `./dev docs`; do not edit.

        An instruction is a 64-bit word: number in bits 0 to 14, the in-place flag in bit 15, a 32-bit operand above it; jumps count words from the
        jumping instruction. The picture shows the stack before and after, its top on the right; `args[n]` is as many slots as the operand says.


        """;

    static string Rows()
    {
        var text = new StringBuilder("| no. | name | stack | operand | cache | what it does |\n| --- | --- | --- | --- | --- | --- |\n");
        for (var op = (Op)0; (int)op < OpInfo.RowCount; op++)
        {
            var operand = OpInfo.OperandOf(op) is Operand.None ? "" : OpInfo.OperandOf(op).ToString();
            var cache = OpInfo.CacheWords(op) is 0 ? "" : OpInfo.CacheWords(op).ToString();
            var doc = OpInfo.Doc(op).Replace("|", "\\|").Replace('\n', ' ');
            if (OpInfo.Specialises(op) != Op.Nop) doc = $"{OpInfo.Name(OpInfo.Specialises(op))}, specialised: {doc}";
            text.Append($"| {(int)op} | `{OpInfo.Name(op)}` | `{OpInfo.Stack(op)}` | {operand} | {cache} | {doc} |\n");
        }
        return text.Append('\n').ToString();
    }

    static string FoldedForms()
    {
        var text = new StringBuilder("""
            ## Folded forms

            Made for rows whose operands are often locals or constants. The letters say where the inputs come from, left to right: S the stack, F a local,
            C a constant; then P pushes the result, L stores it in a local, JF and JT jump when it is false or true. The operand is three fields of
            16 bits: the folded inputs in order, then the local of the result, then the name; a jump is always the third. Used only where all fit.

            | row | forms |
            | --- | --- |

            """);
        var forms = Enumerable.Range(OpInfo.RowCount, OpInfo.Count - OpInfo.RowCount).Select(number => (Op)number);
        foreach (var row in forms.GroupBy(OpInfo.BaseOf))
            text.Append($"| `{OpInfo.Name(row.Key)}` | {string.Join(" ", row.Select(op => $"`{OpInfo.Name(op)[(OpInfo.Name(row.Key).Length + 1)..]}`"))} |\n");
        return text.ToString();
    }
}
