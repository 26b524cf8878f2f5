using System.Runtime.InteropServices;
using System.Text;

namespace PyTee.Stdlib.Numpy;

/// <summary>Arrays as .npy bytes, versions 1 to 3, in either byte order and either element order.</summary>
public static class Npy
{
    public static NdArray Read(ReadOnlySpan<byte> file)
    {
        var header = NpyHeader.Read(file);
        long bytes = checked(Shape.Size(header.Shape) * header.DType.PublicItemSize);
        var data = file[header.DataStart..];
        if (data.Length < bytes)
            throw Fail.Value(header.Shape.Length == 0 || data.Length == 0
                ? $"cannot reshape array of size {data.Length / Math.Max(1, header.DType.PublicItemSize)} into shape {Shape.Text(header.Shape)}"
                : $"cannot reshape array of size {data.Length / Math.Max(1, header.DType.PublicItemSize)} into shape {Shape.Text(header.Shape, false)}");
        if (header.DType.IsText) return ReadTexts(header, data);
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

    private static NdArray ReadTexts(NpyHeader header, ReadOnlySpan<byte> data)
    {
        var result = NdArray.New(header.DType, header.Shape);
        int size = header.DType.PublicItemSize;
        var encoding = header.BigEndian ? new UTF32Encoding(true, false) : Encoding.UTF32;
        var numbers = result.Span<long>();
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = TextPool.Current.NumberOf(PyTee.Interpreter.PyStr.From(encoding.GetString(data.Slice(i * size, size)).TrimEnd('\0')));
        if (!header.ColumnMajor) return result;
        var reversed = (long[])header.Shape.Clone();
        Array.Reverse(reversed);
        return Views.Transpose(Views.Reshape(result, reversed));
    }

    private static void Swap(Span<byte> bytes, int size)
    {
        if (size == 1) return;
        for (int i = 0; i < bytes.Length; i += size) bytes.Slice(i, size).Reverse();
    }
}
