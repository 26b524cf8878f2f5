using PyTee.Grammar.Ast;

namespace PyTee.Grammar;

/// <summary>A doubtful piece of source that Python accepts with a SyntaxWarning.</summary>
public sealed record SyntaxWarning(string Message, string FileName, Span Span);
