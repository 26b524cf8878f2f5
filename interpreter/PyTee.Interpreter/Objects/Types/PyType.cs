namespace PyTee.Interpreter;

/// <summary>type(object) -> the object's type
/// type(name, bases, dict, **kwds) -> a new type</summary>
[PyType("type")]
public partial class PyType : PyObject
{
    private static uint s_nextVersion;

    private readonly NativeTypeTable? _native;
    private PyDict? _namespace;
    private PyDict? _lookups;
    /// <summary>The names looked up last, by their hash: most programs ask a class for a handful of special methods over and over.</summary>
    private Recent?[]? _recent;
    private const int RecentCount = 16;

    /// <summary>An object, so that machines on several threads, which share the builtin types, see a name with its own value.</summary>
    private sealed record Recent(PyStr Name, Value Value);
    internal uint _version;
    private List<WeakReference<PyType>>? _subclasses;
    private Shape? _rootShape, _dictShape, _sealedShape;

    /// <summary>type itself.</summary>
    public static PyType TypeObject => CoreTypes.Type;

    /// <summary>A type written in C#.</summary>
    internal PyType(NativeTypeTable native, PyType? baseType, PyType? metaclass) : base(metaclass!)
    {
        _native = native;
        if (metaclass == null) Class = this;
        ShortName = QualName = native.Name;
        Name = native.Module == "builtins" ? native.Name : $"{native.Module}.{native.Name}";
        Base = baseType;
        Bases = baseType == null ? null! : new PyType[] { baseType };
        Mro = baseType == null ? [this] : [this, .. baseType.Mro];
        IsImmutable = true;
        IsFinal = native.Final;
        IsAbstract = native.Abstract;
        HasDict = native.HasDict || baseType is { HasDict: true };
        // A type without rows of its own (most exceptions) is stored like its base.
        Solid = baseType != null && SharesStorageWithBase ? baseType.Solid : this;
        Slots = SlotsWithoutBases();
        if (baseType != null) Slots.InheritFrom(baseType.Slots);
        baseType?.AddSubclass(this);
    }

    /// <summary>The slots that a type written in C# has of its own.</summary>
    internal unsafe TypeSlots SlotsWithoutBases()
    {
        var slots = new TypeSlots();
        _native!.FillSlots(slots);
        if (_native.Abstract) slots.New = &TypeBuilder.NoInstances;
        return slots;
    }

    /// <summary>Make a class written in Python one of those that programs cannot change, or not even derive from.</summary>
    public void Seal(bool isFinal)
    {
        Name = FullName;
        (IsImmutable, IsFinal) = (true, isFinal);
    }

    /// <summary>A class made by Python code: see <see cref="TypeBuilder"/>.</summary>
    internal PyType(PyType metaclass, string name, PyType[] bases, PyType[] mro, PyType baseType, PyDict ns) : base(metaclass)
    {
        IsHeap = true;
        ShortName = Name = QualName = name;
        Bases = bases;
        Base = baseType;
        Mro = mro;
        if (mro.Length == 0 || mro[0] != this) Mro = [this, .. mro];
        _namespace = ns;
        Solid = baseType.Solid;
        HasDict = baseType.HasDict;
        SlotCount = baseType.SlotCount;
        Slots = new TypeSlots();
    }

    /// <summary>
    /// Gives a type written in C# a further base, whose attributes come after its own and before its first base's. The methods of the
    /// further base must not rely on the C# class of self.
    /// </summary>
    public void AddBase(PyType extra)
    {
        Bases = [.. Bases, extra];
        Mro = [this, .. Without(extra.Mro, Mro), .. Mro.AsSpan(1)];
        extra.AddSubclass(this);
    }

    /// <summary>Gives a type written in C# a further base that comes after all its own, as the last of the bases in a class statement does.</summary>
    public void AppendBase(PyType extra)
    {
        Bases = [.. Bases, extra];
        Mro = [.. Without(Mro, extra.Mro), .. extra.Mro];
        extra.AddSubclass(this);
    }

    private static ReadOnlySpan<PyType> Without(PyType[] types, PyType[] others)
    {
        var rest = new PyType[types.Length];
        int count = 0;
        foreach (var type in types)
        {
            if (!Array.Exists(others, other => other == type)) rest[count++] = type;
        }
        return rest.AsSpan(0, count);
    }

    /// <summary>The type object of a class written in C#; generated code calls it.</summary>
    public static PyType Native(NativeTypeTable native, PyType baseType) => new(native, baseType, CoreTypes.Type);

    /// <summary>The name in messages: that of a type made in C# is with its module, unless that is builtins.</summary>
    public string Name { get; internal set; }
    /// <summary>__name__.</summary>
    public string ShortName { get; internal set; }
    /// <summary>__qualname__.</summary>
    public string QualName { get; internal set; }
    /// <summary>The base whose storage this type extends (__base__).</summary>
    public PyType? Base { get; internal set; }
    /// <summary>__bases__.</summary>
    public PyType[] Bases { get; internal set; }
    /// <summary>__mro__, this type first.</summary>
    public PyType[] Mro { get; internal set; }
    /// <summary>What instances answer.</summary>
    public TypeSlots Slots { get; internal set { field = value; SetNeedsSetup(); } }
    /// <summary>Made by Python code.</summary>
    public bool IsHeap { get; }
    /// <summary>Cannot be subclassed.</summary>
    public bool IsFinal { get; private set; }
    /// <summary>Its attributes stay as they are.</summary>
    public bool IsImmutable { get; private set; }
    /// <summary>Cannot be instantiated from Python.</summary>
    public bool IsAbstract { get; }
    /// <summary>Instances have a __dict__.</summary>
    public bool HasDict { get; internal set; }
    /// <summary>Instances can be weakly referenced.</summary>
    public bool HasWeakRef { get; internal set; } = true;
    /// <summary>The names of this class's own __slots__, sorted.</summary>
    internal PyStr[] OwnSlots { get; set; } = [];
    /// <summary>Slots of __slots__ in an instance, those of the bases included.</summary>
    public int SlotCount { get; internal set { field = value; SetNeedsSetup(); } }
    /// <summary>A new instance needs more than its shape: slots, or somebody who watches for its death.</summary>
    internal bool NeedsSetup { get; private set; }
    /// <summary>The nearest base (or itself) that decides the C# class of instances.</summary>
    internal PyType Solid { get; set; }
    /// <summary>Has abstract methods (set by ABCMeta through __abstractmethods__).</summary>
    internal bool HasAbstractMethods { get; set; }
    /// <summary>How many attribute slots instances of this class tend to need.</summary>
    internal int TypicalSlots { get; set; } = 4;

    /// <summary>Shape of a new instance.</summary>
    internal Shape RootShape => _rootShape ??= new Shape(this, SlotCount);
    /// <summary>What a new instance starts with: the root shape, or a sealed one when it has no __dict__.</summary>
    internal Shape InitialShape => HasDict ? RootShape : _sealedShape ??= new Shape(this, SlotCount, isSealed: true);
    /// <summary>Shape of an instance whose attributes are in a dict.</summary>
    internal Shape DictShape => _dictShape ??= new Shape(this, SlotCount);

    private PyFunction? _initializer;
    private bool _initializerKnown;

    /// <summary>
    /// The Python __init__ that a call of this class enters on a fresh instance, when nothing else happens in that call: no __new__ of its own, no
    /// metaclass in between, no abstract methods. Forgotten when the class changes.
    /// </summary>
    internal PyFunction? Initializer
    {
        get
        {
            if (_initializerKnown) return _initializer;
            _initializer = FindInitializer();
            _initializerKnown = true;
            return _initializer;
        }
    }

    private unsafe PyFunction? FindInitializer()
    {
        if (!IsHeap || HasAbstractMethods || Class != TypeObject && Class.Slots.Call != TypeObject.Slots.Call) return null;
        bool plain = Slots.New == PyObject.TypeObject.Slots.New || Solid == Errors.BaseException && Slots.New == Errors.BaseException.Slots.New;
        if (Slots.HasFinalizer && Solid == Errors.BaseException) return null;
        return plain && Lookup(Names.Init, out var init) ? init.O as PyFunction : null;
    }

    /// <summary>A fresh instance of a class that has an <see cref="Initializer"/>.</summary>
    internal PyObject Allocate(ReadOnlySpan<Value> args) =>
        Solid == Errors.BaseException ? new PyBaseException(this) { Args = PyTuple.Of(args) } : new PyInstance(this);

    private void SetNeedsSetup() => NeedsSetup = SlotCount > 0 || Slots is { HasFinalizer: true };

    /// <summary>Storage for the attributes of a new instance.</summary>
    internal override ref AttrTable Attrs => ref System.Runtime.CompilerServices.Unsafe.NullRef<AttrTable>();

    internal AttrTable NewAttrs() => new()
    {
        Shape = InitialShape,
        Slots = SlotCount > 0 ? AttrTable.NewSlots(SlotCount) : null,
    };

    /// <summary>Renewed whenever a lookup on the type could give something else: what inline caches compare. Never 0.</summary>
    internal uint Version => _version != 0 ? _version : _version = ++s_nextVersion;

    /// <summary>The type's own namespace (__dict__).</summary>
    internal bool IsVariableSized => Name is "int" or "tuple" or "bytes" or "bool";
    internal unsafe bool SharesStorageWithBase => _native!.Functions == null;

    internal PyDict Namespace => _namespace ??= BuildNamespace();

    private unsafe PyDict BuildNamespace()
    {
        var ns = new PyDict();
        _namespace = ns;
        foreach (var f in _native!.Functions == null ? [] : _native.Functions())
        {
            ns.Set(f.PyName, new Value(Wrap(f)));
        }
        foreach (var a in _native.Attributes == null ? [] : _native.Attributes())
        {
            ns.Set(PyStr.Intern(a.Name), a.IsMember ? new Value(new PyNativeMember(this, a)) : new Value(new PyGetSetDescriptor(this, a)));
        }
        foreach (var c in _native.Constants == null ? [] : _native.Constants()) ns.Set(PyStr.Intern(c.Name), c.Get());
        if (_native.HasDict && Base is not { HasDict: true } && !ns.TryGet(Names.Dict, out _)) ns.Set(Names.Dict, new Value(InstanceDict.Descriptor(this)));
        if (!ns.TryGet(Names.Doc, out _)) ns.Set(Names.Doc, _native.Doc == null ? Value.None : Value.Str(_native.Doc));
        if (Slots.Hash == null && Base != null && Base.Slots.Hash != null) ns.Set(Names.Hash, Value.None);
        return ns;
    }

    private PyObject Wrap(NativeFunction f) => f.Kind switch
    {
        NativeKind.Method => new PyMethodDescriptor(this, f),
        NativeKind.SlotWrapper => new PyWrapperDescriptor(this, f),
        NativeKind.ClassMethod => new PyClassMethodDescriptor(this, f),
        NativeKind.StaticMethod => new PyStaticMethod(new Value(new PyBuiltinFunction(f, new Value(this), null))),
        _ => new PyBuiltinFunction(f, new Value(this), null),
    };

    /// <summary>Look an attribute up along the MRO, without binding.</summary>
    public bool Lookup(PyStr name, out Value value)
    {
        ref var place = ref (_recent ??= new Recent?[RecentCount])[(int)name.Hash64() & (RecentCount - 1)];
        var recent = place;
        if (recent == null || !ReferenceEquals(recent.Name, name)) place = recent = new Recent(name, LookupAlongMro(name));
        value = recent.Value;
        return !value.IsUnset;
    }

    private Value LookupAlongMro(PyStr name)
    {
        var cache = _lookups ??= new PyDict();
        if (cache.TryGet(name, out var value)) return value;
        value = Value.Unset;
        foreach (var type in Mro)
        {
            if (type.Namespace.TryGet(name, out value)) break;
        }
        cache.Set(name, value);
        return value;
    }

    /// <summary>As <see cref="Lookup"/>, also telling the class that has it.</summary>
    internal bool LookupWhere(PyStr name, out Value value, out PyType where)
    {
        foreach (var type in Mro)
        {
            if (type.Namespace.TryGet(name, out value)) { where = type; return true; }
        }
        value = Value.Unset; where = this;
        return false;
    }

    /// <summary>issubclass by the MRO alone.</summary>
    public bool IsSubtypeOf(PyType other)
    {
        if (this == other) return true;
        foreach (var type in Mro) { if (type == other) return true; }
        return false;
    }

    /// <summary>Set or delete (Unset) a name of the namespace of a class made by Python code.</summary>
    internal void SetOwn(PyStr name, Value value)
    {
        bool had = Namespace.TryGet(name, out var old);
        if (value.IsUnset)
        {
            if (!had) throw Raise.AttributeError(this, name, $"type object '{Name}' has no attribute '{name}'");
            Namespace.Remove(name, out _);
        }
        else Namespace.Set(name, value);
        // Plain data replacing plain data (a counter kept on the class) cannot change where a lookup finds its answer, but cached values must go.
        if (had && !value.IsUnset && IsPlainData(old) && IsPlainData(value)) { Forget(name); return; }
        Modified();
        if (PythonSlots.IsSpecial(name)) RebuildSlots();
    }

    private static bool IsPlainData(Value v)
    {
        var slots = v.Class.Slots;
        unsafe { return slots.DescrGet == null && slots.DescrSet == null; }
    }

    private void Forget(PyStr name)
    {
        _lookups?.Remove(name, out _);
        _recent = null;
        foreach (var sub in LiveSubclasses()) sub.Forget(name);
    }

    /// <summary>Put a name into the namespace of a type written in C#, before anybody looks it up.</summary>
    public void Define(string name, Value value) => Namespace.Set(PyStr.Intern(name), value);

    /// <summary>The namespace or the bases changed: no cache may trust an earlier lookup.</summary>
    internal void Modified()
    {
        _lookups = null;
        _recent = null;
        _version = 0;
        _initializerKnown = false;
        _rootShape?.RenewAll();
        _dictShape?.RenewAll();
        _sealedShape?.RenewAll();
        foreach (var sub in LiveSubclasses()) sub.Modified();
    }

    /// <summary>Derive the slots again from the namespaces along the MRO, here and in all subclasses.</summary>
    internal void RebuildSlots()
    {
        if (!IsHeap) return;
        Slots = PythonSlots.Derive(this);
        _initializerKnown = false;
        foreach (var sub in LiveSubclasses()) sub.RebuildSlots();
    }

    internal void AddSubclass(PyType sub)
    {
        var list = _subclasses ??= [];
        lock (list) list.Add(new WeakReference<PyType>(sub));
    }

    internal void RemoveSubclass(PyType sub)
    {
        if (_subclasses == null) return;
        lock (_subclasses) _subclasses.RemoveAll(w => !w.TryGetTarget(out var t) || t == sub);
    }

    internal List<PyType> LiveSubclasses()
    {
        var live = new List<PyType>();
        if (_subclasses == null) return live;
        lock (_subclasses)
        {
            foreach (var weak in _subclasses) { if (weak.TryGetTarget(out var type)) live.Add(type); }
        }
        return live;
    }

    /// <summary>__module__.</summary>
    internal string ModuleName
    {
        get
        {
            if (!IsHeap) return _native!.Module;
            return Namespace.TryGet(Names.Module, out var m) && m.Is<PyStr>(out var s) ? s.ToString() : "builtins";
        }
    }

    internal NativeTypeTable? NativeRows => _native;

    /// <summary>The name with the module, as reprs and tracebacks show it: builtins without.</summary>
    public string FullName => ModuleName == "builtins" ? QualName : ModuleName + "." + QualName;

    /// <summary>As the full name, and without the module of the program itself.</summary>
    internal string QualifiedName => ModuleName is "builtins" or "__main__" ? QualName : ModuleName + "." + QualName;

    public override string ToString() => $"<class '{FullName}'>";
}

/// <summary>object and type, which need each other.</summary>
internal static class CoreTypes
{
    public static readonly PyType Object;
    public static readonly PyType Type;

    static CoreTypes()
    {
        Object = new PyType(PyObject.NativeTable, null, null);
        Type = new PyType(PyType.NativeTable, Object, null);
        Object.Class = Type;
        Object.Bases = [];
    }
}

public abstract partial class PyObject
{
    /// <summary>object.</summary>
    public static PyType TypeObject => CoreTypes.Object;
}
