using PyTee.Interpreter.Bytecode;
using PyTee.Interpreter.Symbols;

namespace PyTee.Interpreter.Compiler;

/// <summary>
/// The slots of a body: arguments and locals, then cells that are not arguments, then free variables. Locals appear as they are used, so
/// operands of cells and free variables are marked until they are resolved, when it is known how many locals there are.
/// </summary>
internal sealed class SlotMap
{
    private const int CellMark = 1 << 28;
    private const int FreeMark = 1 << 29;
    private readonly NamePool _locals = new();
    private readonly int _parameterCount;

    public SlotMap(Scope scope)
    {
        foreach (var name in scope.Parameters) _locals.Add(name);
        _parameterCount = _locals.Count;
        Cells = scope.NamesWhere((place, flags) => place == NameScope.Cell || (flags & SymbolFlags.ComprehensionCell) != 0);
        if (scope.NeedsClassCell) Cells.Insert(0, "__class__");
        if (scope.NeedsClassDict) Cells.Add("__classdict__");
        Free = scope.NamesWhere((place, flags) => place == NameScope.Free || (flags & SymbolFlags.FreeClass) != 0);
    }

    /// <summary>Arguments and locals.</summary>
    public NamePool Locals => _locals;
    /// <summary>Names of cells, arguments among them.</summary>
    public List<string> Cells { get; }
    /// <summary>Names of free variables.</summary>
    public List<string> Free { get; }

    /// <summary>Operand for a local.</summary>
    public int Local(string name) => _locals.Add(name);
    /// <summary>Operand for a cell.</summary>
    public int Cell(string name) => CellOperand(Cells.IndexOf(name));
    /// <summary>Operand for a free variable.</summary>
    public int FreeVariable(string name) => FreeMark + Free.IndexOf(name);

    /// <summary>Operand for the i-th cell: the argument's slot where it is one.</summary>
    public int CellOperand(int index) =>
        _locals.TryGet(Cells[index], out var slot) && slot < _parameterCount ? slot : CellMark + index;

    /// <summary>Turn marked operands into slots; called when all locals are known.</summary>
    public void Resolve(List<Instr> code)
    {
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(code);
        foreach (ref var instr in span)
            if (!instr.IsSetup && OpInfo.OperandOf(instr.Op) == Operand.Local) instr.Arg = Resolve(instr.Arg);
    }

    private int Resolve(int operand)
    {
        if ((operand & FreeMark) != 0) return _locals.Count + OwnCells().Count + (operand & ~FreeMark);
        if ((operand & CellMark) == 0) return operand;
        return _locals.Count + OwnCells().IndexOf(Cells[operand & ~CellMark]);
    }

    private List<string>? _ownCells;

    private List<string> OwnCells() => _ownCells ??= Cells.FindAll(c => !_locals.TryGet(c, out var slot) || slot >= _parameterCount);

    /// <summary>Names of all slots.</summary>
    public PyStr[] AllNames()
    {
        // Written out: a spread into a list would load LINQ, at the start of every program.
        var names = new List<PyStr>(_locals.ToStrings());
        foreach (var cell in OwnCells()) names.Add(PyStr.Intern(cell));
        foreach (var free in Free) names.Add(PyStr.Intern(free));
        return names.ToArray();
    }

    /// <summary>Slots of the cells.</summary>
    public int[] CellSlots()
    {
        var slots = new int[Cells.Count];
        for (var i = 0; i < slots.Length; i++) slots[i] = Resolve(CellOperand(i));
        return slots;
    }
}
