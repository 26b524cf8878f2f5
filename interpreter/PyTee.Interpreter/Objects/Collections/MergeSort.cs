namespace PyTee.Interpreter;

/// <summary>Whether one key sorts before another.</summary>
internal interface ILess<T>
{
    bool Less(in T a, in T b);
}

/// <summary>
/// A stable merge sort that takes the runs it finds: short ones are made longer by insertion, and neighbours are merged so that the stack of
/// runs stays balanced (powersort: Munro and Wild, 2018). Values move along with their keys. When a comparison throws, keys and values are a permutation of what they were.
/// </summary>
internal ref struct MergeSort<TKey, TLess> where TLess : struct, ILess<TKey>
{
    private const int MinRun = 24;

    private readonly Span<TKey> _keys;
    private readonly Span<Value> _values;
    private readonly bool _hasValues;
    private TLess _order;
    private TKey[] _spareKeys;
    private Value[] _spareValues;

    private MergeSort(Span<TKey> keys, Span<Value> values, TLess order)
    {
        _keys = keys;
        _values = values;
        _hasValues = values.Length > 0;
        _order = order;
        _spareKeys = [];
        _spareValues = [];
    }

    /// <summary>Sort keys, and values alongside unless that span is empty.</summary>
    public static void Sort(Span<TKey> keys, Span<Value> values, TLess order)
    {
        if (keys.Length > 1) new MergeSort<TKey, TLess>(keys, values, order).Run();
    }

    private readonly record struct Stretch(int Start, int Length, int Power);

    private void Run()
    {
        var stack = new Stretch[40];
        int depth = 0, n = _keys.Length;
        for (int start = 0; start < n;)
        {
            int length = NextRun(start);
            int power = depth == 0 ? 0 : Power(stack[depth - 1].Start, start, start + length, n);
            while (depth > 1 && stack[depth - 1].Power > power) Collapse(stack, ref depth);
            stack[depth++] = new Stretch(start, length, power);
            start += length;
        }
        while (depth > 1) Collapse(stack, ref depth);
    }

    private void Collapse(Stretch[] stack, ref int depth)
    {
        var (left, right) = (stack[depth - 2], stack[depth - 1]);
        Merge(left.Start, left.Length, right.Length);
        depth--;
        stack[depth - 1] = left with { Length = left.Length + right.Length };
    }

    // The depth at which the boundary between two runs sits in the ideal merge tree: the first bit in which the runs' midpoints, as fractions of n, differ.
    private static int Power(int left, int middle, int right, int n)
    {
        ulong a = ((ulong)(uint)left + (uint)middle << 30) / (ulong)n, b = ((ulong)(uint)middle + (uint)right << 30) / (ulong)n;
        return System.Numerics.BitOperations.LeadingZeroCount(a ^ b);
    }

    private int NextRun(int start)
    {
        int end = start + 1, n = _keys.Length;
        if (end == n) return 1;
        if (_order.Less(_keys[end], _keys[start]))
        {
            do end++; while (end < n && _order.Less(_keys[end], _keys[end - 1]));
            _keys[start..end].Reverse();
            if (_hasValues) _values[start..end].Reverse();
        }
        else
        {
            do end++; while (end < n && !_order.Less(_keys[end], _keys[end - 1]));
        }
        int wanted = Math.Min(MinRun, n - start);
        for (; end - start < wanted; end++) Insert(start, end);
        return end - start;
    }

    /// <summary>Insert the key at <paramref name="end"/> into the sorted stretch before it.</summary>
    private void Insert(int start, int end)
    {
        var key = _keys[end];
        int low = start, high = end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_order.Less(key, _keys[middle])) high = middle;
            else low = middle + 1;
        }
        if (low == end) return;
        _keys[low..end].CopyTo(_keys[(low + 1)..]);
        _keys[low] = key;
        if (!_hasValues) return;
        var value = _values[end];
        _values[low..end].CopyTo(_values[(low + 1)..]);
        _values[low] = value;
    }

    private void Merge(int start, int leftLength, int rightLength)
    {
        Fuel.Spend((leftLength + rightLength) >> 3);
        int skipped = UpperBound(_keys[start + leftLength], start, leftLength);
        start += skipped;
        leftLength -= skipped;
        if (leftLength == 0) return;
        rightLength = LowerBound(_keys[start + leftLength - 1], start + leftLength, rightLength);
        if (rightLength == 0) return;
        if (leftLength <= rightLength) MergeForward(start, leftLength, rightLength);
        else MergeBackward(start, leftLength, rightLength);
    }

    /// <summary>How many keys of a sorted stretch are not behind the given key.</summary>
    private int UpperBound(TKey key, int start, int length)
    {
        int low = 0, high = length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_order.Less(key, _keys[start + middle])) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// <summary>How many keys of a sorted stretch are before the given key.</summary>
    private int LowerBound(TKey key, int start, int length)
    {
        int low = 0, high = length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_order.Less(_keys[start + middle], key)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void MergeForward(int start, int leftLength, int rightLength)
    {
        Spare(start, leftLength);
        int left = 0, right = start + leftLength, end = right + rightLength, target = start;
        try
        {
            while (left < leftLength && right < end)
            {
                if (_order.Less(_keys[right], _spareKeys[left])) Move(right++, target++);
                else Restore(left++, target++);
            }
        }
        finally
        {
            _spareKeys.AsSpan(left, leftLength - left).CopyTo(_keys[target..]);
            if (_hasValues) _spareValues.AsSpan(left, leftLength - left).CopyTo(_values[target..]);
        }
    }

    private void MergeBackward(int start, int leftLength, int rightLength)
    {
        Spare(start + leftLength, rightLength);
        int left = start + leftLength - 1, right = rightLength - 1, target = left + rightLength;
        try
        {
            while (right >= 0 && left >= start)
            {
                if (_order.Less(_spareKeys[right], _keys[left])) Move(left--, target--);
                else Restore(right--, target--);
            }
        }
        finally
        {
            int rest = right + 1;
            _spareKeys.AsSpan(0, rest).CopyTo(_keys[(target + 1 - rest)..]);
            if (_hasValues) _spareValues.AsSpan(0, rest).CopyTo(_values[(target + 1 - rest)..]);
        }
    }

    private void Spare(int start, int length)
    {
        if (_spareKeys.Length < length)
        {
            int capacity = Math.Max(length, Math.Min(_keys.Length / 2 + 1, 2 * length));
            Charge.Bytes(32L * capacity);
            _spareKeys = new TKey[capacity];
            if (_hasValues) _spareValues = new Value[capacity];
        }
        _keys.Slice(start, length).CopyTo(_spareKeys);
        if (_hasValues) _values.Slice(start, length).CopyTo(_spareValues);
    }

    private readonly void Move(int source, int target)
    {
        _keys[target] = _keys[source];
        if (_hasValues) _values[target] = _values[source];
    }

    private readonly void Restore(int spare, int target)
    {
        _keys[target] = _spareKeys[spare];
        if (_hasValues) _values[target] = _spareValues[spare];
    }
}
