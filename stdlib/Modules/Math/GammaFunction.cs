namespace PyTee.Stdlib;

/// <summary>The gamma function and its logarithm, by Lanczos' approximation with thirteen terms.</summary>
internal static class GammaFunction
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    private static readonly double[] s_numerator =
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] s_denominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    /// <summary>gamma(x), infinite where it overflows; x is no pole.</summary>
    public static double Gamma(double x)
    {
        const int largestExactFactorial = 23;
        if (!double.IsFinite(x)) return x > 0 ? x : double.NaN;
        if (x == Math.Floor(x) && x <= largestExactFactorial) return Factorial((int)x - 1);
        double size = Math.Abs(x);
        if (size < 1e-20) return 1 / x;
        if (size > 200) return x > 0 ? double.PositiveInfinity : Math.Floor(size) % 2 == 0 ? -0.0 : 0.0;
        return x > 0 ? Positive(size) : Negative(size);
    }

    /// <summary>log(abs(gamma(x))).</summary>
    public static double LogGamma(double x)
    {
        if (double.IsNaN(x)) return x;
        if (double.IsInfinity(x)) return double.PositiveInfinity;
        if (x is 1 or 2) return 0;
        double size = Math.Abs(x);
        if (size < 1e-20) return -Math.Log(size);
        double result = Math.Log(LanczosSum(size)) - G + (size - 0.5) * (Math.Log(size + G - 0.5) - 1);
        return x > 0 ? result : LogPi - Math.Log(Math.Abs(SinPi(size))) - Math.Log(size) - result;
    }

    private static double Factorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }

    private static double Positive(double size)
    {
        double result = LanczosSum(size) / Math.Exp(size + GMinusHalf);
        result += Lost(size) * result;
        return size < 140 ? result * Math.Pow(size + GMinusHalf, size - 0.5) : result * HalfPower(size) * HalfPower(size);
    }

    // Reflection: gamma(-x) * gamma(x) = -pi / (x * sin(pi * x)).
    private static double Negative(double size)
    {
        double y = size + GMinusHalf;
        double result = -Math.PI / SinPi(size) / size * Math.Exp(y) / LanczosSum(size);
        result -= Lost(size) * result;
        return size < 140 ? result / Math.Pow(y, size - 0.5) : result / HalfPower(size) / HalfPower(size);
    }

    private static double HalfPower(double size) => Math.Pow(size + GMinusHalf, size / 2 - 0.25);

    // What rounding size + g - 0.5 lost, as a relative error of the result.
    private static double Lost(double size)
    {
        double y = size + GMinusHalf;
        double lost = size > GMinusHalf ? y - size - GMinusHalf : y - GMinusHalf - size;
        return lost * G / y;
    }

    private static double LanczosSum(double x)
    {
        double numerator = 0;
        double denominator = 0;
        if (x < 5)
        {
            for (int i = s_numerator.Length - 1; i >= 0; i--)
            {
                numerator = numerator * x + s_numerator[i];
                denominator = denominator * x + s_denominator[i];
            }
            return numerator / denominator;
        }
        for (int i = 0; i < s_numerator.Length; i++)
        {
            numerator = numerator / x + s_numerator[i];
            denominator = denominator / x + s_denominator[i];
        }
        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2;
        double sine = (int)Math.Round(2 * y) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * sine;
    }
}
