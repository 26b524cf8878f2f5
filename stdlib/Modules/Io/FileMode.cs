using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>The mode of an open file: what "rb+" and its like mean.</summary>
internal readonly record struct FileMode(bool Created, bool Readable, bool Writable, bool Appending)
{
    /// <summary>The mode of FileIO; 'b' is allowed and means nothing.</summary>
    public static FileMode Parse(string mode) => Read(mode) with { Truncates = mode.Contains('w') };

    private static FileMode Read(string mode)
    {
        bool created = false, reading = false, writing = false, appending = false, plus = false;
        foreach (char c in mode)
        {
            switch (c)
            {
                case 'x' or 'r' or 'w' or 'a' when created || reading || writing || appending: throw BadMode();
                case 'x': created = true; break;
                case 'r': reading = true; break;
                case 'w': writing = true; break;
                case 'a': appending = true; break;
                case 'b': break;
                case '+' when plus: throw BadMode();
                case '+': plus = true; break;
                default: throw Raise.ValueError($"invalid mode: {mode}");
            }
        }
        if (!(created || reading || writing || appending)) throw BadMode();
        return new(created, reading || plus, !reading || plus, appending);
    }

    private static PyException BadMode() => Raise.ValueError("Must have exactly one of create/read/write/append mode and at most one plus");

    public HostOpen HostFlags =>
        (Readable ? HostOpen.Read : 0) | (Writable ? HostOpen.Write : 0) | (Appending ? HostOpen.Append | HostOpen.Create : 0)
        | (Created ? HostOpen.Create | HostOpen.Exclusive : 0) | (Truncates ? HostOpen.Create | HostOpen.Truncate : 0);

    /// <summary>The flags of os.open for an opener.</summary>
    public long OpenFlags =>
        (Readable && Writable ? 2 : Readable ? 0 : 1) | (Appending ? 0x400 | 0x40 : 0) | (Created ? 0x40 | 0x80 : 0) | (Truncates ? 0x40 | 0x200 : 0) | 0x80000;

    /// <summary>Whether the file is emptied: by "w", not by "r+".</summary>
    public bool Truncates { get; init; }

    /// <summary>The text of FileIO.mode.</summary>
    public string Text => Created ? Readable ? "xb+" : "xb" : Appending ? Readable ? "ab+" : "ab" : Readable ? Writable ? "rb+" : "rb" : "wb";
}
