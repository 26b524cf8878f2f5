using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Create a function object.
///
///   code
///     a code object
///   globals
///     the globals dictionary
///   name
///     a string that overrides the name from the code object
///   argdefs
///     a tuple that specifies the default argument values
///   closure
///     a tuple that supplies the bindings for free variables
///   kwdefaults
///     a dictionary that specifies the default keyword argument values</summary>
[PyType("function", Module = "builtins", HasDict = true, Final = true)]
public sealed partial class PyFunction : PyObject
{
    private AttrTable _attrs;
    internal Executable? _executable;
    private CodeObject _code;

    public PyFunction(CodeObject code, PyDict globals) : base(TypeObject)
    {
        _code = code;
        Globals = globals;
        Name = code.Name;
        QualName = code.QualName;
        Module = globals.TryGet(Names.Name, out var m) ? m : Value.None;
        Doc = (code.Flags & CodeFlags.HasDocstring) != 0 ? code.Consts[0] : Value.None;
    }

    internal override ref AttrTable Attrs
    {
        get
        {
            _attrs.Shape ??= Class.RootShape;
            return ref _attrs;
        }
    }

    /// <summary>The runnable copy of the code, made on the first call and shared by all functions with this code and these globals.</summary>
    internal Executable Executable => _executable ??= Executable.For(_code);

    internal readonly PyDict Globals;
    internal PyDict? BuiltinsDict;
    /// <summary>Defaults of the last positional parameters.</summary>
    internal Value[] Defaults = [];
    internal PyDict? KwDefaults;
    internal PyCell[] Closure = [];
    internal PyStr Name, QualName;
    internal Value Module, Doc;
    internal Value Annotations = Value.Unset;
    internal Value TypeParams = Value.Unset;

    internal PyDict Builtins => BuiltinsDict ??= Vm.BuiltinsOf(Globals);

    internal CodeObject CodeObject
    {
        get => _code;
        set
        {
            _code = value;
            _executable = null;
            Vm.Current.ForgetRecords(this);
        }
    }

    [PyGetter("__code__")] internal CodeObject GetCode() => _code;
    [PyGetter("__globals__", Member = true)] internal PyDict GetGlobals() => Globals;
    [PyGetter("__builtins__", Member = true)] internal Value GetBuiltins() => ForeignBuiltins.Shown(Builtins);
    [PyGetter("__closure__", Member = true)] internal Value GetClosure() => Closure.Length == 0 ? Value.None : new Value(new PyTuple(Closure.Select(c => new Value(c)).ToArray()));
    [PyGetter("__defaults__")] internal Value GetDefaults() => Defaults.Length == 0 ? Value.None : new Value(PyTuple.Of(Defaults));
    [PyGetter("__kwdefaults__")] internal Value GetKwDefaults() => Value.OrNone(KwDefaults);
    [PyGetter("__name__")] internal PyStr GetName() => Name;
    [PyGetter("__qualname__")] internal PyStr GetQualName() => QualName;
    [PyGetter("__module__", Member = true)] internal Value GetModule() => Module;
    [PyGetter("__doc__", Member = true)] internal Value GetDoc() => Doc;

    [PySetter("__code__")]
    internal void SetCode(Value value)
    {
        if (!value.Is<CodeObject>(out var code)) throw Raise.TypeError("__code__ must be set to a code object");
        if (code.FreeCount != Closure.Length) throw Raise.ValueError($"{Name}() requires a code object with {Closure.Length} free vars, not {code.FreeCount}");
        const CodeFlags kinds = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;
        if (((code.Flags ^ _code.Flags) & kinds) != 0)
            Warnings.Warn(Errors.DeprecationWarning, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)");
        CodeObject = code;
    }

    [PySetter("__defaults__")]
    internal void SetDefaults(Value value)
    {
        if (value.IsUnset || value.IsNone) Defaults = [];
        else if (value.Is<PyTuple>(out var t)) Defaults = t.Span.ToArray();
        else throw Raise.TypeError("__defaults__ must be set to a tuple object");
    }

    [PySetter("__kwdefaults__")]
    internal void SetKwDefaults(Value value)
    {
        if (value.IsUnset || value.IsNone) KwDefaults = null;
        else if (value.Is<PyDict>(out var d)) KwDefaults = d;
        else throw Raise.TypeError("__kwdefaults__ must be set to a dict object");
    }

    [PySetter("__name__")] internal void SetName(Value value) => Name = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__name__ must be set to a string object");
    [PySetter("__qualname__")] internal void SetQualName(Value value) => QualName = value.Is<PyStr>(out var s) ? s : throw Raise.TypeError("__qualname__ must be set to a string object");
    [PySetter("__module__")] internal void SetModule(Value value) => Module = value.IsUnset ? Value.None : value;
    [PySetter("__doc__")] internal void SetDoc(Value value) => Doc = value.IsUnset ? Value.None : value;

    [PyGetter("__annotations__")] internal Value GetAnnotations() => Annotations.IsUnset ? Annotations = MakeAnnotations(null) : Annotations.Is<PyTuple>(out var t) ? Annotations = MakeAnnotations(t) : Annotations;

    [PySetter("__annotations__")]
    internal void SetAnnotations(Value value)
    {
        if (value.IsUnset || value.IsNone) { Annotations = Value.Unset; return; }
        if (!value.Is<PyDict>(out _)) throw Raise.TypeError("__annotations__ must be set to a dict object");
        Annotations = value;
    }

    /// <summary>The compiler leaves names and values in one tuple: name, value, name, value...</summary>
    private static Value MakeAnnotations(PyTuple? pairs)
    {
        var dict = new PyDict();
        for (int i = 0; pairs != null && i + 1 < pairs.Count; i += 2) dict.Set(pairs[i], pairs[i + 1]);
        return new Value(dict);
    }

    [PyGetter("__type_params__")] internal Value GetTypeParams() => TypeParams.IsUnset ? new Value(PyTuple.Empty) : TypeParams;
    [PySetter("__type_params__")] internal void SetTypeParams(Value value) => TypeParams = value.Is<PyTuple>(out _) ? value : throw Raise.TypeError("__type_params__ must be set to a tuple");

    [PySlot("__repr__")] internal string Repr() => $"<function {QualName} at 0x{Id:x}>";

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Current.CallFunction(this, args, names);

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner) => obj.IsUnset ? new Value(this) : new Value(new PyBoundMethod(new Value(this), obj));

    [PyNew("(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")]
    internal static Value New(PyType cls, CodeObject code, PyDict globals, Value name, Value argdefs, Value closure, Value kwdefaults)
    {
        var f = new PyFunction(code, globals);
        if (name.O is not (PyStr or PyNone)) throw Raise.TypeError("arg 3 (name) must be None or string");
        if (argdefs.O is not (PyTuple or PyNone)) throw Raise.TypeError("arg 4 (defaults) must be None or tuple");
        if (kwdefaults.O is not (PyDict or PyNone)) throw Raise.TypeError("arg 6 (kwdefaults) must be None or dict");
        if (!name.IsNone) f.SetName(name);
        if (!argdefs.IsNone) f.SetDefaults(argdefs);
        if (!kwdefaults.IsNone) f.SetKwDefaults(kwdefaults);
        // Without a word about builtins the function has those of whoever makes it.
        if (!globals.TryGet(Names.Builtins, out _)) f.BuiltinsDict = Vm.Current.CallerBuiltins();
        if (closure.O is not PyTuple && (!closure.IsNone || code.FreeCount > 0)) throw Raise.TypeError(code.FreeCount > 0 ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
        var cells = closure.O as PyTuple ?? PyTuple.Empty;
        if (cells.Count != code.FreeCount) throw Raise.ValueError($"{code.Name} requires closure of length {code.FreeCount}, not {cells.Count}");
        f.Closure = cells.Span.ToArray().Select(c => c.Is<PyCell>(out var cell) ? cell : throw Raise.TypeError($"arg 5 (closure) expected cell, found {c.Class.Name}")).ToArray();
        return new Value(f);
    }
}

/// <summary>Create a new cell object.
///
///   contents
///     the contents of the cell. If not specified, the cell will be empty,
///     and
///  further attempts to access its cell_contents attribute will
///     raise a ValueError.</summary>
[PyType("cell", Final = true)]
public sealed partial class PyCell : PyObject
{
    internal Value Value = Value.Unset;

    public PyCell() : base(TypeObject) { }
    public PyCell(Value value) : base(TypeObject) => Value = value;

    [PyGetter("cell_contents")] internal Value GetContents() => Value.IsUnset ? throw Raise.ValueError("Cell is empty") : Value;
    [PySetter("cell_contents")] internal void SetContents(Value value) => Value = value;
    [PyNew("(contents=..., /)")] internal static Value New(PyType cls, Value contents) => new(new PyCell(contents));

    /// <summary>Cells compare by what they hold; an empty one comes first.</summary>
    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (!other.Is<PyCell>(out var cell)) return Value.NotImplemented;
        if (!Value.IsUnset && !cell.Value.IsUnset) return Protocols.Compare(Value, cell.Value, op);
        return Protocols.Compare(Value.Bool(!Value.IsUnset), Value.Bool(!cell.Value.IsUnset), op);
    }

    [PySlot("__repr__")] internal string Repr() => Value.IsUnset ? $"<cell at 0x{Id:x}: empty>" : $"<cell at 0x{Id:x}: {Value.Class.Name} object at 0x{Protocols.Id(Value):x}>";
}

/// <summary>Create a bound instance method object.</summary>
[PyType("method", Final = true)]
public sealed partial class PyBoundMethod : PyObject
{
    internal readonly Value Function, Self;

    public PyBoundMethod(Value function, Value self) : base(TypeObject) { Function = function; Self = self; }

    [PyNew("(function, instance, /)")]
    internal static Value New(PyType cls, Value function, Value instance)
    {
        if (!Protocols.IsCallable(function)) throw Raise.TypeError("first argument must be callable");
        if (instance.IsNone) throw Raise.TypeError("instance must not be None");
        return new(new PyBoundMethod(function, instance));
    }

    [PyGetter("__func__", Member = true)] internal Value GetFunc() => Function;
    [PyGetter("__self__", Member = true)] internal Value GetSelf() => Self;
    [PyGetter("__doc__")] internal Value GetDoc() => AttributeAccess.TryGet(Function, Names.Doc, out var d) ? d : Value.None;

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Current.CallWithSelf(Function, Self, args, names);

    [PySlot("__getattribute__")]
    internal bool GetAttr(PyStr name, out Value value) =>
        TypeObject.Lookup(name, out _) ? AttributeAccess.GenericGet(new Value(this), name, out value) : AttributeAccess.TryGet(Function, name, out value);

    [PySlot("__repr__")]
    internal string Repr()
    {
        var name = AttributeAccess.TryGet(Function, Names.QualName, out var q) || AttributeAccess.TryGet(Function, Names.Name, out q) ? q.ToString() : "?";
        return $"<bound method {name} of {Protocols.Repr(Self)}>";
    }

    [PySlot("__hash__")] internal long Hash() => unchecked(Protocols.Id(Self) ^ Protocols.Hash(Function) >> 4);

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyBoundMethod>(out var m)) return Value.NotImplemented;
        bool equal = Value.Same(Self, m.Self) && Protocols.RichEquals(Function, m.Function);
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => new(this);
    [PyMethod("__reduce__()")] internal Value Reduce() => NativeReduce.GetAttr(Self, AttributeAccess.Get(Function, Names.Name).ToString());
}
