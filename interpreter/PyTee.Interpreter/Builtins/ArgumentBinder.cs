namespace PyTee.Interpreter;

/// <summary>What generated thunks raise and check: the wording follows the kind of signature, as CPython's does.</summary>
public static unsafe class ArgumentBinder
{
    /// <summary>A method called on something that is not an instance.</summary>
    public static PyException BadSelf(ReadOnlySpan<Value> args, PyTuple? names, string type, string method) => Raise.TypeError(
        args.Length == (names?.Count ?? 0)
            ? $"unbound method {type}.{method}() needs an argument"
            : $"descriptor '{method}' for '{type}' objects doesn't apply to a '{args[0].Class.Name}' object");

    /// <summary>An argument of the wrong type; which is <c>argument</c>, <c>argument 1</c> or <c>argument 'name'</c>.</summary>
    public static PyException BadArgument(string function, string which, string expected, Value given) =>
        Raise.TypeError($"{(function.Length > 0 ? function + "() " : "")}{which} must be {expected}, not {TypeOf(given)}");

    /// <summary>What is said to have been given instead of an argument of the right type.</summary>
    public static string TypeOf(Value given) => given.IsNone ? "None" : given.Class.Name;

    /// <summary>A str, or None for null.</summary>
    public static Value StrOrNone(string? text) => text == null ? Value.None : Value.Str(text);

    internal static PyException NoKeywords(ArgumentSpec spec) =>
        spec is { IsConstructor: true, Count: 0, HasRest: false } ? NoArguments(spec) : Raise.TypeError($"{spec.QualifiedName}() takes no keyword arguments");

    private static PyException NoArguments(ArgumentSpec spec) => Raise.TypeError($"{spec.Name} takes no arguments");

    internal static PyException Missing(ArgumentSpec spec, int index) =>
        Raise.TypeError($"{spec.Name}() missing required argument '{spec.NameOf(index)}' (pos {index + 1})");

    internal static PyException GivenTwice(ArgumentSpec spec, int index) =>
        Raise.TypeError($"argument for {spec.Name}() given by name ('{spec.NameOf(index)}') and position ({index + 1})");

    internal static PyException UnknownKeyword(ArgumentSpec spec, PyStr key)
    {
        var known = new List<string>();
        for (int i = spec.PositionalOnly; i < spec.Count; i++) known.Add(spec.NameOf(i).ToString());
        var hint = Suggestions.Closest(key.ToString(), known);
        return Raise.TypeError($"{spec.Name}() got an unexpected keyword argument '{key}'" + (hint == null ? "" : $". Did you mean '{hint}'?"));
    }

    /// <summary>The error for a number of arguments that cannot be right; null when it can.</summary>
    internal static PyException? WrongCount(ArgumentSpec spec, int given, int keywords)
    {
        // Types that unpack do so where no keyword is given.
        if (spec.TakesKeywords && (!spec.IsUnpacked || spec.IsConstructor && keywords > 0)) return WrongCountWithKeywords(spec, given, keywords);
        int min = spec.RequiredPositional, max = spec.HasRest ? int.MaxValue : spec.Positional;
        if (given >= min && given <= max) return null;
        if (spec.IsNameless) return Raise.TypeError($"function takes {Bound(min, max, given)} ({given} given)");
        if (max == 0) return spec.IsConstructor ? NoArguments(spec) : Raise.TypeError($"{spec.QualifiedName}() takes no arguments ({given} given)");
        if (min == 1 && max == 1 && !spec.IsConstructor && !spec.IsUnpacked) return Raise.TypeError($"{spec.QualifiedName}() takes exactly one argument ({given} given)");
        int bound = given < min ? min : max;
        return Raise.TypeError($"{spec.Name} expected {(min == max ? "" : given < min ? "at least " : "at most ")}{bound} argument{S(bound)}, got {given}");
    }

    private static string Bound(int min, int max, int given)
    {
        int bound = given < min ? min : max;
        return $"{(min == max ? "exactly" : given < min ? "at least" : "at most")} {bound} argument{S(bound)}";
    }

    /// <summary>Functions that take keywords word it in a way of their own.</summary>
    private static PyException? WrongCountWithKeywords(ArgumentSpec spec, int given, int keywords)
    {
        int min = spec.RequiredPositional, max = spec.Positional;
        if (!spec.HasRest && !spec.HasKeywords && given + keywords > spec.Count)
            return Raise.TypeError($"{spec.Name}() takes at most {spec.Count} {(given == 0 ? "keyword " : "")}argument{S(spec.Count)} ({given + keywords} given)");
        if (!spec.HasRest && given > max)
            return Raise.TypeError(max == 0
                ? $"{spec.Name}() takes no positional arguments"
                : $"{spec.Name}() takes {(min == max ? "exactly" : "at most")} {max} positional argument{S(max)} ({given} given)");
        int needed = Math.Min(min, spec.PositionalOnly);
        if (given < needed)
            return Raise.TypeError($"{spec.Name}() takes {(needed == max && !spec.HasRest ? "exactly" : "at least")} {needed} positional argument{S(needed)} ({given} given)");
        return null;
    }

    private static string S(int count) => count == 1 ? "" : "s";

    /// <summary>A special method shown as a wrapper of a slot: checks self, that there are no keywords, and the number of arguments.</summary>
    public static void CheckWrapper(ReadOnlySpan<Value> args, PyTuple? names, bool selfFits, string type, string method, int min, int max)
    {
        if (!selfFits) CheckWrapperSelf(args, names, selfFits, type, method);
        if (names is { Count: > 0 }) throw Raise.TypeError($"wrapper {method}() takes no keyword arguments");
        int given = args.Length - 1;
        if (given >= min && given <= max) return;
        // CPython unpacks several arguments on behalf of a function without name.
        var name = max > 1 ? " " : "";
        int bound = given < min ? min : max;
        throw Raise.TypeError($"{name}expected {(min == max ? "" : given < min ? "at least " : "at most ")}{bound} argument{S(bound)}, got {given}");
    }

    /// <summary>As CheckWrapper, for a slot that takes any arguments.</summary>
    public static void CheckWrapperSelf(ReadOnlySpan<Value> args, PyTuple? names, bool selfFits, string type, string method)
    {
        if (args.Length == (names?.Count ?? 0)) throw Raise.TypeError($"descriptor '{method}' of '{type}' object needs an argument");
        if (!selfFits) throw Raise.TypeError($"descriptor '{method}' requires a '{type}' object but received a '{args[0].Class.Name}'");
    }

    /// <summary>The class given to __new__ of a type, checked: a subtype whose instances this __new__ can make.</summary>
    public static PyType ClassOfNew(ReadOnlySpan<Value> args, PyTuple? names, PyType type)
    {
        if (args.Length == (names?.Count ?? 0)) throw Raise.TypeError($"{type.Name}.__new__(): not enough arguments");
        if (!args[0].Is<PyType>(out var cls)) throw Raise.TypeError($"{type.Name}.__new__(X): X is not a type object ({args[0].Class.Name})");
        if (!cls.IsSubtypeOf(type)) throw Raise.TypeError($"{type.Name}.__new__({cls.Name}): {cls.Name} is not a subtype of {type.Name}");
        var native = cls;
        while (native.IsHeap) native = native.Base!;
        if ((nint)native.Slots.New != (nint)type.Slots.New) throw Raise.TypeError($"{type.Name}.__new__({cls.Name}) is not safe, use {native.Name}.__new__()");
        return cls;
    }

    /// <summary>Leaves the arguments given by position.</summary>
    public static void DropKeywords(ref ReadOnlySpan<Value> args, ref PyTuple? names)
    {
        args = args[..^names!.Count];
        names = null;
    }

    /// <summary>The name given to __getattribute__, __setattr__ or __delattr__.</summary>
    public static PyStr AttributeName(Value name) =>
        name.Is<PyStr>(out var text) ? text : throw Raise.TypeError($"attribute name must be string, not '{name.Class.Name}'");

    /// <summary>The instance given to __get__: Unset for None.</summary>
    public static Value Instance(ReadOnlySpan<Value> args) => args[1].IsNone ? Value.Unset : args[1];

    /// <summary>The owner given to __get__, or the class of the instance.</summary>
    public static PyType Owner(ReadOnlySpan<Value> args)
    {
        if (args.Length > 2 && !args[2].IsNone) return args[2].Is<PyType>(out var owner) ? owner : args[2].Class;
        return args[1].IsNone ? throw Raise.TypeError("__get__(None, None) is invalid") : args[1].Class;
    }
}
