using Microsoft.CodeAnalysis;

namespace PyTee.Generators;

/// <summary>
/// Writes the thunk of a function or method: it checks self, binds the arguments to the Python signature and calls the C# method. The fast path
/// (no keywords, a fitting number of arguments) is in the thunk; anything else goes through the interpreter's ArgumentSpec.
/// </summary>
internal sealed class FunctionWriter(NativeClass target)
{
    private const string PyType = "global::PyTee.Interpreter.PyType", Value = "global::PyTee.Interpreter.Value";
    private const int MaxParameters = 31;

    /// <summary>Writes everything a [PyFunction], [PyMethod], [PyClassMethod], [PyStaticMethod], [PyNew] or [PyInit] asks for.</summary>
    public void Write(IMethodSymbol method, AttributeData attribute, string kind)
    {
        var text = attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string ?? "" : "";
        if (PythonSignature.Parse(text, out var reason) is not { } signature) { target.Complain("PT0002", reason, method); return; }
        var function = new Function(target, method, signature, kind, attribute.Named("Wording", 0));
        if (function.Name.Length == 0) { target.Complain("PT0002", $"'{text}' has no name", method); return; }
        if (!function.Check()) return;
        if (Arguments(function) is not { } arguments) return;
        if (Result(function, arguments) is not { } call) return;
        target.Declare(function.Name, method);
        WriteSpec(function);
        if (kind is "New") WriteNew(function, call);
        else if (kind is "Init") WriteInit(function, call);
        else if (signature.IsSimple) WriteSimple(function, call);
        else WriteGeneral(function, call);
        if (kind is "New" or "Init")
        {
            // What takes everything and looks at it in C# says nothing of it in its signature.
            if (!(signature.HasRest && signature.HasKeywords) && (kind == "New" || target.Signature == null)) target.Signature = signature.Text("");
        }
        else target.AddFunction(function.Name, signature.Text(function.FirstShown), method.Summary(), kind, $"Thunk_{function.Id}");
    }

    /// <summary>The C# expressions for the parameters: from the locals a0, a1.. or the arguments themselves, rest and keywords.</summary>
    private List<string>? Arguments(Function f)
    {
        var parameters = NativeClass.ParametersAfterSelf(f.Method, f.HasSelf);
        // (*args, **kwargs) that the C# method has no use for.
        if (parameters.Count == 0 && f.Signature.Parameters.All(parameter => parameter.Kind >= ParameterKind.Rest)) return [];
        if (parameters.Count != f.Signature.Parameters.Count)
        {
            target.Complain("PT0003", $"{parameters.Count} C# parameters for {f.Signature.Parameters.Count} Python parameters of '{f.Name}'", f.Method);
            return null;
        }
        var list = new List<string>();
        int index = 0;
        for (int i = 0; i < parameters.Count; i++)
        {
            var python = f.Signature.Parameters[i];
            if (!SameName(parameters[i].Name, python.Name))
            {
                target.Complain("PT0003", $"parameter '{parameters[i].Name}' stands where '{python.Name}' is in the Python signature", parameters[i]);
                return null;
            }
            var text = python.Kind switch
            {
                ParameterKind.Rest => Rest(parameters[i]),
                ParameterKind.Keywords => Keywords(parameters[i]),
                _ => Named(f, parameters[i], python, index++),
            };
            if (text == null) return null;
            list.Add(text);
        }
        return list;
    }

    private static bool SameName(string csharp, string python) =>
        csharp == python || string.Equals(csharp, python.Replace("_", ""), StringComparison.OrdinalIgnoreCase) && char.IsLower(csharp[0]);

    private string? Named(Function f, IParameterSymbol parameter, PythonParameter python, int index)
    {
        int place = index + f.Offset;
        var expr = python.Default == null && python.Kind != ParameterKind.KeywordOnly ? $"args[{place}]" : $"a{index}";
        var which = f.Signature.Named.Count() == 1 && python.Kind == ParameterKind.PositionalOnly && python.Default == null ? "argument"
            : python.Kind == ParameterKind.PositionalOnly ? $"argument {index + 1}" : $"argument '{python.Name}'";
        var given = Conversions.Argument(parameter.Type, expr, f.IsNameless ? "" : f.ShortName, which);
        if (given == null)
        {
            if (parameter.Type.TypeKind == TypeKind.Error) return null;
            target.Complain("PT0004", $"parameter '{parameter.Name}' has type {parameter.Type.ToDisplayString()}, which no Python argument is turned into", parameter);
            return null;
        }
        if (python.Default == null) return given;
        if (Conversions.Absent(parameter, python) is not { } absent)
        {
            target.Complain("PT0005", $"the default {python.Default} of '{python.Name}' needs a C# default value: it has type {parameter.Type.ToDisplayString()}", parameter);
            return null;
        }
        return given == expr && absent == "Value.Unset" ? expr : $"({expr}.IsUnset ? {absent} : {given})";
    }

    private string? Rest(IParameterSymbol parameter)
    {
        switch (Conversions.Name(parameter.Type))
        {
            case $"global::System.ReadOnlySpan<{Value}>": return "rest";
            case "global::PyTee.Interpreter.PyTuple": return "new PyTuple(rest.ToArray())";
        }
        target.Complain("PT0004", $"'{parameter.Name}' must be a ReadOnlySpan<Value> or a PyTuple", parameter);
        return null;
    }

    private string? Keywords(IParameterSymbol parameter)
    {
        if (Conversions.Name(parameter.Type) == "global::PyTee.Interpreter.PyDict")
            return parameter.Type.NullableAnnotation == NullableAnnotation.Annotated ? "keywords" : "(keywords ?? new PyDict())";
        target.Complain("PT0004", $"'{parameter.Name}' must be a PyDict", parameter);
        return null;
    }

    /// <summary>The statement that calls the C# method and returns its result.</summary>
    private string? Result(Function f, List<string> arguments)
    {
        var call = f.Call(arguments);
        if (f.Kind == "Init")
        {
            if (f.Method.ReturnsVoid) return $"{call}; return Value.None;";
            target.Complain("PT0006", "__init__ returns nothing", f.Method);
            return null;
        }
        if (f.Method.ReturnsVoid) return $"{call}; return Value.None;";
        if (Conversions.Result(f.Method.ReturnType, call) is { } result) return $"return {result};";
        target.Complain("PT0006", $"'{f.Name}' returns {f.Method.ReturnType.ToDisplayString()}, which is not turned into a Python value", f.Method);
        return null;
    }

    private void WriteSpec(Function f)
    {
        var s = f.Signature;
        var named = s.Named.ToList();
        if (named.Count > MaxParameters) target.Complain("PT0004", $"'{f.Name}' has more than {MaxParameters} parameters", f.Method);
        ulong required = 0;
        for (int i = 0; i < named.Count; i++) if (named[i].Default == null) required |= 1UL << i;
        var flags = new List<string>();
        if (f.Kind is "New" or "Init") flags.Add("ArgumentFlags.Constructor");
        if (f.Offset > 0) flags.Add("ArgumentFlags.Self");
        if (s.HasRest) flags.Add("ArgumentFlags.Rest");
        if (s.HasKeywords) flags.Add("ArgumentFlags.Keywords");
        if (f.Wording != 0) flags.Add($"(ArgumentFlags){f.Wording}");
        target.Body.Append($"""
                private static ArgumentSpec Spec_{f.Id} => field ??= new({Code.Literal(f.ShortName)}, {Code.Literal(f.QualifiedName)}, {s.PositionalOnly}, {s.Positional}, 0x{required:x}, {(flags.Count == 0 ? "0" : string.Join(" | ", flags))}, [{string.Join(", ", named.Select(p => Code.Literal(p.Name)))}]);

            """);
    }

    private void WriteSimple(Function f, string call)
    {
        int min = f.Signature.Required + f.Offset, range = f.Signature.Positional - f.Signature.Required;
        var misfit = range == 0 ? $"args.Length != {min}" : $"(uint)(args.Length - {min}) > {range}";
        target.Body.Append($$"""
                private static Value Thunk_{{f.Id}}(ReadOnlySpan<Value> args, PyTuple? names)
                {
            {{SelfCheck(f)}}        if (names is not null || {{misfit}}) return Spec_{{f.Id}}.Bind(args, names, &Thunk_{{f.Id}});
            {{Locals(f)}}        {{call}}
                }

            """);
    }

    private void WriteGeneral(Function f, string call)
    {
        WriteBound(f, call);
        WriteEnter(f);
        target.Body.Append($$"""
                private static Value Thunk_{{f.Id}}(ReadOnlySpan<Value> args, PyTuple? names)
                {
            {{SelfCheck(f)}}        return Enter_{{f.Id}}({{(f.HasSelf ? "args[0], args[1..]" : "default, args")}}, names);
                }

            """);
    }

    /// <summary>The method that gets self and the arguments as they were given: the way to the bound method, at once where they fit it.</summary>
    private void WriteEnter(Function f) => target.Body.Append($$"""
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
            private static Value Enter_{{f.Id}}(Value self, ReadOnlySpan<Value> args, PyTuple? names)
            {
        {{Direct(f)}}        return Spec_{{f.Id}}.Call(self, args, names, &Bound_{{f.Id}});
            }

        """);

    /// <summary>The statement for arguments without keywords that are neither too few nor too many.</summary>
    private static string Direct(Function f)
    {
        var s = f.Signature;
        if (s.Named.Any(p => p.Kind == ParameterKind.KeywordOnly && p.Default == null)) return "";
        var fits = "names is null" + (s.Required > 0 ? $" && args.Length >= {s.Required}" : "");
        string few = $"Bound_{f.Id}(self, args, default, null)", many = $"Bound_{f.Id}(self, args[..{s.Positional}], args[{s.Positional}..], null)";
        if (!s.HasRest) return $"        if ({fits} && args.Length <= {s.Positional}) return {few};\n";
        return $"        if ({fits}) return {(s.Positional == 0 ? $"Bound_{f.Id}(self, default, args, null)" : $"args.Length <= {s.Positional} ? {few} : {many}")};\n";
    }

    /// <summary>The method that gets complete arguments in the order of the signature, from the second stage of binding.</summary>
    private void WriteBound(Function f, string call) => target.Body.Append($$"""
            private static Value Bound_{{f.Id}}(Value self, ReadOnlySpan<Value> args, ReadOnlySpan<Value> rest, PyDict? keywords)
            {
        {{Locals(f)}}        {{call}}
            }

        """);

    private void WriteNew(Function f, string call)
    {
        WriteBound(f, call);
        WriteEnter(f);
        var own = target.FullName;
        target.Body.Append($$"""
                private static Value Slot_new(PyType cls, ReadOnlySpan<Value> args, PyTuple? names)
                {
            {{Foreign(f, "cls", "Init")}}        return Enter_{{f.Id}}(new Value((PyObject)cls), args, names);
                }
                private static Value Thunk_{{f.Id}}(ReadOnlySpan<Value> args, PyTuple? names) =>
                    Slot_new(ArgumentBinder.ClassOfNew(args, names, {{own}}.TypeObject), args[1..], names);

            """);
        target.Slots.Add("s.New = &Slot_new;");
        target.AddFunction("__new__", "($type, *args, **kwargs)", "Create and return a new object.  See help(type) for accurate signature.", "New", $"Thunk_{f.Id}");
    }

    private void WriteInit(Function f, string call)
    {
        WriteBound(f, call);
        WriteEnter(f);
        target.Body.Append($$"""
                private static void Slot_init(Value self, ReadOnlySpan<Value> args, PyTuple? names)
                {
            {{Foreign(f, "self.Class", "New")}}        Enter_{{f.Id}}(self, args, names);
                }
                private static Value Thunk_{{f.Id}}(ReadOnlySpan<Value> args, PyTuple? names)
                {
                    ArgumentBinder.CheckWrapperSelf(args, names, {{target.SelfCheck("args")}}, {{Code.Literal(target.StorageName)}}, "__init__");
                    Slot_init(args[0], args[1..], names);
                    return Value.None;
                }

            """);
        target.Slots.Add("s.Init = &Slot_init;");
        target.AddFunction("__init__", "($self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature.", "SlotWrapper", $"Thunk_{f.Id}");
    }

    // A constructor without keywords passes over those meant for its other half, where a subclass has one of its own.
    private string Foreign(Function f, string cls, string other) => f.Signature.Positional > f.Signature.PositionalOnly || f.Signature.HasKeywords || f.Signature.Named.Any(p => p.Kind == ParameterKind.KeywordOnly)
        ? ""
        : $"        if (names is not null && {cls}.Slots.{other} != {target.FullName}.TypeObject.Slots.{other}) ArgumentBinder.DropKeywords(ref args, ref names);\n";

    private string SelfCheck(Function f) => f.Kind switch
    {
        "Method" => $"        if (!{target.SelfCheck("args")}) throw ArgumentBinder.BadSelf(args, names, {Code.Literal(target.StorageName)}, {Code.Literal(f.Name)});\n",
        "ClassMethod" => $"        if (args.Length == 0 || args[0].O is not PyType) throw ArgumentBinder.BadSelf(args, names, \"type\", {Code.Literal(f.Name)});\n",
        _ => "",
    };

    /// <summary>A local for each argument that may be absent.</summary>
    private static string Locals(Function f)
    {
        var text = "";
        int index = 0;
        foreach (var parameter in f.Signature.Named)
        {
            if (parameter.Default != null || parameter.Kind == ParameterKind.KeywordOnly)
                text += $"        Value a{index} = args.Length > {index + f.Offset} ? args[{index + f.Offset}] : Value.Unset;\n";
            index++;
        }
        return text;
    }
}
