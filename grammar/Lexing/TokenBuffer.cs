using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PyTee.Grammar.Lexing;

/// <summary>All tokens of a source, as the parser walks them. The last one is the end of the text.</summary>
internal sealed class TokenBuffer(List<SourceToken> tokens) : ITokenStream
{
    private int _index;

    /// <summary>The same tokens, read from another one on.</summary>
    public TokenBuffer CopyAt(int index) => new(tokens) { _index = index };

    public SourceToken this[int index] => tokens[Math.Min(index, tokens.Count - 1)];
    /// <summary>The type of the token read next.</summary>
    public int LookAhead => LA(1);

    public int Count => tokens.Count;
    public int Index => _index;
    public int Size => tokens.Count;
    public string SourceName => "source";
    public ITokenSource TokenSource => null!;

    public int LA(int offset) => At(offset).Type;
    public IToken LT(int offset) => At(offset);
    public IToken Get(int index) => tokens[index];
    public void Consume() => _index++;
    public void Seek(int index) => _index = index;
    public int Mark() => -1;
    public void Release(int marker) { }

    private SourceToken At(int offset)
    {
        int at = offset > 0 ? _index + offset - 1 : _index + offset;
        return tokens[Math.Clamp(at, 0, tokens.Count - 1)];
    }

    string ITokenStream.GetText(Interval interval) => "";
    string ITokenStream.GetText() => "";
    string ITokenStream.GetText(RuleContext context) => "";
    string ITokenStream.GetText(IToken start, IToken stop) => "";
}
