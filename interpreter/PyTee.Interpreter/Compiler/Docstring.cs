using System.Text;

namespace PyTee.Interpreter.Compiler;

/// <summary>Docstrings are kept without the indentation of the source.</summary>
internal static class Docstring
{
    /// <summary>Expand tabs, strip the first line's leading blanks and the common indentation of the others.</summary>
    public static string Clean(string text)
    {
        var lines = ExpandTabs(text).Split('\n');
        var margin = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent < lines[i].Length) margin = Math.Min(margin, indent);
        }
        if (margin == int.MaxValue) margin = 0;
        lines[0] = lines[0].TrimStart(' ');
        for (var i = 1; i < lines.Length; i++) lines[i] = lines[i][Math.Min(margin, IndentOf(lines[i]))..];
        return string.Join('\n', lines);
    }

    private static int IndentOf(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] == ' ') i++;
        return i;
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t')) return text;
        var result = new StringBuilder();
        var column = 0;
        foreach (var c in text)
        {
            if (c == '\t')
            {
                var spaces = 8 - column % 8;
                result.Append(' ', spaces);
                column += spaces;
                continue;
            }
            result.Append(c);
            column = c is '\n' or '\r' ? 0 : char.IsLowSurrogate(c) ? column : column + 1;
        }
        return result.ToString();
    }
}
