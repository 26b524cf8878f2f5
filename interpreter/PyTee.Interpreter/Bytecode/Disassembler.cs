using System.Globalization;
using System.Text;

namespace PyTee.Interpreter.Bytecode;

/// <summary>Prints code objects, one instruction a line.</summary>
public static class Disassembler
{
    /// <summary>A code object and those nested in it.</summary>
    public static string Print(CodeObject code)
    {
        var text = new StringBuilder();
        Print(code, text);
        return text.ToString();
    }

    private static void Print(CodeObject code, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture,
            $"code {code.QualName} line {code.FirstLine} stack {code.StackSize} locals {code.LocalsPlus.Length} flags {code.Flags}\n");
        var targets = Targets(code);
        var position = 0;
        var line = -1;
        for (var address = 0; address < code.Code.Length;)
        {
            while (position + 1 < code.Positions.Length && code.Positions[position + 1].Start <= address) position++;
            var current = code.Positions.Length > 0 ? code.Positions[position].Line : 0;
            var shown = current != line ? current.ToString(CultureInfo.InvariantCulture) : "";
            line = current;
            text.Append(CultureInfo.InvariantCulture, $"{shown,6} {(targets.Contains(address) ? ">>" : "  ")} {address,5} ");
            address += PrintInstruction(code, address, text);
        }
        foreach (var range in code.Exceptions)
            text.Append(CultureInfo.InvariantCulture,
                $"          {range.Start} to {range.End} -> {range.Target} depth {range.Depth}{(range.PushLasti ? " lasti" : "")}\n");
        foreach (var constant in code.Consts)
        {
            if (!constant.Is<CodeObject>(out var nested)) continue;
            text.Append('\n');
            Print(nested, text);
        }
    }

    private static HashSet<int> Targets(CodeObject code)
    {
        var targets = code.Exceptions.Select(e => e.Target).ToHashSet();
        for (var address = 0; address < code.Code.Length; address += Size(code.Code[address]))
            if (JumpTarget(code.Code[address], address) is { } target) targets.Add(target);
        return targets;
    }

    private static int Size(ulong word) => 1 + OpInfo.CacheWords(Instruction.OpOf(word));

    private static int? JumpTarget(ulong word, int address)
    {
        var op = Instruction.OpOf(word);
        if (!OpInfo.Jumps(op)) return null;
        return address + (OpInfo.IsFolded(op) ? (short)(word >> 48) : Instruction.OperandOf(word));
    }

    private static int PrintInstruction(CodeObject code, int address, StringBuilder text)
    {
        var word = code.Code[address];
        var op = Instruction.OpOf(word);
        var operands = new List<string>();
        if (OpInfo.IsFolded(op))
        {
            var form = FoldedOp.Form(op);
            Add(form.A, (ushort)(word >> 16));
            Add(form.B, (ushort)(word >> 32));
            Add(form.C, (ushort)(word >> 48));
        }
        else Add(OpInfo.OperandOf(op), Instruction.OperandOf(word));
        var name = OpInfo.Name(op) + (Instruction.IsMarked(word) ? op is Op.LoadSuperAttr or Op.LoadSuperMethod ? " ()" : " =" : "");
        text.Append(operands.Count == 0 ? name : $"{name,-24} {string.Join(", ", operands)}").Append('\n');
        return Size(word);

        void Add(Operand kind, int value)
        {
            if (kind != Operand.None) operands.Add(Show(code, address, word, kind, value));
        }
    }

    private static string Show(CodeObject code, int address, ulong word, Operand kind, int value) => kind switch
    {
        Operand.Const => ShowConstant(code.Consts[value]),
        Operand.Name => code.Names[value].ToString()!,
        Operand.Local => code.LocalsPlus[value].ToString()!,
        Operand.Jump => "to " + JumpTarget(word, address)!.Value.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string ShowConstant(Value value)
    {
        if (value.Is<CodeObject>(out var code)) return $"<code {code.QualName}>";
        if (value.Is<PyStr>(out var text)) return "'" + text.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal) + "'";
        if (value.Is<PyTuple>(out var tuple)) return "(" + string.Join(", ", tuple.Span.ToArray().Select(ShowConstant)) + ")";
        return value.IsNone ? "None" : value.IsTrue ? "True" : value.IsFalse ? "False" : value.ToString();
    }
}
