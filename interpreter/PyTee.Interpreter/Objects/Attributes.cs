namespace PyTee.Interpreter;

/// <summary>A static partial class that is a Python module; its file is named after it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    /// <summary>The module's <c>__doc__</c>; the class's summary when not given.</summary>
    public string? Doc { get; init; }
}

/// <summary>A partial class that is a Python type. The generator gives it a static <c>TypeObject</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    /// <summary>The C# class of the Python base; object when not given.</summary>
    public Type? Base { get; init; }
    /// <summary>The value of <c>__module__</c>.</summary>
    public string Module { get; init; } = "builtins";
    /// <summary>The type's <c>__doc__</c>; the class's summary when not given.</summary>
    public string? Doc { get; init; }
    /// <summary>How it is called, for <c>__text_signature__</c>; what __new__ or __init__ takes when not given, nothing when empty.</summary>
    public string? Signature { get; init; }
    /// <summary>Python code may not subclass it ("type 'bool' is not an acceptable base type").</summary>
    public bool Final { get; init; }
    /// <summary>Python code may not call it ("cannot create 'generator' instances").</summary>
    public bool Abstract { get; init; }
    /// <summary>Instances carry attributes of their own (<c>__dict__</c>).</summary>
    public bool HasDict { get; init; }
}

/// <summary>A module function. The Python signature stands verbatim: <c>"pow(base, exp, mod=None)"</c>, with / * *args **kwargs as in Python.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyFunctionAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    /// <summary>How a wrong number of arguments is worded where not by the kind of the signature.</summary>
    public ArgumentFlags Wording { get; init; }
}

/// <summary>A method, without self in the signature: <c>"append(object, /)"</c>. An instance method, or static with self as first parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyMethodAttribute(string signature) : Attribute { public string Signature { get; } = signature; }

/// <summary>A class method: static, first parameter the class.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyClassMethodAttribute(string signature) : Attribute { public string Signature { get; } = signature; }

/// <summary>A static method of a type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyStaticMethodAttribute(string signature) : Attribute { public string Signature { get; } = signature; }

/// <summary>A read-only attribute: an instance method without parameters, an instance property, or a static method of self.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class PyGetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    /// <summary>Stands for a field of the object.</summary>
    public bool Member { get; init; }
}

/// <summary>The setter of an attribute that also has a getter; the value is Unset for a deletion.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PySetterAttribute(string name) : Attribute { public string Name { get; } = name; }

/// <summary>A constant of a module or type: a static field or property. Evaluated on first use.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class PyConstantAttribute(string name) : Attribute { public string Name { get; } = name; }

/// <summary>
/// A special method that fills a slot of the type: <c>"__len__"</c>. The C# signature follows from the slot (see <see cref="TypeSlots"/>);
/// <c>"__richcompare__"</c> gives all six comparisons. With <see cref="Reflected"/> a binary operator is also visible as <c>__radd__</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PySlotAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public bool Reflected { get; init; }
}

/// <summary>The type's <c>__new__</c>: static, first parameter the class; the signature without it: <c>"(x=0, /)"</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyNewAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    /// <summary>How a wrong number of arguments is worded where not by the kind of the signature.</summary>
    public ArgumentFlags Wording { get; init; }
}

/// <summary>The type's <c>__init__</c>: an instance method, or static with self as first parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyInitAttribute(string signature) : Attribute
{
    public string Signature { get; } = signature;
    /// <summary>How a wrong number of arguments is worded where not by the kind of the signature.</summary>
    public ArgumentFlags Wording { get; init; }
}
