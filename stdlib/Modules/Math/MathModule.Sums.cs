using PyTee.Interpreter;

namespace PyTee.Stdlib;

public static partial class MathModule
{
    private static readonly Value s_one = 1L;

    /// <summary>The sum of the values of an iterable, rounded once.</summary>
    [PyFunction("fsum(seq, /)")]
    static double Fsum(Value seq)
    {
        var sum = new ExactSum();
        double special = 0;
        double infinities = 0;
        Value iterator = Iteration.GetIter(seq);
        while (Iteration.TryNext(iterator, out Value item))
        {
            double x = Number.AsDouble(item);
            if (double.IsFinite(x))
            {
                if (!sum.TryAdd(x)) throw Raise.OverflowError("intermediate overflow in fsum");
                continue;
            }
            if (double.IsInfinity(x)) infinities += x;
            special += x;
        }
        if (double.IsNaN(infinities)) throw Raise.ValueError("-inf + inf in fsum");
        return special != 0 ? special : sum.Round();
    }

    /// <summary>The product of the values of an iterable and a start value.</summary>
    [PyFunction("prod(iterable, /, *, start=1)")]
    static Value Prod(Value iterable, Value start)
    {
        Value product = start.IsUnset ? s_one : start;
        Value iterator = Iteration.GetIter(iterable);
        while (Iteration.TryNext(iterator, out Value item))
        {
            product = product.IsFloat && item.IsFloat
                ? product.Double * item.Double
                : Number.Binary(BinaryOp.Mul, product, item);
        }
        return product;
    }

    /// <summary>The sum of the products of the values of two iterables, floats rounded once.</summary>
    [PyFunction("sumprod(p, q, /)")]
    static Value SumProd(Value p, Value q)
    {
        Value[] left = Iteration.ToArray(p);
        Value[] right = Iteration.ToArray(q);
        if (left.Length != right.Length) throw Raise.ValueError("Inputs are not the same length");
        if (TrySumFloats(left, right, out double sum)) return sum;
        Value total = 0L;
        for (int i = 0; i < left.Length; i++)
            total = Number.Binary(BinaryOp.Add, total, Number.Binary(BinaryOp.Mul, left[i], right[i]));
        return total;
    }

    /// <summary>The Euclidean distance between two points.</summary>
    [PyFunction("dist(p, q, /)")]
    static double Dist(Value p, Value q)
    {
        Value[] left = Iteration.ToArray(p);
        Value[] right = Iteration.ToArray(q);
        if (left.Length != right.Length)
            throw Raise.ValueError("both points must have the same number of dimensions");
        var differences = new double[left.Length];
        for (int i = 0; i < left.Length; i++) differences[i] = Number.AsDouble(left[i]) - Number.AsDouble(right[i]);
        return Norm(differences);
    }

    /// <summary>The Euclidean distance of a point from the origin.</summary>
    [PyFunction("hypot(*coordinates)")]
    static double Hypot(ReadOnlySpan<Value> coordinates)
    {
        var numbers = new double[coordinates.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Number.AsDouble(coordinates[i]);
        return Norm(numbers);
    }

    private static bool TrySumFloats(Value[] left, Value[] right, out double sum)
    {
        sum = 0;
        bool hasFloat = false;
        var exact = new ExactSum();
        for (int i = 0; i < left.Length; i++)
        {
            if (!TryFloat(left[i], out double x) || !TryFloat(right[i], out double y)) return false;
            hasFloat |= left[i].IsFloat || right[i].IsFloat;
            if (!exact.TryAddProduct(x, y)) return false;
        }
        sum = exact.Round();
        return hasFloat;
    }

    private static bool TryFloat(Value value, out double number)
    {
        const long exact = 1L << 53;
        number = value.IsFloat ? value.Double : value.N;
        return value.IsFloat || (value.IsSmallInt && Math.Abs(value.N) <= exact);
    }

    // Scaled by a power of two so that no square overflows, summed exactly, and the root corrected once.
    private static double Norm(double[] numbers)
    {
        double largest = 0;
        bool hasNaN = false;
        foreach (double x in numbers)
        {
            hasNaN |= double.IsNaN(x);
            largest = Math.Max(largest, double.IsNaN(x) ? 0 : Math.Abs(x));
        }
        if (double.IsInfinity(largest)) return largest;
        if (hasNaN) return double.NaN;
        if (largest == 0) return 0;
        int exponent = Math.ILogB(largest);
        var squares = new ExactSum();
        foreach (double x in numbers)
        {
            double scaled = Math.ScaleB(x, -exponent);
            squares.TryAddProduct(scaled, scaled);
        }
        double root = Math.Sqrt(squares.Round());
        squares.TryAddProduct(-root, root);
        root += squares.Round() / (2 * root);
        return Math.ScaleB(root, exponent);
    }
}
