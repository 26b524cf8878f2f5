using System.Globalization;
using PyTee.Contract;

namespace PyTee.Cli;

/// <summary>Reads the command line by one table.</summary>
static class CommandLine
{
    /// <summary>An option: its names, what its value is called, what it is for.</summary>
    sealed class Option(string names, string value, string help)
    {
        public string Names => names;

        public string Value => value;

        public string Help => help;

        public bool TakesValue => Value.Length > 0 && !IsValueOptional;

        public bool IsValueOptional => Value.StartsWith('[');
    }

    static readonly Option[] Options =
    [
        new("--allow-read", "[=PATH]", "let the program read files, all or below PATH"),
        new("--allow-write", "[=PATH]", "let it write, make and remove files, all or below PATH"),
        new("--allow-env", "[=NAME]", "let it read environment variables, all or NAME"),
        new("-A --allow-all", "", "all of the above"),
        new("--max-memory", "SIZE", "end the program above SIZE, as in 256M"),
        new("--max-time", "TIME", "end the program after TIME, as in 5.0s"),
        new("--max-steps", "N", "end the program after about N instructions"),
        new("--max-output", "SIZE", "end the program when it has written SIZE, as in 10M"),
        new("--max-threads", "N", "let it have at most N threads"),
        new("--in-process", "", "make the enclave inside this process (always DEBUG)"),
        new("--image", "FILE", "the enclave image to start"),
        new("--version -V", "", "print the version and exit"),
        new("--help -h", "", "print this help and exit"),
    ];

    /// <summary>The words of <c>--help</c>.</summary>
    public static string Help
    {
        get
        {
            var rows = Options.Select(option =>
                $"  {option.Names.Replace(" ", ", ", StringComparison.Ordinal) + (option.TakesValue ? " " : "") + option.Value,-24} {option.Help}");
            return Words.HelpHead + string.Join('\n', rows) + Words.HelpTail;
        }
    }

    /// <summary>Read a command line.</summary>
    public static Command Parse(string[] words)
    {
        var command = new Command();
        var at = 0;
        while (at < words.Length && words[at].Length > 1 && words[at][0] == '-' && !IsProgram(words[at]))
        {
            if (!TryOption(command, words, ref at)) return command;
            if (command.Verb is Verb.Version or Verb.Help) return command;
        }
        Program(command, words, at);
        return command;
    }

    /// <summary>Whether a word is -c or -m, which end the options and may have the program attached.</summary>
    static bool IsProgram(string word) => word.StartsWith("-c", StringComparison.Ordinal) || word.StartsWith("-m", StringComparison.Ordinal);

    static bool TryOption(Command command, string[] words, ref int at)
    {
        var word = words[at++];
        var split = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=') : -1;
        var name = split < 0 ? word : word[..split];
        if (Find(name) is not { } option) return Complain(command, "unknown option " + name);
        var value = split < 0 ? "" : word[(split + 1)..];
        if (split >= 0 && (option.Value.Length == 0 || value.Length == 0)) return Complain(command, $"option {name} does not take '{value}'");
        if (option.TakesValue && split < 0)
        {
            if (at == words.Length) return Complain(command, $"Argument expected for the {name} option");
            value = words[at++];
        }
        return Apply(command, name, value) || Complain(command, $"option {name} does not take '{value}'");
    }

    /// <summary>Do what an option asks for; false when its value makes no sense.</summary>
    static bool Apply(Command command, string name, string value) => name switch
    {
        "--allow-read" => Grant(command, "read", value),
        "--allow-write" => Grant(command, "write", value),
        "--allow-env" => Grant(command, "env", value),
        "-A" or "--allow-all" => Grant(command, "all", value),
        "--max-memory" => Size(value, out var n) && Limit(command, command.Options.Limits with { MaxMemory = n }),
        "--max-time" => Time(value, out var n) && Limit(command, command.Options.Limits with { MaxTimeNanoseconds = n }),
        "--max-steps" => Count(value, out var n) && Limit(command, command.Options.Limits with { MaxSteps = n }),
        "--max-output" => Size(value, out var n) && Limit(command, command.Options.Limits with { MaxOutput = n }),
        "--max-threads" => Count(value, out var n) && n < 10_000 && Limit(command, command.Options.Limits with { MaxThreads = (int)n }),
        "--in-process" => command.InProcess = true,
        "--image" => (command.Options.ImagePath = value).Length > 0,
        "--version" or "-V" => Become(command, Verb.Version),
        "--help" or "-h" => Become(command, Verb.Help),
        _ => throw new System.Diagnostics.UnreachableException(name),
    };

    static Option? Find(string name)
    {
        foreach (var option in Options)
        {
            foreach (var known in option.Names.Split(' '))
            {
                if (known == name) return option;
            }
        }
        return null;
    }

    static void Program(Command command, string[] words, int at)
    {
        if (at == words.Length) return;
        var word = words[at++];
        if (word == "test") { command.Verb = Verb.Test; }
        else if (word == "dump") { Dump(command, words, ref at); }
        else
        {
            command.Verb = Verb.Run;
            command.Kind = word switch
            {
                ['-', 'c', ..] => ProgramKind.Command, ['-', 'm', ..] => ProgramKind.Module, "-" => ProgramKind.StandardInput, _ => ProgramKind.Script,
            };
            command.Subject = IsProgram(word) ? word[2..] : word;
            if (word is "-c" or "-m")
            {
                if (at == words.Length) { Complain(command, $"Argument expected for the {word} option"); return; }
                command.Subject = words[at++];
            }
        }
        command.Arguments.AddRange(words[at..]);
    }

    static void Dump(Command command, string[] words, ref int at)
    {
        command.Verb = Verb.Dump;
        if (words.Length < at + 2 || words[at] is not ("--tokens" or "--ast" or "--symbols" or "--code" or "--ocalls"))
        {
            Complain(command, "dump takes one of --tokens, --ast, --symbols, --code, --ocalls, and a file");
            return;
        }
        command.Stage = words[at++][2..];
        command.Subject = words[at++];
    }

    static bool Grant(Command command, string kind, string subject)
    {
        command.Options.Grants.Add(subject.Length == 0 ? kind : kind + "=" + (kind == "env" ? subject : Path.GetFullPath(subject)));
        return true;
    }

    static bool Limit(Command command, LimitSettings limits)
    {
        command.Options.Limits = limits;
        return true;
    }

    static bool Become(Command command, Verb verb)
    {
        command.Verb = verb;
        return true;
    }

    static bool Complain(Command command, string complaint)
    {
        command.Verb = Verb.Complain;
        command.Complaint = complaint;
        return false;
    }

    static bool Count(string text, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;

    static bool Size(string text, out long bytes)
    {
        var shift = text.Length == 0 ? 0 : char.ToUpperInvariant(text[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 };
        var isNumber = Count(shift > 0 ? text[..^1] : text, out bytes) && bytes <= long.MaxValue >> shift;
        bytes <<= shift;
        return isNumber;
    }

    static bool Time(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var (number, unit) = text switch
        {
            [.. var rest, 'm', 's'] => (rest, 1e6),
            [.. var rest, 's'] => (rest, 1e9),
            [.. var rest, 'm'] => (rest, 60e9),
            _ => (text, 1e9),
        };
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        if (!(value * unit is >= 1 and < 9e18)) return false;
        nanoseconds = (long)(value * unit);
        return true;
    }
}
