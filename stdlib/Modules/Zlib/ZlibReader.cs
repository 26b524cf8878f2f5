using System.Buffers.Binary;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads a compressed stream piece by piece: its header, its data, its trailer.</summary>
internal sealed class ZlibReader
{
    private readonly int _windowBits;
    private readonly byte[]? _dictionary;
    private Inflater _inflater = new();
    private ZlibWrapper _wrapper;
    private byte[] _edge = [];
    private bool _isBegun;
    private uint _check, _length;

    public ZlibReader(int windowBits, ReadOnlySpan<byte> dictionary, bool hasDictionary)
    {
        _windowBits = windowBits;
        _wrapper = ZlibFormat.Wrapper(windowBits, isReading: true) ?? throw Raise.ValueError("Invalid initialization option");
        _dictionary = hasDictionary ? dictionary.ToArray() : null;
        if (_wrapper != ZlibWrapper.Raw) return;
        _isBegun = true;
        _inflater.Preload(dictionary);
    }

    /// <summary>Whether the stream is at its end and was right.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Reads on, giving at most so many bytes; tells how much of the input was used.</summary>
    public byte[] Read(ReadOnlySpan<byte> input, long most, out int used)
    {
        used = 0;
        if (!_isBegun)
        {
            used = Begin(input);
            if (!_isBegun) return [];
        }
        if (!_inflater.IsDone) used += _inflater.Run(input[used..], most);
        byte[] made = _inflater.Take(most);
        if (_wrapper == ZlibWrapper.Zlib) _check = Checksums.Adler32(made, _check);
        else if (_wrapper == ZlibWrapper.Gzip) _check = Checksums.Crc32(made, _check);
        _length += (uint)made.Length;
        if (_inflater.IsDone && _inflater.Available == 0 && !IsDone) used += End(input[used..]);
        return made;
    }

    /// <summary>A reader that goes on from here on its own.</summary>
    public ZlibReader Copy()
    {
        var copy = (ZlibReader)MemberwiseClone();
        copy._inflater = _inflater.Copy();
        return copy;
    }

    private int Begin(ReadOnlySpan<byte> input)
    {
        int known = _edge.Length;
        byte[] bytes = [.. _edge, .. input];
        int length = ZlibFormat.ReadHeader(bytes, ref _wrapper, _windowBits, out uint? wanted);
        if (length == 0)
        {
            _edge = bytes;
            return input.Length;
        }
        if (wanted is { } sum) UseDictionary(sum);
        (_edge, _isBegun, _check) = ([], true, _wrapper == ZlibWrapper.Zlib ? 1u : 0u);
        return length - known;
    }

    private void UseDictionary(uint sum)
    {
        if (_dictionary == null) throw ZlibModule.Error.With("Error 2 while decompressing data");
        if (Checksums.Adler32(_dictionary, 1) != sum) throw ZlibModule.Error.With("Error -3 while setting zdict");
        _inflater.Preload(_dictionary);
    }

    private int End(ReadOnlySpan<byte> input)
    {
        int size = _wrapper switch { ZlibWrapper.Raw => 0, ZlibWrapper.Gzip => 8, _ => 4 };
        int used = Math.Min(size - _edge.Length, input.Length);
        _edge = [.. _edge, .. input[..used]];
        if (_edge.Length < size) return used;
        if (size == 4 && BinaryPrimitives.ReadUInt32BigEndian(_edge) != _check) throw ZlibModule.BadData("incorrect data check");
        if (size == 8 && BinaryPrimitives.ReadUInt32LittleEndian(_edge) != _check) throw ZlibModule.BadData("incorrect data check");
        if (size == 8 && BinaryPrimitives.ReadUInt32LittleEndian(_edge.AsSpan(4)) != _length) throw ZlibModule.BadData("incorrect length check");
        IsDone = true;
        return used;
    }
}
