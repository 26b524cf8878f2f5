namespace PyTee.Stdlib.Sklearn;

/// <summary>When a tree stops growing, and how many features each node may look at.</summary>
internal readonly record struct GrowthLimits(int MaxDepth, int MinSplit, int MinLeaf, int MaxFeatures, double MinDecrease);

/// <summary>
/// Grows a tree by the best split at each node: Gini impurity or entropy over classes, squared error over numbers. Rows are weighted, so
/// that a bootstrap sample is a weight per row.
/// </summary>
internal sealed class TreeGrower(float[][] columns, double[] targets, double[] weights, int classes, bool entropy, GrowthLimits limits, ulong seed)
{
    private const double MinGap = 1e-7;

    private readonly List<int> _left = [], _right = [], _feature = [];
    private readonly List<double> _threshold = [], _values = [], _impurity = [], _samples = [];
    private readonly int _outputs = classes == 0 ? 1 : classes;
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL;
    private readonly double _totalWeight = weights.Sum();

    public TreeArrays Grow()
    {
        int[] rows = [.. Enumerable.Range(0, targets.Length).Where(i => weights[i] > 0)];
        var open = new Stack<(int Parent, bool IsLeft, int[] Rows, int Depth)>();
        open.Push((-1, false, rows, 0));
        while (open.TryPop(out var next))
        {
            PyTee.Interpreter.Fuel.Spend(next.Rows.Length);
            int node = Add(next.Rows);
            if (next.Parent >= 0) (next.IsLeft ? _left : _right)[next.Parent] = node;
            if (next.Depth >= limits.MaxDepth || next.Rows.Length < limits.MinSplit || next.Rows.Length < 2 * limits.MinLeaf || _impurity[node] <= 1e-15) continue;
            if (!TrySplit(next.Rows, _impurity[node], out int feature, out double threshold)) continue;
            (_feature[node], _threshold[node]) = (feature, threshold);
            var column = columns[feature];
            open.Push((node, false, [.. next.Rows.Where(i => !(column[i] <= threshold))], next.Depth + 1));
            open.Push((node, true, [.. next.Rows.Where(i => column[i] <= threshold)], next.Depth + 1));
        }
        return new TreeArrays([.. _left], [.. _right], [.. _feature], [.. _threshold], [.. _values], _outputs, [.. _impurity], [.. _samples]);
    }

    private int Add(int[] rows)
    {
        var sums = new Tally(this);
        foreach (int i in rows) sums.Add(i, 1);
        _left.Add(TreeArrays.Leaf);
        _right.Add(TreeArrays.Leaf);
        _feature.Add(-2);
        _threshold.Add(-2);
        _impurity.Add(sums.Impurity);
        _samples.Add(rows.Length);
        _values.AddRange(classes == 0 ? [sums.Mean] : sums.Classes);
        return _left.Count - 1;
    }

    private bool TrySplit(int[] rows, double impurity, out int feature, out double threshold)
    {
        (feature, threshold) = (-1, 0);
        double best = double.NegativeInfinity;
        int looked = 0;
        var order = Shuffled(columns.Length);
        var sorted = (int[])rows.Clone();
        var keys = new float[rows.Length];
        foreach (int f in order)
        {
            if (looked >= limits.MaxFeatures && feature >= 0) break;
            for (int i = 0; i < rows.Length; i++) (sorted[i], keys[i]) = (rows[i], columns[f][rows[i]]);
            Array.Sort(keys, sorted);
            looked++;
            if (keys[^1] <= keys[0] + MinGap) continue;
            if (Scan(keys, sorted, impurity, ref best, out double at)) (feature, threshold) = (f, at);
        }
        return feature >= 0;
    }

    /// <summary>Moves rows one by one from the right side to the left and keeps the place where the impurity falls most.</summary>
    private bool Scan(float[] keys, int[] sorted, double impurity, ref double best, out double threshold)
    {
        threshold = 0;
        bool found = false;
        Tally left = new(this), right = new(this);
        foreach (int i in sorted) right.Add(i, 1);
        double total = right.Weight;
        for (int k = 0; k < keys.Length - 1; k++)
        {
            left.Add(sorted[k], 1);
            right.Add(sorted[k], -1);
            if (keys[k + 1] <= keys[k] + MinGap || k + 1 < limits.MinLeaf || keys.Length - k - 1 < limits.MinLeaf) continue;
            double decrease = impurity - (left.Weight * left.Impurity + right.Weight * right.Impurity) / total;
            if (decrease <= best || decrease * total / _totalWeight < limits.MinDecrease) continue;
            best = decrease;
            threshold = ((double)keys[k] + keys[k + 1]) / 2;
            if (threshold == keys[k + 1] || !double.IsFinite(threshold)) threshold = keys[k];
            found = true;
        }
        return found;
    }

    private int[] Shuffled(int count)
    {
        var order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        for (int i = count - 1; i > 0; i--)
        {
            int j = (int)(Next() % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        return _state ^= _state << 17;
    }

    /// <summary>What is known of a set of rows: weights by class, or weight, sum and squares.</summary>
    private sealed class Tally(TreeGrower grower)
    {
        private double _sum, _squares;

        public double[] Classes { get; } = new double[grower.Classes];
        public double Weight { get; private set; }
        public double Mean => Weight == 0 ? 0 : _sum / Weight;

        public double Impurity => Weight <= 0 ? 0 : grower.Classes == 0 ? _squares / Weight - Mean * Mean : grower.IsEntropy ? Entropy() : Gini();

        public void Add(int row, int sign)
        {
            double w = grower.WeightOf(row) * sign, y = grower.TargetOf(row);
            Weight += w;
            if (Classes.Length > 0) Classes[(int)y] += w;
            else
            {
                _sum += w * y;
                _squares += w * y * y;
            }
        }

        private double Gini()
        {
            double squares = 0;
            foreach (double c in Classes) squares += c * c;
            return 1 - squares / (Weight * Weight);
        }

        private double Entropy()
        {
            double sum = 0;
            foreach (double c in Classes) if (c > 0) sum -= c / Weight * Math.Log2(c / Weight);
            return sum;
        }
    }

    private int Classes => classes;
    private bool IsEntropy => entropy;
    private double WeightOf(int row) => weights[row];
    private double TargetOf(int row) => targets[row];
}
