using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>A % template of plain %s, %r and %d only, read once and found again by identity; everything else goes through the full reader.</summary>
internal sealed class PercentPlan
{
    private const int TableSize = 64;
    [ThreadStatic] private static Entry[]? t_plans;

    private struct Entry
    {
        public PyStr Template;
        public PercentPlan? Plan;
    }

    private readonly List<(PyStr Literal, char Type)> _pieces = [];
    private int _fields;

    /// <summary>The plan of a template; null when it is not that plain.</summary>
    public static PercentPlan? Of(PyStr template)
    {
        ref var entry = ref (t_plans ??= new Entry[TableSize])[RuntimeHelpers.GetHashCode(template) & TableSize - 1];
        if (entry.Template == (object)template) return entry.Plan;
        var plan = new PercentPlan();
        entry = new Entry { Template = template, Plan = !template.IsWide && plan.TryRead(template.Chars) ? plan : null };
        return entry.Plan;
    }

    private bool TryRead(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int mark = text.IndexOf('%');
            if (mark < 0) { _pieces.Add((PyStr.FromBmp(text), '\0')); return true; }
            if (mark + 1 == text.Length || text[mark + 1] is not ('s' or 'r' or 'd')) return false;
            _pieces.Add((PyStr.FromBmp(text[..mark]), text[mark + 1]));
            _fields++;
            text = text[(mark + 2)..];
        }
    }

    /// <summary>The text with the values filled in; false when their number or kind asks for the full reader and its errors.</summary>
    public bool TryFill(Value values, out PyStr result)
    {
        result = PyStr.Empty;
        ReadOnlySpan<Value> items = values.Is<PyTuple>(out var tuple) ? tuple.Span : new(in values);
        if (items.Length != _fields) return false;
        // Decided before any __str__ of the program's own runs, which must not run twice.
        for (int i = 0; i < items.Length; i++) { if (_pieces[i].Type == 'd' && !items[i].IsSmallInt) return false; }
        var text = new StrBuilder();
        int next = 0;
        foreach (var (literal, type) in _pieces)
        {
            text.Append(literal);
            if (type == '\0') break;
            var value = items[next++];
            text.Append(type == 'd' ? PyInt.ReprOf(value.N) : type == 's' ? Protocols.Str(value) : Protocols.Repr(value));
        }
        result = text.ToPyStr();
        return true;
    }
}
