using System.Diagnostics;

namespace PyTee.Interpreter;

/// <summary>UTF-7 (RFC 2152): ASCII, and between a plus and a minus UTF-16 in base64.</summary>
internal sealed class Utf7Codec() : TextCodec("utf7")
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public override string PublicName => "utf-7";

    protected override string Refusal => "";

    /// <summary>Written as it is: all of ASCII but what is not in ISO 646 everywhere, the plus, and controls other than white space.</summary>
    private static bool IsDirect(int c) => c is '\t' or '\n' or '\r' or >= ' ' and <= '}' and not ('+' or '\\');

    private static int Digit(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    public override byte[] Encode(PyStr text, CodecErrors errors)
    {
        var target = new List<byte>(text.Length);
        var shifted = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (!IsDirect(c) && (c != '+' || shifted.Count > 0)) { AddUnits(c, shifted); continue; }
            if (shifted.Count > 0) EndShift(shifted, target, mark: Digit((byte)c) >= 0 || c == '-');
            target.Add((byte)c);
            if (c == '+') target.Add((byte)'-');
        }
        if (shifted.Count > 0) EndShift(shifted, target, mark: true);
        return [.. target];
    }

    protected override bool TryEncode(int c, List<byte> target) => throw new UnreachableException();

    private static void AddUnits(int c, List<int> units)
    {
        if (c < 0x10000) { units.Add(c); return; }
        units.Add(0xD800 + (c - 0x10000 >> 10));
        units.Add(0xDC00 + (c & 0x3FF));
    }

    /// <summary>Write the code units that were put aside; the minus may be left out before what is not base64.</summary>
    private static void EndShift(List<int> units, List<byte> target, bool mark)
    {
        target.Add((byte)'+');
        int buffer = 0, bits = 0;
        foreach (int unit in units)
        {
            buffer = buffer << 16 | unit;
            for (bits += 16; bits >= 6; bits -= 6) target.Add((byte)Base64[buffer >> (bits - 6) & 63]);
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) target.Add((byte)Base64[buffer << (6 - bits) & 63]);
        if (mark) target.Add((byte)'-');
        units.Clear();
    }

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        var text = new StrBuilder(bytes.Length);
        for (consumed = 0; consumed < bytes.Length;)
        {
            byte b = bytes[consumed];
            if (b == '+')
            {
                if (!TryDecodeShift(ref input, errors, isFinal, text, ref consumed)) break;
                bytes = input.Bytes;
            }
            else if (b < 128)
            {
                text.Append(b);
                consumed++;
            }
            else
            {
                consumed = errors.OnDecode(this, Name, ref input, consumed, consumed + 1, "unexpected special character", text);
                bytes = input.Bytes;
            }
        }
        return text.ToPyStr();
    }

    /// <summary>Decode from a plus to the end of what it begins; false, and nothing is taken, when that end is yet to come.</summary>
    private bool TryDecodeShift(ref CodecInput input, CodecErrors errors, bool isFinal, StrBuilder text, ref int position)
    {
        var bytes = input.Bytes;
        int start = position, i = start + 1;
        if (i < bytes.Length && bytes[i] == '-')
        {
            text.Append('+');
            position = i + 1;
            return true;
        }
        if (i < bytes.Length && Digit(bytes[i]) < 0)
        {
            position = errors.OnDecode(this, Name, ref input, start, i + 1, "ill-formed sequence", text);
            return true;
        }
        var shift = new Shift(new StrBuilder());
        for (; i < bytes.Length && Digit(bytes[i]) >= 0; i++) shift.Add(Digit(bytes[i]));
        bool isOpen = i == bytes.Length;
        if (isOpen && !isFinal) return false;
        text.Append(shift.Text);
        position = isOpen ? i : bytes[i] == '-' ? i + 1 : i;
        string? reason = shift.Fault(isOpen);
        if (reason != null) position = errors.OnDecode(this, Name, ref input, start, Math.Min(i + 1, bytes.Length), reason, text);
        else if (shift.High != 0 && bytes[i] < 128) text.Append(shift.High);
        return true;
    }

    /// <summary>What base64 digits come to.</summary>
    private struct Shift(StrBuilder text)
    {
        private int _buffer, _bits;

        /// <summary>A high surrogate that waits for the low one; 0 for none.</summary>
        public int High { get; private set; }

        public readonly PyStr Text => text.ToPyStr();

        public void Add(int digit)
        {
            _buffer = _buffer << 6 | digit;
            _bits += 6;
            if (_bits < 16) return;
            _bits -= 16;
            int unit = _buffer >> _bits;
            _buffer &= (1 << _bits) - 1;
            if (High != 0 && unit is >= 0xDC00 and <= 0xDFFF)
            {
                text.Append(char.ConvertToUtf32((char)High, (char)unit));
                High = 0;
                return;
            }
            if (High != 0) text.Append(High);
            High = unit is >= 0xD800 and <= 0xDBFF ? unit : 0;
            if (High == 0) text.Append(unit);
        }

        /// <summary>What is wrong where the digits end: with the text, or before another character.</summary>
        public readonly string? Fault(bool atEnd)
        {
            if (atEnd) return High != 0 || _bits >= 6 || _buffer != 0 ? "unterminated shift sequence" : null;
            return _bits >= 6 ? "partial character in shift sequence" : _buffer != 0 ? "non-zero padding bits in shift sequence" : null;
        }
    }
}
