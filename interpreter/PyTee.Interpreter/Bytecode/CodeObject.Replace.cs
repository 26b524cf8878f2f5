namespace PyTee.Interpreter.Bytecode;

/// <summary>code.replace and the constructor: a copy with other fields, as far as the machine, which trusts code blindly, can do with them.</summary>
public sealed partial class CodeObject
{
    private static readonly string[] s_arguments =
    [
        "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_code", "co_consts", "co_names", "co_varnames",
        "co_filename", "co_name", "co_qualname", "co_firstlineno", "co_linetable", "co_exceptiontable", "co_freevars", "co_cellvars",
    ];

    /// <summary>Create a code object. Its instructions must be those of a code object that the program has read.</summary>
    [PyNew("(*args)")]
    internal static Value New(PyType cls, ReadOnlySpan<Value> args)
    {
        int most = s_arguments.Length, least = most - 2;
        if (args.Length < least) throw Raise.TypeError($"code expected at least {least} arguments, got {args.Length}");
        if (args.Length > most) throw Raise.TypeError($"code expected at most {most} arguments, got {args.Length}");
        if (args[6].O is not PyBytes bytes) throw Raise.TypeError($"code() argument 7 must be bytes, not {args[6].Class.Name}");
        PyException? refusal = null;
        foreach (var source in Vm.Current.Runtime.KnownCode.Find(bytes.Data))
        {
            try { return Make(source, args); }
            catch (PyException e) when (e.Matches(Errors.ValueError)) { refusal = e; }
        }
        throw refusal ?? Raise.ValueError("code: unknown instructions");
    }

    private static Value Make(CodeObject source, ReadOnlySpan<Value> args)
    {
        var fresh = new Fields(source);
        for (int i = 0; i < s_arguments.Length; i++) fresh.Set(PyStr.Intern(s_arguments[i]), i < args.Length ? args[i] : PyTuple.Empty);
        return fresh.Make();
    }

    /// <summary>Return a copy of the code object with new values for the specified fields.</summary>
    [PyMethod("replace(**changes)")]
    internal Value Replace(PyDict? changes)
    {
        PyException? refusal = null;
        foreach (var source in Sources(changes))
        {
            try { return Replace(source, changes); }
            catch (PyException e) when (e.Matches(Errors.ValueError)) { refusal = e; }
        }
        throw refusal ?? Fields.Refusal("co_code");
    }

    /// <summary>The same as replace().</summary>
    [PyMethod("__replace__(**changes)")]
    internal Value CopyReplace(PyDict? changes) => Replace(changes);

    private IEnumerable<CodeObject> Sources(PyDict? changes)
    {
        if (changes == null || !changes.TryGet(PyStr.Intern("co_code"), out var given)) return [this];
        if (given.O is not PyBytes bytes) throw Raise.TypeError($"replace() argument 'co_code' must be bytes, not {given.Class.Name}");
        return Vm.Current.Runtime.KnownCode.Find(bytes.Data).Prepend(this).Where(code => bytes.Data.AsSpan().SequenceEqual(code.PyCode().Data));
    }

    private Value Replace(CodeObject source, PyDict? changes)
    {
        var fresh = new Fields(source);
        if (source != this) fresh.TakeFrom(this);
        for (int position = 0; changes != null && changes.Next(ref position, out var key, out var value);) fresh.Set(key.As<PyStr>(), value);
        return fresh.Make();
    }

    /// <summary>The fields of a code object with the instructions of another, which say what will do.</summary>
    private sealed class Fields(CodeObject source)
    {
        private PyStr _name = source.Name, _qualName = source.QualName, _fileName = source.FileName;
        private int _firstLine = source.FirstLine;
        private CodeFlags _flags = source.Flags;
        private Value[] _consts = source.Consts;
        private PyStr[] _names = source.Names;
        private PyStr[] _slots = [.. source.LocalsPlus];
        private int _argCount = source.ArgCount, _posOnlyCount = source.PosOnlyArgCount, _kwOnlyCount = source.KwOnlyArgCount, _stackSize = source.StackSize;
        private byte[]? _places;

        public static PyException Refusal(string field) => Raise.ValueError($"replace() cannot change {field} to that value");

        /// <summary>All but the instructions.</summary>
        public void TakeFrom(CodeObject code)
        {
            bool isAlike = code.LocalCount == source.LocalCount && code.FreeCount == source.FreeCount && code.CellSlots.AsSpan().SequenceEqual(source.CellSlots)
                && code.Exceptions.AsSpan().SequenceEqual(source.Exceptions);
            if (!isAlike || ((code.Flags ^ source.Flags) & ~CodeFlags.IterableCoroutine) != 0) throw Refusal("co_code");
            (_name, _qualName, _fileName, _firstLine, _flags) = (code.Name, code.QualName, code.FileName, code.FirstLine, code.Flags);
            (_consts, _names, _slots) = (code.Consts, code.Names, [.. code.LocalsPlus]);
            (_argCount, _posOnlyCount, _kwOnlyCount) = (code.ArgCount, code.PosOnlyArgCount, code.KwOnlyArgCount);
            _stackSize = Math.Max(_stackSize, code.StackSize);
            _places = CodeTables.Places(code);
        }

        /// <summary>Take a new value; ValueError when it is not one that the machine can do with.</summary>
        public void Set(PyStr name, Value value)
        {
            string field = name.ToString();
            switch (field)
            {
                case "co_name": _name = Text(field, value); break;
                case "co_qualname": _qualName = Text(field, value); break;
                case "co_filename": _fileName = Text(field, value); break;
                case "co_firstlineno": _firstLine = Count(value); break;
                case "co_flags": SetFlags(Interpreter.Number.AsLong(value)); break;
                case "co_consts": _consts = Items(field, value).Span.ToArray(); break;
                case "co_names": _names = [.. Array.ConvertAll(Items(field, value).Span.ToArray(), NameOf)]; break;
                case "co_varnames": Rename(field, Items(field, value), source.HasSlots ? source.LocalCount : 0, slot => slot); break;
                case "co_cellvars": Rename(field, Items(field, value), source.CellSlots.Length, i => source.CellSlots[i]); break;
                case "co_freevars": Rename(field, Items(field, value), source.FreeCount, i => source.LocalsPlus.Length - source.FreeCount + i); break;
                case "co_argcount": _argCount = Count(value); break;
                case "co_posonlyargcount": _posOnlyCount = Count(value); break;
                case "co_kwonlyargcount": _kwOnlyCount = Count(value); break;
                case "co_nlocals": if (Count(value) != source.PyLocalCount()) throw Raise.ValueError("code: co_nlocals != len(co_varnames)"); break;
                case "co_stacksize": _stackSize = Count(value); break;
                case "co_linetable": _places = Data(field, value); break;
                case "co_exceptiontable": if (!Data(field, value).AsSpan().SequenceEqual(CodeTables.Handlers(source))) throw Refusal(field); break;
                case "co_code": break;
                default: throw Raise.TypeError($"replace() got an unexpected keyword argument '{field}'");
            }
        }

        // The VM trusts the kind of a body; only the mark of types.coroutine says nothing about how it runs.
        private void SetFlags(long flags)
        {
            if (((flags ^ source.PyFlags()) & ~(long)CodeFlags.IterableCoroutine) != 0) throw Refusal("co_flags");
            _flags = (source.Flags & Hidden) | (CodeFlags)flags;
        }

        private void CheckConsts()
        {
            bool fits = _consts.Length >= source.Consts.Length;
            for (int i = 0; fits && i < source.Consts.Length; i++) fits = CanStandFor(source.Consts[i], _consts[i]);
            if (!fits) throw Refusal("co_consts");
        }

        /// <summary>Instructions rely on the type of a constant, calls on the names in a tuple, functions on what a body encloses.</summary>
        private static bool CanStandFor(Value old, Value fresh)
        {
            if (old.O?.GetType() != fresh.O?.GetType()) return false;
            if (old.O is CodeObject body) return body.FreeCount == fresh.As<CodeObject>().FreeCount;
            return old.O is not PyTuple || IsSame(old, fresh);
        }

        /// <summary>A body finds its arguments in its first slots: as many of them as it was compiled for.</summary>
        private void CheckCounts()
        {
            if (_argCount < _posOnlyCount) throw Raise.ValueError("code: argcount/posonlyargcount/kwonlyargcount must be positive");
            if (_argCount + _kwOnlyCount != source.ArgCount + source.KwOnlyArgCount) throw Refusal(_argCount != source.ArgCount ? "co_argcount" : "co_kwonlyargcount");
            // A frame with room to spare wastes memory, no more.
            if (_stackSize < source.StackSize || _stackSize > source.StackSize + (1 << 16)) throw Refusal("co_stacksize");
        }

        private void Rename(string field, PyTuple names, int count, Func<int, int> slotOf)
        {
            if (names.Count != count) throw Refusal(field);
            for (int i = 0; i < count; i++) _slots[slotOf(i)] = NameOf(names[i]);
        }

        private static int Count(Value value)
        {
            int count = Interpreter.Number.AsInt(value);
            return count >= 0 ? count : throw Raise.ValueError("code: argcount/posonlyargcount/kwonlyargcount must be positive");
        }

        private static PyStr NameOf(Value name) =>
            name.Is<PyStr>(out var text) ? PyStr.Intern(text) : throw Raise.TypeError($"name tuples must contain only strings, not '{name.Class.Name}'");

        private static PyTuple Items(string field, Value value) =>
            value.O as PyTuple ?? throw Raise.TypeError($"replace() argument '{field}' must be tuple, not {value.Class.Name}");

        private static PyStr Text(string field, Value value) =>
            value.Is<PyStr>(out var text) ? PyStr.Intern(text) : throw Raise.TypeError($"replace() argument '{field}' must be str, not {value.Class.Name}");

        private static byte[] Data(string field, Value value) =>
            value.O is PyBytes bytes ? bytes.Data : throw Raise.TypeError($"replace() argument '{field}' must be bytes, not {value.Class.Name}");

        public Value Make()
        {
            CheckConsts();
            CheckCounts();
            if (_names.Length < source.Names.Length) throw Refusal("co_names");
            bool keepsPlaces = _places == null ? _firstLine == source.FirstLine : _firstLine == source.FirstLine && _places.AsSpan().SequenceEqual(CodeTables.Places(source));
            var positions = keepsPlaces ? source.Positions : CodeTables.ReadPlaces(_places ?? CodeTables.Places(source), _firstLine, source.Code.Length);
            return new Value(new CodeObject
            {
                Name = _name, QualName = _qualName, FileName = _fileName, FirstLine = _firstLine, Flags = _flags, Consts = _consts, Names = _names, LocalsPlus = _slots,
                Code = source.Code, LocalCount = source.LocalCount, CellSlots = source.CellSlots, FreeCount = source.FreeCount, Exceptions = source.Exceptions,
                ArgCount = _argCount, PosOnlyArgCount = _posOnlyCount, KwOnlyArgCount = _kwOnlyCount, StackSize = _stackSize,
                Positions = positions, LineMarks = keepsPlaces ? source.LineMarks : MarksOf(positions),
            });
        }

        private static LineMark[] MarksOf(CodePosition[] positions) =>
            [.. positions.Where((place, i) => i == 0 || place.Line != positions[i - 1].Line).Select(place => new LineMark(place.Start, place.Line, IsAhead: false))];
    }
}
