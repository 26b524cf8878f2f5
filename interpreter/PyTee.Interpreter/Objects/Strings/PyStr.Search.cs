namespace PyTee.Interpreter;

public partial class PyStr
{
    /// <summary>The code points, made for a string that is not wide.</summary>
    internal ReadOnlySpan<int> Points()
    {
        if (IsWide) return Wide;
        Charge.Bytes(4L * _length);
        var points = new int[_length];
        CopyTo(points);
        return points;
    }

    /// <summary>Whether every character is below U+0080.</summary>
    public bool IsAscii() => !IsWide && System.Text.Ascii.IsValid(Chars);

    /// <summary>Index of the first occurrence of a part between two positions that are in range, or -1.</summary>
    public int IndexOf(PyStr part, int from, int to)
    {
        int i;
        if (!IsWide) i = part.IsWide ? -1 : part._length == 1 ? Chars[from..to].IndexOf(part.Chars[0]) : LinearSearch.First(Chars[from..to], part.Chars);
        else i = LinearSearch.First(Wide[from..to], part.Points());
        return i < 0 ? -1 : i + from;
    }

    /// <summary>Index of the last occurrence of a part between two positions that are in range, or -1.</summary>
    public int LastIndexOf(PyStr part, int from, int to)
    {
        if (part._length == 0) return to;
        int i = !IsWide ? part.IsWide ? -1 : LinearSearch.Last(Chars[from..to], part.Chars) : LinearSearch.Last(Wide[from..to], part.Points());
        return i < 0 ? -1 : i + from;
    }

    private static PyStr Part(Value sub, string function) =>
        sub.Is<PyStr>(out var part) ? part : throw Raise.TypeError($"{function}() argument 1 must be str, not {ArgumentBinder.TypeOf(sub)}");

    private int Search(string function, Value sub, Value start, Value end, bool last)
    {
        var part = Part(sub, function);
        if (!Sequences.Bounds(start, end, _length, out int from, out int to)) return -1;
        return last ? LastIndexOf(part, from, to) : IndexOf(part, from, to);
    }

    /// <summary>Lowest index of a substring within s[start:end], or -1.</summary>
    [PyMethod("find(sub, start=None, end=None, /)")]
    internal long Find(Value sub, Value start, Value end) => Search("find", sub, start, end, last: false);

    /// <summary>Highest index of a substring within s[start:end], or -1.</summary>
    [PyMethod("rfind(sub, start=None, end=None, /)")]
    internal long RFind(Value sub, Value start, Value end) => Search("rfind", sub, start, end, last: true);

    /// <summary>Lowest index of a substring within s[start:end]; ValueError when it is not found.</summary>
    [PyMethod("index(sub, start=None, end=None, /)")]
    internal Value Index(Value sub, Value start, Value end)
    {
        int i = Search("index", sub, start, end, last: false);
        return i >= 0 ? (long)i : Raise.Pend(Raise.ValueError("substring not found"));
    }

    /// <summary>Highest index of a substring within s[start:end]; ValueError when it is not found.</summary>
    [PyMethod("rindex(sub, start=None, end=None, /)")]
    internal Value RIndex(Value sub, Value start, Value end)
    {
        int i = Search("rindex", sub, start, end, last: true);
        return i >= 0 ? (long)i : Raise.Pend(Raise.ValueError("substring not found"));
    }

    /// <summary>Number of non-overlapping occurrences of a substring within s[start:end].</summary>
    [PyMethod("count(sub, start=None, end=None, /)")]
    internal long Count(Value sub, Value start, Value end)
    {
        var part = Part(sub, "count");
        if (!Sequences.Bounds(start, end, _length, out int from, out int to)) return 0;
        if (!IsWide) return part.IsWide ? 0 : StrSearch.Count(Chars[from..to], part.Chars);
        return StrSearch.Count(Wide[from..to], part.Points());
    }

    /// <summary>Whether s[start:end] starts with a prefix or with one of a tuple of prefixes.</summary>
    [PyMethod("startswith(prefix, start=None, end=None, /)")]
    internal bool StartsWith(Value prefix, Value start, Value end) => Matches("startswith", prefix, start, end, atEnd: false);

    /// <summary>Whether s[start:end] ends with a suffix or with one of a tuple of suffixes.</summary>
    [PyMethod("endswith(suffix, start=None, end=None, /)")]
    internal bool EndsWith(Value suffix, Value start, Value end) => Matches("endswith", suffix, start, end, atEnd: true);

    private bool Matches(string function, Value affix, Value start, Value end, bool atEnd)
    {
        bool possible = Sequences.Bounds(start, end, _length, out int from, out int to);
        if (affix.Is<PyStr>(out var single)) return possible && MatchesAt(single, from, to, atEnd);
        if (!affix.Is<PyTuple>(out var several)) throw Raise.TypeError($"{function} first arg must be str or a tuple of str, not {affix.Class.Name}");
        foreach (var item in several.Span)
        {
            if (!item.Is<PyStr>(out var part)) throw Raise.TypeError($"tuple for {function} must only contain str, not {item.Class.Name}");
            if (possible && MatchesAt(part, from, to, atEnd)) return true;
        }
        return false;
    }

    private bool MatchesAt(PyStr part, int from, int to, bool atEnd)
    {
        if (part._length > to - from) return false;
        int at = atEnd ? to - part._length : from;
        if (!IsWide) return !part.IsWide && Chars.Slice(at, part._length).SequenceEqual(part.Chars);
        return Wide.Slice(at, part._length).SequenceEqual(part.Points());
    }

    /// <summary>Whether the text starts with a prefix.</summary>
    public bool StartsWith(PyStr prefix) => MatchesAt(prefix, 0, _length, atEnd: false);

    /// <summary>Whether the text ends with a suffix.</summary>
    public bool EndsWith(PyStr suffix) => MatchesAt(suffix, 0, _length, atEnd: true);

    /// <summary>The text without a prefix, when it has it.</summary>
    [PyMethod("removeprefix(prefix, /)")]
    internal PyStr RemovePrefix(PyStr prefix) => StartsWith(prefix) ? Substring(prefix._length, _length - prefix._length) : Exact();

    /// <summary>The text without a suffix, when it has it.</summary>
    [PyMethod("removesuffix(suffix, /)")]
    internal PyStr RemoveSuffix(PyStr suffix) => EndsWith(suffix) ? Substring(0, _length - suffix._length) : Exact();

    /// <summary>A copy with the occurrences of a substring replaced, all or the first few.</summary>
    [PyMethod("replace(old, new, /, count=-1)")]
    internal PyStr Replace(Value old, Value @new, long count)
    {
        var gone = ReplaceArgument(old, 1);
        var fresh = ReplaceArgument(@new, 2);
        if (gone._length > _length || !IsWide && gone.IsWide) return Exact();
        if (!IsWide && !fresh.IsWide)
        {
            if (gone._length == 1 && fresh._length == 1 && count < 0) return ReplaceChar(gone.Chars[0], fresh.Chars[0]);
            var chars = StrSearch.Replace(Chars, gone.Chars, fresh.Chars, count, MaxLength);
            return chars == null ? Exact() : FromBmp(chars);
        }
        var points = StrSearch.Replace(Points(), gone.Points(), fresh.Points(), count, MaxLength);
        return points == null ? Exact() : FromCodePoints(points);
    }

    private PyStr ReplaceChar(char old, char fresh)
    {
        if (!Chars.Contains(old)) return Exact();
        Charge.Bytes(2L * _length);
        return Create(_length, (Self: this, old, fresh), static (target, s) => s.Self.Chars.Replace(target, s.old, s.fresh));
    }

    private static PyStr ReplaceArgument(Value v, int position) =>
        v.Is<PyStr>(out var s) ? s : throw Raise.TypeError($"replace() argument {position} must be str, not {ArgumentBinder.TypeOf(v)}");

    /// <summary>(before, separator, after) at the first occurrence of a separator; (text, '', '') when there is none.</summary>
    [PyMethod("partition(sep, /)")]
    internal PyTuple Partition(Value sep)
    {
        var separator = Separator(sep);
        int i = IndexOf(separator, 0, _length);
        return i < 0 ? PyTuple.Of(Exact(), Empty, Empty) : Parts(i, separator);
    }

    /// <summary>(before, separator, after) at the last occurrence of a separator; ('', '', text) when there is none.</summary>
    [PyMethod("rpartition(sep, /)")]
    internal PyTuple RPartition(Value sep)
    {
        var separator = Separator(sep);
        int i = LastIndexOf(separator, 0, _length);
        return i < 0 ? PyTuple.Of(Empty, Empty, Exact()) : Parts(i, separator);
    }

    private static PyStr Separator(Value sep)
    {
        if (!sep.Is<PyStr>(out var separator)) throw Raise.TypeError($"must be str, not {sep.Class.Name}");
        return separator._length > 0 ? separator : throw Raise.ValueError("empty separator");
    }

    private PyTuple Parts(int at, PyStr separator)
    {
        int after = at + separator._length;
        return PyTuple.Of(Substring(0, at), separator, Substring(after, _length - after));
    }
}
