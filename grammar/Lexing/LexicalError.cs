namespace PyTee.Grammar.Lexing;

/// <summary>What is wrong with the characters of a source, found while it was cut into tokens, and the place as Python reports it.</summary>
internal sealed record LexicalError(SyntaxErrorKind Kind, string Message, int Line, int Offset, int EndOffset)
{
    /// <summary>Whether it happened inside an f-string, where it explains less.</summary>
    public bool InFString { get; init; }

    /// <summary>Whether it is reported even if the parser stopped before it. Python looks ahead for bad words and brackets, not for bad lines.</summary>
    public bool IsAWord => Kind == SyntaxErrorKind.SyntaxError && Message != Messages.UnexpectedEof;
}
