using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>allow programmer to define multiple exit functions to be executed
/// upon normal program termination.
///
/// Two public functions, register and unregister, are defined.</summary>
[PyModule("atexit")]
public static partial class AtexitModule
{
    /// <summary>The functions of a program live in its module object, so that programs in one process do not mix.</summary>
    private static PyList Registered
    {
        get
        {
            var dict = Vm.Current.Runtime.Importer.Load("atexit").Dict;
            var name = PyStr.Intern("_registered");
            if (dict.TryGet(name, out var v) && v.Is<PyList>(out var list)) return list;
            list = new PyList();
            dict.Set(name, new Value(list));
            return list;
        }
    }

    /// <summary>Register a function to be executed upon normal program termination</summary>
    [PyFunction("register(func, /, *args, **kwargs)")]
    internal static Value Register(Value func, ReadOnlySpan<Value> args, PyDict? kwargs)
    {
        if (!Protocols.IsCallable(func)) throw Raise.TypeError("the first argument must be callable");
        Registered.Add(new(PyTuple.Of(func, new Value(PyTuple.Of(args)), new Value(kwargs ?? new PyDict()))));
        return func;
    }

    /// <summary>Unregister an exit function which was previously registered using atexit.register</summary>
    [PyFunction("unregister(func, /)")]
    internal static void Unregister(Value func)
    {
        var list = Registered;
        var keep = list.Span.ToArray().Where(e => !Protocols.RichEquals(((PyTuple)e.Object!)[0], func)).ToArray();
        Clear();
        foreach (var e in keep) list.Add(e);
    }

    /// <summary>Clear the list of previously registered exit functions.</summary>
    [PyFunction("_clear()")] internal static void Clear() => Protocols.DelItem(new Value(Registered), new Value(new PySlice(Value.None, Value.None, Value.None)));

    /// <summary>Return the number of registered exit functions.</summary>
    [PyFunction("_ncallbacks()")] internal static long Count() => Registered.Count;

    /// <summary>Run all registered exit functions, the last registered first.</summary>
    [PyFunction("_run_exitfuncs()")]
    internal static void Run()
    {
        var functions = Registered.Span.ToArray();
        Clear();
        foreach (var entry in functions.Reverse())
        {
            var call = (PyTuple)entry.Object!;
            try { OperatorModule.Call(call[0], ((PyTuple)call[1].Object!).Span, (PyDict)call[2].Object!); }
            catch (PyException e)
            {
                Vm.Current.Runtime.WriteError("Exception ignored in atexit callback " + Protocols.Repr(call[0]) + ":\n" + Vm.Current.Runtime.FormatException(e.Error));
            }
        }
    }
}
