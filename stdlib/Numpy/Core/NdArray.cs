using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>An n-dimensional array: a window of elements on a storage.</summary>
public sealed partial class NdArray : PyObject
{
    /// <summary>A window on a storage: a view when it has a parent.</summary>
    public NdArray(Storage storage, long offset, DType dtype, Layout layout, NdArray? parent = null) : base(TypeObject)
    {
        (Storage, Offset, DType, Layout) = (storage, offset, dtype, layout);
        if (parent == null) return;
        Writeable = parent.Writeable;
        Parent = parent.Parent ?? parent;
    }

    public Storage Storage { get; }
    /// <summary>The byte in the storage where the first element begins.</summary>
    public long Offset { get; }
    public DType DType { get; }
    /// <summary>How the elements lie, from the first on.</summary>
    public Layout Layout { get; }
    /// <summary>The array that owns what this one is a view of.</summary>
    public NdArray? Parent { get; }
    public bool Writeable { get; set; } = true;

    /// <summary>The length of each axis. Not to be written to.</summary>
    public long[] Dims => Layout.Dims;
    /// <summary>The bytes from one element to the next along each axis. Not to be written to.</summary>
    public long[] Strides => Layout.Strides;
    public long Size => Layout.Size;
    /// <summary>Elements lie one after another in row-major order.</summary>
    public bool IsContiguous => Layout.IsContiguous;
    /// <summary>Elements lie one after another in column-major order.</summary>
    public bool IsColumnMajor => Layout.IsColumnMajor;
    public int Rank => Layout.Dims.Length;
    public int ItemSize => Layout.ItemSize;

    /// <summary>The first byte of the first element, to be pinned for the time of a loop.</summary>
    public ref byte First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref Storage.Origin, (nint)Offset);
    }

    /// <summary>A new row-major array of zeros.</summary>
    public static NdArray New(DType dtype, params ReadOnlySpan<long> shape) => New(dtype, Layout.RowMajor(shape, dtype.ItemSize), zero: true);

    /// <summary>A new row-major array whose elements all will be written.</summary>
    public static NdArray Empty(DType dtype, params ReadOnlySpan<long> shape) => New(dtype, Layout.RowMajor(shape, dtype.ItemSize), zero: false);

    /// <summary>A new row-major array of a shape known to be valid, whose elements all will be written.</summary>
    internal static NdArray Like(DType dtype, NdArray model) => model.IsContiguous && dtype.ItemSize == model.ItemSize
        ? New(dtype, model.Layout, zero: false)
        : Empty(dtype, model.Dims);

    /// <summary>A new array in row- or column-major order whose elements all will be written.</summary>
    public static NdArray Empty(DType dtype, long[] shape, bool columnMajor)
    {
        if (!columnMajor || shape.Length < 2) return Empty(dtype, shape);
        return New(dtype, Layout.Of(shape, Shape.ColumnMajor(shape, dtype.ItemSize), dtype.ItemSize), zero: false);
    }

    internal static NdArray New(DType dtype, Layout layout, bool zero) => new(Allocate(dtype, layout, zero), 0, dtype, layout);

    /// <summary>Another window on the same storage.</summary>
    public NdArray View(long offset, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides) =>
        new(Storage, offset, DType, Layout.Of(shape, strides, ItemSize), this);

    /// <summary>Another window on the same storage, the elements taken for those of another dtype.</summary>
    public NdArray View(long offset, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, DType dtype) =>
        new(Storage, offset, dtype, Layout.Of(shape, strides, dtype.ItemSize), this);

    /// <summary>The same elements under another layout.</summary>
    public NdArray View(Layout layout) => new(Storage, Offset, DType, layout, this);

    /// <summary>A layout from another place on.</summary>
    internal NdArray View(long offset, Layout layout) => new(Storage, offset, DType, layout, this);

    /// <summary>The single element of a rank-0 or one-element array.</summary>
    public T Item<T>() where T : unmanaged => Unsafe.ReadUnaligned<T>(ref First);

    /// <summary>A contiguous array's elements. The array must outlive the span.</summary>
    public Span<T> Span<T>() where T : unmanaged
    {
        System.Diagnostics.Debug.Assert(IsContiguous && Unsafe.SizeOf<T>() == ItemSize);
        return System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref First), checked((int)Size));
    }

    /// <summary>A copy of a contiguous array's elements.</summary>
    public T[] ToArray<T>() where T : unmanaged
    {
        var copy = Span<T>().ToArray();
        GC.KeepAlive(this);
        return copy;
    }

    private static Storage Allocate(DType dtype, Layout layout, bool zero)
    {
        long bytes = layout.Size * dtype.ItemSize;
        if (layout.Size > int.MaxValue || !Storage.TryAllocate(bytes, zero, out var storage)) throw Fail.Memory(bytes, layout.Dims, dtype);
        return storage;
    }
}
