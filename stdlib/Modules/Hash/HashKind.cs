using System.Security.Cryptography;

namespace PyTee.Stdlib;

/// <summary>A hash algorithm: its Python name, its sizes in bytes, its name in the base library where that has it, else how it begins.</summary>
internal sealed record HashKind(string Name, int DigestSize, int BlockSize, HashAlgorithmName? Algorithm, Func<HashState>? Own = null)
{
    private const byte Sha3Suffix = 0x06, ShakeSuffix = 0x1F;

    public static HashKind Md5 { get; } = new("md5", 16, 64, HashAlgorithmName.MD5);

    public static HashKind Sha1 { get; } = new("sha1", 20, 64, HashAlgorithmName.SHA1);

    public static HashKind Sha224 { get; } = new("sha224", 28, 64, null, () => new Sha224Hash());

    public static HashKind Sha256 { get; } = new("sha256", 32, 64, HashAlgorithmName.SHA256);

    public static HashKind Sha384 { get; } = new("sha384", 48, 128, HashAlgorithmName.SHA384);

    public static HashKind Sha512 { get; } = new("sha512", 64, 128, HashAlgorithmName.SHA512);

    public static HashKind Sha3By224 { get; } = Sponge("sha3_224", 28, 144, Sha3Suffix);

    public static HashKind Sha3By256 { get; } = Sponge("sha3_256", 32, 136, Sha3Suffix);

    public static HashKind Sha3By384 { get; } = Sponge("sha3_384", 48, 104, Sha3Suffix);

    public static HashKind Sha3By512 { get; } = Sponge("sha3_512", 64, 72, Sha3Suffix);

    public static HashKind Shake128 { get; } = Sponge("shake_128", 0, 168, ShakeSuffix);

    public static HashKind Shake256 { get; } = Sponge("shake_256", 0, 136, ShakeSuffix);

    private static readonly HashKind[] s_all = [Md5, Sha1, Sha224, Sha256, Sha384, Sha512, Sha3By224, Sha3By256, Sha3By384, Sha3By512];

    /// <summary>The algorithm with digests of one size that has a name, in any case; null if there is none.</summary>
    public static HashKind? Named(string name) => Array.Find(s_all, kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A new hash.</summary>
    public HashState Begin() => Algorithm is { } algorithm ? new LibraryHash(algorithm) : Own!();

    /// <summary>Writes the hash of some bytes.</summary>
    public void Hash(ReadOnlySpan<byte> bytes, Span<byte> digest)
    {
        var state = Begin();
        state.Update(bytes);
        state.Digest(digest);
    }

    private static HashKind Sponge(string name, int digestSize, int rate, byte suffix) => new(name, digestSize, rate, null, () => new KeccakHash(rate, suffix));
}
