namespace PyTee.Interpreter;

public partial class PyStr
{
    /// <summary>The text without leading and trailing whitespace, or without the given characters at both ends.</summary>
    [PyMethod("strip(chars=None, /)")] internal PyStr Strip(Value chars) => Strip("strip", chars, left: true, right: true);
    /// <summary>The text without leading whitespace or the given characters.</summary>
    [PyMethod("lstrip(chars=None, /)")] internal PyStr LStrip(Value chars) => Strip("lstrip", chars, left: true, right: false);
    /// <summary>The text without trailing whitespace or the given characters.</summary>
    [PyMethod("rstrip(chars=None, /)")] internal PyStr RStrip(Value chars) => Strip("rstrip", chars, left: false, right: true);

    private PyStr Strip(string function, Value chars, bool left, bool right)
    {
        PyStr? set = null;
        if (!chars.IsNone && !chars.Is(out set)) throw Raise.TypeError($"{function} arg must be None or str");
        if (set == null && !IsWide) return StripSpace(left, right);
        int start = 0, end = _length;
        if (left) while (start < end && Strips(set, this[start])) start++;
        if (right) while (end > start && Strips(set, this[end - 1])) end--;
        return start == 0 && end == _length ? Exact() : Substring(start, end - start);
    }

    private PyStr StripSpace(bool left, bool right)
    {
        var chars = Chars;
        int start = 0, end = chars.Length;
        if (left) while (start < end && UnicodeChars.IsSpace(chars[start])) start++;
        if (right) while (end > start && UnicodeChars.IsSpace(chars[end - 1])) end--;
        return end - start == _length ? Exact() : FromBmp(chars[start..end]);
    }

    private static bool Strips(PyStr? set, int c)
    {
        if (set == null) return UnicodeChars.IsSpace(c);
        return set.IsWide ? set.Wide.Contains(c) : c <= 0xFFFF && set.Chars.Contains((char)c);
    }

    /// <summary>The text in the middle of a field of some width.</summary>
    [PyMethod("center(width, fillchar=' ', /)")]
    internal PyStr Center(long width, Value fillchar)
    {
        long pad = Math.Max(0, width - _length);
        // Where the padding is odd, the extra character goes left for even widths of text: CPython's choice.
        long left = pad / 2 + (pad & width & 1);
        return Pad(left, pad - left, Fill(fillchar));
    }

    /// <summary>The text at the left of a field of some width.</summary>
    [PyMethod("ljust(width, fillchar=' ', /)")] internal PyStr LJust(long width, Value fillchar) => Pad(0, width - _length, Fill(fillchar));
    /// <summary>The text at the right of a field of some width.</summary>
    [PyMethod("rjust(width, fillchar=' ', /)")] internal PyStr RJust(long width, Value fillchar) => Pad(width - _length, 0, Fill(fillchar));

    private static int Fill(Value fillchar)
    {
        if (!fillchar.Is<PyStr>(out var s)) throw Raise.TypeError($"The fill character must be a unicode character, not {fillchar.Class.Name}");
        return s._length == 1 ? s[0] : throw Raise.TypeError("The fill character must be exactly one character long");
    }

    private PyStr Pad(long left, long right, int fill)
    {
        if (left <= 0 && right <= 0) return Exact();
        left = Math.Max(0, left);
        right = Math.Max(0, right);
        if (left + right > MaxLength - _length) throw Sequences.TooLarge(2.0 * (left + right));
        Charge.Bytes(2 * (left + right + _length));
        var text = new StrBuilder((int)(_length + left + right));
        text.Repeat(fill, left);
        text.Append(this);
        text.Repeat(fill, right);
        return text.ToPyStr();
    }

    /// <summary>The text with zeros at the left, behind a sign, to a width.</summary>
    [PyMethod("zfill(width, /)")]
    internal PyStr ZFill(long width)
    {
        if (width <= _length) return Exact();
        bool signed = _length > 0 && this[0] is '+' or '-';
        if (!signed) return Pad(width - _length, 0, '0');
        return Concat(FromCodePoint(this[0]), Substring(1, _length - 1).Pad(width - _length, 0, '0'));
    }

    /// <summary>The text with each tab replaced by spaces up to the next column that tabsize divides.</summary>
    [PyMethod("expandtabs(tabsize=8)")]
    internal PyStr ExpandTabs(int tabsize)
    {
        var text = new StrBuilder(_length);
        long column = 0;
        for (int i = 0; i < _length; i++)
        {
            int c = this[i];
            if (c == '\t')
            {
                if (tabsize <= 0) continue;
                long spaces = tabsize - column % tabsize;
                if (spaces > MaxLength - text.Length) throw Raise.OverflowError("new string is too long");
                text.Repeat(' ', spaces);
                column += spaces;
                continue;
            }
            column = c is '\n' or '\r' ? 0 : column + 1;
            text.Append(c);
        }
        return text.ToPyStr();
    }

    /// <summary>The text with every character looked up in a table that gives a code point, a str or None.</summary>
    [PyMethod("translate(table, /)")]
    internal unsafe PyStr Translate(Value table)
    {
        if (table.Class.Slots.GetItem == null) throw Raise.TypeError($"'{table.Class.Name}' object is not subscriptable");
        var text = new StrBuilder(_length);
        for (int i = 0; i < _length; i++)
        {
            int c = this[i];
            if (!TryTranslate(table, c, out var fresh)) text.Append(c);
            else if (fresh.Is<PyStr>(out var s)) text.Append(s);
            else if (PyInt.Is(fresh)) text.Append(CodePoint(fresh));
            else if (!fresh.IsNone) throw Raise.TypeError("character mapping must return integer, None or str");
        }
        return text.ToPyStr();
    }

    private static int CodePoint(Value v) =>
        PyInt.TryLong(v, out long n) && n is >= 0 and <= 0x10FFFF ? (int)n : throw Raise.ValueError("character mapping must be in range(0x110000)");

    private static bool TryTranslate(Value table, int c, out Value fresh)
    {
        if (table.O is PyDict dict && dict.Class == PyDict.TypeObject) return dict.TryGet(new Value((long)c), out fresh);
        try { fresh = Protocols.GetItem(table, (long)c); return true; }
        catch (PyException e) when (e.Matches(Errors.LookupError)) { fresh = Value.Unset; return false; }
    }

    /// <summary>A table for translate: from a dict, or from two strings of equal length and perhaps one of characters to drop.</summary>
    [PyStaticMethod("maketrans(x, y=..., z=..., /)")]
    internal static PyDict MakeTrans(Value x, Value y, Value z)
    {
        if (y.IsUnset) return TableFromDict(x);
        if (!y.Is<PyStr>(out var to)) throw Raise.TypeError($"maketrans() argument 2 must be str, not {ArgumentBinder.TypeOf(y)}");
        if (!z.IsUnset && z.O is not PyStr) throw Raise.TypeError($"maketrans() argument 3 must be str, not {ArgumentBinder.TypeOf(z)}");
        if (!x.Is<PyStr>(out var from)) throw Raise.TypeError("first maketrans argument must be a string if there is a second argument");
        if (from._length != to._length) throw Raise.ValueError("the first two maketrans arguments must have equal length");
        var table = new PyDict();
        for (int i = 0; i < from._length; i++) table.Set(new Value((long)from[i]), (long)to[i]);
        if (z.IsUnset) return table;
        var dropped = z.As<PyStr>();
        for (int i = 0; i < dropped._length; i++) table.Set(new Value((long)dropped[i]), Value.None);
        return table;
    }

    private static PyDict TableFromDict(Value x)
    {
        if (!x.Is<PyDict>(out var source)) throw Raise.TypeError("if you give only one argument to maketrans it must be a dict");
        var table = new PyDict();
        for (int position = 0; source.Next(ref position, out var key, out var value);)
        {
            if (key.Is<PyStr>(out var s))
            {
                if (s._length != 1) throw Raise.ValueError("string keys in translate table must be of length 1");
                table.Set(new Value((long)s[0]), value);
            }
            else if (PyInt.Is(key)) table.Set(key, value);
            else throw Raise.TypeError("keys in translate table must be strings or integers");
        }
        return table;
    }

    /// <summary>The text encoded with a codec.</summary>
    [PyMethod("encode(encoding='utf-8', errors='strict')")]
    internal Value Encode(PyStr encoding, PyStr errors) => new PyBytes(Codecs.Encode(this, encoding.ToString(), errors.ToString()));

    /// <summary>The text with its replacement fields filled from the arguments.</summary>
    [PyMethod("format(*args, **kwargs)")]
    internal PyStr Format(ReadOnlySpan<Value> args, PyDict? kwargs) => Formatting.Template(this, args, kwargs);

    /// <summary>The text with its replacement fields filled from a mapping.</summary>
    [PyMethod("format_map(mapping, /)")]
    internal PyStr FormatMap(Value mapping) => Formatting.TemplateOfMapping(this, mapping);
}
