using System.Collections.Concurrent;

namespace PyTee.Stdlib;

/// <summary>Elements of one type in a struct: how many, where the first lies, and how many bytes each has.</summary>
internal readonly record struct StructElement(char Code, long Count, int Offset, int Size);

/// <summary>A compiled format: its fields with their places.</summary>
internal sealed class StructFormat
{
    private const int MostCached = 100;
    private static readonly ConcurrentDictionary<string, StructFormat> s_cache = new();

    private StructFormat(string text)
    {
        Text = text;
        IsNative = text.Length == 0 || text[0] is '@' || !IsOrder(text[0]);
        IsBigEndian = text.Length > 0 && text[0] is '>' or '!';
        Fields = Parse(text.AsSpan(text.Length > 0 && IsOrder(text[0]) ? 1 : 0), out long size, out long items);
        (Size, Items) = ((int)size, items);
    }

    public string Text { get; }

    /// <summary>Whether sizes and alignment are those of the machine.</summary>
    public bool IsNative { get; }

    public bool IsBigEndian { get; }

    public StructElement[] Fields { get; }

    /// <summary>Bytes of the whole struct.</summary>
    public int Size { get; }

    /// <summary>How many values it takes.</summary>
    public long Items { get; }

    /// <summary>The format that a text describes.</summary>
    public static StructFormat Of(string text)
    {
        if (s_cache.TryGetValue(text, out var known)) return known;
        var format = new StructFormat(text);
        if (s_cache.Count >= MostCached) s_cache.Clear();
        return s_cache[text] = format;
    }

    public static void ClearCache() => s_cache.Clear();

    private static bool IsOrder(char c) => c is '@' or '=' or '<' or '>' or '!';

    private StructElement[] Parse(ReadOnlySpan<char> text, out long size, out long items)
    {
        var fields = new List<StructElement>();
        size = items = 0;
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            long count = ReadCount(text, ref i);
            int element = SizeOf(text[i]);
            if (element < 0) throw StructModule.Error.With(text.Contains('\0') ? "embedded null character" : "bad char in struct format");
            Add(fields, text[i++], count, element, ref size, ref items);
        }
        return [.. fields];
    }

    private static long ReadCount(ReadOnlySpan<char> text, ref int i)
    {
        if (!char.IsAsciiDigit(text[i])) return 1;
        long count = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            int digit = text[i] - '0';
            if (count > (long.MaxValue - digit) / 10) throw TooLong();
            count = count * 10 + digit;
        }
        return i < text.Length ? count : throw StructModule.Error.With("repeat count given without format specifier");
    }

    private void Add(List<StructElement> fields, char code, long count, int element, ref long size, ref long items)
    {
        if (IsNative && Alignment(code, element) is var alignment and > 1) size = (size + alignment - 1) / alignment * alignment;
        if (element > 0 && count > (int.MaxValue - size) / element) throw TooLong();
        if (code is 's' or 'p')
        {
            fields.Add(new StructElement(code, 1, (int)size, (int)count));
            items++;
        }
        else if (code != 'x' && count > 0)
        {
            fields.Add(new StructElement(code, count, (int)size, element));
            items += count;
        }
        size += count * element;
    }

    private static PyTee.Interpreter.PyException TooLong() => StructModule.Error.With("total struct size too long");

    private static int Alignment(char code, int size) => code is 'x' or 's' or 'p' ? 1 : size;

    private int SizeOf(char code) => code switch
    {
        'x' or 'c' or 'b' or 'B' or '?' or 's' or 'p' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => IsNative ? 8 : 4,
        'q' or 'Q' or 'd' => 8,
        'n' or 'N' or 'P' when IsNative => 8,
        _ => -1,
    };
}
