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
    public static BigInteger Multiply(BigInteger left, BigInteger right, IFuel fuel)
    {
        long bits = left.GetBitLength() + right.GetBitLength();
        if (bits < PieceBits) return left * right;
        Reserve(bits, fuel);
        BigInteger product = MultiplyPieces(BigInteger.Abs(left), BigInteger.Abs(right), fuel);
        return left.Sign * right.Sign < 0 ? -product : product;
    }

    /// <summary>The power to an exponent that is not negative.</summary>
    public static BigInteger Power(BigInteger value, BigInteger exponent, IFuel fuel)
    {
        if (exponent.IsZero || value.IsOne) return BigInteger.One;
        if (value.IsZero) return value;
        if (value == BigInteger.MinusOne) return exponent.IsEven ? BigInteger.One : value;
        BigInteger magnitude = BigInteger.Abs(value);
        BigInteger estimate = (magnitude.GetBitLength() - 1) * exponent;
        if (estimate > MostBits) throw TooLarge(estimate, fuel);
        Reserve((long)estimate, fuel);
        if (magnitude.IsPowerOfTwo) return PowerOfTwo(value, (int)(magnitude.GetBitLength() - 1), exponent);
        return PowerBySquaring(value, (int)exponent, fuel);
    }

    /// <summary>The power modulo a modulus that is not zero, with the sign of the modulus.</summary>
    /// <returns>False when the exponent is negative and the value has no inverse.</returns>
    public static bool TryModularPower(
        BigInteger value, BigInteger exponent, BigInteger modulus, IFuel fuel, out BigInteger power)
    {
        BigInteger size = BigInteger.Abs(modulus);
        power = BigInteger.Zero;
        if (exponent.Sign < 0)
        {
            if (!TryInvert(value, size, out value)) return false;
            exponent = -exponent;
        }
        if (size.IsOne) return true;
        BigInteger residue = ModularPower(BigMath.FloorDivRem(value, size).Remainder, exponent, size, fuel);
        power = modulus.Sign < 0 && !residue.IsZero ? residue + modulus : residue;
        return true;
    }

    /// <summary>The value times two to a power that is not negative.</summary>
    public static BigInteger ShiftLeft(BigInteger value, BigInteger count, IFuel fuel)
    {
        if (value.IsZero) return value;
        BigInteger bits = BigMath.BitLength(value) + count;
        if (bits > MostBits) throw TooLarge(bits, fuel);
        Reserve((long)bits, fuel);
        return value << (int)count;
    }

    /// <summary>The value divided by two to a power that is not negative, rounded down.</summary>
    public static BigInteger ShiftRight(BigInteger value, BigInteger count) =>
        count > MostBits ? (value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : value >> (int)count;

    private static void Reserve(long bits, IFuel fuel)
    {
        if (bits > MostBits) throw TooLarge(bits, fuel);
        if (bits > 4096 * 8) fuel.Charge(BytesOf(bits));
    }

    // The limit is asked first: it names itself better than a plain lack of memory does.
    private static OutOfMemoryException TooLarge(BigInteger bits, IFuel fuel)
    {
        fuel.Charge((long)BigInteger.Min(bits / 8, long.MaxValue / 4));
        return new OutOfMemoryException();
    }

    private static BigInteger PowerOfTwo(BigInteger value, int bits, BigInteger exponent)
    {
        BigInteger power = BigInteger.One << (int)(bits * exponent);
        return value.Sign < 0 && !exponent.IsEven ? -power : power;
    }

    private static BigInteger PowerBySquaring(BigInteger value, int exponent, IFuel fuel)
    {
        if (value.GetBitLength() * exponent < PieceBits) return BigInteger.Pow(value, exponent);
        BigInteger power = value;
        for (int bit = BitOperations.Log2((uint)exponent) - 1; bit >= 0; bit--)
        {
            power = Multiply(power, power, fuel);
            if ((exponent >> bit & 1) != 0) power = Multiply(power, value, fuel);
        }
        return power;
    }

    // Karatsuba above the piece size, the base library below it.
    private static BigInteger MultiplyPieces(BigInteger left, BigInteger right, IFuel fuel)
    {
        long bits = Math.Max(left.GetBitLength(), right.GetBitLength());
        if (bits < PieceBits)
        {
            fuel.Spend(PieceBits >> 3);
            return left * right;
        }
        int half = (int)(bits / 2);
        (BigInteger leftHigh, BigInteger leftLow) = Split(left, half);
        (BigInteger rightHigh, BigInteger rightLow) = Split(right, half);
        BigInteger high = MultiplyPieces(leftHigh, rightHigh, fuel);
        BigInteger low = MultiplyPieces(leftLow, rightLow, fuel);
        if (leftHigh.IsZero || rightHigh.IsZero)
            return (MultiplyPieces(leftHigh, rightLow, fuel) + MultiplyPieces(leftLow, rightHigh, fuel) << half) + low;
        BigInteger middle = MultiplyPieces(leftHigh + leftLow, rightHigh + rightLow, fuel) - high - low;
        return (((high << half) + middle) << half) + low;
    }

    private static (BigInteger High, BigInteger Low) Split(BigInteger value, int bits)
    {
        BigInteger high = value >> bits;
        return (high, value - (high << bits));
    }

    private static BigInteger ModularPower(BigInteger value, BigInteger exponent, BigInteger modulus, IFuel fuel)
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
            power = power * BigInteger.ModPow(value, chunk, modulus) % modulus;
            fuel.Spend((int)Math.Min(SmallModularWork, bits));
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
            (BigInteger quotient, BigInteger remainder) = BigInteger.DivRem(rest, next);
            (rest, next) = (next, remainder);
            (factor, inverse) = (inverse, factor - quotient * inverse);
        }
        return next.IsOne || modulus.IsOne;
    }
}
