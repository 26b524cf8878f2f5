using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Codec used when reading a file in universal newlines mode.
///
/// It wraps another incremental decoder, translating \r\n and \r into \n.
/// It also records the types of newlines encountered.  When used with
/// translate=False, it ensures that the newline sequence is returned in
/// one piece. When used with decoder=None, it expects unicode strings as
/// decode input and translates newlines without first invoking an external
/// decoder.</summary>
[PyType("IncrementalNewlineDecoder", Module = "_io")]
public sealed partial class PyIncrementalNewlineDecoder : PyObjectWithDict
{
    private NewlineDecoder _newlines = new(true);
    private Value _decoder = Value.None;

    private PyIncrementalNewlineDecoder(PyType cls) : base(cls) { }

    [PyNew("(*args, **kwargs)")] internal static Value New(PyType cls) => new(new PyIncrementalNewlineDecoder(cls));

    [PyInit("(decoder, translate, errors='strict')")]
    internal void Init(Value decoder, bool translate, Value errors) => (_decoder, _newlines) = (decoder, new NewlineDecoder(translate));

    [PyMethod("decode(input, final=False)")]
    internal Value Decode(Value input, bool final)
    {
        var text = _decoder.IsNone ? input : StreamCalls.Call(_decoder, StreamCalls.Decode, input, Value.Bool(final));
        if (!text.Is<PyStr>(out var s)) throw Raise.TypeError($"decoder should return a string result, not '{text.Class.Name}'");
        return _newlines.Decode(s, final);
    }

    [PyMethod("getstate()")]
    internal Value GetState()
    {
        Value bytes = PyBytes.Empty;
        BigInteger flags = 0;
        if (!_decoder.IsNone)
        {
            var state = StreamCalls.Call(_decoder, StreamCalls.GetState);
            if (!state.Is<PyTuple>(out var pair) || pair.Count != 2) throw Raise.TypeError("illegal decoder state");
            (bytes, flags) = (pair[0], Number.Big(pair[1]));
        }
        return PyTuple.Of(bytes, PyInt.From(flags << 1 | (_newlines.HoldsReturn ? 1 : 0)));
    }

    [PyMethod("setstate(state, /)")]
    internal void SetState(Value state)
    {
        if (!state.Is<PyTuple>(out var pair)) throw Raise.TypeError("state argument must be a tuple");
        if (pair.Count != 2) throw Raise.TypeError("setstate(): illegal state argument");
        var flags = Number.Big(pair[1]);
        _newlines.HoldsReturn = !flags.IsEven;
        if (!_decoder.IsNone) StreamCalls.Call(_decoder, StreamCalls.SetState, PyTuple.Of(pair[0], PyInt.From(flags >> 1)));
    }

    [PyMethod("reset()")]
    internal void Reset()
    {
        _newlines.Reset();
        if (!_decoder.IsNone) StreamCalls.Call(_decoder, StreamCalls.Reset);
    }

    [PyGetter("newlines")] internal Value GetNewlines() => _newlines.Seen;
}
