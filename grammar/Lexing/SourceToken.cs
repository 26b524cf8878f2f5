using Antlr4.Runtime;
using PyTee.Grammar.Ast;

namespace PyTee.Grammar.Lexing;

/// <summary>A word of the source with its place: UTF-16 indices into the text, and lines with UTF-8 columns.</summary>
internal sealed class SourceToken(SourceText source, int type, int start, int end) : IWritableToken
{
    public int Type { get; set; } = type;

    /// <summary>The index of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>The index behind its last character.</summary>
    public int End { get; } = end;

    public Span Span { get; set; }
    public int TokenIndex { get; set; }

    public ReadOnlySpan<char> Chars => source.Text.AsSpan(Start, End - Start);
    public string Text { get => Chars.ToString(); set => throw new InvalidOperationException(); }

    /// <summary>Whether it separates lines or blocks, and so never ends a node.</summary>
    public bool IsLayout => Type is Generated.PythonLexer.NEWLINE or Generated.PythonLexer.INDENT or Generated.PythonLexer.DEDENT or TokenConstants.EOF;

    int IToken.StartIndex => Start;
    int IToken.StopIndex => End - 1;
    int IToken.Channel => TokenConstants.DefaultChannel;
    int IWritableToken.Channel { set { } }
    int IToken.Line => Span.Line;
    int IWritableToken.Line { set { } }
    int IToken.Column => Span.Column;
    int IWritableToken.Column { set { } }
    ITokenSource IToken.TokenSource => null!;
    ICharStream IToken.InputStream => null!;
}
