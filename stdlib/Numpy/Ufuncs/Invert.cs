using System.Numerics;

namespace PyTee.Stdlib.Numpy;

public static partial class Ufuncs
{
    /// <summary>Compute bit-wise inversion, or bit-wise NOT, element-wise.</summary>
    public static Ufunc Invert => field ??= new InvertUfunc();
}

/// <summary>Integers bit by bit; bool as logical_not; floats not at all.</summary>
internal sealed unsafe class InvertUfunc() : Ufunc("invert", 1)
{
    private protected override LoopInfo Find(Kind kind) => kind switch
    {
        Kind.Bool => Ufuncs.LogicalNot.LoopFor(kind),
        Kind.Int8 => new(&Run<sbyte>, kind, kind),
        Kind.UInt8 => new(&Run<byte>, kind, kind),
        Kind.Int16 => new(&Run<short>, kind, kind),
        Kind.UInt16 => new(&Run<ushort>, kind, kind),
        Kind.Int32 => new(&Run<int>, kind, kind),
        Kind.UInt32 => new(&Run<uint>, kind, kind),
        Kind.Int64 => new(&Run<long>, kind, kind),
        Kind.UInt64 => new(&Run<ulong>, kind, kind),
        _ => default,
    };

    private static void Run<T>(byte** args, nint n, nint* steps) where T : unmanaged, IBinaryInteger<T>
    {
        byte* x = args[0], r = args[1];
        for (; n > 0; n--, x += steps[0], r += steps[1]) *(T*)r = ~*(T*)x;
    }
}
