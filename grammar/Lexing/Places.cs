using System.Text;
using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Lexing;

/// <summary>Turns indices of a text into lines and UTF-8 columns. Cheap when asked from front to back.</summary>
internal sealed class Places(SourceText source)
{
    private readonly int[] _starts = source.LineStarts;
    private int _line, _index, _column;

    /// <summary>The place of the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Span Of(int start, int end)
    {
        Seek(start);
        int line = _line, column = _column;
        while (end > start && _line + 1 < _starts.Length && _starts[_line + 1] < end) _line++;
        if (_line > line) { _index = _starts[_line]; _column = 0; }
        // A newline belongs to the line it ends, so a token may end one behind its line's last character.
        _column += Width(_index, end);
        _index = end;
        return new Span(line + 1, column, _line + 1, _column);
    }

    private void Seek(int index)
    {
        if (index < _index) { _line = FindLine(index); _index = _starts[_line]; _column = 0; }
        while (_line + 1 < _starts.Length && _starts[_line + 1] <= index) { _line++; _index = _starts[_line]; _column = 0; }
        _column += Width(_index, index);
        _index = index;
    }

    private int FindLine(int index)
    {
        int found = Array.BinarySearch(_starts, index);
        return found >= 0 ? found : ~found - 1;
    }

    private int Width(int from, int to) => source.IsAscii ? to - from : Encoding.UTF8.GetByteCount(source.Text.AsSpan(from, to - from));
}
