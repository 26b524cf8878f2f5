namespace PyTee.Cli;

/// <summary>What <c>pytee</c> says about itself.</summary>
static class Words
{
    /// <summary>The version of this program and of its language.</summary>
    public static string Version => $"PyTee {typeof(Words).Assembly.GetName().Version?.ToString(3)} (Python 3.13)";

    /// <summary>The one line of a wrong command line.</summary>
    public const string Usage =
        "usage: pytee [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry `pytee -h' for more information.\n";

    /// <summary>The help up to the options.</summary>
    public const string HelpHead = """
        usage: pytee [option] ... [-c cmd | -m mod | file | -] [arg] ...
               pytee [option] ... test [-k EXPR] [-x] [-q] [path] ...
               pytee [option] ... dump --tokens|--ast|--symbols|--code|--ocalls file

        Runs Python 3.13 programs inside an enclave, which is denied everything that is not allowed.
        The enclave is SIMULATED: the operating system and its administrator can look into it.

        -c cmd : program passed in as a string
        -m mod : run a module as a program
        file   : program read from a file
        -      : program read from standard input (default where that is not a terminal)
        arg ...: the program's sys.argv[1:]

        Options:

        """;

    /// <summary>The help from the options on.</summary>
    public const string HelpTail = """


        Exit codes: the program's own; 1 after a traceback; 2 wrong command line, or the script cannot be opened;
        121 memory limit, 122 time limit, 123 step limit, 124 output limit, 125 thread limit;
        110 the enclave could not be started or died; 130 interrupted.

        """;
}
