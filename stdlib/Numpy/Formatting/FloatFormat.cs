namespace PyTee.Stdlib.Numpy;

/// <summary>One format for all floats of an array: plain or scientific, with common widths before and after the point.</summary>
internal sealed class FloatFormat
{
    private readonly Kind _kind;
    private readonly PrintOptions _options;
    private readonly bool _scientific, _padZeros;
    private readonly int _left, _right, _powerDigits;

    public FloatFormat(IReadOnlyList<double> values, Kind kind, PrintOptions options)
    {
        (_kind, _options) = (kind, options);
        var finite = values.Where(double.IsFinite).ToList();
        var sizes = finite.Where(static v => v != 0).Select(Math.Abs).ToList();
        if (sizes.Count > 0)
        {
            double largest = sizes.Max(), smallest = sizes.Min();
            _scientific = largest >= 1e8 || !options.Suppress && (smallest < 1e-4 || largest / smallest > 1000);
        }
        int fixedDigits = options.FloatMode == "fixed" ? options.Precision : -1;
        _padZeros = _scientific || options.FloatMode is "fixed" or "maxprec_equal";
        foreach (double v in finite)
        {
            var (whole, fraction, power) = Parts(v);
            _left = Math.Max(_left, Signed(whole, v).Length);
            _right = Math.Max(_right, fraction.Length);
            _powerDigits = Math.Max(_powerDigits, Math.Max(2, Math.Abs(power).ToString().Length));
        }
        if (fixedDigits >= 0) _right = Math.Max(_right, fixedDigits);
        if (finite.Count == values.Count) return;
        int tail = _right + 1 + (_scientific ? _powerDigits + 2 : 0);
        foreach (double v in values)
            if (!double.IsFinite(v)) _left = Math.Max(_left, Special(v).Length - (finite.Count == 0 ? 1 : tail));
    }

    public string Format(double v)
    {
        int tail = _right + 1 + (_scientific ? _powerDigits + 2 : 0);
        if (!double.IsFinite(v)) return Special(v).PadLeft(_left + tail);
        var (whole, fraction, power) = _scientific ? Digits.Shortest(v, _kind).RoundedSignificant(v, _right + 1).Lengthened(v, _right + 1).Scientific() : Parts(v);
        string text = $"{Signed(whole, v).PadLeft(_left)}.{(_padZeros ? fraction.PadRight(_right, '0') : fraction)}";
        if (_scientific) return $"{text}e{(power < 0 ? '-' : '+')}{Math.Abs(power).ToString().PadLeft(_powerDigits, '0')}";
        return _padZeros ? text : text.PadRight(_left + 1 + _right);
    }

    private (string Whole, string Fraction, int Power) Parts(double v)
    {
        var digits = Digits.Shortest(v, _kind);
        bool unique = _options.FloatMode == "unique";
        if (_scientific) return (unique ? digits : digits.RoundedSignificant(v, _options.Precision + 1)).Scientific();
        var (whole, fraction) = (unique ? digits : digits.RoundedFraction(v, _options.Precision)).Positional();
        return (whole, fraction, 0);
    }

    private string Signed(string whole, double v) => _options.Sign == '-' || double.IsNegative(v) ? whole : _options.Sign + whole;

    private string Special(double v) =>
        double.IsNaN(v) ? (_options.Sign == '+' ? "+" : "") + _options.NaN : v < 0 ? "-" + _options.Infinity : (_options.Sign == '+' ? "+" : "") + _options.Infinity;
}
