using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Calls of a stream's methods by name, as subclasses and foreign streams need them.</summary>
internal static class StreamCalls
{
    public static readonly PyStr Read = PyStr.Intern("read"), Read1 = PyStr.Intern("read1"), ReadInto = PyStr.Intern("readinto"), ReadAll = PyStr.Intern("readall"), ReadLine = PyStr.Intern("readline"),
        Peek = PyStr.Intern("peek"), Write = PyStr.Intern("write"), Flush = PyStr.Intern("flush"), Close = PyStr.Intern("close"), Closed = PyStr.Intern("closed"),
        Seek = PyStr.Intern("seek"), Tell = PyStr.Intern("tell"), Truncate = PyStr.Intern("truncate"), Seekable = PyStr.Intern("seekable"), Readable = PyStr.Intern("readable"),
        Writable = PyStr.Intern("writable"), FileNo = PyStr.Intern("fileno"), IsATty = PyStr.Intern("isatty"), Name = PyStr.Intern("name"), Mode = PyStr.Intern("mode"),
        Raw = PyStr.Intern("raw"), Extend = PyStr.Intern("extend"), Decode = PyStr.Intern("decode"), GetState = PyStr.Intern("getstate"), SetState = PyStr.Intern("setstate"), Reset = PyStr.Intern("reset");

    public const string ClosedFile = "I/O operation on closed file.";

    public static Value Call(Value stream, PyStr method, params ReadOnlySpan<Value> args) => Vm.Current.Call(AttributeAccess.Get(stream, method), args, null);

    public static bool Ask(Value stream, PyStr method) => Protocols.Truth(Call(stream, method));

    public static bool IsClosed(Value stream) => Protocols.Truth(AttributeAccess.Get(stream, Closed));

    /// <summary>UnsupportedOperation with a message.</summary>
    public static PyException Unsupported(string message) => Raise.Of(IoModule.UnsupportedOperation, message);

    /// <summary>A size argument: None and negative numbers mean all.</summary>
    public static long Size(Value size)
    {
        if (size.IsNone) return -1;
        if (!Number.TryIndex(size, out _)) throw Raise.TypeError($"argument should be integer or None, not '{size.Class.Name}'");
        return Number.AsSize(size);
    }

    /// <summary>The repr of streams that have names: with the name, without one, or for one being its own name.</summary>
    public static string Repr(PyObject stream, string details)
    {
        Recursion.EnsureStack();
        string type = stream.Class.Name;
        if (!TryGetName(stream, out var name) || name.IsUnset) return $"<{type}{details}>";
        if (name.O == stream) throw Raise.RuntimeError($"reentrant call inside {type}.__repr__");
        return $"<{type} name={Protocols.Repr(name)}{details}>";
    }

    // A detached stream has no name any more, and says so by a ValueError.
    private static bool TryGetName(PyObject stream, out Value name)
    {
        name = Value.Unset;
        try { return AttributeAccess.TryGetQuiet(stream, Name, out name); }
        catch (PyException e) when (e.Matches(Errors.ValueError)) { return false; }
    }

    /// <summary>A copy of a stream's own attributes, or None.</summary>
    public static Value AttributesOf(PyObject stream) =>
        AttributeAccess.TryGetQuiet(stream, s_dict, out var dict) && dict.Is<PyDict>(out var attributes) && attributes.Count > 0
            ? Vm.Current.Call(AttributeAccess.Get(dict, PyStr.Intern("copy"))) : Value.None;

    /// <summary>Set the attributes that a state holds as its last item.</summary>
    public static void SetAttributes(PyObject stream, Value attributes, string place)
    {
        if (attributes.IsNone) return;
        if (attributes.O is not PyDict) throw Raise.TypeError($"{place} item of state should be a dict, got a {attributes.Class.Name}");
        Vm.Current.Call(AttributeAccess.Get(AttributeAccess.Get(stream, s_dict), PyStr.Intern("update")), attributes);
    }

    private static readonly PyStr s_dict = PyStr.Intern("__dict__");

    /// <summary>Close two things whatever becomes of the first.</summary>
    public static void Both(Action first, Action second)
    {
        try { first(); }
        catch (PyException e)
        {
            try { second(); }
            catch (PyException later) when (later.Error != e.Error) { ChainTo(later, e); throw; }
            throw;
        }
        second();
    }

    private static void ChainTo(PyException later, PyException first) => AttributeAccess.Set(later.Error, PyStr.Intern("__context__"), first.Error);
}
