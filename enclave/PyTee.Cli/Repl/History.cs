namespace PyTee.Cli;

/// <summary>The lines typed before, kept in the user's home.</summary>
sealed class History
{
    const int MaxLines = 2000;

    readonly List<string> lines = [];
    readonly string? path;

    History(string? path) => this.path = path;

    /// <summary>The number of lines.</summary>
    public int Count => lines.Count;

    /// <summary>A line by its age, the oldest first.</summary>
    public string this[int index] => lines[index];

    /// <summary>Read the user's history; an unreadable one is empty.</summary>
    public static History Load()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var history = new History(home.Length == 0 ? null : Path.Combine(home, ".pytee_history"));
        try
        {
            if (File.Exists(history.path)) history.lines.AddRange(File.ReadLines(history.path).TakeLast(MaxLines));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            history.lines.Clear();
        }
        return history;
    }

    /// <summary>Remember a line, but not twice in a row.</summary>
    public void Add(string line)
    {
        if (line.Trim().Length == 0 || (lines.Count > 0 && lines[^1] == line)) return;
        lines.Add(line);
        try
        {
            if (path is not null) File.AppendAllText(path, line + "\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A history that cannot be kept is no reason to stop.
        }
    }
}
