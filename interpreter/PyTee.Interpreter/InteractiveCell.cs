using PyTee.Grammar;

namespace PyTee.Interpreter;

/// <summary>When a cell of a session is complete (the rule of the module codeop).</summary>
internal static class InteractiveCell
{
    /// <summary>Whether more lines could still make it a statement; the newline of the last line typed is no empty line.</summary>
    public static bool IsIncomplete(string text) => Source.Judge(text.EndsWith('\n') ? text[..^1] : text) == Completeness.Incomplete;
}
