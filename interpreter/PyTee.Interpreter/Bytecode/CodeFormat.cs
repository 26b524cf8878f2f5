using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PyTee.Interpreter.Bytecode;

/// <summary>What writer and reader of serialised code agree on.</summary>
internal static class CodeFormat
{
    /// <summary>Raised by hand when the layout below changes.</summary>
    private const string Version = "1";

    /// <summary>Marks of the constants.</summary>
    public const byte None = 0, True = 1, False = 2, Ellipsis = 3, Int = 4, Float = 5, Complex = 6, Str = 7, InternedStr = 8, Bytes = 9,
        Tuple = 10, FrozenSet = 11, Code = 12, BigInt = 13;

    private static readonly Lazy<ulong> s_tableHash = new(HashTable);

    /// <summary>A hash of the opcode table: code made for another table is refused.</summary>
    public static ulong TableHash => s_tableHash.Value;

    private static ulong HashTable()
    {
        var text = new StringBuilder(Version);
        for (var i = 0; i < OpInfo.Count; i++)
        {
            var op = (Op)i;
            text.Append(OpInfo.Name(op)).Append(' ').Append(OpInfo.Stack(op)).Append(' ').Append(OpInfo.CacheWords(op)).Append(' ');
            text.Append(OpInfo.IsFolded(op) ? FoldedOp.Form(op).ToString() : OpInfo.OperandOf(op).ToString()).Append('\n');
        }
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
