using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>A frame as Python code sees it: made on demand, cut loose from the record when that is left.</summary>
[PyType("frame", Final = true, Abstract = true)]
public sealed partial class PyFrame : PyObject
{
    /// <summary>f_code.</summary>
    public readonly CodeObject Code;
    /// <summary>f_globals.</summary>
    public readonly PyDict Globals;
    private Frame? _live;
    private int _instruction;
    private Value[] _locals = [];
    private PyObject? _namespace;

    /// <summary>Names that are no variables of the code and were written to f_locals.</summary>
    internal PyDict? Extras { get; set; }
    private PyFrame? _back;
    private bool _hasBack;

    private PyFrame(Frame live) : base(TypeObject)
    {
        _live = live;
        Code = live.Exe.VisibleCode;
        Globals = live.Function.Globals;
        _namespace = live.Namespace;
    }

    /// <summary>The one frame object of a live record.</summary>
    internal static PyFrame Of(Frame frame)
    {
        if (frame.Object != null) return frame.Object;
        frame.Flags |= FrameFlags.HasObject;
        return frame.Object = new PyFrame(frame);
    }

    /// <summary>The frame object at a depth of the running machine, 0 being the top; null past the bottom.</summary>
    public static PyFrame? At(Vm vm, int depth)
    {
        for (int d = vm.Depth; d > 0; d--)
        {
            if (vm.Frames[d].Exe == null) continue;
            if (depth-- > 0) continue;
            var frame = Of(vm.Frames[d]);
            if (!frame._hasBack) { frame._hasBack = true; frame._back = d > 1 ? At(vm, vm.Depth - d + 1) : null; }
            return frame;
        }
        return null;
    }

    /// <summary>The caller, seen by an exception on its way out: nobody can ask for it once both records are gone.</summary>
    internal void LinkBack(PyFrame caller)
    {
        if (_hasBack || _live != null) return;
        _hasBack = true;
        _back = caller;
    }

    /// <summary>The record is being left: keep what Python code may still ask.</summary>
    internal void Detach(Frame frame)
    {
        _instruction = frame.VisibleIndex;
        if (frame.Exe.Tracing != null) _line = Line;
        _locals = frame.Locals.ToArray();
        _live = null;
    }

    /// <summary>The variables where they live now: in the running frame, or in what was kept of it.</summary>
    internal Span<Value> Slots => _live != null ? _live.Locals : _locals;

    private int InstructionIndex => _live?.VisibleIndex ?? _instruction;

    /// <summary>The source line being executed.</summary>
    public int Line => _line > 0 ? _line : _live?.Exe.Tracing != null ? TracedLine(_live) : Code.PositionAt(InstructionIndex).Line;

    [PyGetter("f_code")] internal CodeObject GetCode() => Code;
    [PyGetter("f_globals")] internal PyDict GetGlobals() => Globals;
    [PyGetter("f_builtins")] internal Value GetBuiltins() => ForeignBuiltins.Shown(Vm.BuiltinsOf(Globals));
    [PyGetter("f_lasti")] internal long GetLasti() => 2L * (_live?.Exe.Tracing != null ? TracedIndex(_live) : InstructionIndex);

    [PyGetter("f_back")]
    internal Value GetBack()
    {
        var vm = Vm.Current;
        for (int d = vm.Depth; d > 0 && _live != null && !_hasBack; d--)
        {
            if (vm.Frames[d] != _live) continue;
            _hasBack = true;
            for (int below = d - 1; below > 0 && _back == null; below--) { if (vm.Frames[below].Exe != null) _back = Of(vm.Frames[below]); }
        }
        return Value.OrNone(_back);
    }

    [PyGetter("f_locals")] internal Value GetLocals() => Locals();

    /// <summary>f_locals: the namespace of a module or class body, for a function a mapping that writes through.</summary>
    internal Value Locals()
    {
        if ((Code.Flags & CodeFlags.Optimized) == 0) return NamespaceOf(_namespace ?? Globals, Code, _live != null ? _live.Locals : _locals);
        return new Value(new PyFrameLocals(this));
    }

    /// <summary>locals() of a module or class body: its namespace, but inside a comprehension (PEP 709) the variables of that.</summary>
    internal static Value NamespaceOf(PyObject names, CodeObject code, ReadOnlySpan<Value> slots)
    {
        if (code.LocalCount == 0) return new Value(names);
        var hidden = new PyDict();
        FillLocals(hidden, code, slots[..Math.Min(code.LocalCount, slots.Length)]);
        return new Value(hidden.Count == 0 ? names : hidden);
    }

    /// <summary>Names and values of the slots that have one.</summary>
    internal static void FillLocals(PyDict into, CodeObject code, ReadOnlySpan<Value> slots)
    {
        for (int i = 0; i < slots.Length; i++)
        {
            var v = slots[i];
            if (v.O is PyCell cell && IsCell(code, i)) v = cell.Value;
            var name = code.LocalsPlus[i];
            if (IsHidden(name)) continue;
            if (v.IsUnset) into.Remove(name, out _);
            else into.Set(name, v);
        }
    }

    /// <summary>Whether a slot holds the cell of its variable.</summary>
    internal static bool IsCell(CodeObject code, int slot) => slot >= code.LocalCount || Array.IndexOf(code.CellSlots, slot) >= 0;

    /// <summary>Whether a name is the compiler's own.</summary>
    internal static bool IsHidden(PyStr name) => name.Length > 0 && name[0] == '.';

    [PyMethod("clear()")]
    internal void Clear()
    {
        var generator = _live != null && (_live.Flags & FrameFlags.Generator) != 0 ? _live.Generator : null;
        if (generator is { State: GeneratorState.Suspended }) throw Raise.RuntimeError("cannot clear a suspended frame");
        if (generator is { State: GeneratorState.Created }) { generator.CloseBody(Vm.Current); return; }
        if (_live != null) throw Raise.RuntimeError("cannot clear an executing frame");
        _locals = [];
        Extras = null;
    }

    [PySlot("__repr__")] internal string Repr() => $"<frame at 0x{Id:x}, file {Protocols.Repr(new Value(Code.FileName))}, line {Line}, code {Code.Name}>";
}
