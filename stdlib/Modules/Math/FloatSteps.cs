namespace PyTee.Stdlib;

/// <summary>Walks along the floats.</summary>
internal static class FloatSteps
{
    /// <summary>The next float from x towards y; a zero that is stepped onto keeps the sign of x.</summary>
    public static double Next(double x, double y) =>
        double.IsNaN(x) || double.IsNaN(y) ? x + y : x < y ? Math.BitIncrement(x) : x > y ? Math.BitDecrement(x) : y;

    /// <summary>The float so many steps from x towards y, and never beyond y.</summary>
    public static double Towards(double x, double y, ulong steps)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return x + y;
        if (x == y) return y;
        if (steps == 0) return x;
        // Floats in order are integers in order once negative ones are mirrored.
        Int128 from = Order(x);
        Int128 to = Order(y);
        Int128 distance = to - from;
        if (Int128.Abs(distance) <= steps) return y;
        return FromOrder((long)(from + Int128.Sign(distance) * (Int128)steps));
    }

    private static long Order(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double FromOrder(long order) =>
        BitConverter.Int64BitsToDouble(order >= 0 ? order : long.MinValue - order);
}
