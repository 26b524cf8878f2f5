using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyTee.Stdlib.Numpy;

/// <summary>Where arrays report the memory they take; the limit answers by throwing.</summary>
public interface IMemoryMeter
{
    /// <summary>Called before an allocation is made.</summary>
    void Charge(long bytes);
    /// <summary>Called after memory is given back, from any thread.</summary>
    void Release(long bytes);
}

/// <summary>
/// The bytes under one or more arrays: a managed array when small, aligned native memory from a pool when large, because the collector
/// treats large arrays too dearly (each would hasten a full collection).
/// </summary>
public sealed unsafe class Storage
{
    private const int NativeFrom = 16 * 1024;

    /// <summary>The meter of the program that runs on this thread; null outside one.</summary>
    [ThreadStatic] private static IMemoryMeter? t_meter;

    private readonly byte[]? _managed;
    private readonly NativeBlock? _native;

    private Storage(byte[] managed) { _managed = managed; Length = managed.Length; }

    private Storage(NativeBlock native, long length) { _native = native; Length = length; }

    public static IMemoryMeter? Meter { get => t_meter; set => t_meter = value; }

    public long Length { get; }

    /// <summary>The first byte; to be pinned by the caller for the time of a loop.</summary>
    public ref byte Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _managed != null ? ref MemoryMarshal.GetArrayDataReference(_managed) : ref *_native!.Address;
    }

    /// <summary>New bytes: zero when asked, otherwise of no particular value.</summary>
    public static Storage Allocate(long bytes, bool zero) =>
        bytes < NativeFrom ? new Storage(new byte[bytes]) : new Storage(NativeBlock.Take(bytes, zero, t_meter), bytes);

    /// <summary>Existing bytes, not copied.</summary>
    public static Storage Over(byte[] bytes) => new(bytes);
}
