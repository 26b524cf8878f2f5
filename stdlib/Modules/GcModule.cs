using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>This module provides access to the garbage collector for reference cycles.</summary>
[PyModule("gc")]
public static partial class GcModule
{
    private static bool s_enabled = true;

    [PyConstant("garbage")] internal static Value Garbage => new(new PyList());
    [PyConstant("callbacks")] internal static Value Callbacks => new(new PyList());
    /// <summary>Run the garbage collector; the number of unreachable objects is not known here, so 0.</summary>
    [PyFunction("collect(generation=2)")]
    internal static long Collect(int generation)
    {
        Vm.Current.Runtime.Finalizers.Collect();
        return 0;
    }

    [PyFunction("enable()")] internal static void Enable() => s_enabled = true;
    [PyFunction("disable()")] internal static void Disable() => s_enabled = false;
    [PyFunction("isenabled()")] internal static bool IsEnabled() => s_enabled;
    [PyFunction("freeze()")] internal static void Freeze() { }
    [PyFunction("unfreeze()")] internal static void Unfreeze() { }
    [PyFunction("get_threshold()")] internal static Value GetThreshold() => new(PyTuple.Of(new Value(2000L), new Value(10L), new Value(0L)));
    [PyFunction("set_threshold(*args)")] internal static void SetThreshold() { }
    [PyFunction("get_count()")] internal static Value GetCount() => new(PyTuple.Of(new Value((long)GC.CollectionCount(0)), new Value((long)GC.CollectionCount(1)), new Value((long)GC.CollectionCount(2))));
    [PyFunction("is_tracked(obj, /)")] internal static bool IsTracked(Value obj) => obj.Object is not (null or PyStr or PyInt or PyBool or PyBytes or PyNone);
}
