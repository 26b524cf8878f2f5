using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Which Python class stands for which dtype.</summary>
internal static unsafe class ScalarTypes
{
    public static PyType Of(DType d) => d.Kind switch
    {
        Kind.Bool => PyBoolScalar.TypeObject, Kind.Int8 => PyInt8.TypeObject, Kind.UInt8 => PyUInt8.TypeObject, Kind.Int16 => PyInt16.TypeObject,
        Kind.UInt16 => PyUInt16.TypeObject, Kind.Int32 => PyInt32.TypeObject, Kind.UInt32 => PyUInt32.TypeObject, Kind.Int64 => PyInt64.TypeObject,
        Kind.UInt64 => PyUInt64.TypeObject, Kind.Float16 => PyFloat16.TypeObject, Kind.Float32 => PyFloat32.TypeObject, Kind.Text => PyTextScalar.TypeObject, _ => PyFloat64.TypeObject,
    };

    /// <summary>The dtype a class (or one derived from it) stands for; abstract classes stand for their widest.</summary>
    public static DType? DTypeOf(PyType t)
    {
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
    public static Value Make(DType d, byte* p)
    {
        if (d.Kind == Kind.Float64) return new Value(new PyFloat64(PyFloat64.TypeObject, *(double*)p));
        if (d.IsText) return new Value(new PyTextScalar(PyTextScalar.TypeObject, TextPool.Current[*(long*)p]));
        return new Value(Make(d, Of(d), Bits(d, p)));
    }

    /// <summary>The element as a Python int, float or bool.</summary>
    public static Value Plain(DType d, byte* p)
    {
        if (d.IsBool) return Value.Bool(*p != 0);
        if (d.IsFloat) return Elements.ToDouble(d.Kind, p);
        if (d.IsText) return new Value(TextPool.Current[*(long*)p]);
        return d.Kind == Kind.UInt64 ? PyInt.From(*(ulong*)p) : Elements.ToInt64(d.Kind, p);
    }

    /// <summary>The element's bytes in the low end of a long.</summary>
    public static long Bits(DType d, byte* p) => d.ItemSize switch { 1 => *p, 2 => *(ushort*)p, 4 => *(uint*)p, _ => *(long*)p };

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
            return d.Kind == Kind.Float64 ? new Value(new PyFloat64(cls, *(double*)p)) : new Value(Make(d, cls, Bits(d, p)));
    }
}
