using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// The bytes under one or more arrays: a managed array when small, aligned native memory from a pool when large, because the collector
/// treats large arrays too dearly (each would hasten a full collection). Native bytes live as long as something holds the storage: whoever
/// works on an address keeps the array alive to the end (<see cref="GC.KeepAlive"/>), since an address alone does not.
/// </summary>
public readonly unsafe struct Storage : IEquatable<Storage>
{
    private const int NativeFrom = 16 * 1024;

    /// <summary>byte[] or NativeBlock.</summary>
    private readonly object _owner;

    private Storage(object owner) => _owner = owner;

    /// <summary>The first byte; to be pinned by the caller for the time of a loop.</summary>
    public ref byte Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _owner.GetType() == typeof(byte[])
            ? ref MemoryMarshal.GetArrayDataReference(Unsafe.As<byte[]>(_owner))
            : ref *Unsafe.As<NativeBlock>(_owner).Address;
    }

    /// <summary>New bytes: zero when asked, otherwise of no particular value; false when there is no room for them.</summary>
    public static bool TryAllocate(long bytes, bool zero, out Storage storage)
    {
        object? owner = bytes < NativeFrom ? new byte[bytes] : NativeBlock.TryTake(bytes, zero, Vm.Current?.Meter);
        storage = new Storage(owner!);
        return owner != null;
    }

    public static bool operator ==(Storage a, Storage b) => ReferenceEquals(a._owner, b._owner);
    public static bool operator !=(Storage a, Storage b) => !(a == b);

    public bool Equals(Storage other) => this == other;
    public override bool Equals(object? obj) => obj is Storage other && this == other;
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(_owner);
}
