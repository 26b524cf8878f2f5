using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The registry of codecs and the text encodings.</summary>
[PyModule("_codecs")]
public static partial class CodecsModule
{
    /// <summary>Register a codec search function.
    ///
    /// Search functions are expected to take one argument, the encoding name in
    /// all lower case letters, and either return None, or a tuple of functions
    /// (encoder, decoder, stream_reader, stream_writer) (or a CodecInfo object).</summary>
    [PyFunction("register(search_function, /)")] internal static void Register(Value search_function) => CodecRegistry.Current.Register(search_function);

    /// <summary>Unregister a codec search function and clear the registry's cache.
    ///
    /// If the search function is not registered, do nothing.</summary>
    [PyFunction("unregister(search_function, /)")] internal static void Unregister(Value search_function) => CodecRegistry.Current.Unregister(search_function);

    /// <summary>Looks up a codec tuple in the Python codec registry and returns a CodecInfo object.</summary>
    [PyFunction("lookup(encoding, /)")] internal static Value Lookup(PyStr encoding) => CodecRegistry.Current.Find(encoding.ToString());

    /// <summary>Encodes obj using the codec registered for encoding.
    ///
    /// The default encoding is 'utf-8'.  errors may be given to set a
    /// different error handling scheme.  Default is 'strict' meaning that encoding
    /// errors raise a ValueError.  Other possible values are 'ignore', 'replace'
    /// and 'backslashreplace' as well as any other name registered with
    /// codecs.register_error that can handle ValueErrors.</summary>
    [PyFunction("encode(obj, encoding='utf-8', errors='strict')")]
    internal static Value Encode(Value obj, PyStr encoding, PyStr errors) => CodecRegistry.Current.Encode(obj, encoding.ToString(), errors.ToString());

    /// <summary>Decodes obj using the codec registered for encoding.
    ///
    /// Default encoding is 'utf-8'.  errors may be given to set a
    /// different error handling scheme.  Default is 'strict' meaning that encoding
    /// errors raise a ValueError.  Other possible values are 'ignore', 'replace'
    /// and 'backslashreplace' as well as any other name registered with
    /// codecs.register_error that can handle ValueErrors.</summary>
    [PyFunction("decode(obj, encoding='utf-8', errors='strict')")]
    internal static Value Decode(Value obj, PyStr encoding, PyStr errors) => CodecRegistry.Current.Decode(obj, encoding.ToString(), errors.ToString());

    /// <summary>Register the specified error handler under the name errors.
    ///
    /// handler must be a callable object, that
    /// will be called with an exception instance containing
    /// information about the location of the encoding/decoding
    /// error and must return a (replacement, new position) tuple.</summary>
    [PyFunction("register_error(errors, handler, /)")]
    internal static void RegisterError(PyStr errors, Value handler) => CodecRegistry.Current.RegisterHandler(errors.ToString(), handler);

    /// <summary>lookup_error(errors) -> handler
    ///
    /// Return the error handler for the specified error handling name or raise a
    /// LookupError, if no handler exists under this name.</summary>
    [PyFunction("lookup_error(name, /)")] internal static Value LookupError(PyStr name) => CodecRegistry.Current.FindHandler(name.ToString());

    /// <summary>The name of one of the interpreter's own text encodings, or None.</summary>
    [PyFunction("text_name(encoding, /)")] internal static string? TextName(PyStr encoding) => Codecs.OwnName(encoding.ToString());

    /// <summary>Encode text in one of the interpreter's own encodings.</summary>
    [PyFunction("text_encode(text, encoding, errors, /)")]
    internal static Value EncodeText(PyStr text, PyStr encoding, PyStr errors) => new PyBytes(Codecs.Encode(text, encoding.ToString(), errors.ToString()));

    /// <summary>Decode bytes in one of the interpreter's own encodings: the text, and how many bytes it took.</summary>
    [PyFunction("text_decode(data, encoding, errors, final, /)")]
    internal static Value DecodeText(Value data, PyStr encoding, PyStr errors, bool final)
    {
        var text = Codecs.Decode(Buffers.Read(data), encoding.ToString(), errors.ToString(), data, final, out int consumed);
        return PyTuple.Of(text, new Value((long)consumed));
    }
}
