using System.Text;

namespace PyTee.Tests.Golden;

/// <summary>A piece of an error file: its source, padded so that line numbers are the file's, and the line that raises what.</summary>
public sealed record ErrorChunk(string Source, int Line, string Message)
{
    const string Separator = "# ---";
    const string Marker = "###";

    /// <summary>The chunks of a file that have a marker.</summary>
    public static IEnumerable<ErrorChunk> Split(string text)
    {
        var source = new StringBuilder();
        var lines = text.Split('\n');
        var (marked, message) = (0, "");
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i == lines.Length || lines[i].Trim() == Separator)
            {
                if (marked > 0) yield return new(source.ToString(), marked, message);
                (marked, message) = (0, "");
                source.Clear().Append('\n', i + 1);
                continue;
            }
            var at = lines[i].IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0 && marked == 0) (marked, message) = (i + 1, lines[i][(at + Marker.Length)..].Trim());
            source.Append(lines[i]).Append('\n');
        }
    }
}
