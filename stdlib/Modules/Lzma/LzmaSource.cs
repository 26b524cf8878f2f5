namespace PyTee.Stdlib;

/// <summary>Something that turns compressed bytes into others, as they come.</summary>
internal abstract class LzmaSource
{
    /// <summary>So many bytes at most are decompressed before they are passed on.</summary>
    protected const int Chunk = 1 << 16;

    /// <summary>Whether all is read, and was right.</summary>
    public abstract bool IsDone { get; }

    /// <summary>Whether nothing more can be made of what was given.</summary>
    public abstract bool NeedsInput { get; }

    /// <summary>Reads on until the input is used up, or there are so many bytes.</summary>
    public abstract void Run(ByteStore made, long most);

    /// <summary>How many bytes to decompress next.</summary>
    protected static int Room(ByteStore made, long most) => (int)Math.Min(most - made.Length, Chunk);
}
