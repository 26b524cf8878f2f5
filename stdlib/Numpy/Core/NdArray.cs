using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>An n-dimensional array: a window of elements on a storage. Shape and strides (in bytes) are never changed after construction.</summary>
public sealed partial class NdArray : PyObject
{
    public NdArray(Storage storage, long offset, DType dtype, long[] shape, long[] strides, NdArray? parent = null) : base(TypeObject)
    {
        (Storage, Offset, DType, Dims, Strides) = (storage, offset, dtype, shape, strides);
        Size = Shape.Size(shape);
        IsContiguous = FollowsRowMajor();
        if (parent == null) return;
        Writeable = parent.Writeable;
        Parent = parent.Parent ?? parent;
    }

    private NdArray(DType dtype, long[] shape, long size, bool zero) : base(TypeObject)
    {
        (DType, Dims, Size, IsContiguous) = (dtype, shape, size, true);
        Strides = Shape.RowMajor(shape, dtype.ItemSize);
        Storage = Allocate(size, dtype, shape, zero);
    }

    public Storage Storage { get; }
    /// <summary>The byte in the storage where the first element begins.</summary>
    public long Offset { get; }
    public DType DType { get; }
    /// <summary>The length of each axis. Not to be written to.</summary>
    public long[] Dims { get; }
    /// <summary>The bytes from one element to the next along each axis. Not to be written to.</summary>
    public long[] Strides { get; }
    /// <summary>The array that owns what this one is a view of.</summary>
    public NdArray? Parent { get; }
    public long Size { get; }
    public bool Writeable { get; set; } = true;
    /// <summary>Elements lie one after another in row-major order.</summary>
    public bool IsContiguous { get; }
    public int Rank => Dims.Length;
    public int ItemSize => DType.ItemSize;

    /// <summary>Elements lie one after another in column-major order.</summary>
    public bool IsColumnMajor
    {
        get
        {
            if (Size == 0) return true;
            long step = ItemSize;
            for (int i = 0; i < Rank; i++)
            {
                if (Dims[i] != 1 && Strides[i] != step) return false;
                step *= Dims[i];
            }
            return true;
        }
    }

    /// <summary>The first byte of the first element, to be pinned for the time of a loop.</summary>
    public ref byte First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.AddByteOffset(ref Storage.Origin, (nint)Offset);
    }

    /// <summary>A new row-major array of zeros.</summary>
    public static NdArray New(DType dtype, params long[] shape) => new(dtype, shape, Shape.Size(shape), zero: true);

    /// <summary>A new row-major array whose elements all will be written.</summary>
    public static NdArray Empty(DType dtype, params long[] shape) => new(dtype, shape, Shape.Size(shape), zero: false);

    /// <summary>A new row-major array of a shape known to be valid, whose elements all will be written.</summary>
    internal static NdArray Like(DType dtype, NdArray model) => model.IsContiguous && dtype.ItemSize == model.ItemSize
        ? new NdArray(Allocate(model.Size, dtype, model.Dims, zero: false), dtype, model)
        : new NdArray(dtype, model.Dims, model.Size, zero: false);

    /// <summary>A new array in row- or column-major order whose elements all will be written.</summary>
    public static NdArray Empty(DType dtype, long[] shape, bool columnMajor)
    {
        if (!columnMajor || shape.Length < 2) return Empty(dtype, shape);
        return new NdArray(Allocate(Shape.Size(shape), dtype, shape, zero: false), 0, dtype, shape, Shape.ColumnMajor(shape, dtype.ItemSize));
    }

    private NdArray(Storage storage, DType dtype, NdArray model) : base(TypeObject)
    {
        (Storage, DType, Dims, Strides, Size, IsContiguous) = (storage, dtype, model.Dims, model.Strides, model.Size, true);
    }

    /// <summary>Another window on the same storage.</summary>
    public NdArray View(long offset, long[] shape, long[] strides, DType? dtype = null) =>
        new(Storage, offset, dtype ?? DType, shape, strides, this);

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

    private static Storage Allocate(long size, DType dtype, long[] shape, bool zero)
    {
        long bytes = checked(size * dtype.ItemSize);
        if (size > int.MaxValue) throw Fail.Memory(bytes, shape, dtype);
        return Numpy.Storage.TryAllocate(bytes, zero, out var storage) ? storage : throw Fail.Memory(bytes, shape, dtype);
    }

    private bool FollowsRowMajor()
    {
        if (Size == 0) return true;
        long step = ItemSize;
        for (int i = Rank - 1; i >= 0; i--)
        {
            if (Dims[i] != 1 && Strides[i] != step) return false;
            step *= Dims[i];
        }
        return true;
    }
}
