using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Paths as programs give them: str, bytes or an object with __fspath__.</summary>
internal static class PathText
{
    private static readonly PyStr s_fspath = PyStr.Intern("__fspath__");

    /// <summary>The path as text, or the TypeError of open().</summary>
    public static string Of(Value path)
    {
        if (path.O is not PyStr && !Buffers.TryGet(path, out _) && path.Class.Lookup(s_fspath, out _))
            path = Vm.Current.Call(AttributeAccess.Get(path, s_fspath), [], null);
        var text = path.O is PyStr str ? str.ToString()
            : Buffers.TryGet(path, out var bytes) ? Encoding.UTF8.GetString(bytes.Span)
            : throw Raise.TypeError($"expected str, bytes or os.PathLike object, not {path.Class.Name}");
        return text.Contains('\0') ? throw Raise.ValueError("embedded null byte") : text;
    }
}
