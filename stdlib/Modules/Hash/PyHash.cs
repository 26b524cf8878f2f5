using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What Python gives to hashes, and what they give back.</summary>
internal static class HashInput
{
    /// <summary>Adds the bytes of an object.</summary>
    public static void Feed(HashState state, Value obj)
    {
        var bytes = BytesOf(obj);
        Fuel.Spend(bytes.Length >> 6);
        state.Update(bytes.Span);
    }

    /// <summary>The digest of what was added so far.</summary>
    public static byte[] Digest(HashState state, long length)
    {
        Charge.Bytes(length);
        Fuel.Spend(length >> 6);
        var digest = new byte[length];
        state.Digest(digest);
        return digest;
    }

    /// <summary>The bytes of an object.</summary>
    public static ReadOnlyMemory<byte> BytesOf(Value value)
    {
        if (value.Is<PyStr>(out _)) throw Raise.TypeError("Strings must be encoded before hashing");
        if (Buffers.TryGet(value, out ReadOnlyMemory<byte> bytes)) return bytes;
        throw Raise.TypeError("object supporting the buffer API required");
    }
}

/// <summary>A hash that bytes are added to.</summary>
[PyType("HASH", Module = "_hashlib", Abstract = true)]
public sealed partial class PyHash : PyObject
{
    private readonly HashKind _kind;
    private readonly HashState _state;

    private PyHash(HashKind kind, HashState state) : base(TypeObject) => (_kind, _state) = (kind, state);

    /// <summary>The algorithm's name.</summary>
    [PyGetter("name")] internal string Name => _kind.Name;

    /// <summary>How many bytes the digest has.</summary>
    [PyGetter("digest_size")] internal long DigestSize => _kind.DigestSize;

    /// <summary>How many bytes are hashed at once.</summary>
    [PyGetter("block_size")] internal long BlockSize => _kind.BlockSize;

    /// <summary>Adds bytes.</summary>
    [PyMethod("update(obj, /)")] internal void Update(Value obj) => HashInput.Feed(_state, obj);

    /// <summary>The digest of the bytes so far.</summary>
    [PyMethod("digest()")] internal Value Digest() => new PyBytes(HashInput.Digest(_state, _kind.DigestSize));

    /// <summary>The digest as hexadecimal text.</summary>
    [PyMethod("hexdigest()")] internal string HexDigest() => Convert.ToHexStringLower(HashInput.Digest(_state, _kind.DigestSize));

    /// <summary>A hash that goes on from here on its own.</summary>
    [PyMethod("copy()")] internal Value Copy() => new PyHash(_kind, _state.Copy());

    [PySlot("__repr__")] internal string Repr() => $"<{_kind.Name} _hashlib.HASH object @ 0x{Id:x}>";

    /// <summary>A hash begun with some bytes.</summary>
    internal static Value Begin(HashKind kind, Value bytes)
    {
        var hash = new PyHash(kind, kind.Begin());
        if (!bytes.IsUnset) hash.Update(bytes);
        return hash;
    }
}

/// <summary>A hash whose digest is as long as one asks.</summary>
[PyType("HASHXOF", Module = "_hashlib", Abstract = true)]
public sealed partial class PyShake : PyObject
{
    private const long MaxLength = 1L << 29;

    private readonly HashKind _kind;
    private readonly HashState _state;

    private PyShake(HashKind kind, HashState state) : base(TypeObject) => (_kind, _state) = (kind, state);

    /// <summary>The algorithm's name.</summary>
    [PyGetter("name")] internal string Name => _kind.Name;

    /// <summary>0: the digest has no size of its own.</summary>
    [PyGetter("digest_size")] internal long DigestSize => _kind.DigestSize;

    /// <summary>How many bytes are hashed at once.</summary>
    [PyGetter("block_size")] internal long BlockSize => _kind.BlockSize;

    /// <summary>Adds bytes.</summary>
    [PyMethod("update(obj, /)")] internal void Update(Value obj) => HashInput.Feed(_state, obj);

    /// <summary>A digest of the bytes so far.</summary>
    [PyMethod("digest(length)")] internal Value Digest(long length) => new PyBytes(HashInput.Digest(_state, Checked(length)));

    /// <summary>A digest as hexadecimal text.</summary>
    [PyMethod("hexdigest(length)")] internal string HexDigest(long length) => Convert.ToHexStringLower(HashInput.Digest(_state, Checked(length)));

    /// <summary>A hash that goes on from here on its own.</summary>
    [PyMethod("copy()")] internal Value Copy() => new PyShake(_kind, _state.Copy());

    [PySlot("__repr__")] internal string Repr() => $"<{_kind.Name} _hashlib.HASHXOF object @ 0x{Id:x}>";

    /// <summary>A hash begun with some bytes.</summary>
    internal static Value Begin(HashKind kind, Value bytes)
    {
        var hash = new PyShake(kind, kind.Begin());
        if (!bytes.IsUnset) hash.Update(bytes);
        return hash;
    }

    private static long Checked(long length)
    {
        if (length < 0) throw Raise.ValueError("value must be positive");
        return length < MaxLength ? length : throw Raise.ValueError("length is too large");
    }
}
