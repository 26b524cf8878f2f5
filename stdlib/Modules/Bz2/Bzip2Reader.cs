namespace PyTee.Stdlib;

/// <summary>Reads a bzip2 stream as it comes: it stops where the input ends, where enough was made, or at the stream's end.</summary>
internal sealed class Bzip2Reader
{
    private enum Stage { Header, Magic, BlockHeader, UsedGroups, UsedBytes, Counts, Selectors, TableStart, Table, Symbols, Output, End, Done }

    private readonly BitInput _bits = new();
    private readonly byte[] _front = new byte[256], _order = new byte[Bzip2Format.MaxTables], _selectors = new byte[Bzip2Format.MaxSelectors], _lengths = new byte[Bzip2Format.MaxSymbols];
    private readonly Bzip2Code[] _codes = new Bzip2Code[Bzip2Format.MaxTables];
    private Bzip2Block _block = null!;
    private Stage _stage;
    private uint _sum, _blockSum;
    private int _first, _groups, _group, _used, _tables, _table, _groupsOfSymbols, _selector, _ones, _index, _length, _left, _run, _weight;

    /// <summary>Whether the stream is at its end and was right.</summary>
    public bool IsDone => _stage == Stage.Done;

    /// <summary>Whether nothing more can be made of what was given.</summary>
    public bool NeedsInput => !IsDone && _stage != Stage.Output && _bits.Left == 0;

    /// <summary>What was given and lies behind the end.</summary>
    public byte[] Rest => _bits.Rest.ToArray();

    /// <summary>Reads on, making at most so many bytes.</summary>
    public byte[] Read(ReadOnlySpan<byte> data, long most)
    {
        _bits.Append(data);
        var made = new ByteStore();
        while (_stage != Stage.Done && (_stage == Stage.Output ? Output(made, most) : Step())) { }
        return made.ToArray();
    }

    /// <summary>Does the next thing; false when the input does not suffice for it.</summary>
    private bool Step() => _stage switch
    {
        Stage.Header => Header(),
        Stage.Magic => Magic(),
        Stage.BlockHeader => BlockHeader(),
        Stage.UsedGroups => UsedGroups(),
        Stage.UsedBytes => UsedBytes(),
        Stage.Counts => Counts(),
        Stage.Selectors => Selectors(),
        Stage.TableStart => TableStart(),
        Stage.Table => Table(),
        Stage.Symbols => Symbols(),
        _ => End(),
    };

    private bool Header()
    {
        if (!_bits.Has(32)) return false;
        int level = -'0';
        if (_bits.Take(24) != Bzip2Format.StreamMagic || (level += _bits.Take(8)) is < 1 or > 9) throw Bzip2Format.BadData();
        _block = new Bzip2Block(level);
        _stage = Stage.Magic;
        return true;
    }

    private bool Magic()
    {
        if (!_bits.Has(Bzip2Format.MagicBits)) return false;
        ulong magic = _bits.Peek(Bzip2Format.MagicBits);
        _bits.Skip(Bzip2Format.MagicBits);
        _stage = magic switch { Bzip2Format.BlockMagic => Stage.BlockHeader, Bzip2Format.EndMagic => Stage.End, _ => throw Bzip2Format.BadData() };
        return true;
    }

    private bool BlockHeader()
    {
        const int sumBits = 32, placeBits = 24;
        if (!_bits.Has(sumBits + 1 + placeBits)) return false;
        _blockSum = (uint)_bits.Take(sumBits);
        // The mark of a scrambled block, which nothing has written for decades.
        if (_bits.Take(1) != 0) throw Bzip2Format.BadData();
        _first = _bits.Take(placeBits);
        _block.Clear();
        _stage = Stage.UsedGroups;
        return true;
    }

    /// <summary>Sixteen groups of sixteen bytes each: first which groups occur, then which bytes of them.</summary>
    private bool UsedGroups()
    {
        if (!_bits.Has(16)) return false;
        (_groups, _group, _used, _stage) = (_bits.Take(16), 0, 0, Stage.UsedBytes);
        return true;
    }

    private bool UsedBytes()
    {
        for (; _group < 16; _group++)
        {
            if ((_groups & 0x8000 >> _group) == 0) continue;
            if (!_bits.Has(16)) return false;
            int members = _bits.Take(16);
            for (int i = 0; i < 16; i++)
                if ((members & 0x8000 >> i) != 0) _front[_used++] = (byte)(_group * 16 + i);
        }
        if (_used == 0) throw Bzip2Format.BadData();
        _stage = Stage.Counts;
        return true;
    }

    private bool Counts()
    {
        if (!_bits.Has(18)) return false;
        (_tables, _groupsOfSymbols) = (_bits.Take(3), _bits.Take(15));
        if (_tables is < 2 or > Bzip2Format.MaxTables || _groupsOfSymbols == 0) throw Bzip2Format.BadData();
        for (int i = 0; i < _tables; i++) _order[i] = (byte)i;
        (_selector, _ones, _stage) = (0, 0, Stage.Selectors);
        return true;
    }

    /// <summary>Which table each group of symbols uses: as many ones as tables were used since.</summary>
    private bool Selectors()
    {
        while (_selector < _groupsOfSymbols)
        {
            if (!_bits.Has(1)) return false;
            if (_bits.Take(1) == 1)
            {
                if (++_ones >= _tables) throw Bzip2Format.BadData();
                continue;
            }
            byte table = ToFront(_order, _ones);
            // More selectors than a block can use are read over.
            if (_selector < _selectors.Length) _selectors[_selector] = table;
            (_selector, _ones) = (_selector + 1, 0);
        }
        (_groupsOfSymbols, _table, _stage) = (Math.Min(_groupsOfSymbols, _selectors.Length), 0, Stage.TableStart);
        return true;
    }

    private bool TableStart()
    {
        if (!_bits.Has(5)) return false;
        (_length, _index, _stage) = (_bits.Take(5), 0, Stage.Table);
        return true;
    }

    /// <summary>The lengths of a table's codes, each told by its difference to the one before.</summary>
    private bool Table()
    {
        while (_index < _used + 2)
        {
            if (_length is < 1 or > Bzip2Format.MaxLength) throw Bzip2Format.BadData();
            if (!_bits.Has(2)) return false;
            int step = (int)_bits.Peek(2);
            _bits.Skip(step < 2 ? 1 : 2);
            if (step < 2) _lengths[_index++] = (byte)_length;
            else _length += step == 2 ? 1 : -1;
        }
        _codes[_table++] = new Bzip2Code(_lengths.AsSpan(0, _used + 2));
        if (_table < _tables) _stage = Stage.TableStart;
        else (_selector, _left, _run, _weight, _stage) = (0, 0, 0, 1, Stage.Symbols);
        return true;
    }

    private bool Symbols()
    {
        while (true)
        {
            if (_left == 0)
            {
                if (_selector == _groupsOfSymbols) throw Bzip2Format.BadData();
                (_left, _selector) = (Bzip2Format.GroupSize, _selector + 1);
            }
            int symbol = _codes[_selectors[_selector - 1]].Decode(_bits);
            if (symbol < 0) return false;
            _left--;
            if (symbol <= 1) AddToRun(symbol);
            else if (symbol == _used + 1) return Begin();
            else
            {
                EndRun();
                _block.Add(ToFront(_front, symbol - 1), 1);
            }
        }
    }

    /// <summary>Two symbols are the digits 1 and 2 of how often the byte at the front comes on.</summary>
    private void AddToRun(int digit)
    {
        if (_weight > 2 * Bzip2Format.BlockUnit * 9) throw Bzip2Format.BadData();
        _run += _weight << digit;
        _weight <<= 1;
    }

    private void EndRun()
    {
        if (_run > 0) _block.Add(_front[0], _run);
        (_run, _weight) = (0, 1);
    }

    private bool Begin()
    {
        EndRun();
        _block.Order(_first);
        _stage = Stage.Output;
        return true;
    }

    private bool Output(ByteStore made, long most)
    {
        if (_block.Give(made, most)) return false;
        if (_block.Sum != _blockSum) throw Bzip2Format.BadData();
        _sum = Bzip2Format.Combine(_sum, _blockSum);
        _stage = Stage.Magic;
        return true;
    }

    private bool End()
    {
        if (!_bits.Has(32)) return false;
        if ((uint)_bits.Take(32) != _sum) throw Bzip2Format.BadData();
        _stage = Stage.Done;
        return true;
    }

    private static byte ToFront(byte[] order, int place)
    {
        byte moved = order[place];
        Array.Copy(order, 0, order, 1, place);
        return order[0] = moved;
    }
}
