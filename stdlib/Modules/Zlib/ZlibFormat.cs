using System.Buffers.Binary;

namespace PyTee.Stdlib;

/// <summary>What stands around DEFLATE data.</summary>
internal enum ZlibWrapper
{
    /// <summary>Nothing.</summary>
    Raw,

    /// <summary>Two bytes before, Adler's sum behind (RFC 1950).</summary>
    Zlib,

    /// <summary>A header with a name and more, and a CRC and the length behind (RFC 1952).</summary>
    Gzip,

    /// <summary>Zlib or gzip, whichever comes.</summary>
    Either,
}

/// <summary>The headers and trailers of zlib and gzip.</summary>
internal static class ZlibFormat
{
    public const int MaxWindowBits = 15;
    private const int GzipHeaderBytes = 10, Deflated = 8;
    private const byte HasHeaderCheck = 2, HasExtra = 4, HasName = 8, HasComment = 16, Reserved = 0xE0, HasDictionary = 0x20;

    /// <summary>What a number of window bits asks for; null for a number that means nothing.</summary>
    public static ZlibWrapper? Wrapper(int windowBits, bool isReading) => windowBits switch
    {
        >= -MaxWindowBits and <= -8 => ZlibWrapper.Raw,
        >= 8 and <= MaxWindowBits => ZlibWrapper.Zlib,
        0 when isReading => ZlibWrapper.Zlib,
        >= 16 + 8 and <= 16 + MaxWindowBits => ZlibWrapper.Gzip,
        16 or 32 when isReading => windowBits == 16 ? ZlibWrapper.Gzip : ZlibWrapper.Either,
        >= 32 + 8 and <= 32 + MaxWindowBits when isReading => ZlibWrapper.Either,
        _ => null,
    };

    /// <summary>What a writer puts before the data.</summary>
    public static byte[] Header(ZlibWrapper wrapper, int level)
    {
        if (wrapper == ZlibWrapper.Raw) return [];
        if (wrapper == ZlibWrapper.Gzip) return [0x1F, 0x8B, Deflated, 0, 0, 0, 0, 0, (byte)(level == 9 ? 2 : level == 1 ? 4 : 0), 3];
        int quality = level switch { 0 or 1 => 0, >= 2 and <= 5 => 1, 6 or < 0 => 2, _ => 3 };
        int header = 0x7800 | quality << 6;
        header += 31 - header % 31;
        return [(byte)(header >> 8), (byte)header];
    }

    /// <summary>What stands behind the data.</summary>
    public static byte[] Trailer(ZlibWrapper wrapper, uint check, uint length)
    {
        if (wrapper == ZlibWrapper.Raw) return [];
        var trailer = new byte[wrapper == ZlibWrapper.Gzip ? 8 : 4];
        if (wrapper == ZlibWrapper.Zlib)
        {
            BinaryPrimitives.WriteUInt32BigEndian(trailer, check);
            return trailer;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, check);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), length);
        return trailer;
    }

    /// <summary>The length of the header that bytes begin with, what kind it is and the dictionary it asks for; 0 when more bytes are needed.</summary>
    public static int ReadHeader(ReadOnlySpan<byte> bytes, ref ZlibWrapper wrapper, int windowBits, out uint? dictionary)
    {
        dictionary = null;
        if (wrapper == ZlibWrapper.Raw || bytes.Length < 2) return 0;
        if (wrapper == ZlibWrapper.Either) wrapper = bytes[0] == 0x1F && bytes[1] == 0x8B ? ZlibWrapper.Gzip : ZlibWrapper.Zlib;
        return wrapper == ZlibWrapper.Gzip ? GzipHeader(bytes) : ZlibHeader(bytes, windowBits, out dictionary);
    }

    private static int ZlibHeader(ReadOnlySpan<byte> bytes, int windowBits, out uint? dictionary)
    {
        dictionary = null;
        if ((bytes[0] << 8 | bytes[1]) % 31 != 0) throw ZlibModule.BadData("incorrect header check");
        if ((bytes[0] & 15) != Deflated) throw ZlibModule.BadData("unknown compression method");
        int most = (windowBits & 15) == 0 ? MaxWindowBits : windowBits & 15;
        if ((bytes[0] >> 4) + 8 > most) throw ZlibModule.BadData("invalid window size");
        if ((bytes[1] & HasDictionary) == 0) return 2;
        if (bytes.Length < 6) return 0;
        dictionary = BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]);
        return 6;
    }

    private static int GzipHeader(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != 0x1F || bytes[1] != 0x8B) throw ZlibModule.BadData("incorrect header check");
        if (bytes.Length < GzipHeaderBytes) return 0;
        byte flags = bytes[3];
        if (bytes[2] != Deflated) throw ZlibModule.BadData("unknown compression method");
        if ((flags & Reserved) != 0) throw ZlibModule.BadData("unknown header flags set");
        int position = GzipHeaderBytes;
        if ((flags & HasExtra) != 0)
        {
            if (bytes.Length < position + 2) return 0;
            position += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[position..]);
        }
        foreach (byte text in (ReadOnlySpan<byte>)[HasName, HasComment])
        {
            if ((flags & text) == 0) continue;
            int end = position <= bytes.Length ? bytes[position..].IndexOf((byte)0) : -1;
            if (end < 0) return 0;
            position += end + 1;
        }
        if ((flags & HasHeaderCheck) != 0) position += 2;
        return position <= bytes.Length ? position : 0;
    }
}
