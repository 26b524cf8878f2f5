using PyTee.Interpreter.Bytecode;
using Xunit;

namespace PyTee.Tests.Interpreter.Compiler;

public class WideFormTests
{
    private const int Many = 65_537;

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    [Fact]
    public void More_constants_than_16_bits_count()
    {
        var code = Compiled.Code(Lines(Many, i => $"x = {i}.5"));
        Assert.Null(Verifier.Find(code));
        Assert.True(code.Consts.Length >= Many);
        Assert.Contains(Many - 1, Operands(code, Op.LoadConst));
    }

    [Fact]
    public void More_names_than_16_bits_count()
    {
        var code = Compiled.Code(Lines(Many, i => $"x{i} = 0"));
        Assert.Equal(Many, code.Names.Length);
        Assert.Contains(Many - 1, Operands(code, Op.StoreName));
    }

    [Fact]
    public void More_locals_than_16_bits_count()
    {
        var code = Compiled.Function("def f():\n" + Lines(Many, i => $" x{i} = 0") + $" return x{Many - 1} + x0 + x{Many - 1}\n");
        Assert.Null(Verifier.Find(code));
        Assert.Equal(Many, code.LocalCount);
        Assert.EndsWith("LOAD_FAST ADD_SF_P LOAD_FAST ADD RETURN_VALUE", Compiled.Names(code));
    }

    [Fact]
    public void A_folded_jump_that_is_too_far_is_taken_apart()
    {
        var code = Compiled.Function("def f(a, b):\n while a < b:\n" + Lines(40_000, _ => "  b()"));
        Assert.Null(Verifier.Find(code));
        var names = Compiled.Names(code);
        Assert.DoesNotContain("LT_FF_JT", names);
        Assert.EndsWith("LT POP_JUMP_IF_TRUE RETURN_VALUE_C", names);
    }

    [Fact]
    public void A_call_of_300_arguments_takes_little_stack()
    {
        var code = Compiled.Code("f(" + string.Join(", ", Enumerable.Range(0, 300).Select(i => $"x{i}")) + ")");
        Assert.Contains(Op.CallEx, Compiled.Ops(code));
        Assert.True(code.StackSize < 10);
    }

    [Theory]
    [InlineData("[", "x", "]")]
    [InlineData("(", "x", ")")]
    [InlineData("{", "x", "}")]
    [InlineData("{", "x: y", "}")]
    [InlineData("f\"", "{x}", "\"")]
    public void A_display_of_5000_items_takes_little_stack(string open, string item, string close)
    {
        var separator = open == "f\"" ? "" : ", ";
        var code = Compiled.Code("a = " + open + string.Join(separator, Enumerable.Repeat(item, 5_000)) + close);
        Assert.True(code.StackSize < 10);
    }

    [Fact]
    public void A_display_of_constants_is_one_constant()
    {
        var code = Compiled.Code("a = [" + string.Join(", ", Enumerable.Range(0, 5_000)) + "]");
        Assert.Equal("BUILD_LIST LOAD_CONST LIST_EXTEND STORE_NAME RETURN_VALUE_C", Compiled.Names(code));
    }

    private static IEnumerable<int> Operands(CodeObject code, Op wanted)
    {
        for (var address = 0; address < code.Code.Length; address += 1 + OpInfo.CacheWords(Instruction.OpOf(code.Code[address])))
            if (Instruction.OpOf(code.Code[address]) == wanted) yield return Instruction.OperandOf(code.Code[address]);
    }
}
