using System.Security.Cryptography;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The hashes of the SHA-2 family.</summary>
[PyModule("_sha2")]
public static partial class Sha2Module
{
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

/// <summary>A hash algorithm: its name in Python and in the base library, and its sizes in bytes.</summary>
internal sealed record HashKind(string Name, HashAlgorithmName Algorithm, int DigestSize, int BlockSize)
{
    public static HashKind Md5 { get; } = new("md5", HashAlgorithmName.MD5, 16, 64);

    public static HashKind Sha1 { get; } = new("sha1", HashAlgorithmName.SHA1, 20, 64);

    public static HashKind Sha256 { get; } = new("sha256", HashAlgorithmName.SHA256, 32, 64);

    public static HashKind Sha384 { get; } = new("sha384", HashAlgorithmName.SHA384, 48, 128);

    public static HashKind Sha512 { get; } = new("sha512", HashAlgorithmName.SHA512, 64, 128);
}

/// <summary>A hash that bytes are added to.</summary>
[PyType("HASH", Module = "_hashlib", Abstract = true)]
public sealed partial class PyHash : PyObject
{
    private readonly HashKind _kind;
    private readonly IncrementalHash _hash;

    // The base library cannot fork a running hash: a copy hashes the same bytes again.
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];

    private PyHash(HashKind kind) : base(TypeObject)
    {
        _kind = kind;
        _hash = IncrementalHash.CreateHash(kind.Algorithm);
    }

    /// <summary>The algorithm's name.</summary>
    [PyGetter("name")] internal string Name => _kind.Name;

    /// <summary>How many bytes the digest has.</summary>
    [PyGetter("digest_size")] internal long DigestSize => _kind.DigestSize;

    /// <summary>How many bytes are hashed at once.</summary>
    [PyGetter("block_size")] internal long BlockSize => _kind.BlockSize;

    /// <summary>Adds bytes.</summary>
    [PyMethod("update(obj, /)")]
    internal void Update(Value obj)
    {
        ReadOnlyMemory<byte> bytes = BytesOf(obj);
        if (bytes.Length == 0) return;
        if (!obj.Is<PyBytes>(out _))
        {
            Charge.Bytes(bytes.Length);
            bytes = bytes.ToArray();
        }
        Append(bytes);
    }

    /// <summary>The digest of the bytes so far.</summary>
    [PyMethod("digest()")] internal Value Digest() => new PyBytes(_hash.GetCurrentHash());

    /// <summary>The digest as hexadecimal text.</summary>
    [PyMethod("hexdigest()")] internal string HexDigest() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>A hash that goes on from here on its own.</summary>
    [PyMethod("copy()")] internal Value Copy()
    {
        var copy = new PyHash(_kind);
        foreach (ReadOnlyMemory<byte> piece in _pieces) copy.Append(piece);
        return copy;
    }

    [PySlot("__repr__")] internal string Repr() => $"<{_kind.Name} _hashlib.HASH object @ 0x{Id:x}>";

    /// <summary>A hash begun with some bytes.</summary>
    internal static Value Begin(HashKind kind, Value bytes)
    {
        var hash = new PyHash(kind);
        if (!bytes.IsUnset) hash.Update(bytes);
        return hash;
    }

    private void Append(ReadOnlyMemory<byte> bytes)
    {
        Fuel.Spend(bytes.Length >> 6);
        _pieces.Add(bytes);
        _hash.AppendData(bytes.Span);
    }

    private static ReadOnlyMemory<byte> BytesOf(Value value)
    {
        if (value.Is<PyStr>(out _)) throw Raise.TypeError("Strings must be encoded before hashing");
        if (Buffers.TryGet(value, out ReadOnlyMemory<byte> bytes)) return bytes;
        throw Raise.TypeError("object supporting the buffer API required");
    }
}
