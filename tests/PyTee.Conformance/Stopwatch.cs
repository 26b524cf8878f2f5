using System.Diagnostics;
using PyTee.Grammar;

/// <summary>Measures the CPU time from bytes to tree.</summary>
internal static class Stopwatch
{
    private const int Rounds = 5;

    /// <summary>Prints, for each round over some files, the milliseconds it took; the first round is the cold one.</summary>
    public static void Time(string[] files)
    {
        var contents = Array.ConvertAll(files, File.ReadAllBytes);
        for (int round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            for (int i = 0; i < files.Length; i++) Source.Parse(SourceText.Decode(contents[i], files[i]));
            Console.WriteLine((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }
    }
}
