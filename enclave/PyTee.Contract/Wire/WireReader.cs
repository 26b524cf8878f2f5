using System.Buffers.Binary;
using System.Text;

namespace PyTee.Contract;

/// <summary>Takes a payload apart; whatever does not fit marks it failed and reads as zero.</summary>
public ref struct WireReader(ReadOnlySpan<byte> payload)
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    ReadOnlySpan<byte> rest = payload;

    /// <summary>Whether something did not have the form it must have.</summary>
    public bool Failed { get; private set; }

    /// <summary>Mark the payload as malformed.</summary>
    public void Fail() => Failed = true;

    /// <summary>Whether the payload was well-formed and is used up.</summary>
    public readonly bool IsComplete => !Failed && rest.IsEmpty;

    /// <summary>Take a byte.</summary>
    public byte ReadByte()
    {
        var bytes = Take(1);
        return bytes.IsEmpty ? (byte)0 : bytes[0];
    }

    /// <summary>Take a truth value, which must be 0 or 1.</summary>
    public bool ReadBoolean()
    {
        var value = ReadByte();
        if (value > 1) Failed = true;
        return value == 1;
    }

    /// <summary>Take an enumeration's byte, which must not be above its last value.</summary>
    public byte ReadEnum(byte last)
    {
        var value = ReadByte();
        if (value > last) Failed = true;
        return Failed ? (byte)0 : value;
    }

    /// <summary>Take a byte of flags, all of which must be known.</summary>
    public byte ReadFlags(byte known)
    {
        var value = ReadByte();
        if ((value & ~known) != 0) Failed = true;
        return Failed ? (byte)0 : value;
    }

    /// <summary>Take a 32-bit number.</summary>
    public int ReadInt32()
    {
        var bytes = Take(4);
        return bytes.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    /// <summary>Take a 64-bit number.</summary>
    public long ReadInt64()
    {
        var bytes = Take(8);
        return bytes.IsEmpty ? 0 : BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>Take bytes; the span lies in the payload.</summary>
    public ReadOnlySpan<byte> ReadBytes() => Take(ReadInt32());

    /// <summary>Take bytes into a buffer, which must have room for them.</summary>
    public int ReadBytesInto(Span<byte> into)
    {
        var bytes = ReadBytes();
        if (bytes.Length > into.Length) Failed = true;
        if (Failed) return 0;
        bytes.CopyTo(into);
        return bytes.Length;
    }

    /// <summary>Take a text, which must be UTF-8.</summary>
    public string ReadString()
    {
        var bytes = ReadBytes();
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Failed = true;
            return "";
        }
    }

    /// <summary>Take a count and that many texts.</summary>
    public string[] ReadStrings()
    {
        var count = ReadInt32();
        // Each text takes at least its length, so the count cannot claim more memory than the payload backs.
        if ((uint)count > (uint)rest.Length / 4) { Failed |= count != 0; return []; }
        var values = new string[count];
        for (var i = 0; i < count; i++) values[i] = ReadString();
        return values;
    }

    /// <summary>Take the size of the buffer the caller offers.</summary>
    public int ReadRoom(int max)
    {
        var room = ReadInt32();
        if ((uint)room > (uint)max) Failed = true;
        return Failed ? 0 : room;
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (Failed || (uint)count > (uint)rest.Length) { Failed = true; return []; }
        var bytes = rest[..count];
        rest = rest[count..];
        return bytes;
    }
}
