using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter;

/// <summary>What kind of statement a traceback entry shows, as far as its markers depend on it.</summary>
internal static class TracebackStatement
{
    /// <summary>
    /// Whether the range is the call of <c>return name(...)</c> or <c>name = call(...)</c>: such an entry says all there is to say without markers.
    /// </summary>
    public static bool IsPlainCall(string[] lines, int start, int end)
    {
        Mod tree;
        try { tree = Source.Parse(new SourceText(string.Join("\n", lines), "<statement>"), ParseMode.Exec); }
        catch (Exception e) when (e is SyntaxException or SourceTooComplexException or InsufficientExecutionStackException) { return false; }
        var call = tree is not Module { Body: [var statement, ..] } ? null : statement switch
        {
            Return { Value: Call { Func: Name } value } => value,
            Assign { Targets: [Name], Value: Call value } => value,
            _ => null,
        };
        return call != null && call.Span.Line == 1 && call.Span.EndLine == lines.Length
            && TracebackMarkers.Characters(lines[0], call.Span.Column) == start && TracebackMarkers.Characters(lines[^1], call.Span.EndColumn) == end;
    }
}
