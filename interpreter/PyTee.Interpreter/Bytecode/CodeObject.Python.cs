namespace PyTee.Interpreter.Bytecode;

/// <summary>What Python code sees of a code object. An address counts two for each word, as CPython's counts bytes.</summary>
public sealed partial class CodeObject
{
    /// <summary>Flags of our own, which co_flags does not show.</summary>
    private const CodeFlags Hidden = CodeFlags.HasDocstring;

    private bool HasSlots => (Flags & CodeFlags.Optimized) != 0;

    [PyGetter("co_argcount", Member = true)] internal long PyArgCount() => ArgCount;
    [PyGetter("co_posonlyargcount", Member = true)] internal long PyPosOnlyArgCount() => PosOnlyArgCount;
    [PyGetter("co_kwonlyargcount", Member = true)] internal long PyKwOnlyArgCount() => KwOnlyArgCount;
    // A module or class body has slots for the variables of its comprehensions only, and hides them.
    [PyGetter("co_nlocals", Member = true)] internal long PyLocalCount() => HasSlots ? LocalCount : 0;
    [PyGetter("co_stacksize", Member = true)] internal long PyStackSize() => StackSize;
    [PyGetter("co_flags", Member = true)] internal long PyFlags() => (long)(Flags & ~Hidden);
    [PyGetter("co_code")] internal PyBytes PyCode() => Vm.Current.Runtime.KnownCode.Show(this);
    [PyGetter("_co_code_adaptive")] internal PyBytes PyAdaptiveCode() => PyCode();
    [PyGetter("co_linetable", Member = true)] internal PyBytes PyPlaces() => new(CodeTables.Places(this));
    [PyGetter("co_exceptiontable", Member = true)] internal PyBytes PyHandlers() => new(CodeTables.Handlers(this));

    [PyGetter("co_lnotab")]
    internal PyBytes PyLineTable()
    {
        Interpreter.Warnings.Warn(Errors.DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.");
        return new(CodeTables.Lines(this));
    }

    [PyGetter("co_consts", Member = true)] internal Value PyConsts() => new(PyTuple.Of(Consts));
    [PyGetter("co_names", Member = true)] internal Value PyNames() => Strings(Names);
    [PyGetter("co_varnames")] internal Value PyVarNames() => Strings(LocalsPlus.AsSpan(0, HasSlots ? LocalCount : 0));
    [PyGetter("co_cellvars")] internal Value PyCellVars() => Strings(CellSlots.Select(slot => LocalsPlus[slot]).ToArray());
    [PyGetter("co_freevars")] internal Value PyFreeVars() => Strings(LocalsPlus.AsSpan(LocalsPlus.Length - FreeCount));
    [PyGetter("co_filename", Member = true)] internal PyStr PyFileName() => FileName;
    [PyGetter("co_name", Member = true)] internal PyStr PyName() => Name;
    [PyGetter("co_qualname", Member = true)] internal PyStr PyQualName() => QualName;
    [PyGetter("co_firstlineno", Member = true)] internal long PyFirstLine() => FirstLine;

    private static Value Strings(ReadOnlySpan<PyStr> names)
    {
        var values = new Value[names.Length];
        for (var i = 0; i < values.Length; i++) values[i] = new Value(names[i]);
        return new Value(PyTuple.Of(values));
    }

    /// <summary>(internal-only) Return the local variable name for the given oparg.
    ///
    /// WARNING: this method is for internal use only and may change or go away.</summary>
    [PyMethod("_varname_from_oparg(oparg)")]
    internal PyStr VarName(int oparg) => (uint)oparg < (uint)LocalsPlus.Length ? LocalsPlus[oparg] : throw Raise.IndexError("tuple index out of range");

    /// <summary>Line, end line, column and end column of each word.</summary>
    [PyMethod("co_positions()")]
    internal Value PyPositions()
    {
        var all = new Value[Code.Length];
        for (int word = 0, run = 0; word < all.Length; word++)
        {
            while (run + 1 < Positions.Length && Positions[run + 1].Start <= word) run++;
            var p = Positions.Length > 0 ? Positions[run] : default;
            all[word] = p.Line == 0 ? PyTuple.Of(Value.None, Value.None, Value.None, Value.None)
                : p.Column < 0 ? PyTuple.Of(p.Line, p.EndLine, Value.None, Value.None) : PyTuple.Of(p.Line, p.EndLine, p.Column, p.EndColumn);
        }
        return Iteration.GetIter(new Value(new PyTuple(all)));
    }

    private int[]? _wordlessLines;

    /// <summary>
    /// Lines that a trace function is told of and that have no instruction, at addresses behind the last: first that of the beginning of the body, then
    /// those of statements that do nothing.
    /// </summary>
    internal int[] WordlessLines => _wordlessLines ??= [StartLine, .. Enumerable.Range(0, LineMarks.Length).Where(IsWordless).Select(i => LineMarks[i].Line)];

    /// <summary>The line of the beginning of the body: a module's is before the first.</summary>
    internal int StartLine => Name.Equals(s_module) ? 0 : FirstLine;

    private static readonly PyStr s_module = PyStr.Intern("<module>");

    /// <summary>Whether the line of a mark has no instruction of its own.</summary>
    internal bool IsWordless(int mark) =>
        LineMarks[mark].Line > 0 && (LineMarks[mark].IsAhead || mark + 1 < LineMarks.Length && LineMarks[mark + 1].Start == LineMarks[mark].Start);

    /// <summary>Start, end and line of each run of words on one line.</summary>
    [PyMethod("co_lines()")]
    internal Value PyLines()
    {
        var runs = new List<Value>();
        for (var i = 0; i < Positions.Length;)
        {
            var start = i;
            while (i < Positions.Length && Positions[i].Line == Positions[start].Line) i++;
            var end = i < Positions.Length ? Positions[i].Start : Code.Length;
            var line = Positions[start].Line;
            runs.Add(PyTuple.Of(2 * Positions[start].Start, 2 * end, line == 0 ? Value.None : new Value((long)line)));
        }
        for (var i = 0; i < WordlessLines.Length; i++) runs.Add(PyTuple.Of(2 * (Code.Length + i), 2 * (Code.Length + i + 1), WordlessLines[i]));
        return Iteration.GetIter(new Value(new PyTuple([.. runs])));
    }

    [PySlot("__repr__")] internal string Repr() => $"<code object {Name} at 0x{Protocols.Id(new Value(this)):x}, file \"{FileName}\", line {FirstLine}>";

    private int _hash;

    [PySlot("__hash__")] internal long HashCode() => _hash != 0 ? _hash : _hash = HashOfCode();

    private int HashOfCode()
    {
        var hash = new HashCode();
        hash.Add(Name.Hash64());
        hash.Add((FirstLine, Flags, ArgCount, PosOnlyArgCount, KwOnlyArgCount));
        foreach (ulong word in Code) hash.Add(word);
        return hash.ToHashCode();
    }

    [PySlot("__richcompare__")]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !other.Is<CodeObject>(out var code)) return Value.NotImplemented;
        var equal = ReferenceEquals(this, code) || IsSameAs(code);
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    /// <summary>Whether both do the same at the same lines: names of files play no part.</summary>
    private bool IsSameAs(CodeObject other) =>
        Name.Equals(other.Name) && Flags == other.Flags && FirstLine == other.FirstLine
        && (ArgCount, PosOnlyArgCount, KwOnlyArgCount, LocalCount, FreeCount) == (other.ArgCount, other.PosOnlyArgCount, other.KwOnlyArgCount, other.LocalCount, other.FreeCount)
        && Code.AsSpan().SequenceEqual(other.Code) && Names.AsSpan().SequenceEqual(other.Names) && LocalsPlus.AsSpan().SequenceEqual(other.LocalsPlus)
        && CellSlots.AsSpan().SequenceEqual(other.CellSlots) && Positions.AsSpan().SequenceEqual(other.Positions) && Exceptions.AsSpan().SequenceEqual(other.Exceptions)
        && AreSame(Consts, other.Consts);

    private static bool AreSame(ReadOnlySpan<Value> mine, ReadOnlySpan<Value> other)
    {
        if (mine.Length != other.Length) return false;
        for (int i = 0; i < mine.Length; i++)
        {
            if (!IsSame(mine[i], other[i])) return false;
        }
        return true;
    }

    /// <summary>Equal and of one type: 1, 1.0 and True are different constants, and so are 0.0 and -0.0.</summary>
    private static bool IsSame(Value mine, Value other)
    {
        if (mine.O?.GetType() != other.O?.GetType()) return false;
        return mine.O switch
        {
            CodeObject code => code.IsSameAs(other.As<CodeObject>()),
            PyTuple tuple => AreSame(tuple.Span, other.As<PyTuple>().Span),
            PyComplex or PyFrozenSet => Protocols.RichEquals(mine, other) && Protocols.Repr(mine).Equals(Protocols.Repr(other)),
            _ => mine.IsFloat ? mine.N == other.N : Protocols.RichEquals(mine, other),
        };
    }
}
