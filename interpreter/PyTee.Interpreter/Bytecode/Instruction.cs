namespace PyTee.Interpreter.Bytecode;

/// <summary>Packing and unpacking of the 64-bit instruction words.</summary>
public static class Instruction
{
    /// <summary>Flag in the op field: of an operator, that it is an augmented assignment; of super's rows, that the call has no arguments.</summary>
    public const ushort Mark = 0x8000;

    /// <summary>A word with one 32-bit operand.</summary>
    public static ulong Make(Op op, int operand, bool marked = false) =>
        (ushort)((ushort)op | (marked ? Mark : 0)) | ((ulong)(uint)operand << 16);

    /// <summary>A folded word with three 16-bit operands.</summary>
    public static ulong Make(Op op, int a, int b, int c, bool marked = false) =>
        (ushort)((ushort)op | (marked ? Mark : 0)) | ((ulong)(ushort)a << 16) | ((ulong)(ushort)b << 32) | ((ulong)(ushort)c << 48);

    /// <summary>The op of a word.</summary>
    public static Op OpOf(ulong word) => (Op)(word & 0x7fff);

    /// <summary>The 32-bit operand of a word.</summary>
    public static int OperandOf(ulong word) => (int)(word >> 16);

    /// <summary>Whether the word has the flag.</summary>
    public static bool IsMarked(ulong word) => (word & Mark) != 0;
}
