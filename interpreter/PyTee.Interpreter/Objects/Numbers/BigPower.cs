using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Operations on integers whose results can be huge: sizes are charged first, long work is spent in pieces.</summary>
public static class BigPower
{
    /// <summary>The most bits an integer can have here.</summary>
    public const long MostBits = int.MaxValue - 64L;

    private const int PieceBits = 1 << 19;
    private const long SmallModularWork = 1 << 24;

    /// <summary>The bytes an integer of so many bits takes.</summary>
    public static long BytesOf(long bits) => bits / 8 + 32;

    /// <summary>The product, multiplied in pieces so that a limit can interrupt it.</summary>
    public static BigInteger Multiply(BigInteger left, BigInteger right)
    {
        long bits = left.GetBitLength() + right.GetBitLength();
        if (bits < PieceBits) return left * right;
        Reserve(bits);
        BigInteger product = MultiplyPieces(BigInteger.Abs(left), BigInteger.Abs(right));
        return left.Sign * right.Sign < 0 ? -product : product;
    }

    /// <summary>The power to an exponent that is not negative.</summary>
    public static BigInteger Power(BigInteger value, BigInteger exponent)
    {
        if (exponent.IsZero || value.IsOne) return BigInteger.One;
        if (value.IsZero) return value;
        if (value == BigInteger.MinusOne) return exponent.IsEven ? BigInteger.One : value;
        BigInteger magnitude = BigInteger.Abs(value);
        BigInteger estimate = (magnitude.GetBitLength() - 1) * exponent;
        if (estimate > MostBits) throw TooLarge(estimate);
        Reserve((long)estimate);
        if (magnitude.IsPowerOfTwo) return PowerOfTwo(value, (int)(magnitude.GetBitLength() - 1), exponent);
        return PowerBySquaring(value, (int)exponent);
    }

    /// <summary>The power modulo a modulus that is not zero, with the sign of the modulus.</summary>
    /// <returns>False when the exponent is negative and the value has no inverse.</returns>
    public static bool TryModularPower(
        BigInteger value, BigInteger exponent, BigInteger modulus, out BigInteger power)
    {
        BigInteger size = BigInteger.Abs(modulus);
        power = BigInteger.Zero;
        if (exponent.Sign < 0)
        {
            if (!TryInvert(value, size, out value)) return false;
            exponent = -exponent;
        }
        if (size.IsOne) return true;
        BigInteger residue = ModularPower(BigMath.FloorDivRem(value, size).Remainder, exponent, size);
        power = modulus.Sign < 0 && !residue.IsZero ? residue + modulus : residue;
        return true;
    }

    /// <summary>The value times two to a power that is not negative.</summary>
    public static BigInteger ShiftLeft(BigInteger value, BigInteger count)
    {
        if (value.IsZero) return value;
        BigInteger bits = BigMath.BitLength(value) + count;
        if (bits > MostBits) throw TooLarge(bits);
        Reserve((long)bits);
        return value << (int)count;
    }

    /// <summary>The value divided by two to a power that is not negative, rounded down.</summary>
    public static BigInteger ShiftRight(BigInteger value, BigInteger count) =>
        count > MostBits ? (value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : value >> (int)count;

    private static void Reserve(long bits)
    {
        if (bits > MostBits) throw TooLarge(bits);
        // The work needs room for a second copy.
        if (bits > 4096 * 8) Charge.Bytes(2 * BytesOf(bits));
    }

    // The limit is asked first: it names itself better than a plain lack of memory does.
    private static OutOfMemoryException TooLarge(BigInteger bits)
    {
        Charge.Bytes((long)BigInteger.Min(bits / 8, long.MaxValue / 4));
        return new OutOfMemoryException();
    }

    private static BigInteger PowerOfTwo(BigInteger value, int bits, BigInteger exponent)
    {
        BigInteger power = BigInteger.One << (int)(bits * exponent);
        return value.Sign < 0 && !exponent.IsEven ? -power : power;
    }

    private static BigInteger PowerBySquaring(BigInteger value, int exponent)
    {
        if (value.GetBitLength() * exponent < PieceBits) return BigInteger.Pow(value, exponent);
        BigInteger power = value;
        for (int bit = BitOperations.Log2((uint)exponent) - 1; bit >= 0; bit--)
        {
            power = Multiply(power, power);
            if ((exponent >> bit & 1) != 0) power = Multiply(power, value);
        }
        return power;
    }

    // Karatsuba above the piece size, the base library below it.
    private static BigInteger MultiplyPieces(BigInteger left, BigInteger right)
    {
        long bits = Math.Max(left.GetBitLength(), right.GetBitLength());
        if (bits < PieceBits)
        {
            Fuel.Spend(PieceBits >> 3);
            return left * right;
        }
        int half = (int)(bits / 2);
        (BigInteger leftHigh, BigInteger leftLow) = Split(left, half);
        (BigInteger rightHigh, BigInteger rightLow) = Split(right, half);
        BigInteger high = MultiplyPieces(leftHigh, rightHigh);
        BigInteger low = MultiplyPieces(leftLow, rightLow);
        if (leftHigh.IsZero || rightHigh.IsZero)
            return (MultiplyPieces(leftHigh, rightLow) + MultiplyPieces(leftLow, rightHigh) << half) + low;
        BigInteger middle = MultiplyPieces(leftHigh + leftLow, rightHigh + rightLow) - high - low;
        return (((high << half) + middle) << half) + low;
    }

    private static (BigInteger High, BigInteger Low) Split(BigInteger value, int bits)
    {
        BigInteger high = value >> bits;
        return (high, value - (high << bits));
    }

    private static BigInteger ModularPower(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        long bits = modulus.GetBitLength();
        if (exponent.GetBitLength() * (bits / 64 + 1) * (bits / 64 + 1) < SmallModularWork)
            return BigInteger.ModPow(value, exponent, modulus);
        const int chunkBits = 32;
        byte[] digits = exponent.ToByteArray(isUnsigned: true, isBigEndian: false);
        int perChunk = (int)Math.Clamp(SmallModularWork / ((bits / 64 + 1) * (bits / 64 + 1)), 1, chunkBits) / 8 + 1;
        BigInteger power = BigInteger.One;
        for (int end = digits.Length; end > 0; end -= perChunk)
        {
            int start = Math.Max(end - perChunk, 0);
            var chunk = new BigInteger(digits.AsSpan(start, end - start), isUnsigned: true);
            power = BigInteger.ModPow(power, BigInteger.One << (8 * (end - start)), modulus);
            power = BigDivision.DivRem(Multiply(power, BigInteger.ModPow(value, chunk, modulus)), modulus).Remainder;
            Fuel.Spend((int)Math.Min(SmallModularWork, bits));
        }
        return power;
    }

    private static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        BigInteger rest = modulus;
        BigInteger factor = BigInteger.Zero;
        BigInteger next = BigMath.FloorDivRem(value, modulus).Remainder;
        inverse = BigInteger.One;
        while (!next.IsZero && !next.IsOne)
        {
            Fuel.Spend(1 + (rest.GetBitLength() >> 12));
            (BigInteger quotient, BigInteger remainder) = BigDivision.DivRem(rest, next);
            (rest, next) = (next, remainder);
            (factor, inverse) = (inverse, factor - quotient * inverse);
        }
        return next.IsOne || modulus.IsOne;
    }
}
