using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Lexing;

/// <summary>What is wrong with the characters of a source, found while it was cut into tokens. The cutting stops there.</summary>
internal sealed record LexicalError(string Message, Span Span, SyntaxErrorKind Kind = SyntaxErrorKind.SyntaxError);
