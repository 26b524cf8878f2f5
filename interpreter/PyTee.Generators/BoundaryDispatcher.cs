using System.Text;

namespace PyTee.Generators;

/// <summary>Writes the class that turns requests into method calls.</summary>
static class BoundaryDispatcher
{
    public static void Emit(StringBuilder code, string boundary, string stem, List<BoundaryCall> calls)
    {
        code.Append($"/// <summary>Answers requests with the calls of an <see cref=\"{boundary}\"/>.</summary>\n");
        code.Append($"public static class {stem}Dispatcher\n{{\n");
        EmitEntry(code, boundary, calls);
        foreach (var call in calls) EmitCall(code, boundary, call);
        code.Append("}\n\n");
    }

    static void EmitEntry(StringBuilder code, string boundary, List<BoundaryCall> calls)
    {
        code.Append("    /// <summary>Check a request, make the call and write its reply.</summary>\n");
        code.Append($"    public static Status Dispatch({boundary} target, int id, global::System.ReadOnlySpan<byte> request, WireWriter reply)\n    {{\n");
        code.Append("        var r = new WireReader(request);\n        var status = id switch\n        {\n");
        foreach (var call in calls) code.Append($"            {call.Id} => {call.Name}(target, request.Length, r, reply),\n");
        code.Append("            _ => Status.UnknownCall,\n        };\n");
        code.Append("        if (status == Status.Ok && reply.Failed) status = Status.TooBig;\n");
        code.Append("        if (status != Status.Ok) reply.Reset(0);\n        return status;\n    }\n\n");
    }

    static void EmitCall(StringBuilder code, string boundary, BoundaryCall call)
    {
        code.Append($"    static Status {call.Name}({boundary} target, int length, WireReader r, WireWriter w)\n    {{\n");
        code.Append($"        if (length > {call.MaxBytes}) return Status.TooBig;\n        w.Reset({call.MaxBytes});\n");
        foreach (var input in call.Inputs) code.Append($"        var {input.Name} = {input.Shape.Read()};\n");
        if (call.Buffer is not null) code.Append($"        var room = r.ReadRoom({call.MaxBytes});\n");
        code.Append("        if (!r.IsComplete) return Status.BadRequest;\n");
        if (call.Buffer is { } buffer) code.Append($"        var {buffer.Name} = w.Reserve(room);\n");
        var arguments = call.Parameters.Select(p => p.IsOut ? "out var " + p.Name : p.Name);
        code.Append($"        var status = target.{call.Name}({string.Join(", ", arguments)});\n");
        if (call.Outputs.Any() || call.Buffer is not null) code.Append("        if (status != Status.Ok) return status;\n");
        foreach (var output in call.Outputs) code.Append($"        {output.Shape.Write(output.Name)}\n");
        if (call.Buffer is not null) code.Append($"        w.Commit({call.Parameters.Last().Name}, room);\n");
        code.Append("        return status;\n    }\n\n");
    }
}
