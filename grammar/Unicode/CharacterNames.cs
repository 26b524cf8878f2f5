using System.Globalization;
using System.Text;

namespace PyTee.Grammar.Unicode;

/// <summary>The names of characters in Unicode 15.1, as <c>\N{...}</c> and <c>unicodedata</c> use them.</summary>
public static class CharacterNames
{
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-", Syllable = "HANGUL SYLLABLE ";
    private const int FirstSyllable = 0xAC00, Vowels = 21, Finals = 28;
    private static readonly string[] Initial = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] Middle = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];
    private static readonly string[] Last = ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];
    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0),
        (0x2EBF0, 0x2EE5D), (0x30000, 0x3134A), (0x31350, 0x323AF),
    ];

    /// <summary>The code point of a name or alias, in either case; -1 if there is none.</summary>
    public static int Lookup(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 120 || !Ascii.IsValid(name)) return -1;
        var line = new byte[name.Length + 2];
        line[0] = line[^1] = (byte)'\n';
        Ascii.ToUpper(name, line.AsSpan(1, name.Length), out _);
        var upper = line.AsSpan(1, name.Length);
        if (upper.StartsWith("CJK UNIFIED IDEOGRAPH-"u8)) return IdeographNamed(name[Ideograph.Length..]);
        if (upper.StartsWith("HANGUL SYLLABLE "u8)) return SyllableNamed(Encoding.ASCII.GetString(upper[Syllable.Length..]));
        int at = upper.Contains((byte)'\n') ? -1 : Table.Names.AsSpan().IndexOf(line);
        return at < 0 ? -1 : Table.CodePoint(Table.Names.AsSpan(0, at).Count((byte)'\n'));
    }

    /// <summary>The name of a code point, or null.</summary>
    public static string? Of(int codePoint)
    {
        if (IsIdeograph(codePoint)) return Ideograph + codePoint.ToString("X4", CultureInfo.InvariantCulture);
        int syllable = codePoint - FirstSyllable;
        if (syllable is >= 0 and < 19 * Vowels * Finals)
            return Syllable + Initial[syllable / (Vowels * Finals)] + Middle[syllable / Finals % Vowels] + Last[syllable % Finals];
        int line = Table.LineOf(codePoint);
        if (line < 0) return null;
        var names = Table.Names.AsSpan(1);
        for (; line > 0; line--) names = names[(names.IndexOf((byte)'\n') + 1)..];
        return Encoding.ASCII.GetString(names[..names.IndexOf((byte)'\n')]);
    }

    private static bool IsIdeograph(int codePoint) => Array.Exists(Ideographs, range => codePoint >= range.First && codePoint <= range.Last);

    private static int IdeographNamed(ReadOnlySpan<char> digits) =>
        digits.Length is 4 or 5 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && IsIdeograph(code) ? code : -1;

    private static int SyllableNamed(string name)
    {
        int first = Longest(Initial, name), middle = Longest(Middle, name = name[Initial[first].Length..]);
        if (middle < 0) return -1;
        int last = Longest(Last, name = name[Middle[middle].Length..]);
        return name.Length == Last[last].Length ? FirstSyllable + (first * Vowels + middle) * Finals + last : -1;
    }

    private static int Longest(string[] parts, string name)
    {
        int best = -1;
        for (int i = 0; i < parts.Length; i++)
            if (name.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length)) best = i;
        return best;
    }

    /// <summary>Unpacked when the first name is asked for: all names as one text, a line each, searched as a whole.</summary>
    private static class Table
    {
        private static readonly (int First, int Count)[] Spans;
        private static readonly int[] Aliases;
        public static readonly byte[] Names;

        static Table()
        {
            var data = new DataReader(DataReader.Unpack("names.bin"));
            Spans = new (int, int)[data.Next()];
            for (int i = 0, at = 0; i < Spans.Length; i++)
            {
                int first = at + data.Next(), count = data.Next();
                Spans[i] = (first, count);
                at = first + count;
            }
            Aliases = new int[data.Next()];
            for (int i = 0; i < Aliases.Length; i++) Aliases[i] = data.Next();
            Names = data.Rest.ToArray();
        }

        public static int CodePoint(int line)
        {
            foreach (var (first, count) in Spans)
            {
                if (line < count) return first + line;
                line -= count;
            }
            return Aliases[line];
        }

        public static int LineOf(int codePoint)
        {
            int line = 0;
            foreach (var (first, count) in Spans)
            {
                if (codePoint < first) return -1;
                if (codePoint < first + count) return line + codePoint - first;
                line += count;
            }
            return -1;
        }
    }
}
