using System.IO.Compression;

namespace PyTee.Grammar.Unicode;

/// <summary>Reads the data files of this folder: numbers of seven bits a byte in a zlib stream.</summary>
internal ref struct DataReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>The unpacked bytes of a data file.</summary>
    public static byte[] Unpack(string name)
    {
        using var packed = typeof(DataReader).Assembly.GetManifestResourceStream(name)!;
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    public int Next()
    {
        int value = 0, shift = 0, at = 0;
        for (; _rest[at] >= 128; at++, shift += 7) value |= (_rest[at] & 127) << shift;
        value |= _rest[at] << shift;
        _rest = _rest[(at + 1)..];
        return value;
    }
}
