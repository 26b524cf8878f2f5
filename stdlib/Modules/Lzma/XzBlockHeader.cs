namespace PyTee.Stdlib;

/// <summary>What the header of an xz block says: the filters, and the sizes where they are known.</summary>
internal sealed class XzBlockHeader
{
    private const int MinSize = 8, HasSize = 0x40, HasContents = 0x80, Reserved = 0x3C;

    /// <summary>The filters, in the order in which they compress.</summary>
    public List<LzmaFilter> Filters { get; } = [];

    /// <summary>The size of the compressed data.</summary>
    public ulong? Size { get; private set; }

    /// <summary>The size of the contents.</summary>
    public ulong? Contents { get; private set; }

    /// <summary>How many bytes a header has, of which the first is given.</summary>
    public static int SizeOf(byte first) => (first + 1) * XzFormat.Alignment;

    /// <summary>Reads a header.</summary>
    public static XzBlockHeader Read(ReadOnlySpan<byte> bytes)
    {
        var body = bytes[..^XzFormat.SumSize];
        if (bytes.Length < MinSize || !XzFormat.Sum(body).AsSpan().SequenceEqual(bytes[^XzFormat.SumSize..])) throw LzmaModule.Corrupt();
        var header = new XzBlockHeader();
        byte flags = body[1];
        if ((flags & Reserved) != 0) throw LzmaModule.Unsupported();
        body = body[2..];
        if ((flags & HasSize) != 0) header.Size = Number(ref body);
        if ((flags & HasContents) != 0) header.Contents = Number(ref body);
        for (int left = (flags & 3) + 1; left > 0; left--) header.Filters.Add(Filter(ref body));
        return body.ContainsAnyExcept((byte)0) ? throw LzmaModule.Unsupported() : header;
    }

    /// <summary>A header with filters and no sizes.</summary>
    public static byte[] Write(IReadOnlyList<LzmaFilter> filters)
    {
        var bytes = new ByteStore();
        bytes.Append([0, (byte)(filters.Count - 1)]);
        foreach (var filter in filters)
        {
            byte[] properties = filter.Properties();
            XzFormat.PutNumber(bytes, filter.Id);
            XzFormat.PutNumber(bytes, (ulong)properties.Length);
            bytes.Append(properties);
        }
        bytes.Append(new byte[XzFormat.Padding(bytes.Length)]);
        bytes.Span[0] = (byte)(bytes.Length / XzFormat.Alignment);
        bytes.Append(XzFormat.Sum(bytes.Span));
        return bytes.ToArray();
    }

    private static ulong Number(ref ReadOnlySpan<byte> bytes)
    {
        int used = XzFormat.TryNumber(bytes, out ulong number);
        if (used == 0) throw LzmaModule.Corrupt();
        bytes = bytes[used..];
        return number;
    }

    private static LzmaFilter Filter(ref ReadOnlySpan<byte> bytes)
    {
        ulong id = Number(ref bytes), size = Number(ref bytes);
        if (size > (ulong)bytes.Length) throw LzmaModule.Corrupt();
        var filter = LzmaFilter.Read(id, bytes[..(int)size]);
        bytes = bytes[(int)size..];
        return filter;
    }
}
