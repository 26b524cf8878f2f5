using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>Writes the rows of [PyGetter], [PySetter] and [PyConstant].</summary>
internal sealed class AttributeWriter(NativeClass target)
{
    private const string Value = "global::PyTee.Interpreter.Value";
    private readonly Dictionary<string, IMethodSymbol> _setters = [];
    private readonly List<(string Name, ISymbol Getter, bool IsMember)> _getters = [];

    public void AddGetter(ISymbol member, AttributeData attribute) => _getters.Add((Name(attribute), member, attribute.Named("Member", false)));

    public void AddSetter(IMethodSymbol method, AttributeData attribute)
    {
        var parameters = NativeClass.ParametersAfterSelf(method, true);
        if (!target.TakesSelf(method)) target.Complain("PT0009", $"a setter must {target.SelfRule}", method);
        else if (parameters.Count != 1 || Conversions.Name(parameters[0].Type) != Value || !method.ReturnsVoid)
            target.Complain("PT0008", "a setter takes one Value (Unset for a deletion) and returns nothing", method);
        else _setters[Name(attribute)] = method;
    }

    public void AddConstant(ISymbol member, AttributeData attribute)
    {
        var name = Name(attribute);
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        var result = Conversions.Result(type, $"{target.FullName}.{NativeClass.Escape(member.Name)}");
        if (!member.IsStatic || result == null)
        {
            target.Complain("PT0006", $"the constant '{name}' must be static, of a type that is turned into a Python value", member);
            return;
        }
        target.Declare(name, member);
        target.Body.Append($"    private static Value Const_{name}() => {result};\n\n");
        target.Constants.Add($"new({Code.Literal(name)}, &Const_{name})");
    }

    /// <summary>Writes the getters with their setters.</summary>
    public void Write()
    {
        foreach (var (name, getter, isMember) in _getters)
        {
            if (Read(getter) is not { } read) continue;
            target.Declare(name, getter);
            target.Body.Append($"    private static Value Get_{name}(Value self) => {read};\n\n");
            var set = "null";
            if (_setters.TryGetValue(name, out var setter))
            {
                set = $"&Set_{name}";
                target.Body.Append($"    private static void Set_{name}(Value self, Value value) => {target.CallOnSelf(setter, "self", ["value"])};\n\n");
            }
            target.Attributes.Add($"new({Code.Literal(name)}, {Code.Literal(getter.Summary())}, &Get_{name}, {set}{(isMember ? ", isMember: true" : "")})");
        }
        foreach (var pair in _setters)
            if (_getters.All(getter => getter.Name != pair.Key)) target.Complain("PT0010", $"'{pair.Key}' has a setter but no getter", pair.Value);
    }

    private string? Read(ISymbol getter)
    {
        string? result = getter switch
        {
            IPropertySymbol { IsStatic: false } property => Conversions.Result(property.Type, $"{target.Self("self")}.{NativeClass.Escape(property.Name)}"),
            IMethodSymbol method when target.TakesSelf(method) && NativeClass.ParametersAfterSelf(method, true).Count == 0 =>
                Conversions.Result(method.ReturnType, target.CallOnSelf(method, "self", [])),
            _ => null,
        };
        if (result == null) target.Complain("PT0006", "a getter is an instance property or method without parameters, or a static method of self, whose result is turned into a Python value", getter);
        return result;
    }

    private static string Name(AttributeData attribute) => attribute.ConstructorArguments[0].Value as string ?? "";
}
