using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>int([x]) -> integer
/// int(x, base=10) -> integer
///
/// Convert a number or string to an integer; without arguments the result is 0. A str, bytes or bytearray is read as
/// an integer literal in the given base (2 to 36, or 0 to take the base from the literal's prefix).</summary>
/// <remarks>The object behind an int only when it does not fit in 64 bits, is a bool, or is of a subclass.</remarks>
[PyType("int")]
public partial class PyInt : PyObject
{
    /// <summary>The number.</summary>
    internal readonly BigInteger Big;

    private PyInt(BigInteger big) : base(TypeObject) => Big = big;
    protected PyInt(PyType cls, BigInteger big) : base(cls) => Big = big;

    /// <summary>The int, unboxed when it fits in 64 bits.</summary>
    public static Value From(BigInteger n) =>
        n >= long.MinValue && n <= long.MaxValue ? new Value((long)n) : new Value(new PyInt(n));

    /// <summary>The object of a number that does not fit in 64 bits.</summary>
    internal static PyInt Boxed(BigInteger n) => new(n);

    /// <summary>The int of an unsigned number.</summary>
    public static Value From(ulong n) => n <= long.MaxValue ? new Value((long)n) : new Value(new PyInt(n));

    /// <summary>The int of a 128-bit number.</summary>
    public static Value From(Int128 n) => n >= long.MinValue && n <= long.MaxValue ? new Value((long)n) : new Value(new PyInt((BigInteger)n));

    internal static bool IsInstance(Value v) => Is(v);

    /// <summary>Whether the value is an int, a bool or of a subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(Value v) => v.O == null || v.O is PyInt;

    /// <summary>The number of a value that is an int.</summary>
    public static BigInteger BigOf(Value v) => v.O == null ? v.N : v.As<PyInt>().Big;

    /// <summary>The number of a value that is an int and fits in 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLong(Value v, out long n)
    {
        n = v.N;
        return v.O == null || TryLongSlow(v, out n);
    }

    private static bool TryLongSlow(Value v, out long n)
    {
        n = 0;
        if (v.O is not PyInt i || i.Big < long.MinValue || i.Big > long.MaxValue) return false;
        n = (long)i.Big;
        return true;
    }

    /// <summary>An exact int of the same value.</summary>
    internal static Value Exact(Value v) => v.O == null || v.O.GetType() == typeof(PyInt) ? v : From(v.As<PyInt>().Big);

    /// <summary>-1, 0 or 1.</summary>
    internal static int Sign(Value v) => v.O == null ? Math.Sign(v.N) : v.As<PyInt>().Big.Sign;

    /// <summary>An int subclass instance, with attributes.</summary>
    internal sealed class Heap : PyInt
    {
        private AttrTable _attrs;
        public Heap(PyType cls, BigInteger big) : base(cls, big) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
