using PyTee.Interpreter;

namespace PyTee.Stdlib;

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
    private static readonly Value s_keywordMark = new(new Mark());

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

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => obj.IsUnset || obj.IsNone ? new(this) : new(new PyBoundMethod(new Value(this), obj));

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (_maxSize == 0) { _misses++; return Vm.Current.Call(_function, args, names); }
        var key = Key(args, names);
        long hash = PyDict.HashOf(key);
        if (_cache.TryGet(key, hash, out var result))
        {
            _hits++;
            if (_maxSize > 0 && _cache.Remove(key, hash)) _cache.Set(key, hash, result);
            return result;
        }
        _misses++;
        result = Vm.Current.Call(_function, args, names);
        Remember(key, hash, result);
        return result;
    }

    /// <summary>Add a result, unless the function called itself with the same arguments and it is there already.</summary>
    private void Remember(Value key, long hash, Value result)
    {
        if (_cache.TryGet(key, hash, out _)) return;
        if (_maxSize > 0 && _cache.Count >= _maxSize) _cache.RemoveFirst();
        _cache.Set(key, hash, result);
    }

    private Value Key(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (names == null && !_typed && args.Length == 1 && (args[0].IsSmallInt || args[0].Object is PyStr s && s.Class == PyStr.TypeObject)) return args[0];
        int keywords = names?.Count ?? 0, positional = args.Length - keywords;
        var parts = new List<Value>(args[..positional].ToArray());
        if (keywords > 0) parts.Add(s_keywordMark);
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

    /// <summary>Stands in a key where keywords begin: an object no program can pass.</summary>
    private sealed class Mark() : PyObject(PyObject.TypeObject);
}
