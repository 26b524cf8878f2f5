namespace PyTee.Interpreter;

/// <summary>super() -> same as super(__class__, &lt;first argument>)
/// super(type) -> unbound super object
/// super(type, obj) -> bound super object; requires isinstance(obj, type)
/// super(type, type2) -> bound super object; requires issubclass(type2, type)
/// Typical use to call a cooperative superclass method:
/// class C(B):
///     def meth(self, arg):
///         super().meth(arg)
/// This works for class methods too:
/// class C(B):
///     @classmethod
///     def cmeth(cls, arg):
///         super().cmeth(arg)</summary>
[PyType("super", Signature = "")]
public partial class PySuper : PyObject
{
    private PyType _this = null!;
    private Value _self = Value.Unset;
    private PyType? _selfType;
    private AttrTable _attrs;

    private PySuper(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
    internal override ref AttrTable Attrs => ref _attrs;

    [PyNew("(*args)")] internal static Value New(PyType cls, ReadOnlySpan<Value> args) => new(new PySuper(cls));

    [PyInit("(type=..., object=..., /)")]
    internal void Init(Value type, Value @object)
    {
        if (type.IsUnset) (type, @object) = Vm.Current.SuperArguments();
        if (!type.Is<PyType>(out var t)) throw Raise.TypeError($"super() argument 1 must be a type, not {type.Class.Name}");
        _this = t;
        if (@object.IsUnset || @object.IsNone) return;
        _self = @object;
        _selfType = Check(t, @object);
    }

    /// <summary>The class whose MRO super() walks: obj itself when it is a subclass, else obj's class.</summary>
    internal static PyType Check(PyType type, Value obj)
    {
        if (obj.Is<PyType>(out var cls) && cls.IsSubtypeOf(type)) return cls;
        if (obj.Class.IsSubtypeOf(type)) return obj.Class;
        if (AttributeAccess.TryGetQuiet(obj, Names.Class, out var declared) && declared.Is<PyType>(out var d) && d.IsSubtypeOf(type)) return d;
        throw Raise.TypeError($"super(type, obj): obj ({(obj.Is<PyType>(out var c) ? "type " + c.Name : "instance of " + obj.Class.Name)}) is not an instance or subtype of type ({type.Name}).");
    }

    /// <summary>The attribute that follows <paramref name="type"/> in the MRO of <paramref name="selfType"/>, unbound.</summary>
    internal static bool Lookup(PyType type, PyType selfType, PyStr name, out Value value)
    {
        var mro = selfType.Mro;
        int i = Array.IndexOf(mro, type);
        for (i++; i > 0 && i < mro.Length; i++)
        {
            if (mro[i].Namespace.TryGet(name, out value)) return true;
        }
        value = Value.Unset;
        return false;
    }

    [PySlot("__getattribute__")]
    internal bool GetAttr(PyStr name, out Value value)
    {
        if (_selfType != null && !name.Equals(Names.Class) && Lookup(_this, _selfType, name, out var attr))
        {
            bool unbound = _self.Is<PyType>(out var cls) && cls == _selfType;
            value = AttributeAccess.Bind(attr, unbound ? Value.Unset : _self, _selfType);
            return true;
        }
        return AttributeAccess.GenericGet(new Value(this), name, out value);
    }

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset || obj.IsNone || !_self.IsUnset) return new Value(this);
        var bound = new PySuper(Class);
        bound.Init(new Value(_this), obj);
        return new Value(bound);
    }

    [PyGetter("__thisclass__", Member = true)] internal Value GetThisClass() => new(_this);
    [PyGetter("__self__", Member = true)] internal Value GetSelf() => _self.IsUnset ? Value.None : _self;
    [PyGetter("__self_class__", Member = true)] internal Value GetSelfClass() => Value.OrNone(_selfType);
    [PySlot("__repr__")] internal string Repr() => _selfType != null ? $"<super: <class '{_this.Name}'>, <{_selfType.Name} object>>" : $"<super: <class '{_this?.Name ?? "NULL"}'>, NULL>";
}
