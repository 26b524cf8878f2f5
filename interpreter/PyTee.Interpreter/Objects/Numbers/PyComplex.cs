namespace PyTee.Interpreter;

/// <summary>Create a complex number from a string or numbers.</summary>
[PyType("complex", Signature = "(real=0, imag=0)")]
public unsafe partial class PyComplex : PyObject
{
    /// <summary>The real part.</summary>
    public readonly double Real;
    /// <summary>The imaginary part.</summary>
    public readonly double Imag;

    public PyComplex(double real, double imag) : base(TypeObject) { Real = real; Imag = imag; }
    private PyComplex(PyType cls, double real, double imag) : base(cls) { Real = real; Imag = imag; }

    private static bool TryOperand(Value v, out (double Re, double Im) z)
    {
        z = default;
        if (v.O is PyComplex c) { z = (c.Real, c.Imag); return true; }
        if (PyFloat.Is(v)) { z = (PyFloat.Of(v), 0); return true; }
        if (!PyInt.Is(v)) return false;
        z = (PyFloat.OfInt(v), 0);
        return true;
    }

    [PySlot("__add__", Reflected = true)]
    internal static Value Add(Value left, Value right) =>
        TryOperand(left, out var a) && TryOperand(right, out var b) ? new PyComplex(a.Re + b.Re, a.Im + b.Im) : Value.NotImplemented;

    [PySlot("__sub__", Reflected = true)]
    internal static Value Subtract(Value left, Value right) =>
        TryOperand(left, out var a) && TryOperand(right, out var b) ? new PyComplex(a.Re - b.Re, a.Im - b.Im) : Value.NotImplemented;

    [PySlot("__mul__", Reflected = true)]
    internal static Value Multiply(Value left, Value right) =>
        TryOperand(left, out var a) && TryOperand(right, out var b) ? Made(Product(a, b)) : Value.NotImplemented;

    private static PyComplex Made((double Re, double Im) z) => new(z.Re, z.Im);

    private static (double Re, double Im) Product((double Re, double Im) a, (double Re, double Im) b) =>
        (a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);

    [PySlot("__truediv__", Reflected = true)]
    internal static Value TrueDivide(Value left, Value right)
    {
        if (!TryOperand(left, out var a) || !TryOperand(right, out var b)) return Value.NotImplemented;
        if (b is (0, 0)) throw Raise.ZeroDivisionError("complex division by zero");
        return Made(Quotient(a, b));
    }

    // Smith's method (1962): scales by the larger part of the divisor, so that nothing overflows on the way.
    private static (double Re, double Im) Quotient((double Re, double Im) a, (double Re, double Im) b)
    {
        if (Math.Abs(b.Re) >= Math.Abs(b.Im))
        {
            double ratio = b.Im / b.Re, divisor = b.Re + b.Im * ratio;
            return ((a.Re + a.Im * ratio) / divisor, (a.Im - a.Re * ratio) / divisor);
        }
        if (Math.Abs(b.Im) >= Math.Abs(b.Re))
        {
            double ratio = b.Re / b.Im, divisor = b.Re * ratio + b.Im;
            return ((a.Re * ratio + a.Im) / divisor, (a.Im * ratio - a.Re) / divisor);
        }
        return (double.NaN, double.NaN);
    }

    [PySlot("__pow__", Reflected = true)]
    internal static Value Power(Value left, Value right)
    {
        if (!TryOperand(left, out var a) || !TryOperand(right, out var b)) return Value.NotImplemented;
        var power = b.Im == 0 && b.Re == Math.Floor(b.Re) && Math.Abs(b.Re) <= 100 ? WholePower(a, (long)b.Re) : Power(a, b);
        if (double.IsInfinity(power.Re) || double.IsInfinity(power.Im)) throw Raise.OverflowError("complex exponentiation");
        return Made(power);
    }

    private static (double Re, double Im) WholePower((double Re, double Im) a, long n)
    {
        if (n >= 0) return PositivePower(a, n);
        if (a is (0, 0)) throw Raise.ZeroDivisionError("0.0 to a negative or complex power");
        return Quotient((1, 0), PositivePower(a, -n));
    }

    private static (double Re, double Im) PositivePower((double Re, double Im) a, long n)
    {
        (double Re, double Im) result = (1, 0);
        for (long mask = 1; mask > 0 && n >= mask; mask <<= 1)
        {
            if ((n & mask) != 0) result = Product(result, a);
            a = Product(a, a);
        }
        return result;
    }

    private static (double Re, double Im) Power((double Re, double Im) a, (double Re, double Im) b)
    {
        if (b is (0, 0)) return (1, 0);
        if (a is (0, 0))
        {
            if (b.Im != 0 || b.Re < 0) throw Raise.ZeroDivisionError("0.0 to a negative or complex power");
            return (0, 0);
        }
        double size = Hypot(a.Re, a.Im), length = Math.Pow(size, b.Re), angle = Math.Atan2(a.Im, a.Re), phase = angle * b.Re;
        if (b.Im != 0)
        {
            length *= Math.Exp(-angle * b.Im);
            phase += b.Im * Math.Log(size);
        }
        return (length * Math.Cos(phase), length * Math.Sin(phase));
    }

    [PySlot("__pow__")]
    internal static Value PowerModulo(Value left, Value right, Value modulus)
    {
        if (modulus.IsNone) return Power(left, right);
        return TryOperand(left, out _) && TryOperand(right, out _) ? throw Raise.ValueError("complex modulo") : Value.NotImplemented;
    }

    [PySlot("__neg__")] internal Value Negative() => new PyComplex(-Real, -Imag);
    [PySlot("__pos__")] internal Value Positive() => new PyComplex(Real, Imag);
    [PySlot("__bool__")] internal bool Bool() => Real != 0 || Imag != 0;

    [PySlot("__abs__")]
    internal Value Absolute()
    {
        double size = Hypot(Real, Imag);
        if (double.IsInfinity(size) && double.IsFinite(Real) && double.IsFinite(Imag)) throw Raise.OverflowError("absolute value too large");
        return size;
    }

    /// <summary>The length of (x, y), without overflow on the way.</summary>
    internal static double Hypot(double x, double y) => double.Hypot(x, y);

    [PySlot("__hash__")]
    internal long Hash()
    {
        const ulong imaginaryFactor = 1000003;
        ulong hash = (ulong)PyFloat.Hash(Real) + imaginaryFactor * (ulong)PyFloat.Hash(Imag);
        return hash == ulong.MaxValue ? -2 : (long)hash;
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        bool same;
        if (other.O is PyComplex c) same = Real == c.Real && Imag == c.Imag;
        else if (PyFloat.Is(other) || PyInt.Is(other)) same = Imag == 0 && PyFloat.Compare(Real, other, CompareOp.Eq).IsTrue;
        else return Value.NotImplemented;
        return Value.Bool(same == (op == CompareOp.Eq));
    }

    [PySlot("__repr__")]
    internal PyStr Repr()
    {
        string imag = FloatText.ReprWithoutPoint(Imag);
        if (Real == 0 && !double.IsNegative(Real)) return PyStr.FromBmp(imag + "j");
        string sign = imag[0] == '-' ? "" : "+";
        return PyStr.FromBmp($"({FloatText.ReprWithoutPoint(Real)}{sign}{imag}j)");
    }

    /// <summary>The conjugate: the imaginary part with the other sign.</summary>
    [PyMethod("conjugate()")] internal Value Conjugate() => new PyComplex(Real, -Imag);
    /// <summary>The number as an exact complex.</summary>
    [PyMethod("__complex__()")] internal Value Complex() => Class == TypeObject ? this : new PyComplex(Real, Imag);
    [PyMethod("__getnewargs__()")] internal PyTuple GetNewArgs() => PyTuple.Of(Real, Imag);
    /// <summary>The number written as the format specification asks.</summary>
    [PyMethod("__format__(format_spec, /)")] internal PyStr Format(PyStr format_spec) => Formatting.Complex(this, format_spec);
    [PyGetter("real", Member = true)] internal Value GetReal() => Real;
    [PyGetter("imag", Member = true)] internal Value GetImag() => Imag;

    /// <summary>A complex subclass instance, with attributes.</summary>
    internal sealed class Heap : PyComplex
    {
        private AttrTable _attrs;
        public Heap(PyType cls, double real, double imag) : base(cls, real, imag) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
