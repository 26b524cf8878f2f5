using System.Text;

namespace PyTee.Interpreter;

/// <summary>One piece of a <c>str.format</c> template: literal text, then perhaps a replacement field.</summary>
/// <param name="Literal">The text before the field.</param>
/// <param name="Field">The field's name path, or null where there is no field.</param>
/// <param name="Conversion">The code point after <c>!</c>, or 0.</param>
/// <param name="Spec">The format specification, not yet expanded.</param>
/// <param name="IsNested">Whether the specification has fields of its own.</param>
public readonly record struct StrPiece(string Literal, string? Field, int Conversion, string Spec, bool IsNested);

/// <summary>Where the values of replacement fields come from.</summary>
public interface IFieldSource<T>
{
    /// <summary>The positional argument; throws IndexError beyond the last.</summary>
    T Positional(long index);

    /// <summary>The keyword argument; throws KeyError where there is none.</summary>
    T Named(string name);

    /// <summary>An attribute of a value.</summary>
    T Attribute(T value, string name);

    /// <summary>An item of a value by a number.</summary>
    T Item(T value, long index);

    /// <summary>An item of a value by a text.</summary>
    T Item(T value, string key);

    /// <summary>What <c>!r</c>, <c>!s</c> or <c>!a</c> makes of a value.</summary>
    T Convert(T value, char conversion);

    /// <summary>The text of a value by a specification.</summary>
    string Format(T value, string spec);
}

/// <summary>Reads a <c>str.format</c> template piece by piece; a fault shows only when it is reached.</summary>
public struct StrTemplate(string text)
{
    private const int DeepestNesting = 2;
    private readonly string _text = text;
    private int _at;

    /// <summary>Expands a template with values.</summary>
    public static void Expand<T>(string template, IFieldSource<T> source, StringBuilder output)
    {
        var numbering = new FieldNumbering();
        Expand(template, source, output, numbering, DeepestNesting);
    }

    /// <summary>Reads the next piece, if there is one.</summary>
    public bool TryNext(out StrPiece piece)
    {
        piece = default;
        if (_at >= _text.Length) return false;
        int start = _at;
        int brace = _text.AsSpan(start).IndexOfAny('{', '}');
        if (brace < 0) { _at = _text.Length; piece = new StrPiece(_text[start..], null, 0, "", false); return true; }
        brace += start;
        char mark = _text[brace];
        bool isDoubled = brace + 1 < _text.Length && _text[brace + 1] == mark;
        if (isDoubled)
        {
            _at = brace + 2;
            piece = new StrPiece(_text[start..(brace + 1)], null, 0, "", false);
            return true;
        }
        if (mark == '}' || brace + 1 == _text.Length)
            throw new FormatSpecException($"Single '{mark}' encountered in format string");
        _at = brace + 1;
        piece = ReadField(_text[start..brace]);
        return true;
    }

    /// <summary>The complaint about a conversion other than <c>r</c>, <c>s</c> and <c>a</c>.</summary>
    public static FormatSpecException UnknownConversion(int conversion)
    {
        string shown = conversion is > 32 and < 127 ? ((char)conversion).ToString() : $"\\x{conversion:x}";
        return new FormatSpecException("Unknown conversion specifier " + shown);
    }

    private static void Expand<T>(
        string template, IFieldSource<T> source, StringBuilder output, FieldNumbering numbering, int depth)
    {
        if (depth == 0) throw new FormatSpecException("Max string recursion exceeded");
        var pieces = new StrTemplate(template);
        while (pieces.TryNext(out StrPiece piece))
        {
            output.Append(piece.Literal);
            if (piece.Field == null) continue;
            T value = Resolve(piece.Field, source, numbering);
            if (piece.Conversion != 0) value = Convert(value, piece.Conversion, source);
            string spec = piece.Spec;
            if (piece.IsNested)
            {
                var expanded = new StringBuilder();
                Expand(spec, source, expanded, numbering, depth - 1);
                spec = expanded.ToString();
            }
            output.Append(source.Format(value, spec));
        }
    }

    private static T Convert<T>(T value, int conversion, IFieldSource<T> source) =>
        conversion is 'r' or 's' or 'a' ? source.Convert(value, (char)conversion) : throw UnknownConversion(conversion);

    private static T Resolve<T>(string field, IFieldSource<T> source, FieldNumbering numbering)
    {
        var path = new FieldPath(field);
        T value = numbering.Number(path) is long index ? source.Positional(index) : source.Named(path.First);
        while (path.TryNext(out FieldStep step))
        {
            value = step.IsAttribute ? source.Attribute(value, step.Name)
                : step.Index >= 0 ? source.Item(value, step.Index)
                : source.Item(value, step.Name);
        }
        return value;
    }

    private StrPiece ReadField(string literal)
    {
        int start = _at;
        char end = SkipFieldName();
        string field = _text[start..(_at - 1)];
        int conversion = 0;
        if (end == '!' && ReadConversion(out conversion)) return new StrPiece(literal, field, conversion, "", false);
        if (end == '}') return new StrPiece(literal, field, 0, "", false);
        string spec = ReadSpec(out bool isNested);
        return new StrPiece(literal, field, conversion, spec, isNested);
    }

    private char SkipFieldName()
    {
        bool isInBrackets = false;
        while (_at < _text.Length)
        {
            char c = _text[_at++];
            if (isInBrackets) { isInBrackets = c != ']'; continue; }
            if (c == '{') throw new FormatSpecException("unexpected '{' in field name");
            if (c is '}' or ':' or '!') return c;
            isInBrackets = c == '[';
        }
        throw new FormatSpecException("expected '}' before end of string");
    }

    /// <summary>Reads the conversion and what ends it; true when that is the end of the field.</summary>
    private bool ReadConversion(out int conversion)
    {
        if (_at >= _text.Length)
            throw new FormatSpecException("end of string while looking for conversion specifier");
        bool isPair = _at + 1 < _text.Length && char.IsSurrogatePair(_text[_at], _text[_at + 1]);
        conversion = isPair ? char.ConvertToUtf32(_text[_at], _text[_at + 1]) : _text[_at];
        _at += isPair ? 2 : 1;
        if (_at >= _text.Length) throw UnmatchedBrace();
        char end = _text[_at++];
        if (end is not ('}' or ':')) throw new FormatSpecException("expected ':' after conversion specifier");
        return end == '}';
    }

    private string ReadSpec(out bool isNested)
    {
        int start = _at;
        int depth = 1;
        isNested = false;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '{') { isNested = true; depth++; }
            else if (_text[_at] == '}' && --depth == 0) return _text[start.._at++];
        }
        throw UnmatchedBrace();
    }

    private static FormatSpecException UnmatchedBrace() => new("unmatched '{' in format spec");
}
