using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>What stands before the data of a .npy file, as it is written; it is read in numpy._format.</summary>
internal static class NpyHeader
{
    private const int Alignment = 64;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The header of version 1.0 for an array, padded so that the data is aligned.</summary>
    public static byte[] Write(NdArray a, bool columnMajor)
    {
        string text = $"{{'descr': '{a.DType.Str}', 'fortran_order': {(columnMajor ? "True" : "False")}, 'shape': {Shape.Text(a.Dims)}, }}";
        int total = (10 + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var bytes = new byte[total];
        Magic.CopyTo(bytes);
        bytes[6] = 1;
        (bytes[8], bytes[9]) = ((byte)(total - 10), (byte)((total - 10) >> 8));
        bytes.AsSpan(10).Fill((byte)' ');
        Encoding.Latin1.GetBytes(text, bytes.AsSpan(10));
        bytes[^1] = (byte)'\n';
        return bytes;
    }

    /// <summary>The element type a header names, and whether its bytes stand the other way round; TypeError for none.</summary>
    public static (DType DType, bool BigEndian) ElementType(string code)
    {
        var dtype = DType.Find(code.TrimStart('<', '>', '|', '=')) ?? throw Raise.TypeError($"data type {Protocols.Repr(Value.Str(code))} not understood");
        return (dtype, code.StartsWith('>'));
    }
}
