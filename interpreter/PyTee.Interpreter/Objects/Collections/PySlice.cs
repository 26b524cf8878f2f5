using System.Numerics;

namespace PyTee.Interpreter;

/// <summary>slice(stop)
/// slice(start, stop[, step])
///
/// A slice as extended indexing uses it: the object between the brackets of a[0:10:2].</summary>
[PyType("slice", Final = true)]
public sealed partial class PySlice(Value start, Value stop, Value step) : PyObject(TypeObject)
{
    /// <summary>The start, or None.</summary>
    public readonly Value Start = start;
    /// <summary>The stop, or None.</summary>
    public readonly Value Stop = stop;
    /// <summary>The step, or None.</summary>
    public readonly Value Step = step;

    [PyNew("(start, stop=..., step=None, /)")]
    internal static Value New(PyType cls, Value start, Value stop, Value step) =>
        stop.IsUnset ? new PySlice(Value.None, start, Value.None) : new PySlice(start, stop, step);

    /// <summary>The items a slice takes from a sequence of some length: <c>Start</c>, <c>Start + Step</c>, ... <c>Count</c> of them.</summary>
    public readonly record struct Span(long Start, long Stop, long Step, int Count);

    /// <summary>The slice with its bounds converted: __index__ runs code of the program, which may change the length that they are then fitted to.</summary>
    public PySlice Settled() => IsPlain(Start) && IsPlain(Stop) && IsPlain(Step) ? this : new PySlice(Settled(Start), Settled(Stop), Settled(Step));

    private static bool IsPlain(Value v) => v.IsSmallInt || v.IsNone;
    private static Value Settled(Value v) => v.IsNone ? v : Number.AsSliceIndex(v);

    /// <summary>Fit the slice to a sequence.</summary>
    public Span Over(int length)
    {
        long step = Step.IsNone ? 1 : Number.AsSliceIndex(Step);
        if (step == 0) throw Raise.ValueError("slice step cannot be zero");
        step = Math.Max(step, -long.MaxValue);
        long lowest = step < 0 ? -1 : 0, highest = step < 0 ? length - 1 : length;
        long start = Start.IsNone ? (step < 0 ? highest : lowest) : Clip(Number.AsSliceIndex(Start), length, lowest, highest);
        long stop = Stop.IsNone ? (step < 0 ? lowest : highest) : Clip(Number.AsSliceIndex(Stop), length, lowest, highest);
        return new Span(start, stop, step, Count(start, stop, step));
    }

    /// <summary>How many steps there are. Most slices go by one item, for which there is nothing to divide.</summary>
    private static int Count(long start, long stop, long step)
    {
        long distance = step < 0 ? start - stop : stop - start;
        if (distance <= 0) return 0;
        return step is 1 or -1 ? (int)distance : (int)((distance - 1) / Math.Abs(step) + 1);
    }

    private static long Clip(long n, long length, long lowest, long highest)
    {
        if (n < 0) n += length;
        return n < lowest ? lowest : n > highest ? highest : n;
    }

    /// <summary>The (start, stop, stride) that the slice means for a sequence of the given length.</summary>
    [PyMethod("indices(object, /)")]
    internal PyTuple Indices(Value @object)
    {
        var length = PyInt.BigOf(Number.ToIndex(@object));
        if (length.Sign < 0) throw Raise.ValueError("length should not be negative");
        var step = Step.IsNone ? BigInteger.One : PyInt.BigOf(EvaluateIndex(Step));
        if (step.IsZero) throw Raise.ValueError("slice step cannot be zero");
        BigInteger lowest = step.Sign < 0 ? -1 : 0, highest = step.Sign < 0 ? length - 1 : length;
        var start = Start.IsNone ? (step.Sign < 0 ? highest : lowest) : Clip(PyInt.BigOf(EvaluateIndex(Start)), length, lowest, highest);
        var stop = Stop.IsNone ? (step.Sign < 0 ? lowest : highest) : Clip(PyInt.BigOf(EvaluateIndex(Stop)), length, lowest, highest);
        return PyTuple.Of(PyInt.From(start), PyInt.From(stop), PyInt.From(step));
    }

    private static Value EvaluateIndex(Value v) =>
        Sequences.IsIndex(v) ? Number.ToIndex(v) : throw Raise.TypeError("slice indices must be integers or None or have an __index__ method");

    private static BigInteger Clip(BigInteger n, BigInteger length, BigInteger lowest, BigInteger highest)
    {
        if (n.Sign < 0) n += length;
        return BigInteger.Min(BigInteger.Max(n, lowest), highest);
    }

    /// <summary>How to make the slice again.</summary>
    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => PyTuple.Of(TypeObject, AsTuple());

    [PyGetter("start", Member = true)] internal Value GetStart() => Start;
    [PyGetter("stop", Member = true)] internal Value GetStop() => Stop;
    [PyGetter("step", Member = true)] internal Value GetStep() => Step;

    [PySlot("__repr__")]
    internal PyStr Repr() => PyStr.From($"slice({Protocols.Repr(Start)}, {Protocols.Repr(Stop)}, {Protocols.Repr(Step)})");

    [PySlot("__hash__")]
    internal long Hash() => TupleHash.Combine([Start, Stop, Step], addLength: false);

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op) =>
        other.Is<PySlice>(out var s) ? Protocols.Compare(AsTuple(), s.AsTuple(), op) : Value.NotImplemented;

    private PyTuple AsTuple() => PyTuple.Of(Start, Stop, Step);
}
