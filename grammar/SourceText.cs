using System.Text;

namespace PyTee.Grammar;

/// <summary>A decoded source text: the characters, the file name to report, and where its lines start.</summary>
public sealed partial class SourceText
{
    private int[]? _lineStarts;

    /// <summary>A text that is already characters, as <c>compile(str)</c> gets it.</summary>
    public SourceText(string text, string fileName)
    {
        Text = text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;
        FileName = fileName;
        IsAscii = Ascii.IsValid(Text);
    }

    /// <summary>The text of a tree that was not read from one: errors in it show no line.</summary>
    public static SourceText Absent(string fileName) => new("", fileName) { IsAbsent = true };

    /// <summary>Whether there is no text.</summary>
    private bool IsAbsent { get; init; }

    /// <summary>The characters; every kind of newline has become <c>\n</c>, as Python reads source.</summary>
    public string Text { get; }

    /// <summary>The name tracebacks show.</summary>
    public string FileName { get; }

    /// <summary>Whether byte, character and UTF-16 columns are the same thing.</summary>
    public bool IsAscii { get; }

    /// <summary>How many lines there are; a last line without newline counts.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Hears of the work done on the text, in tokens and rules, and may end it with an exception.</summary>
    public Action<long>? Work { get; set; }

    /// <summary>The text of a line (from 1) without its newline, empty past the end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        if (line < 1 || line > LineStarts.Length) return default;
        int start = LineStarts[line - 1], end = line < LineStarts.Length ? LineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The index in <see cref="Text"/> of the first character of each line.</summary>
    internal int[] LineStarts => _lineStarts ??= FindLines();

    private int[] FindLines()
    {
        var starts = new int[1 + Text.AsSpan().Count('\n')];
        for (int line = 1, at = 0; line < starts.Length; line++)
            starts[line] = at = Text.IndexOf('\n', at) + 1;
        return starts;
    }
}
