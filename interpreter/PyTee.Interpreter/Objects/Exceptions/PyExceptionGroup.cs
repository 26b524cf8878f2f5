namespace PyTee.Interpreter;

/// <summary>A combination of multiple unrelated exceptions.</summary>
[PyType("BaseExceptionGroup", Base = typeof(PyBaseException), HasDict = true)]
public partial class PyExceptionGroup : PyBaseException
{
    internal PyStr Message = PyStr.Empty;
    internal PyTuple Exceptions = PyTuple.Empty;

    internal PyExceptionGroup(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")]
    internal new static Value New(PyType cls, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (args.Length != 2) throw Raise.TypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Length} given)");
        if (!args[0].Is<PyStr>(out var message)) throw Raise.TypeError($"BaseExceptionGroup.__new__() argument 1 must be str, not {args[0].Class.Name}");
        if (args[1].Is<PyDict>(out _) || !Protocols.IsSequence(args[1])) throw Raise.TypeError("second argument (exceptions) must be a sequence");
        var items = Iteration.ToArray(args[1]);
        if (items.Length == 0) throw Raise.ValueError("second argument (exceptions) must be a non-empty sequence");
        bool nestedBase = false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].Is<PyBaseException>(out var e)) throw Raise.ValueError($"Item {i} of second argument (exceptions) is not an exception");
            nestedBase |= !e.IsA(Errors.Exception);
        }
        if (cls == TypeObject && !nestedBase) cls = Errors.ExceptionGroup;
        else if (nestedBase && cls == Errors.ExceptionGroup) throw Raise.TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
        else if (nestedBase && cls.IsSubtypeOf(Errors.Exception)) throw Raise.TypeError($"Cannot nest BaseExceptions in '{cls.Name}'");
        return new Value(new PyExceptionGroup(cls) { Args = PyTuple.Of(args), Message = message, Exceptions = new PyTuple(items) });
    }

    [PyGetter("message", Member = true)] internal PyStr GetMessage() => Message;
    [PyGetter("exceptions", Member = true)] internal PyTuple GetExceptions() => Exceptions;
    [PyClassMethod("__class_getitem__(object, /)")] internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(new Value(cls), @object);

    [PySlot("__str__")]
    internal override PyStr Str() => PyStr.From($"{Message} ({Exceptions.Count} sub-exception{(Exceptions.Count == 1 ? "" : "s")})");

    /// <summary>Make a group of the same kind with other exceptions.</summary>
    [PyMethod("derive(excs, /)")] internal Value Derive(Value excs) => Vm.Current.Call(new Value(TypeObject), [new Value(Message), excs], null);

    [PyMethod("split(matcher_value, /)")]
    internal Value Split(Value matcher_value)
    {
        var (match, rest) = Partition(new Value(this), ExceptionMatch.Predicate(matcher_value));
        return new(PyTuple.Of(match, rest));
    }

    [PyMethod("subgroup(matcher_value, /)")]
    internal Value Subgroup(Value matcher_value) => Partition(new Value(this), ExceptionMatch.Predicate(matcher_value)).Match;

    /// <summary>The parts of an exception (perhaps a group) that match and that do not, None where there is none.</summary>
    internal static (Value Match, Value Others) Partition(Value exception, Func<Value, bool> matches)
    {
        Recursion.EnsureStack();
        if (matches(exception)) return (exception, Value.None);
        if (!exception.Is<PyExceptionGroup>(out var group)) return (Value.None, exception);
        List<Value> yes = [], no = [];
        foreach (var item in group.Exceptions.Span)
        {
            var (match, rest) = Partition(item, matches);
            if (!match.IsNone) yes.Add(match);
            if (!rest.IsNone) no.Add(rest);
        }
        return (group.DeriveFrom(yes), group.DeriveFrom(no));
    }

    private Value DeriveFrom(List<Value> items)
    {
        if (items.Count == 0) return Value.None;
        var derived = Vm.Current.Call(AttributeAccess.Get(new Value(this), PyStr.Intern("derive")), [new Value(new PyList([.. items]))], null);
        if (!derived.Is<PyExceptionGroup>(out var group)) throw Raise.TypeError("derive must return an instance of BaseExceptionGroup");
        group.Trace = Trace; group.Cause = Cause; group.Context = Context; group.SuppressContext = SuppressContext;
        if (Attrs.TryGet(Names.Notes, out var notes) && Protocols.IsSequence(notes)) group.Attrs.Set(Names.Notes, new Value(new PyList(Iteration.ToArray(notes))));
        return derived;
    }
}

/// <summary>What except, except* and split() accept to match an exception.</summary>
internal static class ExceptionMatch
{
    public static Func<Value, bool> Predicate(Value matcher)
    {
        if (matcher.Is<PyType>(out var t) && t.IsSubtypeOf(Errors.BaseException)) return e => e.Class.IsSubtypeOf(t);
        if (matcher.Is<PyTuple>(out var types) && types.Span.ToArray().All(x => x.Is<PyType>(out var c) && c.IsSubtypeOf(Errors.BaseException)))
            return e => types.Span.ToArray().Any(x => e.Class.IsSubtypeOf(x.As<PyType>()));
        if (matcher.O is not PyType && Protocols.IsCallable(matcher)) return e => Protocols.Truth(Vm.Current.Call(matcher, [e], null));
        throw Raise.TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
    }

    /// <summary>Whether an exception is caught by the value after "except".</summary>
    public static bool Catches(PyBaseException exception, Value handler)
    {
        if (handler.Is<PyType>(out var t) && t.IsSubtypeOf(Errors.BaseException)) return exception.IsA(t);
        if (handler.Is<PyTuple>(out var types))
        {
            bool any = false;
            foreach (var item in types.Span)
            {
                if (!item.Is<PyType>(out var c) || !c.IsSubtypeOf(Errors.BaseException)) throw Raise.TypeError("catching classes that do not inherit from BaseException is not allowed");
                any |= exception.IsA(c);
            }
            return any;
        }
        throw Raise.TypeError("catching classes that do not inherit from BaseException is not allowed");
    }
}
