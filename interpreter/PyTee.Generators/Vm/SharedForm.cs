namespace PyTee.Generators;

/// <summary>
/// A folded form without a body of its own: it puts the addresses of its operands and the change of depth into registers, which are locals of the
/// loop, and jumps to the body of its row (comparisons have one for each kind of jump).
/// </summary>
internal sealed class SharedForm(FoldedForm form)
{
    private const int SlotSize = 16;

    /// <summary>Declares the registers.</summary>
    public const string Registers = "ref Slot in0_ = ref sp, in1_ = ref sp, in2_ = ref sp, dest_ = ref sp; nint step_ = 0;\n";
    /// <summary>Changes the depth by the step of the form that jumped to the body.</summary>
    public const string Adjust = "sp = ref Unsafe.AddByteOffset(ref sp, step_); ";
    /// <summary>The first free slot once the form is done.</summary>
    public const string Top = "Unsafe.AddByteOffset(ref sp, step_)";
    public const string Dest = "dest_";
    public static string Input(int index) => $"in{index}_";

    public FoldedForm Form { get; } = form;

    /// <summary>Families with many forms share; one or two copies cost less than the detour.</summary>
    public static bool Suits(FoldedForm form) =>
        !form.IsBase && form.Row.Fold is (FoldKind.Binary or FoldKind.Compare or FoldKind.Subscript);

    public string BodyLabel => "shared_" + Form.Row.Name + Form.Dest switch { FoldMode.JumpIfFalse => "_JF", FoldMode.JumpIfTrue => "_JT", _ => "" };

    /// <summary>The statements of the switch section.</summary>
    public string Jump
    {
        get
        {
            var slots = new FormSlots(Form);
            var text = string.Concat(slots.Inputs.Select((slot, i) => $"{Input(i)} = ref {slot}; "));
            if (Form.Dest is FoldMode.Stack or FoldMode.Local && Form.Row.Picture.Outputs!.Length > 0) text += $"{Dest} = ref {slots.Dest}; ";
            return $"{text}step_ = {Form.Effect * SlotSize}; goto {BodyLabel};";
        }
    }
}
