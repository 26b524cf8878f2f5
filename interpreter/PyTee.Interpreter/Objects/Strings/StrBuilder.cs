
namespace PyTee.Interpreter;

/// <summary>Builds a str: UTF-16 until the first character above U+FFFF arrives, code points from then on.</summary>
public sealed class StrBuilder
{
    private char[] _chars;
    private int[]? _wide;
    private int _length;

    public StrBuilder(int capacity = 64) => _chars = new char[Math.Max(capacity, 16)];

    /// <summary>Code points so far.</summary>
    public int Length => _length;

    /// <summary>Append one code point.</summary>
    public void Append(int c)
    {
        if (_wide == null && c <= 0xFFFF)
        {
            if (_length == _chars.Length) Grow(1);
            _chars[_length++] = (char)c;
            return;
        }
        Widen();
        Grow(1);
        _wide![_length++] = c;
    }

    /// <summary>Append well-formed UTF-16.</summary>
    public void Append(string text)
    {
        if (_wide == null && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) { AppendBmp(text); return; }
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            Append(pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (pair) i++;
        }
    }

    /// <summary>Append the decimal digits of a number.</summary>
    public void AppendDecimal(long number)
    {
        Span<char> digits = stackalloc char[20];
        number.TryFormat(digits, out int length, provider: System.Globalization.CultureInfo.InvariantCulture);
        AppendBmp(digits[..length]);
    }

    /// <summary>Append characters that are code points of their own.</summary>
    public void AppendBmp(ReadOnlySpan<char> text)
    {
        Grow(text.Length);
        if (_wide == null) text.CopyTo(_chars.AsSpan(_length));
        else for (int i = 0; i < text.Length; i++) _wide[_length + i] = text[i];
        _length += text.Length;
    }

    /// <summary>Append a str.</summary>
    public void Append(PyStr s)
    {
        if (!s.IsWide) { AppendBmp(s.Chars); return; }
        AppendWide(s.Wide);
    }

    /// <summary>Append a part of a str.</summary>
    public void Append(PyStr s, int start, int length)
    {
        if (!s.IsWide) AppendBmp(s.Chars.Slice(start, length));
        else AppendWide(s.Wide.Slice(start, length));
    }

    /// <summary>Append code points.</summary>
    public void AppendWide(ReadOnlySpan<int> points)
    {
        if (points.Length == 0) return;
        Widen();
        Grow(points.Length);
        points.CopyTo(_wide.AsSpan(_length));
        _length += points.Length;
    }

    /// <summary>Append one code point several times.</summary>
    public void Repeat(int c, long count)
    {
        if (count <= 0) return;
        if (count > PyStr.MaxLength - _length) throw Sequences.TooLarge(2.0 * count);
        if (c > 0xFFFF) Widen();
        Grow((int)count);
        if (_wide == null) _chars.AsSpan(_length, (int)count).Fill((char)c);
        else _wide.AsSpan(_length, (int)count).Fill(c);
        _length += (int)count;
    }

    /// <summary>The text so far.</summary>
    public PyStr ToPyStr() => _wide == null ? PyStr.FromBmp(_chars.AsSpan(0, _length)) : PyStr.FromCodePoints(_wide.AsSpan(0, _length));

    private void Widen()
    {
        if (_wide != null) return;
        _wide = new int[_chars.Length];
        for (int i = 0; i < _length; i++) _wide[i] = _chars[i];
        _chars = [];
    }

    private void Grow(int more)
    {
        long need = (long)_length + more;
        int have = _wide?.Length ?? _chars.Length;
        if (need <= have) return;
        if (need > PyStr.MaxLength) throw Raise.MemoryError();
        int capacity = (int)Math.Min(Math.Max(need, 2L * have), PyStr.MaxLength);
        Charge.Bytes((_wide == null ? 2L : 4L) * capacity);
        if (_wide == null) Array.Resize(ref _chars, capacity);
        else Array.Resize(ref _wide, capacity);
    }
}
