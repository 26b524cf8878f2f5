namespace PyTee.Interpreter;

/// <summary>Containers whose repr is being made on this thread, so that one inside itself shows as <c>[...]</c>.</summary>
public static class ReprGuard
{
    /// <summary>CPython gives up here too, whatever the size of the stack.</summary>
    private const int Deepest = 10000;

    [ThreadStatic] private static HashSet<PyObject>? t_open;

    /// <summary>False when the container is already being shown.</summary>
    public static bool Enter(PyObject container)
    {
        var open = t_open ??= new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        if (!open.Add(container)) return false;
        if (open.Count < Deepest) return true;
        open.Remove(container);
        throw Raise.RecursionError("maximum recursion depth exceeded while getting the repr of an object");
    }

    public static void Leave(PyObject container) => t_open!.Remove(container);

    /// <summary>The reprs of some items between brackets.</summary>
    public static PyStr Items(PyObject container, ReadOnlySpan<Value> items, string open, string close, string recursive)
    {
        if (!Enter(container)) return PyStr.From(recursive);
        try
        {
            var text = new StrBuilder();
            text.Append(open);
            for (int i = 0; i < items.Length; i++)
            {
                if (i > 0) text.AppendBmp(", ");
                text.Append(Protocols.Repr(items[i]));
            }
            text.Append(close);
            return text.ToPyStr();
        }
        finally { Leave(container); }
    }
}
