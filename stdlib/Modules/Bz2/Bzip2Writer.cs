using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Writes a bzip2 stream: collects blocks, sorts each, and writes it by its own prefix codes.</summary>
internal sealed class Bzip2Writer
{
    private const int Slack = 19, RunRoom = Bzip2Format.RunStart + 1, FirstSize = 1 << 12;

    private readonly BitOutput _out = new();
    private readonly int _most;
    private byte[] _block = new byte[FirstSize], _last = [];
    private BlockSort? _sort;
    private int _size, _run;
    private byte _runByte;
    private uint _sum, _blockSum = uint.MaxValue;

    /// <summary>A stream of a level, 1 to 9.</summary>
    public Bzip2Writer(int level)
    {
        _most = level * Bzip2Format.BlockUnit - Slack;
        _out.Put(32, (ulong)Bzip2Format.StreamMagic << 8 | (uint)('0' + level));
    }

    /// <summary>Adds data; returns what is ready.</summary>
    public byte[] Write(ReadOnlySpan<byte> data)
    {
        Fuel.Spend(data.Length >> 4);
        foreach (byte b in data)
        {
            if (_run > 0 && (b != _runByte || _run == Bzip2Format.RunMost)) EndRun();
            (_runByte, _run) = (b, _run + 1);
        }
        return _out.Take();
    }

    /// <summary>Ends the stream.</summary>
    public byte[] Finish()
    {
        if (_run > 0) EndRun();
        if (_size > 0) EndBlock();
        _out.Put(Bzip2Format.MagicBits, Bzip2Format.EndMagic);
        _out.Put(32, _sum);
        _out.Align();
        return _out.Take();
    }

    private void EndRun()
    {
        if (_size + RunRoom > _most) EndBlock();
        if (_size + RunRoom > _block.Length) Grow();
        for (int i = 0; i < _run; i++) _blockSum = Bzip2Format.Add(_blockSum, _runByte);
        int written = Math.Min(_run, Bzip2Format.RunStart);
        _block.AsSpan(_size, written).Fill(_runByte);
        _size += written;
        if (written == Bzip2Format.RunStart) _block[_size++] = (byte)(_run - Bzip2Format.RunStart);
        _run = 0;
    }

    private void Grow()
    {
        int size = Math.Min(2 * _block.Length, _most);
        Charge.Bytes(size);
        Array.Resize(ref _block, size);
    }

    private void EndBlock()
    {
        if (_last.Length < _size)
        {
            Charge.Bytes(_size);
            (_last, _sort) = (new byte[_size], new BlockSort(_size));
        }
        int place = _sort!.Run(_block.AsSpan(0, _size), _last);
        _out.Put(Bzip2Format.MagicBits, Bzip2Format.BlockMagic);
        _out.Put(32, ~_blockSum);
        _out.Put(1, 0);
        _out.Put(24, (ulong)place);
        _sum = Bzip2Format.Combine(_sum, ~_blockSum);
        byte[] used = WriteUsed();
        WriteSymbols(Symbols(used), used.Length + 2);
        (_size, _blockSum) = (0, uint.MaxValue);
    }

    /// <summary>Writes which bytes occur; returns them.</summary>
    private byte[] WriteUsed()
    {
        bool[] occurs = new bool[256];
        foreach (byte b in _block.AsSpan(0, _size)) occurs[b] = true;
        uint[] groups = [.. Enumerable.Range(0, 16).Select(group => Members(occurs.AsSpan(group * 16, 16)))];
        for (int i = 0; i < 16; i++) _out.Put(1, groups[i] == 0 ? 0u : 1u);
        foreach (uint group in groups)
            if (group != 0) _out.Put(16, group);
        return [.. Enumerable.Range(0, 256).Where(b => occurs[b]).Select(b => (byte)b)];
    }

    private static uint Members(ReadOnlySpan<bool> occurs)
    {
        uint members = 0;
        foreach (bool member in occurs) members = members << 1 | (member ? 1u : 0);
        return members;
    }

    /// <summary>The sorted bytes as places in the order of last use, runs of the first place as digits, and the mark of the end.</summary>
    private ushort[] Symbols(byte[] order)
    {
        Charge.Bytes((_size + 1L) * sizeof(ushort));
        ushort[] symbols = new ushort[_size + 1];
        int count = 0, run = 0, end = order.Length + 1;
        for (int i = 0; i < _size; i++)
        {
            byte b = _last[i];
            if (order[0] == b)
            {
                run++;
                continue;
            }
            for (; run > 0; run = run - 1 >> 1) symbols[count++] = (ushort)(run - 1 & 1);
            int place = Array.IndexOf(order, b);
            Array.Copy(order, 0, order, 1, place);
            order[0] = b;
            symbols[count++] = (ushort)(place + 1);
        }
        for (; run > 0; run = run - 1 >> 1) symbols[count++] = (ushort)(run - 1 & 1);
        symbols[count++] = (ushort)end;
        return symbols[..count];
    }

    private void WriteSymbols(ushort[] symbols, int alphabet)
    {
        var tables = new Bzip2Tables(symbols, alphabet);
        WriteSelectors(tables);
        for (int table = 0; table < tables.Count; table++) WriteLengths(tables.Lengths(table));
        uint[][] codes = [.. Enumerable.Range(0, tables.Count).Select(tables.Codes)];
        for (int i = 0; i < symbols.Length; i++)
        {
            int table = tables.Selectors[i / Bzip2Format.GroupSize];
            _out.Put(tables.Lengths(table)[symbols[i]], codes[table][symbols[i]]);
        }
    }

    private void WriteSelectors(Bzip2Tables tables)
    {
        _out.Put(3, (ulong)tables.Count);
        _out.Put(15, (ulong)tables.Selectors.Length);
        byte[] order = [.. Enumerable.Range(0, tables.Count).Select(table => (byte)table)];
        foreach (byte table in tables.Selectors)
        {
            int place = Array.IndexOf(order, table);
            _out.Put(place + 1, (1UL << place + 1) - 2);
            Array.Copy(order, 0, order, 1, place);
            order[0] = table;
        }
    }

    private void WriteLengths(ReadOnlySpan<byte> lengths)
    {
        int length = lengths[0];
        _out.Put(5, (ulong)length);
        foreach (byte wanted in lengths)
        {
            for (; length < wanted; length++) _out.Put(2, 0b10);
            for (; length > wanted; length--) _out.Put(2, 0b11);
            _out.Put(1, 0);
        }
    }
}
