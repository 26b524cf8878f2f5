namespace PyTee.Generators.Tests;

/// <summary>The tables made from the opcode rows.</summary>
public class OpcodeGeneratorTests
{
    internal static string Rows(string rows) => $$"""
        namespace PyTee.Interpreter.Bytecode;
        public enum Op : ushort { [Op("--")] Nop, {{rows}} }
        """;

    private static string Make(string rows) => Generated.From(new OpcodeGenerator(), Rows(rows)).Text;

    [Fact]
    public void Effects_come_from_the_picture()
    {
        var text = Make("""[Op("callable args[n] -- result", Operand.Count)] Call, [Op("pairs[2n] -- dict", Operand.Count)] BuildMap,""");
        Assert.Contains("FixedEffects => [0, 0, 1, ]", text);
        Assert.Contains("PerN => [0, -1, -2, ]", text);
    }

    [Fact]
    public void The_jump_side_has_an_effect_of_its_own()
    {
        var text = Make("""[Op("iterator -- iterator value", Operand.Jump, JumpEffect = -1)] ForIter,""");
        Assert.Contains("FixedEffects => [0, 1, ]", text);
        Assert.Contains("JumpEffects => [0, -1, ]", text);
    }

    [Theory]
    [InlineData("LoadFast", "LOAD_FAST")]
    [InlineData("GetAIter", "GET_AITER")]
    [InlineData("BuildSlice2", "BUILD_SLICE2")]
    public void Names_are_shown_as_dis_does(string name, string shown) => Assert.Contains($"\"{shown}\"", Make($"[Op(\"--\")] {name},"));

    [Fact]
    public void A_binary_row_folds_operands_and_result()
    {
        var text = Make("""[Op("left right -- result", Fold = FoldKind.Binary)] Add,""");
        Assert.Contains("public const Op Add_SS_L = (Op)2;", text);
        Assert.Contains("public const Op Add_CF_L = (Op)14;", text);
        Assert.DoesNotContain("Add_SS_P", text);
        Assert.Contains("new(Op.Add, FoldMode.Stack, FoldMode.Const, FoldMode.Local, Operand.Const, Operand.Local, Operand.None),", text);
    }

    [Fact]
    public void A_comparison_folds_the_jump()
    {
        var text = Make("""[Op("left right -- result", Fold = FoldKind.Compare)] Lt,""");
        Assert.Contains("new(Op.Lt, FoldMode.Local, FoldMode.Const, FoldMode.JumpIfTrue, Operand.Local, Operand.Const, Operand.Jump),", text);
    }

    [Fact]
    public void A_folded_owner_keeps_the_name()
    {
        var text = Make("""[Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary)] LoadAttr,""");
        Assert.Contains("new(Op.LoadAttr, FoldMode.None, FoldMode.Local, FoldMode.Stack, Operand.Local, Operand.Name, Operand.None),", text);
    }

    [Fact]
    public void A_picture_must_have_two_sides() =>
        Assert.Equal(["PT0201"], Generated.From(new OpcodeGenerator(), Rows("[Op(\"value\")] Bad,")).Complaints);
}
