using PyTee.Grammar.Ast;

namespace PyTee.Grammar;

/// <summary>How a place in the text is reported.</summary>
public sealed partial class SourceText
{
    /// <summary>A syntax error about the characters of a span.</summary>
    public SyntaxException Error(SyntaxErrorKind kind, string message, Span span) => new(
        kind, message, FileName, span.Line, Offset(span.Line, span.Column), span.EndLine, Offset(span.EndLine, span.EndColumn), Line(span.Line).ToString());

    /// <summary>A UTF-8 column as an offset in characters from 1.</summary>
    private int Offset(int line, int column)
    {
        if (IsAscii) return column + 1;
        int offset = 1;
        foreach (var rune in Line(line).EnumerateRunes())
        {
            if (column <= 0) return offset;
            column -= rune.Utf8SequenceLength;
            offset++;
        }
        return offset + Math.Max(column, 0);
    }
}
