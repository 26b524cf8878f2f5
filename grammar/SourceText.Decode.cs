using System.Text;

namespace PyTee.Grammar;

/// <summary>How the bytes of a file become text.</summary>
public sealed partial class SourceText
{
    /// <summary>
    /// Decodes a file as Python does: byte order mark, coding cookie (PEP 263), UTF-8 otherwise. Of encodings that are not known here the text comes from
    /// the codecs of the caller, who may throw too.
    /// </summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string fileName, Func<string, byte[], string?>? codecs = null)
    {
        if (bytes.Contains((byte)0)) throw NullByte(bytes, fileName);
        bool marked = bytes.StartsWith("\uFEFF"u8);
        if (marked) bytes = bytes[3..];
        string? cookie = CodingCookie(bytes);
        if (cookie is not null && marked && cookie != "utf-8") throw Undecoded($"encoding problem: {cookie} with BOM", fileName);
        if (cookie is not null && !Encodings.IsUtf8(cookie))
        {
            string? text = Encodings.Decode(cookie, bytes) ?? codecs?.Invoke(cookie, bytes.ToArray());
            return new SourceText(text ?? throw Undecoded($"encoding problem: {cookie}", fileName), fileName);
        }
        if (Encodings.FirstInvalid(bytes) is >= 0 and var bad) throw NotUtf8(bytes, bad, fileName);
        return new SourceText(Encoding.UTF8.GetString(bytes), fileName);
    }

    /// <summary>The encoding a comment on one of the first two lines names, or null.</summary>
    private static string? CodingCookie(ReadOnlySpan<byte> bytes)
    {
        for (int line = 0; line < 2 && !bytes.IsEmpty; line++)
        {
            int end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var text = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            var comment = text.TrimStart(" \t\f"u8);
            if (comment.IsEmpty) continue;
            if (comment[0] != '#') return null;
            if (CookieIn(comment) is { } cookie) return cookie;
        }
        return null;
    }

    private static string? CookieIn(ReadOnlySpan<byte> comment)
    {
        for (int at; (at = comment.IndexOf("coding"u8)) >= 0;)
        {
            comment = comment[(at + 6)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'=')) continue;
            var name = comment[1..].TrimStart(" \t"u8);
            int length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'_' or (byte)'.')) length++;
            if (length > 0) return Encodings.Canonical(Encoding.ASCII.GetString(name[..length]));
        }
        return null;
    }

    private static SyntaxException NullByte(ReadOnlySpan<byte> bytes, string fileName)
    {
        int at = bytes.IndexOf((byte)0), start = bytes[..at].LastIndexOf((byte)'\n') + 1, line = 1 + bytes[..at].Count((byte)'\n');
        string text = Encoding.UTF8.GetString(bytes[start..at]);
        return new SyntaxException(SyntaxErrorKind.SyntaxError, "source code cannot contain null bytes", fileName, line, text.Length + 1, line, text.Length + 1, text);
    }

    private static SourceEncodingException NotUtf8(ReadOnlySpan<byte> bytes, int bad, string fileName)
    {
        int line = 1 + bytes[..bad].Count((byte)'\n');
        return new SourceEncodingException(bad, $"Non-UTF-8 code starting with '\\x{bytes[bad]:x2}' in file {fileName} on line {line}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details");
    }

    /// <summary>An error from before there are lines: Python says line 0, offset -1.</summary>
    public static SyntaxException Undecoded(string message, string fileName) => new(SyntaxErrorKind.SyntaxError, message, fileName, 0, -1, 0, -1, null);

    /// <summary>An error that names no place.</summary>
    internal static SyntaxException Bare(string message, string fileName = "") => new(SyntaxErrorKind.SyntaxError, message, fileName, 0, 0, 0, 0, null);
}
