namespace PyTee.Interpreter;

public partial class PyInt
{
    [PySlot("__add__", Reflected = true)]
    internal static Value Add(Value left, Value right)
    {
        if (TryLong(left, out long a) && TryLong(right, out long b))
        {
            long sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) >= 0 ? sum : From((Int128)a + b);
        }
        return Is(left) && Is(right) ? BigWords.Add(left, right) : Value.NotImplemented;
    }

    [PySlot("__sub__", Reflected = true)]
    internal static Value Subtract(Value left, Value right)
    {
        if (TryLong(left, out long a) && TryLong(right, out long b))
        {
            long difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) >= 0 ? difference : From((Int128)a - b);
        }
        return Is(left) && Is(right) ? BigWords.Subtract(left, right) : Value.NotImplemented;
    }

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right)
    {
        if (TryLong(left, out long a) && TryLong(right, out long b))
        {
            long high = Math.BigMul(a, b, out long low);
            return high == low >> 63 ? low : From((Int128)a * b);
        }
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        return BigWords.TryMultiply(left, right, out var product) ? product : From(IntMath.Multiply(BigOf(left), BigOf(right)));
    }

    [PySlot("__floordiv__", Reflected = true)]
    internal static Value FloorDivide(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) == 0) return Raise.Pend(Raise.ZeroDivisionError("integer division or modulo by zero"));
        if (TryLong(left, out long a) && TryLong(right, out long b) && b != -1)
        {
            long quotient = a / b;
            return quotient * b != a && (a ^ b) < 0 ? quotient - 1 : quotient;
        }
        return BigWords.TryFloorDivide(left, right, wantsQuotient: true, out var words) ? words : From(BigMath.FloorDivRem(BigOf(left), BigOf(right)).Quotient);
    }

    [PySlot("__mod__", Reflected = true)]
    internal static Value Modulo(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) == 0) return Raise.Pend(Raise.ZeroDivisionError("integer modulo by zero"));
        if (TryLong(left, out long a) && TryLong(right, out long b))
        {
            if (b == -1) return 0L;
            long remainder = a % b;
            return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
        }
        return BigWords.TryFloorDivide(left, right, wantsQuotient: false, out var words) ? words : From(BigMath.FloorDivRem(BigOf(left), BigOf(right)).Remainder);
    }

    [PySlot("__divmod__", Reflected = true)]
    internal static Value DivMod(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) == 0) return Raise.Pend(Raise.ZeroDivisionError("integer division or modulo by zero"));
        if (left.IsSmallInt && right.IsSmallInt) return PyTuple.Of(FloorDivide(left, right), Modulo(left, right));
        var (quotient, rest) = BigMath.FloorDivRem(BigOf(left), BigOf(right));
        return PyTuple.Of(From(quotient), From(rest));
    }

    [PySlot("__truediv__", Reflected = true)]
    internal static Value TrueDivide(Value left, Value right)
    {
        const long exact = 1L << 53;
        if (TryLong(left, out long a) && TryLong(right, out long b))
        {
            if (b == 0) return Raise.Pend(Raise.ZeroDivisionError("division by zero"));
            if (a is <= exact and >= -exact && b is <= exact and >= -exact) return (double)a / b;
        }
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) == 0) return Raise.Pend(Raise.ZeroDivisionError("division by zero"));
        double quotient = BigMath.TrueDivide(BigOf(left), BigOf(right));
        return double.IsFinite(quotient) ? quotient : throw Raise.OverflowError("integer division result too large for a float");
    }

    [PySlot("__and__", Reflected = true)]
    internal static Value And(Value left, Value right) =>
        TryLong(left, out long a) && TryLong(right, out long b) ? a & b
        : Is(left) && Is(right) ? From(BigOf(left) & BigOf(right)) : Value.NotImplemented;

    [PySlot("__or__", Reflected = true)]
    internal static Value Or(Value left, Value right) =>
        TryLong(left, out long a) && TryLong(right, out long b) ? a | b
        : Is(left) && Is(right) ? From(BigOf(left) | BigOf(right)) : Value.NotImplemented;

    [PySlot("__xor__", Reflected = true)]
    internal static Value Xor(Value left, Value right) =>
        TryLong(left, out long a) && TryLong(right, out long b) ? a ^ b
        : Is(left) && Is(right) ? From(BigOf(left) ^ BigOf(right)) : Value.NotImplemented;

    [PySlot("__lshift__", Reflected = true)]
    internal static Value LeftShift(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) < 0) throw Raise.ValueError("negative shift count");
        if (Sign(left) == 0) return 0L;
        if (!TryLong(right, out long count)) throw Raise.OverflowError("too many digits in integer");
        if (TryLong(left, out long a) && count < 63 && a << (int)count >> (int)count == a) return a << (int)count;
        return From(IntMath.ShiftLeft(BigOf(left), count));
    }

    [PySlot("__rshift__", Reflected = true)]
    internal static Value RightShift(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) < 0) throw Raise.ValueError("negative shift count");
        bool fits = TryLong(right, out long count) && count < int.MaxValue;
        if (TryLong(left, out long a)) return a >> (fits ? (int)Math.Min(count, 63) : 63);
        return fits ? From(BigOf(left) >> (int)count) : Sign(left) < 0 ? -1L : 0L;
    }

    [PySlot("__pow__", Reflected = true)]
    internal static Value Power(Value left, Value right)
    {
        if (!Is(left) || !Is(right)) return Value.NotImplemented;
        if (Sign(right) < 0) return PyFloat.Power(new Value(PyFloat.OfInt(left)), new Value(PyFloat.OfInt(right)));
        if (TryLong(left, out long a) && TryLong(right, out long exponent) && TryPowerSmall(a, exponent, out long small)) return small;
        return From(IntMath.Power(BigOf(left), BigOf(right)));
    }

    private static bool TryPowerSmall(long a, long exponent, out long result)
    {
        result = 1;
        if (a is 0 or 1 or -1)
        {
            result = exponent == 0 ? 1 : a == -1 ? 1 - 2 * (exponent & 1) : a;
            return true;
        }
        if (exponent >= 63) return false;
        for (long factor = a; ;)
        {
            if ((exponent & 1) != 0)
            {
                if (Math.BigMul(result, factor, out long low) != low >> 63) return false;
                result = low;
            }
            exponent >>= 1;
            if (exponent == 0) return true;
            if (Math.BigMul(factor, factor, out long square) != square >> 63) return false;
            factor = square;
        }
    }

    [PySlot("__pow__")]
    internal static Value PowerModulo(Value left, Value right, Value modulus)
    {
        if (modulus.IsNone) return Power(left, right);
        if (!Is(left) || !Is(right) || !Is(modulus)) return Value.NotImplemented;
        if (Sign(modulus) == 0) throw Raise.ValueError("pow() 3rd argument cannot be 0");
        return From(IntMath.ModularPower(BigOf(left), BigOf(right), BigOf(modulus)));
    }

    [PySlot("__neg__")]
    internal static Value Negative(Value self) => TryLong(self, out long n) && n != long.MinValue ? -n : From(-BigOf(self));

    [PySlot("__pos__")]
    internal static Value Positive(Value self) => Exact(self);

    [PySlot("__invert__")]
    internal static Value Invert(Value self) => TryLong(self, out long n) ? ~n : From(-BigOf(self) - 1);

    [PySlot("__abs__")]
    internal static Value Absolute(Value self) => Sign(self) < 0 ? Negative(self) : Exact(self);

    [PySlot("__bool__")]
    internal static bool Bool(Value self) => Sign(self) != 0;

    [PySlot("__int__")]
    internal static Value Int(Value self) => Exact(self);

    [PySlot("__index__")]
    internal static Value Index(Value self) => Exact(self);

    [PySlot("__float__")]
    internal static Value Float(Value self) => PyFloat.OfInt(self);

    [PySlot("__hash__")]
    internal static long Hash(Value self) => TryLong(self, out long n) ? PyDict.HashOfInt(n) : BigHash.Of(self.As<PyInt>().Big);

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        if (!Is(right)) return Value.NotImplemented;
        int order = TryLong(left, out long a) && TryLong(right, out long b) ? a.CompareTo(b) : BigOf(left).CompareTo(BigOf(right));
        return Value.Bool(Protocols.Holds(op, order));
    }

    [PySlot("__repr__")]
    internal static PyStr Repr(Value self) => TryLong(self, out long n) ? ReprOf(n) : PyStr.FromBmp(IntMath.Decimal(BigOf(self)));

    /// <summary>The decimal text of a machine number.</summary>
    internal static PyStr ReprOf(long n)
    {
        Span<char> digits = stackalloc char[20];
        n.TryFormat(digits, out int length, provider: System.Globalization.CultureInfo.InvariantCulture);
        return PyStr.FromBmp(digits[..length]);
    }
}
