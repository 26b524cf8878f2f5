using System.Text.RegularExpressions;

namespace PyTee.Generators;

/// <summary>What the names of a section template (see <see cref="RunTemplate"/>) stand for in one form of a row.</summary>
internal sealed class FormText
{
    private static readonly Regex Word = new(@"\b[A-Z][A-Z0-9]*\b");
    private static readonly Regex Statement = new(@"\b(NEXT|BRANCH)\s*;");
    private static readonly Regex Copy = new(@"\bCOPY\((\w+), (\w+)\);");
    // Stores of null and of a string literal need no write barrier, which is most of what a copy costs.
    private const string CopyText = "if ($2.O == null) { $1.O = null; $1.N = $2.N; } else if ($2.O == (object)Tag.Float) { $1.N = $2.N; $1.O = Tag.Float; } else $1 = $2;";

    private readonly FoldedForm _form;
    private readonly Dictionary<string, string> _words = [];
    private readonly bool _fixedDepth;
    private readonly bool _shared;
    private readonly string _go;

    /// <summary>
    /// The names of a form; those of a shared body stand for the registers that its forms fill. A form that dispatches goes on through the
    /// one switch of its own.
    /// </summary>
    public FormText(FoldedForm form, string token, bool dispatches = false, bool shared = false)
    {
        _form = form;
        _shared = shared;
        Go = dispatches ? (shared ? new SharedForm(form).BodyLabel : form.Name) + "_go" : null;
        _go = Go != null ? $"goto {Go};" : "continue;";
        var picture = form.Row.Picture;
        _fixedDepth = picture.Inputs != null && picture.Outputs != null;
        _words["CMP"] = token;
        _words["OPNAME"] = form.Row.Name;
        if (form.IsBase) _words["OPERAND"] = _words["NAME"] = _words["JUMP"] = "*(int*)((ushort*)ip + 1)";
        else if (form.Jumps) _words["JUMP"] = "((short*)ip)[3]";
        if (shared) BindRegisters(picture);
        else if (_fixedDepth) BindSlots(picture);
    }

    /// <summary>The label of the form's switch; null when it has none.</summary>
    public string? Go { get; }

    private void BindRegisters(StackPicture picture)
    {
        for (int i = 0; i < picture.Inputs!.Length; i++) _words[picture.Inputs[i].ToUpperInvariant()] = SharedForm.Input(i);
        _words["DEST"] = SharedForm.Dest;
        _words["TOP"] = SharedForm.Top;
    }

    /// <summary>Whether a line belongs to this form.</summary>
    public bool Keeps(string line) => !line.TrimEnd().EndsWith(_form.IsBase ? "// folded" : "// base");

    /// <summary>The line for this form; the error is null when all is well.</summary>
    public string Expand(string line, out string? error)
    {
        error = null;
        line = Copy.Replace(line, CopyText);
        line = ExpandConditionalJump(line, ref error);
        string? complaint = error;
        line = Statement.Replace(line, match => match.Groups[1].Value == "NEXT" ? Next(ref complaint) : Branch(ref complaint));
        error = complaint;
        return Word.Replace(line, match => _words.TryGetValue(match.Value, out var text) ? text : match.Value);
    }

    private void BindSlots(StackPicture picture)
    {
        var slots = new FormSlots(_form);
        for (int i = 0; i < picture.Inputs!.Length; i++) _words[picture.Inputs[i].ToUpperInvariant()] = slots.Inputs[i];
        _words["DEST"] = slots.Dest;
        _words["DEST2"] = slots.Dest2;
        _words["TOP"] = $"Unsafe.Add(ref sp, {_form.Effect})";
        if (slots.Own != null) _words["NAME"] = _words["OPERAND"] = slots.Own;
    }

    private string Adjust(int effect) =>
        _shared ? SharedForm.Adjust : effect == 0 ? "" : $"sp = ref Unsafe.Add(ref sp, {effect}); ";

    private string Next(ref string? error)
    {
        if (!_fixedDepth) error = "NEXT needs a stack picture without [n]: adjust sp by hand";
        return $"{{ {(_fixedDepth ? Adjust(_form.Effect) : "")}ip += {1 + _form.Row.Cache}; {_go} }}";
    }

    // The operand is read from the code, so it has to be read before ip goes on.
    private const string Fuel = "if (JUMP < 0 && --vm.Fuel < 0) { ip += JUMP; goto fuel; } ";

    private string Branch(ref string? error)
    {
        if (!_form.Jumps) error = "BRANCH in a row without jump operand";
        // An iteration only jumps forward; anything else may close a loop.
        var fuel = _form.Row.Fold == FoldKind.Iterate ? "" : Fuel;
        return $"{{ {(_fixedDepth ? Adjust(_form.JumpEffect) : "")}{fuel}ip += JUMP; {_go} }}";
    }

    /// <summary>Expands <c>JUMP(condition);</c>.</summary>
    private string ExpandConditionalJump(string line, ref string? error)
    {
        for (var match = Regex.Match(line, @"\bJUMP\("); match.Success; match = Regex.Match(line, @"\bJUMP\("))
        {
            int open = match.Index + match.Length - 1, close = Closing(line, open);
            if (close < 0 || !line.Substring(close + 1).TrimStart().StartsWith(";"))
            {
                error = "write JUMP(condition); on one line";
                return line;
            }
            var condition = line.Substring(open + 1, close - open - 1);
            int end = line.IndexOf(';', close);
            line = line.Substring(0, match.Index) + ConditionalJump(condition, ref error) + line.Substring(end + 1);
        }
        return line;
    }

    private string ConditionalJump(string condition, ref string? error)
    {
        if (_form.Row.Fold != FoldKind.Compare) error = "JUMP(condition) is for comparisons";
        // The stack is adjusted before the condition is looked at, so that nothing stands between comparison and branch.
        if (Word.Matches(condition).Cast<Match>().Any(word => word.Value != "CMP" && word.Value != "OPNAME" && _words.ContainsKey(word.Value)))
            error = "JUMP's condition may not name a slot: bind it to a ref local first";
        if (_form.IsBase) return $"{{ DEST.O = {condition} ? vm.True : vm.False; {Next(ref error)} }}";
        var test = _form.Dest == FoldMode.JumpIfTrue ? condition : $"!({condition})";
        return $"{{ {Adjust(_form.Effect)}if ({test}) {{ {Fuel}ip += JUMP; }} else ip++; {_go} }}";
    }

    private static int Closing(string line, int open)
    {
        for (int i = open, depth = 0; i < line.Length; i++)
        {
            if (line[i] == '(') depth++;
            else if (line[i] == ')' && --depth == 0) return i;
        }
        return -1;
    }
}
