namespace PyTee.Stdlib;

/// <summary>A sum of floats kept without any rounding, as floats that do not overlap, smallest first.</summary>
internal sealed class ExactSum
{
    private readonly List<double> _parts = [];

    /// <summary>Adds a float; false when an intermediate sum is beyond the floats.</summary>
    public bool TryAdd(double x)
    {
        int kept = 0;
        for (int i = 0; i < _parts.Count; i++)
        {
            double y = _parts[i];
            if (Math.Abs(x) < Math.Abs(y)) (x, y) = (y, x);
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) _parts[kept++] = low;
            x = high;
        }
        _parts.RemoveRange(kept, _parts.Count - kept);
        if (x != 0) _parts.Add(x);
        return double.IsFinite(x);
    }

    /// <summary>Adds the exact product of two floats; false when it is beyond the floats.</summary>
    public bool TryAddProduct(double x, double y)
    {
        double product = x * y;
        return double.IsFinite(product) && TryAdd(product) && TryAdd(Math.FusedMultiplyAdd(x, y, -product));
    }

    /// <summary>The sum, rounded once.</summary>
    public double Round()
    {
        int at = _parts.Count - 1;
        if (at < 0) return 0;
        double high = _parts[at];
        double low = 0;
        while (at > 0)
        {
            double before = high;
            double part = _parts[--at];
            high = before + part;
            low = part - (high - before);
            if (low != 0) break;
        }
        // A tie that the parts below would break the other way.
        bool isTie = at > 0 && ((low < 0 && _parts[at - 1] < 0) || (low > 0 && _parts[at - 1] > 0));
        if (!isTie) return high;
        double doubled = low * 2;
        double moved = high + doubled;
        return doubled == moved - high ? moved : high;
    }
}
