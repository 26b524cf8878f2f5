using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>An array object represents a multidimensional, homogeneous array of fixed-size items.</summary>
[PyType("ndarray", Module = "numpy")]
public sealed unsafe partial class NdArray
{
    [PyNew("(shape, dtype=None)")]
    internal static Value New(PyType cls, Value shape, Value dtype) =>
        New(Operand.DTypeOrNull(dtype) ?? DType.Float64, Operand.Dims(shape));

    [PySlot("__repr__")] internal string Repr() { Listening.Start(); return ArrayText.Repr(this); }
    [PySlot("__str__")] internal string Str() { Listening.Start(); return ArrayText.Str(this); }
    [PySlot("__len__")] internal long Len() => Rank > 0 ? Dims[0] : throw Fail.Type("len() of unsized object");
    [PySlot("__iter__")] internal Value Iter() => Rank > 0 ? new ArrayIterator(this) : throw Fail.Type("iteration over a 0-d array");
    [PySlot("__contains__")] internal bool Contains(Value item) => Protocols.Truth(ScalarTypes.Wrap(Statistics.Any(Operand.Array(Operators.Compare(this, item, CompareOp.Eq)), new Over())));

    [PySlot("__getitem__")] internal Value GetItem(Value key) => key.O == null && Rank > 0 ? Element(key.N) : Part(key);

    /// <summary>a[key] where the key is no integer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value Part(Value key)
    {
        if (key.O is NdArray index) return Gather.TryOne(this, index, out var chosen) ? chosen : Chosen(key);
        var parts = BasicIndex.Parts(in key);
        if (BasicIndex.TryElement(this, parts, out long place)) return ElementAt(place);
        if (BasicIndex.View(this, parts, out bool isElement) is not { } view) return Chosen(key);
        return isElement ? view.ElementAt(view.Offset) : view;
    }

    private Value Chosen(Value key)
    {
        var items = Subscript.Parse(key);
        var plan = IndexPlan.Make(this, items);
        var result = plan.Get();
        if (result.Rank > 0 || items.Length > 0 && Array.Exists(items, static i => i.Kind == IndexKind.Ellipsis)) return result;
        return ScalarTypes.Wrap(result);
    }

    [PySlot("__getslice__")]
    internal Value GetSlice(Value start, Value stop) => BasicIndex.Slice(this, start, stop) is { } view ? view : Chosen(new PySlice(start, stop, Value.None));

    [PySlot("__setitem__")]
    internal void SetItem(Value key, Value value)
    {
        if (!Writeable) throw Fail.Value("assignment destination is read-only");
        if (key.O == null && Rank == 1) { SetElement(key.N, value); return; }
        var parts = BasicIndex.Parts(in key);
        if (BasicIndex.TryElement(this, parts, out long place)) { PutAt(place, value); return; }
        if (BasicIndex.View(this, parts, out bool isElement) is { } view)
        {
            if (isElement) PutAt(view.Offset, value);
            else if (Operand.IsElement(value)) view.PutEverywhere(value);
            else Casts.CopyInto(Operand.Array(value, value.O is NdArray ? null : DType), view);
            return;
        }
        var plan = IndexPlan.Make(this, Subscript.Parse(key));
        plan.Set(Operand.Array(value, value.O is NdArray or PyGeneric ? null : DType));
    }

    [PySlot("__bool__")]
    internal bool Bool() => Size switch
    {
        1 => Protocols.Truth(Only()),
        0 => throw Fail.Value("The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."),
        _ => throw Fail.Value("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"),
    };

    [PySlot("__int__")] internal Value Int() => Vm.Current.Call(new Value(PyInt.TypeObject), Only());
    [PySlot("__float__")] internal Value Float() => Number.AsDouble(Only());
    [PySlot("__index__")] internal Value Index() => Rank == 0 && DType.IsInteger ? Only() : throw Fail.Type("only integer scalar arrays can be converted to a scalar index");

    [PySlot("__add__", Reflected = true)] internal static Value Add(Value left, Value right) => Operators.Binary(Ufuncs.Add, left, right);
    [PySlot("__sub__", Reflected = true)] internal static Value Subtract(Value left, Value right) => Operators.Binary(Ufuncs.Subtract, left, right);
    [PySlot("__mul__", Reflected = true)] internal static Value Multiply(Value left, Value right) => Operators.Binary(Ufuncs.Multiply, left, right);
    [PySlot("__truediv__", Reflected = true)] internal static Value TrueDivide(Value left, Value right) => Operators.Binary(Ufuncs.Divide, left, right);
    [PySlot("__floordiv__", Reflected = true)] internal static Value FloorDivide(Value left, Value right) => Operators.Binary(Ufuncs.FloorDivide, left, right);
    [PySlot("__mod__", Reflected = true)] internal static Value Modulo(Value left, Value right) => Operators.Binary(Ufuncs.Remainder, left, right);
    [PySlot("__divmod__", Reflected = true)] internal static Value DivMod(Value left, Value right) => Operators.DivMod(left, right);
    [PySlot("__pow__", Reflected = true)] internal static Value Power(Value left, Value right) => Operators.Power(left, right);
    [PySlot("__matmul__", Reflected = true)] internal static Value MatMul(Value left, Value right) => Operators.MatMul(left, right);
    [PySlot("__and__", Reflected = true)] internal static Value And(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseAnd, left, right);
    [PySlot("__or__", Reflected = true)] internal static Value Or(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseOr, left, right);
    [PySlot("__xor__", Reflected = true)] internal static Value Xor(Value left, Value right) => Operators.Binary(Ufuncs.BitwiseXor, left, right);
    [PySlot("__lshift__", Reflected = true)] internal static Value LeftShift(Value left, Value right) => Operators.Binary(Ufuncs.LeftShift, left, right);
    [PySlot("__rshift__", Reflected = true)] internal static Value RightShift(Value left, Value right) => Operators.Binary(Ufuncs.RightShift, left, right);
    [PySlot("__iadd__")] internal Value AddInPlace(Value other) => Operators.InPlace(Ufuncs.Add, this, other);
    [PySlot("__isub__")] internal Value SubtractInPlace(Value other) => Operators.InPlace(Ufuncs.Subtract, this, other);
    [PySlot("__imul__")] internal Value MultiplyInPlace(Value other) => Operators.InPlace(Ufuncs.Multiply, this, other);
    [PySlot("__itruediv__")] internal Value DivideInPlace(Value other) => Operators.InPlace(Ufuncs.Divide, this, other);
    [PySlot("__ifloordiv__")] internal Value FloorDivideInPlace(Value other) => Operators.InPlace(Ufuncs.FloorDivide, this, other);
    [PySlot("__imod__")] internal Value ModuloInPlace(Value other) => Operators.InPlace(Ufuncs.Remainder, this, other);
    [PySlot("__ipow__")] internal Value PowerInPlace(Value other) => Operators.InPlace(Ufuncs.Power, this, other);
    [PySlot("__iand__")] internal Value AndInPlace(Value other) => Operators.InPlace(Ufuncs.BitwiseAnd, this, other);
    [PySlot("__ior__")] internal Value OrInPlace(Value other) => Operators.InPlace(Ufuncs.BitwiseOr, this, other);
    [PySlot("__ixor__")] internal Value XorInPlace(Value other) => Operators.InPlace(Ufuncs.BitwiseXor, this, other);
    [PySlot("__ilshift__")] internal Value LeftShiftInPlace(Value other) => Operators.InPlace(Ufuncs.LeftShift, this, other);
    [PySlot("__irshift__")] internal Value RightShiftInPlace(Value other) => Operators.InPlace(Ufuncs.RightShift, this, other);
    [PySlot("__neg__")] internal Value Negative() => Ufuncs.Negative.Apply(this);
    [PySlot("__pos__")] internal Value Positive() => Ufuncs.Positive.Apply(this);
    [PySlot("__abs__")] internal Value Absolute() => Ufuncs.Absolute.Apply(this);
    [PySlot("__invert__")] internal Value Invert() => Ufuncs.Invert.Apply(this);
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => Operators.Compare(this, other, op);

    /// <summary>The only element as a Python object.</summary>
    private Value Only()
    {
        if (Size != 1) throw Fail.Type("only length-1 arrays can be converted to Python scalars");
        fixed (byte* p = &First) return ScalarTypes.Plain(DType, p);
    }

    /// <summary>a[i]: an element, or a view of one row.</summary>
    internal Value Element(long i)
    {
        var dims = Dims;
        long n = dims[0], at = i < 0 ? i + n : i;
        if ((ulong)at >= (ulong)n) throw OutOfBounds(i, n);
        long place = Offset + at * Strides[0];
        return dims.Length > 1 ? View(place, Layout.Row) : ElementAt(place);
    }

    private static PyException OutOfBounds(long i, long n) => Fail.Index($"index {i} is out of bounds for axis 0 with size {n}");

    /// <summary>The element at a byte of the storage.</summary>
    private Value ElementAt(long offset)
    {
        long bits = ScalarTypes.Bits(DType, ref Unsafe.AddByteOffset(ref Storage.Origin, (nint)offset));
        GC.KeepAlive(this);
        return ScalarTypes.Make(DType, bits);
    }

    /// <summary>Sets every element to a Python or NumPy scalar.</summary>
    private void PutEverywhere(Value value)
    {
        long cell = 0;
        Operand.Put(DType, (byte*)&cell, value);
        Casts.Fill(this, (byte*)&cell);
    }

    private void PutAt(long offset, Value value)
    {
        fixed (byte* p = &Storage.Origin) Operand.Put(DType, p + offset, value);
        GC.KeepAlive(this);
    }

    private void SetElement(long i, Value value)
    {
        long n = Dims[0], at = i < 0 ? i + n : i;
        if ((ulong)at >= (ulong)n) throw OutOfBounds(i, n);
        PutAt(Offset + at * Strides[0], value);
    }
}

/// <summary>Iterates over the first axis of an array.</summary>
[PyType("array_iterator", Module = "numpy", Abstract = true)]
public sealed partial class ArrayIterator : PyObject, ICountedIterator
{
    private readonly NdArray _array;
    private readonly long _length;
    private long _next;

    internal ArrayIterator(NdArray array) : base(TypeObject) => (_array, _length) = (array, array.Dims[0]);

    /// <summary>How many items are left.</summary>
    public long Left => _length - _next;

    [PySlot("__iter__")] internal Value Iter() => this;
    [PyMethod("__length_hint__()")] internal long LengthHint() => Left;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = default;
        if (_next >= _length) return false;
        item = _array.Element(_next++);
        return true;
    }
}
