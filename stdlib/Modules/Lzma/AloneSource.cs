using System.Buffers.Binary;

namespace PyTee.Stdlib;

/// <summary>Reads an old lzma file: options, size and data. Where the format is guessed, only headers that writers make are taken.</summary>
internal sealed class AloneSource(LzmaInput input, LzmaMemory memory, bool isGuessed) : LzmaSource
{
    private const int HeaderSize = LzmaOptions.Size + sizeof(ulong);
    private const ulong LikelySize = 1UL << 38;

    private Lzma1Source? _data;

    public override bool IsDone => _data is { IsDone: true };

    public override bool NeedsInput => _data?.NeedsInput ?? true;

    public override void Run(ByteStore made, long most)
    {
        // The first byte may tell already that this is something else.
        if (_data == null && input.Available > 0 && LzmaOptions.FromByte(input.Rest[0], 0) == null) throw LzmaModule.BadFormat();
        if (_data == null && input.Available >= HeaderSize) _data = Begin(input.Take(HeaderSize));
        _data?.Run(made, most);
    }

    private Lzma1Source Begin(ReadOnlySpan<byte> header)
    {
        var options = LzmaOptions.Read(header) ?? throw LzmaModule.BadFormat();
        ulong size = BinaryPrimitives.ReadUInt64LittleEndian(header[LzmaOptions.Size..]);
        bool isKnown = size != ulong.MaxValue;
        if (isGuessed && (!IsUsual(options.DictionarySize) || isKnown && size >= LikelySize)) throw LzmaModule.BadFormat();
        memory.Ask(options.DictionarySize);
        return new Lzma1Source(input, options, isKnown ? size : null);
    }

    /// <summary>Whether a size is a power of two, or one and a half of it.</summary>
    private static bool IsUsual(uint size)
    {
        uint top = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(size) >> 1;
        return size == uint.MaxValue || size == top + 1 || size == top + 1 + (top + 1 >> 1);
    }
}
