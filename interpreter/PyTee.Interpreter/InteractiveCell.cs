using PyTee.Grammar;

namespace PyTee.Interpreter;

/// <summary>The cells of a session: when one is complete (the rule of the module codeop), and what asks for the next.</summary>
internal static class InteractiveCell
{
    private const string FirstPrompt = ">>> ", NextPrompt = "... ";

    private static readonly PyStr s_first = PyStr.Intern("ps1"), s_next = PyStr.Intern("ps2");

    /// <summary>Whether more lines could still make it a statement; the newline of the last line typed is no empty line.</summary>
    public static bool IsIncomplete(string text) => Source.Judge(text.EndsWith('\n') ? text[..^1] : text) == Completeness.Incomplete;

    /// <summary>Set sys.ps1 and sys.ps2, which exist in sessions alone.</summary>
    public static void DefinePrompts(Runtime runtime)
    {
        var sys = runtime.Importer.Load("sys").Dict;
        sys.Set(s_first, Value.Str(FirstPrompt));
        sys.Set(s_next, Value.Str(NextPrompt));
    }

    /// <summary>The text of sys.ps1 or sys.ps2, made anew for every line; the usual one when it was deleted, none when it cannot be made.</summary>
    public static string Prompt(Runtime runtime, bool isContinuation)
    {
        if (!runtime.Importer.Load("sys").Dict.TryGet(isContinuation ? s_next : s_first, out var prompt)) return isContinuation ? NextPrompt : FirstPrompt;
        try { return Protocols.Str(prompt).ToString(); }
        catch (PyException) { return ""; }
    }
}
