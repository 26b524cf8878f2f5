using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The errors of streams and files.</summary>
internal static class IoErrors
{
    /// <summary>io.UnsupportedOperation.</summary>
    public static PyException Unsupported(string message)
    {
        var cls = AttributeAccess.Get(new Value(Vm.Current.Runtime.Importer.Load("_io")), PyStr.Intern("UnsupportedOperation"));
        return cls.Is<PyType>(out var type) ? Raise.Of(type, message) : Raise.ValueError(message);
    }

    /// <summary>Raise what a host call failed with; a refusal's own words take the place of strerror's.</summary>
    public static void Check(HostError error, Value fileName = default, Value fileName2 = default)
    {
        if (error.IsLimit) throw new LimitException("output", error.Detail!);
        if (error.Failed) throw Raise.OSError(error.Errno, error.Detail ?? OSErrorText.Of(error.Errno), fileName, fileName2);
    }

    /// <summary>The class of io.UnsupportedOperation: an OSError and a ValueError.</summary>
    public static Value MakeUnsupported()
    {
        var body = new PyDict();
        body.Set(PyStr.Intern("__module__"), Value.Str("io"));
        return Vm.Current.Call(new Value(PyType.TypeObject), [Value.Str("UnsupportedOperation"), new Value(PyTuple.Of(new Value(Errors.OSError), new Value(Errors.ValueError))), new Value(body)], null);
    }
}
