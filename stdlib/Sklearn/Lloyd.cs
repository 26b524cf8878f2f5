namespace PyTee.Stdlib.Sklearn;

/// <summary>Lloyd's algorithm: rows go to their nearest centre, centres to the mean of their rows, until they move no more.</summary>
internal sealed class Lloyd(double[] rows, double[] weights, int width, double[] centers)
{
    private readonly int _n = width == 0 ? 0 : rows.Length / width;
    private readonly int _k = width == 0 ? 0 : centers.Length / width;

    public long[] Labels { get; } = new long[width == 0 ? 0 : rows.Length / width];
    public double Inertia { get; private set; }
    public double[] Centers => centers;

    /// <summary>Runs to the end; returns the number of iterations.</summary>
    public int Run(int maxIterations, double tolerance)
    {
        for (int iteration = 1; iteration <= maxIterations; iteration++)
        {
            bool same = !Assign() && iteration > 1;
            if (same) return iteration;
            if (Move() <= tolerance) { Assign(); return iteration; }
            PyTee.Interpreter.Fuel.Spend((long)_n * _k);
        }
        Assign();
        return maxIterations;
    }

    /// <summary>Whether any row changed its centre.</summary>
    public bool Assign()
    {
        bool changed = false;
        Inertia = 0;
        for (int i = 0; i < _n; i++)
        {
            var row = rows.AsSpan(i * width, width);
            double best = double.PositiveInfinity;
            long nearest = 0;
            for (int c = 0; c < _k; c++)
            {
                double d = Distance(row, centers.AsSpan(c * width, width));
                if (d < best) (best, nearest) = (d, c);
            }
            changed |= Labels[i] != nearest;
            Labels[i] = nearest;
            Inertia += best * weights[i];
        }
        return changed;
    }

    private double Move()
    {
        var sums = new double[centers.Length];
        var totals = new double[_k];
        for (int i = 0; i < _n; i++)
        {
            int c = (int)Labels[i];
            totals[c] += weights[i];
            for (int j = 0; j < width; j++) sums[c * width + j] += weights[i] * rows[i * width + j];
        }
        double shift = 0;
        for (int c = 0; c < _k; c++)
        {
            if (totals[c] == 0) { Refill(c, sums, totals); }
            for (int j = 0; j < width; j++)
            {
                double at = sums[c * width + j] / totals[c], d = at - centers[c * width + j];
                shift += d * d;
                centers[c * width + j] = at;
            }
        }
        return shift;
    }

    /// <summary>A centre without rows takes the row farthest from its own.</summary>
    private void Refill(int c, double[] sums, double[] totals)
    {
        int farthest = 0;
        double most = -1;
        for (int i = 0; i < _n; i++)
        {
            double d = Distance(rows.AsSpan(i * width, width), centers.AsSpan((int)Labels[i] * width, width));
            if (d > most) (most, farthest) = (d, i);
        }
        rows.AsSpan(farthest * width, width).CopyTo(sums.AsSpan(c * width, width));
        totals[c] = 1;
    }

    private static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++) { double d = x[i] - y[i]; sum += d * d; }
        return sum;
    }
}
