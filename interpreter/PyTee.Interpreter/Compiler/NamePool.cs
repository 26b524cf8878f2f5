namespace PyTee.Interpreter.Compiler;

/// <summary>Numbered names, each kept once.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, int> _index = [];
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    /// <summary>Number of a name, added when new.</summary>
    public int Add(string name)
    {
        if (_index.TryGetValue(name, out var index)) return index;
        _index.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }

    public bool TryGet(string name, out int index) => _index.TryGetValue(name, out index);

    public List<string> ToList() => _names;

    public PyStr[] ToStrings()
    {
        var strings = new PyStr[_names.Count];
        for (var i = 0; i < strings.Length; i++) strings[i] = PyStr.Intern(_names[i]);
        return strings;
    }
}
