using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>A repetition of earlier bytes: how far back (0: the last byte), how many.</summary>
internal readonly record struct LzmaMatch(int Distance, int Length);

/// <summary>Holds what is to be compressed and what went before, and finds what repeats: chains of places whose next bytes have the same hash.</summary>
internal sealed class MatchFinder
{
    private const int HashBits = 16, ShortHashBits = 14, ChainBytes = 4, None = -1;

    private readonly int _dictionarySize, _kept, _depth, _nice;
    private readonly int[] _heads = new int[1 << HashBits], _shortHeads = new int[1 << ShortHashBits];
    private byte[] _data = [];
    private int[] _chain = [];
    private int _size, _inserted;

    /// <summary>A finder for options; besides the dictionary, so many bytes before the place are kept.</summary>
    public MatchFinder(LzmaOptions options, int kept)
    {
        (_dictionarySize, _depth, _nice) = ((int)options.DictionarySize, options.Depth, options.NiceLength);
        _kept = Math.Max(kept, _dictionarySize);
        Charge.Bytes((_heads.Length + _shortHeads.Length) * sizeof(int));
        Array.Fill(_heads, None);
        Array.Fill(_shortHeads, None);
    }

    /// <summary>Where compression is.</summary>
    public int Position { get; private set; }

    /// <summary>How many bytes are to be compressed.</summary>
    public int Available => _size - Position;

    /// <summary>The byte at a distance from the place, which may be negative.</summary>
    public byte At(int offset) => _data[Position + offset];

    /// <summary>So many bytes before the place.</summary>
    public ReadOnlySpan<byte> Before(int count) => _data.AsSpan(Position - count, count);

    /// <summary>Adds bytes to compress.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (_size + (long)data.Length > _data.Length) MakeRoom(data.Length);
        data.CopyTo(_data.AsSpan(_size));
        _size += data.Length;
    }

    /// <summary>Goes on by bytes that were compressed.</summary>
    public void Advance(int count)
    {
        Position += count;
        Insert(Position);
    }

    /// <summary>How many bytes, up to the most a match has, repeat those so far back from a place ahead.</summary>
    public int LengthAt(int ahead, int distance)
    {
        int here = Position + ahead, from = here - 1 - distance;
        if (from < 0 || distance >= _dictionarySize) return 0;
        var next = _data.AsSpan(here, Math.Min(_size - here, LzmaModel.MaxMatch));
        return next.CommonPrefixLength(_data.AsSpan(from, next.Length));
    }

    /// <summary>The longest match at a place ahead, the nearest of that length.</summary>
    public LzmaMatch Find(int ahead)
    {
        int here = Position + ahead;
        Insert(here);
        if (_size - here < ChainBytes) return default;
        var best = Better(default, here, _shortHeads[ShortHash(here)]);
        int from = _heads[Hash(here)];
        for (int tries = _depth; tries > 0 && from >= 0 && here - from <= _dictionarySize && best.Length < _nice; tries--)
        {
            best = Better(best, here, from);
            from = _chain[from];
        }
        return best;
    }

    private LzmaMatch Better(LzmaMatch best, int here, int from)
    {
        if (from < 0 || here - from > _dictionarySize) return best;
        int most = Math.Min(_size - here, LzmaModel.MaxMatch);
        if (best.Length >= most || _data[from + best.Length] != _data[here + best.Length]) return best;
        int length = _data.AsSpan(here, most).CommonPrefixLength(_data.AsSpan(from, most));
        return length > best.Length && length > LzmaModel.MinMatch ? new LzmaMatch(here - from - 1, length) : best;
    }

    /// <summary>Makes all places before one known.</summary>
    private void Insert(int end)
    {
        end = Math.Min(end, _size - ChainBytes + 1);
        for (; _inserted < end; _inserted++)
        {
            ref int head = ref _heads[Hash(_inserted)];
            (_chain[_inserted], head) = (head, _inserted);
            _shortHeads[ShortHash(_inserted)] = _inserted;
        }
    }

    private int Hash(int at) => (int)(BitConverter.ToUInt32(_data, at) * 2654435761u >> 32 - HashBits);

    private int ShortHash(int at) => (int)((uint)(_data[at] | _data[at + 1] << 8 | _data[at + 2] << 16) * 506832829u >> 32 - ShortHashBits);

    private void MakeRoom(int count)
    {
        int dropped = Position - _kept;
        if (dropped >= Math.Max(_kept, count)) Drop(dropped);
        long needed = _size + (long)count;
        if (needed <= _data.Length) return;
        long capacity = Math.Max(needed, Math.Min(2L * _data.Length, 3L * _kept));
        if (capacity > Array.MaxLength / sizeof(int)) throw Raise.MemoryError("");
        Charge.Bytes(capacity * (1 + sizeof(int)));
        Array.Resize(ref _data, (int)capacity);
        Array.Resize(ref _chain, (int)capacity);
    }

    private void Drop(int count)
    {
        _data.AsSpan(count, _size - count).CopyTo(_data);
        _chain.AsSpan(count, _inserted - count).CopyTo(_chain);
        (_size, Position, _inserted) = (_size - count, Position - count, _inserted - count);
        Rebase(_chain.AsSpan(0, _inserted), count);
        Rebase(_heads, count);
        Rebase(_shortHeads, count);
    }

    private static void Rebase(Span<int> places, int count)
    {
        foreach (ref int place in places) place = Math.Max(place - count, None);
    }
}
