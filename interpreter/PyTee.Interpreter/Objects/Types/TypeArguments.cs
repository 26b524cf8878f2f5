namespace PyTee.Interpreter;

/// <summary>Type arguments of generic aliases and unions: how they print, which type parameters they have, and putting types in for these (PEP 585, 604, 695).</summary>
internal static class TypeArguments
{
    private static readonly PyStr s_parameters = PyStr.Intern("__parameters__"), s_subst = PyStr.Intern("__typing_subst__");
    private static readonly PyStr s_prepare = PyStr.Intern("__typing_prepare_subst__"), s_origin = PyStr.Intern("__origin__"), s_args = PyStr.Intern("__args__");
    private static readonly PyStr s_unpacked = PyStr.Intern("__typing_unpacked_tuple_args__");

    /// <summary>The text of one argument: classes by their qualified names, anything else by its repr.</summary>
    public static PyStr Text(Value argument)
    {
        if (argument.O is PyEllipsis) return PyStr.From("...");
        if (argument.Is<PyList>(out var list)) return PyStr.From($"[{Join(list.Span, ", ")}]");
        if (AttributeAccess.TryGetQuiet(argument, s_origin, out _) && AttributeAccess.TryGetQuiet(argument, s_args, out _)) return Protocols.Repr(argument);
        if (!AttributeAccess.TryGetQuiet(argument, Names.QualName, out var qualname)) return Protocols.Repr(argument);
        if (!AttributeAccess.TryGetQuiet(argument, Names.Module, out var module) || module.IsNone) return Protocols.Repr(argument);
        return module.Is<PyStr>(out var name) && name.Equals("builtins") ? Protocols.Str(qualname) : PyStr.From($"{Protocols.Str(module)}.{Protocols.Str(qualname)}");
    }

    public static string Join(ReadOnlySpan<Value> arguments, string separator)
    {
        var parts = new string[arguments.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = Text(arguments[i]).ToString();
        return string.Join(separator, parts);
    }

    /// <summary>The type parameters in some arguments, each once, in order.</summary>
    public static PyTuple Parameters(ReadOnlySpan<Value> arguments)
    {
        var found = new List<Value>();
        foreach (var argument in arguments) Collect(argument, found);
        return PyTuple.Of([.. found]);
    }

    private static void Collect(Value argument, List<Value> found)
    {
        Recursion.EnsureStack();
        if (argument.O is PyType) return;
        if (argument.Class.Lookup(s_subst, out _)) Add(argument, found);
        else if (argument.O is PyTuple or PyList)
        {
            foreach (var inner in Iteration.ToArray(argument)) Collect(inner, found);
        }
        else if (AttributeAccess.TryGetQuiet(argument, s_parameters, out var nested) && nested.Is<PyTuple>(out var parameters))
        {
            foreach (var parameter in parameters.Span) Add(parameter, found);
        }
    }

    private static void Add(Value parameter, List<Value> found)
    {
        foreach (var known in found) { if (Value.Same(known, parameter)) return; }
        found.Add(parameter);
    }

    /// <summary>The arguments with types put in for the parameters.</summary>
    public static Value[] Substitute(Value alias, ReadOnlySpan<Value> arguments, PyTuple parameters, Value key)
    {
        if (parameters.Count == 0) throw Raise.TypeError($"{Protocols.Repr(alias)} is not a generic class");
        var items = Unpack(key);
        foreach (var parameter in parameters.Span)
        {
            if (!AttributeAccess.TryGetQuiet(parameter, s_prepare, out var prepare) || prepare.IsNone) continue;
            var prepared = Vm.Current.Call(prepare, [alias, PyTuple.Of(items)], null);
            items = prepared.Is<PyTuple>(out var tuple) ? tuple.Items : [prepared];
        }
        if (items.Length != parameters.Count)
        {
            string amount = items.Length > parameters.Count ? "many" : "few";
            string expected = items.Length > parameters.Count ? "" : "at least ";
            throw Raise.TypeError($"Too {amount} arguments for {Protocols.Repr(alias)}; actual {items.Length}, expected {expected}{parameters.Count}");
        }
        return Replace(arguments, parameters, items);
    }

    /// <summary>The items of a subscript, with the items of unpacked tuples of known length in their places.</summary>
    private static Value[] Unpack(Value key)
    {
        var given = key.Is<PyTuple>(out var tuple) ? tuple.Items : [key];
        var items = new List<Value>(given.Length);
        foreach (var item in given)
        {
            bool isUnpacked = item.O is not PyType && AttributeAccess.TryGetQuiet(item, s_unpacked, out var found) && found.Is<PyTuple>(out tuple);
            if (isUnpacked && (tuple!.Count == 0 || tuple[tuple.Count - 1].O is not PyEllipsis)) items.AddRange(tuple.Items);
            else items.Add(item);
        }
        return [.. items];
    }

    private static Value[] Replace(ReadOnlySpan<Value> arguments, PyTuple parameters, Value[] items)
    {
        var result = new List<Value>();
        foreach (var argument in arguments)
        {
            Recursion.EnsureStack();
            if (argument.O is PyType) { result.Add(argument); continue; }
            if (argument.O is PyTuple or PyList)
            {
                var inner = Replace(Iteration.ToArray(argument), parameters, items);
                result.Add(argument.O is PyTuple ? PyTuple.Of(inner) : new PyList(inner));
                continue;
            }
            var fresh = ReplaceOne(argument, parameters, items);
            if (IsUnpacked(argument) && fresh.Is<PyTuple>(out var several)) result.AddRange(several.Items);
            else result.Add(fresh);
        }
        return [.. result];
    }

    private static bool IsUnpacked(Value argument) =>
        AttributeAccess.TryGetQuiet(argument, PyStr.Intern("__typing_is_unpacked_typevartuple__"), out var flag) && Protocols.Truth(flag);

    private static Value ReplaceOne(Value argument, PyTuple parameters, Value[] items)
    {
        if (argument.Class.Lookup(s_subst, out var hook))
        {
            int own = IndexOf(parameters, argument);
            return own < 0 ? argument : Vm.Current.CallMethod(hook, argument, argument.Class, [items[own]]);
        }
        if (!AttributeAccess.TryGetQuiet(argument, s_parameters, out var nested) || !nested.Is<PyTuple>(out var inner) || inner.Count == 0) return argument;
        var key = new List<Value>();
        foreach (var parameter in inner.Span)
        {
            int given = IndexOf(parameters, parameter);
            // A parameter that can be iterated stands for any number of types.
            if (given >= 0 && items[given].Is<PyTuple>(out var several) && Iteration.IsIterable(parameter)) key.AddRange(several.Items);
            else key.Add(given < 0 ? parameter : items[given]);
        }
        return Protocols.GetItem(argument, PyTuple.Of([.. key]));
    }

    private static int IndexOf(PyTuple parameters, Value wanted)
    {
        for (int i = 0; i < parameters.Count; i++) { if (Value.Same(parameters[i], wanted)) return i; }
        return -1;
    }
}
