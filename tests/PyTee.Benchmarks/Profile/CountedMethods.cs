using System.Globalization;

namespace PyTee.Benchmarks.Profile;

/// <summary>
/// The methods that runs have counted, from the text the runtime writes with <c>DOTNET_WritePGOData=1</c>. A method is known by the length of its
/// IL, its name and its signature.
/// </summary>
sealed class CountedMethods
{
    readonly Dictionary<string, List<CountedMethod>> _methods = [];
    List<Counter> _counters = [];
    bool _known;
    int _next;
    Counter? _counter;

    /// <summary>How many methods.</summary>
    public int Count { get; private set; }

    /// <summary>The key of a method.</summary>
    public static string Key(int length, string name, string signature) => $"{length} {name} {signature}";

    /// <summary>The instantiations of a method that have counters.</summary>
    public List<CountedMethod> Of(string key) => _methods.GetValueOrDefault(key, []);

    /// <summary>Adds what one run has counted.</summary>
    public void Read(string file)
    {
        int length = 0;
        string name = "";
        foreach (string line in File.ReadLines(file))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith("@@@ ", StringComparison.Ordinal))
                length = Convert.ToInt32(line.Split(' ')[6], 16);
            else if (line.StartsWith("MethodName: ", StringComparison.Ordinal))
                name = line[(colon + 2)..];
            else if (line.StartsWith("Signature: ", StringComparison.Ordinal))
                Enter(length, name, line[(colon + 2)..].TrimEnd());
            else if (line.StartsWith("Schema ", StringComparison.Ordinal))
                NextCounter(line.Split(' '));
            else if (line.StartsWith("TypeHandle: ", StringComparison.Ordinal))
                AddType(line[(colon + 2)..]);
            else if (long.TryParse(line, CultureInfo.InvariantCulture, out long count) && _counter is { IsTypes: false, IsMethods: false })
                _counter.Count += count;
        }
    }

    void Enter(int length, string name, string signature)
    {
        (string plain, string arguments) = Split(name);
        string key = Key(length, plain, signature);
        if (!_methods.TryGetValue(key, out var instantiations))
            _methods[key] = instantiations = [];
        var method = instantiations.Find(one => one.TypeArguments == arguments);
        _known = method is not null;
        if (method is null)
        {
            instantiations.Add(method = new CountedMethod(arguments, []));
            Count++;
        }
        _counters = method.Counters;
        _next = 0;
    }

    // A method has the same counters in every run of one build; where they differ, the later run is not counted.
    void NextCounter(string[] words)
    {
        var counter = new Counter(Number(words[2]), Number(words[4]), unchecked((int)long.Parse(words[8], CultureInfo.InvariantCulture)));
        if (!_known)
            _counters.Add(_counter = counter);
        else
            _counter = _next < _counters.Count && _counters[_next] is var old && (old.Kind, old.Offset) == (counter.Kind, counter.Offset) ? old : null;
        _next++;
    }

    void AddType(string type)
    {
        if (type != "NULL")
            _counter?.Types.Add(type);
    }

    // Ns.Type`1[Arguments].Method
    static (string Name, string Arguments) Split(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return (name, "");
        int close = open, depth = 0;
        do
            depth += name[close] switch { '[' => 1, ']' => -1, _ => 0 };
        while (depth > 0 && ++close < name.Length);
        return (name[..open] + name[Math.Min(close + 1, name.Length)..], name[(open + 1)..Math.Min(close, name.Length)]);
    }

    static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
