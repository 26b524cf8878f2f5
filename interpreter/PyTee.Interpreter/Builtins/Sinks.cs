namespace PyTee.Interpreter;

/// <summary>Goes on while the items are True (all) or False (any).</summary>
internal sealed class TruthSink(PyBool expected) : YieldSink
{
    public static readonly TruthSink True = new(PyBool.True), False = new(PyBool.False);

    public override bool Accept(Value item) => item.O == expected;
}

/// <summary>
/// The total of sum(), in CPython's three stages: ints (and bools) while they fit, floats with the error carried along (Neumaier, since 3.12), objects.
/// A stage that was left does not come back. What an int loses that meets a float is not carried.
/// </summary>
internal sealed class Summation(Value start) : YieldSink
{
    private Value _total = start;
    private double _carry;
    private bool _hasObjects;

    /// <summary>The total so far.</summary>
    public Value Result => _carry != 0 && double.IsFinite(_carry) ? _total.Double + _carry : _total;

    /// <summary>Add an int or a float to a total of that kind, or an int to floats.</summary>
    public override bool Accept(Value item)
    {
        if (_hasObjects) return false;
        if (item.O is PyBool) item = item.IsTrue ? 1L : 0L;
        if (_total.O == null)
        {
            if (item.IsFloat) { _total = _total.N + item.Double; return true; }
            if (item.O != null) return false;
            long sum = unchecked(_total.N + item.N);
            if (((_total.N ^ sum) & (item.N ^ sum)) < 0) return false;
            _total = sum;
            return true;
        }
        if (!_total.IsFloat) return false;
        if (item.O == null) _total = _total.Double + item.N;
        else if (item.IsFloat) AddFloat(_total.Double, item.Double);
        else return false;
        return true;
    }

    private void AddFloat(double sum, double x)
    {
        double t = sum + x;
        _carry += Math.Abs(sum) >= Math.Abs(x) ? sum - t + x : x - t + sum;
        _total = t;
    }

    /// <summary>Add anything else.</summary>
    public void Add(Value item)
    {
        bool wasFloat = _total.IsFloat;
        _total = Number.Binary(BinaryOp.Add, Result, item);
        _carry = 0;
        _hasObjects = wasFloat || !_total.IsFloat;
    }
}
