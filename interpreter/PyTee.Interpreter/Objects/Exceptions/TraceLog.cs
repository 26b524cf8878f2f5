using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>One frame an exception went through; the list starts at the outermost so far and goes inward.</summary>
internal sealed class TraceLog
{
    public readonly PyFrame Frame;
    public readonly int Instruction;
    public TraceLog? Inner;
    private readonly int _line;
    private PyTraceback? _object;

    public TraceLog(Frame frame, int instruction, TraceLog? inner)
    {
        Frame = PyFrame.Of(frame);
        Instruction = instruction;
        Inner = inner;
        inner?.Frame.LinkBack(Frame);
    }

    public TraceLog(PyFrame frame, int instruction, int line, TraceLog? inner)
    {
        Frame = frame;
        Instruction = instruction;
        _line = line;
        Inner = inner;
    }

    public CodeObject Code => Frame.Code;
    public PyDict Globals => Frame.Globals;
    public int Line => _line != 0 ? _line : Position.Line;
    public CodePosition Position => Code.PositionAt(Instruction);

    /// <summary>The one traceback object of the entry.</summary>
    public PyTraceback Object => _object ??= new PyTraceback(this);
}

/// <summary>Create a new traceback object.</summary>
[PyType("traceback", Final = true)]
public sealed partial class PyTraceback : PyObject
{
    internal readonly TraceLog Log;

    internal PyTraceback(TraceLog log) : base(TypeObject) => Log = log;

    /// <inheritdoc/>
    public override void VisitReferents(Referents found)
    {
        found.Add(Log.Frame);
        found.Add(Log.Inner?.Object);
    }

    [PyNew("(tb_next, tb_frame, tb_lasti, tb_lineno)")]
    internal static Value New(PyType cls, Value tb_next, PyFrame tb_frame, int tb_lasti, int tb_lineno)
    {
        if (!tb_next.IsNone && !tb_next.Is<PyTraceback>(out _)) throw Raise.TypeError($"expected traceback object or None, got '{tb_next.Class.Name}'");
        return new(new TraceLog(tb_frame, tb_lasti / 2, tb_lineno, (tb_next.Object as PyTraceback)?.Log).Object);
    }

    [PyGetter("tb_frame", Member = true)] internal PyFrame GetFrame() => Log.Frame;
    [PyGetter("tb_lasti", Member = true)] internal long GetLasti() => Log.Instruction * 2L;
    [PyGetter("tb_lineno")] internal Value GetLine() => Log.Line == 0 ? Value.None : Log.Line;
    [PyGetter("tb_next")] internal Value GetNext() => Value.OrNone(Log.Inner?.Object);

    [PySetter("tb_next")]
    internal void SetNext(Value value)
    {
        if (value.IsUnset) throw Raise.TypeError("can't delete tb_next attribute");
        if (!value.IsNone && !value.Is<PyTraceback>(out _)) throw Raise.TypeError($"expected traceback object, got '{value.Class.Name}'");
        var next = (value.Object as PyTraceback)?.Log;
        for (var log = next; log != null; log = log.Inner)
        {
            if (log == Log) throw Raise.ValueError("traceback loop detected");
        }
        Log.Inner = next;
    }

    [PyMethod("__dir__()")] internal Value Dir() => new(new PyList([Value.Str("tb_frame"), Value.Str("tb_next"), Value.Str("tb_lasti"), Value.Str("tb_lineno")]));
}
