using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PyTee.Interpreter;

/// <summary>
/// Sums, products and quotients of long integers in words of 64 bits: the base library's are of 32, which makes four products of one. It still does
/// the work where its divide-and-conquer pays.
/// </summary>
/// <remarks>
/// Reads and makes the base library's own form, so that nothing is converted: <c>_bits</c> is the magnitude in units of 32 bits, the lowest first and
/// no zeros on top, or null when <c>_sign</c> is the number itself.
/// </remarks>
internal static class BigWords
{
    /// <summary>Above this many words in the shorter factor, or in both divisor and quotient, dividing and conquering is faster.</summary>
    private const int DirectWords = 64;
    /// <summary>Products of words done without a look at the limits: a few milliseconds.</summary>
    private const long DirectWork = 1 << 21;
    private const int RoomOnStack = 512;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bits")]
    private static extern ref uint[]? Bits(ref BigInteger number);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_sign")]
    private static extern ref int Sign(ref BigInteger number);

    /// <summary>left + right of two ints.</summary>
    public static Value Add(Value left, Value right)
    {
        ulong x = 0, y = 0;
        var a = Read(left, ref x, out bool negative);
        var b = Read(right, ref y, out bool other);
        return Sum(a, b, negative, other);
    }

    /// <summary>left - right of two ints.</summary>
    public static Value Subtract(Value left, Value right)
    {
        ulong x = 0, y = 0;
        var a = Read(left, ref x, out bool negative);
        var b = Read(right, ref y, out bool other);
        return Sum(a, b, negative, !other);
    }

    /// <summary>left * right of two ints; false when that is more work than is done here.</summary>
    public static bool TryMultiply(Value left, Value right, out Value product)
    {
        ulong x = 0, y = 0;
        product = default;
        var a = Read(left, ref x, out bool negative);
        var b = Read(right, ref y, out bool other);
        if (a.Length < b.Length) { var c = a; a = b; b = c; }
        if (b.Length > 2 * DirectWords || (long)a.Length * b.Length > 4 * DirectWork) return false;
        product = b.Length <= 2 ? ProductByWord(a, b, negative != other) : Product(a, b, negative != other);
        return true;
    }

    /// <summary>Quotient or remainder rounded to minus infinity, of an int and one that is not zero; false when that is more work than is done here.</summary>
    public static bool TryFloorDivide(Value dividend, Value divisor, bool wantsQuotient, out Value result)
    {
        ulong x = 0, y = 0;
        result = default;
        var a = Read(dividend, ref x, out bool negative);
        var b = Read(divisor, ref y, out bool other);
        int steps = WordsIn(a) - WordsIn(b) + 1;
        if (Math.Min(steps, WordsIn(b)) > DirectWords || (long)steps * WordsIn(b) > DirectWork) return false;
        result = Divide(a, b, negative, other, wantsQuotient);
        return true;
    }

    /// <summary>The magnitude of an int in units of 32 bits; <paramref name="room"/> keeps that of a short one.</summary>
    private static ReadOnlySpan<uint> Read(Value v, ref ulong room, out bool negative)
    {
        long small = v.N;
        if (v.O != null)
        {
            ref var big = ref Unsafe.AsRef(in Unsafe.As<PyInt>(v.O).Big);
            small = Sign(ref big);
            if (Bits(ref big) is { } bits) { negative = small < 0; return bits; }
        }
        negative = small < 0;
        room = negative ? 0 - (ulong)small : (ulong)small;
        int units = room == 0 ? 0 : room > uint.MaxValue ? 2 : 1;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ulong, uint>(ref room), units);
    }

    private static int WordsIn(ReadOnlySpan<uint> units) => (units.Length + 1) >> 1;

    /// <summary>The int of a magnitude, which may have zeros on top, and a sign. The array is kept where it has none.</summary>
    private static Value Make(uint[] units, bool negative)
    {
        int n = LengthOf(units);
        return IsShort(units.AsSpan(0, n), negative, out long small) ? small : Box(n == units.Length ? units : units[..n], negative);
    }

    /// <summary>As <see cref="Make(uint[], bool)"/>, of a copy.</summary>
    private static Value Make(ReadOnlySpan<ulong> words, bool negative)
    {
        var units = MemoryMarshal.Cast<ulong, uint>(words);
        units = units[..LengthOf(units)];
        return IsShort(units, negative, out long small) ? small : Box(units.ToArray(), negative);
    }

    private static int LengthOf(ReadOnlySpan<uint> units)
    {
        int n = units.Length;
        while (n > 0 && units[n - 1] == 0) n--;
        return n;
    }

    private static bool IsShort(ReadOnlySpan<uint> units, bool negative, out long small)
    {
        ulong magnitude = units.Length switch { 0 => 0, 1 => units[0], 2 => WordAt(units, 0), _ => ulong.MaxValue };
        small = negative ? (long)(0 - magnitude) : (long)magnitude;
        return magnitude <= long.MaxValue || (negative && magnitude == 1UL << 63);
    }

    private static Value Box(uint[] units, bool negative)
    {
        BigInteger number = default;
        Bits(ref number) = units;
        Sign(ref number) = negative ? -1 : 1;
        return new Value(PyInt.Boxed(number));
    }

    private static Value Sum(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, bool negative, bool other)
    {
        if (a.Length < b.Length || (a.Length == b.Length && negative != other && Order(a, b) < 0))
        {
            var c = a; a = b; b = c;
            (negative, other) = (other, negative);
        }
        var sum = GC.AllocateUninitializedArray<uint>(a.Length);
        if (negative != other) Subtract(a, b, sum);
        else if (Add(a, b, sum)) sum = [.. sum, 1];
        return Make(sum, negative);
    }

    private static Value ProductByWord(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, bool negative)
    {
        if (b.Length == 0) return 0L;
        ulong factor = WordAt(b, 0);
        // The bits of a product are those of the factors together, or one less.
        long bits = 32L * a.Length - BitOperations.LeadingZeroCount(a[^1]) + 64 - BitOperations.LeadingZeroCount(factor);
        var product = GC.AllocateUninitializedArray<uint>((int)((bits + 31) >> 5));
        Multiply(a, factor, product);
        return Make(product, negative);
    }

    [SkipLocalsInit]
    private static Value Product(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, bool negative)
    {
        int n = WordsIn(a) + WordsIn(b);
        ulong[]? rented = n > RoomOnStack ? ArrayPool<ulong>.Shared.Rent(n) : null;
        Span<ulong> product = rented ?? stackalloc ulong[RoomOnStack];
        product = product[..n];
        product.Clear();
        for (int i = 0; i < b.Length; i += 2) product[WordsIn(a) + i / 2] = MultiplyAddTo(product[(i / 2)..], a, WordAt(b, i));
        var result = Make(product, negative);
        if (rented != null) ArrayPool<ulong>.Shared.Return(rented);
        return result;
    }

    private static ulong WordAt(ReadOnlySpan<uint> units, int i) => i + 1 < units.Length ? units[i] | (ulong)units[i + 1] << 32 : units[i];

    private static int Order(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int i = a.Length - 1;
        while (i >= 0 && a[i] == b[i]) i--;
        return i < 0 ? 0 : a[i].CompareTo(b[i]);
    }

    // --- the loops. A carry that meets a word of ones is so rare that it is a branch, never taken as the processor sees it; then no word waits for
    // the one below. ---

    /// <summary>sum = a + b, a being the longer; whether one is to be carried beyond a.</summary>
    private static bool Add(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> sum)
    {
        ReadOnlySpan<ulong> left = MemoryMarshal.Cast<uint, ulong>(a), right = MemoryMarshal.Cast<uint, ulong>(b);
        var words = MemoryMarshal.Cast<uint, ulong>(sum);
        ulong carry = 0;
        int i = 0;
        for (; i < right.Length; i++)
        {
            ulong term = right[i], s = left[i] + term, r = s + carry;
            carry = s < term ? 1UL : 0;
            if (r < s) carry = 1;
            words[i] = r;
        }
        for (i = 2 * i; i < a.Length && (i < b.Length || carry != 0); i++, carry >>= 32)
        {
            carry += a[i] + (i < b.Length ? b[i] : 0UL);
            sum[i] = (uint)carry;
        }
        a[i..].CopyTo(sum[i..]);
        return carry != 0;
    }

    /// <summary>rest = a - b, a being the greater.</summary>
    private static void Subtract(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> rest)
    {
        ReadOnlySpan<ulong> left = MemoryMarshal.Cast<uint, ulong>(a), right = MemoryMarshal.Cast<uint, ulong>(b);
        var words = MemoryMarshal.Cast<uint, ulong>(rest);
        ulong borrow = 0;
        int i = 0;
        for (; i < right.Length; i++)
        {
            ulong from = left[i], term = right[i], r = from - term;
            words[i] = r - borrow;
            ulong under = from < term ? 1UL : 0;
            if (r < borrow) under = 1;
            borrow = under;
        }
        for (i = 2 * i; i < a.Length && (i < b.Length || borrow != 0); i++, borrow = borrow >> 32 & 1)
        {
            borrow = a[i] - (i < b.Length ? b[i] : 0UL) - borrow;
            rest[i] = (uint)borrow;
        }
        a[i..].CopyTo(rest[i..]);
    }

    /// <summary>product = units * factor, as far as there is room: what it leaves out is zero.</summary>
    private static void Multiply(ReadOnlySpan<uint> units, ulong factor, Span<uint> product)
    {
        var words = MemoryMarshal.Cast<uint, ulong>(units);
        var target = MemoryMarshal.Cast<uint, ulong>(product);
        ulong high = 0, carry = 0;
        int i = 0;
        // Two at a time: the processor then has the second product ready when the first is stored.
        for (; i + 1 < words.Length; i += 2)
        {
            ulong first = words[i], second = words[i + 1], low = first * factor, lower = second * factor, middle = High(first, factor), upper = High(second, factor);
            target[i] = AddCarries(low, high, ref carry);
            target[i + 1] = AddCarries(lower, middle, ref carry);
            high = upper;
        }
        if (i < words.Length)
        {
            target[i] = AddCarries(words[i] * factor, high, ref carry);
            high = High(words[i++], factor);
        }
        UInt128 top = high + carry;
        if ((units.Length & 1) != 0) top += (UInt128)units[^1] * factor;
        for (i = 2 * i; i < product.Length; i++, top >>= 32) product[i] = (uint)top;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AddCarries(ulong low, ulong high, ref ulong carry)
    {
        ulong s = low + high, r = s + carry;
        carry = s < low ? 1UL : 0;
        if (r < s) carry = 1;
        return r;
    }

    /// <summary>sum += units * factor; the word above them.</summary>
    private static ulong MultiplyAddTo(Span<ulong> sum, ReadOnlySpan<uint> units, ulong factor)
    {
        var words = MemoryMarshal.Cast<uint, ulong>(units);
        ulong high = 0, carry = 0;
        int i = 0;
        for (; i < words.Length; i++) MultiplyAddWord(ref sum[i], words[i], factor, ref high, ref carry);
        if ((units.Length & 1) != 0) MultiplyAddWord(ref sum[i], units[^1], factor, ref high, ref carry);
        return high + carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAddWord(ref ulong sum, ulong word, ulong factor, ref ulong high, ref ulong carry)
    {
        ulong low = word * factor, term = low + high, s = sum + term, r = s + carry;
        high = High(word, factor) + (term < low ? 1UL : 0);
        carry = s < term ? 1UL : 0;
        if (r < s) carry = 1;
        sum = r;
    }

    /// <summary>rest -= units * factor; what is to be taken from the word above them.</summary>
    private static ulong MultiplySubtractFrom(Span<ulong> rest, ReadOnlySpan<uint> units, ulong factor)
    {
        var words = MemoryMarshal.Cast<uint, ulong>(units);
        ulong high = 0, borrow = 0;
        int i = 0;
        for (; i < words.Length; i++) MultiplySubtractWord(ref rest[i], words[i], factor, ref high, ref borrow);
        if ((units.Length & 1) != 0) MultiplySubtractWord(ref rest[i], units[^1], factor, ref high, ref borrow);
        return high + borrow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplySubtractWord(ref ulong rest, ulong word, ulong factor, ref ulong high, ref ulong borrow)
    {
        ulong low = word * factor, term = low + high, from = rest, r = from - term;
        high = High(word, factor) + (term < low ? 1UL : 0);
        rest = r - borrow;
        ulong under = from < term ? 1UL : 0;
        if (r < borrow) under = 1;
        borrow = under;
    }

    /// <summary>The upper word of a product. Asked for both words at once, the compiler would send the lower one through memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong High(ulong word, ulong factor) =>
        Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(word, factor) : Math.BigMul(word, factor, out _);

    // --- division ---

    [SkipLocalsInit]
    private static Value Divide(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, bool negative, bool other, bool wantsQuotient)
    {
        int steps = Math.Max(WordsIn(a) - WordsIn(b) + 1, 0), size = Math.Max(WordsIn(a), WordsIn(b)) + 1, all = size + steps + 1;
        ulong[]? rented = all > RoomOnStack ? ArrayPool<ulong>.Shared.Rent(all) : null;
        Span<ulong> room = rented ?? stackalloc ulong[RoomOnStack];
        Span<ulong> rest = room[..size], digits = room.Slice(size, steps + 1);
        var units = MemoryMarshal.Cast<ulong, uint>(rest);
        a.CopyTo(units);
        units[a.Length..].Clear();
        digits[^1] = 0;
        if (steps > 0) DivideWords(rest, b, digits);
        if (negative != other && rest.ContainsAnyExcept(0UL))
        {
            // The quotient was cut towards zero; one lower, and what is missing to the divisor remains.
            for (int i = 0; ++digits[i] == 0; i++) { }
            Subtract(b, units[..LengthOf(units)], units[..b.Length]);
        }
        var result = wantsQuotient ? Make(digits, negative != other) : Make(rest, other);
        if (rented != null) ArrayPool<ulong>.Shared.Return(rented);
        return result;
    }

    /// <summary>
    /// Long division (Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D). The rest, which has a zero on top, becomes the remainder.
    /// Only the words that a digit is guessed from are shifted to where the divisor's highest bit is set.
    /// </summary>
    private static void DivideWords(Span<ulong> rest, ReadOnlySpan<uint> divisor, Span<ulong> digits)
    {
        int n = WordsIn(divisor);
        ulong first = WordAt(divisor, 2 * n - 2), second = n > 1 ? WordAt(divisor, 2 * n - 4) : 0, third = n > 2 ? WordAt(divisor, 2 * n - 6) : 0;
        int shift = BitOperations.LeadingZeroCount(first);
        ulong top = Shifted(first, second, shift), next = Shifted(second, third, shift), inverse = Reciprocal(top);
        for (int j = rest.Length - n - 1; j >= 0; j--)
        {
            ulong high = rest[j + n], middle = rest[j + n - 1], low = WordBelow(rest, j + n - 2), lowest = WordBelow(rest, j + n - 3);
            ulong digit = GuessDigit(Shifted(high, middle, shift), Shifted(middle, low, shift), Shifted(low, lowest, shift), top, next, inverse);
            ulong taken = digit == 0 ? 0 : MultiplySubtractFrom(rest[j..], divisor, digit);
            rest[j + n] = high - taken;
            if (high < taken) { digit--; rest[j + n] += MultiplyAddTo(rest[j..], divisor, 1); }
            digits[j] = digit;
        }
    }

    private static ulong WordBelow(ReadOnlySpan<ulong> words, int i) => i >= 0 ? words[i] : 0;

    private static ulong Shifted(ulong word, ulong below, int shift) => shift == 0 ? word : word << shift | below >> (64 - shift);

    /// <summary>The digit of the quotient that the three highest words of the rest and the two highest of the divisor give: right, or one too high.</summary>
    private static ulong GuessDigit(ulong high, ulong middle, ulong low, ulong top, ulong next, ulong inverse)
    {
        ulong digit, rest;
        if (high >= top)
        {
            digit = ulong.MaxValue;
            rest = middle + top;
            if (rest < top) return digit;
        }
        else digit = DivideTwoByOne(high, middle, top, inverse, out rest);
        for (; ; )
        {
            ulong over = Math.BigMul(digit, next, out ulong under);
            if (over < rest || (over == rest && under <= low)) return digit;
            digit--;
            rest += top;
            if (rest < top) return digit;
        }
    }

    /// <summary>Two words by one with its highest bit set, greater than the high word (Moeller and Granlund, Improved division by invariant integers, 2011, algorithm 4).</summary>
    private static ulong DivideTwoByOne(ulong high, ulong low, ulong divisor, ulong inverse, out ulong rest)
    {
        ulong digit = Math.BigMul(inverse, high, out ulong fraction);
        fraction += low;
        digit += high + (fraction < low ? 1UL : 0) + 1;
        rest = low - digit * divisor;
        if (rest > fraction) { digit--; rest += divisor; }
        if (rest >= divisor) { digit++; rest -= divisor; }
        return digit;
    }

    /// <summary>floor((2**128 - 1) / divisor) - 2**64, the divisor's highest bit being set.</summary>
    private static ulong Reciprocal(ulong divisor) => (ulong)(new UInt128(~divisor, ulong.MaxValue) / divisor);
}
