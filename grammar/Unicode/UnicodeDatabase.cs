using System.Globalization;
using System.Text;

namespace PyTee.Grammar.Unicode;

/// <summary>The properties of characters in Unicode 15.1 that the module unicodedata answers with and nothing else needs.</summary>
public static class UnicodeDatabase
{
    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
        "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];
    private static readonly string[] Directions =
    [
        "", "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    ];
    private static readonly string[] Widths = ["N", "A", "H", "W", "F", "Na"];
    private static readonly string[] Tags =
    [
        "", "<font>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<circle>", "<super>", "<sub>", "<vertical>", "<wide>", "<narrow>",
        "<small>", "<square>", "<fraction>", "<compat>",
    ];

    /// <summary>The general category, in two letters.</summary>
    public static string Category(int codePoint) => Categories[(int)UnicodeData.Category(codePoint)];

    /// <summary>The bidirectional class; empty where none is defined.</summary>
    public static string Bidirectional(int codePoint) => Directions[Tables.Directions[codePoint]];

    /// <summary>The East Asian width.</summary>
    public static string EastAsianWidth(int codePoint) => Widths[Tables.Widths[codePoint]];

    /// <summary>Whether the character is mirrored in text from right to left.</summary>
    public static bool IsMirrored(int codePoint) => Tables.Mirrored[codePoint] != 0;

    /// <summary>The value of a decimal digit, or -1.</summary>
    public static int Decimal(int codePoint) => Tables.Decimals[codePoint] - 1;

    /// <summary>The value of a digit, or -1.</summary>
    public static int Digit(int codePoint) => Tables.Digits[codePoint] - 1;

    /// <summary>The numeric value, or null.</summary>
    public static double? Numeric(int codePoint) => Tables.Numbers[codePoint] is > 0 and var index ? Tables.Values[index - 1] : null;

    /// <summary>The decomposition as the database writes it: the kind unless canonical, then code points; empty if there is none.</summary>
    public static string Decomposition(int codePoint)
    {
        var text = new StringBuilder(Tags[Tables.Tags[codePoint]]);
        foreach (int part in UnicodeData.Decomposition(codePoint, out _))
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(part.ToString("X4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    /// <summary>The characters of a named sequence, or null.</summary>
    public static string? Sequence(string name) => Tables.Sequences.GetValueOrDefault(name.ToUpperInvariant());

    /// <summary>Unpacked when the first question is asked.</summary>
    private static class Tables
    {
        public static readonly double[] Values;
        public static readonly RunTable Directions, Widths, Mirrored, Decimals, Digits, Numbers, Tags;
        public static readonly Dictionary<string, string> Sequences = [];

        static Tables()
        {
            var data = new DataReader(DataReader.Unpack("database.bin"));
            Values = new double[data.Next()];
            for (int i = 0; i < Values.Length; i++)
            {
                int numerator = data.Next();
                Values[i] = (double)((numerator & 1) == 0 ? numerator / 2 : -(numerator + 1) / 2) / data.Next();
            }
            Directions = new RunTable(ref data);
            Widths = new RunTable(ref data);
            Mirrored = new RunTable(ref data);
            Decimals = new RunTable(ref data);
            Digits = new RunTable(ref data);
            Numbers = new RunTable(ref data);
            Tags = new RunTable(ref data);
            ReadSequences(data);
        }

        private static void ReadSequences(DataReader data)
        {
            var texts = new string[data.Next()];
            for (int i = 0; i < texts.Length; i++)
            {
                var text = new StringBuilder();
                for (int count = data.Next(); count > 0; count--) text.Append(char.ConvertFromUtf32(data.Next()));
                texts[i] = text.ToString();
            }
            var names = Encoding.ASCII.GetString(data.Rest).Split('\n');
            for (int i = 0; i < texts.Length; i++) Sequences[names[i]] = texts[i];
        }
    }
}
