using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>iter() and next().</summary>
public static unsafe class Iteration
{
    /// <summary>iter(v).</summary>
    public static Value GetIter(Value v)
    {
        var type = v.Class;
        if (type.Slots.Iter != null)
        {
            var iterator = type.Slots.Iter(v);
            if (iterator.Class.Slots.Next == null) throw Raise.TypeError($"iter() returned non-iterator of type '{iterator.Class.Name}'");
            return iterator;
        }
        if (Protocols.IsSequence(v)) return new Value(new PySequenceIterator(v));
        throw Raise.TypeError($"'{type.Name}' object is not iterable");
    }

    /// <summary>Whether iter(v) has something to ask.</summary>
    public static bool IsIterable(Value v) => v.Class.Slots.Iter != null || Protocols.IsSequence(v);

    /// <summary>Whether next(v) has something to ask.</summary>
    public static bool IsIterator(Value v) => v.Class.Slots.Next != null;

    /// <summary>next(iterator): false at the end. Costs a step, so that no native loop over an endless iterator escapes the limits.</summary>
    public static bool TryNext(Value iterator, out Value item)
    {
        Fuel.Spend(1);
        var next = iterator.Class.Slots.Next;
        if (next == null) throw NotIterator(iterator);
        return next(iterator, out item);
    }

    /// <summary>next(iterator) for a consumer of all items: those of a generator that the sink accepts do not come back.</summary>
    internal static bool TryNext(Value iterator, YieldSink sink, out Value item)
    {
        Fuel.Spend(1);
        return iterator.O is PyPlainGenerator generator ? generator.Next(out item, sink) : Next(iterator.O!, out item);
    }

    /// <summary>next() of what <see cref="GetIter"/> gave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Next(object iterator, out Value item)
    {
        if (iterator.GetType() == typeof(PyListIterator)) return Unsafe.As<PyListIterator>(iterator).Next(out item);
        var value = new Value(Unsafe.As<PyObject>(iterator));
        var next = value.Class.Slots.Next;
        if (next == null) throw NotIterator(value);
        return next(value, out item);
    }

    /// <summary>What an iterator written in C# answers when code that it called raised StopIteration: that is its end too.</summary>
    public static bool Stopped(Value iterator, PyException stop, out Value item)
    {
        Vm.Current.Stop(iterator, (PyStopIteration)stop.Error);
        item = Value.Unset;
        return false;
    }

    /// <summary>The StopIteration of an iterator that TryNext found at its end, with the value it returned.</summary>
    public static PyException EndOf(Value iterator) => Vm.Current.TakeStop(iterator);

    private static PyException NotIterator(Value v) => Raise.TypeError($"'{v.Class.Name}' object is not an iterator");

    /// <summary>The items of an iterable, in a new array.</summary>
    public static Value[] ToArray(Value iterable)
    {
        if (iterable.O is PyList list && list.GetType() == typeof(PyList)) { Charge.Bytes(16L * list.Count); return list.Span.ToArray(); }
        if (iterable.O is PyTuple tuple && tuple.GetType() == typeof(PyTuple)) { Charge.Bytes(16L * tuple.Count); return tuple.Span.ToArray(); }
        var items = ToList(iterable);
        return items.Items.Length == items.Count ? items.Items : items.Span.ToArray();
    }

    /// <summary>The items of an iterable, in a new list.</summary>
    public static PyList ToList(Value iterable)
    {
        var result = new PyList();
        Extend(result, iterable);
        return result;
    }

    /// <summary>list.extend.</summary>
    public static void Extend(PyList target, Value iterable)
    {
        if (iterable.O is PyList or PyTuple && (iterable.O.GetType() == typeof(PyList) || iterable.O.GetType() == typeof(PyTuple)))
        {
            var items = iterable.O is PyList l ? l.Span : iterable.As<PyTuple>().Span;
            int start = target.Size, count = items.Length;
            target.Reserve((long)start + count);
            if (iterable.O == target) items = target.Items.AsSpan(0, count);
            items.CopyTo(target.Items.AsSpan(start));
            target.Size = start + count;
            return;
        }
        var iterator = GetIter(iterable);
        long hint = LengthHint(iterable, 0);
        if (hint > 0 && target.Size + hint < PyList.MaxCount) target.Reserve(target.Size + hint);
        var sink = iterator.O is PyPlainGenerator ? new ListSink(target) : null;
        while (TryNext(iterator, sink!, out var item)) target.Add(item);
    }

    /// <summary>Takes items while the list has room; the one that makes it grow comes back.</summary>
    private sealed class ListSink(PyList target) : YieldSink
    {
        public override bool Accept(Value item)
        {
            if (target.Size == target.Items.Length) return false;
            target.Items[target.Size++] = item;
            return true;
        }
    }

    /// <summary>An empty list with room for what an iterator will give, as far as that is known.</summary>
    internal static PyList ListFor(object iterator)
    {
        long room = RoomFor(iterator);
        return room == 0 ? new PyList() : new PyList(new Value[room], 0);
    }

    /// <summary>How many items an iterator will give at most, within reason and without running Python code; 0 when it does not say.</summary>
    private static long RoomFor(object iterator)
    {
        const long most = 1 << 12;
        while (iterator is PyEnumerate or PyZip)
            iterator = iterator is PyEnumerate counted ? counted.Source : ((PyZip)iterator).FirstSource ?? PyTuple.Empty;
        return iterator switch
        {
            PyListIterator { Source: { } list } it => Math.Clamp(list.Count - it.Position, 0, most),
            PyTupleIterator { Source: { } tuple } it => Math.Min(tuple.Count - it.Position, most),
            PyRangeIterator it => Math.Clamp(it.Left, 0, most),
            ICountedIterator it => Math.Clamp(it.Left, 0, most),
            _ => 0,
        };
    }

    /// <summary>operator.length_hint(v, fallback): len() or __length_hint__.</summary>
    public static long LengthHint(Value v, long fallback)
    {
        if (v.Class.Slots.Len != null)
        {
            try { return Protocols.Length(v); }
            catch (PyException e) when (e.Matches(Errors.TypeError)) { }
        }
        if (!v.Class.Lookup(Names.LengthHint, out var hook)) return fallback;
        Value hint;
        try { hint = Vm.Current.CallMethod(hook, v, v.Class, []); }
        catch (PyException e) when (e.Matches(Errors.TypeError)) { return fallback; }
        if (hint.IsNotImplemented) return fallback;
        if (!hint.IsSmallInt) throw Raise.TypeError($"__length_hint__ must be an integer, not {hint.Class.Name}");
        return hint.N >= 0 ? hint.N : throw Raise.ValueError("__length_hint__() should return >= 0");
    }
}

/// <summary>An iterator that tells without running Python code how many items it has left, so that lists are made with room for them.</summary>
public interface ICountedIterator
{
    long Left { get; }
}

/// <summary>iter() of an object that has only __getitem__.</summary>
[PyType("iterator", Final = true, Abstract = true)]
public sealed unsafe partial class PySequenceIterator : PyObject
{
    private Value _sequence;
    private long _index;

    internal PySequenceIterator(Value sequence) : base(TypeObject) => _sequence = sequence;

    [PySlot("__iter__")] internal Value Iter() => new(this);

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_sequence.IsUnset) return false;
        try { item = Protocols.GetItem(_sequence, new Value(_index)); }
        catch (PyException e) when (e.Matches(Errors.IndexError) || e.Matches(PyStopIteration.TypeObject)) { _sequence = Value.Unset; return false; }
        _index++;
        return true;
    }

    [PyMethod("__length_hint__()")]
    internal Value LengthHint() => _sequence.IsUnset ? new Value(0L) : _sequence.Class.Slots.Len == null ? Value.NotImplemented : new Value(Math.Max(0, Protocols.Length(_sequence) - _index));

    [PyMethod("__reduce__()")]
    internal Value Reduce() => _sequence.IsUnset
        ? new(PyTuple.Of(Vm.Current.CallerBuiltin("iter"), new Value(PyTuple.Of(new Value(PyTuple.Empty)))))
        : new(PyTuple.Of(Vm.Current.CallerBuiltin("iter"), new Value(PyTuple.Of(_sequence)), new Value(_index)));

    [PyMethod("__setstate__(state, /)")] internal void SetState(Value state) => _index = Math.Max(0, Number.AsLong(state));
}
