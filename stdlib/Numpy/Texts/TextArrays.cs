using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Arrays of strings: conversion to and from numbers, comparison, and order by way of ranks.</summary>
internal static class TextArrays
{
    /// <summary>The numbers of the strings, as an int64 array on the same storage.</summary>
    public static NdArray Numbers(NdArray a) => a.View(a.Offset, a.Dims, a.Strides, DType.Int64);

    /// <summary>Numbers of strings as an array of strings.</summary>
    public static NdArray OfNumbers(NdArray numbers, DType dtype) => numbers.View(numbers.Offset, numbers.Dims, numbers.Strides, dtype);

    /// <summary>Copies between arrays at least one of which has strings; both have one shape.</summary>
    public static NdArray Convert(NdArray a, DType dtype)
    {
        if (a.DType.IsText && dtype.IsText && a.DType.TextLength <= dtype.TextLength) return OfNumbers(a, dtype);
        var from = Casts.Contiguous(a, a.DType);
        var result = NdArray.New(dtype, a.Dims);
        for (long i = 0; i < a.Size; i++) PutAt(result, i, ElementAt(from, i));
        return result;
    }

    /// <summary>A comparison, or a sum, of arrays at least one of which has strings; null when there is none.</summary>
    public static NdArray? Call(Ufunc ufunc, NdArray x, NdArray y)
    {
        bool both = x.DType.IsText && y.DType.IsText;
        switch (ufunc.Name)
        {
            case "equal" or "not_equal" when both: return ufunc.Call(Numbers(x), Numbers(y));
            case "equal" or "not_equal":
                var shape = Shape.TryBroadcast(x.Dims, y.Dims) ?? throw Fail.Broadcast(x.Dims, y.Dims);
                return ufunc.Name == "equal" ? NdArray.New(DType.Bool, shape) : Creation.Ones(DType.Bool, shape);
            case "less" or "less_equal" or "greater" or "greater_equal" when both:
                var order = Ranks([x, y], out var ranks);
                GC.KeepAlive(order);
                return ufunc.Call(ranks[0], ranks[1]);
            case "add" when both: return Concatenated(x, y);
            default: return null;
        }
    }

    /// <summary>The places of the strings among all of them in order, as int64 arrays; and the string number at each place.</summary>
    public static long[] Ranks(ReadOnlySpan<NdArray> arrays, out NdArray[] ranks)
    {
        var pool = TextPool.Current;
        var numbers = new SortedSet<long>(Comparer<long>.Create((p, q) => string.CompareOrdinal(pool[p].ToString(), pool[q].ToString())));
        ranks = new NdArray[arrays.Length];
        for (int k = 0; k < arrays.Length; k++)
        {
            ranks[k] = Casts.Copy(Numbers(arrays[k]));
            foreach (long n in ranks[k].Span<long>()) numbers.Add(n);
        }
        long[] order = [.. numbers];
        var places = new Dictionary<long, long>(order.Length);
        for (int i = 0; i < order.Length; i++) places[order[i]] = i;
        foreach (var rank in ranks) foreach (ref long n in rank.Span<long>()) n = places[n];
        return order;
    }

    /// <summary>Ranks as the strings they stand for.</summary>
    public static NdArray OfRanks(NdArray ranks, long[] order, DType dtype)
    {
        var result = Casts.Copy(ranks);
        foreach (ref long n in result.Span<long>()) n = order[n];
        return OfNumbers(result, dtype);
    }

    public static PyStr ElementAt(NdArray a, long i, TextPool pool) => pool[a.Span<long>()[(int)i]];

    private static NdArray Concatenated(NdArray x, NdArray y)
    {
        var shape = Shape.TryBroadcast(x.Dims, y.Dims) ?? throw Fail.Broadcast(x.Dims, y.Dims);
        var dtype = DType.OfText(x.DType.TextLength + y.DType.TextLength);
        var (left, right) = (Casts.Contiguous(Views.BroadcastTo(x, shape), x.DType), Casts.Contiguous(Views.BroadcastTo(y, shape), y.DType));
        var result = NdArray.New(dtype, shape);
        var pool = TextPool.Current;
        for (long i = 0; i < result.Size; i++)
            result.Span<long>()[(int)i] = pool.NumberOf(PyStr.Concat(ElementAt(left, i, pool), ElementAt(right, i, pool)));
        return result;
    }

    private static unsafe Value ElementAt(NdArray a, long i)
    {
        Value element;
        fixed (byte* p = &a.First) element = ScalarTypes.Plain(a.DType, p + i * a.ItemSize);
        GC.KeepAlive(a);
        return element;
    }

    private static unsafe void PutAt(NdArray a, long i, Value value)
    {
        fixed (byte* p = &a.First) Operand.Put(a.DType, p + i * a.ItemSize, value);
        GC.KeepAlive(a);
    }
}
