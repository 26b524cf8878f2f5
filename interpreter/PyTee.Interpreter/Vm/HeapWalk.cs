namespace PyTee.Interpreter;

/// <summary>
/// Walks over all objects that the program can reach: from its modules, from the frames that run and from the exception that is being handled. What is
/// not found from there belongs to the collector.
/// </summary>
public sealed class HeapWalk
{
    private readonly HashSet<PyObject> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<PyObject> _next = [];

    /// <summary>The objects, those that are reached first in front.</summary>
    public static IEnumerable<PyObject> Objects(Vm vm)
    {
        var walk = new HeapWalk();
        vm.ForgetDeadSlots();
        vm.VisitRoots(walk.Meet);
        while (walk._next.TryDequeue(out var o))
        {
            yield return o;
            foreach (var value in Of(o)) walk.Meet(value);
        }
    }

    /// <summary>What an object refers to directly.</summary>
    public static IReadOnlyList<Value> Of(PyObject o)
    {
        var referents = new Referents();
        o.VisitReferents(referents);
        return referents.Found;
    }

    private void Meet(Value value)
    {
        if (value.Object is { } o && _seen.Add(o)) _next.Enqueue(o);
    }
}
