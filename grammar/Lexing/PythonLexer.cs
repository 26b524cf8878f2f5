using Antlr4.Runtime.Atn;

namespace PyTee.Grammar.Generated;

/// <summary>The generated lexer: the words of Python.</summary>
internal partial class PythonLexer
{
    /// <summary>Where the simulator is kept. ANTLR's own property is of a generic class and would be compiled at every start.</summary>
    public override LexerATNSimulator Interpreter { get; protected set; } = null!;
}
