using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>The <c>pytee</c> command.</summary>
static class Program
{
    static int Main(string[] words)
    {
        var command = CommandLine.Parse(words);
        try
        {
            return command.Verb switch
            {
                Verb.Version => Terminal.Print(Words.Version + "\n"),
                Verb.Help => Terminal.Print(CommandLine.Help),
                Verb.Complain => Complain(command.Complaint),
                _ => new Runner(command).Run(),
            };
        }
        catch (EnclaveException failure)
        {
            Terminal.Warn($"pytee: {failure.Message}\n");
            return ExitCode.EnclaveLost;
        }
        catch (UnopenableException failure)
        {
            Terminal.Warn($"pytee: {failure.Message}\n");
            return ExitCode.Usage;
        }
    }

    static int Complain(string complaint)
    {
        Terminal.Warn(complaint + "\n" + Words.Usage);
        return ExitCode.Usage;
    }
}
