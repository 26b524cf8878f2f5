using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Tools that operate on functions.</summary>
[PyModule("_functools")]
public static partial class FunctoolsModule
{
    [PyConstant("partial")] internal static PyType Partial => PyPartial.TypeObject;
    [PyConstant("_lru_cache_wrapper")] internal static PyType LruCacheWrapper => PyLruCache.TypeObject;

    /// <summary>Apply a function of two arguments cumulatively to the items of an iterable, from left to right.
    ///
    /// This effectively reduces the iterable to a single value.  If initial is present,
    /// it is placed before the items of the iterable in the calculation, and serves as
    /// a default when the iterable is empty.
    ///
    /// For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])
    /// calculates ((((1 + 2) + 3) + 4) + 5).</summary>
    [PyFunction("reduce(function, iterable, initial=..., /)")]
    internal static Value Reduce(Value function, Value iterable, Value initial)
    {
        if (!Iteration.IsIterable(iterable)) throw Raise.TypeError("reduce() arg 2 must support iteration");
        var iterator = Iteration.GetIter(iterable);
        var total = initial;
        if (total.IsUnset && !Iteration.TryNext(iterator, out total)) throw Raise.TypeError("reduce() of empty iterable with no initial value");
        while (Iteration.TryNext(iterator, out var item)) total = Vm.Current.Call(function, total, item);
        return total;
    }

    /// <summary>Convert a cmp= function into a key= function.</summary>
    [PyFunction("cmp_to_key(mycmp)")] internal static Value CmpToKey(Value mycmp) => new(new PyKeyWrapper(mycmp, Value.Unset));
}

/// <summary>A key made by cmp_to_key: calls the comparison function.</summary>
[PyType("KeyWrapper", Module = "functools", Abstract = true)]
public sealed partial class PyKeyWrapper : PyObject
{
    private readonly Value _compare, _value;

    internal PyKeyWrapper(Value compare, Value value) : base(TypeObject) { _compare = compare; _value = value; }

    [PyGetter("obj")] internal Value GetValue() => _value.IsUnset ? throw Raise.AttributeError(new Value(this), PyStr.Intern("obj"), "object") : _value;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length == 0) throw Raise.TypeError("K() missing required argument 'obj' (pos 1)");
        if (args.Length > 1) throw Raise.TypeError($"K() takes at most 1 argument ({args.Length} given)");
        return new(new PyKeyWrapper(_compare, args[0]));
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (!other.Is<PyKeyWrapper>(out var k)) throw Raise.TypeError("other argument must be K instance");
        if (_value.IsUnset || k._value.IsUnset) throw Raise.AttributeError(new Value(this), PyStr.Intern("obj"), "object");
        return Protocols.Compare(Vm.Current.Call(_compare, _value, k._value), new Value(0L), op);
    }
}
