namespace PyTee.Interpreter.Bytecode;

/// <summary>What the operand of an instruction means; the disassembler prints it accordingly.</summary>
public enum Operand
{
    /// <summary>No operand.</summary>
    None,
    /// <summary>Index into <see cref="CodeObject.Consts"/>.</summary>
    Const,
    /// <summary>Index into <see cref="CodeObject.Names"/>.</summary>
    Name,
    /// <summary>Index of a local slot (locals, then cells, then free variables).</summary>
    Local,
    /// <summary>A number n that the stack picture may use.</summary>
    Count,
    /// <summary>Words to add to the address of this instruction.</summary>
    Jump,
    /// <summary>One of a small set of flags, explained at the row.</summary>
    Flags,
}

/// <summary>Which copies of a row the generator makes with operands folded in (see <see cref="Op"/>).</summary>
public enum FoldKind
{
    /// <summary>Only the stack form.</summary>
    None,
    /// <summary>left/right from stack, local or constant; result to the stack or to a local.</summary>
    Binary,
    /// <summary>left/right from stack, local or constant, and a conditional jump on the result.</summary>
    Compare,
    /// <summary>The object from a local instead of the stack.</summary>
    Unary,
    /// <summary>Object and index from stack or locals.</summary>
    Subscript,
    /// <summary>The item goes to a local.</summary>
    Iterate,
    /// <summary>The value from a local or constant.</summary>
    Return,
    /// <summary>The value from a local or constant, to a local.</summary>
    Move,
    /// <summary>The value that decides a jump from a local.</summary>
    Test,
}

/// <summary>
/// One row of the opcode table. The picture reads "before -- after"; <c>args[n]</c> stands for n slots, n being the operand, and
/// <c>[2n]</c> for twice as many. The stack effect is computed from it.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OpAttribute(string stack, Operand operand = Operand.None) : Attribute
{
    /// <summary>The stack picture.</summary>
    public string Stack { get; } = stack;
    /// <summary>The meaning of the operand.</summary>
    public Operand Operand { get; } = operand;
    /// <summary>Words that follow the instruction as an inline cache.</summary>
    public int Cache { get; init; }
    /// <summary>The superinstructions made from this row.</summary>
    public FoldKind Fold { get; init; }
    /// <summary>For a quickened row: the row it specialises. The compiler never emits it.</summary>
    public Op Specialises { get; init; }
    /// <summary>Depth effect on the jump side where it differs from the picture.</summary>
    public int JumpEffect { get; init; } = int.MinValue;
    /// <summary>Control never falls through to the next instruction.</summary>
    public bool Ends { get; init; }
}
