namespace PyTee.Interpreter;

/// <summary>An East Asian encoding of one or two bytes a character; subclasses know longer forms.</summary>
internal class MultibyteCodec(string name) : TextCodec(name)
{
    /// <summary>What <see cref="Longer"/> answers when the bytes may be the beginning of a character.</summary>
    protected const int Incomplete = -1;

    protected MultibyteTable Table { get; } = MultibyteTable.Of(name);

    protected override string Refusal => "illegal multibyte sequence";

    /// <summary>The codec of an encoding, by any of its names; null when it is none of these.</summary>
    public static MultibyteCodec? Find(string name) => name switch
    {
        "gb2312" or "chinese" or "csiso58gb231280" or "euc_cn" or "euccn" or "eucgb2312_cn" or "gb2312_1980" or "gb2312_80" or "iso_ir_58"
            or "x_mac_simp_chinese" => new MultibyteCodec("gb2312"),
        "gbk" or "936" or "cp936" or "ms936" => new MultibyteCodec("gbk"),
        "gb18030" or "gb18030_2000" => new Gb18030Codec(),
        "big5" or "big5_tw" or "csbig5" or "x_mac_trad_chinese" => new MultibyteCodec("big5"),
        "cp950" or "950" or "ms950" => new MultibyteCodec("cp950"),
        "shift_jis" or "csshiftjis" or "shiftjis" or "sjis" or "s_jis" or "x_mac_japanese" => new MultibyteCodec("shift_jis"),
        "cp932" or "932" or "ms932" or "mskanji" or "ms_kanji" or "windows_31j" => new MultibyteCodec("cp932"),
        "euc_jp" or "eucjp" or "ujis" or "u_jis" => new EucJpCodec(),
        "euc_kr" or "euckr" or "korean" or "ksc5601" or "ks_c_5601" or "ks_c_5601_1987" or "ksx1001" or "ks_x_1001" or "x_mac_korean" => new EucKrCodec(),
        "cp949" or "949" or "ms949" or "uhc" => new MultibyteCodec("cp949"),
        "johab" or "cp1361" or "ms1361" => new MultibyteCodec("johab"),
        _ => null,
    };

    public override byte[] Encode(PyStr text, CodecErrors errors)
    {
        var target = new List<byte>(text.Length * 2);
        for (int i = 0; i < text.Length;)
        {
            if (TryEncode(text[i], target)) { i++; continue; }
            // Unlike other encodings, these tell of each character by itself.
            int start = i;
            var fresh = errors.OnEncode(this, text, start, start + 1, Refusal, out i);
            if (fresh.O is PyBytes bytes) target.AddRange(bytes.Data);
            else EncodeFresh(fresh.As<PyStr>(), target, text, start);
        }
        return [.. target];
    }

    private void EncodeFresh(PyStr fresh, List<byte> target, PyStr text, int start)
    {
        for (int i = 0; i < fresh.Length; i++)
        {
            if (!TryEncode(fresh[i], target)) throw CodecErrors.EncodeError(this, text, start, start + 1, Refusal);
        }
    }

    protected override bool TryEncode(int c, List<byte> target)
    {
        int code = Table.Code(c);
        if (code == 0 && c != 0) return TryEncodeLonger(c, target);
        if (code > 255) target.Add((byte)(code >> 8));
        target.Add((byte)code);
        return true;
    }

    /// <summary>Encode a character that has no code of one or two bytes.</summary>
    protected virtual bool TryEncodeLonger(int c, List<byte> target) => false;

    // As in CPython.
    public override bool TakesFreshBytes => false;

    public override PyStr Decode(CodecInput input, CodecErrors errors, bool isFinal, out int consumed)
    {
        var bytes = input.Bytes;
        var text = new StrBuilder(bytes.Length);
        int i = 0;
        while (i < bytes.Length)
        {
            int length = DecodeOne(bytes[i..], out int c);
            if (length > 0)
            {
                text.Append(c);
                i += length;
                continue;
            }
            if (length == Incomplete && !isFinal) break;
            i = length == Incomplete
                ? errors.OnDecode(this, Name, ref input, i, bytes.Length, "incomplete multibyte sequence", text)
                : errors.OnDecode(this, Name, ref input, i, i + 1, Refusal, text);
        }
        consumed = i;
        return text.ToPyStr();
    }

    /// <summary>The character at the start, and how many bytes it takes; 0 when it is none.</summary>
    private int DecodeOne(ReadOnlySpan<byte> rest, out int c)
    {
        c = Table.Single(rest[0]);
        if (c == MultibyteTable.Nothing) return 0;
        if (c != MultibyteTable.Lead) return 1;
        if (rest.Length == 1) return Incomplete;
        int longer = Longer(rest, ref c);
        if (longer != 0) return longer;
        c = Table.Pair(rest[0], rest[1]);
        return c == MultibyteTable.Nothing ? 0 : 2;
    }

    /// <summary>The length of a form that is longer than two bytes; 0 when there is none here.</summary>
    protected virtual int Longer(ReadOnlySpan<byte> rest, ref int c) => 0;
}

/// <summary>GB 18030: four bytes for what GBK has not.</summary>
internal sealed class Gb18030Codec() : MultibyteCodec("gb18030")
{
    // The place of U+10000 among the codes of four bytes.
    private const int SupplementaryStart = 189_000;

    private static ushort[]? s_points, s_places;

    protected override bool TryEncodeLonger(int c, List<byte> target)
    {
        if (c is >= 0xD800 and <= 0xDFFF) return false;
        if (s_points == null) Number();
        int place = c > 0xFFFF ? c - 0x10000 + SupplementaryStart : s_places![c];
        target.Add((byte)(0x81 + place / 12600));
        target.Add((byte)(0x30 + place / 1260 % 10));
        target.Add((byte)(0x81 + place / 10 % 126));
        target.Add((byte)(0x30 + place % 10));
        return true;
    }

    protected override int Longer(ReadOnlySpan<byte> rest, ref int c)
    {
        if (rest[1] is < 0x30 or > 0x39) return 0;
        if (rest.Length < 4) return Incomplete;
        if (rest[0] is < 0x81 or > 0xFE || rest[2] is < 0x81 or > 0xFE || rest[3] is < 0x30 or > 0x39) return 0;
        if (s_points == null) Number();
        int place = ((rest[0] - 0x81) * 10 + rest[1] - 0x30) * 1260 + (rest[2] - 0x81) * 10 + rest[3] - 0x30;
        c = place >= SupplementaryStart ? place - SupplementaryStart + 0x10000 : place < s_points!.Length ? s_points[place] : int.MaxValue;
        return c <= 0x10FFFF ? 4 : 0;
    }

    /// <summary>Number the characters without a code of two bytes: these are the codes of four.</summary>
    private void Number()
    {
        var points = new List<ushort>();
        var places = new ushort[0x10000];
        for (int c = 0x80; c <= 0xFFFF; c++)
        {
            if (c is >= 0xD800 and <= 0xDFFF || Table.Code(c) != 0) continue;
            places[c] = (ushort)points.Count;
            points.Add((ushort)c);
        }
        s_places = places;
        s_points = [.. points];
    }
}

/// <summary>EUC-JP: three bytes for the characters of JIS X 0212.</summary>
internal sealed class EucJpCodec() : MultibyteCodec("euc_jp")
{
    private const byte Shift = 0x8F;

    private static readonly MultibyteTable s_supplement = MultibyteTable.Of("jisx0212");

    protected override bool TryEncodeLonger(int c, List<byte> target)
    {
        int code = s_supplement.Code(c);
        if (code < 256) return false;
        target.Add(Shift);
        target.Add((byte)(code >> 8));
        target.Add((byte)code);
        return true;
    }

    protected override int Longer(ReadOnlySpan<byte> rest, ref int c)
    {
        if (rest[0] != Shift) return 0;
        if (rest.Length < 3) return Incomplete;
        c = s_supplement.Pair(rest[1], rest[2]);
        return c == MultibyteTable.Nothing ? 0 : 3;
    }
}

/// <summary>EUC-KR: eight bytes for a syllable that KS X 1001 has not, one after the other its parts.</summary>
internal sealed class EucKrCodec() : MultibyteCodec("euc_kr")
{
    private const byte Row = 0xA4, Filler = 0xD4;
    private const int FirstSyllable = 0xAC00, Vowels = 21, Finals = 28;

    // The second bytes of the letters, in the order of the syllables.
    private static ReadOnlySpan<byte> Initials =>
        [0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1, 0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE];

    private static ReadOnlySpan<byte> FinalLetters =>
        [0xD4, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE];

    private const byte FirstVowel = 0xBF;

    protected override bool TryEncodeLonger(int c, List<byte> target)
    {
        if (c is < FirstSyllable or > 0xD7A3) return false;
        int syllable = c - FirstSyllable;
        target.AddRange([
            Row, Filler, Row, Initials[syllable / (Vowels * Finals)], Row, (byte)(FirstVowel + syllable / Finals % Vowels), Row, FinalLetters[syllable % Finals]]);
        return true;
    }

    protected override int Longer(ReadOnlySpan<byte> rest, ref int c)
    {
        if (rest[0] != Row || rest[1] != Filler) return 0;
        if (rest.Length < 8) return Incomplete;
        if (rest[2] != Row || rest[4] != Row || rest[6] != Row) return 0;
        int initial = Initials.IndexOf(rest[3]), vowel = rest[5] - FirstVowel, final = FinalLetters.IndexOf(rest[7]);
        if (initial < 0 || vowel is < 0 or >= Vowels || final < 0) return 0;
        c = FirstSyllable + (initial * Vowels + vowel) * Finals + final;
        return 8;
    }
}
