using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>What writing an integer into bytes came to.</summary>
public enum IntBytesResult
{
    /// <summary>All bytes are written.</summary>
    Ok,

    /// <summary>The bytes are too few for the value.</summary>
    TooBig,

    /// <summary>A negative value cannot be written unsigned.</summary>
    Negative,
}

/// <summary>Integers as bytes: <c>int.to_bytes</c> and <c>int.from_bytes</c>.</summary>
public static class IntBytes
{
    /// <summary>Fills the target with the value, extending its sign.</summary>
    public static IntBytesResult Write(BigInteger value, Span<byte> target, bool isBigEndian, bool isSigned)
    {
        if (value.Sign < 0 && !isSigned) return IntBytesResult.Negative;
        bool fits = isSigned ? FitsSigned(value, target.Length) : value.GetBitLength() <= target.Length * 8L;
        if (!fits) return IntBytesResult.TooBig;
        target.Fill(value.Sign < 0 ? (byte)0xFF : (byte)0);
        if (target.Length == 0) return IntBytesResult.Ok;
        Span<byte> body = isBigEndian ? target[^Math.Min(target.Length, value.GetByteCount(!isSigned))..] : target;
        value.TryWriteBytes(body, out _, isUnsigned: !isSigned, isBigEndian);
        return IntBytesResult.Ok;
    }

    /// <summary>The value the bytes stand for.</summary>
    public static BigInteger Read(ReadOnlySpan<byte> bytes, bool isBigEndian, bool isSigned) =>
        new(bytes, isUnsigned: !isSigned, isBigEndian);

    // No byte at all holds zero and, as Python has it, minus one.
    private static bool FitsSigned(BigInteger value, int length) =>
        length == 0 ? value.IsZero || value == BigInteger.MinusOne : value.GetBitLength() < length * 8L || value.GetByteCount() <= length;
}
