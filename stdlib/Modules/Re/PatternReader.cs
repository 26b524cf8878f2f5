using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>Reads a pattern or template one token at a time: a character, or a backslash with the next character.</summary>
internal sealed class PatternReader
{
    private readonly int[] _text;
    private int _index;

    public PatternReader(int[] text, bool isText)
    {
        _text = text;
        IsText = isText;
        Advance();
    }

    /// <summary>Whether the pattern is a str rather than bytes.</summary>
    public bool IsText { get; }

    /// <summary>The next character, or -1 at the end; a backslash stands for the escape with <see cref="Escaped"/>.</summary>
    public int Next { get; private set; }

    /// <summary>The character after the backslash when <see cref="Next"/> is one.</summary>
    public int Escaped { get; private set; }

    /// <summary>Where the next token starts.</summary>
    public int Position => _index - NextLength;

    private int NextLength => Next < 0 ? 0 : Next == '\\' ? 2 : 1;

    /// <summary>Takes the next token; for an escape the character after the backslash is in <paramref name="escaped"/>.</summary>
    public int Take(out int escaped)
    {
        (int taken, escaped) = (Next, Escaped);
        Advance();
        return taken;
    }

    /// <summary>Takes the next token.</summary>
    public int Take() => Take(out _);

    /// <summary>Takes the next token if it is the character.</summary>
    public bool TryTake(char character)
    {
        if (Next != character) return false;
        Advance();
        return true;
    }

    /// <summary>Goes back to a position.</summary>
    public void Seek(int position)
    {
        _index = position;
        Advance();
    }

    /// <summary>Takes up to so many characters of a kind.</summary>
    public string TakeWhile(int most, Func<int, bool> isKind)
    {
        var taken = new StringBuilder();
        while (taken.Length < most && Next >= 0 && Next != '\\' && isKind(Next)) taken.Append((char)Take());
        return taken.ToString();
    }

    /// <summary>Takes the text up to a terminator, and the terminator.</summary>
    public string TakeUntil(char terminator, string what)
    {
        var taken = new StringBuilder();
        int length = 0;
        while (true)
        {
            int token = Take(out int escaped);
            if (token < 0)
            {
                throw length == 0
                    ? Error("missing " + what)
                    : Error($"missing {terminator}, unterminated name", length);
            }
            if (token == terminator)
            {
                if (length == 0) throw Error("missing " + what, 1);
                return taken.ToString();
            }
            length += token == '\\' ? 2 : 1;
            Append(taken, token);
            if (token == '\\') Append(taken, escaped);
        }
    }

    /// <summary>A fault so many characters before the next token.</summary>
    public RegexSyntaxException Error(string message, int offset = 0) =>
        new(IsText ? message : EscapeBytes(message), Position - offset);

    /// <summary>Appends a part of what is read.</summary>
    public void AppendText(StringBuilder text, int start, int length)
    {
        foreach (int c in _text.AsSpan(start, length)) Append(text, c);
    }

    /// <summary>Appends a code point, which may be a lone surrogate.</summary>
    public static void Append(StringBuilder text, int c)
    {
        if (c <= char.MaxValue) text.Append((char)c);
        else text.Append(char.ConvertFromUtf32(c));
    }

    private static string EscapeBytes(string message) =>
        string.Concat(message.Select(c => c < 128 ? c.ToString() : $"\\x{(int)c:x2}"));

    private void Advance()
    {
        Escaped = -1;
        Next = -1;
        if (_index >= _text.Length) return;
        Next = _text[_index++];
        if (Next != '\\') return;
        if (_index >= _text.Length)
            throw new RegexSyntaxException("bad escape (end of pattern)", _text.Length - 1);
        Escaped = _text[_index++];
    }
}
