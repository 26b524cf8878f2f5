using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The compiled core of numpy: arrays, dtypes, ufuncs and what they are made with. The package numpy re-exports it.</summary>
[PyModule("_numpy")]
public static partial class NumpyModule
{
    [PyConstant("ndarray")] internal static PyType ArrayType => NdArray.TypeObject;
    [PyConstant("dtype")] internal static PyType DTypeType => DType.TypeObject;
    [PyConstant("ufunc")] internal static PyType UfuncType => Ufunc.TypeObject;
    [PyConstant("generic")] internal static PyType GenericType => PyGeneric.TypeObject;
    [PyConstant("number")] internal static PyType NumberType => PyNumber.TypeObject;
    [PyConstant("integer")] internal static PyType IntegerType => PyInteger.TypeObject;
    [PyConstant("signedinteger")] internal static PyType SignedType => PySignedInteger.TypeObject;
    [PyConstant("unsignedinteger")] internal static PyType UnsignedType => PyUnsignedInteger.TypeObject;
    [PyConstant("inexact")] internal static PyType InexactType => PyInexact.TypeObject;
    [PyConstant("floating")] internal static PyType FloatingType => PyFloating.TypeObject;
    [PyConstant("bool")] internal static PyType BoolType => PyBoolScalar.TypeObject;
    [PyConstant("int8")] internal static PyType Int8Type => PyInt8.TypeObject;
    [PyConstant("int16")] internal static PyType Int16Type => PyInt16.TypeObject;
    [PyConstant("int32")] internal static PyType Int32Type => PyInt32.TypeObject;
    [PyConstant("int64")] internal static PyType Int64Type => PyInt64.TypeObject;
    [PyConstant("uint8")] internal static PyType UInt8Type => PyUInt8.TypeObject;
    [PyConstant("uint16")] internal static PyType UInt16Type => PyUInt16.TypeObject;
    [PyConstant("uint32")] internal static PyType UInt32Type => PyUInt32.TypeObject;
    [PyConstant("uint64")] internal static PyType UInt64Type => PyUInt64.TypeObject;
    [PyConstant("float16")] internal static PyType Float16Type => PyFloat16.TypeObject;
    [PyConstant("float32")] internal static PyType Float32Type => PyFloat32.TypeObject;
    [PyConstant("str_")] internal static PyType TextType => PyTextScalar.TypeObject;
    [PyConstant("float64")] internal static PyType Float64Type => PyFloat64.TypeObject;

    /// <summary>Write a value over an array.</summary>
    internal static void Assign(NdArray target, NdArray value)
    {
        if (!target.Writeable) throw Fail.Value("assignment destination is read-only");
        Casts.CopyInto(value, target);
    }

    /// <summary>Arguments given one by one or as one sequence: reshape(2, 3) and reshape((2, 3)).</summary>
    internal static long[] Spread(ReadOnlySpan<Value> args) => args.Length == 1 ? Operand.Dims(args[0]) : Spread(args, new long[args.Length]).ToArray();

    /// <summary>As Spread, in the room given for it where that is large enough.</summary>
    internal static Span<long> Spread(ReadOnlySpan<Value> args, Span<long> room)
    {
        if (args.Length == 1) return Operand.Dims(args[0]);
        if (args.Length > room.Length) throw Fail.Rank(args.Length);
        for (int i = 0; i < args.Length; i++) room[i] = args[i].O == null ? args[i].N : Number.AsSize(args[i]);
        return room[..args.Length];
    }

    /// <summary>The elements in order, over and over, to a given count.</summary>
    internal static NdArray Cycled(NdArray a, long count)
    {
        var flat = Views.Ravel(a);
        if (flat.Size == count) return flat;
        if (flat.Size == 0) throw Fail.Value("cannot cycle through no elements");
        var positions = NdArray.Empty(DType.Int64, count);
        var span = positions.Span<long>();
        for (int i = 0; i < span.Length; i++) span[i] = i % flat.Size;
        return Joining.Take(flat, positions, 0);
    }

    private static NdArray[] Arrays(Value sequence)
    {
        if (sequence.O is NdArray { Rank: > 0 } a)
        {
            var rows = new NdArray[a.Dims[0]];
            for (int i = 0; i < rows.Length; i++) rows[i] = Views.At(a, 0, i);
            return rows;
        }
        return Array.ConvertAll(Iteration.ToArray(sequence), static v => Operand.Array(v));
    }
}
