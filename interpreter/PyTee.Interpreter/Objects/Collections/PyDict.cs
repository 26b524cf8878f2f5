using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>dict() -> new empty dictionary
/// dict(mapping) -> new dictionary initialized from a mapping object's
///     (key, value) pairs
/// dict(iterable) -> new dictionary initialized as if via:
///     d = {}
///     for k, v in iterable:
///         d[k] = v
/// dict(**kwargs) -> new dictionary initialized with the name=value pairs
///     in the keyword argument list.  For example:  dict(one=1, two=2)</summary>
/// <remarks>
/// Compact and insertion-ordered: an array of entries and an open-addressed table of indexes into it. Int and str keys are compared without
/// calls; any other key goes through the protocols, after which the table is looked at again if user code changed it.
/// </remarks>
[PyType("dict")]
public partial class PyDict : PyObject, IMapping
{
    internal struct Entry
    {
        /// <summary>Unset in a deleted entry.</summary>
        public Value Key;
        public Value Value;
        public long Hash;
    }

    private const int Free = -1, Deleted = -2;
    private static readonly int[] s_emptyIndexes = [Free];
    private static uint s_nextWatch;

    internal Entry[] _entries = [];
    private int[] _indexes = s_emptyIndexes;
    /// <summary>Entries used, deleted ones included.</summary>
    private int _used;
    // No entry stands before it: who takes entries from the front again and again does not search for them.
    private int _first;
    private int _count;
    /// <summary>Keys that can be added before the table must be made again: popped entries come free, their places in the table do not.</summary>
    private int _room;
    internal uint _watch;

    public PyDict() : base(TypeObject) { }
    public PyDict(PyType cls) : base(cls) { }

    /// <summary>A dict with room for some entries.</summary>
    public PyDict(int capacity) : base(TypeObject) { if (capacity > 0) Resize(capacity); }

    /// <summary>len(self).</summary>
    public int Count => _count;

    /// <summary>Changes whenever a key is added or removed while somebody watches: what caches of entry positions compare. 0 is never valid.</summary>
    internal uint Watch => _watch != 0 ? _watch : _watch = ++s_nextWatch;

    /// <summary>Positions for iteration: 0.. exclusive; some may be deleted.</summary>
    internal int Used => _used;

    internal ref Entry EntryAt(int position) => ref _entries[position];

    /// <summary>The value of a str key.</summary>
    public bool TryGet(PyStr key, out Value value)
    {
        int i = FindStr(key, key.Hash64());
        if (i < 0) { value = Value.Unset; return false; }
        value = _entries[i].Value;
        return true;
    }

    /// <summary>The value of a key; TypeError when it cannot be hashed.</summary>
    public bool TryGet(Value key, out Value value)
    {
        int i = Find(key);
        if (i < 0) { value = Value.Unset; return false; }
        value = _entries[i].Value;
        return true;
    }

    /// <summary>The value of a key whose hash is known: its <c>__hash__</c> is not asked again.</summary>
    public bool TryGet(Value key, long hash, out Value value)
    {
        int i = Find(key, hash);
        value = i < 0 ? Value.Unset : _entries[i].Value;
        return i >= 0;
    }

    public bool Contains(Value key) => Find(key) >= 0;

    /// <summary>self[key] = value.</summary>
    public void Set(PyStr key, Value value)
    {
        long hash = key.Hash64();
        int i = FindStr(key, hash);
        if (i >= 0) _entries[i].Value = value;
        else Insert(new Value(key), hash, value);
    }

    /// <summary>self[key] = value.</summary>
    public void Set(Value key, Value value) => Set(key, HashOf(key), value);

    /// <summary>self[key] = value for a key whose hash is known.</summary>
    public void Set(Value key, long hash, Value value)
    {
        int i = Find(key, hash);
        if (i >= 0) _entries[i].Value = value;
        else Insert(key, hash, value);
    }

    /// <summary>The place of the value of a key, which is added with <paramref name="initial"/> when missing; valid until the next change.</summary>
    internal ref Value GetOrAdd(Value key, Value initial)
    {
        long hash = HashOf(key);
        int i = Find(key, hash);
        if (i < 0) i = Insert(key, hash, initial);
        return ref _entries[i].Value;
    }

    /// <summary>Remove a key and tell its value.</summary>
    public bool Remove(PyStr key, out Value value) => RemoveAt(FindStr(key, key.Hash64()), key.Hash64(), out value);

    /// <summary>Remove a key and tell its value.</summary>
    public bool Remove(Value key, out Value value)
    {
        long hash = HashOf(key);
        return RemoveAt(Find(key, hash), hash, out value);
    }

    /// <summary>Remove a key whose hash is known.</summary>
    public bool Remove(Value key, long hash) => RemoveAt(Find(key, hash), hash, out _);

    /// <summary>Remove the oldest entry, if there is one, without comparing or hashing its key.</summary>
    public void RemoveFirst()
    {
        int position = 0;
        if (Next(ref position, out _, out _)) RemoveAt(position - 1, _entries[position - 1].Hash, out _);
    }

    /// <summary>Make a key the last or the first in the order; false when it is missing.</summary>
    public bool MoveToEnd(Value key, bool last)
    {
        long hash = HashOf(key);
        int i = Find(key, hash);
        if (i < 0) return false;
        if (i == (last ? LastPosition() : FirstPosition())) return true;
        key = _entries[i].Key;
        RemoveAt(i, hash, out var value);
        if (last) Insert(key, hash, value);
        else InsertFirst(key, hash, value);
        return true;
    }

    /// <summary>Remove everything.</summary>
    public void Clear()
    {
        _entries = []; _indexes = s_emptyIndexes; _used = _count = _room = _first = 0; _watch = 0;
    }

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        base.VisitReferents(found);
        for (int i = 0; Next(ref i, out var key, out var value);)
        {
            found.Add(key);
            found.Add(value);
        }
    }

    /// <summary>The next live entry at or after a position, which moves past it.</summary>
    public bool Next(ref int position, out Value key, out Value value)
    {
        if (position <= _first) position = FirstPosition();
        while (position < _used)
        {
            ref var entry = ref _entries[position++];
            if (entry.Key.IsUnset) continue;
            key = entry.Key; value = entry.Value;
            return true;
        }
        key = value = Value.Unset;
        return false;
    }

    /// <summary>The next live entry at or before a position, which moves past it.</summary>
    internal bool Previous(ref int position, out Value key, out Value value)
    {
        for (position = Math.Min(position, _used - 1); position >= 0;)
        {
            ref var entry = ref _entries[position--];
            if (entry.Key.IsUnset) continue;
            key = entry.Key; value = entry.Value;
            return true;
        }
        key = value = Value.Unset;
        return false;
    }

    /// <summary>Position of the first live entry, or where the next would be.</summary>
    private int FirstPosition()
    {
        int first = _first;
        while (first < _used && _entries[first].Key.IsUnset) first++;
        return _first = first;
    }

    /// <summary>Position of the last live entry, or -1.</summary>
    internal int LastPosition()
    {
        int i = _used - 1;
        while (i >= 0 && _entries[i].Key.IsUnset) i--;
        return i;
    }

    /// <summary>Copy all entries of another dict into an empty one.</summary>
    public PyDict Copy()
    {
        var copy = new PyDict();
        copy.CopyFrom(this);
        return copy;
    }

    private void CopyFrom(PyDict other)
    {
        if (other._count == 0) return;
        if (other._count == other._used)
        {
            Charge.Bytes(40L * other._entries.Length + 4L * other._indexes.Length);
            _entries = new Entry[other._entries.Length];
            Array.Copy(other._entries, _entries, other._used);
            _indexes = other._indexes.AsSpan().ToArray();
            _used = other._used; _count = other._count; _room = other._room; _first = 0; _watch = 0;
            return;
        }
        Resize(other._count);
        for (int i = 0; i < other._used; i++)
        {
            ref var entry = ref other._entries[i];
            if (!entry.Key.IsUnset) Insert(entry.Key, entry.Hash, entry.Value);
        }
    }

    /// <summary>hash(key) for a dict: ints and strings without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashOf(Value key)
    {
        if (key.O == null) return HashOfInt(key.N);
        if (PyStr.IsExact(key.O)) return Unsafe.As<PyStr>(key.O).Hash64();
        return Protocols.Hash(key);
    }

    /// <summary>hash(int): the value modulo 2**61 - 1 with its sign, never -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long HashOfInt(long n)
    {
        const long modulus = (1L << 61) - 1;
        if ((ulong)(n + modulus - 1) > (ulong)(2 * (modulus - 1))) n %= modulus;
        return n == -1 ? -2 : n;
    }

    internal int Find(Value key) => Find(key, HashOf(key));

    internal int Find(Value key, long hash)
    {
        if (key.O == null) return FindInt(key.N, hash);
        if (PyStr.IsExact(key.O)) return FindStr(Unsafe.As<PyStr>(key.O), hash);
        return FindAny(key, hash);
    }

    private int FindInt(long key, long hash)
    {
        var indexes = _indexes;
        ulong perturb = (ulong)hash;
        int mask = indexes.Length - 1, slot = (int)hash & mask;
        for (; ; )
        {
            int i = indexes[slot];
            if (i >= 0)
            {
                ref var entry = ref _entries[i];
                if (entry.Key.O == null) { if (entry.Key.N == key) return i; }
                else if (entry.Hash == hash) return FindAny(new Value(key), hash);
            }
            else if (i == Free) return -1;
            perturb >>= 5;
            slot = (slot * 5 + (int)perturb + 1) & mask;
        }
    }

    internal int FindStr(PyStr key, long hash)
    {
        var indexes = _indexes;
        ulong perturb = (ulong)hash;
        int mask = indexes.Length - 1, slot = (int)hash & mask;
        for (; ; )
        {
            int i = indexes[slot];
            if (i >= 0)
            {
                ref var entry = ref _entries[i];
                if (entry.Key.O == (object)key) return i;
                if (entry.Hash == hash && entry.Key.O != null)
                {
                    if (PyStr.IsExact(entry.Key.O))
                    {
                        if (key.Equals(Unsafe.As<PyStr>(entry.Key.O))) return i;
                    }
                    else return FindAny(new Value(key), hash);
                }
            }
            else if (i == Free) return -1;
            perturb >>= 5;
            slot = (slot * 5 + (int)perturb + 1) & mask;
        }
    }

    private int FindAny(Value key, long hash)
    {
        var indexes = _indexes;
        ulong perturb = (ulong)hash;
        int mask = indexes.Length - 1, slot = (int)hash & mask;
        for (; ; )
        {
            int i = indexes[slot];
            if (i >= 0)
            {
                var found = _entries[i].Key;
                if (Value.Same(found, key)) return i;
                if (_entries[i].Hash == hash)
                {
                    bool equal = Protocols.RichEquals(found, key);
                    // User code may have run while comparing: look again if it touched the table.
                    if (indexes != _indexes || !Value.Same(_entries[i].Key, found)) return Find(key, hash);
                    if (equal) return i;
                }
            }
            else if (i == Free) return -1;
            perturb >>= 5;
            slot = (slot * 5 + (int)perturb + 1) & mask;
        }
    }

    private int Insert(Value key, long hash, Value value)
    {
        if (_room == 0) Resize(_count + 1);
        _room--;
        return Place(_used++, key, hash, value);
    }

    /// <summary>Insert before all others. When there is no place, the dict gets as many in front as it has entries.</summary>
    private void InsertFirst(Value key, long hash, Value value)
    {
        if (FirstPosition() == 0 || _room == 0) Resize(_count + 1, _count + 1);
        _room--;
        Place(--_first, key, hash, value);
    }

    private int Place(int i, Value key, long hash, Value value)
    {
        int mask = _indexes.Length - 1, slot = (int)hash & mask;
        ulong perturb = (ulong)hash;
        while (_indexes[slot] >= 0)
        {
            perturb >>= 5;
            slot = (slot * 5 + (int)perturb + 1) & mask;
        }
        _indexes[slot] = i;
        ref var entry = ref _entries[i];
        entry.Key = key; entry.Value = value; entry.Hash = hash;
        _count++;
        _watch = 0;
        return i;
    }

    private bool RemoveAt(int i, long hash, out Value value)
    {
        if (i < 0) { value = Value.Unset; return false; }
        int mask = _indexes.Length - 1, slot = (int)hash & mask;
        ulong perturb = (ulong)hash;
        while (_indexes[slot] != i)
        {
            perturb >>= 5;
            slot = (slot * 5 + (int)perturb + 1) & mask;
        }
        _indexes[slot] = Deleted;
        ref var entry = ref _entries[i];
        value = entry.Value;
        entry.Key = Value.Unset; entry.Value = Value.Unset;
        _count--;
        _watch = 0;
        return true;
    }

    /// <summary>Make room for at least <paramref name="wanted"/> live entries, drop the deleted ones and leave places free in front.</summary>
    private void Resize(int wanted, int front = 0)
    {
        int tableSize = 8;
        wanted += front;
        // A third of the table stays free; doubling keeps insertion amortised, the fill of 2/3 is CPython's.
        long need = wanted < 5 ? 5 : (long)wanted + wanted / 2 + (wanted >> 1);
        while (tableSize * 2L / 3 < need && tableSize < 1 << 30) tableSize <<= 1;
        int capacity = (int)Math.Min(tableSize * 2L / 3, int.MaxValue / 2);
        if (capacity < wanted) throw Raise.MemoryError();
        Charge.Bytes(40L * capacity + 4L * tableSize);
        var entries = new Entry[capacity];
        for (int i = 0; i < front; i++) entries[i].Key = Value.Unset;
        var indexes = new int[tableSize];
        // All bits of Free are set, and a fill by bytes needs none of the vector types.
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(indexes.AsSpan()).Fill(0xff);
        int mask = tableSize - 1, n = front;
        for (int old = 0; old < _used; old++)
        {
            ref var entry = ref _entries[old];
            if (entry.Key.IsUnset) continue;
            entries[n] = entry;
            int slot = (int)entry.Hash & mask;
            ulong perturb = (ulong)entry.Hash;
            while (indexes[slot] >= 0)
            {
                perturb >>= 5;
                slot = (slot * 5 + (int)perturb + 1) & mask;
            }
            indexes[slot] = n++;
        }
        _entries = entries; _indexes = indexes; _used = n; _room = capacity - n; _first = front;
        _watch = 0;
    }

    /// <summary>A dict subclass instance, with attributes.</summary>
    public class Heap : PyDict
    {
        private AttrTable _attrs;
        public Heap(PyType cls) : base(cls) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}
