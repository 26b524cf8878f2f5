namespace PyTee.Stdlib.Numpy;

/// <summary>Work on one lane: the elements along one axis of one or two arrays.</summary>
internal unsafe interface ILane
{
    /// <summary>The first element of the lane in each array.</summary>
    void Run(byte* x, byte* y);
}

/// <summary>Visits every lane along an axis.</summary>
internal static unsafe class Lanes
{
    /// <summary>Lanes of x along its axis beside those of y along its own; the other axes of both have the same lengths.</summary>
    public static void ForEach<TLane>(NdArray x, int axisX, NdArray y, int axisY, ref TLane lane) where TLane : struct, ILane
    {
        if (x.Rank == 1) { One(x, y, ref lane); return; }
        var dims = Shape.Without(x.Dims, axisX);
        var sx = Shape.Without(x.Strides, axisX);
        var sy = axisY < 0 ? y.Strides : Shape.Without(y.Strides, axisY);
        if (Shape.Size(dims) == 0) return;
        var index = new long[dims.Length];
        fixed (byte* fx = &x.First, fy = &y.First)
        {
            byte* px = fx, py = fy;
            while (true)
            {
                lane.Run(px, py);
                int axis = dims.Length - 1;
                for (; axis >= 0; axis--)
                {
                    px += sx[axis];
                    py += sy[axis];
                    if (++index[axis] < dims[axis]) break;
                    px -= sx[axis] * dims[axis];
                    py -= sy[axis] * dims[axis];
                    index[axis] = 0;
                }
                if (axis < 0) break;
            }
        }
        GC.KeepAlive(x);
        GC.KeepAlive(y);
    }

    private static void One<TLane>(NdArray x, NdArray y, ref TLane lane) where TLane : struct, ILane
    {
        fixed (byte* px = &x.First, py = &y.First) lane.Run(px, py);
        GC.KeepAlive(x);
        GC.KeepAlive(y);
    }
}
