using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>What a number becomes in a type that cannot hold it: integers wrap, floats out of range become the smallest integer (as on x86).</summary>
internal static class CastRules
{
    public static long ToInt64(double value) => value >= -9223372036854775808.0 && value < 9223372036854775808.0 ? (long)value : long.MinValue;

    public static ulong ToUInt64(double value) =>
        value >= 9223372036854775808.0 && value < 18446744073709551616.0 ? (ulong)value : unchecked((ulong)ToInt64(value));

    /// <summary>One element converted, by NumPy's unchecked rules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo Convert<TFrom, TTo>(TFrom x) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        if (typeof(TFrom) == typeof(TTo)) return Unsafe.BitCast<TFrom, TTo>(x);
        if (typeof(TFrom) == typeof(double) || typeof(TFrom) == typeof(float) || typeof(TFrom) == typeof(Half))
        {
            if (typeof(TTo) == typeof(double) || typeof(TTo) == typeof(float) || typeof(TTo) == typeof(Half)) return TTo.CreateTruncating(x);
            double d = double.CreateTruncating(x);
            if (typeof(TTo) == typeof(ulong)) return TTo.CreateTruncating(ToUInt64(d));
            return typeof(TTo) == typeof(long) || typeof(TTo) == typeof(uint) ? TTo.CreateTruncating(ToInt64(d)) : TTo.CreateTruncating(ToInt32(d));
        }
        return TTo.CreateTruncating(x);
    }

    private static int ToInt32(double value) => value > -2147483649.0 && value < 2147483648.0 ? (int)value : int.MinValue;
}

/// <summary>Copies that change the element type or the layout.</summary>
public static unsafe class Casts
{
    /// <summary>A new row-major array (or one in the order of the original) of the given dtype.</summary>
    public static NdArray To(NdArray a, DType dtype, bool keepOrder = true)
    {
        var result = NdArray.Empty(dtype, a.Dims, keepOrder && a.IsColumnMajor && !a.IsContiguous);
        CopyInto(a, result);
        return result;
    }

    /// <summary>A new row-major array with the same elements.</summary>
    public static NdArray Copy(NdArray a) => To(a, a.DType, keepOrder: false);

    /// <summary>The array itself when it has the dtype, else a converted copy.</summary>
    public static NdArray As(NdArray a, DType dtype) => a.DType == dtype ? a : To(a, dtype);

    /// <summary>The array itself when it is row-major and of the dtype, else a copy that is.</summary>
    public static NdArray Contiguous(NdArray a, DType dtype) => a.DType == dtype && a.IsContiguous ? a : To(a, dtype, keepOrder: false);

    /// <summary>Elements of a written over those of target, stretched to its shape, converted unchecked.</summary>
    public static void CopyInto(NdArray a, NdArray target)
    {
        if (a.DType != target.DType && (a.DType.IsText || target.DType.IsText)) a = TextArrays.Convert(a, target.DType);
        if (target.Size == 0) { if (Shape.Stretch(a.Dims, a.Strides, target.Dims) == null) throw Mismatch(a, target); return; }
        if (a.Rank > target.Rank) a = DropLeadingOnes(a, target);
        var strides = Shape.Stretch(a.Dims, a.Strides, target.Dims) ?? throw Mismatch(a, target);
        if (a.Storage == target.Storage && MayOverlap(a, target)) { a = Copy(a); strides = Shape.Stretch(a.Dims, a.Strides, target.Dims)!; }
        var loop = Loop(a.DType.Kind, target.DType.Kind);
        if (a.IsContiguous && target.IsContiguous && (a.Size == target.Size || a.Size == 1)) Nest.RunFlat(loop, a, target);
        else Nest.Run(loop, target.Dims, [a, target], [.. strides, .. target.Strides]);
    }

    /// <summary>One element, of the target's dtype, written over all of the target's.</summary>
    internal static void Fill(NdArray target, byte* element)
    {
        if (target.Size > 0) Nest.Fill(Loop(target.DType.Kind, target.DType.Kind), element, target);
    }

    /// <summary>Whether the bytes the two arrays span meet (other than being exactly the same elements).</summary>
    public static bool MayOverlap(NdArray a, NdArray b)
    {
        if (a.Storage != b.Storage) return false;
        if (a.Offset == b.Offset && a.Dims.AsSpan().SequenceEqual(b.Dims) && a.Strides.AsSpan().SequenceEqual(b.Strides) && a.ItemSize == b.ItemSize) return false;
        var (lowA, highA) = Extent(a);
        var (lowB, highB) = Extent(b);
        return lowA < highB && lowB < highA;
    }

    /// <summary>One element, given by its bytes, stored as another dtype.</summary>
    internal static void Element(DType from, long bits, DType to, byte* target)
    {
        byte** args = stackalloc byte*[2] { (byte*)&bits, target };
        nint* steps = stackalloc nint[2];
        Loop(from.Kind, to.Kind)(args, 1, steps);
    }

    private static (long Low, long High) Extent(NdArray a)
    {
        long low = a.Offset, high = a.Offset + a.ItemSize;
        for (int i = 0; i < a.Rank; i++)
        {
            long reach = (a.Dims[i] - 1) * a.Strides[i];
            if (reach < 0) low += reach;
            else high += reach;
        }
        return a.Size == 0 ? (low, low) : (low, high);
    }

    private static NdArray DropLeadingOnes(NdArray a, NdArray target)
    {
        int extra = a.Rank - target.Rank;
        for (int i = 0; i < extra; i++) if (a.Dims[i] != 1) throw Mismatch(a, target);
        return a.View(a.Offset, a.Dims.AsSpan(extra), a.Strides.AsSpan(extra));
    }

    private static PyException Mismatch(NdArray a, NdArray target) =>
        Fail.Value($"could not broadcast input array from shape {Shape.Text(a.Dims, false)} into shape {Shape.Text(target.Dims, false)}");

    /// <summary>The loop that converts one kind to another.</summary>
    internal static Inner Loop(Kind from, Kind to)
    {
        var pick = new FromPicker { To = to };
        Elements.Dispatch(from, ref pick);
        return pick.Loop;
    }

    private struct FromPicker : IElementAction
    {
        public Kind To;
        public Inner Loop;

        public void Run<TFrom>() where TFrom : unmanaged, INumber<TFrom>, IMinMaxValue<TFrom>
        {
            var pick = new ToPicker<TFrom>();
            if (To == Kind.Bool) { Loop = &Truth<TFrom>; return; }
            Elements.Dispatch(To, ref pick);
            Loop = pick.Loop;
        }
    }

    private struct ToPicker<TFrom> : IElementAction where TFrom : unmanaged, INumber<TFrom>
    {
        public Inner Loop;
        public void Run<TTo>() where TTo : unmanaged, INumber<TTo>, IMinMaxValue<TTo> => Loop = &Convert<TFrom, TTo>;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Convert<TFrom, TTo>(byte** args, nint n, nint* steps) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        byte* x = args[0], r = args[1];
        nint sx = steps[0], sr = steps[1];
        if (sr == sizeof(TTo) && (sx == sizeof(TFrom) || sx == 0) && Whole<TFrom, TTo>(x, sx, r, (int)n)) return;
        for (; n > 0; n--, x += sx, r += sr) *(TTo*)r = CastRules.Convert<TFrom, TTo>(*(TFrom*)x);
    }

    /// <summary>The spans the base library converts or copies as a whole.</summary>
    private static bool Whole<TFrom, TTo>(byte* x, nint sx, byte* r, int n) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        var result = new Span<TTo>(r, n);
        if (sx == 0) { result.Fill(CastRules.Convert<TFrom, TTo>(*(TFrom*)x)); return true; }
        if (typeof(TFrom) == typeof(TTo)) { new Span<TTo>(x, n).CopyTo(result); return true; }
        if (typeof(TTo) != typeof(double) && typeof(TTo) != typeof(float)) return false;
        TensorPrimitives.ConvertTruncating<TFrom, TTo>(new ReadOnlySpan<TFrom>(x, n), result);
        return true;
    }

    private static void Truth<T>(byte** args, nint n, nint* steps) where T : unmanaged, INumber<T>
    {
        byte* x = args[0], r = args[1];
        for (; n > 0; n--, x += steps[0], r += steps[1]) *r = *(T*)x != T.Zero ? (byte)1 : (byte)0;
    }
}
