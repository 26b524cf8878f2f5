using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>Writes what a [PySlot] asks for: the adapter that fills the slot, and the methods under which Python code sees it.</summary>
internal sealed class SlotWriter(NativeClass target)
{
    private const string Value = "global::PyTee.Interpreter.Value";
    private readonly HashSet<string> _filled = [];

    public void Write(IMethodSymbol method, AttributeData attribute)
    {
        var name = attribute.ConstructorArguments[0].Value as string ?? "";
        if (SlotRow.Find(name) is not { } row)
        {
            target.Complain("PT0007", $"no slot '{name}': declare it with [PyMethod]", method);
            return;
        }
        if (name == "__pow__" && NativeClass.ParametersAfterSelf(method, true).Count == 2) row = SlotRow.PowMod;
        if (!_filled.Add(row.Field)) { target.Complain("PT0011", $"'{name}' is declared twice in {target.PythonName}", method); return; }
        if (!Fits(method, row)) return;
        var adapter = WriteAdapter(method, row);
        if (adapter == null) return;
        target.Slots.Add($"s.{row.Field} = &{adapter};");
        foreach (var wrapper in SlotWrapper.Of(row, attribute.Named("Reflected", false))) WriteWrapper(wrapper, adapter, method);
    }

    private bool Fits(IMethodSymbol method, SlotRow row)
    {
        var parameters = NativeClass.ParametersAfterSelf(method, true);
        var actual = parameters.Select(p => (p.RefKind == RefKind.Out ? "out " : "") + Conversions.Name(p.Type));
        if (!target.TakesSelf(method))
        {
            target.Complain("PT0009", $"the method for '{row.Name}' must {target.SelfRule}", method);
            return false;
        }
        if (actual.SequenceEqual(row.Parameters)) return true;
        target.Complain("PT0008", $"the method for '{row.Name}' must have the parameters ({string.Join(", ", row.Parameters.Select(Short))}) after self and return {Short(row.Result)}", method);
        return false;
    }

    private static string Short(string type) => type.Replace("global::PyTee.Interpreter.", "").Replace("global::System.", "");

    /// <summary>The method the slot points to; the C# method itself where it has the very signature.</summary>
    private string? WriteAdapter(IMethodSymbol method, SlotRow row)
    {
        bool direct = method.IsStatic && Conversions.Name(method.Parameters[0].Type) == Value;
        if (direct && Conversions.Name(method.ReturnType) == row.Result) return $"{target.FullName}.{NativeClass.Escape(method.Name)}";

        var arguments = row.Parameters.Select((type, i) => type.StartsWith("out ") ? $"out p{i}" : $"p{i}");
        var call = target.CallOnSelf(method, "self", arguments);
        var result = Result(method, row, call);
        if (result == null)
        {
            target.Complain("PT0006", $"the method for '{row.Name}' returns {method.ReturnType.ToDisplayString()} instead of {Short(row.Result)}", method);
            return null;
        }
        var adapter = "Slot_" + row.Name.Trim('_') + (row.Shape == SlotShape.PowMod ? "mod" : "");
        // The other operand may be the one of this type: the slot is asked from both sides.
        if (row.Shape == SlotShape.Binary && !direct) result = $"{target.IsInstance("self")} ? {result} : Value.NotImplemented";
        var parameters = string.Concat(row.Parameters.Select((type, i) => $", {(row.Shape == SlotShape.Call && i == 1 ? type + "?" : type)} p{i}"));
        target.Body.Append($"    private static {row.Result} {adapter}(Value self{parameters}){BodyOf(row, result)}\n\n");
        return adapter;
    }

    // Code that an iterator calls for its items may raise StopIteration, which ends it.
    private static string BodyOf(SlotRow row, string result) => row.Shape != SlotShape.Next ? $" => {result};" : $$"""

                {
                    try { return {{result}}; }
                    catch (PyException e) when (e.Error is PyStopIteration) { return Iteration.Stopped(self, e, out p0); }
                }
            """;

    private static string? Result(IMethodSymbol method, SlotRow row, string call)
    {
        var type = Conversions.Name(method.ReturnType);
        if (type == row.Result || row.Result == "long" && type is "int") return call;
        if (row.Shape == SlotShape.Text) return type == "string" ? $"PyStr.From({call})" : null;
        return row.Result == Value ? Conversions.Result(method.ReturnType, call) : null;
    }

    private void WriteWrapper(SlotWrapper wrapper, string adapter, IMethodSymbol method)
    {
        target.Declare(wrapper.Name, method);
        var id = "Wrap_" + wrapper.Name.Trim('_');
        var name = Code.Literal(wrapper.Name);
        var type = Code.Literal(target.StorageName);
        var check = wrapper.Max < 0
            ? $"ArgumentBinder.CheckWrapperSelf(args, names, {target.SelfCheck("args")}, {type}, {name})"
            : $"ArgumentBinder.CheckWrapper(args, names, {target.SelfCheck("args")}, {type}, {name}, {wrapper.Min}, {wrapper.Max})";
        var call = wrapper.Call.Replace("$", adapter);
        // pow with a modulus is a slot of its own.
        if (wrapper.Name == "__pow__" && HasPowMod(out var powMod)) call = $"return args.Length > 2 && !args[2].IsNone ? {powMod}(args[0], args[1], args[2]) : {adapter}(args[0], args[1]);";
        target.Body.Append($$"""
                private static Value {{id}}(ReadOnlySpan<Value> args, PyTuple? names)
                {
                    {{check}};
                    {{call}}
                }

            """);
        target.AddFunction(wrapper.Name, wrapper.Signature, wrapper.Doc, "SlotWrapper", id);
    }

    private bool HasPowMod(out string adapter)
    {
        adapter = "";
        var method = target.Symbol.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(candidate =>
            NativeClass.ParametersAfterSelf(candidate, true).Count == 2
            && candidate.GetAttributes().Any(a => a.AttributeClass?.Name == "PySlotAttribute" && a.ConstructorArguments[0].Value as string == "__pow__"));
        if (method == null) return false;
        bool direct = method.IsStatic && Conversions.Name(method.Parameters[0].Type) == Value && Conversions.Name(method.ReturnType) == Value;
        adapter = direct ? $"{target.FullName}.{NativeClass.Escape(method.Name)}" : "Slot_powmod";
        return true;
    }
}
