using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Heap queue algorithm (a.k.a. priority queue).</summary>
[PyModule("_heapq")]
public static partial class HeapqModule
{
    private static PyList List(Value heap, string function, bool isOnly = false) =>
        heap.Object as PyList ?? throw Raise.TypeError($"{function}() argument{(isOnly ? "" : " 1")} must be list, not {heap.Class.Name}");

    /// <summary>Whether a belongs above b: the smaller one, in a max-heap the larger.</summary>
    private static bool Above(Value a, Value b, bool max) => max ? Protocols.Less(b, a) : Protocols.Less(a, b);

    /// <summary>Push item onto heap, maintaining the heap invariant.</summary>
    [PyFunction("heappush(heap, item, /)")]
    internal static void Push(Value heap, Value item)
    {
        var list = List(heap, "heappush");
        list.Add(item);
        Rise(list, 0, list.Count - 1, false);
    }

    /// <summary>Pop the smallest item off the heap, maintaining the heap invariant.</summary>
    [PyFunction("heappop(heap, /)")] internal static Value Pop(Value heap) => Pop(List(heap, "heappop", isOnly: true), false);

    /// <summary>Maxheap variant of heappop.</summary>
    [PyFunction("_heappop_max(heap, /)")] internal static Value PopMax(Value heap) => Pop(List(heap, "_heappop_max", isOnly: true), true);

    private static Value Pop(PyList list, bool max)
    {
        if (list.Count == 0) return Raise.Pend(Raise.IndexError("index out of range"));
        var last = list.RemoveLast();
        return list.Count == 0 ? last : Replace(list, last, max);
    }

    /// <summary>Pop and return the current smallest value, and add the new item.</summary>
    [PyFunction("heapreplace(heap, item, /)")] internal static Value Replace(Value heap, Value item) => ReplaceTop(List(heap, "heapreplace"), item, false);

    /// <summary>Maxheap variant of heapreplace.</summary>
    [PyFunction("_heapreplace_max(heap, item, /)")] internal static Value ReplaceMax(Value heap, Value item) => ReplaceTop(List(heap, "_heapreplace_max"), item, true);

    private static Value ReplaceTop(PyList list, Value item, bool max) => list.Count == 0 ? throw Raise.IndexError("index out of range") : Replace(list, item, max);

    private static Value Replace(PyList list, Value item, bool max)
    {
        var top = list[0];
        list.Span[0] = item;
        Sink(list, 0, max);
        return top;
    }

    /// <summary>Push item on the heap, then pop and return the smallest item from the heap.</summary>
    [PyFunction("heappushpop(heap, item, /)")]
    internal static Value PushPop(Value heap, Value item)
    {
        var list = List(heap, "heappushpop");
        if (list.Count == 0 || !Protocols.Less(list[0], item)) return item;
        if (list.Count == 0) throw Raise.IndexError("index out of range");
        return Replace(list, item, false);
    }

    /// <summary>Transform list into a heap, in-place, in O(len(heap)) time.</summary>
    [PyFunction("heapify(heap, /)")] internal static void Heapify(Value heap) => Heapify(List(heap, "heapify", isOnly: true), false);

    /// <summary>Maxheap variant of heapify.</summary>
    [PyFunction("_heapify_max(heap, /)")] internal static void HeapifyMax(Value heap) => Heapify(List(heap, "_heapify_max", isOnly: true), true);

    private static void Heapify(PyList list, bool max)
    {
        for (int i = list.Count / 2 - 1; i >= 0; i--) Sink(list, i, max);
    }

    private static void Rise(PyList list, int start, int at, bool max)
    {
        int size = list.Count;
        while (at > start)
        {
            int parent = (at - 1) >> 1;
            bool above = Above(list[at], list[parent], max);
            if (list.Count != size) throw Raise.RuntimeError("list changed size during iteration");
            if (!above) return;
            var items = list.Span;
            (items[at], items[parent]) = (items[parent], items[at]);
            at = parent;
        }
    }

    /// <summary>Down to a leaf along the smaller children, then up again: fewer comparisons than stopping on the way.</summary>
    private static void Sink(PyList list, int at, bool max)
    {
        int start = at, size = list.Count;
        Fuel.Spend(1);
        while (at < size / 2)
        {
            int child = 2 * at + 1;
            if (child + 1 < size)
            {
                bool left = Above(list[child], list[child + 1], max);
                if (list.Count != size) throw Raise.RuntimeError("list changed size during iteration");
                if (!left) child++;
            }
            var items = list.Span;
            (items[at], items[child]) = (items[child], items[at]);
            at = child;
        }
        Rise(list, start, at, max);
    }
}
