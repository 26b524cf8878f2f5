namespace PyTee.Interpreter;

/// <summary>Convert a function to be a static method.
///
/// A static method does not receive an implicit first argument.
/// To declare a static method, use this idiom:
///
///      class C:
///          @staticmethod
///          def f(arg1, arg2, argN):
///              ...</summary>
[PyType("staticmethod", HasDict = true)]
public partial class PyStaticMethod : PyObject
{
    private AttrTable _attrs;
    internal Value Function = Value.None;

    public PyStaticMethod(Value function) : base(TypeObject) { Function = function; _attrs = Class.NewAttrs(); }
    private PyStaticMethod(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    internal override ref AttrTable Attrs => ref _attrs;

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyStaticMethod(cls));

    [PyInit("(function, /)")]
    internal void Init(Value function) { Function = function; FunctionAttributes.Copy(function, new Value(this)); }

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => Function;
    [PySlot("__call__")] internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Current.Call(Function, args, names);
    [PySlot("__repr__")] internal string Repr() => $"<staticmethod({Protocols.Repr(Function)})>";
    [PyGetter("__func__", Member = true)] internal Value GetFunc() => Function;
    [PyGetter("__wrapped__", Member = true)] internal Value GetWrapped() => Function;
    [PyGetter("__isabstractmethod__")] internal bool IsAbstractMethod() => FunctionAttributes.IsAbstract(Function);
}

/// <summary>Convert a function to be a class method.
///
/// A class method receives the class as implicit first argument,
/// just like an instance method receives the instance.
/// To declare a class method, use this idiom:
///
///   class C:
///       @classmethod
///       def f(cls, arg1, arg2, argN):
///           ...</summary>
[PyType("classmethod", HasDict = true)]
public partial class PyClassMethod : PyObject
{
    private AttrTable _attrs;
    internal Value Function = Value.None;

    public PyClassMethod(Value function) : base(TypeObject) { Function = function; _attrs = Class.NewAttrs(); }
    private PyClassMethod(PyType cls) : base(cls) => _attrs = cls.NewAttrs();

    internal override ref AttrTable Attrs => ref _attrs;

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyClassMethod(cls));

    [PyInit("(function, /)")]
    internal void Init(Value function) { Function = function; FunctionAttributes.Copy(function, new Value(this)); }

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => new(new PyBoundMethod(Function, new Value(owner ?? obj.Class)));
    [PySlot("__repr__")] internal string Repr() => $"<classmethod({Protocols.Repr(Function)})>";
    [PyGetter("__func__", Member = true)] internal Value GetFunc() => Function;
    [PyGetter("__wrapped__", Member = true)] internal Value GetWrapped() => Function;
    [PyGetter("__isabstractmethod__")] internal bool IsAbstractMethod() => FunctionAttributes.IsAbstract(Function);
}

/// <summary>Attributes that wrappers take over from the function they wrap.</summary>
internal static class FunctionAttributes
{
    private static readonly PyStr[] s_copied = [Names.Module, Names.Name, Names.QualName, Names.Doc, Names.Annotations];

    public static void Copy(Value from, Value to)
    {
        foreach (var name in s_copied)
        {
            if (AttributeAccess.TryGetQuiet(from, name, out var value)) to.As<PyObject>().Attrs.Set(name, value);
        }
    }

    public static bool IsAbstract(Value f) => AttributeAccess.TryGetQuiet(f, Names.IsAbstract, out var flag) && Protocols.Truth(flag);
}

/// <summary>Property attribute.
///
///   fget
///     function to be used for getting an attribute value
///   fset
///     function to be used for setting an attribute value
///   fdel
///     function to be used for del'ing an attribute
///   doc
///     docstring
///
/// Typical use is to define a managed attribute x:
///
/// class C(object):
///     def getx(self): return self._x
///     def setx(self, value): self._x = value
///     def delx(self): del self._x
///     x = property(getx, setx, delx, "I'm the 'x' property.")
///
/// Decorators make defining new properties or modifying existing ones easy:
///
/// class C(object):
///     @property
///     def x(self):
///         "I am the 'x' property."
///         return self._x
///     @x.setter
///     def x(self, value):
///         self._x = value
///     @x.deleter
///     def x(self):
///         del self._x</summary>
[PyType("property")]
public partial class PyProperty : PyObject
{
    internal Value Getter = Value.None, Setter = Value.None, Deleter = Value.None;
    private Value _doc = Value.None, _name = Value.Unset;
    private bool _getterDoc;

    protected PyProperty(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")]
    internal static Value New(PyType cls) => new(cls.IsHeap ? new Heap(cls) : new PyProperty(cls));

    [PyInit("(fget=None, fset=None, fdel=None, doc=None)")]
    internal void Init(Value fget, Value fset, Value fdel, Value doc)
    {
        Getter = fget; Setter = fset; Deleter = fdel; _doc = doc;
        _getterDoc = false;
        if (doc.IsNone && !fget.IsNone && AttributeAccess.TryGetQuiet(fget, Names.Doc, out var inherited) && !inherited.IsNone)
        {
            _doc = inherited;
            _getterDoc = true;
        }
        if (Class != TypeObject) SetDocOfInstance();
    }

    /// <summary>The __doc__ of a subclass would hide the property's, so that it goes where instances have their attributes.</summary>
    private void SetDocOfInstance()
    {
        try { AttributeAccess.Set(new Value(this), Names.Doc, _doc); }
        catch (PyException e) when (!_getterDoc && e.Matches(PyAttributeError.TypeObject)) { }
    }

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset || obj.IsNone && owner != PyNone.TypeObject) return new Value(this);
        if (Getter.IsNone) throw Missing(obj, "getter");
        return Vm.Current.Call(Getter, [obj], null);
    }

    [PySlot("__set__")]
    internal void Set(Value obj, Value value)
    {
        if (value.IsUnset)
        {
            if (Deleter.IsNone) throw Missing(obj, "deleter");
            Vm.Current.Call(Deleter, [obj], null);
            return;
        }
        if (Setter.IsNone) throw Missing(obj, "setter");
        Vm.Current.Call(Setter, [obj, value], null);
    }

    private bool TryName(out Value name)
    {
        name = _name;
        return !name.IsUnset || AttributeAccess.TryGetQuiet(Getter, Names.Name, out name);
    }

    private PyException Missing(Value obj, string what)
    {
        string owner = $"'{obj.Class.QualName}' object has no {what}";
        return Raise.AttributeError(obj, Names.Empty, TryName(out var name) ? $"property {Protocols.Repr(name)} of {owner}" : $"property of {owner}");
    }

    [PyGetter("fget", Member = true)] internal Value GetGetter() => Getter;
    [PyGetter("fset", Member = true)] internal Value GetSetter() => Setter;
    [PyGetter("fdel", Member = true)] internal Value GetDeleter() => Deleter;
    [PyGetter("__doc__", Member = true)] internal Value GetDoc() => _doc;
    [PySetter("__doc__")] internal void SetDoc(Value value) => _doc = value.IsUnset ? Value.None : value;
    [PyGetter("__name__")] internal Value GetName() => TryName(out var name) ? name : throw Raise.AttributeError(new Value(this), Names.Name);
    [PySetter("__name__")] internal void SetName(Value value) => _name = value;

    [PyMethod("__set_name__(*args)")]
    internal void SetOwnName(ReadOnlySpan<Value> args) =>
        _name = args.Length == 2 ? args[1] : throw Raise.TypeError($"__set_name__() takes 2 positional arguments but {args.Length} were given");

    [PyMethod("getter(fget, /)")] internal Value WithGetter(Value fget) => With(fget, Setter, Deleter);
    [PyMethod("setter(fset, /)")] internal Value WithSetter(Value fset) => With(Getter, fset, Deleter);
    [PyMethod("deleter(fdel, /)")] internal Value WithDeleter(Value fdel) => With(Getter, Setter, fdel);

    private Value With(Value get, Value set, Value del)
    {
        var copy = Vm.Current.Call(new Value(Class), [get, set, del, _getterDoc && !get.IsNone ? Value.None : _doc], null);
        if (copy.Is<PyProperty>(out var p)) p._name = _name;
        return copy;
    }

    [PyGetter("__isabstractmethod__")]
    internal bool IsAbstractMethod() => FunctionAttributes.IsAbstract(Getter) || FunctionAttributes.IsAbstract(Setter) || FunctionAttributes.IsAbstract(Deleter);

    internal sealed class Heap : PyProperty
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
