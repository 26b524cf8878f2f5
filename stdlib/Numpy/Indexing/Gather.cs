namespace PyTee.Stdlib.Numpy;

/// <summary>Reading and writing through index arrays.</summary>
internal static unsafe class Gather
{
    /// <summary>a[index] for a mask of a's shape, or for int64 positions along the first axis.</summary>
    public static bool TryOne(NdArray a, NdArray index, out NdArray result)
    {
        result = null!;
        if (index.DType.IsBool)
        {
            if (index.Rank == 0 || !index.Dims.AsSpan().SequenceEqual(a.Dims)) return false;
            result = Selecting.Compress(a, index);
            return true;
        }
        if (index.DType.Kind != Kind.Int64 || index.Rank != 1 || a.Rank != 1 || !index.IsContiguous || a.Size == 0) return false;
        result = NdArray.Like(a.DType, index);
        PyTee.Interpreter.Fuel.Spend(index.Size / 256);
        bool inside;
        fixed (byte* from = &a.First, at = &index.First, to = &result.First)
            inside = a.ItemSize switch
            {
                1 => Pick(from, (long*)at, (byte*)to, index.Size, a.Dims[0], a.Strides[0]),
                2 => Pick(from, (long*)at, (ushort*)to, index.Size, a.Dims[0], a.Strides[0]),
                4 => Pick(from, (long*)at, (uint*)to, index.Size, a.Dims[0], a.Strides[0]),
                _ => Pick(from, (long*)at, (ulong*)to, index.Size, a.Dims[0], a.Strides[0]),
            };
        GC.KeepAlive(a);
        GC.KeepAlive(index);
        return inside;
    }

    private static bool Pick<T>(byte* from, long* at, T* to, long count, long size, long stride) where T : unmanaged
    {
        for (long i = 0; i < count; i++)
        {
            long p = at[i];
            if (p < 0) p += size;
            if ((ulong)p >= (ulong)size) return false;
            to[i] = *(T*)(from + p * stride);
        }
        return true;
    }

    public static NdArray Get(NdArray a, List<NdArray> indices, List<int> axes)
    {
        var (shape, offsets, rest) = Prepare(a, indices, axes);
        var result = NdArray.Empty(a.DType, [.. shape, .. rest.Dims]);
        if (result.Size > 0) Move(rest, offsets, result, gather: true);
        return Placed(result, axes, shape.Length, rest.Rank);
    }

    public static void Set(NdArray a, List<NdArray> indices, List<int> axes, NdArray value)
    {
        var (shape, offsets, rest) = Prepare(a, indices, axes);
        long[] full = [.. shape, .. rest.Dims];
        var order = Order(axes, shape.Length, rest.Rank);
        var wanted = new long[full.Length];
        for (int i = 0; i < full.Length; i++) wanted[i] = full[order[i]];
        if (Casts.MayOverlap(value, a)) value = Casts.Copy(value);
        value = Casts.As(value, a.DType);
        while (value.Rank > wanted.Length && value.Dims[0] == 1) value = Views.At(value, 0, 0);
        var strides = Shape.Stretch(value.Dims, value.Strides, wanted) ?? throw Fail.Value(
            $"shape mismatch: value array of shape {Shape.Text(value.Dims, false)}  could not be broadcast to indexing result of shape {Shape.Text(wanted, false)}");
        var back = new long[full.Length];
        for (int i = 0; i < full.Length; i++) back[order[i]] = strides[i];
        var source = value.View(value.Offset, full, back);
        if (source.Size > 0) Move(rest, offsets, Casts.Contiguous(source, source.DType), gather: false);
    }

    /// <summary>The broadcast shape of the indices, the byte offset each position selects, and what remains of the array there.</summary>
    private static (long[] Shape, long[] Offsets, NdArray Block) Prepare(NdArray a, List<NdArray> indices, List<int> axes)
    {
        long[]? shape = indices[0].Dims;
        for (int i = 1; i < indices.Count && shape != null; i++) shape = Shape.TryBroadcast(shape, indices[i].Dims);
        if (shape == null) throw Fail.Index($"shape mismatch: indexing arrays could not be broadcast together with shapes {string.Join(' ', indices.Select(x => Shape.Text(x.Dims, false)))} ");
        long count = Shape.Size(shape);
        if (count > int.MaxValue / 2) throw Fail.Memory(count * a.ItemSize);
        PyTee.Interpreter.Charge.Bytes(count * sizeof(long));
        var offsets = new long[count];
        for (int i = 0; i < indices.Count; i++) AddOffsets(offsets, indices[i], shape, a.Dims[axes[i]], a.Strides[axes[i]], axes[i]);
        var dims = new List<long>();
        var strides = new List<long>();
        for (int i = 0; i < a.Rank; i++)
        {
            if (axes.Contains(i)) continue;
            dims.Add(a.Dims[i]);
            strides.Add(a.Strides[i]);
        }
        return (shape, offsets, a.View(a.Offset, [.. dims], [.. strides]));
    }

    private static void AddOffsets(long[] offsets, NdArray index, long[] shape, long size, long stride, int axis)
    {
        index = Casts.Contiguous(index.Dims.AsSpan().SequenceEqual(shape) ? index : Views.BroadcastTo(index, shape), DType.Int64);
        ReadOnlySpan<long> positions = index.Span<long>();
        for (int i = 0; i < positions.Length; i++)
        {
            long p = positions[i];
            if (p < 0) p += size;
            if ((ulong)p >= (ulong)size) throw Fail.Index($"index {positions[i]} is out of bounds for axis {axis} with size {size}");
            offsets[i] += p * stride;
        }
        GC.KeepAlive(index);
    }

    /// <summary>Blocks of the array at the offsets to or from the rows of a contiguous array.</summary>
    private static void Move(NdArray rest, long[] offsets, NdArray rows, bool gather)
    {
        MoveBlocks(rest, offsets, rows, gather);
        GC.KeepAlive(rest);
        GC.KeepAlive(rows);
    }

    private static void MoveBlocks(NdArray rest, long[] offsets, NdArray rows, bool gather)
    {
        fixed (byte* origin = &rest.First, p = &rows.First)
        {
            if (rest.Rank == 0)
            {
                switch (rest.ItemSize)
                {
                    case 1: Items((byte*)p, origin, offsets, gather); break;
                    case 2: Items((ushort*)p, origin, offsets, gather); break;
                    case 4: Items((uint*)p, origin, offsets, gather); break;
                    default: Items((ulong*)p, origin, offsets, gather); break;
                }
                return;
            }
            long block = rest.Size * rest.ItemSize;
            byte* row = p;
            if (rest.IsContiguous)
                for (int i = 0; i < offsets.Length; i++, row += block)
                {
                    byte* at = origin + offsets[i];
                    Buffer.MemoryCopy(gather ? at : row, gather ? row : at, block, block);
                }
            else MoveStrided(rest, offsets, rows, gather);
        }
    }

    private static void MoveStrided(NdArray rest, long[] offsets, NdArray rows, bool gather)
    {
        long block = rest.Size * rest.ItemSize;
        var step = Shape.RowMajor(rest.Dims, rest.ItemSize);
        for (int i = 0; i < offsets.Length; i++)
        {
            var there = rest.View(rest.Offset + offsets[i], rest.Dims, rest.Strides);
            var here = rows.View(rows.Offset + i * block, rest.Dims, step);
            Casts.CopyInto(gather ? there : here, gather ? here : there);
        }
    }

    private static void Items<T>(T* row, byte* origin, long[] offsets, bool gather) where T : unmanaged
    {
        if (gather) for (int i = 0; i < offsets.Length; i++) row[i] = *(T*)(origin + offsets[i]);
        else for (int i = 0; i < offsets.Length; i++) *(T*)(origin + offsets[i]) = row[i];
    }

    /// <summary>The index dimensions stand where the index arrays stood if those were neighbours, otherwise in front.</summary>
    private static NdArray Placed(NdArray result, List<int> axes, int indexRank, int restRank)
    {
        var order = Order(axes, indexRank, restRank);
        for (int i = 0; i < order.Length; i++)
            if (order[i] != i) return Casts.Copy(Views.Transpose(result, Array.ConvertAll(order, static x => (long)x)));
        return result;
    }

    private static int[] Order(List<int> axes, int indexRank, int restRank)
    {
        bool neighbours = true;
        for (int i = 1; i < axes.Count; i++) neighbours &= axes[i] == axes[i - 1] + 1;
        int lead = neighbours ? Math.Min(axes[0], restRank) : 0;
        var order = new int[indexRank + restRank];
        for (int i = 0; i < order.Length; i++)
            order[i] = i < lead ? indexRank + i : i < lead + indexRank ? i - lead : i;
        return order;
    }
}
