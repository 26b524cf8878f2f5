namespace PyTee.Stdlib.Numpy;

/// <summary>Normal numbers by Marsaglia and Tsang's ziggurat with 256 layers, in the order NumPy's Generator spends its bits.</summary>
internal static class Ziggurat
{
    private const int Layers = 256;
    private const double Edge = 3.6541528853610087963519472518, InverseEdge = 0.27366123732975827203338247596;
    private const double Unit = 4503599627370496.0;

    /// <summary>Of every layer: the lowest is a box up to the edge and the tail beyond it.</summary>
    private static readonly double Area = Edge * Math.Exp(-0.5 * Edge * Edge) + Math.Sqrt(Math.PI / 2) * MathNet.Numerics.SpecialFunctions.Erfc(Edge / Math.Sqrt(2));

    private static readonly ulong[] Limit = new ulong[Layers];
    private static readonly double[] Width = new double[Layers], Height = new double[Layers];

    static Ziggurat()
    {
        double x = Edge, previous = Edge, density = Math.Exp(-0.5 * Edge * Edge), q = Area / density;
        (Limit[0], Limit[1]) = ((ulong)(Edge / q * Unit), 0);
        (Width[0], Width[Layers - 1]) = (q / Unit, Edge / Unit);
        (Height[0], Height[Layers - 1]) = (1, density);
        for (int i = Layers - 2; i >= 1; i--)
        {
            x = Math.Sqrt(-2 * Math.Log(Area / x + Math.Exp(-0.5 * x * x)));
            Limit[i + 1] = (ulong)(x / previous * Unit);
            previous = x;
            (Height[i], Width[i]) = (Math.Exp(-0.5 * x * x), x / Unit);
        }
    }

    public static double Normal(BitSource bits)
    {
        while (true)
        {
            ulong r = bits.Next64();
            int layer = (int)(r & 0xFF);
            r >>= 8;
            bool negative = (r & 1) != 0;
            ulong magnitude = r >> 1 & 0x000FFFFFFFFFFFFF;
            double x = magnitude * Width[layer];
            if (negative) x = -x;
            if (magnitude < Limit[layer]) return x;
            if (layer == 0) return Tail(bits, (magnitude >> 8 & 1) != 0);
            if ((Height[layer - 1] - Height[layer]) * bits.NextDouble() + Height[layer] < Math.Exp(-0.5 * x * x)) return x;
        }
    }

    private static double Tail(BitSource bits, bool negative)
    {
        while (true)
        {
            double x = -InverseEdge * Precise.LogP1(-bits.NextDouble()), y = -Precise.LogP1(-bits.NextDouble());
            if (y + y > x * x) return negative ? -(Edge + x) : Edge + x;
        }
    }
}
