using Antlr4.Runtime;
using PyTee.Grammar.Errors;

namespace PyTee.Grammar.Parsing;

/// <summary>Ends the parse at the first token that does not fit: Python reports one error.</summary>
internal sealed class StopAtFirstError : IAntlrErrorStrategy
{
    public void Sync(Parser recognizer) { }
    public void Reset(Parser recognizer) { }
    public void ReportMatch(Parser recognizer) { }
    public void ReportError(Parser recognizer, RecognitionException e) { }
    public bool InErrorRecoveryMode(Parser recognizer) => false;
    public IToken RecoverInline(Parser recognizer) => throw Diagnose(recognizer);
    public void Recover(Parser recognizer, RecognitionException e) => throw Diagnose(recognizer);

    private static SyntaxException Diagnose(Parser recognizer) => Diagnosis.Of((ReducingParser)recognizer);
}
