using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Making arrays.</summary>
public static unsafe partial class NumpyModule
{
    /// <summary>Create an array.</summary>
    [PyFunction("array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, like=None)")]
    internal static Value MakeArray(Value @object, Value dtype, Value copy, string order, bool subok, long ndmin, Value like)
    {
        var target = Operand.DTypeOrNull(dtype);
        var a = Operand.Array(@object, target);
        if (@object.O is NdArray source && source.Storage == a.Storage && (copy.IsTrue || copy.IsUnset)) a = Casts.To(source, a.DType);
        if (order == "F" && a.Rank > 1) a = Views.Transpose(Casts.Copy(Views.Transpose(a)));
        if (order == "C" && !a.IsContiguous) a = Casts.Copy(a);
        while (a.Rank < Math.Min(ndmin, Shape.MaxRank)) a = Views.ExpandDims(a, [0]);
        return a;
    }

    /// <summary>Convert the input to an array.</summary>
    [PyFunction("asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)")]
    internal static Value AsArray(Value a, Value dtype, Value order, Value device, Value copy, Value like)
    {
        var result = Operand.Array(a, Operand.DTypeOrNull(dtype));
        return copy.IsTrue && ReferenceEquals(result, a.O) ? Casts.To(result, result.DType) : result;
    }

    /// <summary>Return a contiguous array (ndim &gt;= 1) in memory (C order).</summary>
    [PyFunction("ascontiguousarray(a, dtype=None, *, like=None)")]
    internal static Value AsContiguous(Value a, Value dtype, Value like)
    {
        var x = Operand.Array(a, Operand.DTypeOrNull(dtype));
        return Casts.Contiguous(x.Rank == 0 ? Views.Reshape(x, [1]) : x, x.DType);
    }

    /// <summary>Return a new array of given shape and type, filled with zeros.</summary>
    [PyFunction("zeros(shape, dtype=None, order='C', *, device=None, like=None)")]
    internal static Value Zeros(Value shape, Value dtype, string order, Value device, Value like)
    {
        var d = Operand.DTypeOrNull(dtype) ?? DType.Float64;
        var layout = Operand.Layout(shape, d);
        return order == "F" ? Views.Transpose(NdArray.New(d, [.. layout.Dims.Reverse()])) : NdArray.New(d, layout, zero: true);
    }

    /// <summary>Return a new array of given shape and type, without initializing entries.</summary>
    [PyFunction("empty(shape, dtype=None, order='C', *, device=None, like=None)")]
    internal static Value Empty(Value shape, Value dtype, string order, Value device, Value like) => Zeros(shape, dtype, order, device, like);

    /// <summary>Return a new array of given shape and type, filled with ones.</summary>
    [PyFunction("ones(shape, dtype=None, order='C', *, device=None, like=None)")]
    internal static Value Ones(Value shape, Value dtype, string order, Value device, Value like) =>
        Creation.Ones(Operand.DTypeOrNull(dtype) ?? DType.Float64, Operand.Dims(shape), order == "F");

    /// <summary>Return a new array of given shape and type, filled with fill_value.</summary>
    [PyFunction("full(shape, fill_value, dtype=None, order='C', *, device=None, like=None)")]
    internal static Value Full(Value shape, Value fill_value, Value dtype, string order, Value device, Value like)
    {
        var d = Operand.DTypeOrNull(dtype);
        var fill = Operand.Array(fill_value, d);
        return Creation.Full(d ?? fill.DType, Operand.Dims(shape), fill, order == "F");
    }

    /// <summary>Return an array of zeros with the same shape and type as a given array.</summary>
    [PyFunction("zeros_like(a, dtype=None, order='K', subok=True, shape=None)")]
    internal static Value ZerosLike(Value a, Value dtype, string order, bool subok, Value shape) => NdArray.New(LikeType(a, dtype, out var x), LikeShape(x, shape));

    /// <summary>Return a new array with the same shape and type as a given array.</summary>
    [PyFunction("empty_like(prototype, dtype=None, order='K', subok=True, shape=None)")]
    internal static Value EmptyLike(Value prototype, Value dtype, string order, bool subok, Value shape) => ZerosLike(prototype, dtype, order, subok, shape);

    /// <summary>Return an array of ones with the same shape and type as a given array.</summary>
    [PyFunction("ones_like(a, dtype=None, order='K', subok=True, shape=None)")]
    internal static Value OnesLike(Value a, Value dtype, string order, bool subok, Value shape) => Creation.Ones(LikeType(a, dtype, out var x), LikeShape(x, shape));

    /// <summary>Return a full array with the same shape and type as a given array.</summary>
    [PyFunction("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)")]
    internal static Value FullLike(Value a, Value fill_value, Value dtype, string order, bool subok, Value shape)
    {
        var d = LikeType(a, dtype, out var x);
        return Creation.Full(d, LikeShape(x, shape), Operand.Array(fill_value, d));
    }

    private static DType LikeType(Value a, Value dtype, out NdArray array)
    {
        array = Operand.Array(a);
        return Operand.DTypeOrNull(dtype) ?? array.DType;
    }

    private static long[] LikeShape(NdArray a, Value shape) => shape.IsNone ? a.Dims : Operand.Dims(shape);

    /// <summary>Return evenly spaced values within a given interval.</summary>
    [PyFunction("arange(start_or_stop, /, stop=None, step=1, *, dtype=None, device=None, like=None)")]
    internal static Value Arange(Value start_or_stop, Value stop, Value step, Value dtype, Value device, Value like)
    {
        var (first, last) = stop.IsNone ? ((Value)0L, start_or_stop) : (start_or_stop, stop);
        if (step.IsNone) step = 1L;
        var wanted = Operand.DTypeOrNull(dtype);
        if (Number.TryIndex(first, out var a) && Number.TryIndex(last, out var b) && Number.TryIndex(step, out var c) && wanted is not { IsFloat: true })
            return Creation.Range(Number.AsLong(a), Number.AsLong(b), Number.AsLong(c), wanted ?? DType.Int64);
        var found = Promotion.Common(Promotion.Common(Operand.Array(first).DType, Operand.Array(last).DType), Operand.Array(step).DType);
        return Creation.Range(Number.AsDouble(first), Number.AsDouble(last), Number.AsDouble(step), wanted ?? found);
    }

    /// <summary>Return evenly spaced numbers over a specified interval.</summary>
    [PyFunction("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)")]
    internal static Value Linspace(Value start, Value stop, Value num, bool endpoint, bool retstep, Value dtype, long axis, Value device)
    {
        var (values, step) = Creation.Linspace(Number.AsDouble(start), Number.AsDouble(stop), Number.AsSize(num), endpoint, Operand.DTypeOrNull(dtype) ?? DType.Float64);
        return retstep ? PyTuple.Of(values, PyFloat64.Of(step)) : values;
    }

    /// <summary>Return a 2-D array with ones on the diagonal and zeros elsewhere.</summary>
    [PyFunction("eye(N, M=None, k=0, dtype=None, order='C', *, device=None, like=None)")]
    internal static Value Eye(long N, Value M, long k, Value dtype, string order, Value device, Value like) =>
        Creation.Eye(N, M.IsNone ? N : Number.AsSize(M), k, Operand.DTypeOrNull(dtype) ?? DType.Float64);

    /// <summary>Return the identity array.</summary>
    [PyFunction("identity(n, dtype=None, *, like=None)")]
    internal static Value Identity(long n, Value dtype, Value like) => Creation.Eye(n, n, 0, Operand.DTypeOrNull(dtype) ?? DType.Float64);

    /// <summary>Extract a diagonal or construct a diagonal array.</summary>
    [PyFunction("diag(v, k=0)")] internal static Value Diag(Value v, long k) => Creation.Diag(Operand.Array(v), k);

    /// <summary>Lower triangle of an array.</summary>
    [PyFunction("tril(m, k=0)")] internal static Value Tril(Value m, long k) => Creation.Triangle(Operand.Array(m), k, upper: false);

    /// <summary>Upper triangle of an array.</summary>
    [PyFunction("triu(m, k=0)")] internal static Value Triu(Value m, long k) => Creation.Triangle(Operand.Array(m), k, upper: true);

    /// <summary>An array with ones at and below the given diagonal and zeros elsewhere.</summary>
    [PyFunction("tri(N, M=None, k=0, dtype=None, *, like=None)")]
    internal static Value Tri(long N, Value M, long k, Value dtype, Value like) =>
        Creation.Triangle(Creation.Ones(Operand.DTypeOrNull(dtype) ?? DType.Float64, [N, M.IsNone ? N : Number.AsSize(M)]), k, upper: false);

    /// <summary>Interpret a buffer as a 1-dimensional array.</summary>
    [PyFunction("frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None)")]
    internal static Value FromBuffer(ReadOnlySpan<byte> buffer, Value dtype, long count, long offset, Value like)
    {
        var d = Operand.DTypeOrNull(dtype) ?? DType.Float64;
        if (d.IsText) throw Fail.Type("frombuffer makes no arrays of strings");
        if (offset < 0 || offset > buffer.Length) throw Fail.Value($"offset must be non-negative and no greater than buffer length ({buffer.Length})");
        var data = buffer[(int)offset..];
        if (count < 0)
        {
            if (data.Length % d.ItemSize != 0) throw Fail.Value("buffer size must be a multiple of element size");
            count = data.Length / d.ItemSize;
        }
        if (count > data.Length / d.ItemSize) throw Fail.Value("buffer is smaller than requested size");
        var result = NdArray.Empty(d, count);
        data[..(int)(count * d.ItemSize)].CopyTo(System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref result.First, (int)(count * d.ItemSize)));
        return result;
    }

    /// <summary>Returns the type that results from applying the promotion rules to the arguments.</summary>
    [PyFunction("result_type(*arrays_and_dtypes)")]
    internal static Value ResultType(ReadOnlySpan<Value> arrays_and_dtypes)
    {
        if (arrays_and_dtypes.Length == 0) throw Fail.Value("at least one array or dtype is required");
        DType? strong = null;
        Weak weak = Weak.None;
        foreach (var v in arrays_and_dtypes)
        {
            if (v.O == null) weak = (Weak)Math.Max((byte)weak, (byte)Weak.Int);
            else if (v.IsFloat) weak = Weak.Float;
            else
            {
                var d = v.O is PyType or PyStr or DType ? Operand.ToDType(v) : Operand.Array(v).DType;
                strong = strong == null ? d : Promotion.Common(strong, d);
            }
        }
        return strong == null ? weak == Weak.Float ? DType.Float64 : DType.Int64 : Promotion.WithWeak(strong, weak);
    }

    /// <summary>Returns the data type with the smallest size to which both can be safely cast.</summary>
    [PyFunction("promote_types(type1, type2)")] internal static Value PromoteTypes(Value type1, Value type2) => Promotion.Common(Operand.ToDType(type1), Operand.ToDType(type2));

    /// <summary>Returns True if cast between data types can occur according to the casting rule.</summary>
    [PyFunction("can_cast(from_, to, casting='safe')")]
    internal static bool CanCast(Value from_, Value to, string casting) =>
        Promotion.CanCast(from_.O is NdArray a ? a.DType : Operand.ToDType(from_), Operand.ToDType(to), Promotion.Parse(casting));
}
