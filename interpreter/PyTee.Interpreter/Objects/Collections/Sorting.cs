using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>list.sort and sorted: picks the comparison by what the keys are, then merge-sorts.</summary>
internal static class Sorting
{
    /// <summary>Sort a list in place; the list is empty for whoever looks at it meanwhile.</summary>
    public static void Sort(PyList list, Value key, bool reverse)
    {
        var (items, size) = (list.Items, list.Size);
        Value[] placeholder = [];
        list.Items = placeholder;
        list.Size = 0;
        bool touched = false;
        try { Sort(items.AsSpan(0, size), key, reverse); }
        finally
        {
            touched = list.Items != placeholder || list.Size != 0;
            list.Items = items;
            list.Size = size;
        }
        if (touched) throw Raise.ValueError("list modified during sort");
    }

    /// <summary>Sort a span in place.</summary>
    public static void Sort(Span<Value> items, Value key, bool reverse)
    {
        if (key.IsNone || key.IsUnset) { SortStable(items, [], reverse); return; }
        Charge.Bytes(16L * items.Length);
        var keys = new Value[items.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = Vm.Current.Call(key, [items[i]], null);
        SortStable(keys, items, reverse);
    }

    // Sorting the mirror image and mirroring the result keeps equal items in order.
    private static void SortStable(Span<Value> keys, Span<Value> values, bool reverse)
    {
        if (keys.Length < 2) return;
        if (reverse) { keys.Reverse(); values.Reverse(); }
        try { SortByKind(keys, values); }
        finally { if (reverse) { keys.Reverse(); values.Reverse(); } }
    }

    private enum Kind { Int, Float, Str, Tuple, Any }

    private static Kind KindOf(Value v)
    {
        if (v.IsSmallInt) return Kind.Int;
        if (v.IsFloat) return Kind.Float;
        return PyStr.IsExact(v.O!) ? Kind.Str : v.O!.GetType() == typeof(PyTuple) ? Kind.Tuple : Kind.Any;
    }

    private static Kind CommonKind(ReadOnlySpan<Value> keys)
    {
        var kind = KindOf(keys[0]);
        foreach (var key in keys) { if (KindOf(key) != kind) return Kind.Any; }
        return kind;
    }

    private static void SortByKind(Span<Value> keys, Span<Value> values)
    {
        switch (CommonKind(keys))
        {
            case Kind.Int: SortInts(keys, values); return;
            case Kind.Float: SortFloats(keys, values); return;
            case Kind.Str: SortTexts(keys, values); return;
            case Kind.Tuple: MergeSort<Value, TupleLess>.Sort(keys, values, default); return;
            default: MergeSort<Value, AnyLess>.Sort(keys, values, default); return;
        }
    }

    private static void SortInts(Span<Value> keys, Span<Value> values)
    {
        Charge.Bytes(8L * keys.Length);
        var numbers = new long[keys.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = keys[i].N;
        MergeSort<long, LongLess>.Sort(numbers, values, default);
        for (int i = 0; i < numbers.Length; i++) keys[i] = numbers[i];
    }

    private static void SortFloats(Span<Value> keys, Span<Value> values)
    {
        Charge.Bytes(8L * keys.Length);
        var numbers = new double[keys.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = keys[i].Double;
        MergeSort<double, DoubleLess>.Sort(numbers, values, default);
        for (int i = 0; i < numbers.Length; i++) keys[i] = numbers[i];
    }

    /// <summary>By the first characters, as one number, as long as they differ.</summary>
    private static void SortTexts(Span<Value> keys, Span<Value> values)
    {
        Charge.Bytes(16L * keys.Length);
        var texts = new Prefixed[keys.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = new Prefixed(keys[i].As<PyStr>());
        MergeSort<Prefixed, PrefixedLess>.Sort(texts, values, default);
        for (int i = 0; i < texts.Length; i++) keys[i] = new Value(texts[i].Text);
    }

    private readonly struct Prefixed(PyStr text)
    {
        public readonly PyStr Text = text;
        public readonly ulong Prefix = PrefixOf(text);

        // What is missing at the end counts as the lowest character; a prefix that is equal decides nothing.
        private static ulong PrefixOf(PyStr text)
        {
            ulong prefix = 0;
            for (int i = 0; i < 3; i++) prefix = prefix << 21 | (uint)(i < text.Length ? text[i] : 0);
            return prefix;
        }
    }

    private readonly struct PrefixedLess : ILess<Prefixed>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(in Prefixed a, in Prefixed b) => a.Prefix != b.Prefix ? a.Prefix < b.Prefix : PyStr.CompareOrdinal(a.Text, b.Text) < 0;
    }

    private readonly struct LongLess : ILess<long>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(in long a, in long b) => a < b;
    }

    private readonly struct DoubleLess : ILess<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Less(in double a, in double b) => a < b;
    }

    private readonly struct AnyLess : ILess<Value>
    {
        public bool Less(in Value a, in Value b) => Protocols.Less(a, b);
    }

    private readonly struct TupleLess : ILess<Value>
    {
        public bool Less(in Value a, in Value b)
        {
            ReadOnlySpan<Value> x = a.As<PyTuple>().Span, y = b.As<PyTuple>().Span;
            int shorter = Math.Min(x.Length, y.Length);
            for (int i = 0; i < shorter; i++)
            {
                if (!EqualItems(x[i], y[i])) return Protocols.Less(x[i], y[i]);
            }
            return x.Length < y.Length;
        }
    }

    private static bool EqualItems(Value a, Value b)
    {
        if (a.IsSmallInt && b.IsSmallInt) return a.N == b.N;
        if (a.IsFloat && b.IsFloat) return a.Double == b.Double || a.N == b.N;
        return Protocols.RichEquals(a, b);
    }
}
