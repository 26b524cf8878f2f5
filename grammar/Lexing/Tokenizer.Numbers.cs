
namespace PyTee.Grammar.Lexing;

/// <summary>Numbers that run into something else.</summary>
internal sealed partial class Tokenizer
{
    private SourceToken CheckNumber(SourceToken number) => number;
}
