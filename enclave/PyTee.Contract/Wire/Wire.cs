using System.Buffers.Binary;

namespace PyTee.Contract;

/// <summary>The sizes of the wire format.</summary>
public static class Wire
{
    /// <summary>The version both sides must speak.</summary>
    public const int Version = 1;

    /// <summary>How the host tells an image that its pipes are there.</summary>
    public const string ImageArgument = "--boundary";

    /// <summary>The longest payload of a call that names no bound of its own.</summary>
    public const int DefaultMaxBytes = 64 * 1024;

    /// <summary>The longest payload of the calls that move data.</summary>
    public const int BulkMaxBytes = 1024 * 1024 + 1024;

    /// <summary>The most data one call moves; longer transfers are several calls.</summary>
    public const int Chunk = 1024 * 1024;

    /// <summary>The size of <see cref="FrameHeader"/>.</summary>
    public const int HeaderBytes = 12;
}

/// <summary>Which way a frame goes.</summary>
public enum FrameKind : ushort
{
    /// <summary>The host asks the enclave.</summary>
    Ecall = 0x5045,
    /// <summary>The enclave answers the host.</summary>
    EcallReply = 0x5065,
    /// <summary>The enclave asks the host.</summary>
    Ocall = 0x504F,
    /// <summary>The host answers the enclave.</summary>
    OcallReply = 0x506F,
}

/// <summary>The twelve little-endian bytes before each payload: kind, call number, status, length, and a zero that must stay zero.</summary>
public readonly record struct FrameHeader(FrameKind Kind, ushort Id, Status Status, int Length)
{
    /// <summary>Write the header to the start of a frame.</summary>
    public void WriteTo(Span<byte> frame)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(frame, (ushort)Kind);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[2..], Id);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[4..], (ushort)Status);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[6..], 0);
        BinaryPrimitives.WriteInt32LittleEndian(frame[8..], Length);
    }

    /// <summary>Read a header; false unless kind, status and length are of the contract.</summary>
    public static bool TryRead(ReadOnlySpan<byte> frame, out FrameHeader header)
    {
        header = new(
            (FrameKind)BinaryPrimitives.ReadUInt16LittleEndian(frame), BinaryPrimitives.ReadUInt16LittleEndian(frame[2..]),
            (Status)BinaryPrimitives.ReadUInt16LittleEndian(frame[4..]), BinaryPrimitives.ReadInt32LittleEndian(frame[8..]));
        var isKindKnown = header.Kind is FrameKind.Ecall or FrameKind.EcallReply or FrameKind.Ocall or FrameKind.OcallReply;
        return isKindKnown && header.Status <= Status.NotSupported && frame[6] == 0 && frame[7] == 0
            && (uint)header.Length <= Wire.BulkMaxBytes;
    }
}
