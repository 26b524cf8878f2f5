using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;

namespace PyTee.Grammar;

/// <summary>How a place in the text is reported.</summary>
public sealed partial class SourceText
{
    /// <summary>The last line that holds anything, and the column behind its newline.</summary>
    internal (int Line, int Column) End
    {
        get
        {
            int line = Text.EndsWith('\n') ? LineCount - 1 : LineCount;
            return (line, Column(line, Line(line).Length) + 1);
        }
    }

    /// <summary>A syntax error about the characters of a span.</summary>
    public SyntaxException Error(SyntaxErrorKind kind, string message, Span span) =>
        Make(kind, message, span.Line, Offset(span.Line, span.Column), span.EndLine, Offset(span.EndLine, span.EndColumn));

    /// <summary>A syntax error at a place where no token is: the offset counts what has been read.</summary>
    internal SyntaxException ErrorWithoutEnd(SyntaxErrorKind kind, string message, int line, int column) =>
        Make(kind, message, line, Offset(line, column) - 1, line, -1);

    /// <summary>A syntax error up to what has been read, which Python counts from 0.</summary>
    internal SyntaxException ErrorUpTo(string message, Span span) =>
        Make(SyntaxErrorKind.SyntaxError, message, span.Line, Offset(span.Line, span.Column), span.EndLine, Offset(span.EndLine, span.EndColumn) - 1);

    /// <summary>A syntax error at the end of the text.</summary>
    internal SyntaxException ErrorAtEnd(string message) => Make(SyntaxErrorKind.SyntaxError, message, End.Line, 0, End.Line, 0);

    /// <summary>A syntax error about something on a line, which Python does not say where.</summary>
    internal SyntaxException ErrorOfLine(string message, int line) => Make(SyntaxErrorKind.SyntaxError, message, line, 0, line, 0);

    /// <summary>A syntax error with an end offset that means something only to Python.</summary>
    internal SyntaxException ErrorEndingAt(string message, Span span, int endOffset) =>
        Make(SyntaxErrorKind.SyntaxError, message, span.Line, Offset(span.Line, span.Column), span.EndLine, endOffset);

    /// <summary>The error a text could not be cut into tokens for.</summary>
    internal SyntaxException Error(LexicalError error) =>
        new(error.Kind, error.Message, FileName, error.Line, error.Offset, error.Line, error.EndOffset, Line(error.Line).ToString());

    /// <summary>An offset in characters from 1 for an index in the text.</summary>
    internal int OffsetOf(int line, int index) => Offset(line, Column(line, index - LineStarts[line - 1]));

    /// <summary>Python measures the end on the first line, even where it is on another one.</summary>
    private SyntaxException Make(SyntaxErrorKind kind, string message, int line, int offset, int endLine, int endOffset)
    {
        if (IsAbsent) return new SyntaxException(kind, message, FileName, line, offset, endLine, endOffset, null);
        string text = Line(line).ToString() + "\n";
        if (endLine != line) endOffset = Math.Min(endOffset, Offset(line, Column(line, text.Length - 1)) + 1);
        return new SyntaxException(kind, message, FileName, line, offset, endLine, endOffset, text);
    }

    private int Column(int line, int characters) =>
        IsAscii ? characters : System.Text.Encoding.UTF8.GetByteCount(Line(line)[..Math.Min(characters, Line(line).Length)]);

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
