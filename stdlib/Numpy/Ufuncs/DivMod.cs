namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Return element-wise quotient and remainder simultaneously.</summary>
    public static (NdArray Quotient, NdArray Remainder) DivMod(NdArray x, NdArray y) => (FloorDivide.Call(x, y), Remainder.Call(x, y));

    /// <summary>Fractional and integral parts, both with the sign of the operand.</summary>
    public static (NdArray Fraction, NdArray Whole) Modf(NdArray x)
    {
        var whole = Trunc.Apply(x);
        var fraction = Subtract.Call(x, whole);
        Selecting.PutMask(fraction, IsInf.Apply(x), NdArray.New(fraction.DType));
        return (CopySign.Call(fraction, x), whole);
    }
}
