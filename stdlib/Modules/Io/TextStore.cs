using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A text that can be overwritten anywhere: chars until the first character above U+FFFF arrives, code points from then on.</summary>
internal sealed class TextStore
{
    private char[] _chars = [];
    private int[]? _wide;

    public int Length { get; private set; }

    /// <summary>Put a text at a position; a gap is filled with NULs.</summary>
    public void Put(long position, PyStr text)
    {
        if (text.Length == 0) return;
        long end = position + text.Length;
        if (end > Array.MaxLength) throw Raise.OverflowError("new position too large");
        if (text.IsWide) Widen();
        if (end > Length) Resize((int)end);
        int at = (int)position;
        if (_wide == null) text.Chars.CopyTo(_chars.AsSpan(at));
        else if (text.IsWide) text.Wide.CopyTo(_wide.AsSpan(at));
        else for (int i = 0; i < text.Length; i++) _wide[at + i] = text.Chars[i];
    }

    public PyStr Slice(int start, int length)
    {
        Charge.Bytes((_wide == null ? 2L : 4L) * length);
        return _wide == null ? PyStr.FromBmp(_chars.AsSpan(start, length)) : PyStr.FromCodePoints(_wide.AsSpan(start, length));
    }

    /// <summary>Where the line that begins at a position ends, its end included; the length when it has none.</summary>
    public int EndOfLine(int start, Newlines newlines)
    {
        bool any = newlines.Universal && !newlines.Translates;
        for (int at = Find(start, newlines.End[0], any); at >= 0; at = Find(at + 1, newlines.End[0], any))
        {
            bool pair = this[at] == '\r' && at + 1 < Length && this[at + 1] == '\n';
            if (any) return pair ? at + 2 : at + 1;
            if (newlines.End.Length == 1) return at + 1;
            if (pair) return at + 2;
        }
        return Length;
    }

    private int this[int index] => _wide == null ? _chars[index] : _wide[index];

    private int Find(int start, char c, bool any)
    {
        if (start >= Length) return -1;
        int at = _wide == null
            ? any ? _chars.AsSpan(start, Length - start).IndexOfAny('\n', '\r') : _chars.AsSpan(start, Length - start).IndexOf(c)
            : any ? _wide.AsSpan(start, Length - start).IndexOfAny('\n', '\r') : _wide.AsSpan(start, Length - start).IndexOf(c);
        return at < 0 ? -1 : start + at;
    }

    /// <summary>Set the length; what is new is NUL.</summary>
    public void Resize(int length)
    {
        int have = _wide?.Length ?? _chars.Length;
        if (length > have)
        {
            int capacity = (int)Math.Min(Math.Max(length, Math.Max(64, 2L * have)), Array.MaxLength);
            Charge.Bytes((_wide == null ? 2L : 4L) * capacity);
            if (_wide == null) Array.Resize(ref _chars, capacity);
            else Array.Resize(ref _wide, capacity);
        }
        if (length > Length)
        {
            if (_wide == null) _chars.AsSpan(Length, length - Length).Clear();
            else _wide.AsSpan(Length, length - Length).Clear();
        }
        Length = length;
    }

    private void Widen()
    {
        if (_wide != null) return;
        Charge.Bytes(4L * _chars.Length);
        var wide = new int[Math.Max(_chars.Length, 16)];
        for (int i = 0; i < Length; i++) wide[i] = _chars[i];
        (_wide, _chars) = (wide, []);
    }
}
