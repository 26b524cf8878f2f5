using System.Globalization;

namespace PyTee.Stdlib.Re;

/// <summary>Classes of characters with a name of their own in patterns.</summary>
[Flags]
internal enum Category
{
    None = 0,
    Digit = 1,
    NotDigit = 2,
    Space = 4,
    NotSpace = 8,
    Word = 16,
    NotWord = 32,
}

/// <summary>A set of characters, ready to be asked: a table for the first 256, ranges and categories for the rest.</summary>
internal sealed class CharSet
{
    /// <summary>The table's entry for all characters beyond it.</summary>
    public const int High = 256;

    /// <summary>The table's entry for the end of the text, which no set contains.</summary>
    public const int End = 257;

    /// <summary>What <see cref="Table"/> says of the high characters when each has to be asked.</summary>
    public const byte Ask = 2;

    private readonly int[] _ranges;
    private readonly Category _categories;
    private readonly bool _isNegated;
    private readonly bool _isUnicode;
    private readonly bool _ignoresCase;

    /// <summary>Builds the set that a class means under the flags.</summary>
    public CharSet(IEnumerable<(int Low, int High)> ranges, Category categories, bool isNegated, RegexFlags flags)
    {
        _isUnicode = (flags & RegexFlags.Unicode) != 0;
        _ignoresCase = (flags & RegexFlags.IgnoreCase) != 0;
        _categories = categories;
        _isNegated = isNegated;
        List<(int Low, int High)> all = [.. ranges];
        if (_ignoresCase) AddFolded(all);
        _ranges = Merge(all);
        Table = MakeTable();
    }

    /// <summary>One byte for each of the first 256 characters, one for the higher ones, one for the end.</summary>
    public byte[] Table { get; }

    /// <summary>The only character outside the set, or -1.</summary>
    public int OnlyMissing =>
        _isNegated && !_ignoresCase && _categories == Category.None && _ranges.Length == 2 && _ranges[0] == _ranges[1]
            ? _ranges[0] : -1;

    /// <summary>Whether the set has a character.</summary>
    public bool Contains(int c)
    {
        if (_ignoresCase) c = _isUnicode ? CharCase.Lower(c) : CharCase.LowerAscii(c);
        return (InRanges(c) || InCategories(c)) != _isNegated;
    }

    /// <summary>Whether two sets certainly have no high character in common.</summary>
    public static bool HighPartsDiffer(CharSet left, CharSet right)
    {
        if (left.Table[High] == 0 || right.Table[High] == 0) return true;
        if (!left.IsOneCategory || !right.IsOneCategory) return false;
        Category both = left._categories | right._categories;
        const Category word = Category.Word | Category.Digit;
        return both is (Category.Word | Category.NotWord) or (Category.Digit | Category.NotDigit)
                or (Category.Space | Category.NotSpace) or (Category.Digit | Category.NotWord)
            || ((left._categories | word) == word && right._categories == Category.Space)
            || ((right._categories | word) == word && left._categories == Category.Space);
    }

    /// <summary>Whether a category has a character.</summary>
    public static bool Has(Category category, int c, bool isUnicode) => category switch
    {
        Category.Digit => isUnicode ? IsDecimal(c) : c is >= '0' and <= '9',
        Category.Space => c < 128 ? IsAsciiSpace(c, isUnicode) : isUnicode && c < 0x10000 && char.IsWhiteSpace((char)c),
        _ => isUnicode ? IsWord(c) : c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c == '_'),
    };

    /// <summary>Whether a character is a letter.</summary>
    public static bool IsLetter(int c) => CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherLetter;

    private bool IsOneCategory => !_isNegated && _ranges.Length == 0 && int.IsPow2((int)_categories);

    private static bool IsAsciiSpace(int c, bool isUnicode) =>
        c is ' ' or (>= '\t' and <= '\r') || (isUnicode && c is >= 28 and <= 31);

    private static bool IsDecimal(int c) =>
        c < 128 ? c is >= '0' and <= '9' : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsWord(int c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit((char)c) || c == '_';
        return CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    private bool InRanges(int c)
    {
        int low = 0;
        int high = _ranges.Length / 2;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_ranges[middle * 2 + 1] < c) low = middle + 1; else high = middle;
        }
        return low * 2 < _ranges.Length && _ranges[low * 2] <= c;
    }

    private bool InCategories(int c)
    {
        if (_categories == Category.None) return false;
        return In(Category.Digit, Category.NotDigit) || In(Category.Space, Category.NotSpace)
            || In(Category.Word, Category.NotWord);

        bool In(Category has, Category lacks) =>
            (_categories & (has | lacks)) != 0
            && ((_categories & (Has(has, c, _isUnicode) ? has : lacks)) != 0);
    }

    // The character asked for is lowered, so the set has to hold lower-case letters, and all that equal them.
    private void AddFolded(List<(int Low, int High)> ranges)
    {
        int count = ranges.Count;
        for (int i = 0; i < count; i++)
        {
            (int low, int high) = ranges[i];
            if (!_isUnicode)
            {
                for (int c = Math.Max(low, 'A'); c <= Math.Min(high, 'Z'); c++) AddOne(ranges, c | 0x20);
                continue;
            }
            if (high < 128 && low == high && !char.IsAsciiLetter((char)low)) continue;
            ReadOnlySpan<int> cased = CharCase.Cased;
            int at = cased.BinarySearch(low);
            for (at = at < 0 ? ~at : at; at < cased.Length && cased[at] <= high; at++)
            {
                int lower = CharCase.Lower(cased[at]);
                AddOne(ranges, lower);
                foreach (int equal in CharCase.Equivalents(lower)) AddOne(ranges, equal);
            }
        }
    }

    private static void AddOne(List<(int Low, int High)> ranges, int c) => ranges.Add((c, c));

    private static int[] Merge(List<(int Low, int High)> ranges)
    {
        ranges.Sort();
        var merged = new List<int>();
        foreach ((int low, int high) in ranges)
        {
            if (merged.Count > 0 && low <= merged[^1] + 1) merged[^1] = Math.Max(merged[^1], high);
            else merged.AddRange([low, high]);
        }
        return [.. merged];
    }

    private byte[] MakeTable()
    {
        var table = new byte[End + 1];
        for (int c = 0; c < High; c++) table[c] = Contains(c) ? (byte)1 : (byte)0;
        bool isUniform = !(_isUnicode && (_ignoresCase || _categories != Category.None))
            && (_ranges.Length == 0 || _ranges[^1] < High);
        table[High] = isUniform ? (Contains(0x10FFFF) ? (byte)1 : (byte)0) : Ask;
        return table;
    }
}
