using Antlr4.Runtime.Atn;

namespace PyTee.Grammar.Generated;

/// <summary>
/// Stands, for the generated classes, before ANTLR's class of the same name, whose work is several milliseconds of every start. Every decision of
/// the parser is made by its next token (one that needed more would fail when it is first met), so that the parser never asks its
/// network; the lexer's is read, without the checks that are made when it is generated.
/// </summary>
internal sealed class ATNDeserializer
{
    /// <summary>The network of a lexer; an empty one for a parser.</summary>
    public ATN Deserialize(int[] serialized) => serialized[1] == (int)ATNType.Parser
        ? new ATN(ATNType.Parser, serialized[2])
        : new Antlr4.Runtime.Atn.ATNDeserializer(new ATNDeserializationOptions { VerifyAtn = false }).Deserialize(serialized);
}
