using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>
/// The strings of a program's string arrays, each once. An element of such an array is the number of its string here, so that views, joins
/// and selections move eight bytes whatever the length; number 0 is the empty string, which is what zeroed memory means.
/// </summary>
internal sealed class TextPool
{
    /// <summary>What an entry costs besides its characters.</summary>
    private const int Overhead = 120;

    private readonly Dictionary<PyStr, long> _numbers = new() { [PyStr.Empty] = 0 };
    private readonly List<PyStr> _texts = [PyStr.Empty];

    /// <summary>The strings of the running program.</summary>
    public static TextPool Current => Listening.Current.Texts;

    public PyStr this[long number] => (ulong)number < (ulong)_texts.Count ? _texts[(int)number] : PyStr.Empty;

    public long NumberOf(PyStr text)
    {
        if (_numbers.TryGetValue(text, out long number)) return number;
        Charge.Bytes(Overhead + 2L * text.Length);
        var plain = text.Class == PyStr.TypeObject ? text : PyStr.From(text.ToString());
        _numbers.Add(plain, _texts.Count);
        _texts.Add(plain);
        return _texts.Count - 1;
    }

    /// <summary>The string cut to an element's length.</summary>
    public long NumberOf(PyStr text, int length) => NumberOf(text.Length <= length ? text : PyStr.From(Cut(text.ToString(), length)));

    private static string Cut(string text, int length)
    {
        int at = 0;
        for (int i = 0; i < length && at < text.Length; i++) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return text[..at];
    }
}
