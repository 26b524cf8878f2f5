using System.Text;
using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>What the writers of one class collect: the text of its nested class <c>NativeCode</c>, the rows of its tables, and complaints.</summary>
internal sealed class NativeClass(INamedTypeSymbol symbol, string pythonName, string? module, string? storageName = null)
{
    /// <summary>The C# class.</summary>
    public INamedTypeSymbol Symbol { get; } = symbol;
    /// <summary>Its name in Python: of the type, or of the module.</summary>
    public string PythonName { get; } = pythonName;
    /// <summary>The name in messages about objects: that of a type outside builtins is with its module.</summary>
    public string StorageName { get; } = storageName ?? pythonName;
    /// <summary>Not null for a module: the name in front of function names in messages.</summary>
    public string? Module { get; } = module;
    public string FullName { get; } = Conversions.Name(symbol);

    /// <summary>Methods of NativeCode.</summary>
    public StringBuilder Body { get; } = new();
    public List<string> Functions { get; } = [];
    public List<string> Attributes { get; } = [];
    public List<string> Constants { get; } = [];
    /// <summary>Statements that fill a TypeSlots named s.</summary>
    public List<string> Slots { get; } = [];
    /// <summary>How a type is called, for __text_signature__.</summary>
    public string? Signature { get; set; }
    public List<Complaint> Complaints { get; } = [];

    private readonly HashSet<string> _names = [];
    private bool _usesSelfCheck;

    public void Complain(string id, string text, ISymbol where) => Complaints.Add(new Complaint(id, text, where.Locations[0]));

    /// <summary>Complains when a Python name is declared twice.</summary>
    public void Declare(string name, ISymbol where)
    {
        if (!_names.Add(name)) Complain("PT0011", $"'{name}' is declared twice in {PythonName}", where);
    }

    public bool Declares(string name) => _names.Contains(name);

    public void AddFunction(string name, string? signature, string? doc, string kind, string code) => Functions.Add(
        $"new({Code.Literal(name)}, {Code.Literal(signature)}, {Code.Literal(doc)}, NativeKind.{kind}, &{code})");

    /// <summary>The type recognises its instances itself: int and float, some of which are not objects.</summary>
    private bool OwnIsInstance => Symbol.GetMembers("IsInstance").OfType<IMethodSymbol>().Any(method => method.IsStatic && method.Parameters.Length == 1);

    private bool IsPyObject => FullName == "global::PyTee.Interpreter.PyObject";

    /// <summary>A condition that a Value is an instance of this type; object has every value.</summary>
    public string IsInstance(string value) => IsPyObject ? "true" : OwnIsInstance ? $"{FullName}.IsInstance({value})"
        : Symbol.IsSealed ? $"{value}.O is {FullName}"
        // Nearly always it is of the very type, which needs no look at base classes.
        : $"{value}.O is {{ }} o && (o.GetType() == typeof({FullName}) || o is {FullName})";

    /// <summary>Whether a method can be called with any instance as self: a static one with a Value can, any other where all instances are objects.</summary>
    public bool TakesSelf(IMethodSymbol method)
    {
        var first = method.IsStatic ? method.Parameters.Length > 0 ? Conversions.Name(method.Parameters[0].Type) : "" : FullName;
        return first == "global::PyTee.Interpreter.Value" || first == FullName && !OwnIsInstance && !IsPyObject;
    }

    /// <summary>What <see cref="TakesSelf"/> asks for, in words.</summary>
    public string SelfRule => OwnIsInstance || IsPyObject
        ? "be static with self as first parameter, a Value because not every instance is an object"
        : $"be an instance method, or static with self (Value or {Symbol.Name}) as first parameter";

    /// <summary>The call of a helper that checks the first of the arguments.</summary>
    public string SelfCheck(string args)
    {
        _usesSelfCheck = true;
        return $"IsSelf({args})";
    }

    /// <summary>How C# code names self, given a Value that is known to be an instance.</summary>
    public string Self(string value) => $"{value}.As<{FullName}>()";

    /// <summary>The call of a C# method with self in front: an instance method, or a static one whose first parameter is self.</summary>
    public string CallOnSelf(IMethodSymbol method, string self, IEnumerable<string> arguments)
    {
        if (!method.IsStatic) return $"{Self(self)}.{Escape(method.Name)}({string.Join(", ", arguments)})";
        var first = Conversions.Name(method.Parameters[0].Type);
        var receiver = first == "global::PyTee.Interpreter.Value" ? self : $"{self}.As<{first}>()";
        return $"{FullName}.{Escape(method.Name)}({string.Join(", ", arguments.Prepend(receiver))})";
    }

    public static string Escape(string name) => "@" + name;

    /// <summary>The C# parameters that stand for Python ones.</summary>
    public static IReadOnlyList<IParameterSymbol> ParametersAfterSelf(IMethodSymbol method, bool hasSelf) =>
        hasSelf && method.IsStatic ? method.Parameters.Skip(1).ToArray() : method.Parameters;

    /// <summary>The source of the partial class.</summary>
    public string Text(string members, string tables)
    {
        if (_usesSelfCheck) Body.Append($"    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]\n    private static bool IsSelf(ReadOnlySpan<Value> args) => args.Length != 0 && {IsInstance("args[0]")};\n");
        var text = new StringBuilder(Code.Header);
        text.Append("#pragma warning disable CS0108, CS0109, CS0612, CS0618\nusing System;\nusing System.Numerics;\nusing PyTee.Interpreter;\n\n");
        if (!Symbol.ContainingNamespace.IsGlobalNamespace) text.Append($"namespace {Symbol.ContainingNamespace.ToDisplayString()};\n\n");
        var outer = new List<INamedTypeSymbol>();
        for (var type = Symbol; type != null; type = type.ContainingType) outer.Insert(0, type);
        foreach (var type in outer) text.Append($"partial {(type.IsRecord ? "record" : "class")} {Escape(type.Name)}\n{{\n");
        text.Append(members).Append("\n    private static unsafe class NativeCode\n    {\n").Append(tables).Append('\n').Append(Body);
        text.Append("    }\n");
        foreach (var _ in outer) text.Append("}\n");
        return text.ToString();
    }

    /// <summary>A property of a table: a pointer to a method that makes an array of rows, written here; empty when there are no rows.</summary>
    public string Rows(string property, string type, List<string> rows)
    {
        if (rows.Count == 0) return "";
        Body.Append($"    private static {type}[] Make{property}() =>\n    [\n{string.Concat(rows.Select(row => $"        {row},\n"))}    ];\n");
        return $"            {property} = &Make{property},\n";
    }
}
