using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What was decompressed last, which matches refer to; it grows as needed up to the size of the dictionary and some room.</summary>
internal sealed class LzmaWindow
{
    private const int LeastRoom = 1 << 16, MostRoom = 1 << 22;

    private byte[] _bytes = [];
    private int _size, _taken;
    private uint _dictionarySize;

    /// <summary>How many bytes there were since the dictionary began.</summary>
    public long Total { get; private set; }

    /// <summary>The last byte; 0 at the beginning.</summary>
    public byte Last => Total == 0 ? (byte)0 : _bytes[_size - 1];

    /// <summary>How many bytes were not taken.</summary>
    public int Available => _size - _taken;

    /// <summary>Begins a dictionary.</summary>
    public void Begin(uint dictionarySize) => (_dictionarySize, Total) = (Math.Max(dictionarySize, LzmaOptions.LeastDictionary), 0);

    /// <summary>Whether there is a byte so far back (0: the last one).</summary>
    public bool Reaches(uint distance) => distance < Total && distance < _dictionarySize;

    /// <summary>The byte so far back.</summary>
    public byte Back(uint distance) => _bytes[_size - 1 - (int)distance];

    /// <summary>Makes room for bytes to come.</summary>
    public void Reserve(int count)
    {
        if (_size + count <= _bytes.Length) return;
        int kept = (int)Math.Min(Math.Min(Total, _dictionarySize), _size);
        int dropped = Math.Min(_size - kept, _taken);
        if (dropped >= Math.Clamp(kept, LeastRoom, MostRoom)) Drop(dropped);
        if (_size + count <= _bytes.Length) return;
        long capacity = Math.Min(Math.Max(_size + (long)count, 2L * _bytes.Length), Math.Max(_size + (long)count, (long)_dictionarySize + 2 * MostRoom));
        if (capacity > Array.MaxLength) throw Raise.MemoryError("");
        Charge.Bytes(capacity);
        Array.Resize(ref _bytes, (int)capacity);
    }

    /// <summary>Adds a byte.</summary>
    public void Put(byte b)
    {
        _bytes[_size++] = b;
        Total++;
    }

    /// <summary>Adds bytes.</summary>
    public void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(_size));
        _size += bytes.Length;
        Total += bytes.Length;
    }

    /// <summary>Repeats bytes from so far back; they may overlap what is made.</summary>
    public void Copy(uint distance, int count)
    {
        int from = _size - 1 - (int)distance;
        if (distance >= count) _bytes.AsSpan(from, count).CopyTo(_bytes.AsSpan(_size));
        else
            for (int i = 0; i < count; i++) _bytes[_size + i] = _bytes[from + i];
        _size += count;
        Total += count;
    }

    /// <summary>Takes what was not taken.</summary>
    public ReadOnlySpan<byte> Take()
    {
        var taken = _bytes.AsSpan(_taken, Available);
        _taken = _size;
        return taken;
    }

    private void Drop(int count)
    {
        _bytes.AsSpan(count, _size - count).CopyTo(_bytes);
        (_size, _taken) = (_size - count, _taken - count);
    }
}
