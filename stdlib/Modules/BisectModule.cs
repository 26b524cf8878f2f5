using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Bisection algorithms.</summary>
[PyModule("_bisect")]
public static partial class BisectModule
{
    private static long Find(Value a, Value x, long lo, Value hi, Value key, bool right)
    {
        if (lo < 0) throw Raise.ValueError("lo must be non-negative");
        long high = hi.IsNone ? Protocols.Length(a) : Number.AsSize(hi);
        while (lo < high)
        {
            long middle = lo + (high - lo) / 2;
            var item = Protocols.GetItem(a, new Value(middle));
            if (!key.IsNone) item = Vm.Current.Call(key, item);
            bool below = right ? !Protocols.CompareBool(x, item, CompareOp.Lt) : Protocols.CompareBool(item, x, CompareOp.Lt);
            if (below) lo = middle + 1; else high = middle;
        }
        return lo;
    }

    /// <summary>Return the index where to insert item x in list a, assuming a is sorted.
    ///
    /// The return value i is such that all e in a[:i] have e &lt; x, and all e in
    /// a[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will
    /// insert just before the leftmost x already there.</summary>
    [PyFunction("bisect_left(a, x, lo=0, hi=None, *, key=None)")] internal static long Left(Value a, Value x, long lo, Value hi, Value key) => Find(a, x, lo, hi, key, false);

    /// <summary>Return the index where to insert item x in list a, assuming a is sorted.
    ///
    /// The return value i is such that all e in a[:i] have e &lt;= x, and all e in
    /// a[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will
    /// insert just after the rightmost x already there.</summary>
    [PyFunction("bisect_right(a, x, lo=0, hi=None, *, key=None)")] internal static long Right(Value a, Value x, long lo, Value hi, Value key) => Find(a, x, lo, hi, key, true);

    /// <summary>Insert item x in list a, and keep it sorted assuming a is sorted.
    ///
    /// If x is already in a, insert it to the left of the leftmost x.</summary>
    [PyFunction("insort_left(a, x, lo=0, hi=None, *, key=None)")] internal static void InsortLeft(Value a, Value x, long lo, Value hi, Value key) => Insert(a, x, lo, hi, key, false);

    /// <summary>Insert item x in list a, and keep it sorted assuming a is sorted.
    ///
    /// If x is already in a, insert it to the right of the rightmost x.</summary>
    [PyFunction("insort_right(a, x, lo=0, hi=None, *, key=None)")] internal static void InsortRight(Value a, Value x, long lo, Value hi, Value key) => Insert(a, x, lo, hi, key, true);

    private static void Insert(Value a, Value x, long lo, Value hi, Value key, bool right)
    {
        long at = Find(a, key.IsNone ? x : Vm.Current.Call(key, x), lo, hi, key, right);
        Vm.Current.Call(AttributeAccess.Get(a, PyStr.Intern("insert")), new Value(at), x);
    }
}
