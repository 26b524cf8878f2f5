namespace PyTee.Grammar;

/// <summary>A decoded source text: the characters, the file name to report, and where its lines start.</summary>
public sealed partial class SourceText
{
    /// <summary>A text that is already characters, as <c>compile(str)</c> gets it.</summary>
    public SourceText(string text, string fileName) { Text = text; FileName = fileName; }

    /// <summary>The characters, newlines as they stand in the file.</summary>
    public string Text { get; }

    /// <summary>The name tracebacks show.</summary>
    public string FileName { get; }
}
