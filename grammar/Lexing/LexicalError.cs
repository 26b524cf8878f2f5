namespace PyTee.Grammar.Lexing;

/// <summary>What is wrong with the characters of a source, found while it was cut into tokens, and the place as Python reports it.</summary>
internal sealed record LexicalError(SyntaxErrorKind Kind, string Message, int Line, int Offset, int EndOffset);
