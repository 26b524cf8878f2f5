namespace PyTee.Generators;

/// <summary>Where an input of a form comes from or its output goes to, in the order of the interpreter's <c>FoldMode</c>.</summary>
internal enum FoldMode { None, Stack, Local, Const, JumpIfFalse, JumpIfTrue }

/// <summary>
/// One form of a row. <see cref="Inputs"/> has a mode for each input of the picture. The fields a, b, c of the word are given to the inputs that
/// are not on the stack, then to a local result, then to the name; a jump is always in c. The base form has one 32-bit operand.
/// </summary>
internal sealed record FoldedForm(OpRow Row, string Suffix, FoldMode[] Inputs, FoldMode Dest, int Number)
{
    public bool IsBase => Suffix.Length == 0;
    public string Name => IsBase ? Row.Name : Row.Name + "_" + Suffix;
    public string Label => (IsBase ? "Op." : "FoldedOp.") + Name;
    public string ShownName => IsBase ? Row.ShownName : Row.ShownName + "_" + Suffix;
    public bool Jumps => Dest is FoldMode.JumpIfFalse or FoldMode.JumpIfTrue || Row.Operand == "Jump";

    /// <summary>Whether the operand of the row goes to a field behind those of the folded inputs.</summary>
    public bool HasOwnField => Row.Operand == "Name" || Row.Fold == FoldKind.Move;

    public int StackInputs => Inputs.Count(mode => mode == FoldMode.Stack);
    /// <summary>Two rows in one word: its section is written by hand.</summary>
    public bool IsPair => !IsBase && Row.Name == PairOf;
    /// <summary>Change of depth when control falls through.</summary>
    public int Effect => IsPair ? 2 : OutputsOnStack - StackInputs;
    /// <summary>Change of depth on the jump side.</summary>
    public int JumpEffect => Row.EffectOfJump(Effect);

    private int OutputsOnStack => Dest switch
    {
        FoldMode.Stack => Row.Picture.Outputs!.Length,
        FoldMode.Local => Row.Picture.Outputs!.Length - 1,
        _ => 0,
    };

    /// <summary>The operand kinds of the fields a, b and c.</summary>
    public string[] Fields()
    {
        var fields = new List<string>();
        if (IsPair) fields.AddRange(["Local", "Local"]);
        fields.AddRange(Inputs.Where(mode => mode is FoldMode.Local or FoldMode.Const).Select(mode => mode.ToString()));
        if (Dest == FoldMode.Local) fields.Add("Local");
        if (HasOwnField) fields.Add(Row.Operand);
        while (fields.Count < 3) fields.Add("None");
        if (Jumps) fields[2] = "Jump";
        return fields.ToArray();
    }

    /// <summary>The row two of which in a row are folded into one instruction.</summary>
    private const string PairOf = "LoadFast";

    /// <summary>The stack form of a row.</summary>
    public static FoldedForm Base(OpRow row) =>
        new(row, "", (row.Picture.Inputs ?? []).Select(_ => FoldMode.Stack).ToArray(), FoldMode.Stack, row.Number);

    /// <summary>Every folded form of every row, numbered right after the rows.</summary>
    public static List<FoldedForm> All(IReadOnlyList<OpRow> rows)
    {
        var forms = new List<FoldedForm>();
        int next = rows.Count == 0 ? 0 : rows[rows.Count - 1].Number + 1;
        foreach (var row in rows)
            foreach (var (suffix, modes, dest) in Shapes(row))
                forms.Add(new FoldedForm(row, suffix, Pad(row, modes), dest, next++));
        return forms;
    }

    private static IEnumerable<(string Suffix, string Modes, FoldMode Dest)> Shapes(OpRow row) => row.Fold switch
    {
        FoldKind.Binary => Cross(["SS", "SF", "SC", "FF", "FC", "FS", "CF"], [("P", FoldMode.Stack), ("L", FoldMode.Local)]).Where(s => s.Item1 != "SS_P"),
        FoldKind.Compare => Cross(["SS", "SF", "SC", "FF", "FC"], [("JF", FoldMode.JumpIfFalse), ("JT", FoldMode.JumpIfTrue)]),
        FoldKind.Unary => [("F", "F", FoldMode.Stack)],
        FoldKind.Subscript when row.Picture.Outputs!.Length > 0 => Plain("SF", "SC", "FF", "FC").Concat(Cross(["SS", "SF", "SC", "FF", "FC"], [("L", FoldMode.Local)])),
        FoldKind.Subscript => Plain("SF", "FF", "FC"),
        FoldKind.Iterate => [("L", "", FoldMode.Local)],
        FoldKind.Return or FoldKind.Move => Plain("F", "C"),
        FoldKind.Test => Plain("F"),
        _ => row.Name == PairOf ? [("FF", "", FoldMode.Stack)] : [],
    };

    private static IEnumerable<(string, string, FoldMode)> Plain(params string[] modes) => modes.Select(mode => (mode, mode, FoldMode.Stack));

    private static IEnumerable<(string, string, FoldMode)> Cross(string[] modes, (string Suffix, FoldMode Mode)[] dests) =>
        from mode in modes from dest in dests select (mode + "_" + dest.Suffix, mode, dest.Mode);

    /// <summary>The letters describe the last inputs; those before them stay on the stack.</summary>
    private static FoldMode[] Pad(OpRow row, string modes)
    {
        var all = modes.PadLeft(row.Picture.Inputs!.Length, 'S');
        return all.Select(letter => letter switch { 'F' => FoldMode.Local, 'C' => FoldMode.Const, _ => FoldMode.Stack }).ToArray();
    }
}
