using System.Buffers.Binary;
using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What an array of a type code holds: how many bytes an item has, and how it is read and written.</summary>
internal sealed class ArrayKind
{
    /// <summary>The type codes, as the module names them.</summary>
    public const string Codes = "bBuwhHiIlLqQfd";
    private static readonly ArrayKind[] s_kinds = [.. Codes.Select(code => new ArrayKind(code))];

    private ArrayKind(char code)
    {
        Code = code;
        Size = code switch { 'b' or 'B' => 1, 'h' or 'H' => 2, 'l' or 'L' or 'q' or 'Q' or 'd' => 8, _ => 4 };
    }

    public char Code { get; }

    /// <summary>Bytes of an item.</summary>
    public int Size { get; }

    public bool IsText => Code is 'u' or 'w';

    /// <summary>The struct-module format of an item.</summary>
    public string Format => Code.ToString();

    /// <summary>The kind of a type code; null when there is none.</summary>
    public static ArrayKind? Find(int code) => Array.Find(s_kinds, kind => kind.Code == code);

    public Value Read(ReadOnlySpan<byte> item) => Code switch
    {
        'b' => (long)(sbyte)item[0],
        'B' => (long)item[0],
        'h' => (long)BinaryPrimitives.ReadInt16LittleEndian(item),
        'H' => (long)BinaryPrimitives.ReadUInt16LittleEndian(item),
        'i' => (long)BinaryPrimitives.ReadInt32LittleEndian(item),
        'I' => (long)BinaryPrimitives.ReadUInt32LittleEndian(item),
        'l' or 'q' => BinaryPrimitives.ReadInt64LittleEndian(item),
        'L' or 'Q' => PyInt.From(BinaryPrimitives.ReadUInt64LittleEndian(item)),
        'f' => (double)BinaryPrimitives.ReadSingleLittleEndian(item),
        'd' => BinaryPrimitives.ReadDoubleLittleEndian(item),
        _ => CharacterOf(BinaryPrimitives.ReadInt32LittleEndian(item)),
    };

    private static Value CharacterOf(int point) => point is >= 0 and <= 0x10FFFF
        ? PyStr.FromCodePoint(point)
        : throw Raise.ValueError($"character U+{point:x} is not in range [U+0000; U+10ffff]");

    public void Write(Span<byte> item, Value value)
    {
        switch (Code)
        {
            case 'f': BinaryPrimitives.WriteSingleLittleEndian(item, (float)Number.AsDouble(value)); break;
            case 'd': BinaryPrimitives.WriteDoubleLittleEndian(item, Number.AsDouble(value)); break;
            case 'u' or 'w': BinaryPrimitives.WriteInt32LittleEndian(item, Character(value)); break;
            default: WriteInteger(item, Number.ToIndex(value)); break;
        }
    }

    private static int Character(Value value) => value.Is(out PyStr? text) && text.Length == 1 ? text[0] : throw Raise.TypeError("array item must be unicode character");

    private void WriteInteger(Span<byte> item, Value index)
    {
        var n = PyInt.BigOf(index);
        Check(n);
        ulong bits = (ulong)(n & ulong.MaxValue);
        for (int i = 0; i < item.Length; i++, bits >>= 8) item[i] = (byte)bits;
    }

    // The words of the C conversions that CPython uses, which differ from one type to the next.
    private void Check(BigInteger n)
    {
        switch (Code)
        {
            case 'b': Between(n, sbyte.MinValue, sbyte.MaxValue, "signed char"); break;
            case 'B': Between(n, byte.MinValue, byte.MaxValue, "unsigned byte integer"); break;
            case 'h': Between(n, short.MinValue, short.MaxValue, "signed short integer"); break;
            case 'H': Between(n, ushort.MinValue, ushort.MaxValue, "unsigned short"); break;
            case 'i': Between(n, int.MinValue, int.MaxValue, "signed integer"); break;
            case 'l' when n < long.MinValue || n > long.MaxValue: throw Raise.OverflowError("Python int too large to convert to C long");
            case 'q' when n < long.MinValue || n > long.MaxValue: throw Raise.OverflowError("int too big to convert");
            case 'I' or 'L' when n > ulong.MaxValue: throw Raise.OverflowError("Python int too large to convert to C unsigned long");
            case 'I' or 'L' when n.Sign < 0: throw Raise.OverflowError("can't convert negative value to unsigned int");
            case 'I' when n > uint.MaxValue: throw Raise.OverflowError("unsigned int is greater than maximum");
            case 'Q' when n.Sign < 0: throw Raise.OverflowError("can't convert negative int to unsigned");
            case 'Q' when n > ulong.MaxValue: throw Raise.OverflowError("int too big to convert");
        }
    }

    private static void Between(BigInteger n, long lowest, long highest, string what)
    {
        if (n < lowest) throw Raise.OverflowError($"{what} is less than minimum");
        if (n > highest) throw Raise.OverflowError($"{what} is greater than maximum");
    }
}
