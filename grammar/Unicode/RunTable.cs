namespace PyTee.Grammar.Unicode;

/// <summary>A property of every code point, stored as runs of equal values.</summary>
internal sealed class RunTable
{
    private readonly int[] _starts;
    private readonly byte[] _values;

    public RunTable(ref DataReader data)
    {
        int count = data.Next();
        _starts = new int[count];
        _values = new byte[count];
        for (int run = 0, at = 0; run < count; run++)
        {
            _starts[run] = at;
            at += data.Next();
            _values[run] = (byte)data.Next();
        }
    }

    public int this[int codePoint]
    {
        get
        {
            int found = Array.BinarySearch(_starts, codePoint);
            return _values[found >= 0 ? found : ~found - 1];
        }
    }
}
