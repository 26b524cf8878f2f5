using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>An interactive session: reads cells line by line and lets the enclave run them.</summary>
sealed class Session(Enclave enclave, Action beforeCell)
{
    const string FirstPrompt = ">>> ";
    const string NextPrompt = "... ";

    readonly LineEditor editor = new(History.Load(), text => enclave.Complete(text));

    /// <summary>Talk until the user or the program ends the session; the exit code.</summary>
    public int Run(ProgramText program)
    {
        enclave.Interact(program);
        Terminal.Print(Banner());
        while (true)
        {
            if (ReadCell(out var state, out var exitCode)) continue;
            if (state != CellState.Exit) Terminal.Print("\n");
            return exitCode;
        }
    }

    /// <summary>Read lines until they make a cell and run it; false at the end of the session.</summary>
    bool ReadCell(out CellState state, out int exitCode)
    {
        (state, exitCode) = (CellState.Done, 0);
        var cell = "";
        do
        {
            var line = editor.Read(cell.Length == 0 ? FirstPrompt : NextPrompt);
            if (line.Kind == LineKind.End) return cell.Length > 0;
            if (line.Kind == LineKind.Interrupted)
            {
                Terminal.Print("\nKeyboardInterrupt\n");
                return true;
            }
            if (cell.Length == 0 && line.Text.Trim().Length == 0) return true;
            cell += line.Text + "\n";
            beforeCell();
            (state, exitCode) = enclave.Feed(cell);
        }
        while (state == CellState.Incomplete);
        return state != CellState.Exit;
    }

    string Banner()
    {
        var stats = enclave.Stats;
        var debug = stats.Debug ? ", DEBUG" : "";
        return $"""
            {Words.Version} in a SIMULATED enclave ({stats.Image} image, {enclave.Description}{debug})
            Nothing outside is reachable unless allowed; see pytee --help. Type "help", "copyright", "credits" or "license" for more information.

            """;
    }
}
