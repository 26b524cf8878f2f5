using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>Writes the method by which a class tells what its instances refer to: its fields that hold Python objects.</summary>
internal static class ReferentWriter
{
    private const string Method = "VisitReferents", Object = "global::PyTee.Interpreter.PyObject", Value = "global::PyTee.Interpreter.Value";

    /// <summary>The method; empty where the class has no such field, or tells by a method of its own.</summary>
    public static string Write(INamedTypeSymbol type)
    {
        if (type.GetMembers(Method).Length > 0 || !IsObject(type) || Conversions.Name(type) == Object) return "";
        var calls = type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Select(Call).OfType<string>().ToList();
        return calls.Count == 0 ? "" : $$"""
                /// <inheritdoc/>
                public override void {{Method}}(global::PyTee.Interpreter.Referents found)
                {
                    base.{{Method}}(found);
            {{string.Concat(calls.Select(call => $"        {call}\n"))}}    }

            """;
    }

    private static string? Call(IFieldSymbol field)
    {
        // The fields of properties without a body, and of parameters of the class, are called <name>.
        var name = field.Name.StartsWith("<", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name;
        var element = field.Type is IArrayTypeSymbol array ? array.ElementType : field.Type;
        return Conversions.Name(element) == Value || IsObject(element) ? $"found.Add({NativeClass.Escape(name)});" : null;
    }

    private static bool IsObject(ITypeSymbol? type)
    {
        while (type != null && Conversions.Name(type) != Object) type = type.BaseType;
        return type != null;
    }
}
