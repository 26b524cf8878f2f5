using PyTee.Interpreter;
using PyTee.Stdlib.Numpy;

namespace PyTee.Stdlib.Sklearn;

/// <summary>
/// A decision tree as flat arrays: node i asks whether feature[i] is at most threshold[i] and goes to left or right; a leaf has no children
/// and holds its values. Inputs are compared as float32, as the trees were grown.
/// </summary>
[PyType("Tree", Module = "sklearn.tree._tree")]
public sealed unsafe partial class TreeArrays : PyObject
{
    internal const int Leaf = -1;

    internal TreeArrays(int[] left, int[] right, int[] feature, double[] threshold, double[] values, int outputs, double[] impurity, double[] samples) : base(TypeObject)
    {
        (Left, Right, Feature, Threshold, Values, Outputs, Impurity, Samples) = (left, right, feature, threshold, values, outputs, impurity, samples);
        Check();
    }

    internal int[] Left { get; }
    internal int[] Right { get; }
    internal int[] Feature { get; }
    internal double[] Threshold { get; }
    /// <summary>Node after node, one number per class or one for a regression.</summary>
    internal double[] Values { get; }
    internal int Outputs { get; }
    internal double[] Impurity { get; }
    internal double[] Samples { get; }
    internal int Count => Left.Length;

    [PyNew("(children_left, children_right, feature, threshold, value, impurity=None, n_node_samples=None)")]
    internal static Value New(PyType cls, Value children_left, Value children_right, Value feature, Value threshold, Value value, Value impurity, Value n_node_samples)
    {
        var values = Operand.Array(value, DType.Float64);
        int nodes = (int)Operand.Array(children_left).Size;
        if (nodes == 0 || values.Size % nodes != 0) throw Raise.ValueError("value must have one row for each node");
        return new TreeArrays(Ints(children_left), Ints(children_right), Ints(feature), Doubles(threshold), Doubles(value), (int)(values.Size / nodes),
            impurity.IsNone ? new double[nodes] : Doubles(impurity), n_node_samples.IsNone ? new double[nodes] : Doubles(n_node_samples));
    }

    [PyGetter("node_count")] internal Value GetCount() => (long)Count;
    [PyGetter("children_left")] internal Value GetLeft() => Array(Left);
    [PyGetter("children_right")] internal Value GetRight() => Array(Right);
    [PyGetter("feature")] internal Value GetFeature() => Array(Feature);
    [PyGetter("threshold")] internal Value GetThreshold() => Creation.Of(Threshold);
    [PyGetter("impurity")] internal Value GetImpurity() => Creation.Of(Impurity);
    [PyGetter("n_node_samples")] internal Value GetSamples() => Casts.As(Creation.Of(Samples), DType.Int64);
    [PyGetter("value")] internal Value GetValue() => Views.Reshape(Creation.Of(Values), [Count, 1, Outputs]);
    [PyGetter("max_depth")] internal Value GetMaxDepth() => (long)Depth();
    [PyGetter("n_leaves")] internal Value GetLeaves() => (long)Left.Count(static n => n == Leaf);

    /// <summary>The index of the leaf each row ends in.</summary>
    [PyMethod("apply(X)")]
    internal Value Apply(Value X)
    {
        var rows = Rows(X, out int n, out int width);
        CheckWidth(width);
        var result = NdArray.Empty(DType.Int64, n);
        var leaves = result.Span<long>();
        fixed (byte* p = &rows.First) for (int i = 0; i < n; i++) leaves[i] = Find((float*)p + (long)i * width);
        GC.KeepAlive(rows);
        return result;
    }

    /// <summary>The values of the leaf each row ends in, one row each.</summary>
    [PyMethod("predict(X)")]
    internal Value Predict(Value X)
    {
        var rows = Rows(X, out int n, out int width);
        CheckWidth(width);
        var result = NdArray.New(DType.Float64, n, Outputs);
        fixed (byte* p = &rows.First, r = &result.First) AddTo((float*)p, n, width, (double*)r, normalise: false);
        GC.KeepAlive(rows);
        return result;
    }

    /// <summary>Adds each row's leaf values (as shares when asked) to a row of sums.</summary>
    internal void AddTo(float* rows, int n, int width, double* sums, bool normalise)
    {
        for (int i = 0; i < n; i++, sums += Outputs)
        {
            int at = Find(rows + (long)i * width) * Outputs;
            double total = 1;
            if (normalise)
            {
                total = 0;
                for (int k = 0; k < Outputs; k++) total += Values[at + k];
                if (total == 0) total = 1;
            }
            for (int k = 0; k < Outputs; k++) sums[k] += Values[at + k] / total;
        }
    }

    /// <summary>The rows as contiguous float32, at least as wide as the tree's questions reach.</summary>
    internal static NdArray Rows(Value X, out int n, out int width)
    {
        var a = Casts.Contiguous(Operand.Array(X), DType.Float32);
        if (a.Rank != 2) throw Raise.ValueError($"Expected 2D array, got {a.Rank}D array instead");
        (n, width) = ((int)a.Dims[0], (int)a.Dims[1]);
        return a;
    }

    internal void CheckWidth(int width)
    {
        foreach (int f in Feature) if (f >= width) throw Raise.ValueError($"X has {width} features, but the tree asks for feature {f}");
    }

    private int Find(float* row)
    {
        int node = 0;
        while (Left[node] != Leaf) node = row[Feature[node]] <= Threshold[node] ? Left[node] : Right[node];
        return node;
    }

    /// <summary>Children come after their parent, so that every walk ends.</summary>
    private void Check()
    {
        int n = Count;
        if (Right.Length != n || Feature.Length != n || Threshold.Length != n) throw Raise.ValueError("the arrays of a tree must have equal lengths");
        for (int i = 0; i < n; i++)
        {
            if (Left[i] == Leaf) continue;
            if (Left[i] <= i || Left[i] >= n || Right[i] <= i || Right[i] >= n || Feature[i] < 0) throw Raise.ValueError($"node {i} of the tree has impossible children");
        }
    }

    /// <summary>The longest way down: parents come before their children.</summary>
    private int Depth()
    {
        var depth = new int[Count];
        int deepest = 0;
        for (int i = 0; i < Count; i++)
        {
            if (Left[i] == Leaf) continue;
            depth[Left[i]] = depth[Right[i]] = depth[i] + 1;
            deepest = Math.Max(deepest, depth[i] + 1);
        }
        return deepest;
    }

    private static Value Array(int[] values) => Creation.Of(System.Array.ConvertAll(values, static v => (long)v));

    private static int[] Ints(Value v) => System.Array.ConvertAll(Casts.Contiguous(Operand.Array(v), DType.Int64).ToArray<long>(), static x => x is >= int.MinValue and <= int.MaxValue ? (int)x : throw Raise.ValueError("a tree has too many nodes"));

    private static double[] Doubles(Value v) => Casts.Contiguous(Operand.Array(v), DType.Float64).ToArray<double>();
}
