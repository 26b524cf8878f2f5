using System.Buffers.Binary;

namespace PyTee.Stdlib;

/// <summary>The sizes of the blocks of an xz stream, which stand at its end.</summary>
internal sealed class XzIndex
{
    private readonly ByteStore _records = new();
    private ulong _count;

    /// <summary>Adds a block: its size with its check but without padding, and that of its contents.</summary>
    public void Add(long size, long contents)
    {
        _count++;
        XzFormat.PutNumber(_records, (ulong)size);
        XzFormat.PutNumber(_records, (ulong)contents);
    }

    /// <summary>The index and what follows it to the end of the stream.</summary>
    public byte[] ToBytes(int check)
    {
        var bytes = new ByteStore();
        bytes.Append([0]);
        XzFormat.PutNumber(bytes, _count);
        bytes.Append(_records.Span);
        bytes.Append(new byte[XzFormat.Padding(bytes.Length)]);
        bytes.Append(XzFormat.Sum(bytes.Span));
        byte[] tail = new byte[6];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, (uint)(bytes.Length / XzFormat.Alignment - 1));
        tail[5] = (byte)check;
        bytes.Append(XzFormat.Sum(tail));
        bytes.Append(tail);
        bytes.Append(XzFormat.FooterMagic);
        return bytes.ToArray();
    }
}
