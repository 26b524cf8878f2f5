using PyTee.Grammar.Ast;
using PyTee.Grammar.Parsing;

namespace PyTee.Grammar;

/// <summary>Whether a text typed line by line is a statement yet.</summary>
public enum Completeness
{
    /// <summary>It can be run, or is empty.</summary>
    Complete,

    /// <summary>More lines may make it one.</summary>
    Incomplete,

    /// <summary>No further line can mend it.</summary>
    Invalid,
}

/// <summary>The door of this room: a source text becomes a syntax tree, or a <see cref="SyntaxException"/>.</summary>
public static class Source
{
    /// <summary>Parses a text; <paramref name="warn"/> hears of what Python warns about.</summary>
    public static Mod Parse(SourceText text, ParseMode mode = ParseMode.Exec, Action<SyntaxWarning>? warn = null) => new Reading(text, warn).Parse(mode);

    /// <summary>Judges what has been typed so far, as <c>codeop</c> does: a block is complete when an empty line ends it.</summary>
    public static Completeness Judge(string text)
    {
        if (IsEmpty(text)) return Completeness.Complete;
        var reading = new Reading(new SourceText(text + "\n", "<stdin>"), null);
        try
        {
            bool block = reading.Parse(ParseMode.Single) is Interactive { Body: [FunctionDef or ClassDef or If or While or For or Try or With or Match, ..] };
            return block && !text.EndsWith('\n') ? Completeness.Incomplete : Completeness.Complete;
        }
        catch (SyntaxException)
        {
            return reading.StoppedAtEnd ? Completeness.Incomplete : Completeness.Invalid;
        }
        catch (SourceTooComplexException)
        {
            return Completeness.Invalid;
        }
    }

    private static bool IsEmpty(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Trim() is { IsEmpty: false } words && words[0] != '#') return false;
        return true;
    }
}
