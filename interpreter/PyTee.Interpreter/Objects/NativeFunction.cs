namespace PyTee.Interpreter;

/// <summary>How a native function is bound.</summary>
public enum NativeKind { Function, Method, ClassMethod, StaticMethod, SlotWrapper, New }

/// <summary>
/// One row of a generated table: native code under its Python name. The code gets all arguments in one span (self or cls first for methods);
/// keyword values come last and are named by the tuple, which is null when there are none.
/// </summary>
public sealed unsafe class NativeFunction(
    string name, string? signature, string? doc, NativeKind kind, delegate*<ReadOnlySpan<Value>, PyTuple?, Value> code)
{
    private PyStr? _name;

    public string Name { get; } = name;
    /// <summary>The text of <c>__text_signature__</c>: <c>"($self, object, /)"</c>.</summary>
    public string? Signature { get; } = signature;
    public string? Doc { get; } = doc;
    public readonly NativeKind Kind = kind;
    public readonly delegate*<ReadOnlySpan<Value>, PyTuple?, Value> Code = code;
    public PyStr PyName => _name ??= PyStr.Intern(Name);

    /// <summary>Call the code; an exception that it left pending is thrown.</summary>
    public Value Invoke(ReadOnlySpan<Value> args, PyTuple? names) => Vm.Settle(Code(args, names));
}

/// <summary>One row of a generated table: an attribute with a getter and perhaps a setter.</summary>
public sealed unsafe class NativeAttribute(
    string name, string? doc, delegate*<Value, Value> get, delegate*<Value, Value, void> set, bool isMember = false)
{
    public string Name { get; } = name;
    public string? Doc { get; } = doc;
    public readonly delegate*<Value, Value> Get = get;
    /// <summary>Null for a read-only attribute; the value is Unset for a deletion.</summary>
    public delegate*<Value, Value, void> Set { get; } = set;
    /// <summary>Stands for a field; assignment to one that is read-only is worded without its name.</summary>
    public bool IsMember { get; } = isMember;
}

/// <summary>One row of a generated table: a constant, made on first use.</summary>
public sealed unsafe class NativeConstant(string name, delegate*<Value> get)
{
    public string Name { get; } = name;
    public delegate*<Value> Get { get; } = get;
}

/// <summary>Everything the generator knows of a type written in C#.</summary>
public sealed unsafe class NativeTypeTable
{
    public required string Name { get; init; }
    public required string Module { get; init; }
    public string? Doc { get; init; }
    /// <summary>How the type is called: what <c>__new__</c> or <c>__init__</c> takes after the type or the object.</summary>
    public string? Signature { get; init; }
    public bool Final { get; init; }
    public bool Abstract { get; init; }
    public bool HasDict { get; init; }
    /// <summary>Fills the slots this type defines itself.</summary>
    public delegate*<TypeSlots, void> FillSlots { get; init; }
    /// <summary>Makes the rows; called once, on the first look into the type's namespace.</summary>
    public delegate*<NativeFunction[]> Functions { get; init; }
    public delegate*<NativeAttribute[]> Attributes { get; init; }
    public delegate*<NativeConstant[]> Constants { get; init; }
}

/// <summary>Everything the generator knows of a module written in C#.</summary>
public sealed unsafe class NativeModuleTable
{
    public required string Name { get; init; }
    public string? Doc { get; init; }
    public delegate*<NativeFunction[]> Functions { get; init; }
    public delegate*<NativeConstant[]> Constants { get; init; }
}
