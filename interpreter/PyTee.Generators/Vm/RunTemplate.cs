using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PyTee.Generators;

/// <summary>
/// The dispatch loop as a template. Each instruction is a labelled block that ends by going on to the next; what goes there is a switch of gotos.
/// A section that follows a line <c>// fold</c> is written once for all forms of its row:
/// <code>
/// // fold                              or: // fold Lt &lt;, Le &lt;=    one body for several rows; CMP stands for the token, OPNAME for the row
/// case Op.Add:
/// {
///     ref Slot x = ref LEFT; ...
/// }                                    the brace that closes a section stands in the column of the one that opens it
/// </code>
/// What a body may use: each input of the stack picture in capitals (LEFT, RIGHT, OWNER, INDEX, VALUE, ITERATOR...), DEST and DEST2 (where the
/// outputs go), TOP (the first free slot once the instruction is done), <c>COPY(d, s);</c> (slot d becomes slot s), OPERAND (the 32-bit operand), NAME (index of the name), JUMP (offset in words), <c>NEXT;</c> (adjust the stack, go to the next
/// instruction), <c>BRANCH;</c> (adjust the stack as on the jump side, jump), and in comparisons <c>JUMP(condition);</c> which stores True or False
/// in the base form and jumps in the folded ones. A line that ends in <c>// base</c> or <c>// folded</c> is left out of the other forms.
/// The loop provides sp, loc (ref Slot: first free stack slot, first local), f (the frame), ip (ulong*), vm and the label fuel. Operands are read
/// through ip: what lives from one instruction to the next then fits into the registers that survive a call, and stays in them.
/// <para>
/// <c>SWITCH;</c> is the switch over the instruction at ip. <c>continue;</c> goes back to the loop's, <c>DISPATCH;</c> has one of its own in the
/// threaded expansion: a processor foresees a jump from its place, so that one place for all is foreseen badly (1.5 to 4 ns an instruction
/// where that was measured). The forms of a section whose marker says <c>// fold | threaded</c> end in one DISPATCH. Such a switch takes 1,400
/// bytes of IL, and only a compiler ahead of time bears many; so there are two expansions, see <see cref="RunGenerator"/>.
/// </para>
/// <para>
/// The runtime's compiler gives up on optimising a method of more than 20,000 IL instructions. So the folded forms of operators, comparisons and
/// subscripts only put their operands into registers and jump to one body that they share; <c>// fold | FF F* FC_L</c> gives those forms (or all that begin so)
/// a copy of their own. The registers are declared at a line <c>// fold registers</c> before the loop, the bodies stand at a line
/// <c>// fold bodies</c> after the sections. A template without these lines has only copies.
/// </para>
/// </summary>
internal sealed class RunTemplate(string path, SourceText source, IReadOnlyList<OpRow> rows, bool threaded = false)
{
    private static readonly Regex Marker = new(@"^\s*// fold\b(?<list>.*)$");
    private static readonly Regex Unmarked = new(@"^\s*case\s+((?:Op|FoldedOp)\.\w+)\s*:\s*$");
    private static readonly Regex GoCase = new(@"\bgoto case (?:Op|FoldedOp)\.(\w+);");
    private const string RegistersLine = "// fold registers", BodiesLine = "// fold bodies", ThreadedOption = "threaded", Name = "RUN";
    private static readonly Regex CaseLine = new(@"^\s*(case\s+Op\.\w+\s*:\s*)+$");
    private static readonly Regex CaseName = new(@"case\s+Op\.(\w+)");

    private readonly string[] _lines = source.Lines.Select(line => line.ToString()).ToArray();
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _bodies = new();
    private readonly HashSet<string> _shared = [];
    private readonly List<string> _labels = [];
    private readonly ILookup<string, FoldedForm> _forms = FoldedForm.All(rows).ToLookup(form => form.Row.Name);

    public List<Complaint> Complaints { get; } = [];

    private bool Shares => _lines.Any(line => line.Trim() == RegistersLine) && _lines.Any(line => line.Trim() == BodiesLine);

    public string Expand()
    {
        bool shares = Shares;
        _output.Append(Code.Header);
        LineDirective(_output, 0);
        for (int i = 0; i < _lines.Length;)
        {
            var marker = Marker.Match(_lines[i]);
            if (_lines[i].Trim() == RegistersLine) Insert(SharedForm.Registers, ++i);
            else if (_lines[i].Trim() == BodiesLine) Insert($"#pragma warning disable CS0162\n{_bodies}#pragma warning restore CS0162\n", ++i);
            else if (marker.Success) i = Section(i, marker.Groups["list"].Value, shares);
            else _output.Append(Unmarked.Replace(_lines[i++], match => Labelled(match.Groups[1].Value))).Append('\n');
        }
        return Finish(_output.ToString());
    }

    /// <summary>Puts in what is known only when all sections are written: the switches.</summary>
    private string Finish(string text)
    {
        var cases = string.Concat(_labels.Select(label => $"case {label}: goto {LabelOf(label)}; "));
        var all = $"switch ((Op)(*(ushort*)ip & 0x7fff)) {{ {cases}}}";
        text = text.Replace("DISPATCH;", threaded ? $"{{ {all} continue; }}" : "continue;").Replace("SWITCH;", all);
        return GoCase.Replace(text, match => $"goto {match.Groups[1].Value}_;").Replace(Name, threaded ? "RunThreaded" : "Run");
    }

    /// <summary>Begins the block of an instruction.</summary>
    private string Labelled(string label)
    {
        _labels.Add(label);
        return LabelOf(label) + ":";
    }

    private static string LabelOf(string label) => label.Substring(label.IndexOf('.') + 1) + "_";

    private void Insert(string text, int next)
    {
        _output.Append(text);
        LineDirective(_output, next);
    }

    /// <summary>Writes every form of the section whose marker is at a line; returns the line after it.</summary>
    private int Section(int marker, string options, bool shares)
    {
        var list = options.Split('|')[0].Trim();
        var own = options.Split('|').Skip(1).SelectMany(text => text.Split([' '], StringSplitOptions.RemoveEmptyEntries)).ToList();
        bool dispatches = own.Remove(ThreadedOption);
        int open = marker + 1;
        var labels = new List<string>();
        while (open < _lines.Length && CaseLine.IsMatch(_lines[open]))
            labels.AddRange(CaseName.Matches(_lines[open++]).Cast<Match>().Select(match => match.Groups[1].Value));
        if (open >= _lines.Length || _lines[open].Trim() != "{")
            return Malformed(marker, "PT0101", "after '// fold' come case labels 'case Op.Name:' and a line with '{'");

        var end = _lines[open].Replace('{', '}').TrimEnd();
        int close = Array.FindIndex(_lines, open, line => line.TrimEnd() == end);
        if (close < 0) return Malformed(open, "PT0102", "no '}' in the column of the '{' that opens this section");

        foreach (var (name, token) in Members(marker, list, labels))
        {
            if (rows.FirstOrDefault(row => row.Name == name) is not { } row) { Complain(marker, "PT0103", $"there is no row '{name}' in the opcode table"); continue; }
            foreach (var form in _forms[name].Prepend(FoldedForm.Base(row)).Where(form => !form.IsPair))
                if (shares && SharedForm.Suits(form) && !own.Any(pattern => Matches(form.Suffix, pattern))) Share(new SharedForm(form), new FormText(form, token, dispatches, shared: true), open, close);
                else Copy(_output.Append(Labelled(form.Label)).Append('\n'), new FormText(form, token, dispatches), open, close);
        }
        LineDirective(_output, close + 1);
        return close + 1;
    }

    private static bool Matches(string suffix, string pattern) =>
        pattern.EndsWith("*") ? suffix.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal) : suffix == pattern;

    /// <summary>Writes a form as a jump to its body, and the body when it is the first to use it.</summary>
    private void Share(SharedForm form, FormText text, int open, int close)
    {
        _output.Append(Labelled(form.Form.Label)).Append(' ').Append(form.Jump).Append('\n');
        if (!_shared.Add(form.BodyLabel)) return;
        Copy(_bodies.Append(form.BodyLabel).Append(":\n"), text, open, close);
        _bodies.Append("throw new System.Diagnostics.UnreachableException();\n");
    }

    /// <summary>The rows of a section, each with its token.</summary>
    private IEnumerable<(string Name, string Token)> Members(int line, string list, List<string> labels)
    {
        if (list.Length == 0) return labels.Select(label => (label, ""));
        var members = list.Split(',').Select(item => item.Trim().Split([' '], 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1].Trim() : "")).ToList();
        if ((labels.Count != 1 || labels[0] != "OPNAME") && labels.Count > 0 && !labels.SequenceEqual(members.Select(member => member.Item1)))
            Complain(line, "PT0104", "the case labels differ from the rows listed after '// fold'");
        return members;
    }

    private void Copy(StringBuilder output, FormText form, int open, int close)
    {
        LineDirective(output, open);
        for (int i = open; i <= close; i++)
        {
            var line = form.Keeps(_lines[i]) ? form.Expand(_lines[i], out var error) : Skip(out error);
            if (error != null) Complain(i, "PT0105", error);
            output.Append(line).Append('\n');
        }
        if (form.Go != null) output.Append(form.Go).Append(": DISPATCH;\n");
        static string Skip(out string? error) { error = null; return ""; }
    }

    private int Malformed(int line, string id, string text)
    {
        Complain(line, id, text);
        return line + 1;
    }

    private void Complain(int line, string id, string text)
    {
        var span = source.Lines[line].Span;
        var complaint = new Complaint(id, text, path, span, source.Lines.GetLinePositionSpan(span));
        if (!Complaints.Contains(complaint)) Complaints.Add(complaint);
    }

    /// <summary>Makes the compiler speak of the template. The path is relative so that the generated text does not depend on the folder of the build.</summary>
    private void LineDirective(StringBuilder output, int line) => output.Append("#line ").Append(line + 1).Append(" \"").Append(Path.GetFileName(path)).Append("\"\n");
}
