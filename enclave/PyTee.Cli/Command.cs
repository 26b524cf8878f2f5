using PyTee.Contract;
using PyTee.Host;

namespace PyTee.Cli;

/// <summary>What the command line asks for.</summary>
enum Verb
{
    /// <summary>Run a program.</summary>
    Run,
    /// <summary>Talk to an interactive session.</summary>
    Interact,
    /// <summary>Run tests.</summary>
    Test,
    /// <summary>Print a stage of a program.</summary>
    Dump,
    /// <summary>Print the version.</summary>
    Version,
    /// <summary>Print the help.</summary>
    Help,
    /// <summary>Say what is wrong with the command line.</summary>
    Complain,
}

/// <summary>A command line, understood.</summary>
sealed class Command
{
    /// <summary>What to do.</summary>
    public Verb Verb { get; set; } = Verb.Interact;

    /// <summary>The kind of program.</summary>
    public ProgramKind Kind { get; set; }

    /// <summary>The script's path, the source of <c>-c</c> or the module of <c>-m</c>.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What follows the program.</summary>
    public List<string> Arguments { get; } = [];

    /// <summary>What to print of the program; "ocalls" runs it.</summary>
    public string Stage { get; set; } = "";

    /// <summary>Whether the enclave is made inside this process.</summary>
    public bool InProcess { get; set; }

    /// <summary>Limits and grants.</summary>
    public EnclaveOptions Options { get; } = new();

    /// <summary>What is wrong with the command line.</summary>
    public string Complaint { get; set; } = "";
}
