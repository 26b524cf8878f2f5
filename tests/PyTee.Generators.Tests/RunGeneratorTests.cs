namespace PyTee.Generators.Tests;

/// <summary>The expansion of the dispatch loop.</summary>
public class RunGeneratorTests
{
    private const string Table = """
        [Op("left right -- result", Fold = FoldKind.Binary)] Add, [Op("left right -- result", Fold = FoldKind.Compare)] Lt,
        [Op("left right -- result")] Is, [Op("left right -- result")] IsNot, [Op("items[n] -- list", Operand.Count)] BuildList,
        [Op("iterator -- iterator value", Operand.Jump, JumpEffect = -1, Fold = FoldKind.Iterate)] ForIter,
        [Op("owner -- value", Operand.Name, Cache = 1, Fold = FoldKind.Unary)] LoadAttr,
        """;

    private static Generated Run(string section) => Generated.From(new RunGenerator(), OpcodeGeneratorTests.Rows(Table),
        $"class Loop {{ void RUN()\n{{\n{section}\n}} }}");

    /// <summary>The text of one form, on one line.</summary>
    private static string Case(Generated generated, string label)
    {
        var text = generated.Text;
        int start = text.IndexOf($"{label.Split('.')[1]}_:\n", StringComparison.Ordinal), end = text.IndexOf("\n}", start, StringComparison.Ordinal);
        return string.Join(" ", text[start..end].Split('\n').Skip(3).Select(line => line.Trim()));
    }

    [Theory]
    [InlineData("Op.Add", "Unsafe.Add(ref sp, -2); Unsafe.Add(ref sp, -1); Unsafe.Add(ref sp, -2); { sp = ref Unsafe.Add(ref sp, -1); ip += 1; continue; }")]
    [InlineData("FoldedOp.Add_FC_P", "Unsafe.Add(ref loc, (nint)((ushort*)ip)[1]); Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Consts), (nint)((ushort*)ip)[2]); sp; { sp = ref Unsafe.Add(ref sp, 1); ip += 1; continue; }")]
    [InlineData("FoldedOp.Add_FS_L", "Unsafe.Add(ref loc, (nint)((ushort*)ip)[1]); Unsafe.Add(ref sp, -1); Unsafe.Add(ref loc, (nint)((ushort*)ip)[2]); { sp = ref Unsafe.Add(ref sp, -1); ip += 1; continue; }")]
    public void Slots_follow_the_mode(string label, string expected) =>
        Assert.Equal(expected, Case(Run("// fold\ncase Op.Add:\n{\nLEFT; RIGHT; DEST; NEXT;\n}"), label));

    [Fact]
    public void A_comparison_jumps_or_stores()
    {
        var generated = Run("// fold\ncase Op.Lt:\n{\nJUMP(x.N < (y.N));\n}");
        Assert.Equal("{ Unsafe.Add(ref sp, -2).O = x.N < (y.N) ? vm.True : vm.False; { sp = ref Unsafe.Add(ref sp, -1); ip += 1; continue; } }", Case(generated, "Op.Lt"));
        Assert.Equal("{ if (!(x.N < (y.N))) { if (((short*)ip)[3] < 0 && --vm.Fuel < 0) { ip += ((short*)ip)[3]; goto fuel; } ip += ((short*)ip)[3]; } else ip++; continue; }", Case(generated, "FoldedOp.Lt_FF_JF"));
        Assert.StartsWith("{ sp = ref Unsafe.Add(ref sp, -1); if (x.N < (y.N)) { if (", Case(generated, "FoldedOp.Lt_SC_JT"));
    }

    [Fact]
    public void One_body_serves_several_rows()
    {
        var generated = Run("// fold Is ==, IsNot !=\ncase Op.OPNAME:\n{\nA CMP B; OPNAME;\n}");
        Assert.Equal("A == B; Is;", Case(generated, "Op.Is"));
        Assert.Equal("A != B; IsNot;", Case(generated, "Op.IsNot"));
    }

    [Fact]
    public void An_iteration_has_two_ways_out()
    {
        var generated = Run("// fold\ncase Op.ForIter:\n{\nITERATOR; DEST; BRANCH; NEXT;\n}");
        Assert.Equal("Unsafe.Add(ref sp, -1); sp; { sp = ref Unsafe.Add(ref sp, -1); ip += *(int*)((ushort*)ip + 1); continue; } { sp = ref Unsafe.Add(ref sp, 1); ip += 1; continue; }", Case(generated, "Op.ForIter"));
        Assert.EndsWith("{ ip += 1; continue; }", Case(generated, "FoldedOp.ForIter_L"));
    }

    [Fact]
    public void A_name_moves_when_the_owner_is_folded_and_the_cache_is_skipped()
    {
        var generated = Run("// fold\ncase Op.LoadAttr:\n{\nNAME; NEXT;\n}");
        Assert.Equal("*(int*)((ushort*)ip + 1); { ip += 2; continue; }", Case(generated, "Op.LoadAttr"));
        Assert.Equal("(int)((ushort*)ip)[2]; { sp = ref Unsafe.Add(ref sp, 1); ip += 2; continue; }", Case(generated, "FoldedOp.LoadAttr_F"));
    }

    [Fact]
    public void Lines_may_belong_to_one_kind_of_form()
    {
        var generated = Run("// fold\ncase Op.Lt:\n{\nA(); // base\nB(); // folded\n}");
        Assert.Equal("A(); // base", Case(generated, "Op.Lt").Trim());
        Assert.Equal("B(); // folded", Case(generated, "FoldedOp.Lt_SS_JT").Trim());
    }

    private static Generated RunSharing(string section) => Generated.From(new RunGenerator(), OpcodeGeneratorTests.Rows(Table),
        $"class Loop {{ void RUN() {{\n// fold registers\n{section}\n// fold bodies\n}} }}");

    [Fact]
    public void Forms_of_operators_share_a_body()
    {
        var text = RunSharing("// fold | FC*\ncase Op.Add:\n{\nLEFT; RIGHT; DEST; NEXT;\n}").Files[0];
        Assert.Contains("Add_SF_L_: in0_ = ref Unsafe.Add(ref sp, -1); in1_ = ref Unsafe.Add(ref loc, (nint)((ushort*)ip)[1]); "
            + "dest_ = ref Unsafe.Add(ref loc, (nint)((ushort*)ip)[2]); step_ = -16; goto shared_Add;", text);
        Assert.Contains("in0_; in1_; dest_; { sp = ref Unsafe.AddByteOffset(ref sp, step_); ip += 1; continue; }", text);
        Assert.Equal(2, text.Split("\nAdd_FC_").Length - 1);
        Assert.Equal(2, text.Split("(nint)((ushort*)ip)[2]); sp; {").Length);
    }

    [Fact]
    public void Comparisons_share_a_body_for_each_kind_of_jump()
    {
        var text = RunSharing("// fold\ncase Op.Lt:\n{\nJUMP(t);\n}").Files[0];
        Assert.Contains("shared_Lt_JF:", text);
        Assert.Contains("{ sp = ref Unsafe.AddByteOffset(ref sp, step_); if (!(t)) { if (", text);
    }

    [Fact]
    public void A_threaded_section_has_a_switch_of_its_own_in_one_of_the_expansions()
    {
        var generated = Run("SWITCH;\n// fold | threaded\ncase Op.Is:\n{\nNEXT;\n}\n// fold\ncase Op.IsNot:\n{\nNEXT;\n}");
        const string all = "switch ((Op)(*(ushort*)ip & 0x7fff)) { case Op.Is: goto Is_; case Op.IsNot: goto IsNot_; }";
        Assert.Equal(["", ""], generated.Files.Select(text => text.Contains($"\n{all}\n", StringComparison.Ordinal) ? "" : text));
        Assert.Equal([0, 1], generated.Files.Select(text => text.Split($"\nIs_go: {{ {all} continue; }}\n").Length - 1));
        Assert.All(generated.Files, text => Assert.Contains("ip += 1; goto Is_go; }", text));
    }

    [Theory]
    [InlineData("// fold\nint x;", "PT0101 3")]
    [InlineData("// fold\ncase Op.Add:\n{\n  }", "PT0102 5")]
    [InlineData("// fold\ncase Op.Nonsense:\n{\n}", "PT0103 3")]
    [InlineData("// fold Is ==\ncase Op.IsNot:\n{\n}", "PT0104 3")]
    [InlineData("// fold\ncase Op.Lt:\n{\nJUMP(LEFT.N < 1);\n}", "PT0105 6")]
    [InlineData("// fold\ncase Op.Add:\n{\nJUMP(true);\n}", "PT0105 6")]
    [InlineData("// fold\ncase Op.Add:\n{\nBRANCH;\n}", "PT0105 6")]
    [InlineData("// fold\ncase Op.BuildList:\n{\nNEXT;\n}", "PT0105 6")]
    public void Malformed_sections_are_named(string section, string complaint) => Assert.Equal([complaint], Run(section).ComplaintLines);
}
