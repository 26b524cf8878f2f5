namespace PyTee.Stdlib.Numpy;

/// <summary>What one part of a subscript may be.</summary>
public enum IndexKind : byte { Integer, Slice, NewAxis, Ellipsis, Array }

/// <summary>One part of a subscript: <c>a[1, ::2, None, ..., [0, 2]]</c> has five.</summary>
public readonly struct IndexItem
{
    public IndexKind Kind { get; private init; }
    public long Integer { get; private init; }
    public long? Start { get; private init; }
    public long? Stop { get; private init; }
    public long? Step { get; private init; }
    public NdArray? Array { get; private init; }

    public static IndexItem NewAxis => new() { Kind = IndexKind.NewAxis };
    public static IndexItem Ellipsis => new() { Kind = IndexKind.Ellipsis };
    public static IndexItem All => new() { Kind = IndexKind.Slice };
    public static IndexItem At(long index) => new() { Kind = IndexKind.Integer, Integer = index };
    public static IndexItem Slice(long? start, long? stop, long? step) => new() { Kind = IndexKind.Slice, Start = start, Stop = stop, Step = step };

    /// <summary>An integer or boolean array.</summary>
    public static IndexItem Of(NdArray array)
    {
        if (array.Size == 0 && array.DType.IsFloat && array.Rank == 1) array = NdArray.New(DType.Int64, array.Dims);
        if (!array.DType.IsInteger && !array.DType.IsBool) throw Fail.Index("arrays used as indices must be of integer (or boolean) type");
        return new() { Kind = IndexKind.Array, Array = array };
    }

    /// <summary>How many axes it takes up.</summary>
    public int Consumes => Kind switch { IndexKind.NewAxis or IndexKind.Ellipsis => 0, IndexKind.Array when Array!.DType.IsBool => Array.Rank, _ => 1 };

    /// <summary>The start, length and step of a slice over an axis, as Python clips them.</summary>
    public (long Start, long Length, long Step) Resolve(long size)
    {
        long step = Step ?? 1;
        if (step == 0) throw Fail.Value("slice step cannot be zero");
        long low = step > 0 ? 0 : -1, high = step > 0 ? size : size - 1;
        long start = Clip(Start, step > 0 ? low : high, size, low, high), stop = Clip(Stop, step > 0 ? high : low, size, low, high);
        if (step > 0) return (start, stop > start ? (stop - start - 1) / step + 1 : 0, step);
        return (start, start > stop ? (start - stop - 1) / -step + 1 : 0, step);
    }

    private static long Clip(long? value, long otherwise, long size, long low, long high)
    {
        if (value is not { } v) return otherwise;
        if (v < 0) v += size;
        return Math.Clamp(v, low, high);
    }
}
