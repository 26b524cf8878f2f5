using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyTee.Generators;

/// <summary>The generated source of one class, with what was wrong in it; Module is the Python name of a module.</summary>
internal sealed record NativeUnit(string Hint, string Text, string? Module, string CSharpName, EquatableArray<Complaint> Complaints);

/// <summary>Reads a [PyType] or [PyModule] class and writes its native code.</summary>
internal static class NativeReader
{
    public static NativeUnit Type(GeneratorAttributeSyntaxContext context)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var target = new NativeClass(symbol, attribute.ConstructorArguments[0].Value as string ?? "", null, Conversions.StorageName(attribute));
        Members(target);
        bool ownTypeObject = symbol.GetMembers("TypeObject").Length > 0;
        var baseClass = attribute.Named<INamedTypeSymbol?>("Base", null) ?? NearestType(symbol.BaseType);
        target.Body.Append($"    private static void FillSlots(TypeSlots s)\n    {{\n{string.Concat(target.Slots.Select(slot => $"        {slot}\n"))}    }}\n\n");
        var table = $$"""
                    public static readonly NativeTypeTable Table = new()
                    {
                        Name = {{Code.Literal(target.PythonName)}},
                        Module = {{Code.Literal(attribute.Named("Module", "builtins"))}},
                        Doc = {{Code.Literal(attribute.Named<string?>("Doc", null) ?? symbol.Summary())}},
                        Signature = {{Code.Literal(Signature())}},
            {{Flag("Final")}}{{Flag("Abstract")}}{{Flag("HasDict")}}            FillSlots = &FillSlots,
            {{target.Rows("Functions", "NativeFunction", target.Functions)}}{{target.Rows("Attributes", "NativeAttribute", target.Attributes)}}{{target.Rows("Constants", "NativeConstant", target.Constants)}}        };

            """;
        if (!ownTypeObject) table += $"        public static readonly PyType Type = PyType.Native(Table, {(baseClass == null ? "PyObject" : Conversions.Name(baseClass))}.TypeObject);\n";
        // Not a field of the class itself: its other static fields, which run first, may already need the type.
        var members = (ownTypeObject ? "" : $"    /// <summary>The Python type {target.PythonName}.</summary>\n    public static PyType TypeObject => NativeCode.Type;\n")
            + "    internal static NativeTypeTable NativeTable => NativeCode.Table;\n" + ReferentWriter.Write(symbol);
        return Unit(target, context, target.Text(members, table), null);

        string? Signature() => attribute.Named<string?>("Signature", null) is { } text ? text.Length == 0 ? null : text : target.Signature;
        string Flag(string name) => attribute.Named(name, false) ? $"            {name} = true,\n" : "";
    }

    public static NativeUnit Module(GeneratorAttributeSyntaxContext context)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var name = attribute.ConstructorArguments[0].Value as string ?? "";
        var target = new NativeClass(symbol, name, name);
        Members(target);
        var table = $$"""
                    public static readonly NativeModuleTable Table = new()
                    {
                        Name = {{Code.Literal(name)}},
                        Doc = {{Code.Literal(attribute.Named<string?>("Doc", null) ?? symbol.Summary())}},
            {{target.Rows("Functions", "NativeFunction", target.Functions)}}{{target.Rows("Constants", "NativeConstant", target.Constants)}}        };

            """;
        return Unit(target, context, target.Text("    internal static NativeModuleTable NativeTable => NativeCode.Table;\n", table), name);
    }

    private static void Members(NativeClass target)
    {
        var functions = new FunctionWriter(target);
        var slots = new SlotWriter(target);
        var attributes = new AttributeWriter(target);
        foreach (var member in target.Symbol.GetMembers())
            foreach (var attribute in member.GetAttributes())
            {
                if (attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() != "PyTee.Interpreter") continue;
                switch (attribute.AttributeClass.Name)
                {
                    case "PyFunctionAttribute": functions.Write((IMethodSymbol)member, attribute, "Function"); break;
                    case "PyMethodAttribute": functions.Write((IMethodSymbol)member, attribute, "Method"); break;
                    case "PyClassMethodAttribute": functions.Write((IMethodSymbol)member, attribute, "ClassMethod"); break;
                    case "PyStaticMethodAttribute": functions.Write((IMethodSymbol)member, attribute, "StaticMethod"); break;
                    case "PyNewAttribute": functions.Write((IMethodSymbol)member, attribute, "New"); break;
                    case "PyInitAttribute": functions.Write((IMethodSymbol)member, attribute, "Init"); break;
                    case "PySlotAttribute": slots.Write((IMethodSymbol)member, attribute); break;
                    case "PyGetterAttribute": attributes.AddGetter(member, attribute); break;
                    case "PySetterAttribute": attributes.AddSetter((IMethodSymbol)member, attribute); break;
                    case "PyConstantAttribute": attributes.AddConstant(member, attribute); break;
                }
            }
        attributes.Write();
    }

    /// <summary>The C# base class that is a Python type.</summary>
    private static INamedTypeSymbol? NearestType(INamedTypeSymbol? type)
    {
        while (type != null && type.GetAttributes().All(a => a.AttributeClass?.Name != "PyTypeAttribute")) type = type.BaseType;
        return type;
    }

    private static NativeUnit Unit(NativeClass target, GeneratorAttributeSyntaxContext context, string text, string? module)
    {
        if (context.TargetNode is ClassDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            target.Complain("PT0001", $"class {target.Symbol.Name} must be partial", target.Symbol);
            text = "";
        }
        return new NativeUnit(target.FullName.Replace("global::", "") + ".g.cs", text, module, target.FullName, target.Complaints.ToEquatable());
    }
}
