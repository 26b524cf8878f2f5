using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What the argument newline of open() means for reading lines and for writing.</summary>
/// <param name="Universal">"\n", "\r" and "\r\n" all end lines.</param>
/// <param name="Translates">They all are read as "\n".</param>
/// <param name="End">What ends a line when not universal.</param>
/// <param name="Written">What "\n" becomes when written; null for itself.</param>
internal readonly record struct Newlines(bool Universal, bool Translates, string End, string? Written)
{
    public static bool IsLegal(string? newline) => newline is null or "" or "\n" or "\r" or "\r\n";

    public static Newlines Of(string? newline) => new(string.IsNullOrEmpty(newline), newline == null, string.IsNullOrEmpty(newline) ? "\n" : newline, newline is "\r" or "\r\n" ? newline : null);

    /// <summary>The text as it is written.</summary>
    public PyStr ForWriting(PyStr text)
    {
        if (Written == null || IndexOf(text, 0, '\n') < 0) return text;
        var result = new StrBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++) { if (text[i] == '\n') result.Append(Written); else result.Append(text[i]); }
        return result.ToPyStr();
    }

    /// <summary>Where the line that begins at a position ends, its end included; -1 when that is not known yet.</summary>
    public int EndOfLine(PyStr text, int start)
    {
        if (Universal && !Translates) return EndOfAnyLine(text, start);
        for (int at = IndexOf(text, start, End[0]); at >= 0; at = IndexOf(text, at + 1, End[0]))
        {
            if (End.Length == 1) return at + 1;
            if (at + 1 < text.Length && text[at + 1] == End[1]) return at + 2;
        }
        return -1;
    }

    private static int EndOfAnyLine(PyStr text, int start)
    {
        int at = text.IsWide ? text.Wide[start..].IndexOfAny('\n', '\r') : text.Chars[start..].IndexOfAny('\n', '\r');
        if (at < 0) return -1;
        at += start;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    public static int IndexOf(PyStr text, int start, char c)
    {
        int at = text.IsWide ? text.Wide[start..].IndexOf(c) : text.Chars[start..].IndexOf(c);
        return at < 0 ? -1 : at + start;
    }

    /// <summary>A part of a text.</summary>
    public static PyStr Slice(PyStr text, int start, int length)
    {
        if (start == 0 && length == text.Length) return text;
        return text.IsWide ? PyStr.FromCodePoints(text.Wide.Slice(start, length)) : PyStr.FromBmp(text.Chars.Slice(start, length));
    }
}

/// <summary>Notes the line ends of a text that comes in pieces and, where wanted, makes them all "\n".</summary>
internal sealed class NewlineDecoder(bool translates)
{
    private const int Lf = 1, Cr = 2, CrLf = 4;
    private int _seen;

    /// <summary>Whether a "\r" is held back, because a "\n" may follow.</summary>
    public bool HoldsReturn { get; set; }

    public PyStr Decode(PyStr text, bool isFinal)
    {
        if (HoldsReturn && (isFinal || text.Length > 0))
        {
            text = PyStr.Concat(PyStr.FromChar('\r'), text);
            HoldsReturn = false;
        }
        if (!isFinal && text.Length > 0 && text[text.Length - 1] == '\r')
        {
            text = Newlines.Slice(text, 0, text.Length - 1);
            HoldsReturn = true;
        }
        if (Newlines.IndexOf(text, 0, '\r') < 0)
        {
            if ((_seen & Lf) == 0 && Newlines.IndexOf(text, 0, '\n') >= 0) _seen |= Lf;
            return text;
        }
        var translated = Translated(text);
        return translates ? translated : text;
    }

    private PyStr Translated(PyStr text)
    {
        var result = new StrBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            bool pair = c == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (pair) i++;
            if (c is '\r' or '\n') _seen |= pair ? CrLf : c == '\r' ? Cr : Lf;
            result.Append(c == '\r' ? '\n' : c);
        }
        return result.ToPyStr();
    }

    public void Reset() => (_seen, HoldsReturn) = (0, false);

    /// <summary>The line ends seen: None, a str or a tuple.</summary>
    public Value Seen
    {
        get
        {
            var kinds = new List<Value>();
            if ((_seen & Cr) != 0) kinds.Add(Value.Str("\r"));
            if ((_seen & Lf) != 0) kinds.Add(Value.Str("\n"));
            if ((_seen & CrLf) != 0) kinds.Add(Value.Str("\r\n"));
            return kinds.Count switch { 0 => Value.None, 1 => kinds[0], _ => new PyTuple([.. kinds]) };
        }
    }
}
