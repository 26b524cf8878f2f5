using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>C# text that turns Values into C# arguments, C# results into Values, and Python defaults into C#.</summary>
internal static class Conversions
{
    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>The fully qualified name of a type, without nullability.</summary>
    public static string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(Plain);

    private static bool IsNullable(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    public static bool IsObject(ITypeSymbol? type)
    {
        for (; type != null; type = type.BaseType)
            if (Name(type) == "global::PyTee.Interpreter.PyObject") return true;
        return false;
    }

    /// <summary>The name of the Python type a C# class stands for.</summary>
    public static string PythonName(ITypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "PyTypeAttribute");
        return attribute == null ? type.Name : StorageName(attribute);
    }

    /// <summary>The name of a [PyType], with its module unless that is builtins.</summary>
    public static string StorageName(AttributeData attribute)
    {
        string name = attribute.ConstructorArguments[0].Value as string ?? "", module = attribute.Named("Module", "builtins");
        return module == "builtins" ? name : $"{module}.{name}";
    }

    /// <summary>The argument as the C# parameter wants it; null for an unsupported type. Expr is evaluated more than once.</summary>
    public static string? Argument(ITypeSymbol type, string expr, string function, string which)
    {
        switch (Name(type))
        {
            case "global::PyTee.Interpreter.Value": return expr;
            case "long": return $"Number.AsLong({expr})";
            case "int": return $"Number.AsInt({expr})";
            case "double": return $"Number.AsDouble({expr})";
            case "bool": return $"Protocols.Truth({expr})";
            case "global::System.Numerics.BigInteger": return $"Number.Big(Number.ToIndex({expr}))";
            case "global::System.ReadOnlySpan<byte>": return $"Buffers.Read({expr})";
            case "string": return Object("global::PyTee.Interpreter.PyStr", "str", ".ToString()");
            case "long?" or "int?" or "double?" or "bool?":
                var inner = ((INamedTypeSymbol)type).TypeArguments[0];
                return $"({expr}.IsNone ? ({Name(inner)}?)null : {Argument(inner, expr, function, which)})";
        }
        if (!IsObject(type)) return null;
        return Name(type) == "global::PyTee.Interpreter.PyObject" ? null : Object(Name(type), PythonName(type), "");

        string Object(string cls, string python, string suffix)
        {
            var bad = $"throw ArgumentBinder.BadArgument({Code.Literal(function)}, {Code.Literal(which)}, {Code.Literal(IsNullable(type) ? python + " or None" : python)}, {expr})";
            var cast = $"({expr}.O as {cls} ?? {bad}){suffix}";
            return IsNullable(type) ? $"({expr}.IsNone ? null : {cast})" : cast;
        }
    }

    /// <summary>The C# value of an absent argument; null when there is none. A Python default serves where it is a plain literal.</summary>
    public static string? Absent(IParameterSymbol parameter, PythonParameter python)
    {
        var type = Name(parameter.Type);
        if (type == "global::PyTee.Interpreter.Value") return python.IsOptionalWithoutValue ? "Value.Unset" : ValueLiteral(python.Default!) ?? "Value.Unset";
        if (parameter.HasExplicitDefaultValue) return ExplicitDefault(parameter);
        if (python.Default == "None" && (IsNullable(parameter.Type) || type.EndsWith("?"))) return "null";
        return TypedLiteral(type, python.Default!);
    }

    private static string ExplicitDefault(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => $"default({Name(parameter.Type)})!",
        string s => Code.Literal(s),
        bool b => b ? "true" : "false",
        double d => DoubleLiteral(d),
        IFormattable number => $"({Name(parameter.Type)})({number.ToString(null, CultureInfo.InvariantCulture)})",
        var other => other.ToString(),
    };

    private static string DoubleLiteral(double d) =>
        double.IsNaN(d) ? "double.NaN" : double.IsInfinity(d) ? (d > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity") : d.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string? ValueLiteral(string text) => text switch
    {
        "None" => "Value.None",
        "True" => "Value.True",
        "False" => "Value.False",
        "()" => "new Value(PyTuple.Empty)",
        _ when StringLiteral(text) is { } s => $"new Value(PyStr.Intern({Code.Literal(s)}))",
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n) => $"new Value({n}L)",
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) => $"new Value({DoubleLiteral(d)})",
        _ => null,
    };

    private static string? TypedLiteral(string type, string text)
    {
        bool isInt = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n);
        switch (type)
        {
            case "bool": return text is "True" or "False" ? text.ToLowerInvariant() : isInt ? (n != 0 ? "true" : "false") : null;
            case "long" or "long?" or "global::System.Numerics.BigInteger": return isInt ? $"{n}L" : text == "sys.maxsize" ? "long.MaxValue" : null;
            case "int" or "int?": return isInt && n == (int)n ? $"{n}" : null;
            case "double" or "double?": return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d) ? DoubleLiteral(d) : null;
            case "string": return StringLiteral(text) is { } s ? Code.Literal(s) : null;
            case "global::PyTee.Interpreter.PyStr": return StringLiteral(text) is { } t ? $"PyStr.Intern({Code.Literal(t)})" : null;
            default: return null;
        }
    }

    private static string? StringLiteral(string text)
    {
        if (text.Length < 2 || text[0] is not ('\'' or '"') || text[text.Length - 1] != text[0]) return null;
        return Regex.Replace(text.Substring(1, text.Length - 2), @"\\(.)", m => m.Groups[1].Value switch { "n" => "\n", "t" => "\t", "r" => "\r", var c => c });
    }

    /// <summary>A C# result as a Value; null for an unsupported type.</summary>
    public static string? Result(ITypeSymbol type, string expr)
    {
        switch (Name(type))
        {
            case "global::PyTee.Interpreter.Value": return expr;
            case "long" or "double": return $"new Value({expr})";
            case "int" or "uint" or "byte": return $"new Value((long){expr})";
            case "bool": return $"Value.Bool({expr})";
            case "string": return IsNullable(type) ? $"ArgumentBinder.StrOrNone({expr})" : $"Value.Str({expr})";
            case "global::System.Numerics.BigInteger": return $"PyInt.From({expr})";
            default: return !IsObject(type) ? null : IsNullable(type) ? $"Value.OrNone({expr})" : $"new Value((PyObject){expr})";
        }
    }
}
