using System.Globalization;
using System.Text;

namespace PyTee.Stdlib.Numpy;

/// <summary>str and repr of arrays and of single elements, as NumPy 2 writes them.</summary>
public static unsafe class ArrayText
{
    private const string ReprPrefix = "array(";

    /// <summary>repr(a).</summary>
    public static string Repr(NdArray a)
    {
        var options = PrintOptions.Current;
        string body = a.Size > 0 || a.Rank == 1 && a.Dims[0] == 0
            ? Format(a, options, ", ", ReprPrefix, 1)
            : $"[], shape={Shape.Text(a.Dims)}";
        string type = a.DType.IsText ? $"'{a.DType.Str}'" : a.DType.Name;
        bool implied = a.DType.Kind is Kind.Bool or Kind.Int64 or Kind.Float64 && a.Size > 0;
        bool summarised = a.Size > options.Threshold;
        string tail = string.Join(", ", new[] { summarised ? $"shape={Shape.Text(a.Dims)}" : null, implied ? null : $"dtype={type}" }.Where(static x => x != null));
        if (tail.Length == 0) return $"{ReprPrefix}{body})";
        string text = $"{ReprPrefix}{body},";
        int lastLine = text.Length - (text.LastIndexOf('\n') + 1);
        bool wraps = lastLine + tail.Length + 2 > options.LineWidth;
        return $"{text}{(wraps ? "\n" + new string(' ', ReprPrefix.Length) : " ")}{tail})";
    }

    /// <summary>str(a).</summary>
    public static string Str(NdArray a) => a.Rank == 0 ? Scalar(a) : Format(a, PrintOptions.Current, " ", "", 0);

    /// <summary>numpy.array2string.</summary>
    public static string Format(NdArray a, PrintOptions options, string separator, string prefix, int suffixLength, Func<NdArray, string>? formatter = null)
    {
        if (a.Size == 0) return "[]";
        bool summary = a.Size > options.Threshold;
        var element = formatter ?? Formatter(summary ? Edges(a, options.EdgeItems) : a, options);
        var layout = new Layout(element, separator, summary ? options.EdgeItems : 0);
        return layout.Write(a, new string(' ', prefix.Length + 1), options.LineWidth - suffixLength);
    }

    /// <summary>One element as str() of a NumPy scalar shows it.</summary>
    public static string Scalar(NdArray a)
    {
        fixed (byte* p = &a.First)
        {
            if (a.DType.IsBool) return *p != 0 ? "True" : "False";
            if (a.DType.IsText) return TextPool.Current[*(long*)p].ToString();
            if (!a.DType.IsFloat) return Integer(a.DType.Kind, p);
            return Float(Elements.ToDouble(a.DType.Kind, p), a.DType.Kind);
        }
    }

    /// <summary>np.float64(1.5), np.True_, np.int64(3).</summary>
    public static string ScalarRepr(NdArray a) => a.DType.IsBool ? $"np.{Scalar(a)}_" : $"np.{a.DType.Name}({Scalar(a)})";

    /// <summary>A float by the fewest digits, in scientific notation below 1e-4 and from 1e16.</summary>
    public static string Float(double v, Kind kind)
    {
        if (double.IsNaN(v)) return "nan";
        if (double.IsInfinity(v)) return v > 0 ? "inf" : "-inf";
        var digits = Digits.Shortest(v, kind);
        double size = Math.Abs(v);
        if (size != 0 && (size < 1e-4 || size >= 1e16))
        {
            var (whole, fraction, power) = digits.Scientific();
            return $"{whole}{(fraction.Length > 0 ? "." + fraction : "")}e{(power < 0 ? '-' : '+')}{Math.Abs(power):00}";
        }
        var (left, right) = digits.Positional();
        return $"{left}.{(right.Length > 0 ? right : "0")}";
    }

    private static string Integer(Kind kind, byte* p) => kind == Kind.UInt64
        ? (*(ulong*)p).ToString(CultureInfo.InvariantCulture)
        : Elements.ToInt64(kind, p).ToString(CultureInfo.InvariantCulture);

    /// <summary>A function that writes any element in the width all share.</summary>
    private static Func<NdArray, string> Formatter(NdArray a, PrintOptions options)
    {
        if (a.DType.IsText) return static x => PyTee.Interpreter.Protocols.Repr(Element(x)).ToString();
        if (a.DType.IsBool) return a.Rank == 0 ? Scalar : static x => Scalar(x).PadLeft(5);
        if (!a.DType.IsFloat)
        {
            int width = 0;
            foreach (var text in Each(a, static x => Scalar(x))) width = Math.Max(width, text.Length);
            return x => Scalar(x).PadLeft(width);
        }
        var format = new FloatFormat(Each(a, Number), a.DType.Kind, options);
        return x => format.Format(Number(x));
    }

    private static PyTee.Interpreter.Value Element(NdArray x)
    {
        fixed (byte* p = &x.First) return ScalarTypes.Plain(x.DType, p);
    }

    private static double Number(NdArray x)
    {
        fixed (byte* p = &x.First) return Elements.ToDouble(x.DType.Kind, p);
    }

    private static List<T> Each<T>(NdArray a, Func<NdArray, T> read)
    {
        var flat = Views.Ravel(a);
        var result = new List<T>((int)flat.Size);
        for (long i = 0; i < flat.Size; i++) result.Add(read(Views.At(flat, 0, i)));
        return result;
    }

    /// <summary>The elements that a summary shows.</summary>
    private static NdArray Edges(NdArray a, int edge)
    {
        for (int axis = 0; axis < a.Rank; axis++)
            if (a.Dims[axis] > 2 * edge)
                a = Joining.Concatenate([Views.Slice(a, axis, 0, edge), Views.Slice(a, axis, a.Dims[axis] - edge, edge)], axis);
        return a;
    }

    /// <summary>Brackets, separators and line breaks.</summary>
    private sealed class Layout(Func<NdArray, string> element, string separator, int edge)
    {
        public string Write(NdArray a, string indent, int width)
        {
            if (a.Rank == 0) return element(a);
            string inner = indent + " ";
            string text = a.Rank == 1 ? Row(a, indent, width) : Rows(a, indent, inner, width - 1);
            return $"[{text[indent.Length..]}]";
        }

        private string Row(NdArray a, string indent, int width)
        {
            var text = new StringBuilder();
            string line = indent;
            int room = width - Math.Max(separator.TrimEnd().Length, 1);
            foreach (long i in Places(a.Dims[0]))
            {
                string word = i < 0 ? "..." : element(Views.At(a, 0, i));
                if (line.Length + word.Length > room && line.Length > indent.Length)
                {
                    text.Append(line.TrimEnd()).Append('\n');
                    line = indent;
                }
                line += word;
                if (i != a.Dims[0] - 1) line += separator;
            }
            return text.Append(line).ToString();
        }

        private string Rows(NdArray a, string indent, string inner, int width)
        {
            var text = new StringBuilder();
            string lines = separator.TrimEnd() + new string('\n', a.Rank - 1);
            foreach (long i in Places(a.Dims[0]))
            {
                text.Append(indent).Append(i < 0 ? "..." : Write(Views.At(a, 0, i), inner, width));
                if (i != a.Dims[0] - 1) text.Append(lines);
            }
            return text.ToString();
        }

        /// <summary>The positions to show; -1 for the gap.</summary>
        private IEnumerable<long> Places(long count)
        {
            bool cut = edge > 0 && count > 2 * edge;
            for (long i = 0; i < (cut ? edge : count); i++) yield return i;
            if (!cut) yield break;
            yield return -1;
            for (long i = count - edge; i < count; i++) yield return i;
        }
    }
}
