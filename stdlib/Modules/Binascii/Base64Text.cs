using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Base64 as binascii reads and writes it: in the lenient mode what is no digit is passed over.</summary>
internal static class Base64Text
{
    private const byte Padding = (byte)'=';
    private static readonly sbyte[] s_values = Values("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private static sbyte[] Values(string digits)
    {
        var values = new sbyte[256];
        Array.Fill(values, (sbyte)-1);
        for (int i = 0; i < digits.Length; i++) values[digits[i]] = (sbyte)i;
        return values;
    }

    public static byte[] Encode(ReadOnlySpan<byte> data, bool newline)
    {
        if (data.Length > Array.MaxLength / 4 * 3 - 3) throw BinasciiModule.Error.With("Too much data for base64 line");
        int length = (data.Length + 2) / 3 * 4;
        Charge.Bytes(length + 1);
        var text = new byte[newline ? length + 1 : length];
        System.Buffers.Text.Base64.EncodeToUtf8(data, text, out _, out _);
        if (newline) text[^1] = (byte)'\n';
        return text;
    }

    public static byte[] Decode(ReadOnlySpan<byte> text, bool strict)
    {
        if (strict && text.Length > 0 && text[0] == Padding) throw BinasciiModule.Error.With("Leading padding not allowed");
        Charge.Bytes(text.Length);
        var bytes = new byte[(text.Length + 3) / 4 * 3];
        int size = 0, place = 0, pads = 0, bits = 0;
        bool padded = false;
        for (int i = 0; i < text.Length; i++)
        {
            int value = s_values[text[i]];
            if (text[i] == Padding)
            {
                padded = true;
                if (strict && place == 0) throw BinasciiModule.Error.With("Excess padding not allowed");
                if (place < 2 || place + ++pads < 4) continue;
                if (strict && i + 1 < text.Length) throw BinasciiModule.Error.With("Excess data after padding");
                return bytes[..size];
            }
            if (value < 0)
            {
                if (strict) throw BinasciiModule.Error.With("Only base64 data is allowed");
                continue;
            }
            if (strict && padded) throw BinasciiModule.Error.With("Discontinuous padding not allowed");
            pads = 0;
            bits = bits << 6 | value;
            if (place > 0) bytes[size++] = (byte)(bits >> 6 - 2 * place);
            place = place + 1 & 3;
        }
        if (place == 0) return bytes[..size];
        if (place > 1) throw BinasciiModule.Error.With("Incorrect padding");
        throw BinasciiModule.Error.With($"Invalid base64-encoded string: number of data characters ({size / 3 * 4 + 1}) cannot be 1 more than a multiple of 4");
    }
}
