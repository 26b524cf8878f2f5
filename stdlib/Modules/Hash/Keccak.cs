using System.Buffers.Binary;
using System.Numerics;

namespace PyTee.Stdlib;

/// <summary>SHA-3 and SHAKE (FIPS 202): a sponge over 25 words of 64 bits; the suffix tells them apart.</summary>
internal sealed class KeccakHash(int rate, byte suffix) : BlockHash(rate)
{
    private const int Words = 25, Rounds = 24;

    // The rotations of rho and the places of pi, walked from word 1 on.
    private static readonly int[] s_rotations = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
    private static readonly int[] s_places = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];
    private static readonly ulong[] s_constants = RoundConstants();

    private ulong[] _state = new ulong[Words];

    public override void Digest(Span<byte> digest)
    {
        var state = (ulong[])_state.Clone();
        Span<byte> last = stackalloc byte[BlockSize];
        Rest.CopyTo(last);
        last[Rest.Length] = suffix;
        last[^1] |= 0x80;
        Mix(state, last);
        Span<byte> block = stackalloc byte[Words * sizeof(ulong)];
        while (true)
        {
            for (int i = 0; i < Words; i++) BinaryPrimitives.WriteUInt64LittleEndian(block[(i * sizeof(ulong))..], state[i]);
            int count = Math.Min(BlockSize, digest.Length);
            block[..count].CopyTo(digest);
            digest = digest[count..];
            if (digest.Length == 0) return;
            Permute(state);
        }
    }

    protected override void Absorb(ReadOnlySpan<byte> block) => Mix(_state, block);

    protected override void CopyState() => _state = (ulong[])_state.Clone();

    private static void Mix(ulong[] state, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < block.Length / sizeof(ulong); i++) state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * sizeof(ulong))..]);
        Permute(state);
    }

    private static void Permute(ulong[] state)
    {
        Span<ulong> columns = stackalloc ulong[5];
        for (int round = 0; round < Rounds; round++)
        {
            for (int x = 0; x < 5; x++) columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            for (int i = 0; i < Words; i++) state[i] ^= columns[(i + 4) % 5] ^ BitOperations.RotateLeft(columns[(i + 1) % 5], 1);
            ulong moved = state[1];
            for (int i = 0; i < s_places.Length; i++) (state[s_places[i]], moved) = (BitOperations.RotateLeft(moved, s_rotations[i]), state[s_places[i]]);
            for (int row = 0; row < Words; row += 5)
            {
                state.AsSpan(row, 5).CopyTo(columns);
                for (int x = 0; x < 5; x++) state[row + x] ^= ~columns[(x + 1) % 5] & columns[(x + 2) % 5];
            }
            state[0] ^= s_constants[round];
        }
    }

    /// <summary>The constants of iota, from the linear feedback shift register that defines them.</summary>
    private static ulong[] RoundConstants()
    {
        var constants = new ulong[Rounds];
        int register = 1;
        for (int round = 0; round < Rounds; round++)
        {
            for (int bit = 1; bit <= 64; bit <<= 1)
            {
                if ((register & 1) != 0) constants[round] |= 1UL << bit - 1;
                register <<= 1;
                if ((register & 0x100) != 0) register ^= 0x171;
            }
        }
        return constants;
    }
}
