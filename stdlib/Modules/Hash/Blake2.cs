using System.Numerics;

namespace PyTee.Stdlib;

/// <summary>BLAKE2 (RFC 7693) on words of 64 bits (BLAKE2b) or 32 bits (BLAKE2s), which differ in rounds and rotations.</summary>
internal sealed class Blake2Hash<TWord> : BlockHash where TWord : unmanaged, IBinaryInteger<TWord>
{
    private const int Words = 8, MessageWords = 16;

    private static readonly int s_wordSize = typeof(TWord) == typeof(ulong) ? sizeof(ulong) : sizeof(uint);
    private static readonly int s_rounds = s_wordSize == sizeof(ulong) ? 12 : 10;
    private static readonly int[] s_rotations = s_wordSize == sizeof(ulong) ? [32, 24, 16, 63] : [16, 12, 8, 7];
    private static readonly TWord[] s_start = Array.ConvertAll(Blake2Tables.Start, w => TWord.CreateTruncating(s_wordSize == sizeof(ulong) ? w : w >> 32));

    private readonly bool _isLastNode;
    private TWord[] _state = (TWord[])s_start.Clone();
    private UInt128 _count;

    /// <summary>A hash with the parameter block that says its sizes, its place in a tree, its salt and its person; a key is hashed first.</summary>
    public Blake2Hash(ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> key, bool isLastNode) : base(MessageWords * s_wordSize)
    {
        _isLastNode = isLastNode;
        for (int i = 0; i < Words; i++) _state[i] ^= Word(parameters, i);
        if (key.Length == 0) return;
        Span<byte> block = stackalloc byte[MessageWords * s_wordSize];
        key.CopyTo(block);
        Update(block);
    }

    protected override bool IsEager => false;

    public override void Digest(Span<byte> digest)
    {
        var state = (TWord[])_state.Clone();
        Span<byte> last = stackalloc byte[MessageWords * s_wordSize];
        Rest.CopyTo(last);
        Mix(state, last, _count + (uint)Rest.Length, TWord.AllBitsSet, _isLastNode ? TWord.AllBitsSet : TWord.Zero);
        Span<byte> whole = stackalloc byte[Words * s_wordSize];
        for (int i = 0; i < Words; i++) state[i].WriteLittleEndian(whole[(i * s_wordSize)..]);
        whole[..digest.Length].CopyTo(digest);
    }

    protected override void Absorb(ReadOnlySpan<byte> block)
    {
        _count += (uint)block.Length;
        Mix(_state, block, _count, TWord.Zero, TWord.Zero);
    }

    protected override void CopyState() => _state = (TWord[])_state.Clone();

    private static TWord Word(ReadOnlySpan<byte> bytes, int index) => TWord.ReadLittleEndian(bytes.Slice(index * s_wordSize, s_wordSize), isUnsigned: true);

    private static void Mix(TWord[] state, ReadOnlySpan<byte> block, UInt128 count, TWord isLast, TWord isLastNode)
    {
        Span<TWord> v = stackalloc TWord[2 * Words];
        state.CopyTo(v);
        s_start.CopyTo(v[Words..]);
        v[12] ^= TWord.CreateTruncating(count);
        v[13] ^= TWord.CreateTruncating(count >> s_wordSize * 8);
        v[14] ^= isLast;
        v[15] ^= isLastNode;
        Span<TWord> message = stackalloc TWord[MessageWords];
        for (int i = 0; i < MessageWords; i++) message[i] = Word(block, i);
        for (int round = 0; round < s_rounds; round++)
        {
            ReadOnlySpan<byte> order = Blake2Tables.Orders.AsSpan(round % 10 * MessageWords, MessageWords);
            for (int column = 0; column < 4; column++)
                Quarter(v, column, column + 4, column + 8, column + 12, message[order[2 * column]], message[order[2 * column + 1]]);
            for (int diagonal = 0; diagonal < 4; diagonal++)
                Quarter(v, diagonal, 4 + (diagonal + 1) % 4, 8 + (diagonal + 2) % 4, 12 + (diagonal + 3) % 4, message[order[8 + 2 * diagonal]], message[order[9 + 2 * diagonal]]);
        }
        for (int i = 0; i < Words; i++) state[i] ^= v[i] ^ v[i + Words];
    }

    private static void Quarter(Span<TWord> v, int a, int b, int c, int d, TWord x, TWord y)
    {
        v[a] += v[b] + x;
        v[d] = TWord.RotateRight(v[d] ^ v[a], s_rotations[0]);
        v[c] += v[d];
        v[b] = TWord.RotateRight(v[b] ^ v[c], s_rotations[1]);
        v[a] += v[b] + y;
        v[d] = TWord.RotateRight(v[d] ^ v[a], s_rotations[2]);
        v[c] += v[d];
        v[b] = TWord.RotateRight(v[b] ^ v[c], s_rotations[3]);
    }
}

/// <summary>What both widths of BLAKE2 share: the start, of which BLAKE2s takes the upper halves, and the orders of the message words.</summary>
internal static class Blake2Tables
{
    public static readonly ulong[] Start =
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    public static readonly byte[] Orders =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];
}
