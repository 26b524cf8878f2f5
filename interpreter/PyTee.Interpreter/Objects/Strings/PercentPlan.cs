using System.Runtime.CompilerServices;
using System.Text;

namespace PyTee.Interpreter;

/// <summary>
/// A % template whose directives take one value each, read once and found again by identity. Templates with a mapping key, a <c>*</c> or a fault go
/// through the full reader every time.
/// </summary>
internal sealed class PercentPlan
{
    private const int TableSize = 64;
    private const string Types = "sradiuoxXeEfFgGc";
    [ThreadStatic] private static Entry[]? t_plans;

    private struct Entry
    {
        public PyStr Template;
        public PercentPlan? Plan;
    }

    private readonly record struct Field(PyStr Before, PercentDirective Directive)
    {
        public bool IsBare { get; } = Directive is { Width: < 0, Precision: < 0, HasPlus: false, HasSpace: false, IsAlternate: false };
    }

    private readonly List<Field> _fields = [];
    private PyStr _rest = PyStr.Empty;

    /// <summary>The plan of a template; null when it needs the full reader.</summary>
    public static PercentPlan? Of(PyStr template)
    {
        ref var entry = ref (t_plans ??= new Entry[TableSize])[RuntimeHelpers.GetHashCode(template) & TableSize - 1];
        if (entry.Template != (object)template) entry = new Entry { Template = template, Plan = Read(template) };
        return entry.Plan;
    }

    private static PercentPlan? Read(PyStr template)
    {
        if (template.IsWide || template.Chars.Contains('*') || template.Chars.IndexOf("%(") >= 0) return null;
        var plan = new PercentPlan();
        var reader = new PercentReader<Value>(template.Text, null!, isBytes: false);
        var before = new StringBuilder();
        try
        {
            for (; reader.TryNext(before, out var directive); before.Clear())
            {
                if (directive.Type > 'x' || !Types.Contains((char)directive.Type)) return null;
                plan._fields.Add(new(PyStr.FromBmp(before.ToString()), directive));
            }
        }
        catch (FormatSpecException) { return null; }
        plan._rest = PyStr.FromBmp(before.ToString());
        return plan;
    }

    /// <summary>The text with the values filled in; false when their number asks for the full reader and its errors.</summary>
    public bool TryFill(Value values, out PyStr result)
    {
        result = PyStr.Empty;
        ReadOnlySpan<Value> items = values.Is<PyTuple>(out var tuple) ? tuple.Span : new(in values);
        if (items.Length != _fields.Count) return false;
        var text = new StrBuilder();
        for (int i = 0; i < items.Length; i++)
        {
            var field = _fields[i];
            text.Append(field.Before);
            Append(text, items[i], field);
        }
        text.Append(_rest);
        result = text.ToPyStr();
        return true;
    }

    private static void Append(StrBuilder text, Value value, in Field field)
    {
        if (field.IsBare)
        {
            switch (field.Directive.Type)
            {
                case 's': text.Append(Protocols.Str(value)); return;
                case 'r': text.Append(Protocols.Repr(value)); return;
                case 'd' when value.IsSmallInt: text.AppendDecimal(value.N); return;
            }
        }
        text.Append(PercentArguments.Format(value, field.Directive, isBytes: false));
    }
}
