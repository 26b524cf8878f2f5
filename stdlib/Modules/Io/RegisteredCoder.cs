using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>An incremental encoder or decoder of a codec that the program has registered.</summary>
internal sealed class RegisteredCoder
{
    private readonly Value _coder;

    private RegisteredCoder(Value coder) => _coder = coder;

    /// <summary>The coder of an encoding; null when the interpreter has the encoding itself.</summary>
    public static RegisteredCoder? TryMake(string encoding, string attribute, string errors)
    {
        if (Codecs.OwnName(encoding) != null) return null;
        var info = CodecRegistry.Current.FindText(encoding, "codecs.open()");
        return new(StreamCalls.Call(info, PyStr.Intern(attribute), PyStr.From(errors)));
    }

    /// <summary>Bytes that wait for more.</summary>
    public ReadOnlySpan<byte> Pending => Buffers.Read(GetState()[0]);

    /// <summary>What of the decoder's state is not <see cref="Pending"/>.</summary>
    public long State
    {
        get => Number.AsLong(GetState()[1]);
        set => Call("setstate", PyTuple.Of(PyBytes.Empty, new Value(value)));
    }

    public void Reset() => Call("reset");

    /// <summary>Let an encoder stand at the beginning of its output or behind it.</summary>
    public void Begin(bool begun)
    {
        if (begun) Call("setstate", new Value(0L));
        else Call("reset");
    }

    public PyStr Decode(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var text = Call("decode", new PyBytes(bytes.ToArray()), Value.Bool(isFinal));
        return text.Is<PyStr>(out var result) ? result : throw Raise.TypeError($"decoder should return a string result, not '{text.Class.Name}'");
    }

    public byte[] Encode(PyStr text)
    {
        var bytes = Call("encode", text);
        return bytes.Is<PyBytes>(out var result) ? Buffers.Read(result).ToArray() : throw Raise.TypeError($"encoder should return a bytes object, not '{bytes.Class.Name}'");
    }

    private PyTuple GetState()
    {
        var state = Call("getstate");
        if (!state.Is<PyTuple>(out var pair) || pair.Count != 2) throw Raise.TypeError("illegal decoder state");
        if (!pair[0].Is<PyBytes>(out _)) throw Raise.TypeError($"illegal decoder state: the first item should be a bytes object, not '{pair[0].Class.Name}'");
        return pair;
    }

    private Value Call(string method, params ReadOnlySpan<Value> args) => StreamCalls.Call(_coder, PyStr.Intern(method), args);
}
