using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Python subscripts as index items.</summary>
internal static class Subscript
{
    public static IndexItem[] Parse(Value key)
    {
        if (key.O is not PyTuple tuple) return [Item(key)];
        var items = new IndexItem[tuple.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Item(tuple[i]);
        return items;
    }

    private static IndexItem Item(Value v)
    {
        switch (v.O)
        {
            case null: return IndexItem.At(v.N);
            case PySlice s: return IndexItem.Slice(Bound(s.Start), Bound(s.Stop), Bound(s.Step));
            case PyNone: return IndexItem.NewAxis;
            case PyEllipsis: return IndexItem.Ellipsis;
            case NdArray { Rank: 0, DType.IsInteger: true } zero: return IndexItem.At(Number.AsLong(ScalarTypes.Wrap(zero)));
            case NdArray a: return IndexItem.Of(a);
            case PyBool or PyBoolScalar: return IndexItem.Of(Operand.Array(v));
        }
        if (!v.IsFloat && Number.TryIndex(v, out var index)) return IndexItem.At(Number.AsSize(index, indexError: true));
        if (!Sequences.IsSequence(v)) throw Fail.Index("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices");
        return IndexItem.Of(Operand.Array(v));
    }

    private static long? Bound(Value v) => v.IsNone ? null : Number.AsSliceIndex(v);
}
