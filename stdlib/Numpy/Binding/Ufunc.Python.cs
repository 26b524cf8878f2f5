using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>A ufunc as Python sees it: callable, with reduce, accumulate, outer and at.</summary>
public abstract unsafe partial class Ufunc
{
    [PySlot("__repr__")] internal string Repr() => $"<ufunc '{Name}'>";

    [PySlot("__call__")]
    internal Value Invoke(ReadOnlySpan<Value> args, PyTuple? names)
    {
        Listening.Start();
        if (names == null && args.Length == Inputs) return Run(args, default, null);
        int keywords = names?.Count ?? 0;
        var options = UfuncOptions.Read(this, args[^keywords..], names);
        var operands = args[..^keywords];
        if (operands.Length > Inputs)
        {
            if (operands.Length > Inputs + Outputs || options.Out != null) throw Fail.Type($"{Name}() takes from {Inputs} to {Inputs + Outputs} positional arguments but {operands.Length} were given");
            options = options with { Out = Operand.Out(operands[Inputs]) };
            operands = operands[..Inputs];
        }
        if (operands.Length < Inputs) throw Fail.Type($"{Name}() takes from {Inputs} to {Inputs + Outputs} positional arguments but {operands.Length} were given");
        return Run(operands, options, options.DType);
    }

    private Value Run(ReadOnlySpan<Value> operands, UfuncOptions options, DType? dtype)
    {
        NdArray result;
        if (Inputs == 1)
        {
            var x = Operand.Array(operands[0], dtype);
            result = Apply(x, options.Out, options.Where);
        }
        else
        {
            if (!Operand.TryPair(operands[0], operands[1], out var x, out var y, TakesDoubles)) (x, y) = (Operand.Array(operands[0]), Operand.Array(operands[1]));
            if (dtype != null) (x, y) = (Casts.As(x, dtype), Casts.As(y, dtype));
            result = Call(x, y, options.Out, options.Where);
        }
        return options.Out != null ? result : ScalarTypes.Wrap(result);
    }

    /// <summary>Reduces array's dimension by one, by applying the ufunc along one axis.</summary>
    [PyMethod("reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=True)")]
    internal Value ReduceMethod(Value array, Value axis, Value dtype, Value @out, bool keepdims, Value initial, Value where)
    {
        CheckBinary("reduce");
        var a = Operand.Array(array);
        var target = Operand.DTypeOrNull(dtype);
        var start = initial.IsUnset || initial.IsNone ? null : Operand.Array(initial, target ?? (WidensInReduction ? Accumulator(a.DType) : a.DType));
        return Results.Into(Reduce(a, a.Rank == 0 ? new Over() : Operand.Over(axis, keepdims), target, start, Operand.Mask(where)), @out);
    }

    /// <summary>Accumulate the result of applying the operator to all elements.</summary>
    [PyMethod("accumulate(array, axis=0, dtype=None, out=None)")]
    internal Value AccumulateMethod(Value array, long axis, Value dtype, Value @out)
    {
        CheckBinary("accumulate");
        var a = Operand.Array(array, Operand.DTypeOrNull(dtype));
        if (a.Rank == 0) throw Fail.Type("cannot accumulate on a scalar");
        return Results.Into(Cumulative.Accumulate(this, a, axis) ?? AccumulateSlices(a, Shape.Axis(axis, a.Rank)), @out);
    }

    /// <summary>Apply the ufunc op to all pairs (a, b) with a in A and b in B.</summary>
    [PyMethod("outer(A, B, /)")]
    internal Value OuterMethod(Value A, Value B)
    {
        CheckBinary("outer");
        if (!Operand.TryPair(A, B, out var x, out var y)) (x, y) = (Operand.Array(A), Operand.Array(B));
        var ones = new long[y.Rank];
        Array.Fill(ones, 1);
        return ScalarTypes.Wrap(Call(Views.Reshape(x, [.. x.Dims, .. ones]), y));
    }

    /// <summary>Performs unbuffered in place operation on operand 'a' for elements specified by 'indices'.</summary>
    [PyMethod("at(a, indices, b=None, /)")]
    internal void At(NdArray a, Value indices, Value b)
    {
        var positions = NdArray.Empty(DType.Int64, a.Dims);
        var span = positions.Span<long>();
        for (int i = 0; i < span.Length; i++) span[i] = i;
        var chosen = Casts.Contiguous(IndexPlan.Make(positions, Subscript.Parse(indices)).Get(), DType.Int64);
        var values = Inputs == 1 ? null : Views.BroadcastTo(Operand.Array(b), chosen.Dims);
        var flat = values == null ? null : Casts.Contiguous(values, values.DType);
        foreach (var (position, i) in chosen.ToArray<long>().Select(static (p, i) => (p, i)))
        {
            var cell = Cell(a, position);
            var result = flat == null ? Apply(cell) : Call(cell, flat.View(flat.Offset + i * flat.ItemSize, Shape.Scalar, Shape.Scalar));
            Casts.CopyInto(result, cell);
        }
    }

    [PyGetter("__name__")] internal Value GetName() => Value.Str(Name);
    [PyGetter("nin")] internal Value GetInputs() => (long)Inputs;
    [PyGetter("nout")] internal Value GetOutputs() => (long)Outputs;
    [PyGetter("nargs")] internal Value GetArguments() => (long)(Inputs + Outputs);
    [PyGetter("identity")] internal Value GetIdentity() => Identity is { } d ? d == Math.Floor(d) && !double.IsInfinity(d) ? (long)d : d : Value.None;

    private void CheckBinary(string method)
    {
        if (Inputs != 2) throw Fail.Value($"{method} only supported for binary functions");
    }

    private NdArray AccumulateSlices(NdArray a, int axis)
    {
        var result = Casts.Copy(a);
        for (long i = 1; i < a.Dims[axis]; i++) Casts.CopyInto(Call(Views.At(result, axis, i - 1), Views.At(a, axis, i)), Views.At(result, axis, i));
        return result;
    }

    private static NdArray Cell(NdArray a, long position)
    {
        long offset = a.Offset;
        for (int axis = a.Rank - 1; axis >= 0; axis--)
        {
            offset += position % a.Dims[axis] * a.Strides[axis];
            position /= a.Dims[axis];
        }
        return a.View(offset, Shape.Scalar, Shape.Scalar);
    }
}

/// <summary>The keywords of a ufunc call.</summary>
internal readonly record struct UfuncOptions(NdArray? Out, NdArray? Where, DType? DType)
{
    public static UfuncOptions Read(Ufunc ufunc, ReadOnlySpan<Value> values, PyTuple? names)
    {
        var options = default(UfuncOptions);
        for (int i = 0; i < values.Length; i++)
        {
            string name = names![i].As<PyStr>().ToString();
            options = name switch
            {
                "out" => options with { Out = Operand.Out(values[i]) },
                "where" => options with { Where = Operand.Mask(values[i]) },
                "dtype" => options with { DType = Operand.DTypeOrNull(values[i]) },
                "casting" or "order" or "subok" => options,
                _ => throw Fail.Type($"{ufunc.Name}() got an unexpected keyword argument '{name}'"),
            };
        }
        return options;
    }
}

/// <summary>What functions hand back.</summary>
internal static class Results
{
    /// <summary>The result, or the output array that was given, with the result in it.</summary>
    public static Value Into(NdArray result, Value output)
    {
        if (Operand.Out(output) is not { } target) return ScalarTypes.Wrap(result);
        if (!Promotion.CanCast(result.DType, target.DType, Casting.SameKind))
            throw Fail.UfuncType($"Cannot cast output from dtype('{result.DType.Name}') to dtype('{target.DType.Name}') with casting rule 'same_kind'");
        Casts.CopyInto(result, target);
        return target;
    }

    public static Value Tuple(IEnumerable<NdArray> arrays) => new PyTuple(arrays.Select(static a => ScalarTypes.Wrap(a)).ToArray());

    public static Value List(IEnumerable<NdArray> arrays) => new PyList(arrays.Select(static a => new Value(a)).ToArray());

    /// <summary>A shape as a tuple.</summary>
    public static PyTuple Dims(ReadOnlySpan<long> dims)
    {
        var items = new Value[dims.Length];
        for (int i = 0; i < items.Length; i++) items[i] = dims[i];
        return items.Length == 0 ? PyTuple.Empty : new PyTuple(items);
    }
}
