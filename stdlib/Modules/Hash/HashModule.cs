using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The hashes of the SHA-2 family.</summary>
[PyModule("_sha2")]
public static partial class Sha2Module
{
    /// <summary>A SHA-224 hash, begun with some bytes.</summary>
    [PyFunction("sha224(string=..., *, usedforsecurity=True)")]
    internal static Value Sha224(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha224, @string);

    /// <summary>A SHA-256 hash, begun with some bytes.</summary>
    [PyFunction("sha256(string=..., *, usedforsecurity=True)")]
    internal static Value Sha256(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha256, @string);

    /// <summary>A SHA-384 hash, begun with some bytes.</summary>
    [PyFunction("sha384(string=..., *, usedforsecurity=True)")]
    internal static Value Sha384(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha384, @string);

    /// <summary>A SHA-512 hash, begun with some bytes.</summary>
    [PyFunction("sha512(string=..., *, usedforsecurity=True)")]
    internal static Value Sha512(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha512, @string);
}

/// <summary>The hashes of the SHA-3 family.</summary>
[PyModule("_sha3")]
public static partial class Sha3Module
{
    /// <summary>A SHA3-224 hash, begun with some bytes.</summary>
    [PyFunction("sha3_224(data=..., /, *, usedforsecurity=True)")]
    internal static Value Sha3By224(Value data, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha3By224, data);

    /// <summary>A SHA3-256 hash, begun with some bytes.</summary>
    [PyFunction("sha3_256(data=..., /, *, usedforsecurity=True)")]
    internal static Value Sha3By256(Value data, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha3By256, data);

    /// <summary>A SHA3-384 hash, begun with some bytes.</summary>
    [PyFunction("sha3_384(data=..., /, *, usedforsecurity=True)")]
    internal static Value Sha3By384(Value data, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha3By384, data);

    /// <summary>A SHA3-512 hash, begun with some bytes.</summary>
    [PyFunction("sha3_512(data=..., /, *, usedforsecurity=True)")]
    internal static Value Sha3By512(Value data, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha3By512, data);

    /// <summary>A SHAKE128 hash, begun with some bytes; its digest is as long as one asks.</summary>
    [PyFunction("shake_128(data=..., /, *, usedforsecurity=True)")]
    internal static Value Shake128(Value data, bool usedforsecurity = true) => PyShake.Begin(HashKind.Shake128, data);

    /// <summary>A SHAKE256 hash, begun with some bytes; its digest is as long as one asks.</summary>
    [PyFunction("shake_256(data=..., /, *, usedforsecurity=True)")]
    internal static Value Shake256(Value data, bool usedforsecurity = true) => PyShake.Begin(HashKind.Shake256, data);
}

/// <summary>The MD5 hash.</summary>
[PyModule("_md5")]
public static partial class Md5Module
{
    /// <summary>An MD5 hash, begun with some bytes.</summary>
    [PyFunction("md5(string=..., *, usedforsecurity=True)")]
    internal static Value Md5(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Md5, @string);
}

/// <summary>The SHA-1 hash.</summary>
[PyModule("_sha1")]
public static partial class Sha1Module
{
    /// <summary>A SHA-1 hash, begun with some bytes.</summary>
    [PyFunction("sha1(string=..., *, usedforsecurity=True)")]
    internal static Value Sha1(Value @string, bool usedforsecurity = true) => PyHash.Begin(HashKind.Sha1, @string);
}

/// <summary>Keys from passwords.</summary>
[PyModule("_pbkdf2")]
public static partial class Pbkdf2Module
{
    /// <summary>Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.</summary>
    [PyFunction("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)")]
    internal static Value Pbkdf2(string hash_name, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, long iterations, Value dklen)
    {
        var kind = HashKind.Named(hash_name) ?? throw Raise.ValueError($"unsupported hash type {hash_name}");
        if (iterations < 1) throw Raise.ValueError("iteration value must be greater than 0.");
        if (iterations > int.MaxValue) throw Raise.OverflowError("iteration value is too great.");
        long length = dklen.IsNone ? kind.DigestSize : Number.AsLong(dklen);
        if (length < 1) throw Raise.ValueError("key length must be greater than 0.");
        if (length > int.MaxValue) throw Raise.OverflowError("key length is too great.");
        return new PyBytes(KeyedHash.Pbkdf2(kind, password, salt, iterations, (int)length));
    }
}
