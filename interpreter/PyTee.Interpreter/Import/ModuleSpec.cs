namespace PyTee.Interpreter;

/// <summary>The specification for a module, used for loading: its name, where it comes from and who loads it.</summary>
[PyType("ModuleSpec", Module = "_frozen_importlib", HasDict = true)]
public sealed partial class ModuleSpec : PyObjectWithDict
{
    private Value _name, _loader, _origin, _cached = Value.None, _loaderState = Value.None;

    /// <summary>The spec of an own finder; a loader that is Unset is made when it is first asked for.</summary>
    internal ModuleSpec(string name, Value loader, string? origin, IReadOnlyList<string>? locations = null) : base(TypeObject)
    {
        _name = Value.Str(name);
        _loader = loader;
        _origin = origin == null ? Value.None : Value.Str(origin);
        Locations = locations == null ? Value.None : new(ListOf(locations));
        HasLocation = loader.IsUnset && origin != null;
        IsFresh = true;
    }

    private ModuleSpec(PyType cls) : base(cls) { }

    private static PyList ListOf(IReadOnlyList<string> folders)
    {
        var list = new PyList();
        foreach (string folder in folders) list.Add(Value.Str(folder));
        return list;
    }

    /// <summary>Whether nobody has changed what an own finder wrote.</summary>
    internal bool IsFresh { get; private set; }
    internal bool Initializing { get; set; }
    internal bool HasLocation { get; private set; }
    internal Value Locations { get; private set; } = Value.None;
    internal bool IsNative => _loader.O == (object)BuiltinImporter.TypeObject;
    internal bool IsFrozen => _loader.O == (object)FrozenImporter.TypeObject;
    internal string? Origin => _origin.Is<PyStr>(out var s) ? s.ToString() : null;

    internal string Parent
    {
        get
        {
            string name = Protocols.Str(_name).ToString();
            return !Locations.IsNone ? name : name.Contains('.') ? name[..name.LastIndexOf('.')] : "";
        }
    }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new ModuleSpec(cls));

    [PyInit("(name, loader, *, origin=None, loader_state=None, is_package=None)")]
    internal void Init(Value name, Value loader, Value origin, Value loaderState, Value isPackage)
    {
        (_name, _loader, _origin, _loaderState) = (name, loader, origin, loaderState);
        Locations = Protocols.Truth(isPackage) ? new(new PyList()) : Value.None;
    }

    [PyGetter("name")] internal Value GetName() => _name;
    [PySetter("name")] internal void SetName(Value value) => Change(ref _name, value);
    [PyGetter("origin")] internal Value GetOrigin() => _origin;
    [PySetter("origin")] internal void SetOrigin(Value value) => Change(ref _origin, value);
    [PyGetter("loader_state")] internal Value GetLoaderState() => _loaderState;
    [PySetter("loader_state")] internal void SetLoaderState(Value value) => Change(ref _loaderState, value);
    /// <summary>Where compiled code would lie: nothing is ever written there.</summary>
    [PyGetter("cached")] internal Value GetCached() => !_cached.IsNone || !HasLocation || Origin is not { } file ? _cached : ArgumentBinder.StrOrNone(CachePath(file));

    private static string? CachePath(string file)
    {
        if (!file.EndsWith(".py", StringComparison.Ordinal)) return null;
        int start = file.LastIndexOf('/') + 1;
        return $"{file[..start]}__pycache__/{file[start..^3]}.{CacheTag}.pyc";
    }

    /// <summary>sys.implementation.cache_tag.</summary>
    public const string CacheTag = "pytee-313";

    [PySetter("cached")] internal void SetCached(Value value) => Change(ref _cached, value);
    [PySetter("loader")] internal void SetLoader(Value value) => Change(ref _loader, value);
    [PyGetter("parent")] internal string GetParent() => Parent;
    [PyGetter("has_location")] internal bool GetHasLocation() => HasLocation;
    [PySetter("has_location")] internal void SetHasLocation(Value value) => HasLocation = Protocols.Truth(value);
    [PyGetter("_initializing")] internal bool GetInitializing() => Initializing;
    [PySetter("_initializing")] internal void SetInitializing(Value value) => Initializing = Protocols.Truth(value);
    [PyGetter("submodule_search_locations")] internal Value GetLocations() => Locations;

    [PySetter("submodule_search_locations")]
    internal void SetLocations(Value value)
    {
        Locations = value;
        IsFresh = false;
    }

    /// <summary>The loader; that of a file or a namespace is Python and not made before somebody looks.</summary>
    [PyGetter("loader")]
    internal Value GetLoader()
    {
        if (!_loader.IsUnset) return _loader;
        var module = new Value(Vm.Current.Runtime.Importer.Load("importlib._finders"));
        bool isFile = Origin != null;
        var cls = AttributeAccess.Get(module, PyStr.Intern(isFile ? "SourceFileLoader" : "NamespaceLoader"));
        return _loader = Vm.Current.Call(cls, [_name, isFile ? _origin : Locations], null);
    }

    private void Change(ref Value field, Value value)
    {
        field = value;
        IsFresh = false;
    }

    [PySlot("__repr__")]
    internal string Repr()
    {
        string text = $"ModuleSpec(name={Protocols.Repr(_name)}, loader={Protocols.Repr(GetLoader())}";
        if (!_origin.IsNone) text += $", origin={Protocols.Repr(_origin)}";
        if (!Locations.IsNone) text += $", submodule_search_locations={Protocols.Repr(Locations)}";
        return text + ")";
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<ModuleSpec>(out var spec)) return Value.NotImplemented;
        bool same = Protocols.RichEquals(_name, spec._name) && Protocols.RichEquals(GetLoader(), spec.GetLoader()) && Protocols.RichEquals(_origin, spec._origin)
            && Protocols.RichEquals(Locations, spec.Locations) && Protocols.RichEquals(GetCached(), spec.GetCached()) && HasLocation == spec.HasLocation;
        return Value.Bool(same == (op == CompareOp.Eq));
    }
}
