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
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => args.Length == 1 ? new(new PyKeyWrapper(_compare, args[0])) : throw Raise.TypeError("K() missing required argument 'obj' (pos 1)");

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (!other.Is<PyKeyWrapper>(out var k)) throw Raise.TypeError("other argument must be K instance");
        return Protocols.Compare(Vm.Current.Call(_compare, _value, k._value), new Value(0L), op);
    }
}

/// <summary>Create a new function with partial application of the given arguments and keywords.</summary>
[PyType("partial", Module = "functools", HasDict = true)]
public partial class PyPartial : PyObjectWithDict
{
    private Value _function = Value.None;
    private PyTuple _args = PyTuple.Empty;
    private PyDict _keywords = new();

    private PyPartial(PyType cls) : base(cls) { }

    [PyNew("(func, /, *args, **keywords)")]
    internal static Value New(PyType cls, Value func, ReadOnlySpan<Value> args, PyDict? keywords)
    {
        if (!Protocols.IsCallable(func)) throw Raise.TypeError("the first argument must be callable");
        var self = new PyPartial(cls) { _function = func, _args = PyTuple.Of(args), _keywords = keywords ?? new PyDict() };
        if (func.Object is PyPartial inner && inner.Class == TypeObject && cls == TypeObject)
        {
            self._function = inner._function;
            self._args = PyTuple.Of([.. inner._args.Span, .. args]);
            self._keywords = inner._keywords.Copy();
            if (keywords != null) self._keywords.Update(new Value(keywords));
        }
        return new(self);
    }

    [PyGetter("func")] internal Value GetFunction() => _function;
    [PyGetter("args")] internal PyTuple GetArgs() => _args;
    [PyGetter("keywords")] internal PyDict GetKeywords() => _keywords;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        int given = names?.Count ?? 0, positional = args.Length - given;
        if (_keywords.Count == 0) return Vm.Current.Call(_function, (Value[])[.. _args.Span, .. args], names);
        var merged = _keywords.Copy();
        for (int i = 0; i < given; i++) merged.Set(names![i], args[positional + i]);
        var all = new List<Value>([.. _args.Span, .. args[..positional]]);
        var keys = new List<Value>();
        for (int position = 0; merged.Next(ref position, out var key, out var value);) { keys.Add(key); all.Add(value); }
        return Vm.Current.Call(_function, all.ToArray(), new PyTuple([.. keys]));
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        var parts = new List<string> { Protocols.Repr(_function).ToString() };
        foreach (var a in _args.Span) parts.Add(Protocols.Repr(a).ToString());
        for (int position = 0; _keywords.Next(ref position, out var key, out var value);) parts.Add($"{Protocols.Str(key)}={Protocols.Repr(value)}");
        string name = Class == TypeObject ? "functools.partial" : Class.FullName;
        return $"{name}({string.Join(", ", parts)})";
    }

    [PyMethod("__reduce__()")]
    internal Value Reduce() => new(PyTuple.Of(new Value(Class), new Value(PyTuple.Of(_function)), new Value(PyTuple.Of(_function, new Value(_args), new Value(_keywords), Value.None))));

    [PyMethod("__setstate__(state, /)")]
    internal void SetState(PyTuple state)
    {
        if (state.Count != 4) throw Raise.TypeError("invalid partial state");
        _function = state[0];
        _args = new PyTuple(Iteration.ToArray(state[1]));
        _keywords = state[2].Is<PyDict>(out var d) ? d : new PyDict();
    }

    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}

/// <summary>Create a cached callable that wraps another function.
///
/// user_function:      the function being cached
///
/// maxsize:  0         for no caching
///           None      for unlimited cache size
///           n         for a bounded cache
///
/// typed:    False     cache f(3) and f(3.0) as identical calls
///           True      cache f(3) and f(3.0) as distinct calls
///
/// cache_info_type:    namedtuple class with the fields:
///                         hits misses currsize maxsize</summary>
[PyType("_lru_cache_wrapper", Module = "functools", HasDict = true)]
public sealed partial class PyLruCache : PyObjectWithDict
{
    private static readonly PyObject s_keywordMark = new PySimpleNamespace(PySimpleNamespace.TypeObject);

    private readonly Value _function, _infoType;
    private readonly long _maxSize;
    private readonly bool _typed;
    private readonly PyDict _cache = new();
    private long _hits, _misses;

    private PyLruCache(PyType cls, Value function, long maxSize, bool typed, Value infoType) : base(cls)
    {
        _function = function; _maxSize = maxSize; _typed = typed; _infoType = infoType;
    }

    [PyNew("(user_function, maxsize, typed, cache_info_type)")]
    internal static Value New(PyType cls, Value user_function, Value maxsize, Value typed, Value cache_info_type)
    {
        if (!Protocols.IsCallable(user_function)) throw Raise.TypeError("the first argument must be callable");
        if (!maxsize.IsNone && !Number.IsInt(maxsize)) throw Raise.TypeError("maxsize should be integer or None");
        return new(new PyLruCache(cls, user_function, maxsize.IsNone ? -1 : Math.Max(0, Number.AsSize(maxsize)), Protocols.Truth(typed), cache_info_type));
    }

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => obj.IsUnset ? new(this) : new(new PyBoundMethod(new Value(this), obj));

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (_maxSize == 0) { _misses++; return Vm.Current.Call(_function, args, names); }
        var key = Key(args, names);
        if (_cache.TryGet(key, out var result))
        {
            _hits++;
            if (_maxSize > 0) { _cache.Remove(key, out _); _cache.Set(key, result); }
            return result;
        }
        _misses++;
        result = Vm.Current.Call(_function, args, names);
        if (_maxSize > 0 && _cache.Count >= _maxSize && !_cache.Contains(key))
        {
            int position = 0;
            if (_cache.Next(ref position, out var oldest, out _)) _cache.Remove(oldest, out _);
        }
        _cache.Set(key, result);
        return result;
    }

    private Value Key(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (names == null && !_typed && args.Length == 1 && (args[0].IsSmallInt || args[0].Object is PyStr s && s.Class == PyStr.TypeObject)) return args[0];
        int keywords = names?.Count ?? 0, positional = args.Length - keywords;
        var parts = new List<Value>(args[..positional].ToArray());
        if (keywords > 0) parts.Add(new(s_keywordMark));
        for (int i = 0; i < keywords; i++) { parts.Add(names![i]); parts.Add(args[positional + i]); }
        if (_typed) { foreach (var a in args) parts.Add(new(a.Class)); }
        return new(new PyTuple([.. parts]));
    }

    /// <summary>Report cache statistics</summary>
    [PyMethod("cache_info()")]
    internal Value CacheInfo() => Vm.Current.Call(_infoType, new Value(_hits), new Value(_misses), _maxSize < 0 ? Value.None : new Value(_maxSize), new Value((long)_cache.Count));

    /// <summary>Clear the cache and cache statistics</summary>
    [PyMethod("cache_clear()")] internal void CacheClear() { _hits = _misses = 0; _cache.Clear(); }

    [PyMethod("__copy__()")] internal Value Copy() => new(this);
    [PyMethod("__deepcopy__(memo, /)")] internal Value DeepCopy(Value memo) => new(this);
    [PyMethod("__reduce__()")] internal Value Reduce() => AttributeAccess.Get(new Value(this), PyStr.Intern("__qualname__"));
}
