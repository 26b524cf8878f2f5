namespace PyTee.Interpreter;

/// <summary>Containers whose repr is being made on this thread, so that one inside itself shows as <c>[...]</c>.</summary>
internal static class ReprGuard
{
    [ThreadStatic] private static List<PyObject>? t_open;

    /// <summary>False when the container is already being shown.</summary>
    public static bool Enter(PyObject container)
    {
        var open = t_open ??= [];
        for (int i = open.Count - 1; i >= 0; i--) { if (open[i] == container) return false; }
        open.Add(container);
        return true;
    }

    public static void Leave(PyObject container)
    {
        var open = t_open!;
        int i = open.LastIndexOf(container);
        if (i >= 0) open.RemoveAt(i);
    }

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
                if (i > 0) text.Append(", ");
                text.Append(Protocols.Repr(items[i]));
            }
            text.Append(close);
            return text.ToPyStr();
        }
        finally { Leave(container); }
    }
}
