using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Weak-reference support module.</summary>
[PyModule("_weakref")]
public static partial class WeakRefModule
{
    /// <summary>References made to each object, so that asking twice gives the same one.</summary>
    internal static readonly ConditionalWeakTable<PyObject, WeakReferences> References = [];

    [PyConstant("ref")] internal static PyType Ref => PyWeakRef.TypeObject;
    [PyConstant("ReferenceType")] internal static PyType ReferenceType => PyWeakRef.TypeObject;
    [PyConstant("ProxyType")] internal static PyType ProxyType => PyWeakProxy.TypeObject;
    [PyConstant("CallableProxyType")] internal static PyType CallableProxyType => PyWeakProxy.CallableTypeObject;

    /// <summary>Return the number of weak references to 'object'.</summary>
    [PyFunction("getweakrefcount(object, /)")] internal static long Count(Value @object) => @object.Object is { } o && References.TryGetValue(o, out var all) ? all.Alive().Count() : 0;

    /// <summary>Return a list of all weak reference objects pointing to 'object'.</summary>
    [PyFunction("getweakrefs(object, /)")] internal static Value All(Value @object) => new(new PyList(@object.Object is { } o && References.TryGetValue(o, out var all) ? all.Listed() : []));

    /// <summary>Create a proxy object that weakly references 'object'.
    ///
    /// 'callback', if given, is called with a reference to the
    /// proxy when 'object' is about to be finalized.</summary>
    [PyFunction("proxy(object, callback=None, /)")] internal static Value Proxy(Value @object, Value callback)
    {
        var target = PyWeakRef.Check(@object);
        var list = References.GetOrCreateValue(target);
        if (callback.IsNone && list.Shared<PyWeakProxy>() is { } same) return new(same);
        var proxy = new PyWeakProxy(target, callback);
        list.Add(proxy, Vm.Current.Runtime, hasCallback: !callback.IsNone);
        return new(proxy);
    }
}

/// <summary>Something that refers to an object weakly and may want to hear of its death.</summary>
internal interface IWeakReference
{
    /// <summary>What to call, or None.</summary>
    Value Callback { get; }

    /// <summary>Whether everybody who asks for such a reference gets this one: it has no callback and no class of its own.</summary>
    bool IsShared { get; }
}

/// <summary>The weak references to one object, held weakly themselves. It dies with the object, and then has the callbacks called.</summary>
internal sealed class WeakReferences : LastRite
{
    // Not WeakReference: those would be finalized together with this object, perhaps before it.
    private readonly List<GCHandle> _references = [];
    private Runtime? _runtime;
    private bool _isDead;

    ~WeakReferences()
    {
        if (_runtime != null && !_isDead)
        {
            _isDead = true;
            GC.ReRegisterForFinalize(this);
            _runtime.Finalizers.Enqueue(this);
        }
        else Free(_ => true);
    }

    /// <summary>Keep a reference in mind; only one with a callback has to hear of the end.</summary>
    public void Add(PyObject reference, Runtime runtime, bool hasCallback)
    {
        if (_references.Count >= 8 && int.IsPow2(_references.Count)) Free(handle => handle.Target == null);
        _references.Add(GCHandle.Alloc(reference, GCHandleType.Weak));
        if (hasCallback) _runtime = runtime;
    }

    /// <summary>The references that somebody still holds.</summary>
    public IEnumerable<PyObject> Alive() => _references.Select(handle => handle.Target).OfType<PyObject>();

    /// <summary>The one reference of a kind that all share, if there is one.</summary>
    public T? Shared<T>() where T : PyObject, IWeakReference => Alive().OfType<T>().FirstOrDefault(reference => reference.IsShared);

    /// <summary>As Python lists them: the shared ones, a reference before a proxy, then the others from the youngest.</summary>
    public Value[] Listed()
    {
        var all = Alive().Reverse().ToLookup(reference => ((IWeakReference)reference).IsShared);
        return [.. all[true].OrderBy(reference => reference is PyWeakProxy).Concat(all[false]).Select(reference => new Value(reference))];
    }

    public override void Perform(Vm vm)
    {
        // CPython calls the youngest first.
        foreach (var reference in Alive().Reverse())
        {
            var callback = ((IWeakReference)reference).Callback;
            if (!callback.IsNone) Unraisable.Call(vm, () => vm.Call(callback, new Value(reference)), callback);
        }
    }

    private void Free(Func<GCHandle, bool> isUseless) => _references.RemoveAll(handle =>
    {
        if (!isUseless(handle)) return false;
        handle.Free();
        return true;
    });
}

/// <summary>A reference that does not keep its object alive.</summary>
[PyType("ReferenceType", Module = "weakref", Signature = "")]
public partial class PyWeakRef : PyObjectWithDict, IWeakReference
{
    private readonly WeakReference<PyObject> _target;
    private readonly Value _callback;
    private long _hash;
    private bool _hashed;

    private PyWeakRef(PyType cls, PyObject target, Value callback) : base(cls) { _target = new(target); _callback = callback; }

    internal static PyObject Check(Value v)
    {
        bool possible = v.Class.IsHeap ? v.Class.HasWeakRef : v.Object != null && IsReferable(v.Object);
        if (possible && v.Object is { } o) return o;
        throw Raise.TypeError($"cannot create weak reference to '{v.Class.Name}' object");
    }

    /// <summary>Values, containers, exceptions, and what lives for a moment beside another object have no room for a list of references in CPython.</summary>
    private static bool IsReferable(PyObject o) => o.Class != PyObject.TypeObject && o is not (
        PyInt or PyBool or PyStr or PyComplex or PyTuple or PyList or PyDict or PyByteString or PyNone or PyEllipsis or PyNotImplemented or PySlice or PyRange or PyBaseException
        or PyProperty or PyStaticMethod or PyClassMethod or PySuper or PyCell or PyFrame or PyTraceback or PyMappingProxy or PySimpleNamespace or PyMethodDescriptor
        or PyWrapperDescriptor or PyGetSetDescriptor or PyMap or PyFilter or PyZip or PyEnumerate or PyReversed or PyListIterator or PyTupleIterator or PyRangeIterator);

    [PyNew("(object, callback=None, /)")]
    internal static Value New(PyType cls, Value @object, Value callback)
    {
        var target = Check(@object);
        var list = WeakRefModule.References.GetOrCreateValue(target);
        if (callback.IsNone && cls == TypeObject && list.Shared<PyWeakRef>() is { } same) return new(same);
        var made = new PyWeakRef(cls, target, callback);
        list.Add(made, Vm.Current.Runtime, hasCallback: !callback.IsNone);
        return new(made);
    }

    [PyInit("(object, callback=None, /)")] internal void Init(Value @object, Value callback) { }

    internal Value Target => _target.TryGetTarget(out var o) ? new(o) : Value.None;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => args.Length == 0 ? Target : throw Raise.TypeError($"weakref expected 0 arguments, got {args.Length}");

    Value IWeakReference.Callback => _callback;

    bool IWeakReference.IsShared => _callback.IsNone && Class == TypeObject;

    [PyGetter("__callback__")] internal Value GetCallback() => Target.IsNone ? Value.None : _callback;

    [PySlot("__hash__")]
    internal long Hash()
    {
        if (_hashed) return _hash;
        var target = Target;
        if (target.IsNone) throw Raise.TypeError("weak object has gone away");
        _hash = Protocols.Hash(target);
        _hashed = true;
        return _hash;
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || other.Object is not PyWeakRef r) return Value.NotImplemented;
        Value a = Target, b = r.Target;
        if (a.IsNone || b.IsNone) return Value.Bool(ReferenceEquals(this, r) == (op == CompareOp.Eq));
        return Protocols.Compare(a, b, op);
    }

    [PySlot("__repr__")]
    internal string Repr() => Target is { IsNone: false } t ? $"<weakref at 0x{Id:x}; to '{t.Class.Name}' at 0x{Protocols.Id(t):x}>" : $"<weakref at 0x{Id:x}; dead>";

    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);
}
