using System.Text;

namespace PyTee.Interpreter;

/// <summary>Bytes read as ASCII text: case, predicates, whitespace, hexadecimal, repr.</summary>
internal static class ByteText
{
    public static bool IsSpace(byte b) => b is 32 or >= 9 and <= 13;

    public static byte[] Upper(ReadOnlySpan<byte> bytes)
    {
        var result = bytes.ToArray();
        foreach (ref byte b in result.AsSpan()) { if (IsLower(b)) b -= 32; }
        return result;
    }

    public static byte[] Lower(ReadOnlySpan<byte> bytes)
    {
        var result = bytes.ToArray();
        foreach (ref byte b in result.AsSpan()) { if (IsUpper(b)) b += 32; }
        return result;
    }

    public static byte[] SwapCase(ReadOnlySpan<byte> bytes)
    {
        var result = bytes.ToArray();
        foreach (ref byte b in result.AsSpan()) { if (IsLetter(b)) b ^= 32; }
        return result;
    }

    public static byte[] Title(ReadOnlySpan<byte> bytes)
    {
        var result = Lower(bytes);
        bool inWord = false;
        foreach (ref byte b in result.AsSpan())
        {
            if (!inWord && IsLower(b)) b -= 32;
            inWord = IsLetter(b);
        }
        return result;
    }

    public static byte[] Capitalize(ReadOnlySpan<byte> bytes)
    {
        var result = Lower(bytes);
        if (result.Length > 0 && IsLower(result[0])) result[0] -= 32;
        return result;
    }

    public static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';
    public static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';
    public static bool IsLetter(byte b) => IsLower(b) || IsUpper(b);
    public static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    public static bool All(ReadOnlySpan<byte> bytes, Func<byte, bool> test)
    {
        foreach (byte b in bytes) { if (!test(b)) return false; }
        return bytes.Length > 0;
    }

    /// <summary>Whether there is a letter and all letters are in one case.</summary>
    public static bool IsInCase(ReadOnlySpan<byte> bytes, bool upper)
    {
        bool found = false;
        foreach (byte b in bytes)
        {
            if (!IsLetter(b)) continue;
            if (IsUpper(b) != upper) return false;
            found = true;
        }
        return found;
    }

    public static bool IsTitle(ReadOnlySpan<byte> bytes)
    {
        bool found = false, inWord = false;
        foreach (byte b in bytes)
        {
            if (IsUpper(b) && inWord || IsLower(b) && !inWord) return false;
            inWord = IsLetter(b);
            found |= inWord;
        }
        return found;
    }

    public static byte[] ExpandTabs(ReadOnlySpan<byte> bytes, int tabsize)
    {
        var result = new List<byte>(bytes.Length);
        long column = 0;
        foreach (byte b in bytes)
        {
            if (b == '\t')
            {
                if (tabsize <= 0) continue;
                long spaces = tabsize - column % tabsize;
                if (result.Count + spaces > Array.MaxLength) throw Raise.OverflowError("result too long");
                Charge.Bytes(spaces);
                for (column += spaces; spaces > 0; spaces--) result.Add((byte)' ');
                continue;
            }
            column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            result.Add(b);
        }
        return [.. result];
    }

    public static byte[] ZFill(ReadOnlySpan<byte> bytes, long width)
    {
        if (width <= bytes.Length) return bytes.ToArray();
        if (width > Array.MaxLength) throw Sequences.TooLarge(width);
        Charge.Bytes(width);
        var result = new byte[width];
        int zeros = result.Length - bytes.Length;
        Array.Fill(result, (byte)'0');
        bytes.CopyTo(result.AsSpan(zeros));
        if (bytes.Length > 0 && bytes[0] is (byte)'+' or (byte)'-') { result[0] = bytes[0]; result[zeros] = (byte)'0'; }
        return result;
    }

    public static void SplitSpace(ReadOnlySpan<byte> bytes, long limit, bool fromRight, List<Range> pieces)
    {
        int start = 0, end = bytes.Length;
        while (true)
        {
            // Whitespace goes on the side that is split; the rest that the limit leaves keeps its own.
            if (!fromRight) while (start < end && IsSpace(bytes[start])) start++;
            else while (end > start && IsSpace(bytes[end - 1])) end--;
            if (start == end) break;
            int edge = fromRight ? end : start;
            if (limit-- <= 0) { pieces.Add(start..end); break; }
            if (fromRight)
            {
                while (edge > start && !IsSpace(bytes[edge - 1])) edge--;
                pieces.Add(edge..end);
                end = edge;
            }
            else
            {
                while (edge < end && !IsSpace(bytes[edge])) edge++;
                pieces.Add(start..edge);
                start = edge;
            }
        }
        if (fromRight) pieces.Reverse();
    }

    /// <summary>bytes.hex: two digits a byte, separators counted from the right (left for a negative group size).</summary>
    public static PyStr Hex(ReadOnlySpan<byte> bytes, Value sep, int group)
    {
        Charge.Bytes(6L * bytes.Length);
        char separator = sep.IsUnset ? '\0' : Separator(sep);
        if (sep.IsUnset || group == 0 || bytes.Length == 0) return PyStr.FromBmp(System.Convert.ToHexStringLower(bytes));
        var text = new StringBuilder(3 * bytes.Length);
        int size = Math.Abs(group);
        for (int i = 0; i < bytes.Length; i++)
        {
            bool starts = i > 0 && (group > 0 ? (bytes.Length - i) % size == 0 : i % size == 0);
            if (starts) text.Append(separator);
            text.Append("0123456789abcdef"[bytes[i] >> 4]).Append("0123456789abcdef"[bytes[i] & 15]);
        }
        return PyStr.FromBmp(text.ToString());
    }

    private static char Separator(Value sep)
    {
        if (Protocols.Length(sep) != 1) throw Raise.ValueError("sep must be length 1.");
        if (sep.Is<PyStr>(out var s)) return s[0] < 128 ? (char)s[0] : throw Raise.ValueError("sep must be ASCII.");
        if (sep.O is PyByteString b) return b.Bytes[0] < 128 ? (char)b.Bytes[0] : throw Raise.ValueError("sep must be ASCII.");
        throw Raise.TypeError("sep must be str or bytes.");
    }

    /// <summary>bytes.fromhex.</summary>
    public static byte[] FromHex(Value source)
    {
        if (!source.Is<PyStr>(out var text)) throw Raise.TypeError($"fromhex() argument must be str, not {source.Class.Name}");
        var result = new List<byte>(text.Length / 2);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] < 128 && IsSpace((byte)text[i])) { i++; continue; }
            int high = HexValue(text[i]), low = i + 1 < text.Length ? HexValue(text[i + 1]) : -1;
            if (high < 0 || low < 0)
                throw Raise.ValueError($"non-hexadecimal number found in fromhex() arg at position {(high < 0 ? i : i + 1)}");
            result.Add((byte)(high << 4 | low));
            i += 2;
        }
        return [.. result];
    }

    private static int HexValue(int c) => c < 128 && char.IsAsciiHexDigit((char)c) ? System.Convert.ToInt32(((char)c).ToString(), 16) : -1;

    /// <summary>The literal of some bytes: b'...'.</summary>
    public static string Repr(ReadOnlySpan<byte> bytes, bool escapesApostrophe = false)
    {
        char quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder(bytes.Length + 3).Append('b').Append(quote);
        foreach (byte b in bytes)
        {
            if (b == quote || b == '\\' || b == '\'' && escapesApostrophe) text.Append('\\').Append((char)b);
            else if (b == '\n') text.Append("\\n");
            else if (b == '\r') text.Append("\\r");
            else if (b == '\t') text.Append("\\t");
            else if (b is >= 32 and < 127) text.Append((char)b);
            else text.Append("\\x").Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }
        return text.Append(quote).ToString();
    }
}
