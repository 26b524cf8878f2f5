namespace PyTee.Stdlib;

/// <summary>The lengths of a prefix code that is best for how often symbols occur.</summary>
internal static class PrefixLengths
{
    /// <summary>The length of each symbol's code, at most so many bits; a symbol that never occurs gets a code too.</summary>
    public static void Of(ReadOnlySpan<int> frequencies, Span<byte> lengths, int most)
    {
        long[] weights = new long[frequencies.Length];
        for (int i = 0; i < weights.Length; i++) weights[i] = Math.Max(1, frequencies[i]);
        // Frequencies that lie closer together make shorter codes.
        while (!TryOf(weights, lengths, most))
            for (int i = 0; i < weights.Length; i++) weights[i] = 1 + weights[i] / 2;
    }

    private static bool TryOf(long[] weights, Span<byte> lengths, int most)
    {
        int[] parents = Join(weights);
        byte[] depths = new byte[parents.Length];
        for (int i = parents.Length - 2; i >= 0; i--)
        {
            depths[i] = (byte)(depths[parents[i]] + 1);
            if (i >= weights.Length) continue;
            if (depths[i] > most) return false;
            lengths[i] = depths[i];
        }
        return true;
    }

    /// <summary>Joins the two lightest trees until there is one; what each symbol and each tree became part of.</summary>
    private static int[] Join(long[] weights)
    {
        int[] parents = new int[2 * weights.Length - 1];
        var open = new PriorityQueue<int, (long Weight, int Node)>();
        for (int i = 0; i < weights.Length; i++) open.Enqueue(i, (weights[i], i));
        for (int made = weights.Length; made < parents.Length; made++)
        {
            open.TryDequeue(out int first, out var light);
            open.TryDequeue(out int second, out var heavy);
            parents[first] = parents[second] = made;
            open.Enqueue(made, (light.Weight + heavy.Weight, made));
        }
        return parents;
    }
}
