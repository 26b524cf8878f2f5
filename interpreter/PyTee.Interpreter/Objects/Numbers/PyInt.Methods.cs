using System.Numerics;

namespace PyTee.Interpreter;

public partial class PyInt
{
    [PyNew("(x=..., /, base=...)", Wording = ArgumentFlags.Unpacked)]
    internal static Value New(PyType cls, Value x, Value @base)
    {
        Value number;
        if (x.IsUnset)
        {
            if (!@base.IsUnset) throw Raise.TypeError("int() missing string argument");
            number = 0L;
        }
        else number = @base.IsUnset ? Convert(x) : ParseWithBase(x, @base);
        return cls.IsHeap && !number.IsUnset ? new Value(new Heap(cls, BigOf(number))) : number;
    }

    private static Value ParseWithBase(Value x, Value radix)
    {
        long b = Number.AsSliceIndex(Number.ToIndex(radix));
        if (b != 0 && b is < 2 or > 36) throw Raise.ValueError("int() base must be >= 2 and <= 36, or 0");
        if (x.Is<PyStr>(out var text)) return IntMath.Parse(text.IsWide ? text.ToString() : text.Chars, (int)b, x);
        if (x.O is PyBytes or PyByteArray) return IntMath.Parse(PyBytes.Latin1(Buffers.Span(x)), (int)b, x);
        throw Raise.TypeError("int() can't convert non-string with explicit base");
    }

    /// <summary>int(x).</summary>
    public static unsafe Value Convert(Value x)
    {
        if (x.IsSmallInt) return x;
        if (x.IsFloat) return PyFloat.ToInt(x.Double);
        if (x.O is PyStr plain && plain.Class == PyStr.TypeObject) return IntMath.Parse(plain.IsWide ? plain.ToString() : plain.Chars, 10, x);
        var slots = x.Class.Slots;
        if (slots.Int != null) return CheckResult(slots.Int(x), "__int__");
        if (slots.Index != null) return Exact(Number.ToIndex(x));
        if (PythonSlots.TrySpecial(x, Names.Trunc, out var truncated)) return FromTruncated(truncated);
        if (x.Is<PyStr>(out var text)) return IntMath.Parse(text.IsWide ? text.ToString() : text.Chars, 10, x);
        if (Buffers.TryGet(x, out var bytes)) return IntMath.Parse(PyBytes.Latin1(bytes.Span), 10, x.O is PyBytes or PyByteArray ? x : new PyBytes(bytes.Span.ToArray()));
        throw Raise.TypeError($"int() argument must be a string, a bytes-like object or a real number, not '{x.Class.Name}'");
    }

    private static Value CheckResult(Value result, string method)
    {
        if (!Is(result)) throw Raise.TypeError($"{method} returned non-int (type {result.Class.Name})");
        if (!result.IsSmallInt && result.O!.GetType() != typeof(PyInt))
        {
            Warnings.Warn(Errors.DeprecationWarning, $"{method} returned non-int (type {result.Class.Name}).  The ability to return an instance of a strict " +
                "subclass of int is deprecated, and may not be supported in a future version of Python.");
        }
        return Exact(result);
    }

    private static unsafe Value FromTruncated(Value truncated)
    {
        Warnings.Warn(Errors.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.");
        if (Is(truncated)) return Exact(truncated);
        if (truncated.Class.Slots.Index == null) throw Raise.TypeError($"__trunc__ returned non-Integral (type {truncated.Class.Name})");
        return Exact(Number.ToIndex(truncated));
    }

    /// <summary>A pair of ints whose ratio is the int.</summary>
    [PyMethod("as_integer_ratio()")]
    internal static Value AsIntegerRatio(Value self) => PyTuple.Of(Exact(self), 1L);

    /// <summary>Number of ones in the binary representation of the absolute value.</summary>
    [PyMethod("bit_count()")]
    internal static long BitCount(Value self)
    {
        if (TryLong(self, out long n)) return BitOperations.PopCount(n < 0 ? (ulong)-n : (ulong)n);
        return BigMath.BitCount(BigOf(self));
    }

    /// <summary>Number of bits needed to represent the absolute value.</summary>
    [PyMethod("bit_length()")]
    internal static long BitLength(Value self) =>
        TryLong(self, out long n) ? 64 - BitOperations.LeadingZeroCount(n < 0 ? (ulong)-n : (ulong)n) : BigMath.BitLength(BigOf(self));

    /// <summary>The int itself: the complex conjugate of a real number.</summary>
    [PyMethod("conjugate()")]
    internal static Value Conjugate(Value self) => Exact(self);

    /// <summary>True, as float.is_integer has it for whole numbers.</summary>
    [PyMethod("is_integer()")]
    internal static bool IsInteger(Value self) => true;

    /// <summary>The int as bytes.</summary>
    [PyMethod("to_bytes(length=1, byteorder='big', *, signed=False)")]
    internal static Value ToBytes(Value self, long length, PyStr byteorder, bool signed)
    {
        bool little = IsLittle(byteorder);
        if (length < 0) throw Raise.ValueError("length argument must be non-negative");
        if (length > Array.MaxLength) throw Sequences.TooLarge(length);
        var n = BigOf(self);
        if (n.Sign < 0 && !signed) throw Raise.OverflowError("can't convert negative int to unsigned");
        if (n.GetByteCount(!signed) > length && !(n.IsZero && length == 0)) throw Raise.OverflowError("int too big to convert");
        Charge.Bytes(length);
        var bytes = new byte[length];
        if (n.Sign < 0) Array.Fill(bytes, (byte)0xFF);
        if (length > 0) n.TryWriteBytes(bytes, out _, !signed);
        if (!little) Array.Reverse(bytes);
        return new PyBytes(bytes);
    }

    /// <summary>The int that an array of bytes stands for.</summary>
    [PyClassMethod("from_bytes(bytes, byteorder='big', *, signed=False)")]
    internal static Value FromBytes(PyType cls, Value bytes, PyStr byteorder, bool signed)
    {
        bool little = IsLittle(byteorder);
        if (bytes.O is PyStr || !BytesSource.HasContents(bytes)) throw Raise.TypeError($"cannot convert '{bytes.Class.Name}' object to bytes");
        var data = PyBytes.FromObject(bytes).Data;
        var number = From(new BigInteger(data, !signed, !little));
        return cls == TypeObject ? number : Vm.Current.Call(new Value(cls), [number], null);
    }

    private static bool IsLittle(PyStr byteorder) =>
        byteorder.Equals("little") || (byteorder.Equals("big") ? false : throw Raise.ValueError("byteorder must be either 'little' or 'big'"));

    [PyMethod("__trunc__()")] internal static Value Trunc(Value self) => Exact(self);
    [PyMethod("__floor__()")] internal static Value Floor(Value self) => Exact(self);
    [PyMethod("__ceil__()")] internal static Value Ceil(Value self) => Exact(self);
    [PyMethod("__getnewargs__()")] internal static Value GetNewArgs(Value self) => PyTuple.Of(Exact(self));

    /// <summary>The int rounded to a power of ten, half to even.</summary>
    [PyMethod("__round__(ndigits=..., /)")]
    internal static Value Round(Value self, Value ndigits)
    {
        if (ndigits.IsUnset) return Exact(self);
        var places = Number.ToIndex(ndigits);
        if (Sign(places) >= 0) return Exact(self);
        if (!TryLong(places, out long digits) || -digits > BitLength(self) * 0.302 + 2) return 0L;
        var unit = IntMath.Power(10, -digits);
        var (quotient, rest) = BigMath.FloorDivRem(BigOf(self), unit);
        int half = (rest * 2).CompareTo(unit);
        if (half > 0 || half == 0 && !quotient.IsEven) quotient += 1;
        return From(quotient * unit);
    }

    /// <summary>The int written as the format specification asks.</summary>
    [PyMethod("__format__(format_spec, /)")]
    internal static PyStr Format(Value self, PyStr format_spec) => Formatting.Int(self, format_spec);

    /// <summary>Size of the object in memory, in bytes.</summary>
    [PyMethod("__sizeof__()")]
    internal static long SizeOf(Value self) => 24 + 4 * Math.Max(1, (BitLength(self) + 29) / 30);

    [PyGetter("real")] internal static Value Real(Value self) => Exact(self);
    [PyGetter("imag")] internal static Value Imag(Value self) => 0L;
    [PyGetter("numerator")] internal static Value Numerator(Value self) => Exact(self);
    [PyGetter("denominator")] internal static Value Denominator(Value self) => 1L;
}
