namespace PyTee.Interpreter.Bytecode;

/// <summary>code.replace: a copy with other fields, as far as the machine, which trusts code blindly, can do with them.</summary>
public sealed partial class CodeObject
{
    /// <summary>Return a copy of the code object with new values for the specified fields.</summary>
    [PyMethod("replace(**changes)")]
    internal Value Replace(PyDict? changes)
    {
        var fresh = new Fields(this);
        for (int position = 0; changes != null && changes.Next(ref position, out var key, out var value);)
        {
            if (!fresh.TrySet(key.As<PyStr>(), value)) CheckUnchanged(key.As<PyStr>(), value);
        }
        return new Value(fresh.Make());
    }

    /// <summary>The same as replace().</summary>
    [PyMethod("__replace__(**changes)")]
    internal Value CopyReplace(PyDict? changes) => Replace(changes);

    private void CheckUnchanged(PyStr field, Value value)
    {
        bool isTable = field.ToString() is "co_linetable" or "co_exceptiontable", isField = AttributeAccess.TryGetQuiet(this, field, out var mine);
        if (!isTable && !(isField && field.ToString().StartsWith("co_", StringComparison.Ordinal))) throw Raise.TypeError($"replace() got an unexpected keyword argument '{field}'");
        if (isTable || !Protocols.RichEquals(mine, value)) throw Raise.ValueError($"replace() cannot change {field} to that value");
    }

    /// <summary>What replace() can change of a code object.</summary>
    private sealed class Fields(CodeObject code)
    {
        private PyStr _name = code.Name, _qualName = code.QualName, _fileName = code.FileName;
        private int _firstLine = code.FirstLine;
        private CodeFlags _flags = code.Flags;
        private Value[] _consts = code.Consts;
        private PyStr[] _names = code.Names;
        private readonly PyStr[] _slots = [.. code.LocalsPlus];

        /// <summary>Take a new value; false when it is not one that the machine can do with.</summary>
        public bool TrySet(PyStr field, Value value)
        {
            switch (field.ToString())
            {
                case "co_name": _name = Text(field, value); return true;
                case "co_qualname": _qualName = Text(field, value); return true;
                case "co_filename": _fileName = Text(field, value); return true;
                case "co_firstlineno": _firstLine = (int)Interpreter.Number.AsInt(value); return true;
                case "co_flags": return TrySetFlags(Interpreter.Number.AsLong(value));
                case "co_consts": return TrySetConsts(Items(field, value));
                case "co_names": return TrySetNames(Items(field, value));
                case "co_varnames": return TryRename(Items(field, value), code.HasSlots ? code.LocalCount : 0, slot => slot);
                case "co_cellvars": return TryRename(Items(field, value), code.CellSlots.Length, i => code.CellSlots[i]);
                case "co_freevars": return TryRename(Items(field, value), code.FreeCount, i => code.LocalsPlus.Length - code.FreeCount + i);
                default: return false;
            }
        }

        // The VM trusts the kind of a body; only the mark of types.coroutine says nothing about how it runs.
        private bool TrySetFlags(long flags)
        {
            if (((flags ^ code.PyFlags()) & ~(long)CodeFlags.IterableCoroutine) != 0) return false;
            _flags = (code.Flags & Hidden) | (CodeFlags)flags;
            return true;
        }

        private bool TrySetConsts(PyTuple consts)
        {
            if (consts.Count < code.Consts.Length) return false;
            for (int i = 0; i < code.Consts.Length; i++)
            {
                if (!CanStandFor(code.Consts[i], consts[i])) return false;
            }
            _consts = consts.Span.ToArray();
            return true;
        }

        /// <summary>Instructions rely on the type of a constant, calls on the names in a tuple, functions on what a body encloses.</summary>
        private static bool CanStandFor(Value old, Value fresh)
        {
            if (old.O?.GetType() != fresh.O?.GetType()) return false;
            if (old.O is CodeObject body) return body.FreeCount == fresh.As<CodeObject>().FreeCount;
            return old.O is not PyTuple || IsSame(old, fresh);
        }

        private bool TrySetNames(PyTuple names)
        {
            if (names.Count < code.Names.Length) return false;
            _names = [.. Array.ConvertAll(names.Span.ToArray(), NameOf)];
            return true;
        }

        private bool TryRename(PyTuple names, int count, Func<int, int> slotOf)
        {
            if (names.Count != count) return false;
            for (int i = 0; i < count; i++) _slots[slotOf(i)] = NameOf(names[i]);
            return true;
        }

        private static PyStr NameOf(Value name) =>
            name.Is<PyStr>(out var text) ? PyStr.Intern(text) : throw Raise.TypeError($"name tuples must contain only strings, not '{name.Class.Name}'");

        private static PyTuple Items(PyStr field, Value value) =>
            value.O as PyTuple ?? throw Raise.TypeError($"replace() argument '{field}' must be tuple, not {value.Class.Name}");

        private static PyStr Text(PyStr field, Value value) =>
            value.Is<PyStr>(out var text) ? PyStr.Intern(text) : throw Raise.TypeError($"replace() argument '{field}' must be str, not {value.Class.Name}");

        public CodeObject Make() => new()
        {
            Name = _name, QualName = _qualName, FileName = _fileName, FirstLine = _firstLine, Flags = _flags, Consts = _consts, Names = _names, LocalsPlus = _slots,
            Code = code.Code, LocalCount = code.LocalCount, CellSlots = code.CellSlots, FreeCount = code.FreeCount,
            ArgCount = code.ArgCount, PosOnlyArgCount = code.PosOnlyArgCount, KwOnlyArgCount = code.KwOnlyArgCount, StackSize = code.StackSize,
            Positions = code.Positions, LineMarks = code.LineMarks, Exceptions = code.Exceptions,
        };
    }
}
