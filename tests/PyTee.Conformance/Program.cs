using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Printing;
using PyTee.Interpreter.Compiler;

// The side of ./dev conformance that runs PyTee: one request a line on stdin, one answer a line on stdout, both JSON.
// {"file": path} or {"source": text, "mode": "exec"}; with "dump": true the whole tree comes back, otherwise its hash.
if (args is ["--time", .. var files])
{
    Stopwatch.Time(files);
    return;
}
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
while (Console.ReadLine() is { } line)
{
    using var request = JsonDocument.Parse(line);
    output.WriteLine(Answer(request.RootElement).ToJsonString());
}

static System.Text.Json.Nodes.JsonObject Answer(JsonElement request)
{
    try
    {
        if (request.TryGetProperty("judge", out var typed)) return new() { ["ast"] = Source.Judge(typed.GetString()!).ToString() };
        var text = request.TryGetProperty("file", out var file)
            ? SourceText.Decode(File.ReadAllBytes(file.GetString()!), file.GetString()!)
            : new SourceText(request.GetProperty("source").GetString()!, "<string>");
        var mode = request.TryGetProperty("mode", out var name) ? Enum.Parse<ParseMode>(name.GetString()!, ignoreCase: true) : ParseMode.Exec;
        var tree = Source.Parse(text, mode);
        Compiler.Compile(tree, text);
        string dump = AstPrinter.Print(tree, positions: true);
        bool whole = request.TryGetProperty("dump", out var wanted) && wanted.GetBoolean();
        return new() { ["ast"] = whole ? dump : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dump))) };
    }
    catch (SyntaxException e)
    {
        return new() { ["error"] = e.Kind.ToString(), ["message"] = e.Message, ["line"] = e.Line, ["offset"] = e.Offset, ["endLine"] = e.EndLine, ["endOffset"] = e.EndOffset };
    }
    catch (Exception e) when (e is SourceTooComplexException or InsufficientExecutionStackException)
    {
        return new() { ["error"] = "MemoryError", ["message"] = e.Message };
    }
    catch (CompilationDepthException e)
    {
        return new() { ["error"] = "RecursionError", ["message"] = e.Message };
    }
    catch (Exception e)
    {
        return new() { ["error"] = "crash", ["message"] = e.ToString() };
    }
}
