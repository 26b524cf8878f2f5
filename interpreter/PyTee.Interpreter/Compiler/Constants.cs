using System.Numerics;
using PyTee.Grammar.Ast;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>A tuple of constants.</summary>
internal sealed class ConstTuple(object?[] items) { public object?[] Items { get; } = items; }

/// <summary>A frozenset of constants.</summary>
internal sealed class ConstFrozenSet(object?[] items) { public object?[] Items { get; } = items; }

/// <summary>A slice between constants.</summary>
internal sealed record ConstSlice(object? Lower, object? Upper, object? Step);

/// <summary>The constants of one code object: equal ones of one type are kept once (0.0 and -0.0 are not equal, nor 1 and True).</summary>
internal sealed class ConstantPool
{
    private readonly Dictionary<object, int> _index = new(Comparer.Instance);
    private readonly List<object?> _items = [];
    private static readonly object s_none = new();

    /// <summary>Index of a constant, added when new.</summary>
    public int Add(object? constant)
    {
        var key = constant ?? s_none;
        if (_index.TryGetValue(key, out var index)) return index;
        _index.Add(key, _items.Count);
        _items.Add(constant);
        return _items.Count - 1;
    }

    /// <summary>The constants that the code uses, as the VM sees them; the operands are renumbered.</summary>
    public Value[] Finish(List<Block> blocks, bool keepFirst)
    {
        // By the old number the new one, counted from 1.
        var places = new int[_items.Count];
        var used = new List<object?>();
        int Place(int index)
        {
            if (places[index] == 0)
            {
                used.Add(_items[index]);
                places[index] = used.Count;
            }
            return places[index] - 1;
        }
        if (keepFirst) Place(0);
        foreach (var block in blocks)
            foreach (ref var instr in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(block.Code))
                if (instr is { Op: Op.LoadConst, IsSetup: false }) instr.Arg = Place(instr.Arg);
        return ToValues(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(used));
    }

    private static Value[] ToValues(ReadOnlySpan<object?> constants)
    {
        var values = new Value[constants.Length];
        for (var i = 0; i < values.Length; i++) values[i] = ToValue(constants[i]);
        return values;
    }

    /// <summary>A constant as a Python value.</summary>
    public static Value ToValue(object? constant) => constant switch
    {
        null => Value.None,
        bool b => Value.Bool(b),
        long n => new Value(n),
        BigInteger big => PyInt.From(big),
        double d => new Value(d),
        string s => new Value(IsNameLike(s) ? PyStr.Intern(s) : PyStr.From(s)),
        int[] codePoints => new Value(PyStr.FromCodePoints(codePoints)),
        byte[] bytes => new Value(new PyBytes(bytes)),
        EllipsisLiteral => new Value(PyEllipsis.Instance),
        ConstTuple tuple => new Value(new PyTuple(ToValues(tuple.Items))),
        ConstFrozenSet set => new Value(PyFrozenSet.Of(ToValues(set.Items))),
        ConstSlice slice => new Value(new PySlice(ToValue(slice.Lower), ToValue(slice.Upper), ToValue(slice.Step))),
        CodeObject code => new Value(code),
        _ => ComplexValue(constant),
    };

    // Apart, because a method that names a numeric type loads it before its first line runs.
    private static Value ComplexValue(object constant) => constant is Complex z
        ? new Value(new PyComplex(z.Real, z.Imaginary))
        : throw new System.Diagnostics.UnreachableException(constant.GetType().Name);

    /// <summary>Strings that could be names are interned, so that <c>getattr(x, 'name')</c> finds them by reference.</summary>
    private static bool IsNameLike(string text)
    {
        foreach (var c in text) if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        return true;
    }

    private sealed class Comparer : IEqualityComparer<object>
    {
        public static readonly Comparer Instance = new();

        public new bool Equals(object? x, object? y) => (x, y) switch
        {
            (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
            (Complex a, Complex b) => Equals(a.Real, b.Real) && Equals(a.Imaginary, b.Imaginary),
            (int[] a, int[] b) => a.AsSpan().SequenceEqual(b),
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (ConstTuple a, ConstTuple b) => AllEqual(a.Items, b.Items),
            (ConstFrozenSet a, ConstFrozenSet b) => AllEqual(a.Items, b.Items),
            (ConstSlice a, ConstSlice b) => Equals(a.Lower, b.Lower) && Equals(a.Upper, b.Upper) && Equals(a.Step, b.Step),
            (null, null) => true,
            _ => x != null && x.Equals(y),
        };

        private bool AllEqual(object?[] a, object?[] b)
        {
            if (a.Length != b.Length) return false;
            for (var i = 0; i < a.Length; i++) if (!Equals(a[i], b[i])) return false;
            return true;
        }

        public int GetHashCode(object item) => item switch
        {
            double d => BitConverter.DoubleToInt64Bits(d).GetHashCode(),
            int[] a => a.Length > 0 ? HashCode.Combine(a.Length, a[0], a[^1]) : 1,
            byte[] a => a.Length > 0 ? HashCode.Combine(a.Length, a[0], a[^1]) : 2,
            ConstTuple t => HashOf(t.Items, 3),
            ConstSlice s => HashOf([s.Lower, s.Upper, s.Step], 5),
            ConstFrozenSet s => HashOf(s.Items, 4),
            _ => item.GetHashCode(),
        };

        private int HashOf(object?[] items, int seed) => items.Aggregate(seed, (hash, x) => HashCode.Combine(hash, x == null ? 0 : GetHashCode(x)));
    }
}
