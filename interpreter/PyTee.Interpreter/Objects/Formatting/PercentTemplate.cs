using System.Text;

namespace PyTee.Interpreter;

/// <summary>Where the values of <c>%</c> directives come from.</summary>
public interface IPercentSource<T>
{
    /// <summary>The next argument; throws TypeError after the last.</summary>
    T Next();

    /// <summary>Throws TypeError where there is no mapping.</summary>
    void RequireMapping();

    /// <summary>Makes the mapping's value the only argument.</summary>
    void Select(string key);

    /// <summary>The next argument as the number for a <c>*</c>; throws TypeError where it is no int.</summary>
    long NextStar();

    /// <summary>The text of a value by a directive, whose type may be one nobody knows.</summary>
    string Format(T value, in PercentDirective directive);
}

/// <summary>One <c>%</c> directive.</summary>
public readonly record struct PercentDirective
{
    /// <summary>Whether <c>-</c> was given.</summary>
    public bool IsLeft { get; init; }

    /// <summary>Whether <c>+</c> was given.</summary>
    public bool HasPlus { get; init; }

    /// <summary>Whether a space was given.</summary>
    public bool HasSpace { get; init; }

    /// <summary>Whether <c>#</c> was given.</summary>
    public bool IsAlternate { get; init; }

    /// <summary>Whether <c>0</c> was given.</summary>
    public bool PadsWithZeros { get; init; }

    /// <summary>The least number of characters, or -1.</summary>
    public long Width { get; init; }

    /// <summary>The precision, or -1.</summary>
    public long Precision { get; init; }

    /// <summary>The conversion type as a code point.</summary>
    public int Type { get; init; }

    /// <summary>The type's place in the template, in code points.</summary>
    public int Index { get; init; }

    /// <summary>How many characters the result has at least: what to charge before formatting.</summary>
    public long Size => Math.Max(Math.Max(Width, Precision), 0);

    /// <summary>The complaint about a type nobody knows.</summary>
    public FormatSpecException UnknownType()
    {
        char shown = Type is >= 32 and < 127 ? (char)Type : '?';
        return new FormatSpecException($"unsupported format character '{shown}' (0x{Type:x}) at index {Index}");
    }
}

/// <summary>Expands printf-style templates, for str and (as Latin-1) for bytes.</summary>
public static class PercentTemplate
{
    /// <summary>Expands a template with values; afterwards the caller checks that all were used.</summary>
    public static void Expand<T>(string template, IPercentSource<T> source, StringBuilder output, bool isBytes = false)
    {
        var reader = new PercentReader<T>(template, source, isBytes);
        while (reader.TryNext(output, out PercentDirective directive))
            output.Append(source.Format(source.Next(), directive));
    }
}

/// <summary>Reads a printf-style template directive by directive; a fault shows only when it is reached.</summary>
internal ref struct PercentReader<T>(string text, IPercentSource<T> source, bool isBytes)
{
    private int _at;
    private int _counted;
    private int _codePoints;

    /// <summary>Copies the text up to the next directive and reads that.</summary>
    public bool TryNext(StringBuilder output, out PercentDirective directive)
    {
        directive = new PercentDirective { Width = -1, Precision = -1 };
        while (true)
        {
            int mark = text.IndexOf('%', _at);
            output.Append(text, _at, (mark < 0 ? text.Length : mark) - _at);
            if (mark < 0) { _at = text.Length; return false; }
            _at = mark + 1;
            if (_at >= text.Length || text[_at] != '%') break;
            output.Append('%');
            _at++;
        }
        if (Peek() == '(')
        {
            source.RequireMapping();
            source.Select(ReadKey());
        }
        directive = ReadFlags(directive);
        directive = ReadWidth(directive);
        if (Peek() == '.') directive = ReadPrecision(directive);
        if (Peek() is 'h' or 'l' or 'L') _at++;
        directive = ReadType(directive);
        return true;
    }

    private readonly char Peek() =>
        _at < text.Length ? text[_at] : throw new FormatSpecException("incomplete format");

    private string ReadKey()
    {
        int start = ++_at;
        for (int depth = 1; _at < text.Length; _at++)
        {
            if (text[_at] == '(') depth++;
            else if (text[_at] == ')' && --depth == 0) return text[start.._at++];
        }
        throw new FormatSpecException("incomplete format key");
    }

    private PercentDirective ReadFlags(PercentDirective directive)
    {
        for (; ; _at++)
        {
            switch (Peek())
            {
                case '-': directive = directive with { IsLeft = true }; break;
                case '+': directive = directive with { HasPlus = true }; break;
                case ' ': directive = directive with { HasSpace = true }; break;
                case '#': directive = directive with { IsAlternate = true }; break;
                case '0': directive = directive with { PadsWithZeros = true }; break;
                default: return directive;
            }
        }
    }

    private PercentDirective ReadWidth(PercentDirective directive)
    {
        if (Peek() == '*')
        {
            long width = source.NextStar();
            _at++;
            return directive with { Width = Math.Abs(Math.Max(width, -long.MaxValue)), IsLeft = directive.IsLeft || width < 0 };
        }
        return char.IsAsciiDigit(Peek()) ? directive with { Width = ReadNumber("width", long.MaxValue) } : directive;
    }

    private PercentDirective ReadPrecision(PercentDirective directive)
    {
        _at++;
        if (Peek() == '*')
        {
            long precision = source.NextStar();
            _at++;
            return directive with { Precision = Math.Clamp(precision, 0, int.MaxValue) };
        }
        return directive with { Precision = ReadNumber(isBytes ? "prec" : "precision", int.MaxValue) };
    }

    private long ReadNumber(string what, long limit)
    {
        long number = 0;
        for (; _at < text.Length && char.IsAsciiDigit(text[_at]); _at++)
        {
            int digit = text[_at] - '0';
            if (number > (limit - digit) / 10) throw new FormatSpecException(what + " too big");
            number = number * 10 + digit;
        }
        return number;
    }

    private PercentDirective ReadType(PercentDirective directive)
    {
        char first = Peek();
        int index = CodePointsBefore();
        bool isPair = _at + 1 < text.Length && char.IsSurrogatePair(first, text[_at + 1]);
        int type = isPair ? char.ConvertToUtf32(first, text[_at + 1]) : first;
        _at += isPair ? 2 : 1;
        return directive with { Type = type, Index = index };
    }

    /// <summary>The place in code points, counted on from the last directive: from the beginning it would cost the square of a long template.</summary>
    private int CodePointsBefore()
    {
        _codePoints += FormatLayout.CodePoints(text[_counted.._at]);
        _counted = _at;
        return _codePoints;
    }
}
