using System.Buffers.Binary;

namespace PyTee.Interpreter;

/// <summary>UTF-8, perhaps with a signature in front.</summary>
internal sealed class Utf8Codec(bool signature) : TextCodec("utf-8"), ISurrogateCodec
{
    private static ReadOnlySpan<byte> Signature => [0xEF, 0xBB, 0xBF];

    public bool HasSignature => signature;

    public override string PublicName => signature ? "utf-8-sig" : "utf-8";

    protected override string Refusal => "surrogates not allowed";

    protected override int UnitSize => 1;

    protected override void Begin(List<byte> target) { if (signature) target.AddRange(Signature); }

    protected override bool TryEncode(int c, List<byte> target)
    {
        if (c is >= 0xD800 and <= 0xDFFF) return false;
        if (c < 0x80) target.Add((byte)c);
        else if (c < 0x800) { target.Add((byte)(0xC0 | c >> 6)); target.Add((byte)(0x80 | c & 0x3F)); }
        else if (c < 0x10000) EncodeSurrogate(c, target);
        else
        {
            target.Add((byte)(0xF0 | c >> 18));
            target.Add((byte)(0x80 | c >> 12 & 0x3F));
            target.Add((byte)(0x80 | c >> 6 & 0x3F));
            target.Add((byte)(0x80 | c & 0x3F));
        }
        return true;
    }

    public void EncodeSurrogate(int c, List<byte> target)
    {
        target.Add((byte)(0xE0 | c >> 12));
        target.Add((byte)(0x80 | c >> 6 & 0x3F));
        target.Add((byte)(0x80 | c & 0x3F));
    }

    public bool TryDecodeSurrogate(ReadOnlySpan<byte> bytes, out int c, out int length)
    {
        (c, length) = (0, 3);
        if (bytes.Length < 3 || bytes[0] != 0xED || (bytes[1] & 0xE0) != 0xA0 || (bytes[2] & 0xC0) != 0x80) return false;
        c = 0xD000 | (bytes[1] & 0x3F) << 6 | bytes[2] & 0x3F;
        return true;
    }

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        var text = new StrBuilder(bytes.Length);
        int i = signature && bytes.StartsWith(Signature) ? 3 : 0;
        while (i < bytes.Length)
        {
            int length = Read(bytes[i..], out int c, out string? reason);
            if (reason == null) { text.Append(c); i += length; continue; }
            if (!isFinal && (reason == "unexpected end of data" || MayBeSurrogate(bytes[i..]))) break;
            i = errors.OnDecode(this, Name, ref input, i, i + length, reason, text);
            bytes = input.Bytes;
        }
        consumed = i;
        return text.ToPyStr();
    }

    /// <summary>Two bytes that the next one can make a surrogate of, which an error handler may let through.</summary>
    private static bool MayBeSurrogate(ReadOnlySpan<byte> rest) => rest.Length == 2 && rest[0] == 0xED && rest[1] is >= 0xA0 and <= 0xBF;

    /// <summary>The first character and its length; for an ill-formed sequence the reason and the length of what can be taken together.</summary>
    private static int Read(ReadOnlySpan<byte> bytes, out int c, out string? reason)
    {
        c = bytes[0];
        reason = null;
        if (c < 0x80) return 1;
        int length = c switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        if (length == 0) { reason = "invalid start byte"; return 1; }
        // Table 3-7 of the Unicode standard: the second byte of some sequences has a smaller range.
        int lowest = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80, highest = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        c &= 0xFF >> (length + 1);
        for (int i = 1; i < length; i++, lowest = 0x80, highest = 0xBF)
        {
            if (i == bytes.Length) { reason = "unexpected end of data"; return i; }
            if (bytes[i] < lowest || bytes[i] > highest) { reason = "invalid continuation byte"; return i; }
            c = c << 6 | bytes[i] & 0x3F;
        }
        return length;
    }
}

/// <summary>How the bytes of a code unit are ordered.</summary>
internal enum ByteOrder { Little, Big, Marked }

/// <summary>UTF-16.</summary>
internal sealed class Utf16Codec(string name, ByteOrder order) : TextCodec(name), ISurrogateCodec
{
    protected override string Refusal => "surrogates not allowed";

    protected override int UnitSize => 2;

    protected override void Begin(List<byte> target) { if (order == ByteOrder.Marked) EncodeSurrogate(0xFEFF, target); }

    protected override bool TryEncode(int c, List<byte> target)
    {
        if (c is >= 0xD800 and <= 0xDFFF) return false;
        if (c <= 0xFFFF) { EncodeSurrogate(c, target); return true; }
        EncodeSurrogate(0xD800 + (c - 0x10000 >> 10), target);
        EncodeSurrogate(0xDC00 + (c & 0x3FF), target);
        return true;
    }

    public void EncodeSurrogate(int c, List<byte> target)
    {
        var (first, second) = order == ByteOrder.Big ? (c >> 8, c) : (c, c >> 8);
        target.Add((byte)first);
        target.Add((byte)second);
    }

    public bool TryDecodeSurrogate(ReadOnlySpan<byte> bytes, out int c, out int length)
    {
        (c, length) = (0, 2);
        if (bytes.Length < 2) return false;
        c = Unit(bytes, order == ByteOrder.Big);
        return c is >= 0xD800 and <= 0xDFFF;
    }

    private static int Unit(ReadOnlySpan<byte> bytes, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        var text = new StrBuilder(bytes.Length / 2);
        bool big = order == ByteOrder.Big;
        int i = 0;
        if (order == ByteOrder.Marked && bytes.Length >= 2 && Unit(bytes, false) is 0xFEFF or 0xFFFE) { big = bytes[0] == 0xFE; i = 2; }
        string shown = big ? "utf-16-be" : "utf-16-le";
        while (i < bytes.Length)
        {
            int left = bytes.Length - i;
            int unit = left < 2 ? 0 : Unit(bytes[i..], big);
            bool isHigh = unit is >= 0xD800 and <= 0xDBFF;
            if (left < 2 || isHigh && left < 4)
            {
                if (!isFinal) break;
                i = errors.OnDecode(this, shown, ref input, i, bytes.Length, left < 2 ? "truncated data" : "unexpected end of data", text);
                bytes = input.Bytes;
                continue;
            }
            int next = isHigh ? Unit(bytes[(i + 2)..], big) : 0;
            if (isHigh && next is >= 0xDC00 and <= 0xDFFF) { text.Append(char.ConvertToUtf32((char)unit, (char)next)); i += 4; }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                i = errors.OnDecode(this, shown, ref input, i, i + 2, isHigh ? "illegal UTF-16 surrogate" : "illegal encoding", text);
                bytes = input.Bytes;
            }
            else { text.Append(unit); i += 2; }
        }
        consumed = i;
        return text.ToPyStr();
    }
}

/// <summary>UTF-32.</summary>
internal sealed class Utf32Codec(string name, ByteOrder order) : TextCodec(name), ISurrogateCodec
{
    private const string TooLarge = "code point not in range(0x110000)", Surrogate = "code point in surrogate code point range(0xd800, 0xe000)";

    protected override string Refusal => "surrogates not allowed";

    protected override int UnitSize => 4;

    protected override void Begin(List<byte> target) { if (order == ByteOrder.Marked) EncodeSurrogate(0xFEFF, target); }

    protected override bool TryEncode(int c, List<byte> target)
    {
        if (c is >= 0xD800 and <= 0xDFFF) return false;
        EncodeSurrogate(c, target);
        return true;
    }

    public void EncodeSurrogate(int c, List<byte> target)
    {
        for (int i = 0; i < 4; i++) target.Add((byte)(c >> (order == ByteOrder.Big ? 24 - 8 * i : 8 * i)));
    }

    public bool TryDecodeSurrogate(ReadOnlySpan<byte> bytes, out int c, out int length)
    {
        (c, length) = (0, 4);
        if (bytes.Length < 4) return false;
        c = Unit(bytes, order == ByteOrder.Big);
        return c is >= 0xD800 and <= 0xDFFF;
    }

    private static int Unit(ReadOnlySpan<byte> bytes, bool big) => big ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        var text = new StrBuilder(bytes.Length / 4);
        bool big = order == ByteOrder.Big;
        int i = 0;
        if (order == ByteOrder.Marked && bytes.Length >= 4 && Unit(bytes, false) is var mark && (mark == 0xFEFF || mark == unchecked((int)0xFFFE0000))) { big = mark != 0xFEFF; i = 4; }
        string shown = big ? "utf-32-be" : "utf-32-le";
        while (i < bytes.Length)
        {
            if (bytes.Length - i < 4)
            {
                if (!isFinal) break;
                i = errors.OnDecode(this, shown, ref input, i, bytes.Length, "truncated data", text);
                bytes = input.Bytes;
                continue;
            }
            int c = Unit(bytes[i..], big);
            if (c is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            {
                i = errors.OnDecode(this, shown, ref input, i, i + 4, c is < 0 or > 0x10FFFF ? TooLarge : Surrogate, text);
                bytes = input.Bytes;
            }
            else { text.Append(c); i += 4; }
        }
        consumed = i;
        return text.ToPyStr();
    }
}
