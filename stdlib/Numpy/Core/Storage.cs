using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// The bytes under one or more arrays: a managed array when small, aligned native memory from a pool when large, because the collector
/// treats large arrays too dearly (each would hasten a full collection).
/// </summary>
public sealed unsafe class Storage
{
    private const int NativeFrom = 16 * 1024;

    private readonly byte[]? _managed;
    private readonly NativeBlock? _native;

    private Storage(byte[] managed) { _managed = managed; Length = managed.Length; }

    private Storage(NativeBlock native, long length) { _native = native; Length = length; }

    public long Length { get; }

    /// <summary>The first byte; to be pinned by the caller for the time of a loop.</summary>
    public ref byte Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _managed != null ? ref MemoryMarshal.GetArrayDataReference(_managed) : ref *_native!.Address;
    }

    /// <summary>New bytes: zero when asked, otherwise of no particular value; null when there is no room for them.</summary>
    public static Storage? TryAllocate(long bytes, bool zero)
    {
        if (bytes < NativeFrom) return new Storage(new byte[bytes]);
        return NativeBlock.TryTake(bytes, zero, Vm.Current?.Meter) is { } block ? new Storage(block, bytes) : null;
    }

    /// <summary>Existing bytes, not copied.</summary>
    public static Storage Over(byte[] bytes) => new(bytes);
}
