namespace PyTee.Interpreter;

/// <summary>What kind of value a format specification is for.</summary>
public enum FormatKind
{
    /// <summary>A str.</summary>
    Text,

    /// <summary>An int or bool.</summary>
    Integer,

    /// <summary>A float.</summary>
    Float,

    /// <summary>A complex.</summary>
    Complex,
}

/// <summary>A parsed format specification: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.</summary>
public readonly record struct FormatSpec
{
    /// <summary>The most characters a result may be asked to have.</summary>
    public const int MostCharacters = 0x3FFFFFDF;

    private FormatSpec(string typeName) => TypeName = typeName;

    /// <summary>The name of the type of the value, for messages.</summary>
    public string TypeName { get; }

    /// <summary>The code point that fills up to the width.</summary>
    public int Fill { get; init; } = ' ';

    /// <summary>One of <c>&lt; &gt; = ^</c>.</summary>
    public char Align { get; init; } = '<';

    /// <summary>One of <c>+ -</c> and space, or <c>\0</c>.</summary>
    public char Sign { get; init; }

    /// <summary>Whether a zero loses its sign.</summary>
    public bool CoercesNegativeZero { get; init; }

    /// <summary>Whether <c>#</c> was given.</summary>
    public bool IsAlternate { get; init; }

    /// <summary>The least number of characters, or -1.</summary>
    public long Width { get; init; } = -1;

    /// <summary>The separator of digit groups, or <c>\0</c>.</summary>
    public char Grouping { get; init; }

    /// <summary>The precision, or -1.</summary>
    public long Precision { get; init; } = -1;

    /// <summary>The presentation type as a code point; the default of the kind where none was given.</summary>
    public int Type { get; init; }

    /// <summary>How many characters the result has at least: what to charge before formatting.</summary>
    public long Size => Type is 's' ? Math.Max(Width, 0) : Math.Max(Math.Max(Width, Precision), 0);

    /// <summary>How many digits one group has.</summary>
    internal int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    /// <summary>Parses a specification for a value of the named type.</summary>
    public static FormatSpec Parse(string text, string typeName, FormatKind kind)
    {
        var reader = new Reader(text);
        char defaultAlign = kind == FormatKind.Text ? '<' : '>';
        var spec = new FormatSpec(typeName) { Align = defaultAlign, Type = DefaultType(kind) };
        spec = ReadAlign(spec, ref reader, out bool hasAlign, out bool hasFill);
        if (reader.Peek is '+' or '-' or ' ') spec = spec with { Sign = (char)reader.Take() };
        if (reader.TryTake('z')) spec = spec with { CoercesNegativeZero = true };
        if (reader.TryTake('#')) spec = spec with { IsAlternate = true };
        if (!hasFill && reader.TryTake('0'))
        {
            bool padsAfterSign = !hasAlign && defaultAlign == '>';
            spec = spec with { Fill = '0', Align = padsAfterSign ? '=' : spec.Align };
        }
        if (reader.TryNumber(out long width)) spec = spec with { Width = width };
        spec = spec with { Grouping = ReadGrouping(ref reader) };
        if (reader.TryTake('.')) spec = spec with { Precision = ReadPrecision(ref reader) };
        return ReadType(spec, ref reader, text);
    }

    /// <summary>The complaint about a presentation type the value does not have.</summary>
    public FormatSpecException UnknownType() =>
        new($"Unknown format code '{Show(Type)}' for object of type '{TypeName}'");

    private static char DefaultType(FormatKind kind) => kind switch
    {
        FormatKind.Text => 's',
        FormatKind.Integer => 'd',
        _ => '\0',
    };

    private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';

    private static FormatSpec ReadAlign(FormatSpec spec, ref Reader reader, out bool hasAlign, out bool hasFill)
    {
        hasFill = IsAlign(reader.PeekNext);
        hasAlign = hasFill || IsAlign(reader.Peek);
        if (hasFill) spec = spec with { Fill = reader.Take() };
        return hasAlign ? spec with { Align = (char)reader.Take() } : spec;
    }

    private static char ReadGrouping(ref Reader reader)
    {
        char grouping = reader.TryTake(',') ? ',' : '\0';
        if (reader.TryTake('_'))
        {
            if (grouping != '\0') throw TwoGroupings();
            grouping = '_';
        }
        if (grouping == '_' && reader.Peek == ',') throw TwoGroupings();
        return grouping;
    }

    private static FormatSpecException TwoGroupings() => new("Cannot specify both ',' and '_'.");

    private static long ReadPrecision(ref Reader reader) =>
        reader.TryNumber(out long precision)
            ? precision
            : throw new FormatSpecException("Format specifier missing precision");

    private static FormatSpec ReadType(FormatSpec spec, ref Reader reader, string text)
    {
        if (reader.Peek >= 0) spec = spec with { Type = reader.Take() };
        if (reader.Peek >= 0)
            throw new FormatSpecException($"Invalid format specifier '{text}' for object of type '{spec.TypeName}'");
        if (spec.Grouping == '\0') return spec;
        bool allows = spec.Type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0'
            || (spec.Grouping == '_' && spec.Type is 'b' or 'o' or 'x' or 'X');
        if (!allows) throw new FormatSpecException($"Cannot specify '{spec.Grouping}' with '{Show(spec.Type)}'.");
        return spec;
    }

    private static string Show(int type) => type is > 32 and < 128 ? ((char)type).ToString() : $"\\x{type:x}";

    /// <summary>Reads a specification code point by code point.</summary>
    private ref struct Reader(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public readonly int Peek => First(_rest, out _);

        public readonly int PeekNext
        {
            get
            {
                First(_rest, out int length);
                return First(_rest[length..], out _);
            }
        }

        public int Take()
        {
            int character = First(_rest, out int length);
            _rest = _rest[length..];
            return character;
        }

        public bool TryTake(char character)
        {
            if (Peek != character) return false;
            Take();
            return true;
        }

        public bool TryNumber(out long number)
        {
            number = 0;
            bool any = false;
            for (int digit = DigitOf(Peek); digit >= 0; digit = DigitOf(Peek), any = true)
            {
                if (number > (long.MaxValue - digit) / 10)
                    throw new FormatSpecException("Too many decimal digits in format string");
                number = number * 10 + digit;
                Take();
            }
            return any;
        }

        private static int First(ReadOnlySpan<char> text, out int length)
        {
            length = 0;
            if (text.IsEmpty) return -1;
            bool isPair = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);
            length = isPair ? 2 : 1;
            return isPair ? char.ConvertToUtf32(text[0], text[1]) : text[0];
        }

        private static int DigitOf(int character) => NumberText.DigitOf(character);
    }
}
