using System.Text;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>The source lines of a traceback entry with their <c>~~~^^^</c> markers (PEP 657, as CPython 3.13 prints them).</summary>
internal static class TracebackMarkers
{
    /// <summary>The lines to print, without their common indentation.</summary>
    public static IEnumerable<string> Render(string[] source, CodePosition p)
    {
        int first = p.Line - 1, last = Math.Min(Math.Max(p.EndLine, p.Line), source.Length) - 1;
        var lines = source[first..(last + 1)];
        int indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart(' ', '\t', '\f').Length).DefaultIfEmpty(0).Min();
        string Dedent(string l) => l.Length >= indent ? l[indent..] : "";
        var dedented = lines.Select(l => Dedent(l).TrimEnd()).ToArray();
        if (p.Column < 0 || p.EndColumn == 0 && p.Column == 0 && p.EndLine == p.Line) return [dedented[0]];
        int start = Characters(lines[0], p.Column) - indent;
        int end = Characters(lines[^1], p.EndColumn) - indent;
        return Marked(lines, dedented, start, end, indent, p);
    }

    /// <summary>A column in UTF-8 bytes as a number of characters.</summary>
    internal static int Characters(string line, int bytes)
    {
        int n = 0, seen = 0;
        while (n < line.Length && seen < bytes)
        {
            if (char.IsHighSurrogate(line[n]) && n + 1 < line.Length) { seen += 4; n += 2; continue; }
            seen += line[n] < 0x80 ? 1 : line[n] < 0x800 ? 2 : 3;
            n++;
        }
        return n;
    }

    private static IEnumerable<string> Marked(string[] raw, string[] lines, int start, int end, int indent, CodePosition p)
    {
        var anchors = TracebackAnchors.Find(raw, indent, start, end);
        bool whole = TracebackStatement.IsPlainCall(lines, start, end) || anchors == null && Covers(lines, start, end);
        var output = new List<string>();
        var significant = Significant(lines.Length, anchors);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!significant.Contains(i))
            {
                if (significant.Contains(i - 1) && lines.Length > 1)
                {
                    int next = i;
                    while (next < lines.Length && !significant.Contains(next)) next++;
                    int skipped = next - i;
                    if (skipped > 1) { output.Add($"...<{skipped} lines>..."); i = next - 1; continue; }
                }
                if (!significant.Contains(i) && lines.Length > 1 && !(i > 0 && significant.Contains(i - 1) && significant.Contains(i + 1))) continue;
            }
            output.Add(lines[i]);
            if (whole) continue;
            output.Add(Markers(lines[i], i, lines.Length, start, end, anchors));
        }
        return output;
    }

    private static bool Covers(string[] lines, int start, int end) => lines.Length > 1
        ? start <= 0 && end >= lines[^1].Length
        : start <= 0 && end >= lines[0].Length;

    private static HashSet<int> Significant(int count, TracebackAnchors? anchors)
    {
        var lines = new HashSet<int> { 0, count - 1 };
        if (anchors != null)
        {
            for (int i = anchors.StartLine - 1; i <= anchors.EndLine + 1; i++) lines.Add(i);
        }
        else { lines.Add(1); if (count > 2) lines.Add(count - 2); }
        lines.RemoveWhere(i => i < 0 || i >= count);
        return lines;
    }

    private static string Markers(string line, int index, int count, int start, int end, TracebackAnchors? anchors)
    {
        int from = index == 0 ? Math.Max(start, 0) : line.Length - line.TrimStart().Length;
        int to = index == count - 1 ? Math.Min(end, line.Length) : line.Length;
        var marks = new StringBuilder();
        for (int c = 0; c < to; c++)
        {
            char mark = ' ';
            if (c >= from)
            {
                mark = '^';
                if (anchors != null)
                {
                    bool inside = (index > anchors.StartLine || index == anchors.StartLine && c >= anchors.StartColumn) && (index < anchors.EndLine || index == anchors.EndLine && c < anchors.EndColumn);
                    mark = inside ? '^' : '~';
                }
            }
            marks.Append(mark, mark != ' ' && Wide(line[c]) ? 2 : mark == ' ' && Wide(line[c]) ? 2 : 1);
        }
        return marks.ToString();
    }

    /// <summary>Whether a character takes two columns (East Asian wide).</summary>
    private static bool Wide(char c) => c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6';
}
