using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Cartesian product of input iterables.  Equivalent to nested for-loops.
///
/// For example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).
/// The leftmost iterators are in the outermost for-loop, so the output tuples
/// cycle in a manner similar to an odometer (with the rightmost element changing
/// on every iteration).</summary>
[PyType("product", Module = "itertools")]
public sealed partial class PyProduct : PyObject
{
    private readonly Value[][] _pools;
    private int[]? _indices;
    private bool _done;

    private PyProduct(PyType cls, Value[][] pools) : base(cls) => _pools = pools;

    [PyNew("(*iterables, repeat=1)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> iterables, long repeat)
    {
        if (repeat < 0) throw Raise.ValueError("repeat argument cannot be negative");
        var pools = new List<Value[]>();
        foreach (var x in iterables) pools.Add(Iteration.ToArray(x));
        if (pools.Count * repeat > 1 << 24) throw Raise.MemoryError();
        var all = new List<Value[]>();
        for (long i = 0; i < repeat; i++) all.AddRange(pools);
        return new(new PyProduct(cls, [.. all]));
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_done) return false;
        if (_indices == null)
        {
            _indices = new int[_pools.Length];
            if (_pools.Any(p => p.Length == 0)) { _done = true; return false; }
        }
        else if (!Advance()) { _done = true; return false; }
        var row = new Value[_pools.Length];
        for (int i = 0; i < row.Length; i++) row[i] = _pools[i][_indices[i]];
        item = new(new PyTuple(row));
        return true;
    }

    private bool Advance()
    {
        for (int i = _pools.Length - 1; i >= 0; i--)
        {
            if (++_indices![i] < _pools[i].Length) return true;
            _indices[i] = 0;
        }
        return false;
    }
}

/// <summary>What combinations and permutations share: a pool and the indices of the current selection.</summary>
public abstract partial class Selection : PyObject
{
    private protected readonly Value[] Pool;
    private protected int[]? Indices;
    private protected readonly int Length;
    private protected bool IsDone;

    private protected Selection(PyType cls, Value[] pool, int length) : base(cls) { Pool = pool; Length = length; }

    private protected static int Size(long r) => r < 0 ? throw Raise.ValueError("r must be non-negative") : r > int.MaxValue ? int.MaxValue : (int)r;

    /// <summary>The first selection, or null when there is none.</summary>
    private protected abstract int[]? First();

    /// <summary>Move to the next selection.</summary>
    private protected abstract bool Advance();

    private protected bool NextSelection(out Value item)
    {
        item = Value.Unset;
        if (IsDone) return false;
        if (Indices == null) IsDone = (Indices = First()) == null;
        else IsDone = !Advance();
        if (IsDone) return false;
        var row = new Value[Length];
        for (int i = 0; i < row.Length; i++) row[i] = Pool[Indices![i]];
        item = new(new PyTuple(row));
        return true;
    }
}

/// <summary>Return successive r-length combinations of elements in the iterable.
///
/// combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)</summary>
[PyType("combinations", Module = "itertools")]
public sealed partial class PyCombinations : Selection
{
    private PyCombinations(PyType cls, Value[] pool, int length) : base(cls, pool, length) { }
    [PyNew("(iterable, r)")] internal static Value New(PyType cls, Value iterable, long r) => new(new PyCombinations(cls, Iteration.ToArray(iterable), Size(r)));
    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PySlot("__next__")] internal bool Next(out Value item) => NextSelection(out item);

    private protected override int[]? First() => Length > Pool.Length ? null : Enumerable.Range(0, Length).ToArray();

    private protected override bool Advance()
    {
        int i = Length - 1;
        while (i >= 0 && Indices![i] == i + Pool.Length - Length) i--;
        if (i < 0) return false;
        Indices![i]++;
        for (int j = i + 1; j < Length; j++) Indices[j] = Indices[j - 1] + 1;
        return true;
    }
}

/// <summary>Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.
///
/// combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')</summary>
[PyType("combinations_with_replacement", Module = "itertools")]
public sealed partial class PyCombinationsWithReplacement : Selection
{
    private PyCombinationsWithReplacement(PyType cls, Value[] pool, int length) : base(cls, pool, length) { }
    [PyNew("(iterable, r)")] internal static Value New(PyType cls, Value iterable, long r) => new(new PyCombinationsWithReplacement(cls, Iteration.ToArray(iterable), Size(r)));
    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PySlot("__next__")] internal bool Next(out Value item) => NextSelection(out item);

    private protected override int[]? First() => Pool.Length == 0 && Length > 0 ? null : new int[Length];

    private protected override bool Advance()
    {
        int i = Length - 1;
        while (i >= 0 && Indices![i] == Pool.Length - 1) i--;
        if (i < 0) return false;
        Indices.AsSpan(i).Fill(Indices![i] + 1);
        return true;
    }
}

/// <summary>Return successive r-length permutations of elements in the iterable.
///
/// permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)</summary>
[PyType("permutations", Module = "itertools")]
public sealed partial class PyPermutations : Selection
{
    private int[] _cycles = [];

    private PyPermutations(PyType cls, Value[] pool, int length) : base(cls, pool, length) { }

    [PyNew("(iterable, r=None)")]
    internal static Value New(PyType cls, Value iterable, Value r)
    {
        var pool = Iteration.ToArray(iterable);
        if (!r.IsNone && !Number.IsInt(r)) throw Raise.TypeError("Expected int as r");
        return new(new PyPermutations(cls, pool, r.IsNone ? pool.Length : Size(Number.AsSize(r))));
    }

    [PySlot("__iter__")] internal Value Iter() => new(this);
    [PySlot("__next__")] internal bool Next(out Value item) => NextSelection(out item);

    private protected override int[]? First()
    {
        if (Length > Pool.Length) return null;
        _cycles = Enumerable.Range(0, Length).Select(i => Pool.Length - i).ToArray();
        return Enumerable.Range(0, Pool.Length).ToArray();
    }

    private protected override bool Advance()
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            if (--_cycles[i] > 0)
            {
                int j = Pool.Length - _cycles[i];
                (Indices![i], Indices[j]) = (Indices[j], Indices[i]);
                return true;
            }
            int first = Indices![i];
            Array.Copy(Indices, i + 1, Indices, i, Pool.Length - i - 1);
            Indices[^1] = first;
            _cycles[i] = Pool.Length - i;
        }
        return false;
    }
}
