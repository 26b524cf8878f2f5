using Antlr4.Runtime;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;

namespace PyTee.Grammar.Errors;

/// <summary>Ends an attempt without asking what was wrong with it.</summary>
internal sealed class GiveUp : IAntlrErrorStrategy
{
    public void Sync(Parser recognizer) { }
    public void Reset(Parser recognizer) { }
    public void ReportMatch(Parser recognizer) { }
    public void ReportError(Parser recognizer, RecognitionException e) { }
    public bool InErrorRecoveryMode(Parser recognizer) => false;
    public IToken RecoverInline(Parser recognizer) => throw Stop(recognizer);
    public void Recover(Parser recognizer, RecognitionException e) => throw Stop(recognizer);

    private static SyntaxException Stop(Parser recognizer)
    {
        var parser = (ReducingParser)recognizer;
        parser.Builder.Failed = true;
        return parser.Builder.Invalid((SourceToken)parser.TokenStream.LT(1));
    }
}
