using System.Text;
using PyTee.Grammar;
using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>Makes the SyntaxExceptions of the passes after the parser.</summary>
internal static class SyntaxErrors
{
    /// <summary>An error at a node.</summary>
    public static SyntaxException At(SourceText source, Span span, string message)
    {
        var first = LineText(source.Text, span.Line);
        var last = span.EndLine == span.Line ? first : LineText(source.Text, span.EndLine);
        return new SyntaxException(SyntaxErrorKind.SyntaxError, message, source.FileName,
            span.Line, Offset(first, span.Column), span.EndLine, Offset(last, span.EndColumn), first);
    }

    /// <summary>The 1-based character offset of a UTF-8 column.</summary>
    private static int Offset(string? line, int column)
    {
        if (line == null) return column + 1;
        var bytes = 0;
        var characters = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes >= column) break;
            bytes += rune.Utf8SequenceLength;
            characters++;
        }
        return characters + 1 + Math.Max(0, column - bytes);
    }

    /// <summary>A source line with its newline, or null when there is no such line.</summary>
    private static string? LineText(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = EndOfLine(text, start);
            if (start >= text.Length) return null;
        }
        return line < 1 ? null : text[start..EndOfLine(text, start)].ReplaceLineEndings("\n");
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (end < 0) return text.Length;
        end += start;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
