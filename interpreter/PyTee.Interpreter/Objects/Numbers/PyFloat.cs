namespace PyTee.Interpreter;

/// <summary>Convert a string or number to a floating-point number, if possible.</summary>
/// <remarks>Exact floats are unboxed values; an object exists only for instances of subclasses.</remarks>
[PyType("float")]
public unsafe partial class PyFloat : PyObject
{
    /// <summary>The number.</summary>
    public readonly double Double;

    protected PyFloat(PyType cls, double d) : base(cls) => Double = d;

    internal static bool IsInstance(Value v) => Is(v);

    /// <summary>Whether the value is a float or of a subclass.</summary>
    public static bool Is(Value v) => v.IsFloat || v.O is PyFloat;

    /// <summary>The number of a value that is a float.</summary>
    public static double Of(Value v) => v.IsFloat ? v.Double : v.As<PyFloat>().Double;

    /// <summary>float(n) of an int, correctly rounded; OverflowError when it is too large.</summary>
    internal static double OfInt(Value v) => PyInt.TryLong(v, out long n) ? n : Number.BigToDouble(PyInt.BigOf(v));

    /// <summary>int(d): the integer part.</summary>
    internal static Value ToInt(double d)
    {
        if (d is > -9.2e18 and < 9.2e18) return (long)d;
        if (double.IsNaN(d)) throw Raise.ValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(d)) throw Raise.OverflowError("cannot convert float infinity to integer");
        return PyInt.From(BigMath.Truncate(d));
    }

    // Operands of arithmetic: floats and ints; false for anything else.
    private static bool TryOperand(Value v, out double d)
    {
        if (v.IsFloat) { d = v.Double; return true; }
        if (v.O is PyFloat f) { d = f.Double; return true; }
        d = 0;
        if (!PyInt.Is(v)) return false;
        d = OfInt(v);
        return true;
    }

    [PySlot("__add__", Reflected = true)]
    internal static Value Add(Value left, Value right) => TryOperand(left, out double a) && TryOperand(right, out double b) ? a + b : Value.NotImplemented;

    [PySlot("__sub__", Reflected = true)]
    internal static Value Subtract(Value left, Value right) => TryOperand(left, out double a) && TryOperand(right, out double b) ? a - b : Value.NotImplemented;

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right) => TryOperand(left, out double a) && TryOperand(right, out double b) ? a * b : Value.NotImplemented;

    [PySlot("__truediv__", Reflected = true)]
    internal static Value TrueDivide(Value left, Value right)
    {
        if (!TryOperand(left, out double a) || !TryOperand(right, out double b)) return Value.NotImplemented;
        return b == 0 ? Raise.Pend(Raise.ZeroDivisionError("float division by zero")) : a / b;
    }

    [PySlot("__floordiv__", Reflected = true)]
    internal static Value FloorDivide(Value left, Value right)
    {
        if (!TryOperand(left, out double a) || !TryOperand(right, out double b)) return Value.NotImplemented;
        if (b == 0) return Raise.Pend(Raise.ZeroDivisionError("float floor division by zero"));
        return DivMod(a, b).Quotient;
    }

    [PySlot("__mod__", Reflected = true)]
    internal static Value Modulo(Value left, Value right)
    {
        if (!TryOperand(left, out double a) || !TryOperand(right, out double b)) return Value.NotImplemented;
        if (b == 0) return Raise.Pend(Raise.ZeroDivisionError("float modulo by zero"));
        return DivMod(a, b).Remainder;
    }

    [PySlot("__divmod__", Reflected = true)]
    internal static Value DivMod(Value left, Value right)
    {
        if (!TryOperand(left, out double a) || !TryOperand(right, out double b)) return Value.NotImplemented;
        if (b == 0) return Raise.Pend(Raise.ZeroDivisionError("float divmod()"));
        var (quotient, rest) = DivMod(a, b);
        return PyTuple.Of(quotient, rest);
    }

    /// <summary>Quotient rounded down and the remainder, which has the sign of the divisor; the divisor is not 0.</summary>
    internal static (double Quotient, double Remainder) DivMod(double a, double b)
    {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0)
        {
            if (b < 0 != rest < 0) { rest += b; quotient -= 1; }
        }
        else rest = Math.CopySign(0, b);
        if (quotient == 0) return (Math.CopySign(0, a / b), rest);
        double floor = Math.Floor(quotient);
        if (quotient - floor > 0.5) floor += 1;
        return (floor, rest);
    }

    [PySlot("__pow__", Reflected = true)]
    internal static Value Power(Value left, Value right)
    {
        if (!TryOperand(left, out double a) || !TryOperand(right, out double b)) return Value.NotImplemented;
        if (a == 0 && b < 0 && double.IsFinite(b)) throw Raise.ZeroDivisionError("0.0 cannot be raised to a negative power");
        if (a < 0 && double.IsFinite(a) && double.IsFinite(b) && b != Math.Floor(b)) return PyComplex.Power(new PyComplex(a, 0), new PyComplex(b, 0));
        return Power(a, b);
    }

    /// <summary>a ** b of real numbers; OverflowError when the result is too large.</summary>
    internal static double Power(double a, double b)
    {
        if (b == 0 || a == 1) return 1;
        double power = Math.Pow(a, b);
        if (double.IsInfinity(power) && double.IsFinite(a) && double.IsFinite(b))
            throw new PyException(Raise.Make(Errors.OverflowError, 34L, Value.Str("Numerical result out of range")));
        return power;
    }

    [PySlot("__pow__")]
    internal static Value PowerModulo(Value left, Value right, Value modulus)
    {
        if (modulus.IsNone) return Power(left, right);
        if (!TryOperand(left, out _) || !TryOperand(right, out _)) return Value.NotImplemented;
        throw Raise.TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    }

    [PySlot("__neg__")] internal static Value Negative(Value self) => -Of(self);
    [PySlot("__pos__")] internal static Value Positive(Value self) => Of(self);
    [PySlot("__abs__")] internal static Value Absolute(Value self) => Math.Abs(Of(self));
    [PySlot("__bool__")] internal static bool Bool(Value self) => Of(self) != 0;
    [PySlot("__int__")] internal static Value Int(Value self) => ToInt(Of(self));
    [PySlot("__float__")] internal static Value Float(Value self) => Of(self);

    [PySlot("__hash__")]
    internal static long Hash(Value self)
    {
        double d = Of(self);
        // NaN hashes by identity; an unboxed one has none, so that its bits stand for it.
        if (double.IsNaN(d)) return self.O is PyFloat f ? f.Id >> 4 : self.N >> 4 ^ 0x5bd1e995;
        return BigHash.Of(d);
    }

    [PySlot("__richcompare__")]
    internal static Value Compare(Value left, Value right, CompareOp op)
    {
        double a = Of(left);
        if (Is(right)) return Value.Bool(CompareDoubles(a, Of(right), op));
        if (!PyInt.Is(right)) return Value.NotImplemented;
        if (double.IsNaN(a)) return Value.Bool(op == CompareOp.Ne);
        int order = PyInt.TryLong(right, out long n) ? BigMath.Compare(a, n) : BigMath.Compare(a, PyInt.BigOf(right));
        return Value.Bool(Protocols.Holds(op, order));
    }

    private static bool CompareDoubles(double a, double b, CompareOp op) => op switch
    {
        CompareOp.Lt => a < b,
        CompareOp.Le => a <= b,
        CompareOp.Eq => a == b,
        CompareOp.Ne => a != b,
        CompareOp.Gt => a > b,
        _ => a >= b,
    };

    [PySlot("__repr__")]
    internal static PyStr Repr(Value self) => PyStr.FromBmp(FloatText.Repr(Of(self)));

    /// <summary>A float subclass instance, with attributes.</summary>
    internal sealed class Heap : PyFloat
    {
        private AttrTable _attrs;
        public Heap(PyType cls, double d) : base(cls, d) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
