using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PyTee.Grammar.Lexing;

/// <summary>
/// The characters the generated lexer sees. Everything outside ASCII is folded to U+0001: the lexer's tables only reach to 127, and each
/// character above them would cost a hundred times as much.
/// </summary>
internal sealed class SourceStream(string text) : ICharStream
{
    private const char Folded = '\u0001', Unfit = '\u0002';
    private int _index;

    public int Index => _index;
    public int Size => text.Length;
    public string SourceName => "source";

    public int LA(int offset)
    {
        int at = offset > 0 ? _index + offset - 1 : _index + offset;
        if (offset == 0 || (uint)at >= (uint)text.Length) return offset == 0 ? 0 : IntStreamConstants.EOF;
        char c = text[at];
        return c >= 128 ? Folded : c == Folded ? Unfit : c;
    }

    public void Consume() => _index++;
    public void Seek(int index) => _index = index;
    public int Mark() => -1;
    public void Release(int marker) { }

    public string GetText(Interval interval)
    {
        int end = Math.Min(interval.b, text.Length - 1);
        return end < interval.a ? "" : text.Substring(interval.a, end - interval.a + 1);
    }
}
