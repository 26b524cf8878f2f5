namespace PyTee.Interpreter;

/// <summary>A function written in C#, perhaps bound to an object.</summary>
[PyType("builtin_function_or_method", Final = true, Abstract = true)]
public sealed unsafe partial class PyBuiltinFunction : PyObject
{
    internal readonly NativeFunction Row;
    /// <summary>The object it is bound to (passed first), or Unset.</summary>
    internal readonly Value Self;
    private readonly string? _module;

    /// <summary>A function of a module, or (kind New, Self = the type) a type's __new__.</summary>
    public PyBuiltinFunction(NativeFunction row, Value self, string? module) : base(TypeObject) { Row = row; Self = self; _module = module; }

    private bool IsBound => Row.Kind is NativeKind.Method or NativeKind.ClassMethod or NativeKind.SlotWrapper;

    [PyGetter("__name__")] internal string GetName() => Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => IsBound || Row.Kind is NativeKind.New or NativeKind.StaticMethod ? $"{(Self.Is<PyType>(out var t) ? t : Self.Class).QualName}.{Row.Name}" : Row.Name;
    [PyGetter("__module__", Member = true)] internal Value GetModule() => _module == null ? Value.None : Value.Str(_module);
    [PyGetter("__doc__")] internal Value GetDoc() => Row.Doc == null ? Value.None : Value.Str(Row.Doc);
    [PyGetter("__self__")] internal Value GetSelf() => Self.IsUnset ? (_module == null ? Value.None : Vm.Current.Runtime.Importer.LoadedOrNone(_module)) : Self;
    [PyGetter("__text_signature__")] internal Value GetSignature() => Row.Signature == null ? Value.None : Value.Str(Row.Signature);

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (!IsBound) return Row.Invoke(args, names);
        return NativeCall.WithSelf(Row, Self, args, names);
    }

    [PySlot("__repr__")]
    internal string Repr() => IsBound || Row.Kind == NativeKind.New
        ? $"<built-in method {Row.Name} of {(Self.Is<PyType>(out _) ? "type" : Self.Class.Name)} object at 0x{Protocols.Id(Self):x}>"
        : $"<built-in function {Row.Name}>";

    [PySlot("__hash__")] internal long Hash() => unchecked(Row.GetHashCode() * 31 + Protocols.Id(Self));

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyBuiltinFunction>(out var f)) return Value.NotImplemented;
        return Value.Bool((Row == f.Row && Value.Same(Self, f.Self)) == (op == CompareOp.Eq));
    }

    [PyMethod("__reduce__()")] internal Value Reduce() => IsBound || Row.Kind == NativeKind.New ? NativeReduce.GetAttr(Self, Row.Name) : Value.Str(Row.Name);
}

/// <summary>Calls of native rows with self put before the arguments.</summary>
internal static unsafe class NativeCall
{
    [System.Runtime.CompilerServices.InlineArray(8)]
    private struct Buffer { private Value _first; }

    public static Value WithSelf(NativeFunction row, Value self, ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length < 8)
        {
            var buffer = new Buffer();
            Span<Value> all = buffer;
            all[0] = self;
            args.CopyTo(all[1..]);
            return row.Invoke(all[..(args.Length + 1)], names);
        }
        return row.Invoke((Value[])[self, .. args], names);
    }
}

/// <summary>A method of a type written in C#, as found in the type's namespace.</summary>
[PyType("method_descriptor", Final = true, Abstract = true)]
public sealed unsafe partial class PyMethodDescriptor : PyObject
{
    internal readonly PyType Owner;
    internal readonly NativeFunction Row;

    internal PyMethodDescriptor(PyType owner, NativeFunction row) : base(TypeObject) { Owner = owner; Row = row; }

    [PyGetter("__name__", Member = true)] internal string GetName() => Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Row.Name}";
    [PyGetter("__objclass__", Member = true)] internal PyType GetOwner() => Owner;
    [PyGetter("__doc__")] internal Value GetDoc() => Row.Doc == null ? Value.None : Value.Str(Row.Doc);
    [PyGetter("__text_signature__")] internal Value GetSignature() => Row.Signature == null ? Value.None : Value.Str(Row.Signature);

    [PySlot("__call__")] internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Row.Invoke(args, names);

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset) return new Value(this);
        if (!obj.Class.IsSubtypeOf(Owner)) throw Raise.TypeError($"descriptor '{Row.Name}' for '{Owner.Name}' objects doesn't apply to a '{obj.Class.Name}' object");
        return new Value(new PyBuiltinFunction(Row, obj, null));
    }

    [PySlot("__repr__")] internal string Repr() => $"<method '{Row.Name}' of '{Owner.Name}' objects>";
    [PyMethod("__reduce__()")] internal Value Reduce() => NativeReduce.GetAttr(new Value(Owner), Row.Name);
}

/// <summary>A special method of a type written in C#, as found in the type's namespace.</summary>
[PyType("wrapper_descriptor", Final = true, Abstract = true)]
public sealed unsafe partial class PyWrapperDescriptor : PyObject
{
    internal readonly PyType Owner;
    internal readonly NativeFunction Row;

    internal PyWrapperDescriptor(PyType owner, NativeFunction row) : base(TypeObject) { Owner = owner; Row = row; }

    [PyGetter("__name__", Member = true)] internal string GetName() => Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Row.Name}";
    [PyGetter("__objclass__", Member = true)] internal PyType GetOwner() => Owner;
    [PyGetter("__doc__")] internal Value GetDoc() => Row.Doc == null ? Value.None : Value.Str(Row.Doc);
    [PyGetter("__text_signature__")] internal Value GetSignature() => Row.Signature == null ? Value.None : Value.Str(Row.Signature);

    [PySlot("__call__")] internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => Row.Invoke(args, names);

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset) return new Value(this);
        if (!obj.Class.IsSubtypeOf(Owner)) throw Raise.TypeError($"descriptor '{Row.Name}' for '{Owner.Name}' objects doesn't apply to a '{obj.Class.Name}' object");
        return new Value(new PyMethodWrapper(this, obj));
    }

    [PySlot("__repr__")] internal string Repr() => $"<slot wrapper '{Row.Name}' of '{Owner.Name}' objects>";
    [PyMethod("__reduce__()")] internal Value Reduce() => NativeReduce.GetAttr(new Value(Owner), Row.Name);
}

/// <summary>A special method of a native type, bound to an instance.</summary>
[PyType("method-wrapper", Final = true, Abstract = true)]
public sealed partial class PyMethodWrapper : PyObject
{
    private readonly PyWrapperDescriptor _descriptor;
    private readonly Value _self;

    internal PyMethodWrapper(PyWrapperDescriptor descriptor, Value self) : base(TypeObject) { _descriptor = descriptor; _self = self; }

    [PyGetter("__name__")] internal string GetName() => _descriptor.Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => _descriptor.GetQualName();
    [PyGetter("__objclass__")] internal PyType GetOwner() => _descriptor.Owner;
    [PyGetter("__self__", Member = true)] internal Value GetSelf() => _self;
    [PyGetter("__doc__")] internal Value GetDoc() => _descriptor.GetDoc();
    [PyGetter("__text_signature__")] internal Value GetSignature() => _descriptor.GetSignature();
    [PySlot("__call__")] internal Value Call(ReadOnlySpan<Value> args, PyTuple? names) => NativeCall.WithSelf(_descriptor.Row, _self, args, names);
    [PySlot("__repr__")] internal string Repr() => $"<method-wrapper '{_descriptor.Row.Name}' of {_self.Class.Name} object at 0x{Protocols.Id(_self):x}>";
    [PySlot("__hash__")] internal long Hash() => unchecked(_descriptor.GetHashCode() * 31L + Protocols.Id(_self));

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<PyMethodWrapper>(out var w)) return Value.NotImplemented;
        return Value.Bool((_descriptor == w._descriptor && Value.Same(_self, w._self)) == (op == CompareOp.Eq));
    }

    [PyMethod("__reduce__()")] internal Value Reduce() => NativeReduce.GetAttr(_self, _descriptor.Row.Name);
}

/// <summary>A class method of a type written in C#.</summary>
[PyType("classmethod_descriptor", Final = true, Abstract = true)]
public sealed unsafe partial class PyClassMethodDescriptor : PyObject
{
    internal readonly PyType Owner;
    internal readonly NativeFunction Row;

    internal PyClassMethodDescriptor(PyType owner, NativeFunction row) : base(TypeObject) { Owner = owner; Row = row; }

    [PyGetter("__name__", Member = true)] internal string GetName() => Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Row.Name}";
    [PyGetter("__objclass__", Member = true)] internal PyType GetOwner() => Owner;
    [PyGetter("__doc__")] internal Value GetDoc() => Row.Doc == null ? Value.None : Value.Str(Row.Doc);
    [PyGetter("__text_signature__")] internal Value GetSignature() => Row.Signature == null ? Value.None : Value.Str(Row.Signature);

    [PySlot("__get__")] internal Value Get(Value obj, PyType owner) => new(new PyBuiltinFunction(Row, new Value(owner ?? obj.Class), null));

    [PySlot("__call__")]
    internal Value Call(ReadOnlySpan<Value> args, PyTuple? names)
    {
        if (args.Length == 0) throw Raise.TypeError($"descriptor '{Row.Name}' of '{Owner.Name}' object needs an argument");
        if (!args[0].Is<PyType>(out var cls)) throw Raise.TypeError($"descriptor '{Row.Name}' requires a type but received a '{args[0].Class.Name}' instance");
        if (!cls.IsSubtypeOf(Owner)) throw Raise.TypeError($"descriptor '{Row.Name}' requires a subtype of '{Owner.Name}' but received '{cls.Name}'");
        return Row.Invoke(args, names);
    }

    [PySlot("__repr__")] internal string Repr() => $"<method '{Row.Name}' of '{Owner.Name}' objects>";
}

/// <summary>An attribute of a type written in C#: a getter and perhaps a setter.</summary>
[PyType("getset_descriptor", Final = true, Abstract = true)]
public sealed unsafe partial class PyGetSetDescriptor : PyObject
{
    internal readonly PyType Owner;
    internal readonly NativeAttribute Row;

    internal PyGetSetDescriptor(PyType owner, NativeAttribute row) : base(TypeObject) { Owner = owner; Row = row; }

    [PyGetter("__name__", Member = true)] internal string GetName() => Row.Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Row.Name}";
    [PyGetter("__objclass__", Member = true)] internal PyType GetOwner() => Owner;
    [PyGetter("__doc__")] internal Value GetDoc() => Row.Doc == null ? Value.None : Value.Str(Row.Doc);

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset) return new Value(this);
        Check(obj);
        return Row.Get(obj);
    }

    [PySlot("__set__")]
    internal void Set(Value obj, Value value)
    {
        Check(obj);
        if (Row.Set == null) throw Raise.AttributeError(obj, PyStr.Intern(Row.Name), Row.IsMember ? "readonly attribute" : $"attribute '{Row.Name}' of '{Owner.Name}' objects is not writable");
        Row.Set(obj, value);
    }

    private void Check(Value obj)
    {
        if (!obj.Class.IsSubtypeOf(Owner)) throw Raise.TypeError($"descriptor '{Row.Name}' for '{Owner.Name}' objects doesn't apply to a '{obj.Class.Name}' object");
    }

    [PySlot("__repr__")] internal string Repr() => $"<attribute '{Row.Name}' of '{Owner.Name}' objects>";
}

/// <summary>An attribute that stands for a field of the instance.</summary>
[PyType("member_descriptor", Final = true, Abstract = true)]
public abstract partial class PyMemberDescriptor : PyObject
{
    internal readonly PyType Owner;
    internal readonly PyStr Name;

    private protected PyMemberDescriptor(PyType owner, PyStr name) : base(TypeObject) { Owner = owner; Name = name; }

    [PyGetter("__name__", Member = true)] internal PyStr GetName() => Name;
    [PyGetter("__qualname__")] internal string GetQualName() => $"{Owner.QualName}.{Name}";
    [PyGetter("__objclass__", Member = true)] internal PyType GetOwner() => Owner;
    [PyGetter("__doc__")] internal virtual Value GetDoc() => Value.None;

    [PySlot("__get__")]
    internal Value Get(Value obj, PyType owner)
    {
        if (obj.IsUnset) return new Value(this);
        Check(obj);
        return Read(obj);
    }

    [PySlot("__set__")]
    internal void Set(Value obj, Value value)
    {
        Check(obj);
        Write(obj, value);
    }

    private protected abstract Value Read(Value obj);

    private protected abstract void Write(Value obj, Value value);

    private void Check(Value obj)
    {
        if (!obj.Class.IsSubtypeOf(Owner)) throw Raise.TypeError($"descriptor '{Name}' for '{Owner.Name}' objects doesn't apply to a '{obj.Class.Name}' object");
    }

    [PySlot("__repr__")] internal string Repr() => $"<member '{Name}' of '{Owner.Name}' objects>";
}

/// <summary>An attribute declared in <c>__slots__</c>.</summary>
internal sealed class PySlotMember(PyType owner, PyStr name, int index) : PyMemberDescriptor(owner, name)
{
    /// <summary>The place in <see cref="AttrTable.Slots"/>.</summary>
    internal readonly int Index = index;

    private protected override Value Read(Value obj)
    {
        var value = obj.As<PyObject>().Attrs.Slots![Index];
        return value.IsUnset ? throw Raise.AttributeError(obj, Name, $"'{obj.Class.QualifiedName}' object has no attribute '{Name}'") : value;
    }

    private protected override void Write(Value obj, Value value)
    {
        ref var slot = ref obj.As<PyObject>().Attrs.Slots![Index];
        if (value.IsUnset && slot.IsUnset) throw Raise.AttributeError(obj, Name, Name.ToString());
        slot = value;
    }
}

/// <summary>A field of a class written in C#: it reads and writes as a computed attribute does, and calls itself a member.</summary>
internal sealed class PyNativeMember(PyType owner, NativeAttribute row) : PyMemberDescriptor(owner, PyStr.Intern(row.Name))
{
    internal readonly PyGetSetDescriptor Attribute = new(owner, row);

    internal override Value GetDoc() => Attribute.GetDoc();

    private protected override Value Read(Value obj) => Attribute.Get(obj, Owner);

    private protected override void Write(Value obj, Value value) => Attribute.Set(obj, value);
}

/// <summary>How native callables describe themselves to copy and friends.</summary>
internal static class NativeReduce
{
    public static Value GetAttr(Value owner, string name) =>
        new(PyTuple.Of(AttributeAccess.Get(new Value(Vm.Current.Runtime.BuiltinsModule), PyStr.Intern("getattr")), new Value(PyTuple.Of(owner, Value.Str(name)))));
}
