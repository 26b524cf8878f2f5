using PyTee.Cli;
using PyTee.Contract;
using Xunit;

namespace PyTee.Tests.Boundary;

/// <summary>The command line is CPython's, plus the options of the enclave.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("script.py a -b", nameof(Verb.Run), ProgramKind.Script, "script.py", "a -b")]
    [InlineData("-c print(1) -x", nameof(Verb.Run), ProgramKind.Command, "print(1)", "-x")]
    [InlineData("-m mod --help", nameof(Verb.Run), ProgramKind.Module, "mod", "--help")]
    [InlineData("-cpass -x", nameof(Verb.Run), ProgramKind.Command, "pass", "-x")]
    [InlineData("-A -mmod x", nameof(Verb.Run), ProgramKind.Module, "mod", "x")]
    [InlineData("- x", nameof(Verb.Run), ProgramKind.StandardInput, "-", "x")]
    [InlineData("-A script.py", nameof(Verb.Run), ProgramKind.Script, "script.py", "")]
    [InlineData("test -k name dir", nameof(Verb.Test), ProgramKind.Script, "", "-k name dir")]
    [InlineData("dump --ast f.py", nameof(Verb.Dump), ProgramKind.Script, "f.py", "")]
    [InlineData("", nameof(Verb.Interact), ProgramKind.Script, "", "")]
    public void Programs(string line, string verb, ProgramKind kind, string subject, string arguments)
    {
        var command = Parse(line);
        Assert.Equal((verb, kind, subject, arguments), (command.Verb.ToString(), command.Kind, command.Subject, string.Join(' ', command.Arguments)));
    }

    [Theory]
    [InlineData("--max-memory 256M x", 256L << 20, 0, 0, 0, 0)]
    [InlineData("--max-memory=1g x", 1L << 30, 0, 0, 0, 0)]
    [InlineData("--max-time 5.0s x", 0, 5_000_000_000, 0, 0, 0)]
    [InlineData("--max-time 250ms x", 0, 250_000_000, 0, 0, 0)]
    [InlineData("--max-steps 1000 --max-output 10k --max-threads 3 x", 0, 0, 1000, 10240, 3)]
    public void Limits(string line, long memory, long time, long steps, long output, int threads) =>
        Assert.Equal(new LimitSettings(memory, time, steps, output, threads), Parse(line).Options.Limits);

    [Theory]
    [InlineData("--nope", "unknown option --nope")]
    [InlineData("-c", "Argument expected for the -c option")]
    [InlineData("-m", "Argument expected for the -m option")]
    [InlineData("--max-time", "Argument expected for the --max-time option")]
    [InlineData("--max-time soon x", "option --max-time does not take 'soon'")]
    [InlineData("--max-time -1s x", "option --max-time does not take '-1s'")]
    [InlineData("--max-memory 99999999999G x", "option --max-memory does not take '99999999999G'")]
    [InlineData("--in-process=yes x", "option --in-process does not take 'yes'")]
    [InlineData("--allow-read= x", "option --allow-read does not take ''")]
    public void Complaints(string line, string complaint)
    {
        var command = Parse(line);
        Assert.Equal((Verb.Complain, complaint), (command.Verb, command.Complaint));
    }

    [Fact]
    public void Grants()
    {
        var grants = Parse("--allow-read=/data --allow-write --allow-env=HOME -A x").Options.Grants;
        Assert.Equal(["read=/data", "write", "env=HOME", "all"], grants);
    }

    static Command Parse(string line) => CommandLine.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
