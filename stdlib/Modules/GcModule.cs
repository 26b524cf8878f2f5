using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides access to the garbage collector for reference cycles.</summary>
[PyModule("gc")]
public static partial class GcModule
{
    /// <summary>Generations that are collected apart.</summary>
    private const int Generations = 3;

    private static bool s_enabled = true;
    private static long s_debug;
    private static readonly long[] s_threshold = [2000, 10, 10];

    [PyConstant("DEBUG_STATS")] internal const long DebugStats = 1;
    [PyConstant("DEBUG_COLLECTABLE")] internal const long DebugCollectable = 2;
    [PyConstant("DEBUG_UNCOLLECTABLE")] internal const long DebugUncollectable = 4;
    [PyConstant("DEBUG_SAVEALL")] internal const long DebugSaveAll = 32;
    [PyConstant("DEBUG_LEAK")] internal const long DebugLeak = DebugCollectable | DebugUncollectable | DebugSaveAll;
    [PyConstant("garbage")] internal static Value Garbage => new(new PyList());
    [PyConstant("callbacks")] internal static Value Callbacks => new(new PyList());

    /// <summary>Run the garbage collector; the number of unreachable objects is not known here, so 0.</summary>
    [PyFunction("collect(generation=2)")]
    internal static long Collect(int generation)
    {
        if (generation is < 0 or >= Generations) throw Raise.ValueError("invalid generation");
        Vm.Current.Runtime.Finalizers.Collect();
        return 0;
    }

    /// <summary>Enable automatic garbage collection. The collector of the enclave does not stop for it: only the answer of isenabled changes.</summary>
    [PyFunction("enable()")] internal static void Enable() => s_enabled = true;
    /// <summary>Disable automatic garbage collection. The collector of the enclave does not stop for it: only the answer of isenabled changes.</summary>
    [PyFunction("disable()")] internal static void Disable() => s_enabled = false;
    /// <summary>Returns true if automatic garbage collection is enabled.</summary>
    [PyFunction("isenabled()")] internal static bool IsEnabled() => s_enabled;
    /// <summary>Does nothing: objects that live long are looked at rarely without it.</summary>
    [PyFunction("freeze()")] internal static void Freeze() { }
    /// <summary>Does nothing, see freeze.</summary>
    [PyFunction("unfreeze()")] internal static void Unfreeze() { }
    /// <summary>Return the number of objects in the permanent generation, which is always empty.</summary>
    [PyFunction("get_freeze_count()")] internal static long GetFreezeCount() => 0;
    /// <summary>Return the collection thresholds, which are kept but not followed.</summary>
    [PyFunction("get_threshold()")] internal static Value GetThreshold() => Tuple(s_threshold);

    /// <summary>Set the collection thresholds, one to three of them; they are kept but not followed.</summary>
    [PyFunction("set_threshold(*args)")]
    internal static void SetThreshold(ReadOnlySpan<Value> args)
    {
        if (args.Length is 0 or > Generations) throw Raise.TypeError($"gc.set_threshold requires 1 to {Generations} arguments");
        for (int i = 0; i < args.Length; i++) s_threshold[i] = Number.AsInt(args[i]);
    }

    /// <summary>Set the debugging flags, which are kept; the collector has nothing to print.</summary>
    [PyFunction("set_debug(flags, /)")] internal static void SetDebug(int flags) => s_debug = flags;
    /// <summary>Get the garbage collection debugging flags.</summary>
    [PyFunction("get_debug()")] internal static long GetDebug() => s_debug;
    /// <summary>Return a three-tuple of the current collection counts: how often each generation was collected.</summary>
    [PyFunction("get_count()")] internal static Value GetCount() => Tuple(Counts());

    /// <summary>Return a list of dictionaries containing per-generation statistics: how often each was collected.</summary>
    [PyFunction("get_stats()")]
    internal static Value GetStats()
    {
        var stats = new PyList();
        foreach (long count in Counts())
        {
            var dict = new PyDict();
            dict.Set(PyStr.Intern("collections"), new Value(count));
            dict.Set(PyStr.Intern("collected"), new Value(0L));
            dict.Set(PyStr.Intern("uncollectable"), new Value(0L));
            stats.Add(new Value(dict));
        }
        return new Value(stats);
    }

    /// <summary>Returns true if the object is tracked by the garbage collector: here, if it can refer to others.</summary>
    [PyFunction("is_tracked(obj, /)")] internal static bool IsTracked(Value obj) => obj.Object is not (null or PyStr or PyInt or PyBool or PyBytes or PyNone);
    /// <summary>Returns true if the object has been already finalized by the GC.</summary>
    [PyFunction("is_finalized(obj, /)")] internal static bool IsFinalized(Value obj) => obj.Object is PyObject instance && Vm.Current.Runtime.Finalizers.IsFinalized(instance);

    private static long[] Counts() => [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];

    private static Value Tuple(long[] numbers)
    {
        var items = new Value[numbers.Length];
        for (int i = 0; i < items.Length; i++) items[i] = new Value(numbers[i]);
        return new Value(new PyTuple(items));
    }
}
