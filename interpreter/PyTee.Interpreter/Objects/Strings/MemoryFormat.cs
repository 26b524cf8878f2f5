using System.Buffers.Binary;

namespace PyTee.Interpreter;

/// <summary>Elements of a memoryview: native single-character formats of the struct module.</summary>
internal static class MemoryFormat
{
    /// <summary>The format without an optional '@', or '\0' when it is not a single native one.</summary>
    public static char Code(string format)
    {
        var text = format.StartsWith('@') ? format.AsSpan(1) : format;
        return text.Length == 1 && SizeOf(text[0]) > 0 ? text[0] : '\0';
    }

    public static int SizeOf(char code) => code switch
    {
        'B' or 'b' or 'c' or '?' => 1,
        'H' or 'h' or 'e' => 2,
        'I' or 'i' or 'f' => 4,
        'L' or 'l' or 'Q' or 'q' or 'N' or 'n' or 'P' or 'd' => 8,
        _ => 0,
    };

    public static Value Read(char code, ReadOnlySpan<byte> source) => code switch
    {
        'B' => (long)source[0],
        'b' => (long)(sbyte)source[0],
        'c' => new PyBytes([source[0]]),
        '?' => Value.Bool(source[0] != 0),
        'H' => (long)BinaryPrimitives.ReadUInt16LittleEndian(source),
        'h' => (long)BinaryPrimitives.ReadInt16LittleEndian(source),
        'e' => (double)BinaryPrimitives.ReadHalfLittleEndian(source),
        'I' => (long)BinaryPrimitives.ReadUInt32LittleEndian(source),
        'i' => (long)BinaryPrimitives.ReadInt32LittleEndian(source),
        'f' => (double)BinaryPrimitives.ReadSingleLittleEndian(source),
        'd' => BinaryPrimitives.ReadDoubleLittleEndian(source),
        'l' or 'q' or 'n' => BinaryPrimitives.ReadInt64LittleEndian(source),
        _ => PyInt.From(BinaryPrimitives.ReadUInt64LittleEndian(source)),
    };

    public static void Write(char code, Span<byte> target, Value value)
    {
        switch (code)
        {
            case 'c': target[0] = Character(value); return;
            case '?': target[0] = Protocols.Truth(value) ? (byte)1 : (byte)0; return;
            case 'e': BinaryPrimitives.WriteHalfLittleEndian(target, (Half)Double(code, value)); return;
            case 'f': BinaryPrimitives.WriteSingleLittleEndian(target, (float)Double(code, value)); return;
            case 'd': BinaryPrimitives.WriteDoubleLittleEndian(target, Double(code, value)); return;
            default: WriteInt(code, target, value); return;
        }
    }

    private static byte Character(Value value)
    {
        if (value.O is not PyBytes b) throw Raise.TypeError("memoryview: invalid type for format 'c'");
        return b.Data.Length == 1 ? b.Data[0] : throw Raise.ValueError("memoryview: invalid value for format 'c'");
    }

    private static double Double(char code, Value value)
    {
        try { return Number.AsDouble(value); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { throw Raise.TypeError($"memoryview: invalid type for format '{code}'"); }
    }

    private static void WriteInt(char code, Span<byte> target, Value value)
    {
        if (!Number.TryIndex(value, out var index)) throw Raise.TypeError($"memoryview: invalid type for format '{code}'");
        int size = SizeOf(code);
        bool signed = char.IsAsciiLetterLower(code);
        var n = PyInt.BigOf(index);
        if (n.Sign < 0 && !signed || n.GetByteCount(!signed) > size) throw Raise.ValueError($"memoryview: invalid value for format '{code}'");
        target[..size].Fill(n.Sign < 0 ? (byte)0xFF : (byte)0);
        n.TryWriteBytes(target, out _, !signed);
    }
}
