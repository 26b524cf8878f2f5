using PyTee.Contract;

namespace PyTee.Gateway;

/// <summary>The program the host announced, and the source that came so far.</summary>
sealed class Announcement(ProgramKind kind, string name, string[] arguments, string folder)
{
    const int MaxSourceBytes = 256 * 1024 * 1024;

    byte[] source = [];

    public ProgramKind Kind => kind;

    public string Name => name;

    public string[] Arguments => arguments;

    public string Folder => folder;

    public byte[] Source => source;

    /// <summary>Keep a copy of the next piece; false when the source would become too big.</summary>
    public bool Append(ReadOnlySpan<byte> piece)
    {
        if (piece.Length > MaxSourceBytes - source.Length) return false;
        var at = source.Length;
        Array.Resize(ref source, at + piece.Length);
        piece.CopyTo(source.AsSpan(at));
        return true;
    }
}
