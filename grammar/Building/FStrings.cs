using System.Text;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;
using static PyTee.Grammar.Generated.PythonLexer;

namespace PyTee.Grammar.Building;

/// <summary>F-strings and their replacement fields.</summary>
internal static class FStrings
{
    public static JoinedStr Make(in Pieces p)
    {
        bool raw = p.Token(0).Chars.ContainsAny('r', 'R');
        List<Expr> parts = [];
        // Python has read the closing quote when it looks at the escapes.
        for (int i = 1; i < p.Count - 1; i++) AddPart(p, i, p.Token(p.Count - 1).Span, raw, parts);
        return new JoinedStr([.. parts]) { Span = p.Span };
    }

    private static void AddPart(in Pieces p, int index, Span blame, bool raw, List<Expr> parts)
    {
        if (p[index].Value is SourceToken text) parts.Add(Text(p.Builder, text, blame, raw));
        else if (p.Expr(index) is JoinedStr debug) parts.AddRange(debug.Values);
        else parts.Add(p.Expr(index));
    }

    private static Constant Text(Builder builder, SourceToken token, Span blame, bool raw) =>
        new(new EscapeReader(builder, blame, token.Start, token.End).Text(raw)) { Span = token.Span };

    public static Expr Field(in Pieces p)
    {
        bool debug = p.Type(2) == EQUAL;
        int at = debug ? 3 : 2, end = at, conversion = -1;
        if (p.Type(at) == BANG)
        {
            conversion = Conversion(p, at + 1);
            at += 2;
        }
        var spec = p.Type(at) == COLON ? Spec(p, at) : null;
        if (debug && conversion < 0 && spec is null) conversion = 'r';
        var field = new FormattedValue(p.Expr(1), conversion, spec) { Span = p.Span };
        return debug ? WithText(p, field, end) : field;
    }

    private static int Conversion(in Pieces p, int index) =>
        p.Token(index - 1).End != p.Token(index).Start
            ? throw p.Builder.Error("f-string: conversion type must come right after the exclamanation mark", p.Builder.Span(p[index - 1].First, p[index].Last))
        : p.Token(index).Chars is "r" or "s" or "a" ? p.Token(index).Chars[0]
        : throw p.Builder.Error($"f-string: invalid conversion character '{p.Name(index)}': expected 's', 'r', or 'a'", p.SpanOf(index));

    private static JoinedStr Spec(in Pieces p, int colon)
    {
        bool raw = RawAround(p.Builder, p.First);
        List<Expr> parts = [];
        for (int i = colon + 1; i < p.Count - 1; i++) AddPart(p, i, p.SpanOf(i), raw, parts);
        return new JoinedStr(Strings.Fold(parts, true)) { Span = p.Builder.Span(p[colon].First, p[p.Count - 2].Last) };
    }

    private static bool RawAround(Builder builder, int token)
    {
        for (int depth = 0; ; token--)
        {
            int type = builder.Tokens[token].Type;
            if (type == FSTRING_END) depth++;
            else if (type == FSTRING_START && depth-- == 0) return builder.Tokens[token].Chars.ContainsAny('r', 'R');
        }
    }

    /// <summary>A field with an equals sign: its own text comes first.</summary>
    private static JoinedStr WithText(in Pieces p, FormattedValue field, int end)
    {
        int start = p.Token(0).End;
        var stop = p.Token(end);
        var span = p.Token(0).Span;
        string text = p.Builder.Source.Text[start..stop.Start];
        if (text.Contains('#')) text = WithoutComments(p.Builder, p[0].First, p[end].First);
        var place = new Span(span.Line, span.EndColumn, stop.Span.Line, stop.Span.Column);
        return new JoinedStr([new Constant(text) { Span = place }, field]) { Span = p.Span };
    }

    private static string WithoutComments(Builder builder, int first, int last)
    {
        var text = new StringBuilder();
        for (int i = first + 1; i <= last; i++)
        {
            var gap = builder.Source.Text.AsSpan(builder.Tokens[i - 1].End, builder.Tokens[i].Start - builder.Tokens[i - 1].End);
            for (int mark; (mark = gap.IndexOf('#')) >= 0; gap = gap[(mark + gap[mark..].IndexOf('\n'))..]) text.Append(gap[..mark]);
            text.Append(gap);
            if (i < last) text.Append(builder.Tokens[i].Chars);
        }
        return text.ToString();
    }
}
