using System.Runtime.CompilerServices;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Runs an inner loop over operands of one shape: axes ordered by stride, merged where all operands step evenly, the longest run inside.</summary>
internal static unsafe class Nest
{
    private const int MaxOperands = 4;

    /// <summary>Elements per call of an inner loop stay below this, so that limits and interrupts are never far away.</summary>
    private const nint Chunk = 1 << 20;

    /// <summary>How many elements count as one step.</summary>
    private const int ElementsPerStep = 256;

    /// <summary>Runs over operands whose strides are given side by side, rank by rank.</summary>
    [SkipLocalsInit]
    public static void Run(Inner loop, ReadOnlySpan<long> shape, ReadOnlySpan<NdArray> operands, ReadOnlySpan<long> strides)
    {
        NdArray a = operands[0], b = operands.Length > 1 ? operands[1] : a, c = operands.Length > 2 ? operands[2] : a, d = operands.Length > 3 ? operands[3] : a;
        fixed (byte* pa = &a.First, pb = &b.First, pc = &c.First, pd = &d.First)
        {
            byte** at = stackalloc byte*[MaxOperands] { pa, pb, pc, pd };
            nint* dims = stackalloc nint[Shape.MaxRank];
            nint* steps = stackalloc nint[Shape.MaxRank * MaxOperands];
            int rank = Plan(shape, strides, operands.Length, dims, steps);
            if (rank >= 0) Walk(loop, at, operands.Length, rank, dims, steps);
        }
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(c);
        GC.KeepAlive(d);
    }

    /// <summary>Runs over a contiguous or one-element operand into a contiguous result.</summary>
    public static void RunFlat(Inner loop, NdArray x, NdArray result)
    {
        fixed (byte* px = &x.First, pr = &result.First)
        {
            byte** at = stackalloc byte*[2] { px, pr };
            nint* steps = stackalloc nint[2] { Step(x), result.ItemSize };
            Call(loop, at, 2, (nint)result.Size, steps);
        }
        GC.KeepAlive(x);
        GC.KeepAlive(result);
    }

    /// <summary>Runs over two contiguous or one-element operands into a contiguous result.</summary>
    public static void RunFlat(Inner loop, NdArray x, NdArray y, NdArray result)
    {
        fixed (byte* px = &x.First, py = &y.First, pr = &result.First)
        {
            byte** at = stackalloc byte*[3] { px, py, pr };
            nint* steps = stackalloc nint[3] { Step(x), Step(y), result.ItemSize };
            Call(loop, at, 3, (nint)result.Size, steps);
        }
        GC.KeepAlive(x);
        GC.KeepAlive(y);
        GC.KeepAlive(result);
    }

    /// <summary>Runs over one element, again and again, into every element of the target.</summary>
    [SkipLocalsInit]
    public static void Fill(Inner loop, byte* element, NdArray target)
    {
        fixed (byte* p = &target.First)
        {
            byte** at = stackalloc byte*[2] { element, p };
            nint* dims = stackalloc nint[Shape.MaxRank];
            nint* steps = stackalloc nint[Shape.MaxRank * 2];
            if (target.IsContiguous)
            {
                (steps[0], steps[1]) = (0, target.ItemSize);
                Call(loop, at, 2, (nint)target.Size, steps);
            }
            else Walk(loop, at, 2, Plan(target.Dims, [.. new long[target.Rank], .. target.Strides], 2, dims, steps), dims, steps);
        }
        GC.KeepAlive(target);
    }

    /// <summary>Folds a contiguous array into the element at an address.</summary>
    public static void Fold(Inner loop, NdArray x, byte* result)
    {
        fixed (byte* px = &x.First)
        {
            byte** at = stackalloc byte*[3] { result, px, result };
            nint* steps = stackalloc nint[3] { 0, x.ItemSize, 0 };
            Call(loop, at, 3, (nint)x.Size, steps);
        }
        GC.KeepAlive(x);
    }

    private static nint Step(NdArray a) => a.Size == 1 ? 0 : a.ItemSize;

    /// <summary>Axes of length one dropped, the rest sorted outermost first and merged. Returns the rank, or -1 when there is nothing to do.</summary>
    private static int Plan(ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, int count, nint* dims, nint* steps)
    {
        Span<int> order = stackalloc int[shape.Length];
        Span<long> weight = stackalloc long[shape.Length];
        int rank = 0;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] == 0) return -1;
            if (shape[axis] == 1) continue;
            for (int k = 0; k < count; k++) weight[axis] += Math.Abs(strides[k * shape.Length + axis]);
            int place = rank++;
            for (; place > 0 && weight[order[place - 1]] < weight[axis]; place--) order[place] = order[place - 1];
            order[place] = axis;
        }
        int merged = 0;
        for (int i = 0; i < rank; i++)
        {
            int axis = order[i];
            if (merged > 0 && Merges(strides, shape.Length, count, axis, (nint)shape[axis], steps + (merged - 1) * count)) dims[merged - 1] *= (nint)shape[axis];
            else dims[merged++] = (nint)shape[axis];
            for (int k = 0; k < count; k++) steps[(merged - 1) * count + k] = (nint)strides[k * shape.Length + axis];
        }
        return merged;
    }

    private static bool Merges(ReadOnlySpan<long> strides, int rank, int count, int axis, nint length, nint* outer)
    {
        for (int k = 0; k < count; k++) if (outer[k] != (nint)strides[k * rank + axis] * length) return false;
        return true;
    }

    private static void Walk(Inner loop, byte** at, int count, int rank, nint* dims, nint* steps)
    {
        if (rank == 0)
        {
            new Span<nint>(steps, count).Clear();
            Call(loop, at, count, 1, steps);
            return;
        }
        nint inner = dims[rank - 1];
        nint* innerSteps = steps + (rank - 1) * count;
        nint* index = stackalloc nint[rank];
        new Span<nint>(index, rank).Clear();
        while (true)
        {
            Call(loop, at, count, inner, innerSteps);
            int axis = rank - 2;
            for (; axis >= 0; axis--)
            {
                nint* step = steps + axis * count;
                for (int k = 0; k < count; k++) at[k] += step[k];
                if (++index[axis] < dims[axis]) break;
                for (int k = 0; k < count; k++) at[k] -= step[k] * dims[axis];
                index[axis] = 0;
            }
            if (axis < 0) return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(Inner loop, byte** at, int count, nint n, nint* steps)
    {
        Fuel.Spend(1 + n / ElementsPerStep);
        if (n <= Chunk) loop(at, n, steps);
        else CallInChunks(loop, at, count, n, steps);
    }

    private static void CallInChunks(Inner loop, byte** at, int count, nint n, nint* steps)
    {
        byte** own = stackalloc byte*[MaxOperands];
        for (int k = 0; k < count; k++) own[k] = at[k];
        for (; n > 0; n -= Chunk)
        {
            loop(own, Math.Min(n, Chunk), steps);
            Fuel.Spend(Chunk / ElementsPerStep);
            for (int k = 0; k < count; k++) own[k] += steps[k] * Chunk;
        }
    }
}
