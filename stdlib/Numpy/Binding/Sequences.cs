using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Arrays from nested Python sequences: the shape and the dtype are found first, the elements copied after.</summary>
internal sealed unsafe class Sequences
{
    private readonly List<long> _shape = [];
    private DType? _found;
    private readonly bool _anyType;
    private bool _text;
    private int _leafDepth = -1;
    private long _written;

    private Sequences(bool anyType) => _anyType = anyType;

    /// <summary>The array a list, tuple or other sequence describes.</summary>
    public static NdArray ToArray(Value v, DType? dtype)
    {
        if (TryRow(v, dtype, out var row)) return row;
        bool text = dtype is { IsText: true, TextLength: 0 };
        var scan = new Sequences(dtype != null && !text) { _text = text };
        scan.Scan(v, 0);
        if (text) dtype = null;
        var result = NdArray.New(dtype ?? scan._found ?? DType.Float64, [.. scan._shape]);
        fixed (byte* p = &result.First) scan.Write(v, 0, result, p);
        return result;
    }

    /// <summary>A list or tuple of Python floats alone, or of small ints alone, in their own dtype.</summary>
    private static bool TryRow(Value v, DType? dtype, out NdArray row)
    {
        row = null!;
        var items = v.O is PyList list ? list.Span : v.O is PyTuple tuple ? tuple.Span : default;
        if (items.Length == 0) return false;
        bool floats = items[0].IsFloat;
        if (!floats && items[0].O != null || dtype != null && dtype.Kind != (floats ? Kind.Float64 : Kind.Int64)) return false;
        object? tag = items[0].O;
        foreach (ref readonly var item in items) if (!ReferenceEquals(item.O, tag)) return false;
        row = NdArray.Empty(floats ? DType.Float64 : DType.Int64, items.Length);
        var to = row.Span<long>();
        for (int i = 0; i < items.Length; i++) to[i] = floats ? BitConverter.DoubleToInt64Bits(items[i].Double) : items[i].N;
        return true;
    }

    /// <summary>Whether numpy takes the value apart rather than as one element.</summary>
    public static bool IsSequence(Value v) => v.O switch
    {
        PyList or PyTuple or PyRange => true,
        null or PyStr or PyBytes or PyDict or PyGeneric or PyFloat64 => false,
        PyObject o => o.Class.Slots is { } slots && HasItems(slots),
        _ => false,
    };

    private static bool HasItems(TypeSlots slots) => slots.Len != null && slots.GetItem != null && slots.Iter != null;

    private static ReadOnlySpan<Value> Items(Value v) => v.O switch
    {
        PyList list => list.Span,
        PyTuple tuple => tuple.Span,
        _ => Iteration.ToArray(v),
    };

    private void Scan(Value v, int depth)
    {
        Recursion.EnsureStack();
        if (v.O is NdArray { Rank: > 0 } array) { ScanArray(array, depth); return; }
        if (!IsSequence(v)) { Leaf(depth, _text ? DType.OfText(Math.Max(1, Protocols.Str(v).Length)) : Operand.ElementType(v, _anyType)); return; }
        if (depth >= Shape.MaxRank) throw Fail.Value($"setting an array element with a sequence. The requested array would exceed the maximum number of dimension of {Shape.MaxRank}.");
        var items = Items(v);
        Axis(depth, items.Length);
        if (_leafDepth >= 0 && depth >= _leafDepth) throw Ragged(depth);
        for (int i = 0; i < items.Length; i++) Scan(items[i], depth + 1);
    }

    private void ScanArray(NdArray array, int depth)
    {
        for (int i = 0; i < array.Rank; i++) Axis(depth + i, array.Dims[i]);
        Leaf(depth + array.Rank, array.DType);
    }

    private void Axis(int depth, long length)
    {
        if (_shape.Count == depth)
        {
            if (_leafDepth >= 0) throw Ragged(depth);
            _shape.Add(length);
        }
        else if (_shape[depth] != length) throw Ragged(depth);
    }

    private void Leaf(int depth, DType dtype)
    {
        if (_leafDepth < 0 && depth < _shape.Count || _leafDepth >= 0 && depth != _leafDepth) throw Ragged(Math.Min(depth, _leafDepth < 0 ? depth : _leafDepth));
        _leafDepth = depth;
        _found = _found == null ? dtype : Promotion.Common(_found, dtype);
    }

    private PyException Ragged(int depth) => Fail.Value(
        $"setting an array element with a sequence. The requested array has an inhomogeneous shape after {depth} dimensions. The detected shape was {Shape.Text([.. _shape.Take(depth)])} + inhomogeneous part.");

    private void Write(Value v, int depth, NdArray result, byte* origin)
    {
        if (v.O is NdArray { Rank: > 0 } array)
        {
            if (_written + array.Size > result.Size) throw Ragged(depth);
            var row = Shape.RowMajor(array.Dims, result.ItemSize);
            Casts.CopyInto(array, result.View(_written * result.ItemSize, array.Dims, row));
            _written += array.Size;
            return;
        }
        if (depth == _shape.Count)
        {
            if (_written >= result.Size) throw Ragged(depth);
            Operand.Put(result.DType, origin + _written++ * result.ItemSize, v);
            return;
        }
        var items = Items(v);
        if (items.Length != _shape[depth]) throw Ragged(depth);
        for (int i = 0; i < items.Length; i++) Write(items[i], depth + 1, result, origin);
    }
}
