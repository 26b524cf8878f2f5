namespace PyTee.Stdlib.Numpy;

/// <summary>Putting arrays together and taking them apart.</summary>
public static class Joining
{
    public static NdArray Concatenate(ReadOnlySpan<NdArray> parts, long? axis, DType? dtype = null)
    {
        if (parts.Length == 0) throw Fail.Value("need at least one array to concatenate");
        if (axis == null)
        {
            var flat = new NdArray[parts.Length];
            for (int i = 0; i < flat.Length; i++) flat[i] = Views.Ravel(parts[i]);
            return Concatenate(flat, 0, dtype);
        }
        var first = parts[0];
        if (first.Rank == 0) throw Fail.Value("zero-dimensional arrays cannot be concatenated");
        int k = Shape.Axis(axis.Value, first.Rank);
        var shape = (long[])first.Dims.Clone();
        var common = first.DType;
        for (int i = 1; i < parts.Length; i++)
        {
            Check(first, parts[i], i, k);
            shape[k] += parts[i].Dims[k];
            common = Promotion.Common(common, parts[i].DType);
        }
        var result = NdArray.Empty(dtype ?? common, shape);
        if (k == 0 && TryAppend(parts, result)) return result;
        long at = 0;
        foreach (var part in parts)
        {
            Casts.CopyInto(part, Views.Slice(result, k, at, part.Dims[k]));
            at += part.Dims[k];
        }
        return result;
    }

    /// <summary>Contiguous parts of the result's dtype are copied one after the other.</summary>
    private static unsafe bool TryAppend(ReadOnlySpan<NdArray> parts, NdArray result)
    {
        foreach (var part in parts) if (!part.IsContiguous || part.DType != result.DType) return false;
        PyTee.Interpreter.Fuel.Spend(1 + result.Size / 256);
        fixed (byte* origin = &result.First)
        {
            byte* to = origin;
            foreach (var part in parts)
            {
                long bytes = part.Size * part.ItemSize;
                fixed (byte* from = &part.First) Buffer.MemoryCopy(from, to, bytes, bytes);
                to += bytes;
                GC.KeepAlive(part);
            }
        }
        return true;
    }

    public static NdArray Stack(ReadOnlySpan<NdArray> parts, long axis)
    {
        if (parts.Length == 0) throw Fail.Value("need at least one array to stack");
        var expanded = new NdArray[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!parts[i].Dims.AsSpan().SequenceEqual(parts[0].Dims)) throw Fail.Value("all input arrays must have the same shape");
            expanded[i] = Views.ExpandDims(parts[i], [Shape.Axis(axis, parts[0].Rank + 1)]);
        }
        return Concatenate(expanded, Shape.Axis(axis, parts[0].Rank + 1));
    }

    /// <summary>Each element so many times: one count for all, or one for each.</summary>
    public static NdArray Repeat(NdArray a, NdArray counts, long? axis)
    {
        if (axis == null) return Repeat(Views.Ravel(a), counts, 0);
        int k = Shape.Axis(axis.Value, a.Rank);
        var times = Casts.Contiguous(counts.Size == 1 ? Views.BroadcastTo(Views.Reshape(counts, [1]), [a.Dims[k]]) : counts, DType.Int64).ToArray<long>();
        if (times.Length != a.Dims[k]) throw Fail.Value($"operands could not be broadcast together with shape {Shape.Text(a.Dims, false)} {Shape.Text(counts.Dims, false)}");
        long total = 0;
        foreach (long n in times) total += n >= 0 ? n : throw Fail.Value("repeats may not contain negative values.");
        var positions = NdArray.New(DType.Int64, total);
        var to = positions.Span<long>();
        int at = 0;
        for (int i = 0; i < times.Length; i++) { to.Slice(at, (int)times[i]).Fill(i); at += (int)times[i]; }
        return Take(a, positions, k);
    }

    /// <summary>a[:, indices] at an axis; indices of any shape.</summary>
    public static NdArray Take(NdArray a, NdArray indices, long? axis)
    {
        if (axis == null) return Take(Views.Ravel(a), indices, 0);
        int k = Shape.Axis(axis.Value, a.Rank);
        var items = new IndexItem[k + 1];
        for (int i = 0; i < k; i++) items[i] = IndexItem.All;
        items[k] = IndexItem.Of(indices);
        return IndexPlan.Make(a, items).Get();
    }

    /// <summary>Elements shifted round by so many places along an axis.</summary>
    public static NdArray Roll(NdArray a, long shift, long? axis)
    {
        if (axis == null) return Views.Reshape(Roll(Views.Ravel(a), shift, 0), a.Dims);
        int k = Shape.Axis(axis.Value, a.Rank);
        long n = a.Dims[k];
        var result = NdArray.New(a.DType, a.Dims);
        if (n == 0) return result;
        shift = ((shift % n) + n) % n;
        Casts.CopyInto(Views.Slice(a, k, 0, n - shift), Views.Slice(result, k, shift, n - shift));
        Casts.CopyInto(Views.Slice(a, k, n - shift, shift), Views.Slice(result, k, 0, shift));
        return result;
    }

    /// <summary>A view with the axes reversed.</summary>
    public static NdArray Flip(NdArray a, ReadOnlySpan<int> axes)
    {
        var strides = (long[])a.Strides.Clone();
        long offset = a.Offset;
        foreach (int axis in axes)
        {
            if (a.Dims[axis] > 0) offset += (a.Dims[axis] - 1) * strides[axis];
            strides[axis] = -strides[axis];
        }
        return a.View(a.Size == 0 ? a.Offset : offset, a.Dims, strides);
    }

    private static void Check(NdArray first, NdArray other, int index, int axis)
    {
        if (first.Rank != other.Rank)
            throw Fail.Value($"all the input arrays must have same number of dimensions, but the array at index 0 has {first.Rank} dimension(s) and the array at index {index} has {other.Rank} dimension(s)");
        for (int i = 0; i < first.Rank; i++)
            if (i != axis && first.Dims[i] != other.Dims[i])
                throw Fail.Value($"all the input array dimensions except for the concatenation axis must match exactly, but along dimension {i}, the array at index 0 has size {first.Dims[i]} and the array at index {index} has size {other.Dims[i]}");
    }
}
