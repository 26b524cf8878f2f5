using System.Text;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Paths as arguments: str, bytes or anything with __fspath__.</summary>
internal static class Paths
{
    /// <summary>The str or bytes of a path (os.fspath).</summary>
    public static Value FsPath(Value path)
    {
        if (path.O is PyStr or PyBytes) return path;
        if (!path.Class.Lookup(PyStr.Intern("__fspath__"), out var hook) || hook.IsNone) throw Raise.TypeError($"expected str, bytes or os.PathLike object, not {path.Class.ShortName}");
        var made = Vm.Current.CallMethod(hook, path, path.Class, []);
        return made.O is PyStr or PyBytes ? made : throw Raise.TypeError($"expected {path.Class.Name}.__fspath__() to return str or bytes, not {made.Class.Name}");
    }

    /// <summary>The path for the host.</summary>
    public static string Text(Value path)
    {
        string text = path.O is PyStr s ? s.ToString() : Codecs.Decode(Buffers.Read(path), "utf-8", "surrogateescape", path).ToString();
        return text.Contains('\0') ? throw Raise.ValueError("embedded null byte") : text;
    }

    /// <summary>A path argument of a function of os, with the words of its refusal.</summary>
    public static string Argument(string function, Value path, out Value shown, string name = "path", string others = " or os.PathLike")
    {
        if (path.O is not (PyStr or PyBytes) && !path.Class.Lookup(PyStr.Intern("__fspath__"), out _))
            throw Raise.TypeError($"{function}: {name} should be string, bytes{others}, not {path.Class.Name}");
        shown = FsPath(path);
        string text = shown.O is PyStr s ? s.ToString() : Codecs.Decode(Buffers.Read(shown), "utf-8", "surrogateescape", shown).ToString();
        return text.Contains('\0') ? throw Raise.ValueError($"{function}: embedded null character in {name}") : text;
    }

    /// <summary>A text of the host in the type of the path it belongs to.</summary>
    public static Value Like(string text, bool asBytes) => asBytes ? new PyBytes(Encoding.UTF8.GetBytes(text)) : Value.Str(text);
}
