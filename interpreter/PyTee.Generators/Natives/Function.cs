using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>A C# method under its Python signature.</summary>
internal sealed class Function(NativeClass target, IMethodSymbol method, PythonSignature signature, string kind, int wording)
{
    private const string PyType = "global::PyTee.Interpreter.PyType";

    public IMethodSymbol Method { get; } = method;
    public PythonSignature Signature { get; } = signature;
    /// <summary>A member of the interpreter's NativeKind, or Init.</summary>
    public string Kind { get; } = kind;

    /// <summary>Of the interpreter's ArgumentFlags, those that say how a wrong number of arguments is worded.</summary>
    public int Wording { get; } = wording;

    /// <summary>Complains about arguments without saying its name.</summary>
    public bool IsNameless => (Wording & 32) != 0;

    /// <summary>The Python name.</summary>
    public string Name { get; } = kind switch { "New" => "__new__", "Init" => "__init__", _ => signature.Name };
    /// <summary>What distinguishes the generated methods of this one.</summary>
    public string Id => Name;
    /// <summary>The name in messages about arguments.</summary>
    public string ShortName => Kind is "New" or "Init" ? target.PythonName : Name;
    /// <summary>The name in messages about the number of arguments: list.append, math.sqrt, abs.</summary>
    public string QualifiedName => Kind is "New" or "Init" ? target.PythonName : target.Module is null or "builtins" && Kind == "Function" ? Name : $"{target.PythonName}.{Name}";

    /// <summary>The C# method gets self, or the class, as first argument.</summary>
    public bool HasSelf => Kind is not ("Function" or "StaticMethod");
    /// <summary>Arguments in front of those of the signature, in the thunk where they are read.</summary>
    public int Offset => HasSelf && Kind is not ("New" or "Init") && Signature.IsSimple ? 1 : 0;
    /// <summary>What __text_signature__ shows as first parameter.</summary>
    public string FirstShown => Kind switch { "Function" => "$module", "Method" => "$self", "ClassMethod" => "$type", _ => "" };

    /// <summary>Complains when the C# method cannot be called as its kind asks.</summary>
    public bool Check()
    {
        var first = Method.IsStatic && Method.Parameters.Length > 0 ? Conversions.Name(Method.Parameters[0].Type) : "";
        string? error = Kind switch
        {
            "Function" or "StaticMethod" => Method.IsStatic ? null : "must be static",
            "New" or "ClassMethod" => first == PyType ? null : "must be static with a PyType as first parameter",
            _ => target.TakesSelf(Method) ? null : "must " + target.SelfRule,
        };
        if (Method.IsGenericMethod) error = "must not be generic";
        if (error != null) target.Complain("PT0009", $"'{Name}' {error}", Method);
        return error == null;
    }

    /// <summary>The call of the C# method.</summary>
    public string Call(List<string> arguments)
    {
        var first = Offset == 1 ? "args[0]" : "self";
        if (Kind is "Method" or "Init") return target.CallOnSelf(Method, first, arguments);
        if (HasSelf) arguments.Insert(0, $"{first}.As<PyType>()");
        return $"{target.FullName}.{NativeClass.Escape(Method.Name)}({string.Join(", ", arguments)})";
    }
}
