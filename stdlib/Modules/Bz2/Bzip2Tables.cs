namespace PyTee.Stdlib;

/// <summary>Divides the symbols of a block, in groups of fifty, among prefix codes that fit them.</summary>
internal sealed class Bzip2Tables
{
    private const int Passes = 4, Unlikely = 15;

    private readonly int _symbols;
    private readonly byte[][] _lengths;

    /// <summary>The tables for symbols below a number.</summary>
    public Bzip2Tables(ReadOnlySpan<ushort> symbols, int alphabet)
    {
        _symbols = alphabet;
        Selectors = new byte[(symbols.Length + Bzip2Format.GroupSize - 1) / Bzip2Format.GroupSize];
        _lengths = Begin(symbols, symbols.Length switch { < 200 => 2, < 600 => 3, < 1200 => 4, < 2400 => 5, _ => Bzip2Format.MaxTables });
        for (int i = 0; i < Passes; i++) Refine(symbols);
    }

    /// <summary>The table each group uses.</summary>
    public byte[] Selectors { get; }

    /// <summary>How many tables there are.</summary>
    public int Count => _lengths.Length;

    /// <summary>The lengths of a table's codes.</summary>
    public ReadOnlySpan<byte> Lengths(int table) => _lengths[table];

    /// <summary>The codes of a table.</summary>
    public uint[] Codes(int table)
    {
        uint[] codes = new uint[_symbols];
        uint code = 0;
        for (int length = 1; length <= Bzip2Format.MaxWrittenLength; length++, code <<= 1)
            for (int symbol = 0; symbol < _symbols; symbol++)
                if (_lengths[table][symbol] == length) codes[symbol] = code++;
        return codes;
    }

    /// <summary>First guesses: each table is for neighbouring symbols that occur equally often together.</summary>
    private byte[][] Begin(ReadOnlySpan<ushort> symbols, int tables)
    {
        int[] frequencies = new int[_symbols];
        foreach (ushort symbol in symbols) frequencies[symbol]++;
        byte[][] lengths = new byte[tables][];
        int next = 0, left = symbols.Length;
        for (int table = 0; table < tables; table++)
        {
            lengths[table] = new byte[_symbols];
            lengths[table].AsSpan().Fill(Unlikely);
            for (int share = left / (tables - table); next < _symbols && share > 0; next++)
            {
                (share, left) = (share - frequencies[next], left - frequencies[next]);
                lengths[table][next] = 0;
            }
        }
        return lengths;
    }

    /// <summary>Gives each group to the table that writes it shortest, then fits each table to its groups.</summary>
    private void Refine(ReadOnlySpan<ushort> symbols)
    {
        int[][] frequencies = [.. _lengths.Select(_ => new int[_symbols])];
        for (int group = 0; group < Selectors.Length; group++)
        {
            int start = group * Bzip2Format.GroupSize;
            var members = symbols[start..Math.Min(start + Bzip2Format.GroupSize, symbols.Length)];
            int best = Selectors[group] = (byte)Cheapest(members);
            foreach (ushort symbol in members) frequencies[best][symbol]++;
        }
        for (int table = 0; table < Count; table++) PrefixLengths.Of(frequencies[table], _lengths[table], Bzip2Format.MaxWrittenLength);
    }

    private int Cheapest(ReadOnlySpan<ushort> members)
    {
        int best = 0, least = int.MaxValue;
        for (int table = 0; table < Count; table++)
        {
            int cost = 0;
            foreach (ushort symbol in members) cost += _lengths[table][symbol];
            if (cost < least) (best, least) = (table, cost);
        }
        return best;
    }
}
