using System.Runtime.InteropServices;

namespace PyTee.Interpreter.Bytecode;

/// <summary>
/// The code objects whose instructions a program has seen. The machine trusts instructions blindly, so that a program cannot make some of its own; what
/// it has read as co_code, it may give back.
/// </summary>
internal sealed class KnownCode
{
    private readonly Dictionary<int, List<WeakReference<CodeObject>>> _byHash = [];

    /// <summary>co_code of a code object, which is known from now on.</summary>
    public PyBytes Show(CodeObject code)
    {
        var bytes = MemoryMarshal.AsBytes(code.Code.AsSpan());
        int hash = HashOf(bytes);
        if (!_byHash.TryGetValue(hash, out var known)) _byHash[hash] = known = [];
        known.RemoveAll(static weak => !weak.TryGetTarget(out _));
        if (!known.Any(weak => weak.TryGetTarget(out var other) && other == code)) known.Add(new(code));
        return new PyBytes(bytes.ToArray());
    }

    /// <summary>The code objects with these instructions.</summary>
    public IEnumerable<CodeObject> Find(byte[] bytes)
    {
        foreach (var weak in _byHash.GetValueOrDefault(HashOf(bytes)) ?? [])
        {
            if (weak.TryGetTarget(out var code) && MemoryMarshal.AsBytes(code.Code.AsSpan()).SequenceEqual(bytes)) yield return code;
        }
    }

    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
