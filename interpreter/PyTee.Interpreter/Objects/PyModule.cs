namespace PyTee.Interpreter;

/// <summary>Create a module object.
///
/// The name must be a string; the optional docstring can have any type.</summary>
[PyType("module", HasDict = true)]
public partial class PyModule : PyObject
{
    internal AttrTable _attrs;

    /// <summary>A module with the attributes every module has.</summary>
    public PyModule(string name, string? doc = null) : this(TypeObject) => Init(PyStr.Intern(name), doc == null ? Value.None : Value.Str(doc));

    private PyModule(PyType cls) : base(cls)
    {
        _attrs = cls.NewAttrs();
        _attrs.ToDict(cls);
    }

    internal override ref AttrTable Attrs => ref _attrs;

    /// <summary>The namespace.</summary>
    public PyDict Dict => _attrs.Dict!;

    /// <summary>__name__, or "?".</summary>
    public string Name => Dict.TryGet(Names.Name, out var n) && n.Is<PyStr>(out var s) ? s.ToString() : "?";

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyModule(cls));

    [PyInit("(name, doc=None)")]
    internal void Init(PyStr name, Value doc)
    {
        Dict.Set(Names.Name, new Value(name));
        Dict.Set(Names.Doc, doc);
        Dict.Set(Names.Package, Value.None);
        Dict.Set(Names.Loader, Value.None);
        Dict.Set(Names.Spec, Value.None);
    }

    /// <summary>module.__getattribute__: the namespace, then a __getattr__ defined in the module (PEP 562).</summary>
    [PySlot("__getattribute__")]
    internal bool GetAttr(PyStr name, out Value value)
    {
        if (AttributeAccess.GenericGet(new Value(this), name, out value)) return true;
        if (!Dict.TryGet(Names.GetAttr, out var hook)) return false;
        value = Vm.Current.Call(hook, [new Value(name)], null);
        return true;
    }

    [PySlot("__setattr__")] internal void SetAttr(PyStr name, Value value) => AttributeAccess.GenericSet(new Value(this), name, value);

    [PySlot("__repr__")]
    internal string Repr()
    {
        if (Dict.TryGet(Names.Spec, out var spec) && Protocols.Truth(spec)) return ReprOf(spec);
        string name = Dict.TryGet(Names.Name, out var n) ? Protocols.Repr(n).ToString() : "'?'";
        if (Dict.TryGet(Names.File, out var file)) return $"<module {name} from {Protocols.Repr(file)}>";
        return Dict.TryGet(PyStr.Intern("__loader__"), out var loader) && !loader.IsNone ? $"<module {name} ({Protocols.Repr(loader)})>" : $"<module {name}>";
    }

    /// <summary>What a module's spec says about where it came from.</summary>
    private static string ReprOf(Value spec)
    {
        Value Field(string field) => AttributeAccess.TryGetQuiet(spec, PyStr.Intern(field), out var value) ? value : Value.None;
        Value given = Field("name"), origin = Field("origin"), loader = Field("loader");
        string name = given.IsNone ? "'?'" : Protocols.Repr(given).ToString();
        if (!origin.IsNone) return Protocols.Truth(Field("has_location")) ? $"<module {name} from {Protocols.Repr(origin)}>" : $"<module {name} ({Protocols.Str(origin)})>";
        if (loader.Class.ShortName == "NamespaceLoader")
            return $"<module {name} (namespace) from {Protocols.Repr(new Value(Iteration.ToList(AttributeAccess.Get(loader, PyStr.Intern("_path")))))}>";
        return loader.IsNone ? $"<module {name}>" : $"<module {name} ({Protocols.Repr(loader)})>";
    }

    [PyGetter("__dict__", Member = true)] internal PyDict GetDict() => Dict;

    [PyGetter("__annotations__")]
    internal Value GetAnnotations()
    {
        if (Dict.TryGet(Names.Annotations, out var a)) return a;
        var made = new Value(new PyDict());
        Dict.Set(Names.Annotations, made);
        return made;
    }

    [PySetter("__annotations__")]
    internal void SetAnnotations(Value value)
    {
        if (!value.IsUnset) Dict.Set(Names.Annotations, value);
        else if (!Dict.Remove(Names.Annotations, out _)) throw Raise.AttributeError(new Value(this), Names.Annotations, "__annotations__");
    }

    [PyMethod("__dir__()")]
    internal Value Dir()
    {
        if (!AttributeAccess.Get(new Value(this), Names.Dict).Is<PyDict>(out var names)) throw Raise.TypeError("<module>.__dict__ is not a dictionary");
        if (names.TryGet(Names.Dir, out var hook)) return Vm.Current.Call(hook, [], null);
        return new(Iteration.ToList(new Value(names)));
    }

    /// <summary>The text of the AttributeError for a name the module lacks.</summary>
    internal string MissingAttribute(PyStr name)
    {
        const string reason = "(most likely due to a circular import)";
        if (!Dict.TryGet(Names.Name, out var known) || known.O is not PyStr) return $"module has no attribute '{name}'";
        if (IsInitializing) return $"partially initialized module '{known}'{FromFile} has no attribute '{name}' {reason}";
        bool isBusyPart = Vm.Current.Runtime.Importer.Modules.TryGet(PyStr.Intern($"{known}.{name}"), out var part) && part.O is PyModule { IsInitializing: true };
        return isBusyPart ? $"cannot access submodule '{name}' of module '{known}' {reason}" : $"module '{known}' has no attribute '{name}'";
    }

    private bool IsInitializing => Asks(Names.Initializing, out var busy) && Protocols.Truth(busy);

    private string FromFile => Asks(PyStr.Intern("has_location"), out var located) && Protocols.Truth(located) && Asks(PyStr.Intern("origin"), out var origin)
        ? $" from {Protocols.Repr(origin)}"
        : "";

    private bool Asks(PyStr field, out Value value)
    {
        value = Value.Unset;
        return Dict.TryGet(Names.Spec, out var spec) && !spec.IsNone && AttributeAccess.TryGetQuiet(spec, field, out value);
    }
}
