using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Every error of the array engine, by Python class. Messages are NumPy's.</summary>
public static class Fail
{
    public static PyException Value(string message) => Raise.ValueError(message);
    public static PyException Type(string message) => Raise.TypeError(message);
    public static PyException Index(string message) => Raise.IndexError(message);
    public static PyException Overflow(string message) => Raise.OverflowError(message);
    public static PyException ZeroDivision(string message) => Raise.ZeroDivisionError(message);
    public static PyException LinAlg(string message) => Of("numpy.linalg", "LinAlgError", message);
    public static PyException UfuncType(string message) => Of("numpy.exceptions", "UFuncTypeError", message);

    public static PyException Axis(long axis, int rank, string? name = null) =>
        Of("numpy.exceptions", "AxisError", $"{(name == null ? "" : name + ": ")}axis {axis} is out of bounds for array of dimension {rank}");

    public static PyException Rank(long found) => Value($"maximum supported dimension for an ndarray is currently {Numpy.Shape.MaxRank}, found {found}");

    public static PyException Memory(long bytes, ReadOnlySpan<long> shape, DType dtype) =>
        Raise.MemoryError($"Unable to allocate {Size(bytes)} for an array with shape {Shape.Text(shape)} and data type {dtype.Name}");

    public static PyException Memory(long bytes) => Raise.MemoryError($"Unable to allocate {Size(bytes)}");

    public static PyException Broadcast(params ReadOnlySpan<long[]> shapes)
    {
        var parts = new List<string>();
        foreach (var s in shapes) parts.Add(Shape.Text(s, spaced: false));
        return Value($"operands could not be broadcast together with shapes {string.Join(' ', parts)} ");
    }

    /// <summary>An exception whose class is written in Python.</summary>
    private static PyException Of(string module, string name, string message)
    {
        var owner = new Value(Vm.Current.Runtime.Importer.Load(module));
        return Raise.Of(AttributeAccess.Get(owner, PyStr.Intern(name)).As<PyType>(), message);
    }

    private static string Size(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.Length - 1) { size /= 1024; unit++; }
        string text = unit == 0 || size >= 100 ? Math.Round(size).ToString("0") : size.ToString(size < 10 ? "0.00" : "0.0");
        return $"{text} {units[unit]}";
    }
}
