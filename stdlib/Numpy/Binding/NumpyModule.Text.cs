using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>Printing, files and floating-point conditions.</summary>
public static partial class NumpyModule
{
    /// <summary>Set printing options.</summary>
    [PyFunction("set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None)")]
    internal static void SetPrintOptions(Value precision, Value threshold, Value edgeitems, Value linewidth, Value suppress, string? nanstr, string? infstr, Value formatter, string? sign, string? floatmode, Value legacy)
    {
        Listening.Start();
        PrintOptions.Current = With(PrintOptions.Current, precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode);
    }

    /// <summary>Return the current print options.</summary>
    [PyFunction("get_printoptions()")]
    internal static Value GetPrintOptions()
    {
        Listening.Start();
        var o = PrintOptions.Current;
        var d = new PyDict();
        d.Set(PyStr.Intern("edgeitems"), (long)o.EdgeItems);
        d.Set(PyStr.Intern("threshold"), o.Threshold);
        d.Set(PyStr.Intern("floatmode"), Value.Str(o.FloatMode));
        d.Set(PyStr.Intern("precision"), (long)o.Precision);
        d.Set(PyStr.Intern("suppress"), Value.Bool(o.Suppress));
        d.Set(PyStr.Intern("linewidth"), (long)o.LineWidth);
        d.Set(PyStr.Intern("nanstr"), Value.Str(o.NaN));
        d.Set(PyStr.Intern("infstr"), Value.Str(o.Infinity));
        d.Set(PyStr.Intern("sign"), Value.Str(o.Sign.ToString()));
        return d;
    }

    /// <summary>Return a string representation of an array.</summary>
    [PyFunction("array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)")]
    internal static string Array2String(Value a, Value max_line_width, Value precision, Value suppress_small, string separator, string prefix, Value formatter, Value threshold, Value edgeitems, string? sign, string? floatmode, string suffix, Value legacy)
    {
        Listening.Start();
        var x = Operand.Array(a);
        var options = With(PrintOptions.Current, precision, threshold, edgeitems, max_line_width, suppress_small, null, null, sign, floatmode);
        return ArrayText.Format(x, options, separator, prefix, suffix.Length, Formatter(formatter, x.DType));
    }

    private static Func<NdArray, string>? Formatter(Value formatter, DType dtype)
    {
        if (formatter.O is not PyDict map) return null;
        string[] keys = dtype.IsBool ? ["bool", "all"] : dtype.IsFloat ? ["float", "float_kind", "all"] : ["int", "int_kind", "all"];
        foreach (var key in keys)
            if (map.TryGet(PyStr.Intern(key), out var f)) return x => Protocols.Str(Vm.Current.Call(f, ScalarTypes.Wrap(x))).ToString();
        return null;
    }

    private static PrintOptions With(PrintOptions o, Value precision, Value threshold, Value edgeItems, Value lineWidth, Value suppress, string? nan, string? infinity, string? sign, string? floatMode) => o with
    {
        Precision = precision.IsNone ? o.Precision : (int)Math.Clamp(Number.AsSize(precision), 0, 100),
        Threshold = threshold.IsNone ? o.Threshold : threshold.IsFloat ? CastRules.ToInt64(threshold.Double) is long.MinValue ? long.MaxValue : (long)threshold.Double : Number.AsSize(threshold),
        EdgeItems = edgeItems.IsNone ? o.EdgeItems : (int)Math.Clamp(Number.AsSize(edgeItems), 0, 1 << 20),
        LineWidth = lineWidth.IsNone ? o.LineWidth : lineWidth.IsFloat ? int.MaxValue / 2 : (int)Math.Min(Number.AsSize(lineWidth), int.MaxValue / 2),
        Suppress = suppress.IsNone ? o.Suppress : Protocols.Truth(suppress),
        NaN = nan ?? o.NaN, Infinity = infinity ?? o.Infinity, Sign = sign is { Length: 1 } ? sign[0] : o.Sign, FloatMode = floatMode ?? o.FloatMode,
    };

    /// <summary>The value of a Python literal, which is not run.</summary>
    [PyFunction("_literal(text)")] internal static Value Literal(string text) => HeaderLiteral.Evaluate(text);

    /// <summary>The bytes that an element of the type a file names takes; TypeError when there is no such type.</summary>
    [PyFunction("_npy_item_size(descr)")] internal static Value NpyItemSize(string descr) => new((long)NpyHeader.ElementType(descr).DType.PublicItemSize);

    /// <summary>An array from the elements' bytes of a .npy file.</summary>
    [PyFunction("_npy_array(descr, column_major, shape, data)")]
    internal static Value NpyArray(string descr, bool column_major, Value shape, ReadOnlySpan<byte> data)
    {
        var (dtype, bigEndian) = NpyHeader.ElementType(descr);
        return Npy.Read(dtype, bigEndian, column_major, Operand.Dims(shape), data);
    }

    /// <summary>The bytes of a .npy file.</summary>
    [PyFunction("_write_npy(array)")] internal static Value WriteNpy(Value array) => new PyBytes(Npy.Write(Operand.Array(array)));

    /// <summary>The members of a zip archive by name, or None when the bytes are no archive.</summary>
    [PyFunction("_read_zip(data)")]
    internal static Value ReadZip(ReadOnlySpan<byte> data)
    {
        if (!Npz.IsZip(data)) return Value.None;
        var result = new PyDict();
        foreach (var (name, bytes) in Npz.Members(data.ToArray())) result.Set(PyStr.Intern(name), new PyBytes(bytes));
        return result;
    }

    /// <summary>The bytes of a .npz archive of named arrays.</summary>
    [PyFunction("_write_npz(arrays, compress)")]
    internal static Value WriteNpz(PyDict arrays, bool compress)
    {
        var list = new List<(string, NdArray)>();
        int at = 0;
        while (arrays.Next(ref at, out var key, out var value)) list.Add((Protocols.Str(key).ToString(), Operand.Array(value)));
        return new PyBytes(Npz.Write(list, compress));
    }

    /// <summary>Set how floating-point errors are handled.</summary>
    [PyFunction("seterr(all=None, divide=None, over=None, under=None, invalid=None)")]
    internal static Value SetErr(string? all, string? divide, string? over, string? under, string? invalid)
    {
        var old = GetErr();
        var modes = Listening.Current.Modes;
        foreach (var (key, value) in new[] { ("divide", divide ?? all), ("over", over ?? all), ("under", under ?? all), ("invalid", invalid ?? all) })
            if (value != null) modes[key] = value;
        return old;
    }

    /// <summary>Get the current way of handling floating-point errors.</summary>
    [PyFunction("geterr()")]
    internal static Value GetErr()
    {
        var d = new PyDict();
        foreach (var (key, value) in Listening.Current.Modes) d.Set(PyStr.Intern(key), Value.Str(value));
        return d;
    }
}
