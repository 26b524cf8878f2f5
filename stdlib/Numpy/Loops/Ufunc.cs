using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>An inner loop and the element types it works on.</summary>
internal readonly unsafe struct LoopInfo(Inner code, Kind input, Kind output)
{
    public readonly Inner Code = code;
    public readonly Kind Input = input, Output = output;
    public bool Exists => Code != null;
}

/// <summary>Where a ufunc's result may go wrong without being an error.</summary>
internal enum Hazard : byte { None, Check }

/// <summary>An elementwise function over arrays: its loops by type, and what follows from them (broadcasting, casting, reduction).</summary>
[PyType("ufunc", Module = "numpy", Abstract = true)]
public abstract unsafe partial class Ufunc : PyObject
{
    private readonly LoopInfo[] _loops = new LoopInfo[12];
    private ulong _known;

    protected Ufunc(string name, int inputs, double? identity = null) : base(TypeObject)
    {
        (Name, Inputs, Identity) = (name, inputs, identity);
    }

    public string Name { get; }
    public int Inputs { get; }
    public virtual int Outputs => 1;
    /// <summary>What a reduction over nothing gives.</summary>
    public double? Identity { get; }
    /// <summary>Whether f(x, y) has a pole there: the result is infinite by division, not by overflow.</summary>
    internal Func<double, double, bool>? Pole { get; init; }
    /// <summary>Whether float results are watched for infinities and NaNs that the operands do not explain.</summary>
    internal bool Watched { get; init; }
    /// <summary>A reduction's accumulator for small integers is int64 or uint64.</summary>
    internal bool WidensInReduction { get; init; }
    /// <summary>The order of a reduction's axes does not matter.</summary>
    internal bool IsReorderable => Identity != null || Name is "maximum" or "minimum" or "fmax" or "fmin";

    /// <summary>The loop for operands of a kind, or none.</summary>
    private protected abstract LoopInfo Find(Kind kind);

    internal LoopInfo LoopFor(Kind kind)
    {
        if (kind == Kind.Text) return default;
        int i = (int)kind;
        if ((_known >> i & 1) == 0)
        {
            _loops[i] = Find(kind);
            _known |= 1UL << i;
        }
        return _loops[i];
    }

    /// <summary>One operand.</summary>
    public NdArray Apply(NdArray x, NdArray? result = null, NdArray? where = null)
    {
        var loop = LoopFor(x.DType.Kind);
        if (!loop.Exists) throw NoLoop(x.DType, null);
        x = Casts.As(x, DType.Of(loop.Input));
        var target = Target(loop, x.Dims, result, x.IsColumnMajor && !x.IsContiguous, x);
        if (where != null) return Masked(loop, [x], target, where, result);
        if (result != null && Casts.MayOverlap(x, target)) x = Casts.Copy(x);
        if (x.IsContiguous && target.IsContiguous && x.Size == target.Size) Nest.RunFlat(loop.Code, x, target);
        else Nest.Run(loop.Code, target.Dims, [x, target], [.. Fit(x, target.Dims), .. target.Strides]);
        if (Watched) Hazards.Inspect(this, x, null, target);
        return Deliver(target, result);
    }

    /// <summary>Two operands; a weak one is a Python scalar that adapts to the other's dtype.</summary>
    public NdArray Call(NdArray x, NdArray y, NdArray? result = null, NdArray? where = null)
    {
        if ((x.DType.IsText || y.DType.IsText) && where == null && result == null && TextArrays.Call(this, x, y) is { } told) return told;
        if (where == null && result == null && x.DType == y.DType && x.IsContiguous && y.IsContiguous && TryFast(x, y, out var fast)) return fast;
        if (x.DType.IsText || y.DType.IsText) throw NoSignature(x.DType, y.DType);
        var common = Meet(x.DType, y.DType);
        var loop = LoopFor(common.Kind);
        if (!loop.Exists) throw NoLoop(x.DType, y.DType);
        var input = DType.Of(loop.Input);
        var (original, other) = (x, y);
        x = Casts.As(x, input);
        y = Casts.As(y, input);
        var shape = Shape.TryBroadcast(x.Dims, y.Dims) ?? throw Fail.Broadcast(result == null ? [original.Dims, other.Dims] : [original.Dims, other.Dims, result.Dims]);
        var target = Target(loop, shape, result, ColumnMajor(x, y), x);
        if (where != null) return Masked(loop, [x, y], target, where, result);
        if (result != null && Casts.MayOverlap(x, target)) x = Casts.Copy(x);
        if (result != null && Casts.MayOverlap(y, target)) y = Casts.Copy(y);
        Nest.Run(loop.Code, target.Dims, [x, y, target], [.. Fit(x, target.Dims), .. Fit(y, target.Dims), .. target.Strides]);
        if (Watched) Hazards.Inspect(this, x, y, target);
        return Deliver(target, result);
    }

    /// <summary>The dtype two operands are brought to before a loop is chosen.</summary>
    private protected virtual DType Meet(DType x, DType y) => Promotion.Common(x, y);

    /// <summary>Integers are divided as float64: a Python int beside them need not fit their dtype.</summary>
    internal virtual bool TakesDoubles => false;

    /// <summary>Equal dtypes, both contiguous, equal shapes or one a single element: no planning.</summary>
    private bool TryFast(NdArray x, NdArray y, out NdArray result)
    {
        result = null!;
        bool same = ReferenceEquals(x.Dims, y.Dims) || x.Dims.AsSpan().SequenceEqual(y.Dims);
        var model = same || y.Rank == 0 ? x : x.Rank == 0 ? y : null;
        if (model == null) return false;
        var loop = LoopFor(x.DType.Kind);
        if (!loop.Exists || loop.Input != x.DType.Kind) return false;
        result = NdArray.Like(DType.Of(loop.Output), model);
        if (result.Size == 0) return true;
        Nest.RunFlat(loop.Code, x, y, result);
        if (Watched) Hazards.Inspect(this, x, y, result);
        return true;
    }

    private protected NdArray Target(LoopInfo loop, long[] shape, NdArray? result, bool columnMajor, NdArray model)
    {
        var dtype = DType.Of(loop.Output);
        if (result == null)
            return !columnMajor && ReferenceEquals(model.Dims, shape) ? NdArray.Like(dtype, model) : NdArray.Empty(dtype, shape, columnMajor);
        if (!Promotion.CanCast(dtype, result.DType, Casting.SameKind))
            throw Fail.UfuncType($"Cannot cast ufunc '{Name}' output from dtype('{dtype.Name}') to dtype('{result.DType.Name}') with casting rule 'same_kind'");
        if (!result.Writeable) throw Fail.Value("output array is read-only");
        if (Shape.Stretch(shape, new long[shape.Length], result.Dims) == null)
            throw Fail.Value($"non-broadcastable output operand with shape {Shape.Text(result.Dims, false)} doesn't match the broadcast shape {Shape.Text(shape, false)}");
        return result.DType == dtype ? result : NdArray.New(dtype, result.Dims);
    }

    private protected static NdArray Deliver(NdArray target, NdArray? result)
    {
        if (result == null || ReferenceEquals(target, result)) return target;
        Casts.CopyInto(target, result);
        return result;
    }

    private protected static long[] Fit(NdArray a, long[] shape) =>
        ReferenceEquals(a.Dims, shape) ? a.Strides : Shape.Stretch(a.Dims, a.Strides, shape) ?? throw Fail.Broadcast(a.Dims, shape);

    /// <summary>Computes everywhere and keeps the old elements where the mask says no.</summary>
    private NdArray Masked(LoopInfo loop, ReadOnlySpan<NdArray> inputs, NdArray target, NdArray where, NdArray? result)
    {
        if (result != null && !ReferenceEquals(target, result)) Casts.CopyInto(result, target);
        var full = NdArray.New(target.DType, target.Dims);
        if (inputs.Length == 1) Nest.Run(loop.Code, full.Dims, [inputs[0], full], [.. Fit(inputs[0], full.Dims), .. full.Strides]);
        else Nest.Run(loop.Code, full.Dims, [inputs[0], inputs[1], full], [.. Fit(inputs[0], full.Dims), .. Fit(inputs[1], full.Dims), .. full.Strides]);
        Selecting.PutMask(target, Views.BroadcastTo(where, target.Dims), full);
        return Deliver(target, result);
    }

    private static bool ColumnMajor(NdArray x, NdArray y)
    {
        if (x.IsContiguous && x.Rank > 0 || y.IsContiguous && y.Rank > 0) return false;
        return (x.IsColumnMajor || x.Rank == 0) && (y.IsColumnMajor || y.Rank == 0);
    }

    private protected virtual PyException NoLoop(DType x, DType? y) => Fail.Type(
        $"ufunc '{Name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''");

    private protected PyException NoSignature(DType x, DType? y) => Fail.UfuncType(
        $"ufunc '{Name}' did not contain a loop with signature matching types {(y == null ? $"{ClassOf(x)} -> None" : $"({ClassOf(x)}, {ClassOf(y)}) -> None")}");

    private static string ClassOf(DType d) => d.IsText ? $"dtype('{d.Str}')" : $"<class 'numpy.dtypes.{char.ToUpperInvariant(d.Name[0])}{(d.Name.StartsWith("ui", StringComparison.Ordinal) ? "I" + d.Name[2..] : d.Name[1..])}DType'>";
}
