using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// How the elements of an array lie: the length of each axis and the bytes from one element to the next. A layout never changes, so arrays
/// share it, and one that was used lately is found again instead of made: most new arrays of a program lie like earlier ones.
/// </summary>
public sealed class Layout
{
    private const int RecentBits = 8;
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private static readonly Layout?[] Recent = new Layout?[1 << RecentBits], RecentRowMajor = new Layout?[1 << RecentBits];

    private Layout? _transposed, _row;
    private PyTuple? _shape;

    private Layout(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides, int itemSize)
    {
        System.Diagnostics.Debug.Assert(dims.Length == strides.Length);
        Size = Shape.Size(dims);
        (Dims, Strides, ItemSize) = (dims.ToArray(), strides.ToArray(), itemSize);
        (IsContiguous, IsColumnMajor) = (FollowsRowMajor(), FollowsColumnMajor());
    }

    /// <summary>The length of each axis. Not to be written to.</summary>
    public long[] Dims { get; }
    /// <summary>The bytes from one element to the next along each axis. Not to be written to.</summary>
    public long[] Strides { get; }
    /// <summary>The bytes of an element.</summary>
    public int ItemSize { get; }
    /// <summary>The number of elements.</summary>
    public long Size { get; }
    /// <summary>Elements lie one after another in row-major order.</summary>
    public bool IsContiguous { get; }
    /// <summary>Elements lie one after another in column-major order.</summary>
    public bool IsColumnMajor { get; }

    /// <summary>The axes in reverse order.</summary>
    public Layout Transposed => _transposed ??= Dims.Length < 2 ? this : Reversed();

    /// <summary>Without the first axis.</summary>
    public Layout Row => _row ??= Of(Dims.AsSpan(1), Strides.AsSpan(1), ItemSize);

    /// <summary>The lengths as Python sees them.</summary>
    public PyTuple ShapeTuple => _shape ??= Results.Dims(Dims);

    /// <summary>The layout of these axes.</summary>
    public static Layout Of(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides, int itemSize)
    {
        if (dims.Length == 1) return Line(dims[0], strides[0], itemSize);
        ref var place = ref Recent[Place(dims, strides, itemSize)];
        var found = place;
        return found != null && found.Is(dims, strides, itemSize) ? found : place = new Layout(dims, strides, itemSize);
    }

    /// <summary>The layout of one axis, as most arrays have it: found without a loop.</summary>
    public static Layout Line(long length, long stride, int itemSize)
    {
        ref var place = ref Recent[Place(Mixed(Mixed((ulong)itemSize, length), stride))];
        var found = place;
        return found is { Dims: [var n], Strides: [var step] } && n == length && step == stride && found.ItemSize == itemSize
            ? found
            : MakeLine(ref place, length, stride, itemSize);
    }

    // Apart, so that finding one needs no frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Layout MakeLine(ref Layout? place, long length, long stride, int itemSize) => place = new Layout([length], [stride], itemSize);

    /// <summary>The layout of elements one after another in row-major order: found by the lengths alone.</summary>
    public static Layout RowMajor(ReadOnlySpan<long> dims, int itemSize)
    {
        if (dims.Length == 1) return Line(dims[0], itemSize, itemSize);
        ref var place = ref RecentRowMajor[Place(dims, itemSize)];
        var found = place;
        return found != null && found.Has(dims, itemSize) ? found : place = MakeRowMajor(dims, itemSize);
    }

    /// <summary>With a first axis of another length.</summary>
    public Layout Cut(long length)
    {
        if (Dims.Length == 1) return Line(length, Strides[0], ItemSize);
        long[] dims = [.. Dims];
        dims[0] = length;
        return Of(dims, Strides, ItemSize);
    }

    [SkipLocalsInit]
    private static Layout MakeRowMajor(ReadOnlySpan<long> dims, int itemSize)
    {
        if (dims.Length > Shape.MaxRank) return Of(dims, Shape.RowMajor(dims, itemSize), itemSize);
        Span<long> strides = stackalloc long[Shape.MaxRank];
        long step = itemSize;
        for (int i = dims.Length - 1; i >= 0; i--) { strides[i] = step; step *= Math.Max(1, dims[i]); }
        return Of(dims, strides[..dims.Length], itemSize);
    }

    private static int Place(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides, int itemSize)
    {
        ulong hash = (ulong)itemSize;
        for (int i = 0; i < dims.Length; i++) hash = Mixed(Mixed(hash, dims[i]), strides[i]);
        return Place(hash);
    }

    private static int Place(ReadOnlySpan<long> dims, int itemSize)
    {
        ulong hash = (ulong)itemSize;
        for (int i = 0; i < dims.Length; i++) hash = Mixed(hash, dims[i]);
        return Place(hash);
    }

    private static int Place(ulong hash) => (int)(hash >> (64 - RecentBits));

    private static ulong Mixed(ulong hash, long number) => (hash ^ (ulong)number) * Spread;

    private bool Has(ReadOnlySpan<long> dims, int itemSize)
    {
        if (itemSize != ItemSize || dims.Length != Dims.Length) return false;
        for (int i = 0; i < dims.Length; i++) if (dims[i] != Dims[i]) return false;
        return true;
    }

    private bool Is(ReadOnlySpan<long> dims, ReadOnlySpan<long> strides, int itemSize)
    {
        if (itemSize != ItemSize || dims.Length != Dims.Length) return false;
        for (int i = 0; i < dims.Length; i++) if (dims[i] != Dims[i] || strides[i] != Strides[i]) return false;
        return true;
    }

    private Layout Reversed()
    {
        var (dims, strides) = ((long[])[.. Dims], (long[])[.. Strides]);
        Array.Reverse(dims);
        Array.Reverse(strides);
        return Of(dims, strides, ItemSize);
    }

    private bool FollowsRowMajor()
    {
        if (Size == 0) return true;
        long step = ItemSize;
        for (int i = Dims.Length - 1; i >= 0; i--)
        {
            if (Dims[i] != 1 && Strides[i] != step) return false;
            step *= Dims[i];
        }
        return true;
    }

    private bool FollowsColumnMajor()
    {
        if (Size == 0) return true;
        long step = ItemSize;
        for (int i = 0; i < Dims.Length; i++)
        {
            if (Dims[i] != 1 && Strides[i] != step) return false;
            step *= Dims[i];
        }
        return true;
    }
}
