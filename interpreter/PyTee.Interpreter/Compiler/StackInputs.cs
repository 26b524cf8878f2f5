using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>How many slots an instruction takes from the stack, read off the pictures of the opcode table.</summary>
internal static class StackInputs
{
    private readonly record struct Inputs(int Fixed, int PerN, bool IsKnown);

    /// <summary>Read when an opcode is first asked for: a short program uses few of them.</summary>
    private static readonly Inputs[] s_inputs = new Inputs[OpInfo.Count];

    /// <summary>The number of slots, given the operand.</summary>
    public static int Count(Op op, int n)
    {
        ref var inputs = ref s_inputs[(int)op];
        if (!inputs.IsKnown) inputs = Read(op);
        return inputs.Fixed + inputs.PerN * n;
    }

    private static Inputs Read(Op op)
    {
        int count = 0, perN = 0;
        foreach (var item in OpInfo.Stack(op).Split("--")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = item.IndexOf('[', StringComparison.Ordinal);
            if (bracket < 0) count++;
            else perN += item[bracket + 1] == '2' ? 2 : 1;
        }
        if (OpInfo.IsFolded(op))
        {
            var form = FoldedOp.Form(op);
            if (form.First is FoldMode.Local or FoldMode.Const) count--;
            if (form.Second is FoldMode.Local or FoldMode.Const) count--;
        }
        return new(count, perN, IsKnown: true);
    }
}
