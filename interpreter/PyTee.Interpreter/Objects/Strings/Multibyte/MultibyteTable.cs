using System.Collections.Concurrent;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PyTee.Interpreter;

/// <summary>Which bytes stand for which characters in an encoding of one or two bytes a character; read when it is first used, then shared.</summary>
internal sealed class MultibyteTable
{
    /// <summary>What stands for nothing.</summary>
    public const char Nothing = '\uFFFE';

    /// <summary>A byte that needs another one.</summary>
    public const char Lead = '\uFFFF';

    private const int RowsStart = 256, Size = 256 + 128 * 256;

    private static readonly ConcurrentDictionary<string, MultibyteTable> s_tables = new();

    private readonly ushort[] _numbers;
    private readonly ushort[] _exceptions;
    private ushort[]? _codes;

    private MultibyteTable(ushort[] numbers, ushort[] exceptions)
    {
        _numbers = numbers;
        _exceptions = exceptions;
    }

    /// <summary>The table of an encoding.</summary>
    public static MultibyteTable Of(string name) => s_tables.GetOrAdd(name, Read);

    /// <summary>What a byte stands for by itself.</summary>
    public char Single(byte b) => (char)_numbers[b];

    /// <summary>What two bytes stand for; the first is a lead.</summary>
    public char Pair(byte first, byte second) => first < 128 ? Nothing : (char)_numbers[RowsStart + (first - 128) * 256 + second];

    /// <summary>The code of a character, one or two bytes; 0 if it has none, or is U+0000.</summary>
    public int Code(int c) => c > 0xFFFF ? 0 : (_codes ??= Invert())[c];

    private ushort[] Invert()
    {
        var codes = new ushort[0x10000];
        // Backwards, so that of several codes the first one stays.
        for (int at = _numbers.Length - 1; at >= 0; at--)
        {
            if (_numbers[at] < Nothing) codes[_numbers[at]] = (ushort)(at < RowsStart ? at : at - RowsStart + 0x8000);
        }
        for (int i = 0; i < _exceptions.Length; i += 2) codes[_exceptions[i]] = _exceptions[i + 1];
        return codes;
    }

    private static MultibyteTable Read(string name)
    {
        var all = MemoryMarshal.Cast<byte, ushort>(Unpack(name));
        var numbers = all[..Size].ToArray();
        if (BaseOf(name) is { } other)
        {
            for (int i = 0; i < Size; i++) numbers[i] ^= Of(other)._numbers[i];
        }
        return new MultibyteTable(numbers, all[Size..].ToArray());
    }

    /// <summary>The encoding whose table a file is the difference to.</summary>
    private static string? BaseOf(string name) => name switch
    {
        "gbk" => "gb2312",
        "gb18030" => "gbk",
        "cp950" => "big5",
        "cp932" => "shift_jis",
        "cp949" => "euc_kr",
        _ => null,
    };

    private static byte[] Unpack(string name)
    {
        using var packed = typeof(MultibyteTable).Assembly.GetManifestResourceStream(name + ".bin")!;
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
