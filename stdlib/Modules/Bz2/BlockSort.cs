using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Sorts the rotations of a block: by one byte, then by twice as many with every pass, so that no block takes long.</summary>
internal sealed class BlockSort
{
    private int[] _order, _ranks, _others;
    private readonly int[] _counts;

    /// <summary>Room for blocks up to a size.</summary>
    public BlockSort(int most)
    {
        Charge.Bytes(4L * most * sizeof(int));
        (_order, _ranks, _others, _counts) = (new int[most], new int[most], new int[most], new int[Math.Max(most, byte.MaxValue) + 1]);
    }

    /// <summary>The last byte of each rotation in their order; returns the place of the block itself among them.</summary>
    public int Run(ReadOnlySpan<byte> block, Span<byte> last)
    {
        int size = block.Length, classes = ByFirst(block);
        for (int width = 1; classes < size && width < size; width <<= 1) classes = Double(size, width, classes);
        int place = 0;
        for (int i = 0; i < size; i++)
        {
            int start = _order[i];
            if (start == 0) place = i;
            last[i] = block[start == 0 ? size - 1 : start - 1];
        }
        return place;
    }

    private int ByFirst(ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < block.Length; i++) _ranks[i] = block[i];
        for (int i = 0; i < block.Length; i++) _others[i] = i;
        Distribute(block.Length, byte.MaxValue + 1);
        return Classify(block.Length, 0);
    }

    /// <summary>From the order by so many bytes to that by twice as many; returns how many rotations are told apart.</summary>
    private int Double(int size, int width, int classes)
    {
        Fuel.Spend(size >> 1);
        for (int i = 0; i < size; i++) _others[i] = _order[i] >= width ? _order[i] - width : _order[i] - width + size;
        Distribute(size, classes);
        return Classify(size, width);
    }

    /// <summary>Sorts by rank what lies in order otherwise.</summary>
    private void Distribute(int size, int classes)
    {
        var counts = _counts.AsSpan(0, classes);
        counts.Clear();
        for (int i = 0; i < size; i++) counts[_ranks[i]]++;
        for (int i = 1; i < classes; i++) counts[i] += counts[i - 1];
        for (int i = size - 1; i >= 0; i--) _order[--counts[_ranks[_others[i]]]] = _others[i];
    }

    /// <summary>Gives the same new rank to rotations whose ranks, here and so far on, are the same.</summary>
    private int Classify(int size, int width)
    {
        int rank = 0;
        _others[_order[0]] = 0;
        for (int i = 1; i < size; i++)
        {
            int here = _order[i], before = _order[i - 1];
            if (_ranks[here] != _ranks[before] || _ranks[Wrap(here + width, size)] != _ranks[Wrap(before + width, size)]) rank++;
            _others[here] = rank;
        }
        (_ranks, _others) = (_others, _ranks);
        return rank + 1;
    }

    private static int Wrap(int place, int size) => place < size ? place : place - size;
}
