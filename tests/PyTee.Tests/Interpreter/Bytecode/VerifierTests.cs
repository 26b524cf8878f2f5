using PyTee.Interpreter;
using PyTee.Interpreter.Bytecode;
using PyTee.Tests.Interpreter.Compiler;
using Xunit;

namespace PyTee.Tests.Interpreter.Bytecode;

public class VerifierTests
{
    private static readonly ulong s_return = Instruction.Make(Op.ReturnValue, 0);
    private static readonly ulong s_load = Instruction.Make(Op.LoadConst, 0);

    [Fact]
    public void What_the_compiler_makes_is_good() =>
        Assert.All(Compiled.All(Compiled.Code(EveryRow.Text)), code => Assert.Null(Verifier.Find(code)));

    [Fact]
    public void A_depth_below_zero_is_found() => Assert.Contains("depth", Verifier.Find(Code(1, Instruction.Make(Op.PopTop, 0), s_load, s_return)));

    [Fact]
    public void Two_depths_at_one_place_are_found() =>
        Assert.Contains("and, from", Verifier.Find(Code(2, s_load, Instruction.Make(Op.PopJumpIfTrue, 2), s_load, s_load, s_return)));

    [Fact]
    public void A_wrong_stack_size_is_found() => Assert.Contains("declared 7", Verifier.Find(Code(7, s_load, s_return)));

    [Fact]
    public void A_missing_constant_is_found() => Assert.Contains("operand 9", Verifier.Find(Code(1, Instruction.Make(Op.LoadConst, 9), s_return)));

    [Fact]
    public void A_jump_out_of_the_code_is_found() => Assert.Contains("control goes to", Verifier.Find(Code(0, Instruction.Make(Op.Jump, 99))));

    [Fact]
    public void A_run_past_the_end_is_found() => Assert.Contains("control goes to 1", Verifier.Find(Code(1, s_load)));

    [Fact]
    public void An_unknown_instruction_is_found() => Assert.Contains("no instruction", Verifier.Find(Code(0, 0x7fff)));

    [Fact]
    public void A_folded_operand_out_of_range_is_found() =>
        Assert.Contains("of 0 Local", Verifier.Find(Code(1, Instruction.Make(FoldedOp.Add_FF_P, 3, 4, 0), s_return)));

    private static CodeObject Code(int stackSize, params ulong[] words)
    {
        var name = PyStr.Intern("f");
        return new CodeObject
        {
            Code = words, Consts = [Value.None], Names = [], LocalsPlus = [], LocalCount = 0, CellSlots = [], FreeCount = 0, ArgCount = 0,
            PosOnlyArgCount = 0, KwOnlyArgCount = 0, StackSize = stackSize, Flags = CodeFlags.None, Name = name, QualName = name, FileName = name,
            FirstLine = 1, Positions = [], LineMarks = [], Exceptions = [],
        };
    }
}
