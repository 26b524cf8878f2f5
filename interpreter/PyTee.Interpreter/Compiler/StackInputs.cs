using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>How many slots an instruction takes from the stack, read off the pictures of the opcode table.</summary>
internal static class StackInputs
{
    private static readonly (int Fixed, int PerN)[] s_inputs = ReadAll();

    /// <summary>The number of slots, given the operand.</summary>
    public static int Count(Op op, int n)
    {
        var (count, perN) = s_inputs[(int)op];
        return count + perN * n;
    }

    private static (int, int)[] ReadAll()
    {
        var inputs = new (int, int)[OpInfo.Count];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = Read((Op)i);
        return inputs;
    }

    private static (int, int) Read(Op op)
    {
        var (count, perN) = (0, 0);
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
        return (count, perN);
    }
}
