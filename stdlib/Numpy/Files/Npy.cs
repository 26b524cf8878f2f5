using System.Runtime.InteropServices;

namespace PyTee.Stdlib.Numpy;

/// <summary>Arrays as .npy bytes, versions 1 to 3, in either byte order and either element order.</summary>
public static class Npy
{
    public static NdArray Read(ReadOnlySpan<byte> file)
    {
        var header = NpyHeader.Read(file);
        long bytes = checked(Shape.Size(header.Shape) * header.DType.ItemSize);
        var data = file[header.DataStart..];
        if (data.Length < bytes)
            throw Fail.Value(header.Shape.Length == 0 || data.Length == 0
                ? $"cannot reshape array of size {data.Length / header.DType.ItemSize} into shape {Shape.Text(header.Shape)}"
                : $"cannot reshape array of size {data.Length / header.DType.ItemSize} into shape {Shape.Text(header.Shape, false)}");
        var result = NdArray.Empty(header.DType, header.Shape, header.ColumnMajor);
        var target = MemoryMarshal.CreateSpan(ref result.First, (int)bytes);
        data[..(int)bytes].CopyTo(target);
        if (header.BigEndian) Swap(target, header.DType.ItemSize);
        return result;
    }

    public static byte[] Write(NdArray a)
    {
        bool columnMajor = a.IsColumnMajor && !a.IsContiguous;
        var header = NpyHeader.Write(a, columnMajor);
        var data = Casts.Contiguous(columnMajor ? Views.Transpose(a) : a, a.DType);
        long total = header.Length + data.Size * data.ItemSize;
        if (total > Array.MaxLength) throw Fail.Memory(total);
        PyTee.Interpreter.Charge.Bytes(total);
        var result = new byte[header.Length + data.Size * data.ItemSize];
        header.CopyTo(result, 0);
        MemoryMarshal.CreateReadOnlySpan(ref data.First, (int)(data.Size * data.ItemSize)).CopyTo(result.AsSpan(header.Length));
        return result;
    }

    private static void Swap(Span<byte> bytes, int size)
    {
        if (size == 1) return;
        for (int i = 0; i < bytes.Length; i += size) bytes.Slice(i, size).Reverse();
    }
}
