using System.Numerics;
using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// Least-significant-digit radix sort of four- and eight-byte numbers: as unsigned keys in the numbers' order, a byte at a time, leaving out
/// bytes that all keys share. It is stable, so it serves argsort too.
/// </summary>
internal static unsafe class Radix
{
    /// <summary>Shorter spans are sorted by comparison.</summary>
    private const int WorthFrom = 512;

    public static bool Serves<T>(int n) where T : unmanaged => n >= WorthFrom && sizeof(T) >= 4;

    /// <summary>Sorts numbers in place; there is no NaN among them.</summary>
    public static void Sort<T>(Span<T> numbers) where T : unmanaged, INumber<T>
    {
        Reserve(numbers.Length, sizeof(T));
        if (sizeof(T) == 8) Sort<T, ulong>(numbers);
        else Sort<T, uint>(numbers);
    }

    /// <summary>Sorts indices by the numbers beside them, which are sorted too; there is no NaN among them.</summary>
    public static void Sort<T>(Span<T> numbers, Span<long> indices) where T : unmanaged, INumber<T>
    {
        Reserve(numbers.Length, 2 * sizeof(T) + sizeof(long));
        if (sizeof(T) == 8) Sort<T, ulong>(numbers, indices);
        else Sort<T, uint>(numbers, indices);
    }

    private static void Reserve(int n, int each)
    {
        Charge.Bytes((long)n * each);
        Fuel.Spend(1 + n / 64);
    }

    private static void Sort<T, TKey>(Span<T> numbers) where T : unmanaged, INumber<T> where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var other = GC.AllocateUninitializedArray<TKey>(numbers.Length);
        fixed (T* p = numbers)
        fixed (TKey* spare = other)
        {
            int n = numbers.Length;
            TKey* from = (TKey*)p, to = spare;
            for (int i = 0; i < n; i++) from[i] = KeyOf<T, TKey>(p[i]);
            int* counts = stackalloc int[256 * sizeof(TKey)];
            Count(from, n, counts);
            for (int digit = 0; digit < sizeof(TKey); digit++)
            {
                int* places = counts + 256 * digit;
                if (!Place(places, n)) continue;
                Fuel.Spend(1 + n / 256);
                Distribute(from, to, n, 8 * digit, places);
                TKey* t = from; from = to; to = t;
            }
            for (int i = 0; i < n; i++) p[i] = NumberOf<T, TKey>(from[i]);
        }
    }

    private static void Sort<T, TKey>(Span<T> numbers, Span<long> indices) where T : unmanaged, INumber<T> where TKey : unmanaged, IBinaryInteger<TKey>
    {
        int n = numbers.Length;
        var otherKeys = GC.AllocateUninitializedArray<TKey>(n);
        var otherIndices = GC.AllocateUninitializedArray<long>(n);
        fixed (T* p = numbers)
        fixed (TKey* spare = otherKeys)
        fixed (long* first = indices, second = otherIndices)
        {
            TKey* from = (TKey*)p, to = spare;
            long* at = first, next = second;
            // Minus zero and zero are equal: adding zero makes them one.
            for (int i = 0; i < n; i++) from[i] = KeyOf<T, TKey>(p[i] + T.Zero);
            int* counts = stackalloc int[256 * sizeof(TKey)];
            Count(from, n, counts);
            for (int digit = 0; digit < sizeof(TKey); digit++)
            {
                int* places = counts + 256 * digit;
                if (!Place(places, n)) continue;
                Fuel.Spend(1 + n / 256);
                Distribute(from, to, at, next, n, 8 * digit, places);
                TKey* t = from; from = to; to = t;
                long* u = at; at = next; next = u;
            }
            if (at != first) new Span<long>(at, n).CopyTo(indices);
            for (int i = 0; i < n; i++) p[i] = NumberOf<T, TKey>(from[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count<TKey>(TKey* keys, int n, int* counts) where TKey : unmanaged, IBinaryInteger<TKey>
    {
        new Span<int>(counts, 256 * sizeof(TKey)).Clear();
        for (int i = 0; i < n; i++)
        {
            ulong key = ulong.CreateTruncating(keys[i]);
            for (int digit = 0; digit < sizeof(TKey); digit++, key >>= 8) counts[256 * digit + (byte)key]++;
        }
    }

    /// <summary>Counts become the places where each digit's keys begin; false when all keys have one digit.</summary>
    private static bool Place(int* counts, int n)
    {
        int at = 0;
        for (int i = 0; i < 256; i++)
        {
            int count = counts[i];
            if (count == n) return false;
            counts[i] = at;
            at += count;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute<TKey>(TKey* from, TKey* to, int n, int shift, int* places) where TKey : unmanaged, IBinaryInteger<TKey>
    {
        for (int i = 0; i < n; i++) to[places[byte.CreateTruncating(from[i] >>> shift)]++] = from[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute<TKey>(TKey* from, TKey* to, long* at, long* next, int n, int shift, int* places) where TKey : unmanaged, IBinaryInteger<TKey>
    {
        for (int i = 0; i < n; i++)
        {
            int place = places[byte.CreateTruncating(from[i] >>> shift)]++;
            to[place] = from[i];
            next[place] = at[i];
        }
    }

    /// <summary>An unsigned number in the order of the original: signs flipped, negative floats turned round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TKey KeyOf<T, TKey>(T x) where T : unmanaged, INumber<T> where TKey : unmanaged, IBinaryInteger<TKey>
    {
        TKey bits = Unsafe.BitCast<T, TKey>(x);
        if (typeof(T) == typeof(ulong) || typeof(T) == typeof(uint)) return bits;
        TKey sign = TKey.One << (8 * sizeof(TKey) - 1);
        if (typeof(T) == typeof(long) || typeof(T) == typeof(int)) return bits ^ sign;
        return (bits & sign) != TKey.Zero ? ~bits : bits ^ sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T NumberOf<T, TKey>(TKey key) where T : unmanaged, INumber<T> where TKey : unmanaged, IBinaryInteger<TKey>
    {
        if (typeof(T) == typeof(ulong) || typeof(T) == typeof(uint)) return Unsafe.BitCast<TKey, T>(key);
        TKey sign = TKey.One << (8 * sizeof(TKey) - 1);
        if (typeof(T) == typeof(long) || typeof(T) == typeof(int)) return Unsafe.BitCast<TKey, T>(key ^ sign);
        return Unsafe.BitCast<TKey, T>((key & sign) != TKey.Zero ? key ^ sign : ~key);
    }
}
