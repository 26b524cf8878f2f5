using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Which Python class stands for which dtype.</summary>
internal static unsafe class ScalarTypes
{
    /// <summary>In the order of <see cref="Kind"/>.</summary>
    private static readonly PyType[] Classes =
    [
        PyBoolScalar.TypeObject, PyInt8.TypeObject, PyUInt8.TypeObject, PyInt16.TypeObject, PyUInt16.TypeObject, PyInt32.TypeObject, PyUInt32.TypeObject,
        PyInt64.TypeObject, PyUInt64.TypeObject, PyFloat16.TypeObject, PyFloat32.TypeObject, PyFloat64.TypeObject, PyTextScalar.TypeObject,
    ];

    public static PyType Of(DType d) => Classes[(int)d.Kind];

    /// <summary>The dtype a class (or one derived from it) stands for; abstract classes stand for their widest.</summary>
    public static DType? DTypeOf(PyType t)
    {
        for (int kind = 0; kind < (int)Kind.Text; kind++) if (t == Classes[kind]) return DType.Of((Kind)kind);
        if (t.IsSubtypeOf(PyStr.TypeObject)) return DType.OfText(0);
        foreach (var d in DType.All) if (t.IsSubtypeOf(Of(d))) return d;
        if (t == PyNumber.TypeObject || t == PyInexact.TypeObject || t == PyFloating.TypeObject) return DType.Float64;
        if (t == PyInteger.TypeObject || t == PySignedInteger.TypeObject) return DType.Int64;
        return t == PyUnsignedInteger.TypeObject ? DType.UInt64 : null;
    }

    /// <summary>A result as Python sees it: a scalar when it has no axes.</summary>
    public static Value Wrap(NdArray a)
    {
        if (a.Rank > 0) return a;
        fixed (byte* p = &a.First) return Make(a.DType, p);
    }

    /// <summary>The scalar object of the element at an address.</summary>
    public static Value Make(DType d, byte* p) => Make(d, Bits(d, ref *p));

    /// <summary>The scalar object of the element with these bytes.</summary>
    public static Value Make(DType d, long bits)
    {
        if (d.Kind == Kind.Float64) return PyFloat64.Of(BitConverter.Int64BitsToDouble(bits));
        return new Value(d.IsText ? new PyTextScalar(PyTextScalar.TypeObject, TextPool.Current[bits]) : Make(d, Of(d), bits));
    }

    /// <summary>The element as a Python int, float or bool.</summary>
    public static Value Plain(DType d, byte* p)
    {
        if (d.IsBool) return Value.Bool(*p != 0);
        if (d.IsFloat) return Elements.ToDouble(d.Kind, p);
        if (d.IsText) return new Value(TextPool.Current[*(long*)p]);
        return d.Kind == Kind.UInt64 ? PyInt.From(*(ulong*)p) : Elements.ToInt64(d.Kind, p);
    }

    /// <summary>Elements a step apart as Python ints, floats or bools.</summary>
    public static void Plain(DType d, byte* p, long step, Span<Value> values)
    {
        if (d.Kind == Kind.Float64) for (int i = 0; i < values.Length; i++) values[i] = *(double*)(p + i * step);
        else if (d.Kind == Kind.Int64) for (int i = 0; i < values.Length; i++) values[i] = *(long*)(p + i * step);
        else for (int i = 0; i < values.Length; i++) values[i] = Plain(d, p + i * step);
    }

    /// <summary>The element's bytes in the low end of a long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Bits(DType d, ref byte element) => d.ItemSize switch
    {
        8 => Unsafe.ReadUnaligned<long>(ref element), 4 => Unsafe.ReadUnaligned<uint>(ref element), 2 => Unsafe.ReadUnaligned<ushort>(ref element), _ => element,
    };

    public static PyGeneric Make(DType d, PyType cls, long bits) => d.Kind switch
    {
        Kind.Bool => new PyBoolScalar(cls, bits), Kind.Int8 => new PyInt8(cls, bits), Kind.UInt8 => new PyUInt8(cls, bits), Kind.Int16 => new PyInt16(cls, bits),
        Kind.UInt16 => new PyUInt16(cls, bits), Kind.Int32 => new PyInt32(cls, bits), Kind.UInt32 => new PyUInt32(cls, bits), Kind.Int64 => new PyInt64(cls, bits),
        Kind.UInt64 => new PyUInt64(cls, bits), Kind.Float16 => new PyFloat16(cls, bits), _ => new PyFloat32(cls, bits),
    };

    /// <summary>cls(value): an array for a sequence, as numpy.float32([1, 2]) gives.</summary>
    public static Value New(DType d, PyType cls, Value value)
    {
        if (value.IsUnset) value = 0L;
        if (value.O is PyStr && !d.IsBool) value = d.IsFloat ? Vm.Current.Call(new Value(PyFloat.TypeObject), value) : Vm.Current.Call(new Value(PyInt.TypeObject), value);
        var a = Casts.As(Operand.Array(value, value.O is NdArray or PyGeneric ? null : d), d);
        if (a.Rank > 0) return a;
        fixed (byte* p = &a.First)
            return d.Kind == Kind.Float64 ? new Value(new PyFloat64(cls, *(double*)p)) : new Value(Make(d, cls, Bits(d, ref *p)));
    }
}
