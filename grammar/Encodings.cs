using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PyTee.Grammar;

/// <summary>The encodings a source file may be written in.</summary>
internal static class Encodings
{
    /// <summary>The name as Python reports it: the two most frequent encodings have one spelling.</summary>
    public static string Canonical(string name)
    {
        string lower = name.ToLowerInvariant().Replace('_', '-');
        if (lower == "utf-8" || lower.StartsWith("utf-8-", StringComparison.Ordinal)) return "utf-8";
        bool latin = lower is "latin-1" or "iso-8859-1" or "iso-latin-1" || lower.StartsWith("latin-1-", StringComparison.Ordinal)
            || lower.StartsWith("iso-8859-1-", StringComparison.Ordinal) || lower.StartsWith("iso-latin-1-", StringComparison.Ordinal);
        return latin ? "iso-8859-1" : name;
    }

    public static bool IsUtf8(string name) => Plain(name) is "utf8" or "u8" or "utf" or "utf8ucs2" or "utf8ucs4" or "cp65001" or "utf8sig";

    /// <summary>The text of some bytes, or null if the encoding is not known or does not fit.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes)
    {
        switch (Plain(name))
        {
            case "iso88591" or "latin1" or "latin" or "l1" or "8859" or "cp819": return Encoding.Latin1.GetString(bytes);
            case "ascii" or "usascii" or "646" or "us": return Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : null;
            case "iso885915" or "latin9" or "l9": return Replace(Encoding.Latin1.GetString(bytes), "¤¦¨´¸¼½¾", "€ŠšŽžŒœŸ");
            case "cp1252" or "windows1252" or "1252": return bytes.ContainsAny([(byte)0x81, (byte)0x8D, (byte)0x8F, (byte)0x90, (byte)0x9D]) ? null : Map(bytes, Windows1252);
            case "koi8r": return Map(bytes, Koi8R);
            default: return null;
        }
    }

    /// <summary>The index of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return -1;
        for (int at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) != OperationStatus.Done) return at;
            at += length;
        }
        return -1;
    }

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    private const string Koi8R =
        "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";

    private static string Map(ReadOnlySpan<byte> bytes, string upper)
    {
        var text = new char[bytes.Length];
        for (int i = 0; i < text.Length; i++)
            text[i] = bytes[i] - 0x80 is >= 0 and var high && high < upper.Length ? upper[high] : (char)bytes[i];
        return new string(text);
    }

    private static string Replace(string text, string old, string @new)
    {
        for (int i = 0; i < old.Length; i++) text = text.Replace(old[i], @new[i]);
        return text;
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace("-", "").Replace("_", "");
}
