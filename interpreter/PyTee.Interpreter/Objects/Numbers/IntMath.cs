using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>Big-integer work and integer texts under the limits of the running program.</summary>
public static class IntMath
{
    /// <summary>sys.set_int_max_str_digits; 0 for no limit.</summary>
    public static int MaxDigits
    {
        get => Grammar.Building.Numbers.MaxDecimalDigits;
        set => Grammar.Building.Numbers.MaxDecimalDigits = value;
    }

    public static BigInteger Multiply(BigInteger left, BigInteger right)
    {
        try { return BigPower.Multiply(left, right); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    public static BigInteger Power(BigInteger value, BigInteger exponent)
    {
        try { return BigPower.Power(value, exponent); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    public static BigInteger ShiftLeft(BigInteger value, BigInteger count)
    {
        try { return BigPower.ShiftLeft(value, count); }
        catch (OutOfMemoryException) { throw Raise.MemoryError(); }
    }

    public static BigInteger ModularPower(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (BigPower.TryModularPower(value, exponent, modulus, out var power)) return power;
        throw Raise.ValueError("base is not invertible for the given modulus");
    }

    /// <summary>The decimal text, or ValueError when it has more digits than the limit.</summary>
    public static string Decimal(BigInteger n)
    {
        if (IntText.IsTooLong(n, MaxDigits)) throw Raise.ValueError(IntText.TooLongToWrite(MaxDigits));
        return IntText.Write(n);
    }

    /// <summary>int(text, base); Unset when an exception, which shows the source, is pending.</summary>
    public static Value Parse(ReadOnlySpan<char> text, int numberBase, Value source)
    {
        if (text.Length < 19 && numberBase == 10 && TryParseShort(text, out long n)) return n;
        switch (IntText.TryParse(text, numberBase, out var value, out int digits, MaxDigits))
        {
            case IntTextResult.Ok: return PyInt.From(value);
            case IntTextResult.TooLong: return Raise.Pend(Raise.ValueError(IntText.TooLongToRead(MaxDigits, digits)));
            default:
                var shown = Protocols.Repr(source);
                if (shown.Length > 200) shown = shown.Substring(0, 200);
                return Raise.Pend(Raise.ValueError($"invalid literal for int() with base {numberBase}: {shown}"));
        }
    }

    private static bool TryParseShort(ReadOnlySpan<char> text, out long n)
    {
        n = 0;
        bool negative = text.Length > 1 && text[0] == '-';
        if (negative) text = text[1..];
        if (text.Length == 0) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            n = n * 10 + (c - '0');
        }
        if (negative) n = -n;
        return true;
    }
}
