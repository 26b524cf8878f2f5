namespace PyTee.Interpreter.Bytecode;

/// <summary>What a hook in a traced copy tells of.</summary>
internal enum HookKind : byte
{
    /// <summary>The body begins.</summary>
    Call,
    /// <summary>A generator goes on.</summary>
    Resume,
    /// <summary>A line begins.</summary>
    Line,
    /// <summary>An instruction comes next.</summary>
    Opcode,
    /// <summary>The body is left, or a generator yields.</summary>
    Return,
    /// <summary>Something is called.</summary>
    NativeCall,
    /// <summary>The call came back.</summary>
    NativeReturn,
}

/// <summary>
/// A hook: the visible instruction to go on with, the line (0 for none), and where the value is that it tells of: so many slots below the top, a local or a constant.
/// </summary>
internal readonly record struct Hook(HookKind Kind, int Next, int Line, FoldMode Mode = FoldMode.None, int Place = 0)
{
    /// <summary>Its number among the hooks that every copy of the code has.</summary>
    public int Ordinal { get; init; }

    /// <summary>Its visible index, which is behind the code where the line has no instruction.</summary>
    public int Index { get; init; } = Next;
}

/// <summary>
/// A copy of a code object in which Trace instructions stand where trace and profile functions are told something. Words, jumps and the exception table
/// are rewritten; a hook before an instruction is guarded as the instruction is.
/// </summary>
internal sealed class TracedCode
{
    private readonly CodeObject _original;
    private readonly bool _withOpcodes;
    private readonly List<ulong> _words = [];
    private readonly List<Hook> _hooks = [];
    private readonly List<int> _visible = [];
    /// <summary>By ordinal: where the hooks are that every copy has.</summary>
    private readonly List<int> _common = [];
    /// <summary>By visible word: where its hooks begin, where jumps to it go, where it stands itself.</summary>
    private readonly int[] _starts, _targets, _places;
    private readonly int[] _lines;
    private int _wordless;

    private TracedCode(CodeObject original, bool withOpcodes)
    {
        _original = original;
        _withOpcodes = withOpcodes;
        int length = original.Code.Length;
        (_starts, _targets, _places, _lines) = (new int[length + 1], new int[length + 1], new int[length + 1], new int[length]);
    }

    /// <summary>The code with the hooks.</summary>
    public CodeObject Code { get; private set; } = null!;

    /// <summary>Whether it tells of every instruction.</summary>
    public bool TellsOfOpcodes => _withOpcodes;

    /// <summary>Where a frame goes on that was behind the hook with this number in another copy.</summary>
    public int AfterHook(int ordinal) => _common[ordinal] + 1;

    /// <summary>Number of hooks.</summary>
    public int HookCount => _hooks.Count;

    /// <summary>A hook by the operand of its instruction.</summary>
    public Hook this[int hook] => _hooks[hook];

    /// <summary>The copy; null when a folded jump would not reach its target any more.</summary>
    public static TracedCode? Make(CodeObject original, bool withOpcodes)
    {
        var copy = new TracedCode(original, withOpcodes);
        copy.WriteAll();
        if (!copy.Link()) return null;
        copy.Code = copy.MakeCode();
        return copy;
    }

    /// <summary>The visible instruction at, or after the hooks at, an index of the copy.</summary>
    public int VisibleIndex(int index) => _visible[index];

    /// <summary>Where a visible instruction stands in the copy.</summary>
    public int IndexOf(int visible) => _places[visible];

    /// <summary>Where a frame goes on that comes to a visible instruction by itself: its hooks are met.</summary>
    public int EntryOf(int visible)
    {
        // A generator that was just resumed tells of that first.
        bool isResumed = visible > 0 && Instruction.OpOf(_original.Code[visible - 1]) is Op.YieldValue or Op.ReturnGenerator;
        return visible == 0 ? 0 : isResumed ? _places[visible - 1] + 1 : _targets[visible];
    }

    /// <summary>Where jumps to a visible instruction go.</summary>
    public int TargetOf(int visible) => _targets[visible];

    /// <summary>The line of a visible instruction; 0 for what the compiler added.</summary>
    public int LineOf(int visible) => visible < _lines.Length ? _lines[visible] : 0;

    private void WriteAll()
    {
        var code = _original.Code;
        int mark = 0, line = _original.FirstLine, body = BodyStart();
        var start = new Hook(HookKind.Call, 0, _original.StartLine) { Index = code.Length };
        for (int i = 0; i < code.Length;)
        {
            var op = Instruction.OpOf(code[i]);
            _starts[i] = _words.Count;
            if (i == body) Add(start with { Next = i });
            for (; mark < _original.LineMarks.Length && _original.LineMarks[mark] is { IsAhead: true } m && m.Start == i; mark++) AddLine(i, mark, line = m.Line);
            _targets[i] = _words.Count;
            for (; mark < _original.LineMarks.Length && _original.LineMarks[mark] is var m && m.Start == i; mark++) AddLine(i, mark, line = m.Line);
            _lines[i] = line;
            if (_withOpcodes) Add(new Hook(HookKind.Opcode, i, line));
            AddBefore(i, line, op, code[i]);
            Copy(ref i, op);
            if (op == Op.ReturnGenerator) Add(start with { Next = i });
            else if (op == Op.YieldValue) Add(new Hook(HookKind.Resume, i, line) { Index = i - 1 });
            else if (SlotsToCallable(op, 0) > 0) Add(new Hook(HookKind.NativeReturn, i, line));
        }
        _starts[^1] = _targets[^1] = _places[^1] = _words.Count;
    }

    /// <summary>The first instruction after those that prepare the frame; -1 when the body begins later, as a generator.</summary>
    private int BodyStart()
    {
        for (int i = 0; i < _original.Code.Length; i++)
        {
            var op = Instruction.OpOf(_original.Code[i]);
            if (op == Op.ReturnGenerator) return -1;
            if (op is not (Op.MakeCell or Op.CopyFreeVars)) return i;
        }
        return 0;
    }

    private void AddLine(int next, int mark, int line)
    {
        if (line == 0) return;
        int index = _original.IsWordless(mark) ? _original.Code.Length + 1 + _wordless++ : next;
        Add(new Hook(HookKind.Line, next, line) { Index = index });
    }

    private void AddBefore(int i, int line, Op op, ulong word)
    {
        if (OpInfo.BaseOf(op) == Op.ReturnValue && OpInfo.IsFolded(op)) Add(new Hook(HookKind.Return, i, line, FoldedOp.Form(op).Second, (ushort)(word >> 16)));
        else if (op is Op.ReturnValue or Op.YieldValue) Add(new Hook(HookKind.Return, i, line, FoldMode.Stack, 1));
        else if (SlotsToCallable(op, Instruction.OperandOf(word)) is > 0 and var slots) Add(new Hook(HookKind.NativeCall, i, line, FoldMode.Stack, slots));
    }

    private static int SlotsToCallable(Op op, int count) => op switch
    {
        Op.Call => count + 1,
        Op.CallMethod or Op.CallKw => count + 2,
        Op.CallMethodKw or Op.CallEx => op == Op.CallEx ? 3 : count + 3,
        _ => 0,
    };

    private void Add(in Hook hook)
    {
        _hooks.Add(hook with { Ordinal = _common.Count });
        if (hook.Kind != HookKind.Opcode) _common.Add(_words.Count);
        _words.Add(Instruction.Make(Op.Trace, _hooks.Count - 1));
        _visible.Add(hook.Next);
    }

    private void Copy(ref int i, Op op)
    {
        for (int end = i + 1 + OpInfo.CacheWords(op), first = i; i < end; i++)
        {
            // The stores that ForIterPair makes itself must meet their hooks.
            ulong word = op == Op.ForIterPair && i == first ? Instruction.Make(Op.ForIter, Instruction.OperandOf(_original.Code[i])) : _original.Code[i];
            if (i > first) (_starts[i], _targets[i], _lines[i]) = (_words.Count, _words.Count, _lines[first]);
            _places[i] = _words.Count;
            _visible.Add(i);
            _words.Add(word);
        }
    }

    /// <summary>Make every jump go where it went.</summary>
    private bool Link()
    {
        var code = _original.Code;
        for (int i = 0; i < code.Length; i += 1 + OpInfo.CacheWords(Instruction.OpOf(code[i])))
        {
            ulong word = _words[_places[i]];
            var op = Instruction.OpOf(word);
            if (!OpInfo.Jumps(op)) continue;
            if (OpInfo.IsFolded(op))
            {
                int distance = _targets[i + (short)(word >> 48)] - _places[i];
                if (distance is < short.MinValue or > short.MaxValue) return false;
                _words[_places[i]] = (word & 0xffff_ffff_ffff) | (ulong)(ushort)distance << 48;
            }
            else _words[_places[i]] = (word & 0xffff) | (ulong)(uint)(_targets[i + Instruction.OperandOf(word)] - _places[i]) << 16;
        }
        return true;
    }

    private CodeObject MakeCode() => new()
    {
        Code = [.. _words],
        Exceptions = Array.ConvertAll(_original.Exceptions, range => range with { Start = _starts[range.Start], End = _starts[range.End], Target = _targets[range.Target] }),
        Consts = _original.Consts, Names = _original.Names, LocalsPlus = _original.LocalsPlus, LocalCount = _original.LocalCount, CellSlots = _original.CellSlots,
        FreeCount = _original.FreeCount, ArgCount = _original.ArgCount, PosOnlyArgCount = _original.PosOnlyArgCount, KwOnlyArgCount = _original.KwOnlyArgCount,
        StackSize = _original.StackSize, Flags = _original.Flags, Name = _original.Name, QualName = _original.QualName, FileName = _original.FileName,
        FirstLine = _original.FirstLine, Positions = [], LineMarks = [],
    };
}
