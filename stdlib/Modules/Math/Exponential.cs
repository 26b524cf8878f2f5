namespace PyTee.Stdlib;

/// <summary>Exponential and logarithm near zero, where the plain functions lose digits.</summary>
internal static class Exponential
{
    /// <summary>exp(x) - 1.</summary>
    public static double ExpMinus1(double x)
    {
        if (Math.Abs(x) < 1e-16 || x == 0) return x;
        double power = Math.Exp(x);
        double difference = power - 1;
        if (difference == -1 || double.IsInfinity(power) || Math.Abs(x) > 1) return difference;
        if (power == 1) return x;
        // The rounding of exp(x) is undone by measuring it with the logarithm.
        return difference * x / Math.Log(power);
    }

    /// <summary>log(1 + x).</summary>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        if (sum == 1 || x == 0 || double.IsInfinity(x)) return x;
        return Math.Log(sum) - (sum - 1 - x) / sum;
    }
}
