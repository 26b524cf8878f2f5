using System.Text;
using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Building;

/// <summary>Collects the characters of a str, which may hold surrogates that UTF-16 would take for a pair.</summary>
internal sealed class PyText
{
    private readonly StringBuilder _text = new();
    private List<int>? _codePoints;

    /// <summary>The collected value: a string, or code points where a string would not tell them apart.</summary>
    public object Value => _codePoints is null ? _text.ToString() : _codePoints.ToArray();

    public void Append(ReadOnlySpan<char> text)
    {
        if (_codePoints is null) { _text.Append(text); return; }
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            _codePoints.Add(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i - (pair ? 1 : 0)]);
        }
    }

    public void Append(int codePoint)
    {
        bool ambiguous = codePoint is >= 0xDC00 and < 0xE000 && _text.Length > 0 && char.IsHighSurrogate(_text[^1]);
        if (ambiguous && _codePoints is null) Widen();
        if (_codePoints is not null) _codePoints.Add(codePoint);
        else if (codePoint < 0x10000) _text.Append((char)codePoint);
        else _text.Append(char.ConvertFromUtf32(codePoint));
    }

    /// <summary>The texts of neighbouring constants as one.</summary>
    public static object Concat(List<Expr> parts, int first, int last)
    {
        var all = new PyText();
        for (int i = first; i <= last; i++)
        {
            if (((Constant)parts[i]).Value is int[] codePoints)
                foreach (int codePoint in codePoints) all.Append(codePoint);
            else if (((Constant)parts[i]).Value is string { Length: > 0 } text)
            {
                if (char.IsLowSurrogate(text[0])) { all.Append((int)text[0]); text = text[1..]; }
                all.Append(text);
            }
        }
        return all.Value;
    }

    private void Widen()
    {
        string text = _text.ToString();
        _codePoints = new List<int>(text.Length);
        Append(text);
    }
}
