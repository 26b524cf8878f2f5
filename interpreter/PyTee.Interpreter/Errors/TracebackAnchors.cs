using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter;

/// <summary>
/// The part of an expression that the markers point at: the operator of a binary operation, the brackets of a subscript, the parentheses of a
/// call. Lines count from the first line of the segment, columns after the common indentation was removed.
/// </summary>
internal sealed record TracebackAnchors(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The anchors of the segment, or null when it is no such expression.</summary>
    public static TracebackAnchors? Find(string[] lines, int indent, int start, int end)
    {
        if (start < 0) return null;
        var part = lines.Select(l => l.Length >= indent ? l[indent..] : "").ToArray();
        if (start > part[0].Length) return null;
        if (part.Length == 1 && end > part[0].Length) end = part[0].Length;
        part[^1] = part[^1][..Math.Min(Math.Max(end, 0), part[^1].Length)];
        if (part.Length == 1 && start > part[0].Length) return null;
        part[0] = part[0][start..];
        Mod tree;
        try { tree = Source.Parse(new SourceText("(\n" + string.Join("\n", part) + "\n)", "<segment>"), ParseMode.Exec); }
        catch (Exception e) when (e is SyntaxException or SourceTooComplexException or InsufficientExecutionStackException) { return null; }
        if (tree is not Module { Body: [ExprStmt statement] }) return null;
        var found = statement.Value switch
        {
            BinOp b => Operator(part, b),
            Subscript s => Brackets(part, s.Value.Span, s.Span, '['),
            Call c => Brackets(part, c.Func.Span, c.Span, '('),
            _ => null,
        };
        if (found == null) return null;
        int Shift(int line, int column) => line == 0 ? column + start : column;
        return new(found.StartLine, Shift(found.StartLine, found.StartColumn), found.EndLine, Shift(found.EndLine, found.EndColumn));
    }

    /// <summary>Positions of the segment: its lines start at 2, columns are bytes.</summary>
    private static (int Line, int Column) Place(string[] part, int line, int bytes)
    {
        var text = part[line - 2];
        int n = 0, seen = 0;
        while (n < text.Length && seen < bytes) { seen += text[n] < 0x80 ? 1 : text[n] < 0x800 ? 2 : 3; n++; }
        return (line - 2, n);
    }

    private static (int Line, int Column) Skip(string[] part, (int Line, int Column) at, Func<char, bool> stop)
    {
        var (line, column) = at;
        for (; ; )
        {
            if (line >= part.Length) return (-1, 0);
            if (column >= part[line].Length || part[line][column] == '\\' || part[line][column] == '#') { line++; column = 0; continue; }
            if (stop(part[line][column])) return (line, column);
            column++;
        }
    }

    private static TracebackAnchors? Operator(string[] part, BinOp b)
    {
        var (line, column) = Skip(part, Place(part, b.Left.Span.EndLine, b.Left.Span.EndColumn), c => !char.IsWhiteSpace(c) && c != ')');
        if (line < 0) return null;
        var right = Place(part, b.Right.Span.Line, b.Right.Span.Column);
        int length = 1;
        bool more = column + 1 < part[line].Length && (line != right.Line || column + 1 < right.Column);
        if (more && !char.IsWhiteSpace(part[line][column + 1]) && part[line][column + 1] is not ('\\' or '#' or '(')) length = 2;
        return new(line, column, line, column + length);
    }

    private static TracebackAnchors? Brackets(string[] part, Span inner, Span outer, char open)
    {
        var (line, column) = Skip(part, Place(part, inner.EndLine, inner.EndColumn), c => c == open);
        if (line < 0) return null;
        var end = Place(part, outer.EndLine, outer.EndColumn);
        return new(line, column, end.Line, end.Column);
    }
}
