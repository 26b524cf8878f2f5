using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Functional tools for creating and using iterators.</summary>
[PyModule("itertools")]
public static partial class ItertoolsModule
{
    [PyConstant("accumulate")] internal static PyType Accumulate => PyAccumulate.TypeObject;
    [PyConstant("batched")] internal static PyType Batched => PyBatched.TypeObject;
    [PyConstant("chain")] internal static PyType Chain => PyChain.TypeObject;
    [PyConstant("combinations")] internal static PyType Combinations => PyCombinations.TypeObject;
    [PyConstant("combinations_with_replacement")] internal static PyType CombinationsWithReplacement => PyCombinationsWithReplacement.TypeObject;
    [PyConstant("compress")] internal static PyType Compress => PyCompress.TypeObject;
    [PyConstant("count")] internal static PyType Count => PyCount.TypeObject;
    [PyConstant("cycle")] internal static PyType Cycle => PyCycle.TypeObject;
    [PyConstant("dropwhile")] internal static PyType DropWhile => PyDropWhile.TypeObject;
    [PyConstant("filterfalse")] internal static PyType FilterFalse => PyFilterFalse.TypeObject;
    [PyConstant("_grouper")] internal static PyType Grouper => PyGrouper.TypeObject;
    [PyConstant("_tee")] internal static PyType TeeIterator => PyTeeIterator.TypeObject;
    [PyConstant("groupby")] internal static PyType GroupBy => PyGroupBy.TypeObject;
    [PyConstant("islice")] internal static PyType ISlice => PyISlice.TypeObject;
    [PyConstant("pairwise")] internal static PyType Pairwise => PyPairwise.TypeObject;
    [PyConstant("permutations")] internal static PyType Permutations => PyPermutations.TypeObject;
    [PyConstant("product")] internal static PyType Product => PyProduct.TypeObject;
    [PyConstant("repeat")] internal static PyType Repeat => PyRepeat.TypeObject;
    [PyConstant("starmap")] internal static PyType StarMap => PyStarMap.TypeObject;
    [PyConstant("takewhile")] internal static PyType TakeWhile => PyTakeWhile.TypeObject;
    [PyConstant("zip_longest")] internal static PyType ZipLongest => PyZipLongest.TypeObject;

    /// <summary>Returns a tuple of n independent iterators.</summary>
    [PyFunction("tee(iterable, n=2, /)")]
    internal static Value Tee(Value iterable, long n)
    {
        if (n < 0) throw Raise.ValueError("n must be >= 0");
        if (n == 0) return new(PyTuple.Empty);
        var first = iterable.Is<PyTeeIterator>(out var given) ? given : new PyTeeIterator(Iteration.GetIter(iterable));
        var result = new Value[n];
        result[0] = new(first);
        for (long i = 1; i < n; i++) result[i] = new(first.Copy());
        return new(new PyTuple(result));
    }
}
