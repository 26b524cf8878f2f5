using System.Globalization;
using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>The text of integers: reading any base, writing decimal, binary, octal and hexadecimal.</summary>
public static class IntText
{
    /// <summary>The default of <c>sys.set_int_max_str_digits</c>.</summary>
    public const int DefaultMaxDigits = 4300;

    /// <summary>The least limit other than none that <c>sys.set_int_max_str_digits</c> takes.</summary>
    public const int LeastMaxDigits = 640;

    /// <summary>The message for a limit that is neither none nor large enough.</summary>
    public static readonly string BadLimit = $"maxdigits must be 0 or larger than {LeastMaxDigits}";

    private const int LeafDigits = 400;
    private const int MachineDigits = 18;
    /// <summary>Decimal digits the base library reads in about a millisecond.</summary>
    private const int DirectDigits = 20_000;

    /// <summary>The message for an integer with too many digits to be written.</summary>
    public static string TooLongToWrite(int maxDigits) =>
        $"Exceeds the limit ({maxDigits} digits) for integer string conversion; " +
        "use sys.set_int_max_str_digits() to increase the limit";

    /// <summary>The message for a text with too many digits to be read.</summary>
    public static string TooLongToRead(int maxDigits, long digits) =>
        $"Exceeds the limit ({maxDigits} digits) for integer string conversion: value has {digits} digits; " +
        "use sys.set_int_max_str_digits() to increase the limit";

    /// <summary>Whether the decimal text of a value has more digits than the limit; no limit is zero.</summary>
    public static bool IsTooLong(BigInteger value, int maxDigits)
    {
        if (maxDigits == 0) return false;
        const double digitsPerBit = 0.30102999566398120;
        double estimate = value.GetBitLength() * digitsPerBit;
        if (estimate < maxDigits - 1) return false;
        if (estimate > maxDigits + 2) return true;
        return BigInteger.Abs(value) >= BigInteger.Pow(10, maxDigits);
    }

    /// <summary>The decimal text; time grows less than with the square of the length.</summary>
    public static string Write(BigInteger value)
    {
        if (value.GetBitLength() < 3 * LeafDigits) return value.ToString(CultureInfo.InvariantCulture);
        BigInteger magnitude = BigInteger.Abs(value);
        Charge.Bytes(magnitude.GetBitLength());
        var powers = new List<BigInteger> { BigInteger.Pow(10, LeafDigits) };
        while (powers[^1].GetBitLength() * 2 - 1 <= magnitude.GetBitLength()) powers.Add(BigPower.Multiply(powers[^1], powers[^1]));
        var digits = new char[(int)(magnitude.GetBitLength() * 0.30103) + 2];
        int end = digits.Length;
        WriteTail(magnitude, powers, powers.Count - 1, digits, ref end, isFirst: true);
        return (value.Sign < 0 ? "-" : "") + new string(digits, end, digits.Length - end);
    }

    /// <summary>The digits of the absolute value in a base that is two to <paramref name="bitsPerDigit"/>.</summary>
    public static string WriteBinary(BigInteger value, int bitsPerDigit, bool isUpper = false)
    {
        byte[] bytes = BigInteger.Abs(value).ToByteArray(isUnsigned: true);
        long bits = BigMath.BitLength(value);
        int count = (int)Math.Max((bits + bitsPerDigit - 1) / bitsPerDigit, 1);
        string symbols = isUpper ? "0123456789ABCDEF" : "0123456789abcdef";
        return string.Create(count, (bytes, bitsPerDigit, symbols), static (text, state) =>
        {
            long bit = 0;
            for (int i = text.Length - 1; i >= 0; i--, bit += state.bitsPerDigit)
                text[i] = state.symbols[BitsAt(state.bytes, bit, state.bitsPerDigit)];
        });
    }

    /// <summary>A value with its prefix, as <c>bin</c>, <c>oct</c> and <c>hex</c> give it.</summary>
    public static string WritePrefixed(BigInteger value, int bitsPerDigit)
    {
        string prefix = bitsPerDigit switch { 1 => "0b", 3 => "0o", _ => "0x" };
        return (value.Sign < 0 ? "-" : "") + prefix + WriteBinary(value, bitsPerDigit);
    }

    /// <summary>Reads what <c>int(text, base)</c> accepts.</summary>
    /// <param name="text">The text with surrounding space, sign, prefix and underscores.</param>
    /// <param name="numberBase">0 for the base the prefix says, or 2 to 36.</param>
    /// <param name="value">The value, if it was read.</param>
    /// <param name="digits">How many digits there are, for the limit on their number.</param>
    /// <param name="maxDigits">The limit on digits in bases that are no power of two; none is zero.</param>
    public static IntTextResult TryParse(
        ReadOnlySpan<char> text, int numberBase, out BigInteger value, out int digits, int maxDigits = DefaultMaxDigits)
    {
        value = BigInteger.Zero;
        digits = 0;
        ReadOnlySpan<char> body = NumberText.Clean(text);
        bool isNegative = body.StartsWith("-");
        if (isNegative || body.StartsWith("+")) body = body[1..];
        SkipPrefix(ref body, ref numberBase, out bool onlyZero);
        if (!TryDigits(body, numberBase, out ReadOnlySpan<char> plain)) return IntTextResult.Invalid;
        if (onlyZero && plain.ContainsAnyExcept('0')) return IntTextResult.Invalid;
        digits = plain.Length;
        if (!int.IsPow2(numberBase) && maxDigits != 0 && digits > maxDigits) return IntTextResult.TooLong;
        Charge.Bytes(digits);
        value = ParseDigits(plain, numberBase);
        if (isNegative) value = -value;
        return IntTextResult.Ok;
    }

    private static int BitsAt(byte[] bytes, long bit, int count)
    {
        int at = (int)(bit >> 3);
        int pair = bytes[at] | (at + 1 < bytes.Length ? bytes[at + 1] << 8 : 0);
        return pair >> (int)(bit & 7) & ((1 << count) - 1);
    }

    private static void WriteTail(
        BigInteger value, List<BigInteger> powers, int level, char[] digits, ref int end, bool isFirst)
    {
        if (level < 0)
        {
            Fuel.Spend(LeafDigits / 4);
            Span<char> leaf = stackalloc char[LeafDigits + 1];
            value.TryFormat(leaf, out int length, default, CultureInfo.InvariantCulture);
            if (isFirst && value.IsZero) return;
            end -= length;
            leaf[..length].CopyTo(digits.AsSpan(end));
            if (isFirst) return;
            digits.AsSpan(end - (LeafDigits - length), LeafDigits - length).Fill('0');
            end -= LeafDigits - length;
            return;
        }
        (BigInteger high, BigInteger low) = BigDivision.DivRem(value, powers[level]);
        bool startsLow = isFirst && high.IsZero;
        WriteTail(low, powers, level - 1, digits, ref end, startsLow);
        if (!startsLow) WriteTail(high, powers, level - 1, digits, ref end, isFirst);
    }

    private static void SkipPrefix(ref ReadOnlySpan<char> text, ref int numberBase, out bool onlyZero)
    {
        int named = text.Length > 1 && text[0] == '0'
            ? (text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 }
            : 0;
        onlyZero = numberBase == 0 && named == 0 && text.StartsWith("0");
        bool hasPrefix = named != 0 && (numberBase == 0 || numberBase == named);
        if (numberBase == 0) numberBase = named == 0 ? 10 : named;
        if (!hasPrefix) return;
        text = text[2..];
        if (text.StartsWith("_")) text = text[1..];
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int numberBase, out ReadOnlySpan<char> plain)
    {
        plain = text;
        bool hasUnderscore = false;
        char last = '_';
        foreach (char c in text)
        {
            if (c == '_' ? last == '_' : DigitValue(c) >= numberBase) return false;
            hasUnderscore |= c == '_';
            last = c;
        }
        if (last == '_') return false;
        if (hasUnderscore) plain = text.ToString().Replace("_", "", StringComparison.Ordinal);
        return true;
    }

    private static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static BigInteger ParseDigits(ReadOnlySpan<char> digits, int numberBase)
    {
        if (int.IsPow2(numberBase)) return ParseBinary(digits, int.Log2(numberBase));
        if (numberBase == 10 && digits.Length <= DirectDigits) return ParseDecimal(digits);
        return ParseHalves(digits, numberBase, []);
    }

    private static BigInteger ParseDecimal(ReadOnlySpan<char> digits) =>
        digits.Length <= MachineDigits
            ? ParseMachine(digits, 10)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static long ParseMachine(ReadOnlySpan<char> digits, int numberBase)
    {
        long value = 0;
        foreach (char c in digits) value = value * numberBase + DigitValue(c);
        return value;
    }

    private static BigInteger ParseBinary(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        if (digits.Length * bitsPerDigit < 63) return ParseMachine(digits, 1 << bitsPerDigit);
        var bytes = new byte[(int)((long)digits.Length * bitsPerDigit / 8) + 2];
        long bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bitsPerDigit)
        {
            int shifted = DigitValue(digits[i]) << (int)(bit & 7);
            bytes[(int)(bit >> 3)] |= (byte)shifted;
            bytes[(int)(bit >> 3) + 1] |= (byte)(shifted >> 8);
        }
        return new BigInteger(bytes, isUnsigned: true);
    }

    // Halves whose lower part is a leaf doubled some times: each level needs one power of the base, and its products are balanced.
    private static BigInteger ParseHalves(ReadOnlySpan<char> digits, int numberBase, List<BigInteger> powers)
    {
        if (digits.Length <= LeafDigits) return ParseLeaf(digits, numberBase);
        int level = BitOperations.Log2((uint)((digits.Length - 1) / LeafDigits));
        int low = LeafDigits << level;
        if (powers.Count == 0) powers.Add(BigInteger.Pow(numberBase, LeafDigits));
        while (powers.Count <= level) powers.Add(BigPower.Multiply(powers[^1], powers[^1]));
        Fuel.Spend(LeafDigits / 4);
        BigInteger high = BigPower.Multiply(ParseHalves(digits[..^low], numberBase, powers), powers[level]);
        return high + ParseHalves(digits[^low..], numberBase, powers);
    }

    // 36**12 still fits a machine integer.
    private static BigInteger ParseLeaf(ReadOnlySpan<char> digits, int numberBase)
    {
        const int most = 12;
        BigInteger value = BigInteger.Zero;
        for (int at = 0; at < digits.Length; at += most)
        {
            var part = digits.Slice(at, Math.Min(most, digits.Length - at));
            value = value * BigInteger.Pow(numberBase, part.Length) + ParseMachine(part, numberBase);
        }
        return value;
    }
}

/// <summary>What reading an integer came to.</summary>
public enum IntTextResult
{
    /// <summary>A value was read.</summary>
    Ok,

    /// <summary>The text is no integer in this base.</summary>
    Invalid,

    /// <summary>There are more digits than the limit allows.</summary>
    TooLong,
}
