using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Weak-reference support module.</summary>
[PyModule("_weakref")]
public static partial class WeakRefModule
{
    /// <summary>References made to each object, so that asking twice gives the same one.</summary>
    internal static readonly ConditionalWeakTable<PyObject, List<PyWeakRef>> References = [];

    [PyConstant("ref")] internal static PyType Ref => PyWeakRef.TypeObject;
    [PyConstant("ReferenceType")] internal static PyType ReferenceType => PyWeakRef.TypeObject;
    [PyConstant("ProxyType")] internal static PyType ProxyType => PyWeakProxy.TypeObject;
    [PyConstant("CallableProxyType")] internal static PyType CallableProxyType => PyWeakProxy.TypeObject;

    /// <summary>Return the number of weak references to 'object'.</summary>
    [PyFunction("getweakrefcount(object, /)")] internal static long Count(Value @object) => @object.Object is { } o && References.TryGetValue(o, out var list) ? list.Count : 0;

    /// <summary>Return a list of all weak reference objects pointing to 'object'.</summary>
    [PyFunction("getweakrefs(object, /)")] internal static Value All(Value @object) => new(new PyList(@object.Object is { } o && References.TryGetValue(o, out var list) ? list.Select(r => new Value(r)).ToArray() : []));

    /// <summary>Create a proxy object that weakly references 'object'.
    ///
    /// 'callback', if given, is called with a reference to the
    /// proxy when 'object' is about to be finalized.</summary>
    [PyFunction("proxy(object, callback=None, /)")] internal static Value Proxy(Value @object, Value callback) => new(new PyWeakProxy(PyWeakRef.Check(@object)));

}

/// <summary>A reference that does not keep its object alive.</summary>
[PyType("ReferenceType", Module = "weakref", HasDict = true)]
public partial class PyWeakRef : PyObjectWithDict
{
    private readonly WeakReference<PyObject> _target;
    private readonly Value _callback;
    private long _hash;
    private bool _hashed;

    private PyWeakRef(PyType cls, PyObject target, Value callback) : base(cls) { _target = new(target); _callback = callback; }

    internal static PyObject Check(Value v)
    {
        if (v.Object is { } o && (v.Class.IsHeap ? v.Class.HasWeakRef : o is not (PyInt or PyBool or PyStr or PyTuple or PyList or PyDict or PyBytes or PyNone))) return o;
        throw Raise.TypeError($"cannot create weak reference to '{v.Class.Name}' object");
    }

    [PyNew("(object, callback=None, /)")]
    internal static Value New(PyType cls, Value @object, Value callback)
    {
        var target = Check(@object);
        var list = WeakRefModule.References.GetOrCreateValue(target);
        if (callback.IsNone && cls == TypeObject && list.FirstOrDefault(r => r._callback.IsNone && r.Class == cls) is { } same) return new(same);
        var made = new PyWeakRef(cls, target, callback);
        list.Add(made);
        return new(made);
    }

    [PyInit("(object, callback=None, /)")] internal void Init(Value @object, Value callback) { }

    internal Value Target => _target.TryGetTarget(out var o) ? new(o) : Value.None;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => args.Length == 0 ? Target : throw Raise.TypeError($"__call__() takes 0 positional arguments but {args.Length} was given");

    [PyGetter("__callback__")] internal Value GetCallback() => _callback;

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

/// <summary>Stands for an object without keeping it alive.</summary>
[PyType("ProxyType", Module = "weakref", Abstract = true)]
public sealed partial class PyWeakProxy : PyObject
{
    private readonly WeakReference<PyObject> _target;

    internal PyWeakProxy(PyObject target) : base(TypeObject) => _target = new(target);

    private Value Target => _target.TryGetTarget(out var o) ? new(o) : throw Raise.ReferenceError("weakly-referenced object no longer exists");

    [PySlot("__getattribute__")] internal bool GetAttr(PyStr name, out Value value) => AttributeAccess.TryGet(Target, name, out value);
    [PySlot("__setattr__")] internal void SetAttr(PyStr name, Value value) => AttributeAccess.Set(Target, name, value);
    [PySlot("__call__")] internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Current.Call(Target, args, names);
    [PySlot("__repr__")] internal PyStr Repr() => PyStr.From($"<weakproxy at 0x{Id:x} to {Target.Class.Name} at 0x{Protocols.Id(Target):x}>");
    [PySlot("__str__")] internal PyStr Str() => Protocols.Str(Target);
    [PySlot("__bool__")] internal bool Bool() => Protocols.Truth(Target);
    [PySlot("__len__")] internal long Len() => Protocols.Length(Target);
    [PySlot("__iter__")] internal Value Iter() => Iteration.GetIter(Target);
    [PySlot("__getitem__")] internal Value GetItem(Value key) => Protocols.GetItem(Target, key);
    [PySlot("__setitem__")] internal void SetItem(Value key, Value value) => Protocols.SetItem(Target, key, value);
    [PySlot("__delitem__")] internal void DelItem(Value key) => Protocols.DelItem(Target, key);
    [PySlot("__contains__")] internal bool Contains(Value item) => Protocols.Contains(Target, item);
    [PySlot("__richcompare__")] internal Value Compare(Value other, CompareOp op) => Protocols.Compare(Target, other.Object is PyWeakProxy p ? p.Target : other, op);
}
