using PyTee.Grammar.Building;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonParser;

namespace PyTee.Grammar.Errors;

/// <summary>A parse that stopped at a token that does not fit: the rules that were open, and what stands in them.</summary>
internal sealed class Failure(ReducingParser parser)
{
    private readonly ReducingParser _parser = parser;

    public Builder Builder => _parser.Builder;
    public Scout Scout { get; } = parser.Builder.Scout;

    /// <summary>The index of the token that does not fit.</summary>
    public int At { get; } = parser.TokenStream.Index;

    public SourceToken Token => Builder.Tokens[At];

    /// <summary>How many rules are open. One that has only just begun says nothing, unless it waits for a colon or a bracket.</summary>
    public int Depth { get; } = CountOpen(parser);

    /// <summary>A rule that is open, counted from the innermost.</summary>
    public int Rule(int outward) => outward < Depth ? _parser.Open[Depth - 1 - outward].Rule : -1;

    /// <summary>The first token of an open rule.</summary>
    public int First(int outward) => _parser.Open[Depth - 1 - outward].First;

    /// <summary>What stands in an open rule.</summary>
    public ReadOnlySpan<Item> Items(int outward)
    {
        int index = Depth - 1 - outward;
        int end = index + 1 < _parser.Open.Length ? _parser.Open[index + 1].Base : _parser.Items.Length;
        return _parser.Items[_parser.Open[index].Base..end];
    }

    /// <summary>What stands in an open rule, as its builder would see it.</summary>
    public Pieces Pieces(int outward) => new(Builder, Items(outward), First(outward), At - 1);

    /// <summary>The token type of a piece from the end of an open rule, 0 for a node.</summary>
    public int TypeFromEnd(int outward, int back)
    {
        var items = Items(outward);
        return items.Length >= back && items[^back].Value is SourceToken token ? token.Type : 0;
    }

    public SyntaxException Error(string message, int first, int last) => Builder.Error(message, Scout.Span(first, last));

    /// <summary>An error at the token that does not fit.</summary>
    public SyntaxException ErrorHere(string message, SyntaxErrorKind kind = SyntaxErrorKind.SyntaxError)
    {
        Scout.Look(At);
        return Builder.ErrorAt(message, At, kind);
    }

    /// <summary>The plain error.</summary>
    public SyntaxException Plain(int index)
    {
        Scout.Look(index);
        return Type(index) switch
        {
            INDENT => Builder.ErrorAt("unexpected indent", index, SyntaxErrorKind.IndentationError),
            DEDENT => Builder.ErrorAt("unexpected unindent", index, SyntaxErrorKind.IndentationError),
            _ => Builder.Invalid(Builder.Tokens[index]),
        };
    }

    private static int CountOpen(ReducingParser parser)
    {
        int depth = parser.Open.Length;
        while (depth > 1 && parser.Open[depth - 1] is var open && open.Base == parser.Items.Length && open.Rule is not (RULE_suite or RULE_parameters)) depth--;
        return depth;
    }

    public int Type(int index) => Scout.Type(index);
}
