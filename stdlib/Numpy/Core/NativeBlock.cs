using System.Numerics;
using System.Runtime.InteropServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// One piece of native memory, charged to a meter while it lives and pooled by size when its owner is collected. What one program
/// (one meter) held is never seen by another.
/// </summary>
internal sealed unsafe class NativeBlock
{
    private const int Alignment = 64, Classes = 128;
    private const long PooledAtMost = 64 << 20, PoolKeeps = 96 << 20, CollectFrom = 24 << 20;

    private static readonly Stack<(nint Address, MemoryMeter? Owner)>[] Free = MakeFree();
    private static long s_pooled, s_live, s_collectAt = CollectFrom;

    private readonly MemoryMeter? _meter;
    private readonly long _capacity;

    private NativeBlock(byte* address, long capacity, MemoryMeter? meter)
    {
        Address = address;
        _capacity = capacity;
        _meter = meter;
    }

    public byte* Address { get; }

    ~NativeBlock()
    {
        Interlocked.Add(ref s_live, -_capacity);
        _meter?.Release(_capacity);
        GiveBack(Address, _capacity, _meter);
    }

    /// <summary>A block of at least so many bytes, zeroed when asked; null when there is no room.</summary>
    public static NativeBlock? TryTake(long bytes, bool zero, MemoryMeter? meter)
    {
        // A limit names itself; what no machine has is a MemoryError.
        if (meter is { IsLimited: true }) meter.Charge(bytes);
        if (bytes > PooledAtMost && bytes > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) return null;
        int size = ClassOf(bytes);
        long capacity = Capacity(size);
        MakeRoom(capacity);
        meter?.ChargeNative(capacity);
        byte* address = Pop(size, capacity, meter, zero ? bytes : 0);
        if (address == null)
        {
            address = Fresh(capacity);
            if (address == null) { meter?.Release(capacity); return null; }
        }
        Interlocked.Add(ref s_live, capacity);
        return new NativeBlock(address, capacity, meter);
    }

    /// <summary>
    /// The collector sees only a few bytes per block, so it is asked to run whenever the native bytes have doubled: the youngest generation
    /// first, where a loop's temporaries die.
    /// </summary>
    private static void MakeRoom(long capacity)
    {
        if (Interlocked.Read(ref s_live) + capacity <= s_collectAt) return;
        GC.Collect(0);
        GC.WaitForPendingFinalizers();
        long wanted = Math.Max(CollectFrom, 2 * (Interlocked.Read(ref s_live) + capacity));
        if (Interlocked.Read(ref s_live) + capacity <= s_collectAt) { s_collectAt = Math.Min(s_collectAt, wanted); return; }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        s_collectAt = Math.Max(CollectFrom, 2 * (Interlocked.Read(ref s_live) + capacity));
    }

    private static byte* Fresh(long capacity)
    {
        try
        {
            byte* address = (byte*)NativeMemory.AlignedAlloc((nuint)capacity, Alignment);
            NativeMemory.Clear(address, (nuint)capacity);
            return address;
        }
        catch (OutOfMemoryException) { return null; }
    }

    private static byte* Pop(int size, long capacity, MemoryMeter? meter, long clear)
    {
        (nint Address, MemoryMeter? Owner) block;
        var stack = Free[size];
        lock (stack) if (!stack.TryPop(out block)) return null;
        Interlocked.Add(ref s_pooled, -capacity);
        NativeMemory.Clear((void*)block.Address, (nuint)(ReferenceEquals(block.Owner, meter) ? clear : capacity));
        return (byte*)block.Address;
    }

    private static void GiveBack(byte* address, long capacity, MemoryMeter? owner)
    {
        if (capacity > PooledAtMost || Interlocked.Read(ref s_pooled) + capacity > Math.Min(PoolKeeps, owner?.Spare ?? PoolKeeps))
        {
            NativeMemory.Clear(address, (nuint)capacity);
            NativeMemory.AlignedFree(address);
            return;
        }
        var stack = Free[ClassOf(capacity)];
        lock (stack) stack.Push(((nint)address, owner));
        Interlocked.Add(ref s_pooled, capacity);
    }

    /// <summary>Four classes per power of two: at most a fifth of a block is unused.</summary>
    private static int ClassOf(long bytes)
    {
        int log = BitOperations.Log2((ulong)(bytes - 1));
        return (log - 10) * 4 + (int)((bytes - 1) >> (log - 2) & 3);
    }

    private static long Capacity(int size) => (5L + (size & 3)) << ((size >> 2) + 8);

    private static Stack<(nint, MemoryMeter?)>[] MakeFree()
    {
        var free = new Stack<(nint, MemoryMeter?)>[Classes];
        for (int i = 0; i < free.Length; i++) free[i] = new Stack<(nint, MemoryMeter?)>();
        return free;
    }
}
