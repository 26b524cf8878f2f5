using System.Text;

namespace PyTee.Generators;

/// <summary>Writes the class that turns method calls into requests.</summary>
static class BoundaryProxy
{
    // The bytes a payload may need besides the buffer it carries.
    const int Overhead = 64;

    public static void Emit(StringBuilder code, string boundary, string stem, List<BoundaryCall> calls)
    {
        code.Append($"/// <summary>Carries the calls of <see cref=\"{boundary}\"/> over a channel.</summary>\n");
        code.Append($"public sealed class {stem}Proxy(CallChannel channel) : {boundary}\n{{\n");
        foreach (var call in calls) EmitCall(code, call);
        code.Append("}\n\n");
    }

    static void EmitCall(StringBuilder code, BoundaryCall call)
    {
        code.Append($"    /// <inheritdoc/>\n    public Status {call.Name}({call.ParameterList})\n    {{\n");
        foreach (var output in call.Parameters.Where(p => p.IsOut)) code.Append($"        {output.Name} = default!;\n");
        if (call.Needs != 0) code.Append($"        if (!channel.Allowed.Contains((Capability){call.Needs})) return Status.Refused;\n");
        code.Append($"        lock (channel.Gate)\n        {{\n            var w = channel.Begin({call.MaxBytes});\n");
        foreach (var input in call.Inputs) code.Append($"            {input.Shape.Write(input.Name)}\n");
        if (call.Buffer is { } buffer)
            code.Append($"            w.WriteInt32(global::System.Math.Min({buffer.Name}.Length, {call.MaxBytes - Overhead}));\n");
        code.Append($"            var status = channel.Complete({call.Id}, {call.MaxBytes}, out var r);\n");
        code.Append("            if (status != Status.Ok) return status;\n");
        foreach (var output in call.Outputs) code.Append($"            {output.Name} = {output.Shape.Read()};\n");
        if (call.Buffer is { } filled)
            code.Append($"            {call.Parameters.Last().Name} = r.ReadBytesInto({filled.Name});\n");
        code.Append("            return r.IsComplete ? Status.Ok : Status.BadReply;\n        }\n    }\n\n");
    }
}
