using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;

namespace PyTee.Tidy;

/// <summary>Prints what has grown long, for a reader to ask whether it still is one thing; fails on nothing.</summary>
public sealed partial class SizeReport(ITestOutputHelper output)
{
    const int LongFile = 500;
    const int LongFunction = 60;
    const int ManyParameters = 6;

    /// <summary>Long files, long functions, long parameter lists.</summary>
    [Fact]
    public void Print()
    {
        foreach (var path in Sources.Written())
        {
            var lines = Sources.Lines(path);
            if (lines.Length > LongFile) output.WriteLine($"{path}: {lines.Length} lines");
            foreach (var complaint in Functions(lines)) output.WriteLine($"{path}:{complaint}");
        }
    }

    static IEnumerable<string> Functions(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            var head = Head().Match(lines[start]);
            if (!head.Success) continue;
            var parameters = lines[start].Count(letter => letter == ',') + 1;
            if (parameters > ManyParameters) yield return $"{start + 1}: {head.Groups[1].Value} has about {parameters} parameters";
            if (start + 1 >= lines.Length || lines[start + 1] != "    {") continue;
            var end = Array.IndexOf(lines, "    }", start);
            if (end - start > LongFunction) yield return $"{start + 1}: {head.Groups[1].Value} has {end - start} lines";
        }
    }

    [GeneratedRegex(@"^    [A-Za-z][\w<>\[\]?., ]* (\w+)(?:<\w+>)?\(.*\)$")]
    private static partial Regex Head();
}
