namespace PyTee.Interpreter;

/// <summary>Searches and rewrites that are the same for UTF-16, code points and bytes: spans of any of these.</summary>
internal static class StrSearch
{
    /// <summary>Non-overlapping occurrences; an empty part occurs before and after every item.</summary>
    public static long Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part) where T : struct, IEquatable<T>
    {
        if (part.Length == 0) return text.Length + 1L;
        if (part.Length == 1) return MemoryExtensions.Count(text, part[0]);
        long count = 0;
        for (int i; (i = LinearSearch.First(text, part)) >= 0; count++) text = text[(i + part.Length)..];
        return count;
    }

    /// <summary>Where the pieces between separators lie, at most <paramref name="limit"/> separators from the left being looked at.</summary>
    public static void Split<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, List<Range> pieces) where T : struct, IEquatable<T>
    {
        int start = 0;
        for (; limit > 0; limit--)
        {
            int i = separator.Length == 1 ? text[start..].IndexOf(separator[0]) : LinearSearch.First(text[start..], separator);
            if (i < 0) break;
            pieces.Add(start..(start + i));
            start += i + separator.Length;
        }
        pieces.Add(start..text.Length);
    }

    /// <summary>As <see cref="Split{T}"/> from the right; the pieces come out in reading order.</summary>
    public static void SplitRight<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> separator, long limit, List<Range> pieces) where T : struct, IEquatable<T>
    {
        int end = text.Length;
        for (; limit > 0; limit--)
        {
            int i = LinearSearch.Last(text[..end], separator);
            if (i < 0) break;
            pieces.Add((i + separator.Length)..end);
            end = i;
        }
        pieces.Add(0..end);
        pieces.Reverse();
    }

    /// <summary>The text with at most <paramref name="limit"/> occurrences replaced; null when there are none.</summary>
    public static T[]? Replace<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> old, ReadOnlySpan<T> fresh, long limit, long most) where T : struct, IEquatable<T>
    {
        if (limit < 0) limit = long.MaxValue;
        long count = Math.Min(limit, Count(text, old));
        if (count == 0) return null;
        long length = text.Length + count * ((long)fresh.Length - old.Length);
        if (length > most) throw Raise.OverflowError("replacement string is too long");
        Charge.Bytes(length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        var result = new T[length];
        if (old.Length == 0) Interleave(text, fresh, count, result);
        else Substitute(text, old, fresh, count, result);
        return result;
    }

    private static void Interleave<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> fresh, long count, Span<T> target)
    {
        int read = 0;
        for (; count > 0; count--)
        {
            fresh.CopyTo(target);
            target = target[fresh.Length..];
            if (read == text.Length) return;
            if (count == 1) break;
            target[0] = text[read++];
            target = target[1..];
        }
        text[read..].CopyTo(target);
    }

    private static void Substitute<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> old, ReadOnlySpan<T> fresh, long count, Span<T> target) where T : struct, IEquatable<T>
    {
        for (; count > 0; count--)
        {
            int i = LinearSearch.First(text, old);
            text[..i].CopyTo(target);
            fresh.CopyTo(target[i..]);
            target = target[(i + fresh.Length)..];
            text = text[(i + old.Length)..];
        }
        text.CopyTo(target);
    }
}
