using System.Buffers.Binary;
using System.Text;

namespace PyTee.Contract;

/// <summary>Builds one frame in a buffer that is used again and again; too long a payload marks it failed.</summary>
public sealed class WireWriter
{
    byte[] buffer = new byte[1024];
    int position = Wire.HeaderBytes;
    int end;

    /// <summary>Whether the payload became longer than its bound.</summary>
    public bool Failed { get; private set; }

    /// <summary>The payload written so far.</summary>
    public ReadOnlySpan<byte> Payload => buffer.AsSpan(Wire.HeaderBytes, position - Wire.HeaderBytes);

    /// <summary>Start a payload of at most <paramref name="maxBytes"/>.</summary>
    public void Reset(int maxBytes)
    {
        position = Wire.HeaderBytes;
        end = Wire.HeaderBytes + maxBytes;
        Failed = false;
    }

    /// <summary>Put the header before the payload and return the whole frame; valid until the next <see cref="Reset"/>.</summary>
    public ReadOnlySpan<byte> Seal(FrameKind kind, int id, Status status)
    {
        new FrameHeader(kind, (ushort)id, status, position - Wire.HeaderBytes).WriteTo(buffer);
        return buffer.AsSpan(0, position);
    }

    /// <summary>Append a byte.</summary>
    public void WriteByte(byte value)
    {
        var room = Take(1);
        if (!room.IsEmpty) room[0] = value;
    }

    /// <summary>Append a truth value.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    /// <summary>Append a 32-bit number.</summary>
    public void WriteInt32(int value)
    {
        var room = Take(4);
        if (!room.IsEmpty) BinaryPrimitives.WriteInt32LittleEndian(room, value);
    }

    /// <summary>Append a 64-bit number.</summary>
    public void WriteInt64(long value)
    {
        var room = Take(8);
        if (!room.IsEmpty) BinaryPrimitives.WriteInt64LittleEndian(room, value);
    }

    /// <summary>Append a length and bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteInt32(value.Length);
        var room = Take(value.Length);
        if (room.Length == value.Length) value.CopyTo(room);
    }

    /// <summary>Append a length and the text in UTF-8.</summary>
    public void WriteString(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteInt32(length);
        var room = Take(length);
        if (room.Length == length) Encoding.UTF8.GetBytes(value, room);
    }

    /// <summary>Append a count and that many texts.</summary>
    public void WriteStrings(string[] values)
    {
        WriteInt32(values.Length);
        foreach (var value in values) WriteString(value);
    }

    /// <summary>Open room for bytes a callee fills in place; close it with <see cref="Commit"/>.</summary>
    public Span<byte> Reserve(int room)
    {
        var whole = Take(room + 4);
        if (whole.IsEmpty) return [];
        position -= room + 4;
        return whole[4..];
    }

    /// <summary>Keep the first <paramref name="count"/> bytes of the reserved room.</summary>
    public void Commit(int count, int room)
    {
        if ((uint)count > (uint)room) { Failed = true; return; }
        WriteInt32(count);
        position += count;
    }

    Span<byte> Take(int count)
    {
        if (Failed || count > end - position) { Failed = true; return []; }
        if (count > buffer.Length - position) Array.Resize(ref buffer, Math.Max(buffer.Length * 2, position + count));
        var room = buffer.AsSpan(position, count);
        position += count;
        return room;
    }
}
