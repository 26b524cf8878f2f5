using System.Numerics;
using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Python values as arrays, dtypes, shapes and axes.</summary>
internal static unsafe class Operand
{
    /// <summary>numpy.asarray(v, dtype).</summary>
    public static NdArray Array(Value v, DType? dtype = null)
    {
        if (v.O is NdArray a) return dtype == null ? a : Casts.As(a, dtype is { IsText: true, TextLength: 0 } ? TextFor(a) : dtype);
        if (TryScalar(v, dtype, out var scalar)) return scalar;
        if (v.O is PyObject o && !Sequences.IsSequence(v))
        {
            if (AttributeAccess.TryGet(v, PyStr.Intern("__array__"), out var method))
                return Array(Vm.Current.Call(method), dtype);
            if (o is IBuffer or PyMemoryView or PyByteArray && Buffers.TryGet(v, out var bytes)) return OfBytes(bytes.Span, dtype);
        }
        return Sequences.ToArray(v, dtype);
    }

    /// <summary>An array-like operand of an operator; false for what should answer itself.</summary>
    public static bool TryOperand(Value v, out NdArray array, out Weak weak)
    {
        weak = Weak.None;
        if (v.O is NdArray a) { array = a; return true; }
        if (v.O == null) { array = Creation.Scalar(DType.Int64, v.N); weak = Weak.Int; return true; }
        if (v.IsFloat) { array = Creation.Scalar(DType.Float64, v.Double); weak = Weak.Float; return true; }
        if (TryScalar(v, null, out array)) { weak = v.O is PyInt and not PyBool ? Weak.Int : v.O is PyFloat and not PyFloat64 ? Weak.Float : Weak.None; return true; }
        if (v.O is not (PyList or PyTuple or PyRange)) return false;
        array = Sequences.ToArray(v, null);
        return true;
    }

    /// <summary>Two operands in the dtypes they compute in: a Python scalar takes on the other's.</summary>
    public static bool TryPair(Value left, Value right, out NdArray x, out NdArray y, bool asDoubles = false)
    {
        y = null!;
        if (!TryOperand(left, out x, out var weakX) || !TryOperand(right, out y, out var weakY)) return false;
        if (weakX != Weak.None && weakY == Weak.None) x = Adapt(left, weakX, x, y.DType, asDoubles);
        else if (weakY != Weak.None && weakX == Weak.None) y = Adapt(right, weakY, y, x.DType, asDoubles);
        return true;
    }

    /// <summary>A rank-0 array of a Python or NumPy scalar.</summary>
    public static bool TryScalar(Value v, DType? dtype, out NdArray array)
    {
        array = null!;
        if (!IsElement(v)) return false;
        if (dtype is { IsText: true, TextLength: 0 }) dtype = DType.OfText(Math.Max(1, Protocols.Str(v).Length));
        array = NdArray.New(dtype ?? ElementType(v, false), Shape.Scalar);
        fixed (byte* p = &array.First) Put(array.DType, p, v);
        return true;
    }

    /// <summary>A Python or NumPy scalar.</summary>
    public static bool IsElement(Value v) => v.O == null || v.IsFloat || v.O is PyGeneric or PyInt or PyFloat or PyStr;

    /// <summary>The dtype of one element; of one that must be converted anyway, float64.</summary>
    public static DType ElementType(Value v, bool anyType) => v.O switch
    {
        null => DType.Int64,
        PyGeneric g => g.DType,
        PyBool => DType.Bool,
        PyInt => BigType(Number.Big(v), anyType),
        PyFloat or string => DType.Float64,
        PyStr s => DType.OfText(Math.Max(1, s.Length)),
        NdArray a => a.DType,
        _ when anyType => DType.Float64,
        PyNone => throw Fail.Type("float() argument must be a string or a real number, not 'NoneType'"),
        _ => throw Fail.Type($"arrays of '{v.Class.Name}' objects are not supported; give a numeric dtype"),
    };

    private static DType BigType(BigInteger n, bool anyType) =>
        n > long.MaxValue && n <= ulong.MaxValue ? DType.UInt64
        : n >= long.MinValue && n <= long.MaxValue ? DType.Int64
        : anyType ? DType.Float64 : throw Fail.Overflow("Python int too large to convert to C long");

    /// <summary>Stores one Python value as an element.</summary>
    public static void Put(DType dtype, byte* p, Value v)
    {
        if (dtype.IsText) { *(long*)p = TextPool.Current.NumberOf(v.O as PyStr ?? Protocols.Str(v), dtype.TextLength); return; }
        if (v.O == null) { PutInteger(dtype, p, v.N); return; }
        if (v.IsFloat) { PutFloat(dtype, p, v.Double); return; }
        switch (v.O)
        {
            case PyGeneric g: Casts.Element(g.DType, g.Bits, dtype, p); break;
            case PyBool b: Elements.Put(dtype.Kind, p, b == PyBool.True ? 1L : 0L); break;
            case PyInt: PutBig(dtype, p, Number.Big(v)); break;
            case PyFloat: PutFloat(dtype, p, PyFloat.Of(v)); break;
            case NdArray { Size: 1 } a: Casts.CopyInto(Views.Reshape(a, []), Over(dtype, p, out var done)); done(); break;
            case PyStr s when dtype.IsBool: *p = s.Length > 0 ? (byte)1 : (byte)0; break;
            case PyStr when dtype.IsFloat: PutFloat(dtype, p, Number.AsDouble(Vm.Current.Call(new Value(PyFloat.TypeObject), v))); break;
            case PyStr: Put(dtype, p, Vm.Current.Call(new Value(PyInt.TypeObject), v)); break;
            default: PutOther(dtype, p, v); break;
        }
    }

    private static void PutOther(DType dtype, byte* p, Value v)
    {
        if (Sequences.IsSequence(v)) throw Fail.Value("setting an array element with a sequence.");
        if (dtype.IsBool) Elements.Put(dtype.Kind, p, Protocols.Truth(v) ? 1L : 0L);
        else if (dtype.IsFloat) PutFloat(dtype, p, v.IsNone ? throw Fail.Type("float() argument must be a string or a real number, not 'NoneType'") : Number.AsDouble(v));
        else Put(dtype, p, Vm.Current.Call(new Value(PyInt.TypeObject), v));
    }

    private static NdArray Over(DType dtype, byte* p, out Action done)
    {
        var cell = NdArray.New(dtype, Shape.Scalar);
        nint address = (nint)p;
        done = () => { fixed (byte* from = &cell.First) Buffer.MemoryCopy(from, (byte*)address, dtype.ItemSize, dtype.ItemSize); };
        return cell;
    }

    private static void PutInteger(DType dtype, byte* p, long n)
    {
        if (dtype.IsInteger && dtype.Kind != Kind.Int64 && !Fits(dtype, n)) throw OutOfBounds(dtype, n);
        Elements.Put(dtype.Kind, p, n);
    }

    private static void PutBig(DType dtype, byte* p, BigInteger n)
    {
        if (dtype.IsFloat) Elements.Put(dtype.Kind, p, Number.BigToDouble(n));
        else if (dtype.Kind == Kind.UInt64 && n >= 0 && n <= ulong.MaxValue) *(ulong*)p = (ulong)n;
        else if (dtype.IsBool) *p = n.IsZero ? (byte)0 : (byte)1;
        else if (dtype.Kind == Kind.Int64) throw Fail.Overflow("Python int too large to convert to C long");
        else if (n >= long.MinValue && n <= long.MaxValue) PutInteger(dtype, p, (long)n);
        else throw OutOfBounds(dtype, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutFloat(DType dtype, byte* p, double d)
    {
        if (dtype.IsInteger)
        {
            if (double.IsNaN(d)) throw Fail.Value("cannot convert float NaN to integer");
            if (double.IsInfinity(d)) throw Fail.Overflow("cannot convert float infinity to integer");
        }
        Elements.Put(dtype.Kind, p, d);
    }

    private static bool Fits(DType dtype, long n)
    {
        int bits = dtype.ItemSize * 8;
        if (dtype.Family == 'u') return n >= 0 && (bits == 64 || n < 1L << bits);
        return bits == 64 || n >= -(1L << (bits - 1)) && n < 1L << (bits - 1);
    }

    private static PyException OutOfBounds(DType dtype, BigInteger n) => Fail.Overflow($"Python integer {n} out of bounds for {dtype.Name}");

    private static NdArray Adapt(Value v, Weak weak, NdArray already, DType other, bool asDoubles)
    {
        if (asDoubles && !other.IsFloat) return Casts.As(already, DType.Float64);
        var dtype = Promotion.WithWeak(other, weak);
        if (dtype == already.DType) return already;
        var result = NdArray.New(dtype, Shape.Scalar);
        fixed (byte* p = &result.First) Put(dtype, p, v);
        return result;
    }

    private static NdArray OfBytes(ReadOnlySpan<byte> bytes, DType? dtype)
    {
        var result = NdArray.Empty(DType.UInt8, bytes.Length);
        bytes.CopyTo(result.Span<byte>());
        return dtype == null ? result : Casts.As(result, dtype);
    }

    /// <summary>A dtype argument; null for None or an absent one.</summary>
    public static DType? DTypeOrNull(Value v) => v.IsUnset || v.IsNone ? null : ToDType(v);

    /// <summary>What numpy.dtype(v) means.</summary>
    public static DType ToDType(Value v)
    {
        switch (v.O)
        {
            case DType d: return d;
            case PyNone: return DType.Float64;
            case PyStr s:
                string text = s.ToString();
                if (text.Length > 1 && text[0] == '>') throw Fail.Type("big-endian dtypes are converted when files are read, not kept in arrays");
                return DType.Find(text) ?? throw Fail.Type($"data type '{text}' not understood");
            case PyType t: return OfType(t) ?? throw Fail.Type($"Cannot interpret '{Protocols.Repr(v)}' as a data type");
            default:
                if (AttributeAccess.TryGet(v, PyStr.Intern("dtype"), out var inner) && inner.O is DType own) return own;
                throw Fail.Type($"Cannot interpret '{Protocols.Repr(v)}' as a data type");
        }
    }

    /// <summary>The strings that hold every element of an array.</summary>
    public static DType TextFor(NdArray a)
    {
        if (a.DType.IsText) return a.DType;
        int length = 1;
        foreach (var v in Iteration.ToArray(Views.Ravel(a).ToList())) length = Math.Max(length, Protocols.Str(v).Length);
        return DType.OfText(Math.Max(length, Promotion.Common(a.DType, DType.OfText(0)).TextLength));
    }

    private static DType? OfType(PyType t)
    {
        if (t == PyStr.TypeObject) return DType.OfText(0);
        if (t == PyFloat.TypeObject) return DType.Float64;
        if (t == PyInt.TypeObject) return DType.Int64;
        if (t == PyBool.TypeObject) return DType.Bool;
        return ScalarTypes.DTypeOf(t);
    }

    /// <summary>The row-major layout of a shape.</summary>
    public static Layout Layout(Value shape, DType dtype) =>
        shape.O == null ? Numpy.Layout.RowMajor([shape.N], dtype.ItemSize) : Numpy.Layout.RowMajor(Dims(shape), dtype.ItemSize);

    /// <summary>A shape: an int or a sequence of ints.</summary>
    public static long[] Dims(Value v)
    {
        if (Number.TryIndex(v, out _)) return [Number.AsSize(v)];
        var items = Iteration.ToArray(v);
        if (items.Length > Shape.MaxRank) throw Fail.Rank(items.Length);
        return System.Array.ConvertAll(items, static x => Number.AsSize(x));
    }

    /// <summary>One axis, or null for None.</summary>
    public static long? Axis(Value v)
    {
        if (v.IsNone || v.IsUnset) return null;
        return Number.TryIndex(v, out _) ? Number.AsSize(v) : throw Fail.Type($"'{v.Class.Name}' object cannot be interpreted as an integer");
    }

    /// <summary>Axes of a reduction: None, an int, or a tuple of ints.</summary>
    public static Over Over(Value axis, bool keepDims = false)
    {
        if (axis.IsNone || axis.IsUnset) return new Over(null, keepDims);
        return new Over(axis.O is PyTuple or PyList ? Dims(axis) : [Axis(axis)!.Value], keepDims);
    }

    /// <summary>An output argument: None or an array.</summary>
    public static NdArray? Out(Value v) => v.O switch
    {
        PyNone => null,
        NdArray a => a,
        PyTuple { Count: 1 } t => Out(t[0]),
        _ when v.IsUnset => null,
        _ => throw Fail.Type("return arrays must be of ArrayType"),
    };

    /// <summary>A mask argument: True, absent, or an array.</summary>
    public static NdArray? Mask(Value v) => v.IsUnset || v.IsTrue || v.IsNone ? null : Array(v, DType.Bool);
}
