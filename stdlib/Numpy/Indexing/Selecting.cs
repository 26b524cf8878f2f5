using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyTee.Stdlib.Numpy;

/// <summary>Choosing elements by condition or by position.</summary>
public static unsafe class Selecting
{
    /// <summary>Elements of x where the condition holds, of y elsewhere.</summary>
    public static NdArray Where(NdArray condition, NdArray x, NdArray y)
    {
        var dtype = Promotion.Common(x.DType, y.DType);
        var both = Shape.TryBroadcast(x.Dims, y.Dims);
        var shape = (both == null ? null : Shape.TryBroadcast(condition.Dims, both)) ?? throw Fail.Broadcast(condition.Dims, x.Dims, y.Dims);
        condition = Casts.As(condition, DType.Bool);
        (x, y) = (Casts.As(x, dtype), Casts.As(y, dtype));
        var result = NdArray.Empty(dtype, shape);
        long[] strides = [.. Shape.Stretch(condition.Dims, condition.Strides, shape)!, .. Shape.Stretch(x.Dims, x.Strides, shape)!, .. Shape.Stretch(y.Dims, y.Strides, shape)!, .. result.Strides];
        Nest.Run(BySize(dtype.ItemSize, &Choose<byte>, &Choose<ushort>, &Choose<uint>, &Choose<ulong>), shape, [condition, x, y, result], strides);
        return result;
    }

    /// <summary>Elements of values over those of target where the mask holds; both stretched to the target.</summary>
    public static void PutMask(NdArray target, NdArray mask, NdArray values)
    {
        values = Casts.As(values, target.DType);
        mask = Casts.As(mask, DType.Bool);
        if (Casts.MayOverlap(values, target)) values = Casts.Copy(values);
        var (m, v) = (Shape.Stretch(mask.Dims, mask.Strides, target.Dims), Shape.Stretch(values.Dims, values.Strides, target.Dims));
        if (m == null || v == null) throw Fail.Broadcast(mask.Dims, values.Dims, target.Dims);
        Nest.Run(BySize(target.ItemSize, &Mask<byte>, &Mask<ushort>, &Mask<uint>, &Mask<ulong>), target.Dims, [mask, values, target], [.. m, .. v, .. target.Strides]);
    }

    /// <summary>The indices of the elements that are not zero, one array per axis.</summary>
    public static NdArray[] Nonzero(NdArray a)
    {
        var truth = Casts.Contiguous(a, DType.Bool);
        var flags = truth.Span<byte>();
        long count = CountTrue(flags);
        var places = Positions(flags, count);
        GC.KeepAlive(truth);
        if (a.Rank == 1) return [places];
        var result = new NdArray[a.Rank];
        var flat = places.Span<long>();
        long below = 1;
        for (int axis = a.Rank - 1; axis >= 0; axis--)
        {
            result[axis] = NdArray.New(DType.Int64, count);
            var at = result[axis].Span<long>();
            for (int i = 0; i < at.Length; i++) at[i] = flat[i] / below % a.Dims[axis];
            below *= a.Dims[axis];
        }
        GC.KeepAlive(places);
        return result;
    }

    /// <summary>The elements where a mask of the same shape holds, in row-major order.</summary>
    public static NdArray Compress(NdArray a, NdArray mask)
    {
        var values = Casts.Contiguous(a, a.DType);
        mask = Casts.Contiguous(mask, DType.Bool);
        var flags = mask.Span<byte>();
        var result = NdArray.Empty(a.DType, CountTrue(flags));
        fixed (byte* x = &values.First, m = flags, r = &result.First)
        {
            switch (a.ItemSize)
            {
                case 1: Pack<byte>(x, m, r, flags.Length, result.Size); break;
                case 2: Pack<ushort>(x, m, r, flags.Length, result.Size); break;
                case 4: Pack<uint>(x, m, r, flags.Length, result.Size); break;
                default: Pack<ulong>(x, m, r, flags.Length, result.Size); break;
            }
        }
        GC.KeepAlive(values);
        GC.KeepAlive(mask);
        return result;
    }

    internal static long CountTrue(ReadOnlySpan<byte> flags)
    {
        long count = 0;
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(flags);
        foreach (ulong word in words) count += BitOperations.PopCount(word);
        foreach (byte b in flags[(words.Length * 8)..]) count += b;
        return count;
    }

    /// <summary>The member of a family of loops for an item size.</summary>
    internal static Inner BySize(int size, Inner one, Inner two, Inner four, Inner eight) =>
        size switch { 1 => one, 2 => two, 4 => four, _ => eight };

    private static NdArray Positions(ReadOnlySpan<byte> flags, long count)
    {
        var result = NdArray.Empty(DType.Int64, count);
        var at = result.Span<long>();
        int next = 0;
        int i = 0;
        for (; i + 8 <= flags.Length; i += 8)
            for (ulong word = BinaryPrimitives.ReadUInt64LittleEndian(flags[i..]); word != 0; word &= word - 1)
                at[next++] = i + (BitOperations.TrailingZeroCount(word) >> 3);
        for (; i < flags.Length; i++)
            if (flags[i] != 0) at[next++] = i;
        return result;
    }

    /// <summary>
    /// Eight elements at a time: none, all, or without branches (every element is written, the place moves on only past those that stay).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack<T>(byte* x, byte* mask, byte* r, int n, long room) where T : unmanaged
    {
        T* from = (T*)x, to = (T*)r, end = to + room;
        int i = 0;
        for (; i + 8 <= n && to + 8 <= end; i += 8)
        {
            ulong word = *(ulong*)(mask + i);
            if (word == 0) continue;
            if (word == 0x0101010101010101UL) { Unsafe.CopyBlockUnaligned(to, from + i, (uint)(8 * sizeof(T))); to += 8; continue; }
            for (int k = 0; k < 8; k++)
            {
                *to = from[i + k];
                to += mask[i + k];
            }
        }
        for (; i < n && to < end; i++)
        {
            *to = from[i];
            to += mask[i];
        }
    }

    private static void Choose<T>(byte** args, nint n, nint* steps) where T : unmanaged
    {
        byte* c = args[0], x = args[1], y = args[2], r = args[3];
        for (; n > 0; n--, c += steps[0], x += steps[1], y += steps[2], r += steps[3]) *(T*)r = *c != 0 ? *(T*)x : *(T*)y;
    }

    private static void Mask<T>(byte** args, nint n, nint* steps) where T : unmanaged
    {
        byte* m = args[0], v = args[1], r = args[2];
        for (; n > 0; n--, m += steps[0], v += steps[1], r += steps[2]) if (*m != 0) *(T*)r = *(T*)v;
    }
}
