namespace PyTee.Interpreter;

/// <summary>
/// Searches for a part in a text, in time linear in both. The vectorised search of the base library is fast on ordinary texts but multiplies the
/// lengths where a long part nearly matches everywhere: it has a budget, after which Knuth, Morris and Pratt's search goes on.
/// </summary>
internal static class LinearSearch
{
    private const int ShortPart = 32;

    /// <summary>Where the part begins first, or -1.</summary>
    public static int First<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : struct, IEquatable<T>
    {
        if (part.Length <= ShortPart) return text.IndexOf(part);
        long budget = 4L * text.Length + 1024;
        for (int start = 0; start <= text.Length - part.Length;)
        {
            int i = text[start..].IndexOf(part[..ShortPart]);
            if (i < 0 || start + i > text.Length - part.Length) return -1;
            start += i;
            int same = text[start..].CommonPrefixLength(part);
            if (same == part.Length) return start;
            budget -= i + same;
            start++;
            if (budget < 0) return FirstFrom(text, part, start);
        }
        return -1;
    }

    /// <summary>Where the part begins last, or -1.</summary>
    public static int Last<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : struct, IEquatable<T>
    {
        if (part.Length <= ShortPart) return text.LastIndexOf(part);
        Charge.Bytes((long)(text.Length + part.Length) * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        T[] backwards = text.ToArray(), partBackwards = part.ToArray();
        Array.Reverse(backwards);
        Array.Reverse(partBackwards);
        int i = First<T>(backwards, partBackwards);
        return i < 0 ? -1 : text.Length - i - part.Length;
    }

    private static int FirstFrom<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, int start) where T : struct, IEquatable<T>
    {
        Fuel.Spend(text.Length - start >> 4);
        int[] borders = Borders(part);
        int matched = 0;
        for (int i = start; i < text.Length; i++)
        {
            while (matched > 0 && !part[matched].Equals(text[i])) matched = borders[matched - 1];
            if (part[matched].Equals(text[i])) matched++;
            if (matched == part.Length) return i - part.Length + 1;
        }
        return -1;
    }

    /// <summary>For every beginning of the part, the length of its longest proper beginning that it also ends with.</summary>
    private static int[] Borders<T>(ReadOnlySpan<T> part) where T : struct, IEquatable<T>
    {
        Charge.Bytes(4L * part.Length);
        var borders = new int[part.Length];
        for (int i = 1, length = 0; i < part.Length; i++)
        {
            while (length > 0 && !part[length].Equals(part[i])) length = borders[length - 1];
            if (part[length].Equals(part[i])) length++;
            borders[i] = length;
        }
        return borders;
    }
}
