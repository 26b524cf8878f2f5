namespace PyTee.Interpreter;

public unsafe partial class PyFloat
{
    [PyNew("(x=0, /)")]
    internal static Value New(PyType cls, Value x)
    {
        double d;
        if (x.O is not PyStr text || text.Class.Slots.Float != null) d = Convert(x);
        else if (!FloatText.TryParse(text.IsWide ? text.ToString() : text.Chars, out d)) return Raise.Pend(NotANumber(x));
        return cls.IsHeap ? new Heap(cls, d) : d;
    }

    /// <summary>float(x).</summary>
    public static double Convert(Value x)
    {
        if (x.IsFloat) return x.Double;
        var slots = x.Class.Slots;
        // A str of a subclass may know better which number it is.
        if (slots.Float != null) return CheckResult(x, slots.Float(x));
        if (x.Is<PyStr>(out var text)) return Parse(text.IsWide ? text.ToString() : text.Chars, x);
        if (slots.Index != null) return OfInt(Number.ToIndex(x));
        // Other whitespace and digits than ASCII's count in text alone.
        if (Buffers.TryGet(x, out var bytes)) return Parse(System.Text.Ascii.IsValid(bytes.Span) ? PyBytes.Latin1(bytes.Span) : "?", x);
        throw Raise.TypeError($"float() argument must be a string or a real number, not '{x.Class.Name}'");
    }

    private static double CheckResult(Value x, Value result)
    {
        if (result.IsFloat) return result.Double;
        if (result.O is not PyFloat f) throw Raise.TypeError($"{x.Class.Name}.__float__ returned non-float (type {result.Class.Name})");
        Warnings.Warn(Errors.DeprecationWarning, $"{x.Class.Name}.__float__ returned non-float (type {result.Class.Name}).  The ability to return an instance " +
            "of a strict subclass of float is deprecated, and may be removed in a future version of Python.");
        return f.Double;
    }

    private static double Parse(ReadOnlySpan<char> text, Value source) =>
        FloatText.TryParse(text, out double d) ? d : throw NotANumber(source);

    private static PyException NotANumber(Value source) => Raise.ValueError($"could not convert string to float: {Protocols.Repr(source)}");

    /// <summary>A pair of ints whose ratio is exactly the float.</summary>
    [PyMethod("as_integer_ratio()")]
    internal static Value AsIntegerRatio(Value self)
    {
        double d = Of(self);
        if (double.IsNaN(d)) throw Raise.ValueError("cannot convert NaN to integer ratio");
        if (double.IsInfinity(d)) throw Raise.OverflowError("cannot convert Infinity to integer ratio");
        var (numerator, denominator) = FloatText.IntegerRatio(d);
        return PyTuple.Of(PyInt.From(numerator), PyInt.From(denominator));
    }

    /// <summary>The float itself: the complex conjugate of a real number.</summary>
    [PyMethod("conjugate()")] internal static Value Conjugate(Value self) => Of(self);

    /// <summary>The float as hexadecimal text.</summary>
    [PyMethod("hex()")] internal static PyStr Hex(Value self) => PyStr.FromBmp(FloatHex.Write(Of(self)));

    /// <summary>The float of a hexadecimal text.</summary>
    [PyClassMethod("fromhex(string, /)")]
    internal static Value FromHex(PyType cls, Value @string)
    {
        if (!@string.Is<PyStr>(out var text)) throw Raise.TypeError("bad argument type for built-in operation");
        var d = FloatHex.Read(text.ToString(), out double value) switch
        {
            HexFloatResult.Ok => value,
            HexFloatResult.TooLarge => throw Raise.OverflowError("hexadecimal value too large to represent as a float"),
            _ => throw Raise.ValueError("invalid hexadecimal floating-point string"),
        };
        return cls == TypeObject ? d : Vm.Current.Call(new Value(cls), [d], null);
    }

    /// <summary>Whether the float is a whole number.</summary>
    [PyMethod("is_integer()")]
    internal static bool IsInteger(Value self) => Of(self) is var d && double.IsFinite(d) && d == Math.Floor(d);

    [PyMethod("__trunc__()")] internal static Value Trunc(Value self) => ToInt(Of(self));
    [PyMethod("__floor__()")] internal static Value Floor(Value self) => ToInt(Math.Floor(Of(self)));
    [PyMethod("__ceil__()")] internal static Value Ceil(Value self) => ToInt(Math.Ceiling(Of(self)));
    [PyMethod("__getnewargs__()")] internal static Value GetNewArgs(Value self) => PyTuple.Of(Of(self));

    /// <summary>The nearest int, or the nearest float with the given number of decimals; ties to even.</summary>
    [PyMethod("__round__(ndigits=None, /)")]
    internal static Value Round(Value self, Value ndigits)
    {
        double d = Of(self);
        if (ndigits.IsNone) return ToInt(Math.Round(d, MidpointRounding.ToEven));
        var places = Number.ToIndex(ndigits);
        if (!double.IsFinite(d)) return d;
        if (!PyInt.TryLong(places, out long n) || n is > 330 or < -330) return PyInt.Sign(places) > 0 ? d : Math.CopySign(0, d);
        double rounded = FloatText.Round(d, (int)n);
        return double.IsInfinity(rounded) ? throw Raise.OverflowError("rounded value too large to represent") : rounded;
    }

    /// <summary>The float written as the format specification asks.</summary>
    [PyMethod("__format__(format_spec, /)")]
    internal static PyStr Format(Value self, PyStr format_spec) => Formatting.Float(self, format_spec);

    /// <summary>Which bytes floats consist of: for tests of the platform.</summary>
    [PyClassMethod("__getformat__(typestr, /)")]
    internal static PyStr GetFormat(PyType cls, PyStr typestr) =>
        typestr.Equals("double") || typestr.Equals("float") ? PyStr.From("IEEE, little-endian") : throw Raise.ValueError("__getformat__() argument 1 must be 'double' or 'float'");

    [PyGetter("real")] internal static Value Real(Value self) => Of(self);
    [PyGetter("imag")] internal static Value Imag(Value self) => 0.0;
}
