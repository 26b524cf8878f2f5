namespace PyTee.Grammar;

/// <summary>The Python class a syntax error is raised as.</summary>
public enum SyntaxErrorKind { SyntaxError, IndentationError, TabError }

/// <summary>
/// A source text that is not Python. Carries what the attributes of Python's SyntaxError carry: lines and offsets count from 1, offsets in
/// characters (code points), 0 where unknown (offset -1 on line 0 before there are lines); <see cref="FileName"/> is empty where Python gives no place at all; <see cref="Text"/> is the source line.
/// </summary>
public class SyntaxException(SyntaxErrorKind kind, string message, string fileName, int line, int offset, int endLine, int endOffset, string? text)
    : Exception(message)
{
    public SyntaxErrorKind Kind { get; } = kind;
    public string FileName { get; } = fileName;
    public int Line { get; } = line;
    public int Offset { get; } = offset;
    public int EndLine { get; } = endLine;
    public int EndOffset { get; } = endOffset;
    public string? Text { get; } = text;
}
