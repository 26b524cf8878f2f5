using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Conversion between binary data and ASCII</summary>
[PyModule("binascii")]
public static partial class BinasciiModule
{
    /// <summary>What text that is no encoding of bytes raises.</summary>
    internal static readonly ModuleError Error = new("binascii", "Error", () => Errors.ValueError);

    private static readonly ModuleError s_incomplete = new("binascii", "Incomplete", () => Errors.Exception);

    /// <summary>The class of faults in the data.</summary>
    [PyConstant("Error")] internal static PyType ErrorClass => Error.Class;

    /// <summary>The class of faults of data that ends too early.</summary>
    [PyConstant("Incomplete")] internal static PyType IncompleteClass => s_incomplete.Class;

    /// <summary>Decode a line of base64 data.
    ///
    ///   strict_mode
    ///     When set to True, bytes that are not in the base64 standard are not allowed.
    ///     The same applies to excess data after padding (= / ==).</summary>
    [PyFunction("a2b_base64(data, /, *, strict_mode=False)")]
    internal static Value DecodeBase64(Value data, bool strict_mode) => Made(Base64Text.Decode(AsciiOf(data), strict_mode));

    /// <summary>Base64-code line of data.</summary>
    [PyFunction("b2a_base64(data, /, *, newline=True)")]
    internal static Value EncodeBase64(ReadOnlySpan<byte> data, bool newline) => Made(Base64Text.Encode(data, newline));

    /// <summary>Hexadecimal representation of binary data.
    ///
    ///   sep
    ///     An optional single character or byte to separate hex bytes.
    ///   bytes_per_sep
    ///     How many bytes between separators.  Positive values count from the
    ///     right, negative values count from the left.
    ///
    /// The return value is a bytes object.</summary>
    [PyFunction("b2a_hex(data, sep=..., bytes_per_sep=1)")]
    internal static Value EncodeHex(ReadOnlySpan<byte> data, Value sep, int bytes_per_sep) =>
        Made(Encoding.Latin1.GetBytes(new PyBytes(data.ToArray()).Hex(sep, bytes_per_sep).ToString()));

    /// <summary>Hexadecimal representation of binary data.
    ///
    ///   sep
    ///     An optional single character or byte to separate hex bytes.
    ///   bytes_per_sep
    ///     How many bytes between separators.  Positive values count from the
    ///     right, negative values count from the left.
    ///
    /// The return value is a bytes object.</summary>
    [PyFunction("hexlify(data, sep=..., bytes_per_sep=1)")]
    internal static Value Hexlify(ReadOnlySpan<byte> data, Value sep, int bytes_per_sep) => EncodeHex(data, sep, bytes_per_sep);

    /// <summary>Binary data of hexadecimal representation.
    ///
    /// hexstr must contain an even number of hex digits (upper or lower case).</summary>
    [PyFunction("a2b_hex(hexstr, /)")]
    internal static Value DecodeHex(Value hexstr)
    {
        var digits = AsciiOf(hexstr);
        if (digits.Length % 2 != 0) throw Error.With("Odd-length string");
        Charge.Bytes(digits.Length / 2);
        var bytes = new byte[digits.Length / 2];
        if (Convert.FromHexString(digits, bytes, out _, out _) != System.Buffers.OperationStatus.Done) throw Error.With("Non-hexadecimal digit found");
        return Made(bytes);
    }

    /// <summary>Binary data of hexadecimal representation.
    ///
    /// hexstr must contain an even number of hex digits (upper or lower case).</summary>
    [PyFunction("unhexlify(hexstr, /)")] internal static Value Unhexlify(Value hexstr) => DecodeHex(hexstr);

    /// <summary>Decode a line of uuencoded data.</summary>
    [PyFunction("a2b_uu(data, /)")] internal static Value DecodeUu(Value data) => Made(UuText.Decode(AsciiOf(data)));

    /// <summary>Uuencode line of data.</summary>
    [PyFunction("b2a_uu(data, /, *, backtick=False)")]
    internal static Value EncodeUu(ReadOnlySpan<byte> data, bool backtick) => Made(UuText.Encode(data, backtick));

    /// <summary>Decode a string of qp-encoded data.</summary>
    [PyFunction("a2b_qp(data, header=False)")]
    internal static Value DecodeQuotedPrintable(Value data, bool header) => Made(QuotedPrintable.Decode(AsciiOf(data), header));

    /// <summary>Encode a string using quoted-printable encoding.
    ///
    /// On encoding, when istext is set, newlines are not encoded, and white
    /// space at end of lines is.  When istext is not set, \r and \n (CR/LF)
    /// are both encoded.  When quotetabs is set, space and tabs are encoded.</summary>
    [PyFunction("b2a_qp(data, quotetabs=False, istext=True, header=False)")]
    internal static Value EncodeQuotedPrintable(ReadOnlySpan<byte> data, bool quotetabs, bool istext, bool header) =>
        Made(new QuotedPrintable(quotetabs, istext, header).Encode(data));

    /// <summary>Compute CRC-32 incrementally.</summary>
    [PyFunction("crc32(data, crc=0, /)")]
    internal static long Crc32(ReadOnlySpan<byte> data, Value crc) => Checksums.Crc32(data, Low32(crc));

    /// <summary>Compute CRC-CCITT incrementally.</summary>
    [PyFunction("crc_hqx(data, crc, /)")]
    internal static long CrcHqx(ReadOnlySpan<byte> data, Value crc) => Checksums.CrcCcitt(data, (ushort)Low32(crc));

    /// <summary>The low 32 bits of an int of any size.</summary>
    internal static uint Low32(Value n) => (uint)(PyInt.BigOf(Number.ToIndex(n)) & uint.MaxValue);

    private static PyBytes Made(byte[] bytes)
    {
        Fuel.Spend(bytes.Length >> 6);
        return new PyBytes(bytes);
    }

    private static ReadOnlySpan<byte> AsciiOf(Value data)
    {
        if (!data.Is(out PyStr? text))
            return Buffers.TryGet(data, out var bytes) ? bytes.Span : throw Raise.TypeError($"argument should be bytes, buffer or ASCII string, not '{data.Class.Name}'");
        string ascii = text.ToString();
        Charge.Bytes(ascii.Length);
        return Ascii.IsValid(ascii) ? Encoding.ASCII.GetBytes(ascii) : throw Raise.ValueError("string argument should contain only ASCII characters");
    }
}
