namespace PyTee.Stdlib.Numpy;

/// <summary>The Python exception classes an array operation can end with.</summary>
public enum ErrorClass { Value, Type, Index, Overflow, ZeroDivision, Memory, Runtime, Axis, UfuncType, LinAlg, Eof, NotFitted }

/// <summary>An error of the array engine; the module's boundary turns it into the Python exception it names.</summary>
public sealed class ArrayException(ErrorClass error, string message) : Exception(message)
{
    public ErrorClass Error { get; } = error;
}

/// <summary>Every error of the array engine, by Python class. Messages are NumPy's.</summary>
public static class Fail
{
    public static ArrayException Value(string message) => new(ErrorClass.Value, message);
    public static ArrayException Type(string message) => new(ErrorClass.Type, message);
    public static ArrayException Index(string message) => new(ErrorClass.Index, message);
    public static ArrayException Overflow(string message) => new(ErrorClass.Overflow, message);
    public static ArrayException LinAlg(string message) => new(ErrorClass.LinAlg, message);
    public static ArrayException UfuncType(string message) => new(ErrorClass.UfuncType, message);

    public static ArrayException Axis(long axis, int rank, string? name = null) =>
        new(ErrorClass.Axis, $"{(name == null ? "" : name + ": ")}axis {axis} is out of bounds for array of dimension {rank}");

    public static ArrayException Memory(long bytes, ReadOnlySpan<long> shape, DType dtype) =>
        new(ErrorClass.Memory, $"Unable to allocate {Size(bytes)} for an array with shape {Shape.Text(shape)} and data type {dtype.Name}");

    public static ArrayException Broadcast(params ReadOnlySpan<long[]> shapes)
    {
        var parts = new List<string>();
        foreach (var s in shapes) parts.Add(Shape.Text(s, spaced: false));
        return Value($"operands could not be broadcast together with shapes {string.Join(' ', parts)} ");
    }

    private static string Size(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.Length - 1) { size /= 1024; unit++; }
        string text = unit == 0 || size >= 100 ? Math.Round(size).ToString("0") : size.ToString(size < 10 ? "0.00" : "0.0");
        return $"{text}{(unit == 0 ? " " : " ")}{units[unit]}";
    }
}
