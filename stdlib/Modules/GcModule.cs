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
        var vm = Vm.Current;
        CallBack(vm, "start", generation);
        vm.Runtime.Finalizers.Collect(generation);
        CallBack(vm, "stop", generation);
        return 0;
    }

    /// <summary>Tell gc.callbacks of a collection that the program asked for; of others nobody is told.</summary>
    private static void CallBack(Vm vm, string phase, int generation)
    {
        var gc = vm.Runtime.Importer.Load("gc").Dict;
        if (!gc.TryGet(PyStr.Intern("callbacks"), out var callbacks) || callbacks.O is not PyList { Count: > 0 } list) return;
        var info = new PyDict();
        info.Set(PyStr.Intern("generation"), generation);
        info.Set(PyStr.Intern("collected"), 0L);
        info.Set(PyStr.Intern("uncollectable"), 0L);
        for (int i = 0; i < list.Count; i++)
        {
            var callback = list[i];
            Unraisable.Call(vm, () => vm.Call(callback, [Value.Str(phase), info], null), callback);
        }
    }

    /// <summary>Return a list of objects tracked by the collector (excluding the list returned).
    ///
    ///   generation
    ///     Generation to extract the objects from.
    ///
    /// If generation is not None, return only the objects tracked by the collector
    /// that are in that generation.</summary>
    [PyFunction("get_objects(generation=None)")]
    internal static Value GetObjects(Value generation)
    {
        int wanted = generation.IsNone ? -1 : Generation(generation);
        return List(HeapWalk.Objects(Vm.Current).Where(o => IsTracked(new Value(o)) && (wanted < 0 || GC.GetGeneration(o) == wanted)));
    }

    private static int Generation(Value generation)
    {
        if (!Number.TryIndex(generation, out var index)) throw Raise.TypeError($"argument should be integer or None, not '{generation.Class.Name}'");
        long number = Number.AsSize(index);
        if (number >= Generations) throw Raise.ValueError($"generation parameter must be less than the number of available generations ({Generations})");
        return number >= -1 ? (int)number : throw Raise.ValueError("generation parameter cannot be negative");
    }

    /// <summary>Return the list of objects that directly refer to any of 'objs'.</summary>
    [PyFunction("get_referrers(*objs)")]
    internal static Value GetReferrers(ReadOnlySpan<Value> objs)
    {
        var wanted = objs.ToArray();
        return List(HeapWalk.Objects(Vm.Current).Where(o => HeapWalk.Of(o).Any(value => wanted.Any(given => Value.Same(value, given)))));
    }

    /// <summary>Return the list of objects that are directly referred to by 'objs'.</summary>
    [PyFunction("get_referents(*objs)")]
    internal static Value GetReferents(ReadOnlySpan<Value> objs)
    {
        var result = new PyList();
        foreach (var given in objs)
        {
            if (given.Object is not { } o || !IsTracked(given)) continue;
            foreach (var value in HeapWalk.Of(o)) result.Add(value);
        }
        return result;
    }

    // The walk goes over what the program can change, so that it ends before the list is made.
    private static PyList List(IEnumerable<PyObject> objects) => new([.. objects.Select(o => new Value(o))]);

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
    [PyFunction("is_tracked(obj, /)")]
    internal static bool IsTracked(Value obj) => obj.Object is { } o && (o.Class.IsHeap || o switch
    {
        PyType type => type.IsHeap,
        PyStr or PyInt or PyComplex or PyByteString or PyRange or PyNone or PyBool or PyEllipsis or PyNotImplemented or PyTee.Interpreter.Bytecode.CodeObject or PyMemoryView => false,
        _ => o.Class != PyObject.TypeObject,
    });
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
