using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>An interactive session: reads cells line by line and lets the enclave run them.</summary>
sealed class Session(Enclave enclave, Action beforeCell)
{
    readonly LineEditor editor = new(History.Load(), text => enclave.Complete(text));

    /// <summary>Talk until the user or the program ends the session; the exit code.</summary>
    public int Run(ProgramText program)
    {
        enclave.Interact(program);
        Terminal.Print(Banner());
        while (true)
        {
            if (!ReadCell(out _, out var exitCode)) return exitCode;
        }
    }

    /// <summary>Read lines until they make a cell and run it; false at the end of the session.</summary>
    bool ReadCell(out CellState state, out int exitCode)
    {
        (state, exitCode) = (CellState.Done, 0);
        var cell = "";
        do
        {
            (var prompt, state, exitCode) = enclave.Prompt(cell.Length != 0);
            if (state == CellState.Exit) return false;
            var line = editor.Read(prompt);
            if (line.Kind == LineKind.End)
            {
                if (cell.Length > 0) return true;
                // The program ends as it would by itself: with its atexit functions and finalizers.
                Terminal.Print("\n");
                return Feed("raise SystemExit\n", out state, out exitCode);
            }
            if (line.Kind == LineKind.Interrupted)
            {
                Terminal.Print("\nKeyboardInterrupt\n");
                return true;
            }
            if (cell.Length == 0 && line.Text.Trim().Length == 0) return true;
            cell += line.Text + "\n";
            Feed(cell, out state, out exitCode);
        }
        while (state == CellState.Incomplete);
        return state != CellState.Exit;
    }

    /// <summary>Run a cell with the terminal as the program expects it; false when the session ended.</summary>
    bool Feed(string cell, out CellState state, out int exitCode)
    {
        beforeCell();
        Terminal.GiveBack();
        (state, exitCode) = enclave.Feed(cell);
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
