using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>One frame an exception went through; the list starts at the outermost so far and goes inward.</summary>
internal sealed class TraceLog
{
    public readonly CodeObject Code;
    public readonly PyDict Globals;
    public readonly int Instruction;
    public readonly TraceLog? Inner;
    public PyFrame? Frame;

    public TraceLog(Frame frame, int instruction, TraceLog? inner)
    {
        Code = frame.Exe.Code; Globals = frame.Function.Globals; Instruction = instruction; Inner = inner; Frame = frame.Object;
    }

    public TraceLog(PyFrame frame, int instruction, TraceLog? inner)
    {
        Code = frame.Code; Globals = frame.Globals; Instruction = instruction; Inner = inner; Frame = frame;
    }

    public CodePosition Position => Code.PositionAt(Instruction);
}

/// <summary>Create a new traceback object.</summary>
[PyType("traceback", Final = true)]
public sealed partial class PyTraceback : PyObject
{
    private readonly TraceLog _log;
    private Value _next;

    private PyTraceback(TraceLog log, Value next) : base(TypeObject) { _log = log; _next = next; }

    internal static PyTraceback? Of(TraceLog? log)
    {
        var entries = new List<TraceLog>();
        for (; log != null; log = log.Inner) entries.Add(log);
        PyTraceback? result = null;
        for (int i = entries.Count - 1; i >= 0; i--) result = new PyTraceback(entries[i], Value.OrNone(result));
        return result;
    }

    internal TraceLog ToLog()
    {
        var entries = new List<PyTraceback>();
        for (PyTraceback? tb = this; tb != null; tb = tb._next.Object as PyTraceback) entries.Add(tb);
        TraceLog? log = null;
        for (int i = entries.Count - 1; i >= 0; i--) log = new TraceLog(entries[i].GetFrame(), entries[i]._log.Instruction, log);
        return log!;
    }

    internal CodePosition Position => _log.Position;
    internal CodeObject Code => _log.Code;

    [PyNew("(tb_next, tb_frame, tb_lasti, tb_lineno)")]
    internal static Value New(PyType cls, Value tb_next, PyFrame tb_frame, int tb_lasti, int tb_lineno)
    {
        if (!tb_next.IsNone && !tb_next.Is<PyTraceback>(out _)) throw Raise.TypeError($"expected traceback object or None, got '{tb_next.Class.Name}'");
        return new(new PyTraceback(new TraceLog(tb_frame, tb_lasti / 2, null), tb_next));
    }

    [PyGetter("tb_frame")] internal PyFrame GetFrame() => _log.Frame ??= new PyFrame(_log);
    [PyGetter("tb_lasti")] internal long GetLasti() => _log.Instruction * 2L;
    [PyGetter("tb_lineno")] internal long GetLine() => _log.Position.Line;
    [PyGetter("tb_next")] internal Value GetNext() => _next;

    [PySetter("tb_next")]
    internal void SetNext(Value value)
    {
        if (!value.IsNone && !value.Is<PyTraceback>(out _)) throw Raise.TypeError($"expected traceback object, got '{value.Class.Name}'");
        for (var tb = value.Object as PyTraceback; tb != null; tb = tb._next.Object as PyTraceback)
        {
            if (tb == this) throw Raise.ValueError("traceback loop detected");
        }
        _next = value;
    }

    [PyMethod("__dir__()")] internal Value Dir() => new(new PyList([Value.Str("tb_frame"), Value.Str("tb_next"), Value.Str("tb_lasti"), Value.Str("tb_lineno")]));
}
