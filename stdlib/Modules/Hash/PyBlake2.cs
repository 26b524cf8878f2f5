using System.Buffers.Binary;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The hashes of the BLAKE2 family.</summary>
[PyModule("_blake2")]
public static partial class Blake2Module
{
    /// <summary>The type of BLAKE2b hashes.</summary>
    [PyConstant("blake2b")] internal static PyType Blake2b => PyBlake2b.TypeObject;
    /// <summary>The type of BLAKE2s hashes.</summary>
    [PyConstant("blake2s")] internal static PyType Blake2s => PyBlake2s.TypeObject;
}

/// <summary>The sizes of one width of BLAKE2, and the parameter block that says what a hash is for.</summary>
internal sealed record Blake2Kind(string Name, int DigestBytes, int SaltBytes, int OffsetBytes)
{
    public static Blake2Kind B { get; } = new("blake2b", 64, 16, 8);

    public static Blake2Kind S { get; } = new("blake2s", 32, 8, 6);

    /// <summary>How many bytes are hashed at once.</summary>
    public int BlockBytes => 2 * DigestBytes;

    /// <summary>A new hash with the parameters of a constructor.</summary>
    public HashState Begin(Blake2Arguments a)
    {
        Check(a.DigestSize is >= 1 && a.DigestSize <= DigestBytes, $"digest_size must be between 1 and {DigestBytes} bytes");
        Check(a.Salt.Length <= SaltBytes, $"maximum salt length is {SaltBytes} bytes");
        Check(a.Person.Length <= SaltBytes, $"maximum person length is {SaltBytes} bytes");
        Check(a.Key.Length <= DigestBytes, $"maximum key length is {DigestBytes} bytes");
        Check(a.Fanout is >= 0 and <= byte.MaxValue, "fanout must be between 0 and 255");
        Check(a.Depth is >= 1 and <= byte.MaxValue, "depth must be between 1 and 255");
        Check(a.NodeDepth is >= 0 and <= byte.MaxValue, "node_depth must be between 0 and 255");
        Check(a.InnerSize >= 0 && a.InnerSize <= DigestBytes, $"inner_size must be between 0 and is {DigestBytes}");
        Check(a.LeafSize >= 0, "value must be positive");
        if (a.LeafSize > uint.MaxValue) throw Raise.OverflowError("leaf_size is too large");
        if (OffsetBytes < sizeof(ulong) && a.NodeOffset >> OffsetBytes * 8 != 0) throw Raise.OverflowError("node_offset is too large");
        byte[] block = ParameterBlock(a);
        return DigestBytes == 64 ? new Blake2Hash<ulong>(block, a.Key.Span, a.IsLastNode) : new Blake2Hash<uint>(block, a.Key.Span, a.IsLastNode);
    }

    private byte[] ParameterBlock(Blake2Arguments a)
    {
        var block = new byte[DigestBytes];
        block[0] = (byte)a.DigestSize;
        block[1] = (byte)a.Key.Length;
        block[2] = (byte)a.Fanout;
        block[3] = (byte)a.Depth;
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), (uint)a.LeafSize);
        BinaryPrimitives.WriteUInt64LittleEndian(block.AsSpan(8), a.NodeOffset);
        block[8 + OffsetBytes] = (byte)a.NodeDepth;
        block[9 + OffsetBytes] = (byte)a.InnerSize;
        a.Salt.CopyTo(block.AsMemory(DigestBytes - 2 * SaltBytes));
        a.Person.CopyTo(block.AsMemory(DigestBytes - SaltBytes));
        return block;
    }

    private static void Check(bool holds, string message)
    {
        if (!holds) throw Raise.ValueError(message);
    }
}

/// <summary>What the constructors of BLAKE2 take besides data.</summary>
internal readonly record struct Blake2Arguments(
    long DigestSize, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Person, long Fanout, long Depth, long LeafSize, ulong NodeOffset,
    long NodeDepth, long InnerSize, bool IsLastNode)
{
    public static Blake2Arguments Of(Value digestSize, Value key, Value salt, Value person, Value fanout, Value depth, Value leafSize, Value nodeOffset, Value nodeDepth, Value innerSize, bool isLastNode, Blake2Kind kind) => new(
        Or(digestSize, kind.DigestBytes), Bytes(key), Bytes(salt), Bytes(person), Or(fanout, 1), Or(depth, 1), Or(leafSize, 0), Offset(nodeOffset), Or(nodeDepth, 0), Or(innerSize, 0), isLastNode);

    private static long Or(Value value, long usual) => value.IsUnset ? usual : Number.AsLong(value);

    private static ReadOnlyMemory<byte> Bytes(Value value) => value.IsUnset ? default : HashInput.BytesOf(value);

    private static ulong Offset(Value value)
    {
        if (value.IsUnset) return 0;
        var offset = PyInt.BigOf(Number.ToIndex(value));
        if (offset.Sign < 0) throw Raise.ValueError("value must be positive");
        if (offset > ulong.MaxValue) throw Raise.OverflowError("int too big to convert");
        return (ulong)offset;
    }
}

/// <summary>Return a new BLAKE2b hash object.</summary>
[PyType("blake2b", Module = "_blake2", Final = true)]
public sealed partial class PyBlake2b : PyObject
{
    private readonly HashState _state;
    private readonly long _size;

    private PyBlake2b(HashState state, long size) : base(TypeObject) => (_state, _size) = (state, size);

    [PyConstant("SALT_SIZE")] internal static Value SaltSize => (long)Blake2Kind.B.SaltBytes;
    [PyConstant("PERSON_SIZE")] internal static Value PersonSize => (long)Blake2Kind.B.SaltBytes;
    [PyConstant("MAX_KEY_SIZE")] internal static Value MaxKeySize => (long)Blake2Kind.B.DigestBytes;
    [PyConstant("MAX_DIGEST_SIZE")] internal static Value MaxDigestSize => (long)Blake2Kind.B.DigestBytes;

    [PyNew("(data=..., /, *, digest_size=..., key=..., salt=..., person=..., fanout=..., depth=..., leaf_size=..., node_offset=..., node_depth=..., inner_size=..., last_node=False, usedforsecurity=True)")]
    internal static Value New(PyType cls, Value data, Value digest_size, Value key, Value salt, Value person, Value fanout, Value depth, Value leaf_size, Value node_offset, Value node_depth, Value inner_size, bool last_node, bool usedforsecurity)
    {
        var arguments = Blake2Arguments.Of(digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node, Blake2Kind.B);
        var hash = new PyBlake2b(Blake2Kind.B.Begin(arguments), arguments.DigestSize);
        if (!data.IsUnset) hash.Update(data);
        return hash;
    }

    /// <summary>The algorithm's name.</summary>
    [PyGetter("name")] internal static string Name(Value self) => Blake2Kind.B.Name;

    /// <summary>How many bytes the digest has.</summary>
    [PyGetter("digest_size")] internal long DigestSize => _size;

    /// <summary>How many bytes are hashed at once.</summary>
    [PyGetter("block_size")] internal static long BlockSize(Value self) => Blake2Kind.B.BlockBytes;

    /// <summary>Update this hash object's state with the provided bytes-like object.</summary>
    [PyMethod("update(data, /)")] internal void Update(Value data) => HashInput.Feed(_state, data);

    /// <summary>Return the digest value as a bytes object.</summary>
    [PyMethod("digest()")] internal Value Digest() => new PyBytes(HashInput.Digest(_state, _size));

    /// <summary>Return the digest value as a string of hexadecimal digits.</summary>
    [PyMethod("hexdigest()")] internal string HexDigest() => Convert.ToHexStringLower(HashInput.Digest(_state, _size));

    /// <summary>Return a copy of the hash object.</summary>
    [PyMethod("copy()")] internal Value Copy() => new PyBlake2b(_state.Copy(), _size);
}

/// <summary>Return a new BLAKE2s hash object.</summary>
[PyType("blake2s", Module = "_blake2", Final = true)]
public sealed partial class PyBlake2s : PyObject
{
    private readonly HashState _state;
    private readonly long _size;

    private PyBlake2s(HashState state, long size) : base(TypeObject) => (_state, _size) = (state, size);

    [PyConstant("SALT_SIZE")] internal static Value SaltSize => (long)Blake2Kind.S.SaltBytes;
    [PyConstant("PERSON_SIZE")] internal static Value PersonSize => (long)Blake2Kind.S.SaltBytes;
    [PyConstant("MAX_KEY_SIZE")] internal static Value MaxKeySize => (long)Blake2Kind.S.DigestBytes;
    [PyConstant("MAX_DIGEST_SIZE")] internal static Value MaxDigestSize => (long)Blake2Kind.S.DigestBytes;

    [PyNew("(data=..., /, *, digest_size=..., key=..., salt=..., person=..., fanout=..., depth=..., leaf_size=..., node_offset=..., node_depth=..., inner_size=..., last_node=False, usedforsecurity=True)")]
    internal static Value New(PyType cls, Value data, Value digest_size, Value key, Value salt, Value person, Value fanout, Value depth, Value leaf_size, Value node_offset, Value node_depth, Value inner_size, bool last_node, bool usedforsecurity)
    {
        var arguments = Blake2Arguments.Of(digest_size, key, salt, person, fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node, Blake2Kind.S);
        var hash = new PyBlake2s(Blake2Kind.S.Begin(arguments), arguments.DigestSize);
        if (!data.IsUnset) hash.Update(data);
        return hash;
    }

    /// <summary>The algorithm's name.</summary>
    [PyGetter("name")] internal static string Name(Value self) => Blake2Kind.S.Name;

    /// <summary>How many bytes the digest has.</summary>
    [PyGetter("digest_size")] internal long DigestSize => _size;

    /// <summary>How many bytes are hashed at once.</summary>
    [PyGetter("block_size")] internal static long BlockSize(Value self) => Blake2Kind.S.BlockBytes;

    /// <summary>Update this hash object's state with the provided bytes-like object.</summary>
    [PyMethod("update(data, /)")] internal void Update(Value data) => HashInput.Feed(_state, data);

    /// <summary>Return the digest value as a bytes object.</summary>
    [PyMethod("digest()")] internal Value Digest() => new PyBytes(HashInput.Digest(_state, _size));

    /// <summary>Return the digest value as a string of hexadecimal digits.</summary>
    [PyMethod("hexdigest()")] internal string HexDigest() => Convert.ToHexStringLower(HashInput.Digest(_state, _size));

    /// <summary>Return a copy of the hash object.</summary>
    [PyMethod("copy()")] internal Value Copy() => new PyBlake2s(_state.Copy(), _size);
}
