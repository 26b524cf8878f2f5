using System.Text;

namespace PyTee.Stdlib.Re;

/// <summary>How letters are compared without regard to case: by lower case, and by a few letters that share an upper case.</summary>
internal static class CharCase
{
    private const int CapitalIWithDot = 0x130;

    // Lower-case letters with the same upper case, which plain lowering keeps apart.
    private static readonly int[][] s_groups =
    [
        [0x69, 0x131], [0x73, 0x17F], [0xB5, 0x3BC], [0x345, 0x3B9, 0x1FBE], [0x390, 0x1FD3], [0x3B0, 0x1FE3],
        [0x3B2, 0x3D0], [0x3B5, 0x3F5], [0x3B8, 0x3D1], [0x3BA, 0x3F0], [0x3C0, 0x3D6], [0x3C1, 0x3F1],
        [0x3C2, 0x3C3], [0x3C6, 0x3D5], [0x432, 0x1C80], [0x434, 0x1C81], [0x43E, 0x1C82], [0x441, 0x1C83],
        [0x442, 0x1C84, 0x1C85], [0x44A, 0x1C86], [0x463, 0x1C87], [0x1C88, 0xA64B], [0x1E61, 0x1E9B],
        [0xFB05, 0xFB06],
    ];

    private static readonly Dictionary<int, int[]> s_equivalents = s_groups
        .SelectMany(group => group.Select(member => (member, group)))
        .ToDictionary(pair => pair.member, pair => pair.group);

    private static int[]? s_cased;

    /// <summary>The lower case of a code point, one to one.</summary>
    public static int Lower(int c)
    {
        if (c < 128) return LowerAscii(c);
        if (c == CapitalIWithDot) return 'i';
        return Rune.TryCreate(c, out Rune rune) ? Rune.ToLowerInvariant(rune).Value : c;
    }

    /// <summary>The lower case of an ASCII letter; everything else stays.</summary>
    public static int LowerAscii(int c) => (uint)(c - 'A') <= 'Z' - 'A' ? c | 0x20 : c;

    /// <summary>The lower-case letters equal to one, itself among them; empty for most.</summary>
    public static ReadOnlySpan<int> Equivalents(int lower) => s_equivalents.GetValueOrDefault(lower);

    /// <summary>Whether another code point can equal one without regard to case.</summary>
    public static bool IsCased(int c) => Cased.BinarySearch(c) >= 0;

    /// <summary>The code points that can equal another without regard to case, in order.</summary>
    public static ReadOnlySpan<int> Cased => s_cased ??= FindCased();

    private static int[] FindCased()
    {
        const int pastLastCased = 0x1F000;
        var cased = new SortedSet<int>(s_equivalents.Keys);
        for (int c = 0; c < pastLastCased; c++)
        {
            int lower = Lower(c);
            if (lower == c) continue;
            cased.Add(c);
            cased.Add(lower);
        }
        return [.. cased];
    }
}
