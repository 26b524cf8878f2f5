using System.Text;

namespace PyTee.Generators;

/// <summary>Writes the table of a boundary: for policy, for size checks before a payload is read, for the reference.</summary>
static class BoundaryTable
{
    public static void Emit(StringBuilder code, string stem, List<BoundaryCall> calls)
    {
        code.Append($"/// <summary>The calls of the boundary as data.</summary>\npublic static class {stem}Table\n{{\n");
        EmitSwitch(code, "The longest payload of a call; -1 for a call that does not exist.", "int MaxBytes", calls, call => call.MaxBytes.ToString(), "-1");
        EmitSwitch(code, "What a call needs.", "Capability Needs", calls, call => "(Capability)" + call.Needs, "(Capability)255");
        EmitSwitch(code, "Whether a call may arrive while another one runs.", "bool IsAnytime", calls, call => call.Anytime ? "true" : "false", "false");
        EmitSwitch(code, "The name of a call.", "string Name", calls, call => '"' + call.Name + '"', "\"?\"");
        code.Append("    /// <summary>Every call, in the order of the interface.</summary>\n");
        code.Append("    public static BoundaryRow[] Rows() =>\n    [\n");
        foreach (var call in calls)
            code.Append($"        new({call.Id}, {Quote(call.Name)}, (Capability){call.Needs}, {call.MaxBytes}, {(call.Anytime ? "true" : "false")}, {Quote(Signature(call))}, {Quote(call.Summary)}),\n");
        code.Append("    ];\n}\n");
    }

    static void EmitSwitch(
        StringBuilder code, string summary, string head, List<BoundaryCall> calls, Func<BoundaryCall, string> value, string otherwise)
    {
        code.Append($"    /// <summary>{summary}</summary>\n    public static {head}(int id) => id switch\n    {{\n");
        foreach (var call in calls) code.Append($"        {call.Id} => {value(call)},\n");
        code.Append($"        _ => {otherwise},\n    }};\n\n");
    }

    static string Signature(BoundaryCall call) =>
        "(" + call.ParameterList.Replace("@", "").Replace("PyTee.Contract.", "").Replace("System.", "") + ")";

    static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
