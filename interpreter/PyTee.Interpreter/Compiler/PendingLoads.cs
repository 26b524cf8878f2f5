using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter.Compiler;

/// <summary>
/// Which slots of the stack hold a local that was loaded in the block at hand and not touched since. When an operator finally takes it as its
/// left operand (<c>total += x * y</c>), the load can be dropped and the operator reads the local itself.
/// </summary>
internal sealed class PendingLoads(List<Instr> code)
{
    private const int Unknown = -1;

    /// <summary>For each slot the index of the LoadFast that filled it, the top last.</summary>
    private readonly List<int> _slots = [];

    /// <summary>The index of the load of the slot below the top, if it is one that can be dropped.</summary>
    public int LoadBelowTop(in Handler? handler)
    {
        if (_slots.Count < 2) return Unknown;
        var index = _slots[^2];
        if (index == Unknown || code[index].Handler != handler) return Unknown;
        var local = code[index].Arg;
        for (var i = index + 1; i < code.Count; i++) if (Changes(code[i], local)) return Unknown;
        return index;
    }

    /// <summary>Forget the load at an index; of it only its line is left in the code.</summary>
    public void Remove(int index)
    {
        code[index] = new Instr { Op = Op.Nop, Handler = code[index].Handler, Span = code[index].Span };
        _slots.Remove(index);
    }

    /// <summary>Account for the instruction at the end of the code. <paramref name="isBound"/>: it loads a local that has a value.</summary>
    public void Apply(bool isBound)
    {
        var instr = code[^1];
        if (instr.IsSetup || instr.Op is Op.Copy or Op.Swap)
        {
            _slots.Clear();
            return;
        }
        var pops = StackInputs.Count(instr.Op, instr.Arg);
        var pushes = OpInfo.Effect(instr.Op, instr.Arg) + pops;
        if (pops > _slots.Count) _slots.Clear();
        else _slots.RemoveRange(_slots.Count - pops, pops);
        var loads = isBound && instr.Op == Op.LoadFast;
        for (; pushes > 0; pushes--) _slots.Add(loads ? code.Count - 1 : Unknown);
    }

    private static bool Changes(in Instr instr, int local)
    {
        if (instr.Parts != null) return Array.Exists(instr.Parts, part => Changes(part, local));
        return instr.Op is Op.StoreFast or Op.DeleteFast or Op.LoadFastAndClear && instr.Arg == local;
    }
}
