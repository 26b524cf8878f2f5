using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>The two marks a <see cref="Value"/> may carry instead of an object: string literals, so that storing one needs no write barrier.</summary>
internal static class Tag
{
    /// <summary>Marks a float: <see cref="Value.N"/> holds its bits.</summary>
    public const string Float = "\u0001float";
    /// <summary>Marks the absence of a value.</summary>
    public const string Unset = "\u0001unset";
}

/// <summary>
/// A Python value in 16 bytes: <c>O == null</c> is an int that fits in 64 bits (in N), <c>O</c> == the float mark is a float (bits in N),
/// anything else is the object itself. An int outside 64 bits is a <see cref="PyInt"/>; one inside never is, unless of a subclass.
/// </summary>
public readonly struct Value
{
    /// <summary>Null, a mark, or the object.</summary>
    public readonly object? O;
    /// <summary>The int, or the bits of the float.</summary>
    public readonly long N;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(object? o, long n) { O = o; N = n; }

    /// <summary>An int.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(long n) { O = null; N = n; }

    /// <summary>A float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(double d) { O = Tag.Float; N = BitConverter.DoubleToInt64Bits(d); }

    /// <summary>An object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(PyObject o) { O = o; N = 0; }

    /// <summary>
    /// The same value, read in two halves: of a value on the stack that was written so a moment ago the processor cannot load both at once before the stores have
    /// left for the cache, which takes as long as a dozen instructions.
    /// </summary>
    internal Value InHalves { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(O, N); }

    /// <summary>No value: an unbound local, a missing argument, "not found".</summary>
    public static Value Unset { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new((object)Tag.Unset, 0L); }
    /// <summary>None.</summary>
    public static Value None { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(PyNone.Instance); }
    /// <summary>True.</summary>
    public static Value True { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(PyBool.True); }
    /// <summary>False.</summary>
    public static Value False { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(PyBool.False); }
    /// <summary>NotImplemented.</summary>
    public static Value NotImplemented { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => new(PyNotImplemented.Instance); }

    /// <summary>True or False.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Bool(bool b) => new(b ? PyBool.True : PyBool.False);
    /// <summary>A str.</summary>
    public static Value Str(string s) => new(PyStr.From(s));
    /// <summary>Several str.</summary>
    public static Value[] Strings(params ReadOnlySpan<string> texts)
    {
        var values = new Value[texts.Length];
        for (int i = 0; i < values.Length; i++) values[i] = Str(texts[i]);
        return values;
    }
    /// <summary>The object, or None for null.</summary>
    public static Value OrNone(PyObject? o) => new(o ?? PyNone.Instance);

    public bool IsUnset { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)Tag.Unset; }
    /// <summary>An exact int that fits in 64 bits (bool and subclasses are objects).</summary>
    public bool IsSmallInt { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == null; }
    /// <summary>An exact float.</summary>
    public bool IsFloat { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)Tag.Float; }
    public bool IsNone { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)PyNone.Instance; }
    public bool IsTrue { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)PyBool.True; }
    public bool IsFalse { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)PyBool.False; }
    public bool IsNotImplemented { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O == (object)PyNotImplemented.Instance; }

    /// <summary>The float of an <see cref="IsFloat"/> value.</summary>
    public double Double { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => BitConverter.Int64BitsToDouble(N); }

    /// <summary>The object, or null for an int or float without one (and for Unset).</summary>
    public PyObject? Object { [MethodImpl(MethodImplOptions.AggressiveInlining)] get => O as PyObject; }

    /// <summary>type(value).</summary>
    public PyType Class
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (O == null) return PyInt.TypeObject;
            if (O == (object)Tag.Float) return PyFloat.TypeObject;
            return Unsafe.As<PyObject>(O).Class;
        }
    }

    /// <summary>The object as a <typeparamref name="T"/> (subclasses included), if it is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is<T>([NotNullWhen(true)] out T? result) where T : PyObject
    {
        // A test for the exact class is two instructions, one for a derived class is a call.
        if (typeof(T) == typeof(PyStr) && O != null && O.GetType() == typeof(PyStr.Short)) { result = Unsafe.As<T>(O); return true; }
        result = O as T;
        return result != null;
    }

    /// <summary>The object as a <typeparamref name="T"/>; the caller knows that it is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T As<T>() where T : PyObject => Unsafe.As<T>(O!);

    /// <summary>"is": the same object; ints and floats by value (floats by bits).</summary>
    public static bool Same(Value a, Value b) => a.O == b.O && (a.O != null && a.O != (object)Tag.Float || a.N == b.N);

    public static implicit operator Value(long n) => new(n);
    public static implicit operator Value(double d) => new(d);
    public static implicit operator Value(PyObject o) => new(o);

    /// <summary>
    /// Copy values that do not overlap their target: a few one by one, since the runtime's bulk copy with write barriers costs more than they do.
    /// </summary>
    internal static void Copy(ReadOnlySpan<Value> source, Span<Value> target)
    {
        if (source.Length > 12) { source.CopyTo(target); return; }
        ref Slot from = ref Unsafe.As<Value, Slot>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(source));
        ref Slot to = ref Unsafe.As<Value, Slot>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(target[..source.Length]));
        for (int i = 0; i < source.Length; i++)
        {
            ref Slot s = ref Unsafe.Add(ref from, i); ref Slot t = ref Unsafe.Add(ref to, i);
            if (s.O == null) { t.O = null; t.N = s.N; } else t = s;
        }
    }

    /// <summary>Make every slot of a span <see cref="Unset"/>.</summary>
    internal static void Clear(Span<Value> span)
    {
        ref Slot first = ref Unsafe.As<Value, Slot>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(span));
        for (int i = 0; i < span.Length; i++) Unsafe.Add(ref first, i).O = Tag.Unset;
    }

    /// <summary>A new array with the same values.</summary>
    internal static Value[] ArrayOf(ReadOnlySpan<Value> source)
    {
        if (source.Length == 0) return [];
        var items = new Value[source.Length];
        Copy(source, items);
        return items;
    }

    /// <summary>For debuggers; Python code sees Protocols.Repr.</summary>
    public override string ToString() =>
        O == null ? N.ToString() : IsFloat ? Double.ToString("R") : IsUnset ? "<unset>" : O.ToString() ?? "";
}

/// <summary>The writable twin of <see cref="Value"/>, same layout: what the VM's registers point at.</summary>
internal struct Slot
{
    public object? O;
    public long N;
}
