using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>Binds the arguments of a call to the parameters of a Python function (docs.python.org, "Calls").</summary>
internal static class ArgumentBinding
{
    /// <summary>Fill the locals: parameters from the arguments and defaults, everything else Unset.</summary>
    public static void Bind(PyFunction function, CodeObject code, ReadOnlySpan<Value> args, PyTuple? names, Span<Value> locals)
    {
        int keywords = names?.Count ?? 0, positional = args.Length - keywords;
        int parameters = code.ArgCount, total = parameters + code.KwOnlyArgCount;
        bool varArgs = (code.Flags & CodeFlags.VarArgs) != 0, varKeywords = (code.Flags & CodeFlags.VarKeywords) != 0;
        int taken = Math.Min(positional, parameters);
        Value.Copy(args[..taken], locals);
        Value.Clear(locals[taken..]);
        if (varArgs) locals[total] = new Value(PyTuple.Of(args[taken..positional]));
        PyDict? rest = null;
        if (varKeywords) locals[total + (varArgs ? 1 : 0)] = new Value(rest = new PyDict());
        for (int i = 0; i < keywords; i++) BindKeyword(function, code, names![i], args[positional + i], names, locals, rest);
        if (positional > parameters && !varArgs) throw TooMany(function, code, positional, locals);
        if (positional < parameters) FillDefaults(function, code, locals);
        if (code.KwOnlyArgCount > 0) FillKeywordDefaults(function, code, locals);
    }

    private static void BindKeyword(PyFunction function, CodeObject code, Value key, Value value, PyTuple names, Span<Value> locals, PyDict? rest)
    {
        if (!key.Is<PyStr>(out var name)) throw Raise.TypeError($"{function.QualName}() keywords must be strings");
        int total = code.ArgCount + code.KwOnlyArgCount;
        for (int p = code.PosOnlyArgCount; p < total; p++)
        {
            var parameter = code.LocalsPlus[p];
            if ((object)parameter != name && !parameter.Equals(name)) continue;
            if (!locals[p].IsUnset) throw Raise.TypeError($"{function.QualName}() got multiple values for argument '{name}'");
            locals[p] = value;
            return;
        }
        if (rest != null) { rest.Set(name, value); return; }
        ThrowPositionalOnly(function, code, names);
        throw Raise.TypeError($"{function.QualName}() got an unexpected keyword argument '{name}'{Suggestion(code, name)}");
    }

    private static string Suggestion(CodeObject code, PyStr name)
    {
        int total = code.ArgCount + code.KwOnlyArgCount;
        var best = Suggestions.Closest(name.ToString(), code.LocalsPlus[code.PosOnlyArgCount..total].Select(n => n.ToString()).ToArray());
        return best == null ? "" : $". Did you mean '{best}'?";
    }

    private static void ThrowPositionalOnly(PyFunction function, CodeObject code, PyTuple names)
    {
        var given = new List<string>();
        for (int p = 0; p < code.PosOnlyArgCount; p++)
        {
            foreach (var key in names.Span) { if (key.Is<PyStr>(out var s) && s.Equals(code.LocalsPlus[p])) given.Add(s.ToString()); }
        }
        if (given.Count > 0) throw Raise.TypeError($"{function.QualName}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", given)}'");
    }

    private static PyException TooMany(PyFunction function, CodeObject code, int given, Span<Value> locals)
    {
        int parameters = code.ArgCount, defaults = function.Defaults.Length, keywordsGiven = 0;
        for (int p = parameters; p < parameters + code.KwOnlyArgCount; p++) { if (!locals[p].IsUnset) keywordsGiven++; }
        string takes = defaults > 0 ? $"from {parameters - defaults} to {parameters}" : $"{parameters}";
        bool plural = defaults > 0 ? parameters != 1 || defaults > 0 : parameters != 1;
        string extra = keywordsGiven == 0 ? "" : $" positional argument{(given != 1 ? "s" : "")} (and {keywordsGiven} keyword-only argument{(keywordsGiven != 1 ? "s" : "")})";
        string were = given == 1 && keywordsGiven == 0 ? "was" : "were";
        return Raise.TypeError($"{function.QualName}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{extra} {were} given");
    }

    private static void FillDefaults(PyFunction function, CodeObject code, Span<Value> locals)
    {
        int parameters = code.ArgCount, firstDefault = parameters - function.Defaults.Length;
        List<string>? missing = null;
        for (int p = 0; p < parameters; p++)
        {
            if (!locals[p].IsUnset) continue;
            if (p >= firstDefault) locals[p] = function.Defaults[p - firstDefault];
            else (missing ??= []).Add($"'{code.LocalsPlus[p]}'");
        }
        if (missing != null) throw Missing(function, "positional", missing);
    }

    private static void FillKeywordDefaults(PyFunction function, CodeObject code, Span<Value> locals)
    {
        List<string>? missing = null;
        for (int p = code.ArgCount; p < code.ArgCount + code.KwOnlyArgCount; p++)
        {
            if (!locals[p].IsUnset) continue;
            if (function.KwDefaults != null && function.KwDefaults.TryGet(code.LocalsPlus[p], out var value)) locals[p] = value;
            else (missing ??= []).Add($"'{code.LocalsPlus[p]}'");
        }
        if (missing != null) throw Missing(function, "keyword-only", missing);
    }

    private static PyException Missing(PyFunction function, string kind, List<string> names)
    {
        string list = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => string.Join(", ", names[..^1]) + ", and " + names[^1],
        };
        return Raise.TypeError($"{function.QualName}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}");
    }
}
