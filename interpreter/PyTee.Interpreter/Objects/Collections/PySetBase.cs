using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>
/// The table behind set and frozenset. Iteration order shows in printed sets, so probing and growth are CPython's: short linear probes before
/// each jump, table sizes that are powers of two, growth by four (by two from 50,000 elements on).
/// </summary>
public abstract class PySetBase : PyObject
{
    internal struct Entry
    {
        /// <summary>Unset in an entry that was never used (hash 0) or was removed (hash -1).</summary>
        public Value Key;
        public long Hash;
    }

    private const int LinearProbes = 9, PerturbShift = 5, SmallestTable = 8, LargeSet = 50000;

    private Entry[] _table = NewTable(SmallestTable);
    /// <summary>Entries in use or removed.</summary>
    private int _fill;
    private int _used;
    private int _finger;

    internal PySetBase(PyType cls) : base(cls) { }

    internal long TableSize => 200 + 16L * (_table.Length > SmallestTable ? _table.Length : 0);

    /// <summary>Number of elements.</summary>
    public int Count => _used;

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        for (int i = 0; Next(ref i, out var key, out _);) found.Add(key);
    }

    /// <summary>An empty set of the exact type this one is based on.</summary>
    internal abstract PySetBase NewPlain();

    private static Entry[] NewTable(int size)
    {
        Charge.Bytes(24L * size);
        var table = new Entry[size];
        for (int i = 0; i < table.Length; i++) System.Runtime.CompilerServices.Unsafe.As<Value, Slot>(ref table[i].Key).O = Tag.Unset;
        return table;
    }

    /// <summary>The next element at or after a position, which moves past it.</summary>
    internal bool Next(ref int position, out Value key, out long hash)
    {
        while (position < _table.Length)
        {
            ref var entry = ref _table[position++];
            if (entry.Key.IsUnset) continue;
            key = entry.Key; hash = entry.Hash;
            return true;
        }
        key = Value.Unset; hash = 0;
        return false;
    }

    /// <summary>Whether a key is an element.</summary>
    public bool Has(Value key) => Find(key, PyDict.HashOf(key)) >= 0;

    internal bool Has(Value key, long hash) => Find(key, hash) >= 0;

    /// <summary>item in self: a set that cannot be hashed is looked up as a frozenset.</summary>
    internal bool ContainsItem(Value item) => Has(Lookable(item));

    internal static unsafe Value Lookable(Value item) =>
        item.O != null && item.O is PySet set && set.Class.Slots.Hash == null ? PyFrozenSet.Of(new Value(set)) : item;

    private int Find(Value key, long hash)
    {
        if (key.O == null && TryFindInt(key.N, hash, out int place)) return place;
        while (true)
        {
            var table = _table;
            int found = Probe(table, key, hash, out bool changed, out _);
            if (!changed) return found;
        }
    }

    /// <summary>The place of a key, or the complement of the free place where it would go.</summary>
    private int Probe(Entry[] table, Value key, long hash, out bool changed, out int removed)
    {
        changed = false;
        removed = -1;
        int mask = table.Length - 1, start = (int)hash & mask;
        for (ulong perturb = (ulong)hash; ; start = Jump(start, ref perturb, mask))
        {
            int last = start + LinearProbes <= mask ? start + LinearProbes : start;
            for (int i = start; i <= last; i++)
            {
                ref var entry = ref table[i];
                if (entry.Hash == 0 && entry.Key.IsUnset) return ~i;
                if (entry.Key.IsUnset) removed = i;
                if (entry.Hash != hash || entry.Key.IsUnset) continue;
                var candidate = entry.Key;
                bool matches = Matches(candidate, key);
                // User code may have run while comparing: look again if it touched the table.
                changed = table != _table || !Value.Same(table[i].Key, candidate);
                if (changed || matches) return i;
            }
        }
    }

    /// <summary>The place of an int among ints; false when something else with its hash is in the way.</summary>
    private bool TryFindInt(long n, long hash, out int place)
    {
        var table = _table;
        int mask = table.Length - 1, start = (int)hash & mask;
        for (ulong perturb = (ulong)hash; ; start = Jump(start, ref perturb, mask))
        {
            int last = start + LinearProbes <= mask ? start + LinearProbes : start;
            for (place = start; place <= last; place++)
            {
                ref var entry = ref table[place];
                if (entry.Hash == hash)
                {
                    if (entry.Key.O == null) { if (entry.Key.N == n) return true; }
                    else if (hash != 0 || !entry.Key.IsUnset) return false;
                    else { place = ~place; return true; }
                }
                else if (entry.Hash == 0 && entry.Key.IsUnset) { place = ~place; return true; }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Jump(int start, ref ulong perturb, int mask)
    {
        perturb >>= PerturbShift;
        return (int)((ulong)start * 5 + 1 + perturb & (ulong)mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Matches(Value a, Value b) => a.O == null && b.O == null ? a.N == b.N : Protocols.RichEquals(a, b);

    internal void AddKey(Value key, long hash)
    {
        while (true)
        {
            var table = _table;
            int i = Probe(table, key, hash, out bool changed, out int removed);
            if (changed) continue;
            if (i >= 0) return;
            table[removed >= 0 ? removed : ~i] = new Entry { Key = key, Hash = hash };
            _used++;
            // As in CPython, the last removed entry on the way is used again.
            if (removed >= 0) return;
            _fill++;
            if (_fill * 5L >= (table.Length - 1) * 3L) Resize(Growth());
            return;
        }
    }

    private long Growth() => _used > LargeSet ? _used * 2L : _used * 4L;

    private void Resize(long wanted)
    {
        long size = SmallestTable;
        while (size <= wanted) size <<= 1;
        if (size > 1 << 28) throw Raise.MemoryError();
        var table = NewTable((int)size);
        foreach (ref var entry in _table.AsSpan()) { if (!entry.Key.IsUnset) InsertClean(table, entry); }
        _table = table;
        _fill = _used;
    }

    /// <summary>Put an entry into a table without removed entries that does not have its key.</summary>
    private static void InsertClean(Entry[] table, Entry entry)
    {
        int mask = table.Length - 1, start = (int)entry.Hash & mask;
        for (ulong perturb = (ulong)entry.Hash; ; start = Jump(start, ref perturb, mask))
        {
            int last = start + LinearProbes <= mask ? start + LinearProbes : start;
            for (int i = start; i <= last; i++)
            {
                if (!table[i].Key.IsUnset) continue;
                table[i] = entry;
                return;
            }
        }
    }

    internal bool DiscardKey(Value key, long hash)
    {
        int i = Find(key, hash);
        if (i < 0) return false;
        _table[i] = new Entry { Key = Value.Unset, Hash = -1 };
        _used--;
        return true;
    }

    internal bool TryPop(out Value key)
    {
        key = Value.Unset;
        if (_used == 0) return false;
        int mask = _table.Length - 1, i = _finger & mask;
        while (_table[i].Key.IsUnset) i = i + 1 & mask;
        key = _table[i].Key;
        _table[i] = new Entry { Key = Value.Unset, Hash = -1 };
        _used--;
        _finger = i + 1;
        return true;
    }

    internal void ClearTable()
    {
        _table = NewTable(SmallestTable);
        _fill = _used = _finger = 0;
    }

    internal void TakeTable(PySetBase other)
    {
        (_table, _fill, _used, _finger) = (other._table, other._fill, other._used, 0);
    }

    /// <summary>Add the elements of any iterable.</summary>
    internal void UpdateFrom(Value other)
    {
        if (other.O is PySetBase set) { Merge(set); return; }
        if (other.O is PyDict dict && !dict.Class.IsHeap) { MergeKeys(dict); return; }
        var iterator = Iteration.GetIter(other);
        while (Iteration.TryNext(iterator, out var item)) AddKey(item, PyDict.HashOf(item));
    }

    private void Merge(PySetBase other)
    {
        if (other == this || other._used == 0) return;
        if ((_fill + (long)other._used) * 5 >= (_table.Length - 1) * 3L) Resize((_used + (long)other._used) * 2);
        if (_fill == 0)
        {
            if (_table.Length == other._table.Length && other._fill == other._used) _table = (Entry[])other._table.Clone();
            else foreach (ref var entry in other._table.AsSpan()) { if (!entry.Key.IsUnset) InsertClean(_table, entry); }
            _fill = _used = other._used;
            return;
        }
        for (int position = 0; other.Next(ref position, out var key, out long hash);) AddKey(key, hash);
    }

    private void MergeKeys(PyDict dict)
    {
        if ((_fill + (long)dict.Count) * 5 >= (_table.Length - 1) * 3L) Resize((_used + (long)dict.Count) * 2);
        for (int position = 0; position < dict.Used;)
        {
            var entry = dict.EntryAt(position++);
            if (!entry.Key.IsUnset) AddKey(entry.Key, entry.Hash);
        }
    }

    internal PySetBase PlainCopy()
    {
        var copy = NewPlain();
        copy.Merge(this);
        return copy;
    }

    internal PySetBase UnionWith(Value other)
    {
        var result = PlainCopy();
        if (other.O != this) result.UpdateFrom(other);
        return result;
    }

    internal PySetBase IntersectionWith(Value other)
    {
        if (other.O == this) return PlainCopy();
        var result = NewPlain();
        if (other.O is PySetBase set)
        {
            var (small, large) = set._used > _used ? (this, set) : (set, this);
            for (int position = 0; small.Next(ref position, out var key, out long hash);) { if (large.Has(key, hash)) result.AddKey(key, hash); }
            return result;
        }
        var iterator = Iteration.GetIter(other);
        while (Iteration.TryNext(iterator, out var item))
        {
            long hash = PyDict.HashOf(item);
            if (Has(item, hash)) result.AddKey(item, hash);
        }
        return result;
    }

    internal PySetBase DifferenceWith(Value other)
    {
        var set = other.O as PySetBase;
        var dict = other.O as PyDict;
        if (set == null && dict == null || _used >> 2 > (set?._used ?? dict!.Count))
        {
            var copy = PlainCopy();
            copy.RemoveAll(other);
            return copy;
        }
        var result = NewPlain();
        for (int position = 0; Next(ref position, out var key, out long hash);)
        {
            if (set != null ? !set.Has(key, hash) : dict!.Find(key, hash) < 0) result.AddKey(key, hash);
        }
        return result;
    }

    internal void RemoveAll(Value other)
    {
        if (other.O == this) { ClearTable(); return; }
        if (other.O is PySetBase set)
        {
            if (set._used >> 3 > _used) set = IntersectionWith(set);
            for (int position = 0; set.Next(ref position, out var key, out long hash);) DiscardKey(key, hash);
        }
        else
        {
            var iterator = Iteration.GetIter(other);
            while (Iteration.TryNext(iterator, out var item)) DiscardKey(item, PyDict.HashOf(item));
        }
        if (_fill - _used > (_table.Length - 1) / 4) Resize(Growth());
    }

    /// <summary>Keep what is in exactly one of the two: elements of the other one that are here go, the rest of them come in.</summary>
    internal void ToggleAll(PySetBase other)
    {
        if (other == this) { ClearTable(); return; }
        for (int position = 0; other.Next(ref position, out var key, out long hash);)
        {
            if (!DiscardKey(key, hash)) AddKey(key, hash);
        }
    }

    internal PySetBase SetOf(Value other)
    {
        if (other.O is PySetBase set) return set;
        var made = NewPlain();
        made.UpdateFrom(other);
        return made;
    }

    internal Value SymmetricDifferenceWith(Value other)
    {
        var result = NewPlain();
        result.UpdateFrom(other);
        result.ToggleAll(this);
        return result;
    }

    internal bool IsSubsetOf(PySetBase other)
    {
        if (_used > other._used) return false;
        for (int position = 0; Next(ref position, out var key, out long hash);) { if (!other.Has(key, hash)) return false; }
        return true;
    }

    internal bool IsSuperset(Value other)
    {
        if (other.O is PySetBase set) return set.IsSubsetOf(this);
        var iterator = Iteration.GetIter(other);
        while (Iteration.TryNext(iterator, out var item)) { if (!Has(item)) return false; }
        return true;
    }

    internal bool IsDisjointFrom(Value other)
    {
        if (other.O == this) return _used == 0;
        if (other.O is PySetBase set)
        {
            var (small, large) = set._used > _used ? (this, set) : (set, this);
            for (int position = 0; small.Next(ref position, out var key, out long hash);) { if (large.Has(key, hash)) return false; }
            return true;
        }
        var iterator = Iteration.GetIter(other);
        while (Iteration.TryNext(iterator, out var item)) { if (Has(item)) return false; }
        return true;
    }

    internal Value CompareWith(Value other, CompareOp op)
    {
        if (other.O is not PySetBase set) return Value.NotImplemented;
        return Value.Bool(op switch
        {
            CompareOp.Eq => _used == set._used && IsSubsetOf(set),
            CompareOp.Ne => !(_used == set._used && IsSubsetOf(set)),
            CompareOp.Le => IsSubsetOf(set),
            CompareOp.Ge => set.IsSubsetOf(this),
            CompareOp.Lt => _used < set._used && IsSubsetOf(set),
            _ => _used > set._used && set.IsSubsetOf(this),
        });
    }

    /// <summary>The elements in iteration order.</summary>
    internal Value[] ToArray()
    {
        Charge.Bytes(16L * _used);
        var items = new Value[_used];
        int n = 0;
        for (int position = 0; n < items.Length && Next(ref position, out var key, out _);) items[n++] = key;
        return items;
    }

    internal PyStr ReprOfSet()
    {
        bool plain = Class == PySet.TypeObject;
        if (_used == 0) return PyStr.From($"{Class.ShortName}()");
        return plain ? ReprGuard.Items(this, ToArray(), "{", "}", "set(...)") : ReprGuard.Items(this, ToArray(), Class.ShortName + "({", "})", Class.ShortName + "(...)");
    }

    /// <summary>A hash that does not depend on the order of the elements.</summary>
    internal long OrderlessHash()
    {
        static ulong Shuffle(ulong h) => (h ^ 89869747UL ^ (h << 16)) * 3644798167UL;
        ulong hash = 0;
        for (int position = 0; Next(ref position, out _, out long h);) hash ^= Shuffle((ulong)h);
        hash ^= ((ulong)_used + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069UL + 907133923UL;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    internal PyTuple ReduceState()
    {
        var state = Vm.Current.Call(AttributeAccess.Get(this, PyStr.Intern("__getstate__")), [], null);
        return PyTuple.Of(Class, PyTuple.Of(new PyList(ToArray())), state);
    }
}
