using System.Globalization;
using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>What stands before the data of a .npy file: element type, order and shape, as a Python dict literal.</summary>
internal readonly record struct NpyHeader(DType DType, bool BigEndian, bool ColumnMajor, long[] Shape, int DataStart)
{
    private const int MaxHeader = 10000, Alignment = 64;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static NpyHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Magic.Length + 2) throw Truncated("magic string", 8, file.Length);
        if (!file.StartsWith(Magic))
            throw Fail.Value("Cannot load file containing pickled data when allow_pickle=False");
        int major = file[6], minor = file[7];
        if (major is < 1 or > 3 || minor != 0) throw Fail.Value($"we only support format version (1,0), (2,0), and (3,0), not ({major}, {minor})");
        int sizeBytes = major == 1 ? 2 : 4;
        if (file.Length < 8 + sizeBytes) throw Truncated("array header length", sizeBytes, file.Length - 8);
        long length = major == 1 ? file[8] | file[9] << 8 : BitConverter.ToUInt32(file[8..]);
        int start = 8 + sizeBytes;
        if (length > MaxHeader)
            throw Fail.Value($"Header info length ({length}) is large and may not be safe to load securely.\nTo allow loading, adjust `max_header_size` or fully trust\nthe `.npy` file using `allow_pickle=True`.\nFor safety against large resource use or crashes, sandboxing\nmay be necessary.");
        if (file.Length < start + length) throw Truncated("array header", length, file.Length - start);
        string text = (major < 3 ? Encoding.Latin1 : Encoding.UTF8).GetString(file.Slice(start, (int)length));
        return Parse(text, start + (int)length);
    }

    /// <summary>The header of version 1.0 for an array, padded so that the data is aligned.</summary>
    public static byte[] Write(NdArray a, bool columnMajor)
    {
        string text = $"{{'descr': '{a.DType.Str}', 'fortran_order': {(columnMajor ? "True" : "False")}, 'shape': {Numpy.Shape.Text(a.Dims)}, }}";
        int total = (10 + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var bytes = new byte[total];
        Magic.CopyTo(bytes);
        bytes[6] = 1;
        (bytes[8], bytes[9]) = ((byte)(total - 10), (byte)((total - 10) >> 8));
        bytes.AsSpan(10).Fill((byte)' ');
        Encoding.Latin1.GetBytes(text, bytes.AsSpan(10));
        bytes[^1] = (byte)'\n';
        return bytes;
    }

    private static NpyHeader Parse(string text, int dataStart)
    {
        string descr = Field(text, "descr"), order = Field(text, "fortran_order"), shape = Field(text, "shape");
        if (descr.Length < 2 || descr[0] is not ('\'' or '"')) throw Unsupported(descr);
        string code = descr[1..^1];
        if (code.Length > 1 && code[1] == 'O') throw Fail.Value("Object arrays cannot be loaded when allow_pickle=False");
        var dtype = DType.Find(code.TrimStart('<', '>', '|', '=')) ?? throw Unsupported(code);
        if (order is not ("True" or "False")) throw Fail.Value($"fortran_order is not a valid bool: {order}");
        return new NpyHeader(dtype, code[0] == '>', order == "True", Dims(shape), dataStart);
    }

    private static PyException Unsupported(string descr) => Fail.Value($"descr is not a valid dtype descriptor: {descr}");

    private static long[] Dims(string text)
    {
        if (!text.StartsWith('(') || !text.EndsWith(')')) throw Fail.Value($"shape is not valid: {text}");
        var dims = new List<long>();
        foreach (var part in text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part.TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out long n)) throw Fail.Value($"shape is not valid: {text}");
            dims.Add(n);
        }
        return dims.Count <= Numpy.Shape.MaxRank ? [.. dims] : throw Fail.Value($"maximum supported dimension for an ndarray is {Numpy.Shape.MaxRank}, found {dims.Count}");
    }

    /// <summary>The literal that stands for a key: up to the comma or brace outside brackets and quotes.</summary>
    private static string Field(string text, string key)
    {
        int at = text.IndexOf($"'{key}'", StringComparison.Ordinal);
        int colon = at < 0 ? -1 : text.IndexOf(':', at);
        if (colon < 0) throw Fail.Value($"Header does not contain the correct keys: {text.Trim()}");
        int depth = 0, end = colon + 1;
        bool quoted = false;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (c is '\'' or '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '(' or '[') depth++;
            if (c is ')' or ']') depth--;
            if (depth == 0 && c is ',' or '}') break;
        }
        return text[(colon + 1)..end].Trim();
    }

    private static PyException Truncated(string what, long wanted, long got) =>
        Fail.Value($"EOF: reading {what}, expected {wanted} bytes got {Math.Max(0, got)}");
}
