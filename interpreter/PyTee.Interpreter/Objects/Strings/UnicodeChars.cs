using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What str's predicates ask of a character (Unicode 15.1, as CPython 3.13 has it).</summary>
[Flags]
internal enum CharFlags : ushort
{
    Alpha = 1 << 0,
    Decimal = 1 << 1,
    Digit = 1 << 2,
    Numeric = 1 << 3,
    Space = 1 << 4,
    Upper = 1 << 5,
    Lower = 1 << 6,
    Title = 1 << 7,
    Printable = 1 << 8,
    Cased = 1 << 9,
    CaseIgnorable = 1 << 10,
    IdentifierStart = 1 << 11,
    IdentifierContinue = 1 << 12,
    LineBreak = 1 << 13,
}

/// <summary>Properties and case mappings of code points.</summary>
internal static class UnicodeChars
{
    private const int BlockBits = 7, BlockSize = 1 << BlockBits;

    // Two stages: a block number for each 128 code points, and a record number for each code point of a block.
    private static readonly ushort[] s_blocks = new ushort[0x110000 >> BlockBits];
    private static readonly ushort[] s_records = BuildRecords();

    private static ushort[] BuildRecords()
    {
        var records = new List<ushort>(200 * BlockSize);
        var uniform = new Dictionary<ushort, ushort>();
        var block = new ushort[BlockSize];
        int position = 0, filled = 0;
        for (var runs = UnicodeData.Runs; position < runs.Length;)
        {
            int length = ReadNumber(runs, ref position);
            var record = (ushort)ReadNumber(runs, ref position);
            while (length > 0)
            {
                int n = Math.Min(length, BlockSize - (filled & BlockSize - 1));
                block.AsSpan(filled & BlockSize - 1, n).Fill(record);
                filled += n;
                length -= n;
                if ((filled & BlockSize - 1) == 0) s_blocks[(filled >> BlockBits) - 1] = BlockNumber(block, records, uniform);
            }
        }
        return [.. records];
    }

    private static ushort BlockNumber(ushort[] block, List<ushort> records, Dictionary<ushort, ushort> uniform)
    {
        bool same = !block.AsSpan().ContainsAnyExcept(block[0]);
        if (same && uniform.TryGetValue(block[0], out ushort known)) return known;
        var number = (ushort)(records.Count >> BlockBits);
        records.AddRange(block);
        if (same) uniform[block[0]] = number;
        return number;
    }

    private static int ReadNumber(ReadOnlySpan<byte> data, ref int position)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = data[position++];
            number |= (b & 0x7F) << shift;
            if (b < 0x80) return number;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Record(int c) => s_records[(s_blocks[c >> BlockBits] << BlockBits) + (c & BlockSize - 1)];

    public static CharFlags FlagsOf(int c) => (CharFlags)UnicodeData.Flags[Record(c)];

    public static bool Has(int c, CharFlags any) => (FlagsOf(c) & any) != 0;

    /// <summary>str.isspace of one character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int c) => c < 128 ? c is 32 or >= 9 and <= 13 or >= 28 and <= 31 : Has(c, CharFlags.Space);

    /// <summary>Whether repr shows the character as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPrintable(int c) => c < 127 ? c >= 32 : Has(c, CharFlags.Printable);

    /// <summary>Which mapping of a character.</summary>
    public enum Mapping { Upper, Lower, Title, Fold }

    /// <summary>The character under a mapping, or -1 when <paramref name="special"/> holds more than one.</summary>
    public static int Map(int c, Mapping mapping, out string? special)
    {
        int record = Record(c);
        int change = mapping switch
        {
            Mapping.Upper => UnicodeData.Upper[record],
            Mapping.Lower => UnicodeData.Lower[record],
            Mapping.Title => UnicodeData.Title[record],
            _ => UnicodeData.Fold[record],
        };
        special = change < UnicodeData.FirstSpecial ? null : UnicodeData.Specials[change - UnicodeData.FirstSpecial];
        return special == null ? c + change : -1;
    }
}
