namespace PyTee.Interpreter;

public partial class PyStr
{
    /// <summary>The parts between separators, or between stretches of whitespace when there is no separator.</summary>
    [PyMethod("split(sep=None, maxsplit=-1)")]
    internal PyList Split(Value sep, long maxsplit)
    {
        long limit = maxsplit < 0 ? long.MaxValue : maxsplit;
        if (sep.IsNone) return SplitSpace(limit);
        var separator = SplitSeparator(sep);
        if (!IsWide && separator is { IsWide: false, _length: 1 }) return SplitAt(separator.Chars[0], limit);
        var pieces = new List<Range>();
        if (IsWide) StrSearch.Split(Wide, separator.Points(), limit, pieces);
        else if (!separator.IsWide) StrSearch.Split(Chars, separator.Chars, limit, pieces);
        else pieces.Add(0.._length);
        return Pieces(pieces);
    }

    /// <summary>As split, with the limit counted from the end.</summary>
    [PyMethod("rsplit(sep=None, maxsplit=-1)")]
    internal PyList RSplit(Value sep, long maxsplit)
    {
        long limit = maxsplit < 0 ? long.MaxValue : maxsplit;
        if (sep.IsNone) return RSplitSpace(limit);
        var separator = SplitSeparator(sep);
        var pieces = new List<Range>();
        if (IsWide) StrSearch.SplitRight(Wide, separator.Points(), limit, pieces);
        else if (!separator.IsWide) StrSearch.SplitRight(Chars, separator.Chars, limit, pieces);
        else pieces.Add(0.._length);
        return Pieces(pieces);
    }

    private PyList SplitAt(char separator, long limit)
    {
        var chars = Chars;
        int cuts = (int)Math.Min(limit, chars.Count(separator));
        if (cuts == 0) return new PyList([Exact()]);
        Charge.Bytes(16L * cuts);
        var pieces = new Value[cuts + 1];
        int start = 0;
        for (int i = 0; i < cuts; i++)
        {
            int length = chars[start..].IndexOf(separator);
            pieces[i] = FromBmp(chars.Slice(start, length));
            start += length + 1;
        }
        pieces[cuts] = FromBmp(chars[start..]);
        return new PyList(pieces);
    }

    private static PyStr SplitSeparator(Value sep)
    {
        if (!sep.Is<PyStr>(out var separator)) throw Raise.TypeError($"must be str or None, not {sep.Class.Name}");
        return separator._length > 0 ? separator : throw Raise.ValueError("empty separator");
    }

    private PyList Pieces(List<Range> pieces)
    {
        Charge.Bytes(16L * pieces.Count);
        var items = new Value[pieces.Count];
        for (int i = 0; i < items.Length; i++)
        {
            int start = pieces[i].Start.Value;
            items[i] = Substring(start, pieces[i].End.Value - start);
        }
        return new PyList(items);
    }

    private PyList SplitSpace(long limit)
    {
        if (!IsWide) return SplitSpaceBmp(limit);
        var result = new PyList();
        for (int i = 0; ;)
        {
            while (i < _length && UnicodeChars.IsSpace(this[i])) i++;
            if (i == _length) return result;
            int start = i;
            if (limit-- <= 0)
            {
                result.Add(Substring(start, _length - start));
                return result;
            }
            i = WordEnd(i);
            result.Add(Substring(start, i - start));
        }
    }

    private int WordEnd(int i)
    {
        while (i < _length && !UnicodeChars.IsSpace(Wide[i])) i++;
        return i;
    }

    private PyList SplitSpaceBmp(long limit)
    {
        var chars = Chars;
        var result = new PyList();
        for (int i = 0; ;)
        {
            while (i < chars.Length && IsSpace(chars[i])) i++;
            if (i == chars.Length) return result;
            int start = i;
            if (limit-- <= 0)
            {
                result.Add(start == 0 ? Exact() : FromBmp(chars[start..]));
                return result;
            }
            while (i < chars.Length && !IsSpace(chars[i])) i++;
            result.Add(FromBmp(chars[start..i]));
        }
    }

    private static bool IsSpace(char c) => c is <= ' ' or >= '\x7f' && UnicodeChars.IsSpace(c);

    private PyList RSplitSpace(long limit)
    {
        var result = new PyList();
        for (int i = _length; ;)
        {
            while (i > 0 && UnicodeChars.IsSpace(this[i - 1])) i--;
            if (i == 0) break;
            int end = i;
            if (limit-- <= 0)
            {
                result.Add(Substring(0, end));
                break;
            }
            while (i > 0 && !UnicodeChars.IsSpace(this[i - 1])) i--;
            result.Add(Substring(i, end - i));
        }
        result.Reverse();
        return result;
    }

    /// <summary>The lines of the text, without their line breaks unless keepends is true.</summary>
    [PyMethod("splitlines(keepends=False)")]
    internal PyList SplitLines(bool keepends)
    {
        var result = new PyList();
        for (int start = 0; start < _length;)
        {
            int end = LineEnd(start), next = end;
            if (next < _length) next += this[next] == '\r' && next + 1 < _length && this[next + 1] == '\n' ? 2 : 1;
            result.Add(Substring(start, (keepends ? next : end) - start));
            start = next;
        }
        return result;
    }

    /// <summary>In a class of its own, so that only a program that splits lines pays for its making.</summary>
    private static class LineBreaks
    {
        public static readonly System.Buffers.SearchValues<char> Set =
            System.Buffers.SearchValues.Create("\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029");
    }

    private int LineEnd(int start)
    {
        if (!IsWide)
        {
            int i = Chars[start..].IndexOfAny(LineBreaks.Set);
            return i < 0 ? _length : start + i;
        }
        var wide = Wide;
        while (start < _length && !(wide[start] <= 0xFFFF && LineBreaks.Set.Contains((char)wide[start]))) start++;
        return start;
    }

    /// <summary>The strings of an iterable with this one between them.</summary>
    [PyMethod("join(iterable, /)")]
    internal PyStr Join(Value iterable)
    {
        ReadOnlySpan<Value> items = iterable.O is PyList { Class.IsHeap: false } list ? list.Span : iterable.O is PyTuple { Class.IsHeap: false } tuple ? tuple.Span : JoinItems(iterable);
        if (items.Length == 0) return Empty;
        if (items.Length == 1 && items[0].O is PyStr only && only.Class == TypeObject) return only;
        long length = (long)_length * (items.Length - 1);
        bool wide = IsWide && items.Length > 1;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].O is not PyStr s) throw Raise.TypeError($"sequence item {i}: expected str instance, {items[i].Class.Name} found");
            length += s._length;
            wide |= s.IsWide;
        }
        if (length > MaxLength) throw Raise.OverflowError("join() result is too long for a Python string");
        return wide ? JoinWide(items, (int)length) : JoinChars(items, (int)length);
    }

    private static Value[] JoinItems(Value iterable)
    {
        if (!Iteration.IsIterable(iterable)) throw Raise.TypeError("can only join an iterable");
        return Iteration.ToArray(iterable);
    }

    private PyStr JoinChars(ReadOnlySpan<Value> items, int length)
    {
        Charge.Bytes(2L * length);
        return length == 0 ? Empty : Create(length, new Joined(Chars, items), static (target, parts) => parts.Write(target));
    }

    private readonly ref struct Joined(ReadOnlySpan<char> separator, ReadOnlySpan<Value> items)
    {
        private readonly ReadOnlySpan<char> _separator = separator;
        private readonly ReadOnlySpan<Value> _items = items;

        public void Write(Span<char> target)
        {
            for (int i = 0; i < _items.Length; i++)
            {
                if (i > 0 && _separator.Length > 0)
                {
                    _separator.CopyTo(target);
                    target = target[_separator.Length..];
                }
                var chars = _items[i].As<PyStr>().Chars;
                chars.CopyTo(target);
                target = target[chars.Length..];
            }
        }
    }

    private PyStr JoinWide(ReadOnlySpan<Value> items, int length)
    {
        Charge.Bytes(4L * length);
        var points = new int[length];
        int at = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0) { CopyTo(points.AsSpan(at)); at += _length; }
            var s = items[i].As<PyStr>();
            s.CopyTo(points.AsSpan(at));
            at += s._length;
        }
        return FromCodePoints(points);
    }
}
