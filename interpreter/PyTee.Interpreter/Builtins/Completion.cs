namespace PyTee.Interpreter;

/// <summary>Names that complete the end of a line in the REPL: keywords, globals and builtins, or the attributes of a dotted name.</summary>
internal static class Completion
{
    private static readonly string[] s_keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
        "while", "with", "yield",
    ];

    public static string[] Names(Runtime runtime, PyModule? main, string text)
    {
        int start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.')) start--;
        string word = text[start..];
        int dot = word.LastIndexOf('.');
        var found = dot < 0 ? Globals(runtime, main, word) : Attributes(runtime, main, word[..dot], word[(dot + 1)..]);
        return found.Distinct().Order(StringComparer.Ordinal).ToArray();
    }

    private static IEnumerable<string> Globals(Runtime runtime, PyModule? main, string word) =>
        s_keywords.Concat(main == null ? [] : Keys(main.Dict)).Concat(Keys(runtime.BuiltinsModule.Dict)).Where(n => n.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Only plain names are looked up, so that completing a line never calls the user's functions.</summary>
    private static IEnumerable<string> Attributes(Runtime runtime, PyModule? main, string path, string prefix)
    {
        var parts = path.Split('.');
        if (main == null || !main.Dict.TryGet(PyStr.From(parts[0]), out var value) && !runtime.BuiltinsModule.Dict.TryGet(PyStr.From(parts[0]), out value)) return [];
        foreach (var part in parts.Skip(1)) { if (!AttributeAccess.TryGetQuiet(value, PyStr.From(part), out value)) return []; }
        var names = Iteration.ToArray(runtime.Vm.Call(runtime.Vm.Builtin("dir"), [value], null)).Select(v => v.ToString());
        return names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && (prefix.Length > 0 || !n.StartsWith('_'))).Select(n => path + "." + n);
    }

    private static IEnumerable<string> Keys(PyDict dict)
    {
        var keys = new List<string>();
        for (int position = 0; dict.Next(ref position, out var key, out _);) { if (key.O is PyStr) keys.Add(key.ToString()); }
        return keys;
    }
}
