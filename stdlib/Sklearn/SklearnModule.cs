using PyTee.Interpreter;
using PyTee.Stdlib.Numpy;

namespace PyTee.Stdlib.Sklearn;

/// <summary>The compiled core of sklearn: trees and clustering.</summary>
[PyModule("_sklearn")]
public static unsafe partial class SklearnModule
{
    [PyConstant("Tree")] internal static PyType TreeType => TreeArrays.TypeObject;

    /// <summary>Grows a decision tree over rows, targets (class numbers, or numbers when there are no classes) and weights.</summary>
    [PyFunction("grow_tree(X, y, sample_weight, n_classes, entropy, max_depth, min_samples_split, min_samples_leaf, max_features, min_impurity_decrease, seed)")]
    internal static Value GrowTree(Value X, Value y, Value sample_weight, int n_classes, bool entropy, int max_depth, int min_samples_split, int min_samples_leaf, int max_features, double min_impurity_decrease, long seed)
    {
        var rows = TreeArrays.Rows(X, out int n, out int width);
        var targets = Doubles(y, n);
        if (n_classes < 0 || n_classes > Math.Max(1, n)) throw Raise.ValueError("impossible number of classes");
        if (n_classes > 0 && targets.Any(t => t < 0 || t >= n_classes)) throw Raise.ValueError("class numbers out of range");
        var columns = new float[width][];
        var flat = rows.Span<float>();
        for (int j = 0; j < width; j++)
        {
            columns[j] = new float[n];
            for (int i = 0; i < n; i++) columns[j][i] = flat[i * width + j];
        }
        GC.KeepAlive(rows);
        var limits = new GrowthLimits(max_depth, Math.Max(2, min_samples_split), Math.Max(1, min_samples_leaf), Math.Clamp(max_features, 1, Math.Max(1, width)), min_impurity_decrease);
        Fuel.Spend((long)n * width);
        return new TreeGrower(columns, targets, Doubles(sample_weight, n), n_classes, entropy, limits, (ulong)seed).Grow();
    }

    /// <summary>The mean over trees of the values (as shares when asked) of the leaves that rows end in.</summary>
    [PyFunction("forest_mean(trees, X, normalise)")]
    internal static Value ForestMean(PyList trees, Value X, bool normalise)
    {
        var rows = TreeArrays.Rows(X, out int n, out int width);
        if (trees.Count == 0) throw Raise.ValueError("a forest needs trees");
        int outputs = Tree(trees[0]).Outputs;
        var sums = NdArray.New(DType.Float64, n, outputs);
        fixed (byte* p = &rows.First, r = &sums.First)
        {
            foreach (var v in trees.Span)
            {
                var tree = Tree(v);
                if (tree.Outputs != outputs) throw Raise.ValueError("the trees of a forest must agree in their outputs");
                tree.CheckWidth(width);
                tree.AddTo((float*)p, n, width, (double*)r, normalise);
            }
            double* sum = (double*)r;
            for (long i = 0; i < sums.Size; i++) sum[i] /= trees.Count;
        }
        GC.KeepAlive(rows);
        return sums;
    }

    /// <summary>Runs Lloyd's algorithm: labels, centers, inertia, iterations.</summary>
    [PyFunction("lloyd(X, sample_weight, centers, max_iter, tol)")]
    internal static Value RunLloyd(Value X, Value sample_weight, Value centers, int max_iter, double tol)
    {
        var x = Casts.Contiguous(Operand.Array(X), DType.Float64);
        var start = Casts.Contiguous(Operand.Array(centers), DType.Float64);
        if (x.Rank != 2 || start.Rank != 2 || x.Dims[1] != start.Dims[1]) throw Raise.ValueError("X and centers must be matrices of equal width");
        var lloyd = new Lloyd(x.ToArray<double>(), Doubles(sample_weight, (int)x.Dims[0]), (int)x.Dims[1], start.ToArray<double>());
        int iterations = lloyd.Run(max_iter, tol);
        return PyTuple.Of(Creation.Of(lloyd.Labels), Views.Reshape(Creation.Of(lloyd.Centers), start.Dims), lloyd.Inertia, (long)iterations);
    }

    private static TreeArrays Tree(Value v) => v.O as TreeArrays ?? throw Raise.TypeError($"expected a Tree, not '{v.Class.Name}'");

    private static double[] Doubles(Value v, int count)
    {
        var values = Casts.Contiguous(Operand.Array(v), DType.Float64).ToArray<double>();
        return values.Length == count ? values : throw Raise.ValueError($"Found input variables with inconsistent numbers of samples: [{count}, {values.Length}]");
    }
}
