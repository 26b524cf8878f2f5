using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What list, tuple, str, bytes, range and their like share: index checks, repetition, concatenation of foreign operands.</summary>
internal static unsafe class Sequences
{
    /// <summary>The position an integer key stands for, or IndexError; TypeError when the key is no integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(Value key, int length, string type, string outOfRange)
    {
        long index = key.IsSmallInt ? key.N : IndexSlow(key, type);
        if (index < 0) index += length;
        if ((ulong)index >= (ulong)length) throw Raise.IndexError(outOfRange);
        return (int)index;
    }

    /// <summary>The key as an int where it is one: __index__ runs code of the program, which may change the length that the index is then fitted to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Settled(Value key) => key.IsSmallInt || !IsIndex(key) ? key : FittingIndex(key);

    private static long IndexSlow(Value key, string type)
    {
        if (!IsIndex(key)) throw Raise.TypeError($"{type} indices must be integers or slices, not {key.Class.Name}");
        return FittingIndex(key);
    }

    /// <summary>Whether the value has __index__.</summary>
    public static bool IsIndex(Value v) => PyInt.Is(v) || !v.IsFloat && v.Class.Slots.Index != null;

    /// <summary>The index as a 64-bit number, or IndexError.</summary>
    public static long FittingIndex(Value key)
    {
        if (PyInt.TryLong(Number.ToIndex(key), out long index)) return index;
        throw Raise.IndexError($"cannot fit '{key.Class.Name}' into an index-sized integer");
    }

    /// <summary>A start or stop argument of find, index, count and their like: None or Unset gives the default; negatives count from the end.</summary>
    public static long Bound(Value v, long missing, long length)
    {
        if (v.IsUnset || v.IsNone) return missing;
        long n = Number.AsSliceIndex(v);
        if (n < 0) n = Math.Max(0, n + length);
        return n;
    }

    /// <summary>A start or stop argument of index() of list and tuple, where None is no bound.</summary>
    public static long IndexBound(Value v, long missing, long length)
    {
        if (!v.IsUnset && !IsIndex(v)) throw Raise.TypeError("slice indices must be integers or have an __index__ method");
        return Bound(v, missing, length);
    }

    /// <summary>Bounds of a search, cut to the length; false when the stretch is empty the wrong way round.</summary>
    public static bool Bounds(Value start, Value end, int length, out int from, out int to)
    {
        long a = Bound(start, 0, length), b = Math.Min(Bound(end, length, length), length);
        from = (int)Math.Min(a, int.MaxValue);
        to = (int)b;
        return a <= b;
    }

    /// <summary>
    /// The sequence and the count of a repetition, in whatever order they come; false when the other operand's own
    /// multiplication has the answer.
    /// </summary>
    public static bool RepeatCount<T>(Value left, Value right, delegate*<Value, Value, Value> mine, out T sequence, out long count, out Value answer) where T : PyObject
    {
        bool first = left.O is T;
        sequence = (first ? left : right).As<T>();
        var other = first ? right : left;
        count = 0;
        answer = Value.NotImplemented;
        if (PyInt.TryLong(other, out count)) return true;
        if (first && !IsBuiltin(right) && TryOther(left, right, BinaryOp.Mul, mine, out answer)) return false;
        if (!IsIndex(other)) throw Raise.TypeError($"can't multiply sequence by non-int of type '{other.Class.Name}'");
        if (!PyInt.TryLong(Number.ToIndex(other), out count)) throw Raise.OverflowError($"cannot fit '{other.Class.Name}' into an index-sized integer");
        return true;
    }

    private static bool IsBuiltin(Value v) => v.O is PyStr or PyList or PyTuple or PyByteString;

    /// <summary>The length of a sequence repeated, or MemoryError.</summary>
    public static int RepeatedLength(int length, long count, long most)
    {
        if (count <= 0 || length == 0) return 0;
        if (count > most / length) throw TooLarge((double)count * length);
        return (int)(length * count);
    }

    /// <summary>MemoryError, unless the program has a limit of its own that this exceeds: that names itself.</summary>
    public static PyException TooLarge(double bytes)
    {
        Charge.Bytes((long)Math.Min(bytes, 1L << 62));
        return Raise.MemoryError();
    }

    /// <summary>What the right operand's own operator makes of the pair: it goes before a sequence's concatenation or repetition.</summary>
    public static bool TryOther(Value left, Value right, BinaryOp op, delegate*<Value, Value, Value> mine, out Value answer)
    {
        var slot = right.Class.Slots.Binary[(int)op];
        answer = slot == null || slot == mine ? Value.NotImplemented : slot(left, right);
        return !answer.IsNotImplemented;
    }

    /// <summary>The end of a failed concatenation: the right operand's answer, or TypeError.</summary>
    public static Value ConcatOther<T>(Value left, Value right, delegate*<Value, Value, Value> mine, string type) where T : PyObject
    {
        if (left.O is not T) return Value.NotImplemented;
        if (TryOther(left, right, BinaryOp.Add, mine, out var answer)) return answer;
        throw Raise.TypeError($"can only concatenate {type} (not \"{right.Class.Name}\") to {type}");
    }

    /// <summary>Fill the rest of a span whose beginning holds the part to repeat.</summary>
    public static void FillByDoubling<T>(Span<T> span, int part)
    {
        if (part == 1) { span.Fill(span[0]); return; }
        for (int done = part; done < span.Length;)
        {
            int n = Math.Min(done, span.Length - done);
            span[..n].CopyTo(span[done..]);
            done += n;
        }
    }
}
