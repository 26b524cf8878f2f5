using System.Buffers.Binary;
using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Moves values into the bytes of a struct and out of them.</summary>
internal static class StructValues
{
    /// <summary>Write values over the bytes of a struct.</summary>
    public static void Pack(StructFormat format, ReadOnlySpan<Value> values, Span<byte> target)
    {
        target.Clear();
        int next = 0;
        foreach (var field in format.Fields)
        {
            for (long i = 0; i < field.Count; i++)
                Write(format, field, target.Slice(field.Offset + (int)i * field.Size, field.Size), values[next++]);
        }
    }

    /// <summary>The values in the bytes of a struct.</summary>
    public static PyTuple Unpack(StructFormat format, ReadOnlySpan<byte> source)
    {
        Fuel.Spend((int)format.Items);
        Charge.Bytes(16 * format.Items);
        var values = new Value[format.Items];
        int next = 0;
        foreach (var field in format.Fields)
        {
            for (long i = 0; i < field.Count; i++)
                values[next++] = Read(format, field, source.Slice(field.Offset + (int)i * field.Size, field.Size));
        }
        return new PyTuple(values);
    }

    private static Value Read(StructFormat format, StructElement field, ReadOnlySpan<byte> source)
    {
        switch (field.Code)
        {
            case 'c' or 's': return new PyBytes(source.ToArray());
            case 'p': return new PyBytes(source.Length == 0 ? [] : source.Slice(1, Math.Min(source[0], source.Length - 1)).ToArray());
            case '?': return Value.Bool(source[0] != 0);
            case 'e': return (double)(format.IsBigEndian ? BinaryPrimitives.ReadHalfBigEndian(source) : BinaryPrimitives.ReadHalfLittleEndian(source));
            case 'f': return (double)(format.IsBigEndian ? BinaryPrimitives.ReadSingleBigEndian(source) : BinaryPrimitives.ReadSingleLittleEndian(source));
            case 'd': return format.IsBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(source) : BinaryPrimitives.ReadDoubleLittleEndian(source);
            default: return ReadInteger(source, format.IsBigEndian, IsSigned(field.Code));
        }
    }

    private static Value ReadInteger(ReadOnlySpan<byte> source, bool bigEndian, bool signed)
    {
        ulong bits = 0;
        for (int i = 0; i < source.Length; i++) bits = bits << 8 | source[bigEndian ? i : source.Length - 1 - i];
        int unused = 64 - 8 * source.Length;
        return signed ? (long)(bits << unused) >> unused : PyInt.From(bits);
    }

    private static bool IsSigned(char code) => code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';

    private static void Write(StructFormat format, StructElement field, Span<byte> target, Value value)
    {
        switch (field.Code)
        {
            case 'c': target[0] = Character(value); return;
            case 's': CopyStart(Text('s', value), target); return;
            case 'p': WritePascal(Text('p', value), target); return;
            case '?': target[0] = Protocols.Truth(value) ? (byte)1 : (byte)0; return;
            case 'e' or 'f' or 'd': WriteFloat(format, field.Code, target, value); return;
            default: WriteInteger(format, field, target, value); return;
        }
    }

    private static byte Character(Value value)
    {
        if (value.Is(out PyBytes? bytes) && Buffers.Read(bytes) is { Length: 1 } one) return one[0];
        throw StructModule.Error.With("char format requires a bytes object of length 1");
    }

    private static ReadOnlySpan<byte> Text(char code, Value value) => value.O is PyBytes or PyByteArray
        ? Buffers.Read(value)
        : throw StructModule.Error.With($"argument for '{code}' must be a bytes object");

    private static void CopyStart(ReadOnlySpan<byte> text, Span<byte> target) => text[..Math.Min(text.Length, target.Length)].CopyTo(target);

    // Pascal's strings: the first byte is the length, as far as it can tell it.
    private static void WritePascal(ReadOnlySpan<byte> text, Span<byte> target)
    {
        if (target.Length == 0) return;
        CopyStart(text, target[1..]);
        target[0] = (byte)Math.Min(Math.Min(text.Length, target.Length - 1), byte.MaxValue);
    }

    private static void WriteFloat(StructFormat format, char code, Span<byte> target, Value value)
    {
        double d = FloatOf(value);
        bool big = format.IsBigEndian;
        if (code == 'd')
        {
            if (big) BinaryPrimitives.WriteDoubleBigEndian(target, d); else BinaryPrimitives.WriteDoubleLittleEndian(target, d);
            return;
        }
        // A native float is a C cast, which gives infinity where the standard one refuses.
        bool overflows = double.IsFinite(d) && (code == 'e' ? Half.IsInfinity((Half)d) : !format.IsNative && float.IsInfinity((float)d));
        if (overflows && PyInt.Is(value)) throw StructModule.Error.With("int too large to convert");
        if (overflows) throw Raise.OverflowError($"float too large to pack with {code} format");
        if (code == 'e') { if (big) BinaryPrimitives.WriteHalfBigEndian(target, (Half)d); else BinaryPrimitives.WriteHalfLittleEndian(target, (Half)d); }
        else if (big) BinaryPrimitives.WriteSingleBigEndian(target, (float)d);
        else BinaryPrimitives.WriteSingleLittleEndian(target, (float)d);
    }

    private static double FloatOf(Value value)
    {
        try { return Number.AsDouble(value); }
        catch (PyException e) when (e.Matches(Errors.TypeError) || e.Matches(Errors.OverflowError)) { throw StructModule.Error.With("required argument is not a float"); }
    }

    private static void WriteInteger(StructFormat format, StructElement field, Span<byte> target, Value value)
    {
        if (!Number.TryIndex(value, out var index)) throw StructModule.Error.With("required argument is not an integer");
        var n = PyInt.BigOf(index);
        if (!Fits(field, n)) throw OutOfRange(field);
        ulong bits = (ulong)(n & ulong.MaxValue);
        for (int i = 0; i < target.Length; i++, bits >>= 8) target[format.IsBigEndian ? target.Length - 1 - i : i] = (byte)bits;
    }

    private static bool Fits(StructElement field, BigInteger n)
    {
        if (field.Code == 'P') return n >= long.MinValue && n <= ulong.MaxValue;
        return n >= Lowest(field) && n <= Highest(field);
    }

    private static PyException OutOfRange(StructElement field) => StructModule.Error.With(field.Code == 'P'
        ? "int too large to convert"
        : $"'{field.Code}' format requires {Lowest(field)} <= number <= {Highest(field)}");

    private static BigInteger Lowest(StructElement field) => IsSigned(field.Code) ? -(BigInteger.One << 8 * field.Size - 1) : 0;

    private static BigInteger Highest(StructElement field) => (BigInteger.One << 8 * field.Size - (IsSigned(field.Code) ? 1 : 0)) - 1;
}
