using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>High performance data structures.</summary>
[PyModule("_collections")]
public static partial class CollectionsModule
{
    [PyConstant("deque")] internal static PyType Deque => PyDeque.TypeObject;
    [PyConstant("_deque_iterator")] internal static PyType DequeIterator => PyDequeIterator.TypeObject;
    [PyConstant("_deque_reverse_iterator")] internal static PyType DequeReverseIterator => PyDequeReverseIterator.TypeObject;
    [PyConstant("_tuplegetter")] internal static PyType TupleGetter => PyTupleGetter.TypeObject;
    [PyConstant("OrderedDict")] internal static PyType OrderedDict => PyOrderedDict.TypeObject;
    [PyConstant("defaultdict")] internal static PyType DefaultDict => PyDefaultDict.TypeObject;

    /// <summary>Count elements in the iterable, updating the mapping</summary>
    [PyFunction("_count_elements(mapping, iterable, /)")]
    internal static void CountElements(Value mapping, Value iterable)
    {
        var iterator = Iteration.GetIter(iterable);
        var own = mapping.Object is PyDict dict && IsPlain(dict.Class) ? dict : null;
        var get = own != null ? Value.Unset : AttributeAccess.Get(mapping, PyStr.Intern("get"));
        while (Iteration.TryNext(iterator, out var item))
        {
            if (own is { } d)
            {
                var old = d.TryGet(item, out var n) ? n : new Value(0L);
                d.Set(item, old.IsSmallInt && old.N < long.MaxValue ? new Value(old.N + 1) : Number.Binary(BinaryOp.Add, old, new Value(1L)));
            }
            else Protocols.SetItem(mapping, item, Number.Binary(BinaryOp.Add, Vm.Current.Call(get, item, new Value(0L)), new Value(1L)));
        }
    }

    /// <summary>Whether a kind of dict gets and sets as dict does.</summary>
    private static bool IsPlain(PyType type)
    {
        if (type == PyDict.TypeObject) return true;
        foreach (var name in (ReadOnlySpan<PyStr>)[PyStr.Intern("get"), PyStr.Intern("__setitem__")])
        {
            if (!type.Lookup(name, out var found) || !PyDict.TypeObject.Lookup(name, out var own) || found.O != own.O) return false;
        }
        return true;
    }
}

/// <summary>defaultdict(default_factory=None, /, [...]) --> dict with default factory
///
/// The default factory is called without arguments to produce
/// a new value when a key is not present, in __getitem__ only.
/// A defaultdict compares equal to a dict with the same items.
/// All remaining arguments are treated the same as if they were
/// passed to the dict constructor, including keyword arguments.</summary>
[PyType("defaultdict", Module = "collections", Base = typeof(PyDict))]
public partial class PyDefaultDict : PyDict.Heap
{
    private Value _factory = Value.None;

    private PyDefaultDict(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyDefaultDict(cls));

    [PyInit("(default_factory=None, /, *args, **kwargs)")]
    internal void Init(Value default_factory, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (!default_factory.IsNone && !Protocols.IsCallable(default_factory)) throw Raise.TypeError("first argument must be callable or None");
        if (args.Length > 1) throw Raise.TypeError($"dict expected at most 1 argument, got {args.Length}");
        _factory = default_factory;
        if (args.Length == 1) Update(args[0]);
        if (kwargs != null) Update(new Value(kwargs));
    }

    [PyGetter("default_factory")] internal Value GetFactory() => _factory;
    [PySetter("default_factory")] internal void SetFactory(Value value) => _factory = value.IsUnset ? Value.None : value;

    [PySlot("__getitem__")]
    internal Value GetOrMake(Value key)
    {
        if (TryGet(key, out var value)) return value;
        return Class == TypeObject ? MissingKey(key) : Vm.Current.Call(AttributeAccess.Get(new Value(this), PyStr.Intern("__missing__")), key);
    }

    /// <summary>__missing__(key) # Called by __getitem__ for missing key; pseudo-code:
    /// if self.default_factory is None: raise KeyError((key,))
    /// self[key] = value = self.default_factory()
    /// return value</summary>
    [PyMethod("__missing__(key, /)")]
    internal Value MissingKey(Value key)
    {
        if (_factory.IsNone) throw Raise.KeyError(key);
        var value = Vm.Current.Call(_factory);
        Protocols.SetItem(new Value(this), key, value);
        return value;
    }

    [PyMethod("copy()")] internal Value CopySelf() => Vm.Current.Call(new Value(Class), _factory, new Value(this));
    [PyMethod("__copy__()")] internal Value CopyShallow() => CopySelf();
    [PyMethod("__reduce__()")] internal Value ReduceSelf() => new(PyTuple.Of(new Value(Class), _factory.IsNone ? new Value(PyTuple.Empty) : new Value(PyTuple.Of(_factory)), Value.None, Value.None, Iteration.GetIter(Vm.Current.Call(AttributeAccess.Get(new Value(this), PyStr.Intern("items"))))));

    [PySlot("__repr__")]
    internal string ReprSelf()
    {
        var plain = new PyDict();
        plain.Update(new Value(this));
        return $"{Class.ShortName}({FactoryRepr()}, {Protocols.Repr(new Value(plain))})";
    }

    private string FactoryRepr()
    {
        if (!ReprGuard.Enter(this)) return "...";
        try { return Protocols.Repr(_factory).ToString(); }
        finally { ReprGuard.Leave(this); }
    }

    [PySlot("__or__")]
    internal static Value OrSelf(Value left, Value right)
    {
        if (left.Object is not PyDict || right.Object is not PyDict) return Value.NotImplemented;
        var self = left.Object as PyDefaultDict ?? right.Object as PyDefaultDict;
        var made = Vm.Current.Call(new Value(self!.Class), self._factory, left);
        ((PyDict)made.Object!).Update(right);
        return made;
    }
}
