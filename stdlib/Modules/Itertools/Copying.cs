using PyTee.Interpreter;

namespace PyTee.Stdlib;

// How iterators are copied and pickled, which Python 3.14 does no more: a class, its arguments and perhaps a state.

/// <summary>Makes what __reduce__ returns, and reads what __setstate__ gets.</summary>
internal static class IteratorCopy
{
    /// <summary>A class and the arguments to call it with.</summary>
    public static Value Made(PyType cls, params ReadOnlySpan<Value> args)
    {
        Warn();
        return new(PyTuple.Of(new Value(cls), new Value(PyTuple.Of(args))));
    }

    /// <summary>A class, the arguments to call it with, and the state for __setstate__.</summary>
    public static Value Made(Value made, Value state)
    {
        var pair = made.As<PyTuple>();
        return new(PyTuple.Of(pair[0], pair[1], state));
    }

    public static Value Tuple(params ReadOnlySpan<Value> items) => new(PyTuple.Of(items));

    public static Value Numbers(IEnumerable<int> numbers) => new(new PyTuple(numbers.Select(n => new Value((long)n)).ToArray()));

    public static Value EmptyIterator() => Iteration.GetIter(new Value(PyTuple.Empty));

    public static void Warn() =>
        Warnings.Warn(Errors.DeprecationWarning, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.");

    /// <summary>A state that must be a tuple of a length.</summary>
    public static PyTuple State(Value state, int least, int most)
    {
        Warn();
        if (!state.Is<PyTuple>(out var tuple)) throw Raise.TypeError("state is not a tuple");
        return tuple.Count >= least && tuple.Count <= most ? tuple : throw Raise.TypeError($"function takes {(least == most ? "exactly" : tuple.Count < least ? "at least" : "at most")} {(tuple.Count < least ? least : most)} arguments ({tuple.Count} given)");
    }

    /// <summary>Indices of a state, each moved into its range.</summary>
    public static int[] Indices(Value state, int count, Func<int, int> most)
    {
        if (!state.Is<PyTuple>(out var tuple) || tuple.Count != count) throw Raise.ValueError("invalid arguments");
        var indices = new int[count];
        for (int i = 0; i < count; i++) indices[i] = (int)Math.Clamp(Number.AsLong(tuple[i]), 0, Math.Max(0, most(i)));
        return indices;
    }

    public static Value Pool(Value[] pool) => new(new PyTuple([.. pool]));
}

public sealed partial class PyCount
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce() => _step.IsSmallInt && _step.N == 1 && Number.IsInt(_next)
        ? IteratorCopy.Made(Class, _next) : IteratorCopy.Made(Class, _next, _step);
}

public sealed partial class PyCycle
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var saved = new Value(new PyList(_saved.Span.ToArray()));
        if (!_iterator.IsUnset) return IteratorCopy.Made(IteratorCopy.Made(Class, _iterator), IteratorCopy.Tuple(saved, Value.Bool(_firstPass)));
        var rest = Iteration.GetIter(new Value(new PyList(_saved.Span[_index..].ToArray())));
        return IteratorCopy.Made(IteratorCopy.Made(Class, rest), IteratorCopy.Tuple(saved, Value.True));
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        var pair = IteratorCopy.State(state, 2, 2);
        if (!pair[0].Is<PyList>(out var saved)) throw Raise.TypeError($"argument 1 must be list, not {pair[0].Class.Name}");
        (_saved, _firstPass, _index) = (saved, Number.AsLong(pair[1]) != 0, 0);
    }
}

public sealed partial class PyRepeat
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => _left < 0 ? IteratorCopy.Made(Class, _value) : IteratorCopy.Made(Class, _value, _left);
}

public sealed partial class PyAccumulate
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        if (!_initial.IsUnset)
        {
            var all = Vm.Current.Call(new Value(PyChain.TypeObject), new Value(PyTuple.Of(_initial)), _iterator);
            return IteratorCopy.Made(IteratorCopy.Made(Class, all, _function), Value.None);
        }
        if (_total.IsNone)
        {
            var rest = Vm.Current.Call(new Value(PyChain.TypeObject), new Value(PyTuple.Of(_total)), _iterator);
            var again = Vm.Current.Call(new Value(Class), rest, _function);
            return IteratorCopy.Made(PyISlice.TypeObject, again, new Value(1L), Value.None);
        }
        return IteratorCopy.Made(IteratorCopy.Made(Class, _iterator, _function), _total.IsUnset ? Value.None : _total);
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        _total = state.IsNone ? Value.Unset : state;
    }
}

public sealed partial class PyStarMap
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => IteratorCopy.Made(Class, _function, _iterator);
}

public sealed partial class PyZipLongest
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var iterators = _iterators.Select(iterator => iterator.IsUnset ? new Value(PyTuple.Empty) : iterator).ToArray();
        return IteratorCopy.Made(IteratorCopy.Made(Class, iterators), _fill);
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        _fill = state;
    }
}

public sealed partial class PyChain
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var made = IteratorCopy.Made(Class);
        if (_source.IsUnset) return made;
        return IteratorCopy.Made(made, _active.IsUnset ? IteratorCopy.Tuple(_source) : IteratorCopy.Tuple(_source, _active));
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal unsafe void SetState(Value state)
    {
        var iterators = IteratorCopy.State(state, 1, 2);
        foreach (var iterator in iterators.Span)
        {
            if (iterator.Class.Slots.Next == null) throw Raise.TypeError("Arguments must be iterators.");
        }
        (_source, _active) = (iterators[0], iterators.Count > 1 ? iterators[1] : Value.Unset);
    }
}

public sealed partial class PyCompress
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => IteratorCopy.Made(Class, _data, _selectors);
}

public sealed partial class PyDropWhile
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => IteratorCopy.Made(IteratorCopy.Made(Class, _predicate, _iterator), _started ? 1L : 0L);

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        _started = Protocols.Truth(state);
    }
}

public sealed partial class PyTakeWhile
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => IteratorCopy.Made(IteratorCopy.Made(Class, _predicate, _iterator), _done ? 1L : 0L);

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        _done = Protocols.Truth(state);
    }
}

public sealed partial class PyFilterFalse
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")] internal Value Reduce() => IteratorCopy.Made(Class, _predicate, _iterator);
}

public sealed partial class PyISlice
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        if (_iterator.IsUnset) return IteratorCopy.Made(IteratorCopy.Made(Class, Iteration.GetIter(new Value(new PyList())), 0L), 0L);
        return IteratorCopy.Made(IteratorCopy.Made(Class, _iterator, Math.Min(_next, _stop), _stop == long.MaxValue ? Value.None : _stop, _step), _position);
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        _position = Number.AsSize(state);
    }
}

public sealed partial class PyGroupBy
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        var made = IteratorCopy.Made(Class, _iterator, _keyFunction);
        bool hasBegun = !TargetKey.IsUnset && !CurrentKey.IsUnset && !CurrentValue.IsUnset;
        return hasBegun ? IteratorCopy.Made(made, IteratorCopy.Tuple(CurrentKey, CurrentValue, TargetKey)) : made;
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        var parts = IteratorCopy.State(state, 3, 3);
        (CurrentKey, CurrentValue, TargetKey) = (parts[0], parts[1], parts[2]);
    }
}

public sealed partial class PyGrouper
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce() => _parent.Active != this ? new(PyTuple.Of(IterFunction(), IteratorCopy.Tuple(new Value(PyTuple.Empty)))) : IteratorCopy.Made(Class, new Value(_parent), _key);

    private static Value IterFunction() => AttributeAccess.Get(new Value(Vm.Current.Runtime.BuiltinsModule), PyStr.Intern("iter"));
}

public sealed partial class PyProduct
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        if (_done) return IteratorCopy.Made(Class, new Value(PyTuple.Empty));
        var made = IteratorCopy.Made(Class, _pools.Select(IteratorCopy.Pool).ToArray());
        return _indices == null ? made : IteratorCopy.Made(made, IteratorCopy.Numbers(_indices));
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        var indices = IteratorCopy.Indices(state, _pools.Length, i => _pools[i].Length - 1);
        if (_pools.Any(pool => pool.Length == 0)) _done = true;
        else _indices = indices;
    }
}

public abstract partial class Selection
{
    private protected Value Reduction
    {
        get
        {
            if (IsDone) return IteratorCopy.Made(Class, new Value(PyTuple.Empty), (long)Length);
            var made = IteratorCopy.Made(Class, IteratorCopy.Pool(Pool), (long)Length);
            return Indices == null ? made : IteratorCopy.Made(made, IteratorCopy.Numbers(Indices));
        }
    }
}

public sealed partial class PyCombinations
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce() => Reduction;

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        Indices = IteratorCopy.Indices(state, Length, i => i + Pool.Length - Length);
    }
}

public sealed partial class PyCombinationsWithReplacement
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce() => Reduction;

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        IteratorCopy.Warn();
        Indices = IteratorCopy.Indices(state, Length, i => Pool.Length - 1);
    }
}

public sealed partial class PyPermutations
{
    /// <summary>Return state information for pickling.</summary>
    [PyMethod("__reduce__()")]
    internal Value Reduce()
    {
        if (IsDone) return IteratorCopy.Made(Class, new Value(PyTuple.Empty), (long)Length);
        var made = IteratorCopy.Made(Class, IteratorCopy.Pool(Pool), (long)Length);
        return Indices == null ? made : IteratorCopy.Made(made, IteratorCopy.Tuple(IteratorCopy.Numbers(Indices), IteratorCopy.Numbers(_cycles)));
    }

    /// <summary>Set state information for unpickling.</summary>
    [PyMethod("__setstate__(state, /)")]
    internal void SetState(Value state)
    {
        var pair = IteratorCopy.State(state, 2, 2);
        var indices = IteratorCopy.Indices(pair[0], Pool.Length, i => Pool.Length - 1);
        var cycles = IteratorCopy.Indices(pair[1], Length, i => Pool.Length - i);
        (Indices, _cycles) = (indices, cycles.Select(n => Math.Max(1, n)).ToArray());
    }
}
