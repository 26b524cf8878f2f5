using System.Runtime.CompilerServices;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>What operators do when the operands are not two ints or two floats.</summary>
public sealed unsafe partial class Vm
{
    private static ref Value As(ref Slot slot) => ref Unsafe.As<Slot, Value>(ref slot);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe bool BinarySlow(BinaryOp op, ulong* ip, ref Slot x, ref Slot y, ref Slot d)
    {
        if (Mixed(op, ref x, ref y, ref d)) return true;
        if (x.O == (object)Tag.Unset || y.O == (object)Tag.Unset) return RaiseUnbound(ref x, ref y);
        Value left = As(ref x), right = As(ref y);
        if (op == BinaryOp.Add && IsText(left) && IsText(right))
        {
            As(ref d) = new Value(PyStr.Concat(left.As<PyStr>(), right.As<PyStr>()));
            return true;
        }
        var result = Instruction.IsMarked(*ip) ? Number.InPlaceOrPend(op, left, right) : Number.BinaryOrPend(op, left, right);
        if (result.IsUnset) return false;
        As(ref d) = result;
        return true;
    }

    private static bool IsText(Value v) => v.O != null && PyStr.IsExact(v.O);

    /// <summary>An int with a float, for the operators whose float form is one machine instruction.</summary>
    private static bool Mixed(BinaryOp op, ref Slot x, ref Slot y, ref Slot d)
    {
        double u, v;
        if (x.O == null && y.O == (object)Tag.Float) { u = x.N; v = BitConverter.Int64BitsToDouble(y.N); }
        else if (y.O == null && x.O == (object)Tag.Float) { u = BitConverter.Int64BitsToDouble(x.N); v = y.N; }
        else return false;
        double r;
        switch (op)
        {
            case BinaryOp.Add: r = u + v; break;
            case BinaryOp.Sub: r = u - v; break;
            case BinaryOp.Mul: r = u * v; break;
            case BinaryOp.TrueDiv when v != 0: r = u / v; break;
            default: return false;
        }
        d.N = BitConverter.DoubleToInt64Bits(r);
        d.O = Tag.Float;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CompareSlow(CompareOp op, ref Slot x, ref Slot y, ref Slot d)
    {
        if (x.O == (object)Tag.Unset || y.O == (object)Tag.Unset) return RaiseUnbound(ref x, ref y);
        As(ref d) = AreTuples(ref x, ref y) ? PyTuple.Compare(As(ref x), As(ref y), op) : Protocols.Compare(As(ref x), As(ref y), op);
        return true;
    }

    private static bool AreTuples(ref Slot x, ref Slot y) =>
        x.O != null && y.O != null && x.O.GetType() == typeof(PyTuple) && y.O.GetType() == typeof(PyTuple);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CompareTruth(CompareOp op, ref Slot x, ref Slot y)
    {
        if (IsText(As(ref x)) && IsText(As(ref y)))
        {
            PyStr a = Unsafe.As<PyStr>(x.O!), b = Unsafe.As<PyStr>(y.O!);
            return op is CompareOp.Eq or CompareOp.Ne ? a.Equals(b) == (op == CompareOp.Eq) : Protocols.Holds(op, PyStr.CompareOrdinal(a, b));
        }
        if (AreTuples(ref x, ref y)) return Protocols.Truth(PyTuple.Compare(As(ref x), As(ref y), op));
        if (x.O == null && y.O == (object)Tag.Float || y.O == null && x.O == (object)Tag.Float) return Protocols.CompareBool(As(ref x), As(ref y), op);
        if (x.O == (object)Tag.Unset || y.O == (object)Tag.Unset) return RaiseUnbound(ref x, ref y);
        return Protocols.CompareBool(As(ref x), As(ref y), op);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Truth(ref Slot x)
    {
        if (x.O == null) return x.N != 0;
        if (x.O == (object)Tag.Unset) { RaiseUnbound(ref x, ref x); throw TakePending(isUnderWay: false); }
        return Protocols.Truth(As(ref x));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ContainsItem(ref Slot item, ref Slot container)
    {
        if (item.O == (object)Tag.Unset || container.O == (object)Tag.Unset) return RaiseUnbound(ref item, ref container);
        if (container.O != null && container.O.GetType() == typeof(PyDict)) return Unsafe.As<PyDict>(container.O).Contains(As(ref item));
        return Protocols.Contains(As(ref container), As(ref item));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool LoadSubscr(Frame f, ref Slot o, ref Slot i, ref Slot d, ref Slot top)
    {
        if (i.O == null && IsText(As(ref o)))
        {
            var s = Unsafe.As<PyStr>(o.O!);
            long n = i.N < 0 ? i.N + s.Length : i.N;
            if ((ulong)n >= (ulong)s.Length) { Pending = Raise.IndexError("string index out of range").Error; return false; }
            As(ref d) = new Value(s.At((int)n));
            return true;
        }
        if (o.O == (object)Tag.Unset || i.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref i);
        if (o.O != null && o.O.GetType() == typeof(PyDict))
        {
            Pending = Raise.KeyError(As(ref i)).Error;
            return false;
        }
        if (o.O != null && o.O.GetType() == typeof(PyList) && i.O == null)
        {
            Pending = Raise.IndexError("list index out of range").Error;
            return false;
        }
        if (o.O is PyInstance && IsStackSlot(f, ref d) && EnterGetItem(f, ref o, ref i, ref d, ref top)) return false;
        As(ref d) = Protocols.GetItem(As(ref o), As(ref i));
        return true;
    }

    // Apart, because its arguments would be room to clear for every subscript of a native object.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EnterGetItem(Frame f, ref Slot o, ref Slot i, ref Slot d, ref Slot top)
    {
        if (!TryFindSpecial(ref o, Names.GetItem, 2, out var method)) return false;
        EnterSpecial(f, method, IndexOf(f, ref d), ref top, As(ref o), As(ref i));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool StoreSubscr(Frame f, ref Slot o, ref Slot i, ref Slot v, ref Slot top)
    {
        if (o.O == (object)Tag.Unset || i.O == (object)Tag.Unset) return RaiseUnbound(ref o, ref i);
        if (o.O != null && o.O.GetType() == typeof(PyDict)) Unsafe.As<PyDict>(o.O).Set(As(ref i), As(ref v));
        else if (TryFindSpecial(ref o, Names.SetItem, 3, out var method))
        {
            EnterSpecial(f, method, -1, ref top, As(ref o), As(ref i), As(ref v));
            return false;
        }
        else Protocols.SetItem(As(ref o), As(ref i), As(ref v));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadSlice(ref Slot o, ref Slot start, ref Slot stop, ref Slot d)
    {
        if (o.O != null && (start.O == null || start.O == (object)PyNone.Instance) && (stop.O == null || stop.O == (object)PyNone.Instance))
        {
            if (o.O.GetType() == typeof(PyList)) { As(ref d) = Unsafe.As<PyList>(o.O).Slice(Cut(ref start, ref stop, Unsafe.As<PyList>(o.O).Size)); return; }
            if (PyStr.IsExact(o.O)) { As(ref d) = Unsafe.As<PyStr>(o.O).Slice(Cut(ref start, ref stop, Unsafe.As<PyStr>(o.O).Length)); return; }
            if (o.O.GetType() == typeof(PyTuple)) { As(ref d) = Unsafe.As<PyTuple>(o.O).Slice(Cut(ref start, ref stop, Unsafe.As<PyTuple>(o.O).Count)); return; }
        }
        As(ref d) = Protocols.GetSlice(As(ref o), As(ref start), As(ref stop));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreSlice(ref Slot o, ref Slot start, ref Slot stop, ref Slot v)
    {
        if (o.O != null && o.O.GetType() == typeof(PyList) && v.O != null && v.O != o.O && (start.O == null || start.O == (object)None) && (stop.O == null || stop.O == (object)None))
        {
            var list = Unsafe.As<PyList>(o.O);
            if (v.O.GetType() == typeof(PyList)) { Put(list, Cut(ref start, ref stop, list.Size), Unsafe.As<PyList>(v.O).Span); return; }
            if (v.O.GetType() == typeof(PyTuple)) { Put(list, Cut(ref start, ref stop, list.Size), Unsafe.As<PyTuple>(v.O).Span); return; }
        }
        Protocols.SetItem(As(ref o), new Value(new PySlice(As(ref start), As(ref stop), Value.None)), As(ref v));
    }

    private static void Put(PyList list, Range range, ReadOnlySpan<Value> items) => list.ReplaceRange(range.Start.Value, range.End.Value, items);

    private static Range Cut(ref Slot start, ref Slot stop, int length)
    {
        int from = start.O == null ? Bound(start.N, length) : 0, to = stop.O == null ? Bound(stop.N, length) : length;
        return new(from, Math.Max(from, to));
    }

    private static int Bound(long n, int length) => (int)Math.Clamp(n < 0 ? n + length : n, 0, length);

    private void GetIter(ref Slot d) => As(ref d) = Iteration.GetIter(As(ref d));

    private void GetYieldFromIter(Frame f, ref Slot d)
    {
        var v = As(ref d);
        if (v.O is PyCoroutine)
        {
            if ((f.Exe.Code.Flags & (CodeFlags.Coroutine | CodeFlags.IterableCoroutine)) == 0) throw Raise.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            return;
        }
        if (v.O is not PyPlainGenerator) As(ref d) = Iteration.GetIter(v);
    }

    /// <summary>The flags of the row: defaults 1, keyword defaults 2, annotations 4, closure 8.</summary>
    private void SetFunctionAttribute(PyFunction function, int flag, Value value)
    {
        switch (flag)
        {
            case 1: function.Defaults = value.As<PyTuple>().Items; break;
            case 2: function.KwDefaults = value.As<PyDict>(); break;
            case 4: function.Annotations = value; break;
            case 16: function.TypeParams = value; break;
            default: function.Closure = value.As<PyTuple>().Items.Select(c => c.As<PyCell>()).ToArray(); break;
        }
    }

    // --- unpacking and building ---

    private void UnpackSequence(ref Slot d, int n)
    {
        var source = As(ref d);
        ReadOnlySpan<Value> items = source.O is PyTuple t && t.GetType() == typeof(PyTuple) ? t.Span
            : source.O is PyList l && l.GetType() == typeof(PyList) ? l.Span
            : TakeExactly(source, n);
        if (items.Length != n)
        {
            throw Raise.ValueError(items.Length > n
                ? $"too many values to unpack (expected {n})"
                : $"not enough values to unpack (expected {n}, got {items.Length})");
        }
        for (int i = 0; i < n; i++) As(ref Unsafe.Add(ref d, n - 1 - i)) = items[i];
    }

    /// <summary>
    /// The next item of an iteration whose items are unpacked into two. 2: they are in <paramref name="first"/> and <paramref name="second"/>; 1: the item is in
    /// <paramref name="whole"/>, still to be unpacked; 0: the iteration is at its end.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextPair(object iterator, ref Slot first, ref Slot second, ref Slot whole)
    {
        Value a, b;
        if (iterator.GetType() == typeof(PyEnumerate)) { if (!Unsafe.As<PyEnumerate>(iterator).NextPair(out a, out b)) return 0; }
        else if (iterator.GetType() == typeof(PyDictItemIterator)) { if (!Unsafe.As<PyDictItemIterator>(iterator).NextPair(out a, out b)) return 0; }
        else if (iterator.GetType() == typeof(PyZip) && Unsafe.As<PyZip>(iterator).IsPair) { if (!Unsafe.As<PyZip>(iterator).NextPair(out a, out b)) return 0; }
        else
        {
            if (!Iteration.Next(iterator, out var item)) return 0;
            if (item.O == null || item.O.GetType() != typeof(PyTuple) || Unsafe.As<PyTuple>(item.O).Items.Length != 2) { As(ref whole) = item; return 1; }
            var items = Unsafe.As<PyTuple>(item.O).Items;
            a = items[0];
            b = items[1];
        }
        As(ref first) = a;
        As(ref second) = b;
        return 2;
    }

    private static Value Iterate(Value source)
    {
        if (!Iteration.IsIterable(source)) throw Raise.TypeError($"cannot unpack non-iterable {source.Class.Name} object");
        return Iteration.GetIter(source);
    }

    private static Value[] TakeExactly(Value source, int n)
    {
        var iterator = Iterate(source);
        var items = new Value[n];
        for (int i = 0; i < n; i++)
        {
            if (!Iteration.TryNext(iterator, out items[i])) throw Raise.ValueError($"not enough values to unpack (expected {n}, got {i})");
        }
        if (Iteration.TryNext(iterator, out _)) throw Raise.ValueError($"too many values to unpack (expected {n})");
        return items;
    }

    private void UnpackEx(ref Slot d, int before, int after)
    {
        var iterator = Iterate(As(ref d));
        var items = new PyList();
        while (Iteration.TryNext(iterator, out var item)) items.Add(item);
        if (items.Count < before + after) throw Raise.ValueError($"not enough values to unpack (expected at least {before + after}, got {items.Count})");
        int total = before + 1 + after, middle = items.Count - before - after;
        for (int i = 0; i < before; i++) As(ref Unsafe.Add(ref d, total - 1 - i)) = items[i];
        As(ref Unsafe.Add(ref d, after)) = new Value(new PyList(items.Span.Slice(before, middle).ToArray()));
        for (int i = 0; i < after; i++) As(ref Unsafe.Add(ref d, after - 1 - i)) = items[before + middle + i];
    }

    private Value[] TakeItems(ref Slot first, int n)
    {
        var items = new Value[n];
        Value.Copy(Span(ref first, n), items);
        return items;
    }

    private PySet BuildSet(ref Slot first, int n)
    {
        var set = new PySet();
        for (int i = 0; i < n; i++) set.Add(As(ref Unsafe.Add(ref first, i)));
        return set;
    }

    private PyDict BuildMap(ref Slot first, int n)
    {
        var dict = new PyDict(n);
        for (int i = 0; i < n; i++) dict.Set(As(ref Unsafe.Add(ref first, 2 * i)), As(ref Unsafe.Add(ref first, 2 * i + 1)));
        return dict;
    }

    private PyStr BuildString(ref Slot first, int n)
    {
        if (n == 2) return PyStr.Concat(Unsafe.As<PyStr>(first.O!), Unsafe.As<PyStr>(Unsafe.Add(ref first, 1).O!));
        return PyStr.Empty.Join(new Value(new PyTuple(TakeItems(ref first, n))));
    }

    private void ListExtend(PyList list, Value iterable)
    {
        if (list.Size == 0 && iterable.O is PyTuple tuple && tuple.GetType() == typeof(PyTuple))
        {
            Charge.Bytes(16L * tuple.Count);
            list.Items = Value.ArrayOf(tuple.Span);
            list.Size = tuple.Count;
            return;
        }
        if (!Iteration.IsIterable(iterable)) throw Raise.TypeError($"Value after * must be an iterable, not {iterable.Class.Name}");
        Iteration.Extend(list, iterable);
    }

    private void DictUpdate(PyDict dict, Value mapping)
    {
        if (mapping.O is not PyDict && !AttributeAccess.TryGetQuiet(mapping, Names.Keys, out _)) throw Raise.TypeError($"'{mapping.Class.Name}' object is not a mapping");
        dict.Update(mapping);
    }

    private void DictMerge(PyDict dict, Value mapping, Value callable)
    {
        if (mapping.O is not PyDict && !AttributeAccess.TryGetQuiet(mapping, Names.Keys, out _)) throw Raise.TypeError($"{FunctionText(callable)} argument after ** must be a mapping, not {mapping.Class.Name}");
        // A dict that iterates in its own way is asked for its keys, as any mapping.
        if (mapping.O is PyDict source && source.Class.Slots.Iter == PyDict.TypeObject.Slots.Iter)
        {
            for (int position = 0; source.Next(ref position, out var key, out var value);) AddKeyword(dict, key, value, callable);
            return;
        }
        var keys = Iteration.GetIter(Call(AttributeAccess.Get(mapping, Names.Keys), [], null));
        while (Iteration.TryNext(keys, out var key)) AddKeyword(dict, key, Protocols.GetItem(mapping, key), callable);
    }

    private static void AddKeyword(PyDict dict, Value key, Value value, Value callable)
    {
        if (dict.Contains(key)) throw Raise.TypeError($"{FunctionText(callable)} got multiple values for keyword argument '{Protocols.Str(key)}'");
        dict.Set(key, value);
    }

    /// <summary>How error texts name a callable: qualified name and parentheses.</summary>
    internal static string FunctionText(Value callable)
    {
        if (!AttributeAccess.TryGetQuiet(callable, Names.QualName, out var name)) return Protocols.Str(callable).ToString();
        return AttributeAccess.TryGetQuiet(callable, Names.Module, out var module) && module.Is<PyStr>(out var m) && !m.Equals("builtins")
            ? $"{m}.{name.Object}()" : $"{name.Object}()";
    }

    // --- formatting ---

    private void ConvertValue(ref Slot d, int how)
    {
        var v = As(ref d);
        As(ref d) = new Value(how == 1 ? Protocols.Str(v) : how == 2 ? Protocols.Repr(v) : Protocols.Ascii(v));
    }

    private void FormatSimple(ref Slot d)
    {
        var v = As(ref d);
        As(ref d) = new Value(Formatting.Format(v, PyStr.Empty));
    }

    private void FormatWithSpec(ref Slot d, ref Slot spec) => As(ref d) = new Value(Formatting.Format(As(ref d), Unsafe.As<PyStr>(spec.O!)));
}
