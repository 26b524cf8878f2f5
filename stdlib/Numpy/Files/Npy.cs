using System.Runtime.InteropServices;
using System.Text;

namespace PyTee.Stdlib.Numpy;

/// <summary>The data of .npy files, in either byte order and either element order.</summary>
public static class Npy
{
    /// <summary>An array from its elements' bytes, of which there are enough.</summary>
    public static NdArray Read(DType dtype, bool bigEndian, bool columnMajor, long[] shape, ReadOnlySpan<byte> data)
    {
        if (dtype.IsText) return ReadTexts(dtype, bigEndian, columnMajor, shape, data);
        var result = NdArray.Empty(dtype, shape, columnMajor);
        var target = MemoryMarshal.CreateSpan(ref result.First, data.Length);
        data.CopyTo(target);
        if (bigEndian) Swap(target, dtype.ItemSize);
        return result;
    }

    public static byte[] Write(NdArray a)
    {
        bool columnMajor = a.IsColumnMajor && !a.IsContiguous;
        var header = NpyHeader.Write(a, columnMajor);
        var data = Casts.Contiguous(columnMajor ? Views.Transpose(a) : a, a.DType);
        if (a.DType.IsText) return [.. header, .. TextBytes(data)];
        long total = header.Length + data.Size * data.ItemSize;
        if (total > Array.MaxLength) throw Fail.Memory(total);
        PyTee.Interpreter.Charge.Bytes(total);
        var result = new byte[header.Length + data.Size * data.ItemSize];
        header.CopyTo(result, 0);
        MemoryMarshal.CreateReadOnlySpan(ref data.First, (int)(data.Size * data.ItemSize)).CopyTo(result.AsSpan(header.Length));
        GC.KeepAlive(data);
        return result;
    }

    /// <summary>Strings as code points of four bytes, padded with zeros.</summary>
    public static byte[] TextBytes(NdArray a)
    {
        int width = a.DType.TextLength;
        long total = 4L * width * a.Size;
        if (total > Array.MaxLength) throw Fail.Memory(total);
        PyTee.Interpreter.Charge.Bytes(total);
        var bytes = new byte[total];
        var pool = TextPool.Current;
        for (int i = 0; i < a.Size; i++)
            Encoding.UTF32.GetBytes(TextArrays.ElementAt(a, i, pool).ToString(), bytes.AsSpan(4 * width * i));
        return bytes;
    }

    private static NdArray ReadTexts(DType dtype, bool bigEndian, bool columnMajor, long[] shape, ReadOnlySpan<byte> data)
    {
        var fileShape = (long[])shape.Clone();
        if (columnMajor) Array.Reverse(fileShape);
        var result = NdArray.New(dtype, fileShape);
        int size = dtype.PublicItemSize;
        var encoding = bigEndian ? new UTF32Encoding(true, false) : Encoding.UTF32;
        var numbers = result.Span<long>();
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = TextPool.Current.NumberOf(PyTee.Interpreter.PyStr.From(encoding.GetString(data.Slice(i * size, size)).TrimEnd('\0')));
        return columnMajor ? Views.Transpose(result) : result;
    }

    private static void Swap(Span<byte> bytes, int size)
    {
        if (size == 1) return;
        for (int i = 0; i < bytes.Length; i += size) bytes.Slice(i, size).Reverse();
    }
}
