using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PyTee.Grammar;
using PyTee.Grammar.Ast;
using PyTee.Grammar.Printing;
using PyTee.Interpreter.Compiler;

// The side of ./dev conformance that runs PyTee: one request a line on stdin, one answer a line on stdout, both JSON.
// {"file": path} or {"source": text, "mode": "exec"} answers the hash of the dumped tree, with "dump": true the tree itself;
// {"judge": text} answers whether a text typed so far is complete. --time FILES measures instead.
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

static JsonObject Answer(JsonElement request)
{
    try
    {
        return request.TryGetProperty("judge", out var typed) ? new() { ["ast"] = Source.Judge(typed.GetString()!).ToString() } : Tree(request);
    }
    catch (SyntaxException e)
    {
        return new() { ["error"] = e.Kind.ToString(), ["message"] = e.Message, ["line"] = e.Line, ["offset"] = e.Offset, ["endLine"] = e.EndLine, ["endOffset"] = e.EndOffset };
    }
    catch (SourceTooComplexException e)
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

static JsonObject Tree(JsonElement request)
{
    var text = request.TryGetProperty("file", out var file)
        ? SourceText.Decode(File.ReadAllBytes(file.GetString()!), file.GetString()!)
        : new SourceText(request.GetProperty("source").GetString()!, "<string>");
    var mode = request.TryGetProperty("mode", out var name) ? Enum.Parse<ParseMode>(name.GetString()!, ignoreCase: true) : ParseMode.Exec;
    var warnings = new JsonArray();
    var tree = Source.Parse(text, mode, warning => warnings.Add(new JsonArray(warning.Message, warning.Span.Line)));
    Compiler.Compile(tree, text);
    bool whole = request.TryGetProperty("dump", out var wanted) && wanted.GetBoolean();
    int indent = request.TryGetProperty("indent", out var spaces) ? spaces.GetInt32() : -1;
    string dump = AstPrinter.Print(tree, positions: true, indent);
    return new() { ["ast"] = whole ? dump : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dump))), ["warnings"] = warnings };
}
