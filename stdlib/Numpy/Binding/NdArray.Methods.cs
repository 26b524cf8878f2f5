using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>The attributes and methods of an array.</summary>
public sealed unsafe partial class NdArray
{
    [PyGetter("shape")] internal Value GetShape() => Layout.ShapeTuple;
    [PyGetter("strides")] internal Value GetStrides() => Results.Dims(Strides);
    [PyGetter("ndim")] internal Value GetNdim() => (long)Rank;
    [PyGetter("size")] internal Value GetSize() => Size;
    [PyGetter("itemsize")] internal Value GetItemSize() => (long)DType.PublicItemSize;
    [PyGetter("nbytes")] internal Value GetNBytes() => Size * DType.PublicItemSize;
    [PyGetter("dtype")] internal Value GetDType() => DType;
    [PyGetter("T")] internal Value GetT() => Views.Transpose(this);
    [PyGetter("mT")] internal Value GetMatrixT() => Rank < 2 ? throw Fail.Value("matrix transpose with ndim < 2 is undefined") : Views.SwapAxes(this, -1, -2);
    [PyGetter("base")] internal Value GetBase() => Value.OrNone(Parent);
    [PyGetter("real")] internal Value GetReal() => this;
    [PyGetter("imag")] internal Value GetImag() => New(DType, Dims);
    [PyGetter("flags")] internal Value GetFlags() => new ArrayFlags(this);
    [PyGetter("flat")] internal Value GetFlat() => Views.Ravel(this);
    [PySetter("flat")] internal void SetFlat(Value value) => NumpyModule.Assign(this, Views.Reshape(NumpyModule.Cycled(Operand.Array(value, DType), Size), Dims));

    /// <summary>Returns an array containing the same data with a new shape.</summary>
    [PyMethod("reshape(*shape, order='C', copy=None)")]
    [SkipLocalsInit]
    internal Value Reshape(ReadOnlySpan<Value> shape, string order, Value copy)
    {
        var wanted = NumpyModule.Spread(shape, stackalloc long[Shape.MaxRank]);
        return Views.ReshapeBy(this, wanted, order == "F" || order == "A" && IsColumnMajor && !IsContiguous);
    }

    /// <summary>Returns a view of the array with axes transposed.</summary>
    [PyMethod("transpose(*axes)")]
    internal Value Transpose(ReadOnlySpan<Value> axes) =>
        axes.Length == 0 || axes.Length == 1 && axes[0].IsNone ? Views.Transpose(this) : Views.Transpose(this, NumpyModule.Spread(axes));

    /// <summary>Return a view of the array with axis1 and axis2 interchanged.</summary>
    [PyMethod("swapaxes(axis1, axis2, /)")] internal Value SwapAxes(long axis1, long axis2) => Views.SwapAxes(this, axis1, axis2);
    /// <summary>Return a flattened array.</summary>
    [PyMethod("ravel(order='C')")] internal Value Ravel(string order) => NumpyModule.Ravel(this, order);
    /// <summary>Return a copy of the array collapsed into one dimension.</summary>
    [PyMethod("flatten(order='C')")] internal Value Flatten(string order) => Casts.Copy(Views.Ravel(order == "F" ? Views.Transpose(this) : this));
    /// <summary>Remove axes of length one from a.</summary>
    [PyMethod("squeeze(axis=None)")] internal Value Squeeze(Value axis) => NumpyModule.Squeeze(this, axis);
    /// <summary>Return specified diagonals.</summary>
    [PyMethod("diagonal(offset=0, axis1=0, axis2=1)")] internal Value Diagonal(long offset, long axis1, long axis2) => Views.Diagonal(this, offset, axis1, axis2);
    /// <summary>Return a copy of the array.</summary>
    [PyMethod("copy(order='C')")] internal Value Copy(string order) => order == "F" ? Views.Transpose(Casts.Copy(Views.Transpose(this))) : Casts.Copy(this);
    [PyMethod("__copy__()")] internal Value CopySelf() => Casts.Copy(this);
    [PyMethod("__deepcopy__(memo, /)")] internal Value DeepCopy(Value memo) => Casts.Copy(this);
    [PyMethod("__array__(dtype=None, *, copy=None)")] internal Value AsArray(Value dtype, Value copy) => Operand.Array(this, Operand.DTypeOrNull(dtype));
    [PyMethod("__format__(format_spec, /)")]
    internal Value Format(PyStr formatSpec) => formatSpec.Length == 0 ? Value.Str(Str())
        : Rank == 0 ? Vm.Current.Call(AttributeAccess.Get(Only(), PyStr.Intern("__format__")), new Value(formatSpec))
        : throw Fail.Type("unsupported format string passed to numpy.ndarray.__format__");

    /// <summary>Copy of the array, cast to a specified type.</summary>
    [PyMethod("astype(dtype, order='K', casting='unsafe', subok=True, copy=True)")]
    internal Value AsType(Value dtype, string order, string casting, bool subok, bool copy)
    {
        var to = Operand.ToDType(dtype);
        if (to.IsText && to.TextLength == 0) to = DType.IsText ? DType : Operand.TextFor(this);
        if (!Promotion.CanCast(DType, to, Promotion.Parse(casting)))
            throw Fail.Type($"Cannot cast array data from dtype('{DType.Name}') to dtype('{to.Name}') according to the rule '{casting}'");
        return !copy && to == DType ? this : Casts.To(this, to);
    }

    /// <summary>New view of array with the same data.</summary>
    [PyMethod("view(dtype=None, type=None)")]
    internal Value ViewAs(Value dtype, Value type)
    {
        var to = Operand.DTypeOrNull(dtype) ?? DType;
        if (to.IsText != DType.IsText) throw Fail.Type("Cannot change data-type for array of strings.");
        if (to.ItemSize == ItemSize) return View(Offset, Dims, Strides, to);
        if (Rank == 0 || Strides[^1] != ItemSize) throw Fail.Value("To change to a dtype of a different size, the last axis must be contiguous");
        long bytes = Dims[^1] * ItemSize;
        if (bytes % to.ItemSize != 0) throw Fail.Value("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.");
        return View(Offset, [.. Dims[..^1], bytes / to.ItemSize], [.. Strides[..^1], to.ItemSize], to);
    }

    /// <summary>Return the array as an a.ndim-levels deep nested list of Python scalars.</summary>
    [PyMethod("tolist()")]
    internal Value ToList()
    {
        if (Rank == 0) return Only();
        var items = new Value[Dims[0]];
        if (Rank > 1) for (int i = 0; i < items.Length; i++) items[i] = Views.At(this, 0, i).ToList();
        else fixed (byte* p = &First) ScalarTypes.Plain(DType, p, Strides[0], items);
        return new PyList(items);
    }

    /// <summary>Copy an element of an array to a standard Python scalar and return it.</summary>
    [PyMethod("item(*args)")]
    internal Value Item(ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) return Size == 1 ? Only() : throw Fail.Value("can only convert an array of size 1 to a Python scalar");
        if (args.Length == 1 && args[0].O is not PyTuple) return ((NdArray)Views.At(Views.Ravel(this), 0, Position(Number.AsSize(args[0])))).Only();
        var key = args.Length == 1 ? args[0] : new PyTuple(args.ToArray());
        return IndexPlan.Make(this, Subscript.Parse(key)).Get().Only();
    }

    private long Position(long i) => i >= -Size && i < Size ? (i < 0 ? i + Size : i) : throw Fail.Index($"index {i} is out of bounds for axis 0 with size {Size}");

    /// <summary>Construct Python bytes containing the raw data bytes in the array.</summary>
    [PyMethod("tobytes(order='C')")]
    internal Value ToBytes(string order)
    {
        if (Size * ItemSize > Array.MaxLength) throw Fail.Memory(Size * ItemSize);
        if (DType.IsText) return new PyBytes(Npy.TextBytes(Casts.Contiguous(order == "F" ? Views.Transpose(this) : this, DType)));
        Charge.Bytes(Size * ItemSize);
        var flat = Casts.Contiguous(order == "F" ? Views.Transpose(this) : this, DType);
        var bytes = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref flat.First, checked((int)(Size * ItemSize))).ToArray();
        GC.KeepAlive(flat);
        return new PyBytes(bytes);
    }

    /// <summary>Fill the array with a scalar value.</summary>
    [PyMethod("fill(value, /)")] internal void Fill(Value value) => NumpyModule.Assign(this, Operand.Array(value, DType));
    /// <summary>Sort an array in-place.</summary>
    [PyMethod("sort(axis=-1, kind=None, order=None, *, stable=None)")] internal void Sort(long axis, Value kind, Value order, Value stable) => Sorts.SortInPlace(this, axis);
    /// <summary>Rearranges the elements so that the kth is in its sorted position.</summary>
    [PyMethod("partition(kth, axis=-1, kind='introselect', order=None)")] internal void Partition(Value kth, long axis, Value kind, Value order) => Sorts.SortInPlace(this, axis);
    /// <summary>Set array flags WRITEABLE.</summary>
    [PyMethod("setflags(write=None, align=None, uic=None)")] internal void SetFlags(Value write, Value align, Value uic) { if (!write.IsNone) Writeable = Protocols.Truth(write); }

    /// <summary>Returns the indices that would sort this array.</summary>
    [PyMethod("argsort(axis=-1, kind=None, order=None, *, stable=None)")] internal Value ArgSort(Value axis, Value kind, Value order, Value stable) => Sorts.ArgSort(this, Operand.Axis(axis));
    /// <summary>Indices of the maximum values along the given axis.</summary>
    [PyMethod("argmax(axis=None, out=None, *, keepdims=False)")] internal Value ArgMax(Value axis, Value @out, bool keepdims) => Results.Into(Arguments.Find(this, Operand.Axis(axis), true, keepdims), @out);
    /// <summary>Indices of the minimum values along the given axis.</summary>
    [PyMethod("argmin(axis=None, out=None, *, keepdims=False)")] internal Value ArgMin(Value axis, Value @out, bool keepdims) => Results.Into(Arguments.Find(this, Operand.Axis(axis), false, keepdims), @out);
    /// <summary>Return the sum of the array elements over the given axis.</summary>
    [PyMethod("sum(axis=None, dtype=None, out=None, keepdims=False, initial=..., where=True)")] internal Value Sum(Value axis, Value dtype, Value @out, bool keepdims, Value initial, Value where) => NumpyModule.Sum(this, axis, dtype, @out, keepdims, initial, where);
    /// <summary>Return the product of the array elements over the given axis.</summary>
    [PyMethod("prod(axis=None, dtype=None, out=None, keepdims=False, initial=..., where=True)")] internal Value Prod(Value axis, Value dtype, Value @out, bool keepdims, Value initial, Value where) => NumpyModule.Prod(this, axis, dtype, @out, keepdims, initial, where);
    /// <summary>Return the maximum along a given axis.</summary>
    [PyMethod("max(axis=None, out=None, keepdims=False, initial=..., where=True)")] internal Value Max(Value axis, Value @out, bool keepdims, Value initial, Value where) => NumpyModule.Max(this, axis, @out, keepdims, initial, where);
    /// <summary>Return the minimum along a given axis.</summary>
    [PyMethod("min(axis=None, out=None, keepdims=False, initial=..., where=True)")] internal Value Min(Value axis, Value @out, bool keepdims, Value initial, Value where) => NumpyModule.Min(this, axis, @out, keepdims, initial, where);
    /// <summary>Returns the average of the array elements along given axis.</summary>
    [PyMethod("mean(axis=None, dtype=None, out=None, keepdims=False, *, where=True)")] internal Value Mean(Value axis, Value dtype, Value @out, bool keepdims, Value where) => NumpyModule.Mean(this, axis, dtype, @out, keepdims, where);
    /// <summary>Returns the variance of the array elements, along given axis.</summary>
    [PyMethod("var(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)")] internal Value Var(Value axis, Value dtype, Value @out, double ddof, bool keepdims, Value where) => NumpyModule.Var(this, axis, dtype, @out, ddof, keepdims, where);
    /// <summary>Returns the standard deviation of the array elements along given axis.</summary>
    [PyMethod("std(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True)")] internal Value Std(Value axis, Value dtype, Value @out, double ddof, bool keepdims, Value where) => NumpyModule.Std(this, axis, dtype, @out, ddof, keepdims, where);
    /// <summary>Returns True if all elements evaluate to True.</summary>
    [PyMethod("all(axis=None, out=None, keepdims=False, *, where=True)")] internal Value All(Value axis, Value @out, bool keepdims, Value where) => NumpyModule.All(this, axis, @out, keepdims, where);
    /// <summary>Returns True if any of the elements of a evaluate to True.</summary>
    [PyMethod("any(axis=None, out=None, keepdims=False, *, where=True)")] internal Value Any(Value axis, Value @out, bool keepdims, Value where) => NumpyModule.Any(this, axis, @out, keepdims, where);
    /// <summary>Return the cumulative sum of the elements along the given axis.</summary>
    [PyMethod("cumsum(axis=None, dtype=None, out=None)")] internal Value CumSum(Value axis, Value dtype, Value @out) => NumpyModule.CumSum(this, axis, dtype, @out);
    /// <summary>Return the cumulative product of the elements along the given axis.</summary>
    [PyMethod("cumprod(axis=None, dtype=None, out=None)")] internal Value CumProd(Value axis, Value dtype, Value @out) => NumpyModule.CumProd(this, axis, dtype, @out);
    /// <summary>Return the sum along diagonals of the array.</summary>
    [PyMethod("trace(offset=0, axis1=0, axis2=1, dtype=None, out=None)")] internal Value Trace(long offset, long axis1, long axis2, Value dtype, Value @out) => NumpyModule.Trace(this, offset, axis1, axis2, dtype, @out);
    /// <summary>Return an array whose values are limited to [min, max].</summary>
    [PyMethod("clip(min=None, max=None, out=None)")] internal Value Clip(Value min, Value max, Value @out) => NumpyModule.Clip(this, min, max, @out);
    /// <summary>Return a with each element rounded to the given number of decimals.</summary>
    [PyMethod("round(decimals=0, out=None)")] internal Value Round(long decimals, Value @out) => NumpyModule.Round(this, decimals, @out);
    /// <summary>Dot product of two arrays.</summary>
    [PyMethod("dot(b, out=None)")] internal Value Dot(Value b, Value @out) => NumpyModule.Dot(this, b, @out);
    /// <summary>Return an array formed from the elements of a at the given indices.</summary>
    [PyMethod("take(indices, axis=None, out=None, mode='raise')")] internal Value Take(Value indices, Value axis, Value @out, string mode) => NumpyModule.Take(this, indices, axis, @out, mode);
    /// <summary>Repeat elements of an array.</summary>
    [PyMethod("repeat(repeats, axis=None)")] internal Value Repeat(Value repeats, Value axis) => NumpyModule.Repeat(this, repeats, axis);
    /// <summary>Return the indices of the elements that are non-zero.</summary>
    [PyMethod("nonzero()")] internal Value Nonzero() => NumpyModule.Nonzero(this);
    /// <summary>Find indices where elements of v should be inserted in a to maintain order.</summary>
    [PyMethod("searchsorted(v, side='left', sorter=None)")] internal Value SearchSorted(Value v, string side, Value sorter) => NumpyModule.SearchSorted(this, v, side, sorter);
    /// <summary>Complex-conjugate all elements.</summary>
    [PyMethod("conj()")] internal Value Conj() => this;
    /// <summary>Complex-conjugate all elements.</summary>
    [PyMethod("conjugate()")] internal Value Conjugate() => this;
    /// <summary>Return selected slices of this array along given axis.</summary>
    [PyMethod("compress(condition, axis=None, out=None)")] internal Value Compress(Value condition, Value axis, Value @out) => NumpyModule.Compress(condition, this, axis, @out);
    /// <summary>Set a.flat[n] = values[n] for all n in indices.</summary>
    [PyMethod("put(indices, values, mode='raise')")] internal void Put(Value indices, Value values, string mode) => NumpyModule.Put(this, indices, values, mode);
}

/// <summary>Information about the memory layout of the array.</summary>
[PyType("flagsobj", Module = "numpy", Abstract = true)]
public sealed partial class ArrayFlags : PyObject
{
    private readonly NdArray _array;

    internal ArrayFlags(NdArray array) : base(TypeObject) => _array = array;

    [PyGetter("c_contiguous")] internal Value CContiguous() => Value.Bool(_array.IsContiguous);
    [PyGetter("f_contiguous")] internal Value FContiguous() => Value.Bool(_array.IsColumnMajor);
    [PyGetter("contiguous")] internal Value Contiguous() => Value.Bool(_array.IsContiguous);
    [PyGetter("owndata")] internal Value OwnData() => Value.Bool(_array.Parent == null);
    [PyGetter("aligned")] internal Value Aligned() => Value.True;
    [PyGetter("writeable")] internal Value Writeable() => Value.Bool(_array.Writeable);
    [PySetter("writeable")] internal void SetWriteable(Value value) => _array.Writeable = Protocols.Truth(value);

    [PySlot("__getitem__")]
    internal Value GetItem(Value key) => Protocols.Str(key).ToString() switch
    {
        "C_CONTIGUOUS" or "C" or "CONTIGUOUS" => CContiguous(),
        "F_CONTIGUOUS" or "F" => FContiguous(),
        "OWNDATA" or "O" => OwnData(),
        "WRITEABLE" or "W" => Writeable(),
        "ALIGNED" or "A" => Aligned(),
        _ => throw Raise.KeyError(Value.Str("Unknown flag")),
    };

    [PySlot("__repr__")]
    internal string Repr() =>
        $"  C_CONTIGUOUS : {Text(CContiguous())}\n  F_CONTIGUOUS : {Text(FContiguous())}\n  OWNDATA : {Text(OwnData())}\n  WRITEABLE : {Text(Writeable())}\n  ALIGNED : True\n  WRITEBACKIFCOPY : False\n";

    private static string Text(Value v) => v.IsTrue ? "True" : "False";
}
