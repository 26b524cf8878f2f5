using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PyTee.Stdlib.Numpy;

/// <summary>What went wrong in a loop without stopping it.</summary>
[Flags]
public enum FloatStatus { None = 0, DivideByZero = 1, Overflow = 2, Invalid = 4 }

/// <summary>
/// Finds the infinities and NaNs a ufunc made. There is no portable access to the processor's status flags, so results are looked at
/// instead: one vector pass, and the operands only when something shows up.
/// </summary>
internal static unsafe class Hazards
{
    /// <summary>Hears of each condition once per call: the status and the ufunc's name. Null when nobody listens.</summary>
    [ThreadStatic] private static Action<FloatStatus, string>? t_listener;
    [ThreadStatic] private static bool t_integerDivision;

    public static Action<FloatStatus, string>? Listener { get => t_listener; set => t_listener = value; }

    /// <summary>An integer loop met a zero divisor.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void DividedByZero() => t_integerDivision = true;

    /// <summary>Reports a condition to the listener.</summary>
    public static void Report(FloatStatus status, string name) => t_listener?.Invoke(status, name);

    public static void Inspect(Ufunc ufunc, NdArray x, NdArray? y, NdArray result)
    {
        if (t_listener == null) { t_integerDivision = false; return; }
        if (t_integerDivision)
        {
            t_integerDivision = false;
            Report(FloatStatus.DivideByZero, ufunc.Name);
        }
        if (!result.DType.IsFloat || AllFinite(result)) return;
        var status = Classify(ufunc, x, y, result);
        for (int bit = 1; bit <= 4; bit <<= 1)
            if (((int)status & bit) != 0) Report((FloatStatus)bit, ufunc.Name);
    }

    public static bool AllFinite(NdArray a)
    {
        if (!a.IsContiguous) return false;
        return a.DType.Kind switch
        {
            Kind.Float64 => AllFinite<double>(a),
            Kind.Float32 => AllFinite<float>(a),
            _ => false,
        };
    }

    /// <summary>x - x is zero exactly for finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AllFinite<T>(NdArray a) where T : unmanaged, INumber<T>
    {
        fixed (byte* p = &a.First)
        {
            T* x = (T*)p;
            long i = 0, width = Vector256<T>.Count;
            if (Vector256.IsHardwareAccelerated)
            {
                var odd = Vector256<T>.Zero;
                for (; i + 4 * width <= a.Size; i += 4 * width)
                {
                    Vector256<T> v0 = Vector256.Load(x + i), v1 = Vector256.Load(x + i + width), v2 = Vector256.Load(x + i + 2 * width), v3 = Vector256.Load(x + i + 3 * width);
                    odd |= (v0 - v0) | (v1 - v1) | (v2 - v2) | (v3 - v3);
                }
                if (!Vector256.EqualsAll(odd, Vector256<T>.Zero)) return false;
            }
            for (; i < a.Size; i++) if (x[i] - x[i] != T.Zero) return false;
        }
        GC.KeepAlive(a);
        return true;
    }

    private static FloatStatus Classify(Ufunc ufunc, NdArray x, NdArray? y, NdArray result)
    {
        var r = Doubles(result, result);
        var u = Doubles(x, result);
        var v = y == null ? u : Doubles(y, result);
        var status = FloatStatus.None;
        for (int i = 0; i < r.Length; i++)
        {
            if (double.IsFinite(r[i])) continue;
            if (double.IsNaN(r[i])) { if (!double.IsNaN(u[i]) && !double.IsNaN(v[i])) status |= FloatStatus.Invalid; }
            else if (ufunc.Pole != null && ufunc.Pole(u[i], v[i])) { if (!double.IsInfinity(u[i])) status |= FloatStatus.DivideByZero; }
            else if (double.IsFinite(u[i]) && double.IsFinite(v[i])) status |= FloatStatus.Overflow;
        }
        return status;
    }

    private static double[] Doubles(NdArray a, NdArray over) => Casts.Contiguous(Views.BroadcastTo(a, over.Dims), DType.Float64).ToArray<double>();
}
