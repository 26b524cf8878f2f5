using System.Runtime.CompilerServices;

namespace PyTee.Interpreter;

/// <summary>What codecs.register and codecs.register_error have added to a program.</summary>
public sealed class CodecRegistry
{
    private static readonly ConditionalWeakTable<Runtime, CodecRegistry> s_registries = [];

    private readonly List<Value> _searches = [];
    private readonly Dictionary<string, PyTuple> _found = [];
    private readonly Dictionary<string, Value> _handlers = [];

    /// <summary>The registry of the running program.</summary>
    public static CodecRegistry Current => s_registries.GetOrCreateValue(Vm.Current.Runtime);

    /// <summary>Add a function that finds a codec by its name.</summary>
    public void Register(Value search)
    {
        if (!Protocols.IsCallable(search)) throw Raise.TypeError("argument must be callable");
        _searches.Add(search);
    }

    /// <summary>Forget a search function and all that was found.</summary>
    public void Unregister(Value search)
    {
        int index = _searches.FindIndex(s => ReferenceEquals(s.O, search.O));
        if (index < 0) return;
        _found.Clear();
        _searches.RemoveAt(index);
    }

    /// <summary>The CodecInfo of an encoding; LookupError when no search function knows it.</summary>
    public PyTuple Find(string encoding)
    {
        CheckName(encoding);
        // The codecs of the library are themselves found by a search function.
        Vm.Current.Runtime.Importer.Load("codecs");
        string name = Codecs.Normalize(encoding);
        if (_found.TryGetValue(name, out var known)) return known;
        foreach (var search in _searches.ToArray())
        {
            var answer = Vm.Current.Call(search, PyStr.From(name));
            if (answer.IsNone) continue;
            if (!answer.Is<PyTuple>(out var info) || info.Count != 4) throw Raise.TypeError("codec search functions must return 4-tuples");
            return _found[name] = info;
        }
        throw Raise.LookupError($"unknown encoding: {encoding}");
    }

    /// <summary>Encode an object of any kind.</summary>
    public Value Encode(Value source, string encoding, string errors) => Run(Find(encoding)[0], "encod", source, encoding, errors);

    /// <summary>A name is a text that UTF-8 can write; the codec says why one is not.</summary>
    private static void CheckName(string encoding)
    {
        if (encoding.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) Codecs.Encode(PyStr.From(encoding), "utf-8", "strict");
    }

    /// <summary>Decode an object of any kind.</summary>
    public Value Decode(Value source, string encoding, string errors) => Run(Find(encoding)[1], "decod", source, encoding, errors);

    /// <summary>The error handler of a name; LookupError when there is none.</summary>
    public Value FindHandler(string name)
    {
        if (!_handlers.TryGetValue(name, out var handler)) Vm.Current.Runtime.Importer.Load("codecs");
        return handler.O != null || _handlers.TryGetValue(name, out handler) ? handler : throw Raise.LookupError($"unknown error handler name '{name}'");
    }

    /// <summary>Give an error handler its name.</summary>
    public void RegisterHandler(string name, Value handler) => _handlers[name] = Protocols.IsCallable(handler) ? handler : throw Raise.TypeError("handler must be callable");

    /// <summary>str.encode.</summary>
    internal byte[] EncodeText(PyStr text, string encoding, string errors)
    {
        var info = FindText(encoding, "codecs.encode()");
        var result = Run(info[0], "encod", text, encoding, errors);
        if (result.Is<PyBytes>(out var bytes)) return bytes.Data;
        if (result.Is<PyByteArray>(out var array)) return array.Bytes.ToArray();
        throw Raise.TypeError($"'{encoding}' encoder returned '{result.Class.Name}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types");
    }

    /// <summary>bytes.decode.</summary>
    internal PyStr DecodeText(Value source, string encoding, string errors)
    {
        var info = FindText(encoding, "codecs.decode()");
        var result = Run(info[1], "decod", source, encoding, errors);
        return result.Is<PyStr>(out var text) ? text
            : throw Raise.TypeError($"'{encoding}' decoder returned '{result.Class.Name}' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }

    /// <summary>The CodecInfo of a text encoding; LookupError names what else the codec could be used with.</summary>
    public PyTuple FindText(string encoding, string function)
    {
        var info = Find(encoding);
        bool isText = !AttributeAccess.TryGetQuiet(info, PyStr.Intern("_is_text_encoding"), out var answer) || Protocols.Truth(answer);
        return isText ? info : throw Raise.LookupError($"'{encoding}' is not a text encoding; use {function} to handle arbitrary codecs");
    }

    private static Value Run(Value function, string verb, Value source, string encoding, string errors)
    {
        Value result;
        try { result = errors == "strict" ? Vm.Current.Call(function, source) : Vm.Current.Call(function, source, PyStr.From(errors)); }
        catch (PyException e)
        {
            e.Error.AddNote($"{verb}ing with '{encoding}' codec failed");
            throw;
        }
        return result.Is<PyTuple>(out var pair) && pair.Count == 2 ? pair[0] : throw Raise.TypeError($"{verb}er must return a tuple (object, integer)");
    }
}
