using System.Numerics;

namespace PyTee.Stdlib.Numpy;

/// <summary>Running sums, products and extremes.</summary>
public static unsafe class Cumulative
{
    public static NdArray Sum(NdArray a, long? axis, DType? dtype = null) => Scan<AddOp>(a, axis, dtype ?? Ufunc.Accumulator(a.DType));

    public static NdArray Product(NdArray a, long? axis, DType? dtype = null) => Scan<MultiplyOp>(a, axis, dtype ?? Ufunc.Accumulator(a.DType));

    /// <summary>ufunc.accumulate for the ufuncs that are operators on numbers; null for others.</summary>
    public static NdArray? Accumulate(Ufunc ufunc, NdArray a, long axis) => ufunc.Name switch
    {
        "add" => Sum(a, axis),
        "multiply" => Product(a, axis),
        "maximum" => Scan<MaximumOp>(a, axis, a.DType),
        "minimum" => Scan<MinimumOp>(a, axis, a.DType),
        "subtract" => Scan<SubtractOp>(a, axis, a.DType),
        _ => null,
    };

    private static NdArray Scan<TOp>(NdArray a, long? axis, DType dtype) where TOp : struct, INumberBinary
    {
        if (dtype.IsText) throw Fail.UfuncType($"ufunc 'accumulate' did not contain a loop with signature matching types dtype('{dtype.Str}') -> None");
        if (axis == null) return Scan<TOp>(Views.Ravel(a), 0, dtype);
        if (a.Rank == 0) return Scan<TOp>(Views.Reshape(a, [1]), axis, dtype);
        int k = Shape.Axis(axis.Value, a.Rank);
        a = Casts.As(a, dtype);
        var result = NdArray.Empty(dtype, a.Dims);
        var scan = new Action<TOp> { Array = a, Result = result, Axis = k };
        if (a.Size > 0) Elements.Dispatch(dtype.Kind, ref scan);
        return result;
    }

    private struct Action<TOp> : IElementAction where TOp : struct, INumberBinary
    {
        public NdArray Array, Result;
        public int Axis;

        public readonly void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var lane = new Lane<T, TOp> { Count = Array.Dims[Axis], StepX = Array.Strides[Axis], StepY = Result.Strides[Axis] };
            Lanes.ForEach(Array, Axis, Result, Axis, ref lane);
        }
    }

    private struct Lane<T, TOp> : ILane where T : unmanaged, INumber<T> where TOp : struct, INumberBinary
    {
        public long Count, StepX, StepY;

        public readonly void Run(byte* x, byte* y)
        {
            T total = *(T*)x;
            *(T*)y = total;
            for (long i = 1; i < Count; i++)
            {
                x += StepX;
                y += StepY;
                total = TOp.Invoke(total, *(T*)x);
                *(T*)y = total;
            }
        }
    }
}
