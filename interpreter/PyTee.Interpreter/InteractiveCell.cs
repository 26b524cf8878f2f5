using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter;

/// <summary>When a cell of a session is complete (the rule of the module codeop).</summary>
internal static class InteractiveCell
{
    /// <summary>Whether more lines could still make it a statement.</summary>
    public static bool IsIncomplete(string text)
    {
        try { Source.Parse(new SourceText(text, "<stdin>"), ParseMode.Single); }
        catch (SyntaxException first)
        {
            return Fails(text + "\n") is { } second && Fails(text + "\n\n") is { } third && second != third || first.Message.Contains("was never closed", StringComparison.Ordinal)
                || first.Message.Contains("unterminated triple-quoted", StringComparison.Ordinal) || first.Message.StartsWith("expected an indented block", StringComparison.Ordinal);
        }
        catch (SourceTooComplexException) { }
        return false;
    }

    private static string? Fails(string text)
    {
        try { Source.Parse(new SourceText(text, "<stdin>"), ParseMode.Single); return null; }
        catch (SyntaxException e) { return $"{e.Message}@{e.Line}:{e.Offset}"; }
    }
}
