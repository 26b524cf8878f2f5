using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>
/// What a lookup of an attribute came to: the instruction that finds it again, what that instruction's cache compares (a shape, a version, a watch
/// number), and the slot, or the object, that it uses. None when it can only be looked up.
/// </summary>
internal readonly record struct AttributeSite(Op Op, uint Key, uint Slot, object? Object)
{
    /// <summary>Nothing that can be found again.</summary>
    public static readonly AttributeSite None;

    public bool IsNone => Key == 0;

    public static AttributeSite AtSlot(Op op, uint key, int slot) => new(op, key, (uint)slot, null);

    public static AttributeSite At(Op op, uint key, object found) => new(op, key, 0, found);
}

/// <summary>
/// Where the attributes of instances were found, by shape and name: the second chance of instructions that see more shapes than their own cache
/// can hold, as methods of a base class do.
/// </summary>
internal sealed class AttributeCache
{
    private const int Size = 512;
    private readonly Entry[] _entries = new Entry[Size];

    public readonly record struct Entry(PyStr? Name, AttributeSite Site)
    {
        public readonly bool Is(uint shape, PyStr name) => Site.Key == shape && Name == (object)name;
    }

    /// <summary>Forget everything: what is found here lives on with the cache.</summary>
    public void Clear() => Array.Clear(_entries);

    /// <summary>The only place where the site of an attribute can be.</summary>
    public ref Entry this[uint shape, PyStr name]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _entries[(shape * 31 + (uint)name.Hash64()) % Size];
    }
}
