namespace PyTee.Stdlib;

/// <summary>How much memory a decompressor may take.</summary>
internal sealed class LzmaMemory(ulong limit)
{
    // What a decompressor takes besides its dictionary.
    private const uint Base = 1 << 16;

    /// <summary>Refuses a dictionary that is too large.</summary>
    public void Ask(uint dictionarySize)
    {
        if (dictionarySize + (ulong)Base > limit) throw LzmaModule.Error.With("Memory usage limit exceeded");
    }
}
