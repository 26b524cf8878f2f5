using PyTee.Host;

namespace PyTee.Cli;

/// <summary>The program cannot be opened; the message is what the user reads.</summary>
sealed class UnopenableException(string message) : Exception(message);

/// <summary>Opens the script named on the command line.</summary>
static class ScriptFile
{
    /// <summary>Read a script, or the <c>__main__.py</c> of a folder.</summary>
    public static ProgramText Open(string path, List<string> arguments)
    {
        // An empty name is the current folder, as for CPython.
        if (path.Length == 0) path = ".";
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            var main = Path.Combine(path, "__main__.py");
            return File.Exists(main) ? Read(main, path, arguments) : throw new UnopenableException($"can't find '__main__' module in '{full}'");
        }
        return Read(path, path, arguments);
    }

    static ProgramText Read(string path, string shown, List<string> arguments)
    {
        try
        {
            return new(Contract.ProgramKind.Script, path, File.ReadAllBytes(path), (string[])[shown, .. arguments]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnopenableException($"can't open file '{Path.GetFullPath(path)}': {Reason(failure, path)}");
        }
    }

    static string Reason(Exception failure, string path) => failure switch
    {
        DirectoryNotFoundException when File.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) => "[Errno 20] Not a directory",
        FileNotFoundException or DirectoryNotFoundException => "[Errno 2] No such file or directory",
        UnauthorizedAccessException => "[Errno 13] Permission denied",
        PathTooLongException => "[Errno 36] File name too long",
        _ => "[Errno 5] Input/output error",
    };
}
