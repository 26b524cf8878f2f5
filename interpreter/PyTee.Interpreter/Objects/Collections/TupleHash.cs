using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>The hash of a row of values: xxHash's 64-bit lanes (Collet), as CPython mixes them.</summary>
internal static class TupleHash
{
    private const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;

    public static long Combine(ReadOnlySpan<Value> items, bool addLength)
    {
        Recursion.EnsureStack();
        ulong hash = Prime5;
        foreach (var item in items)
        {
            hash += (ulong)PyDict.HashOf(item) * Prime2;
            hash = BitOperations.RotateLeft(hash, 31) * Prime1;
        }
        if (addLength) hash += (ulong)items.Length ^ (Prime5 ^ 3527539);
        return hash == ulong.MaxValue ? 1546275796 : (long)hash;
    }
}
