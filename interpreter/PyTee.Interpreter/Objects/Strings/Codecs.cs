using System.Text;
using System.Text.Unicode;

namespace PyTee.Interpreter;

/// <summary>Text encodings by name: str.encode, bytes.decode, and what text files need.</summary>
public static class Codecs
{
    /// <summary>The text as bytes.</summary>
    public static byte[] Encode(PyStr text, string encoding, string errors)
    {
        if (encoding is "utf-8" or "utf8" && !text.IsWide && !text.Chars.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            Charge.Bytes(3L * text.Length);
            return Encoding.UTF8.GetBytes(text.Chars.ToArray());
        }
        Charge.Bytes(4L * text.Length);
        return Find(encoding) is { } codec ? codec.Encode(text, new CodecErrors(errors)) : CodecRegistry.Current.EncodeText(text, encoding, errors);
    }

    /// <summary>The text that bytes encode; errors show the source.</summary>
    public static PyStr Decode(ReadOnlySpan<byte> bytes, string encoding, string errors, Value source) =>
        Decode(bytes, encoding, errors, source, isFinal: true, out _);

    /// <summary>As much text as the bytes encode so far; unless final, an incomplete character at the end is left.</summary>
    public static PyStr Decode(ReadOnlySpan<byte> bytes, string encoding, string errors, Value source, bool isFinal, out int consumed)
    {
        consumed = bytes.Length;
        if (encoding is "utf-8" or "utf8" && Utf8.IsValid(bytes)) return FromUtf8(bytes);
        if (Find(encoding) is not { } codec) return CodecRegistry.Current.DecodeText(source.IsNone ? new PyBytes(bytes.ToArray()) : source, encoding, errors);
        if (codec is Utf8Codec { HasSignature: false } && Utf8.IsValid(bytes)) return FromUtf8(bytes);
        Charge.Bytes(4L * bytes.Length);
        return codec.Decode(new CodecInput(bytes, source), new CodecErrors(errors), isFinal, out consumed);
    }

    private static PyStr FromUtf8(ReadOnlySpan<byte> bytes)
    {
        Charge.Bytes(2L * bytes.Length);
        return PyStr.From(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The name that codecs.lookup(encoding).name gives, or null when the encoding is none of our own.</summary>
    public static string? OwnName(string encoding) => Find(encoding)?.PublicName;

    private static TextCodec? Find(string encoding)
    {
        if (encoding.Contains('\0')) throw Raise.ValueError("embedded null character");
        return TryFind(CharMaps.Canonical(Normalize(encoding)));
    }

    // Case, and whether hyphens, spaces or underscores separate the parts, does not matter.
    internal static string Normalize(string encoding)
    {
        var name = new StringBuilder(encoding.Length);
        bool gap = false;
        foreach (char c in encoding)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.') { gap = true; continue; }
            if (gap && name.Length > 0) name.Append('_');
            gap = false;
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    private static TextCodec? TryFind(string name) => name switch
    {
        "utf_8" or "utf8" => new Utf8Codec(false),
        "utf_8_sig" => new Utf8Codec(true),
        "utf_16" => new Utf16Codec("utf-16", ByteOrder.Marked),
        "utf_16_le" => new Utf16Codec("utf-16-le", ByteOrder.Little),
        "utf_16_be" => new Utf16Codec("utf-16-be", ByteOrder.Big),
        "utf_32" => new Utf32Codec("utf-32", ByteOrder.Marked),
        "utf_32_le" => new Utf32Codec("utf-32-le", ByteOrder.Little),
        "utf_32_be" => new Utf32Codec("utf-32-be", ByteOrder.Big),
        "utf_7" or "utf7" or "u7" or "unicode_1_1_utf_7" => new Utf7Codec(),
        "ascii" => new RangeCodec("ascii", 128),
        "latin_1" => new RangeCodec("latin-1", 256),
        "unicode_escape" => new UnicodeEscapeCodec(raw: false),
        "raw_unicode_escape" => new UnicodeEscapeCodec(raw: true),
        _ => CharMaps.Find(name) is { } map ? new CharMapCodec(name, map) : MultibyteCodec.Find(name),
    };
}

/// <summary>The bytes to decode and the object they come from, for errors.</summary>
internal readonly ref struct CodecInput(ReadOnlySpan<byte> bytes, Value source)
{
    public readonly ReadOnlySpan<byte> Bytes = bytes;
    public readonly Value Source = source;
}

/// <summary>One text encoding.</summary>
internal abstract class TextCodec(string name)
{
    /// <summary>The name in error messages.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the codec as codecs.lookup gives it.</summary>
    public virtual string PublicName => Name;

    /// <summary>Whether decoding goes on with the bytes that an error handler has put into the exception.</summary>
    public virtual bool TakesFreshBytes => true;

    public abstract PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed);

    /// <summary>Encode one code point; false when it has no code.</summary>
    protected abstract bool TryEncode(int c, List<byte> target);

    /// <summary>Why code points have no code.</summary>
    protected abstract string Refusal { get; }

    protected virtual void Begin(List<byte> target) { }

    public virtual byte[] Encode(PyStr text, CodecErrors errors)
    {
        var target = new List<byte>(text.Length);
        var scratch = new List<byte>();
        Begin(target);
        for (int i = 0; i < text.Length;)
        {
            if (TryEncode(text[i], target)) { i++; continue; }
            int start = i, end = i + 1;
            for (; end < text.Length && !TryEncode(text[end], scratch); end++) scratch.Clear();
            scratch.Clear();
            var fresh = errors.OnEncode(this, text, start, end, Refusal, out i);
            if (!TryReplace(fresh, target)) throw CodecErrors.EncodeError(this, text, start, end, Refusal);
        }
        return [.. target];
    }

    /// <summary>The bytes of a code unit of an encoding of Unicode, which takes whole units and ASCII from an error handler; else 0.</summary>
    protected virtual int UnitSize => 0;

    private bool TryReplace(Value fresh, List<byte> target)
    {
        if (fresh.O is PyBytes bytes)
        {
            target.AddRange(bytes.Data);
            return UnitSize == 0 || bytes.Data.Length % UnitSize == 0;
        }
        var text = fresh.As<PyStr>();
        for (int i = 0; i < text.Length; i++)
        {
            if (UnitSize > 0 && text[i] > 127 || !TryEncode(text[i], target)) return false;
        }
        return true;
    }
}
