namespace PyTee.Generators;

/// <summary>C# text for where a form finds its inputs and puts its outputs: a stack slot, or what a field of the word points at.</summary>
internal sealed class FormSlots
{
    /// <summary>A slot for each input of the picture.</summary>
    public string[] Inputs { get; }
    /// <summary>The first and second output that is not an input left in place.</summary>
    public string Dest { get; }
    public string Dest2 { get; }
    /// <summary>The operand of the row, where a folded form has it in a field; null in the base form.</summary>
    public string? Own { get; }

    public FormSlots(FoldedForm form)
    {
        var picture = form.Row.Picture;
        int depth = -form.StackInputs, kept = picture.Kept + depth, field = 0;
        Inputs = new string[form.Inputs.Length];
        for (int i = 0; i < Inputs.Length; i++)
            Inputs[i] = form.Inputs[i] switch { FoldMode.Local => At("loc", field++), FoldMode.Const => Constant(field++), _ => Stack(depth++) };
        Dest = form.Dest == FoldMode.Local ? At("loc", field++) : Stack(kept);
        Dest2 = Stack(kept + 1);
        if (!form.IsBase && form.HasOwnField) Own = $"(int){Field(field)}";
    }

    private static string At(string start, int field) => $"Unsafe.Add(ref {start}, (nint){Field(field)})";

    private static string Constant(int field) => $"Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(f.Consts), (nint){Field(field)})";

    private static string Field(int index) => $"((ushort*)ip)[{index + 1}]";

    private static string Stack(int offset) => offset == 0 ? "sp" : $"Unsafe.Add(ref sp, {offset})";
}
