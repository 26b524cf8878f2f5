using System.Globalization;

namespace PyTee.Grammar.Unicode;

/// <summary>The properties of characters in Unicode 15.1, which Python 3.13 follows whatever the platform knows.</summary>
public static class UnicodeData
{
    private static readonly UnicodeCategory[] Categories =
    [
        UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter, UnicodeCategory.ModifierLetter,
        UnicodeCategory.OtherLetter, UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark,
        UnicodeCategory.DecimalDigitNumber, UnicodeCategory.LetterNumber, UnicodeCategory.OtherNumber, UnicodeCategory.ConnectorPunctuation,
        UnicodeCategory.DashPunctuation, UnicodeCategory.OpenPunctuation, UnicodeCategory.ClosePunctuation, UnicodeCategory.InitialQuotePunctuation,
        UnicodeCategory.FinalQuotePunctuation, UnicodeCategory.OtherPunctuation, UnicodeCategory.MathSymbol, UnicodeCategory.CurrencySymbol,
        UnicodeCategory.ModifierSymbol, UnicodeCategory.OtherSymbol, UnicodeCategory.SpaceSeparator, UnicodeCategory.LineSeparator,
        UnicodeCategory.ParagraphSeparator, UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.Surrogate, UnicodeCategory.PrivateUse,
        UnicodeCategory.OtherNotAssigned,
    ];

    /// <summary>The general category.</summary>
    public static UnicodeCategory Category(int codePoint) => Categories[Tables.Categories[codePoint]];

    /// <summary>Whether an identifier may begin with the character (XID_Start or an underscore).</summary>
    public static bool IsIdentifierStart(int codePoint) => Tables.Identifiers[codePoint] == 2;

    /// <summary>Whether an identifier may go on with the character (XID_Continue).</summary>
    public static bool IsIdentifierPart(int codePoint) => Tables.Identifiers[codePoint] != 0;

    /// <summary>The canonical combining class.</summary>
    public static int CombiningClass(int codePoint) => Tables.Combining[codePoint];

    /// <summary>Whether <c>repr</c> shows the character itself (<c>str.isprintable</c>).</summary>
    public static bool IsPrintable(int codePoint) => codePoint == ' ' || Category(codePoint) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    /// <summary>What a character decomposes into, empty if nothing.</summary>
    internal static ReadOnlySpan<int> Decomposition(int codePoint, out bool compatibility)
    {
        compatibility = false;
        if (!Tables.Decompositions.TryGetValue(codePoint, out var found)) return default;
        compatibility = found.Compatibility;
        return found.Parts;
    }

    /// <summary>The character two characters compose to, or -1.</summary>
    internal static int Compose(int first, int second) => Tables.Compositions.TryGetValue((first, second), out int composed) ? composed : -1;

    /// <summary>Unpacked when the first question is asked.</summary>
    private static class Tables
    {
        public static readonly RunTable Categories, Identifiers, Combining;
        public static readonly Dictionary<int, (bool Compatibility, int[] Parts)> Decompositions = [];
        public static readonly Dictionary<(int, int), int> Compositions = [];

        static Tables()
        {
            var data = new DataReader(DataReader.Unpack("properties.bin"));
            Categories = new RunTable(ref data);
            Identifiers = new RunTable(ref data);
            Combining = new RunTable(ref data);
            int count = data.Next();
            for (int codePoint = 0; count > 0; count--)
            {
                codePoint += data.Next();
                int kind = data.Next();
                var parts = new int[data.Next()];
                for (int i = 0; i < parts.Length; i++) parts[i] = data.Next();
                Decompositions[codePoint] = (kind == 2, parts);
                if (kind == 1 && parts.Length == 2) Compositions[(parts[0], parts[1])] = codePoint;
            }
        }
    }
}
