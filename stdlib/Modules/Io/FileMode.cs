using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What the mode argument of open() means.</summary>
internal readonly record struct FileMode(HostOpen Raw, bool IsBinary, bool IsText, bool IsUpdating)
{
    /// <summary>Read a mode, or raise what open() raises.</summary>
    public static FileMode Parse(string mode)
    {
        if (mode.Any(c => !"rwxabt+".Contains(c, StringComparison.Ordinal)) || mode.Distinct().Count() != mode.Length) throw Raise.ValueError($"invalid mode: '{mode}'");
        bool text = mode.Contains('t'), binary = mode.Contains('b'), updating = mode.Contains('+');
        if (text && binary) throw Raise.ValueError("can't have text and binary mode at once");
        int kinds = mode.Count(c => "rwxa".Contains(c, StringComparison.Ordinal));
        if (kinds == 0) throw Raise.ValueError("Must have exactly one of create/read/write/append mode and at most one plus");
        if (kinds > 1) throw Raise.ValueError("must have exactly one of create/read/write/append mode");
        var raw = mode.First(c => "rwxa".Contains(c, StringComparison.Ordinal)) switch
        {
            'r' => HostOpen.Read,
            'w' => HostOpen.Write | HostOpen.Create | HostOpen.Truncate,
            'x' => HostOpen.Write | HostOpen.Create | HostOpen.Exclusive,
            _ => HostOpen.Write | HostOpen.Create | HostOpen.Append,
        };
        return new(updating ? raw | HostOpen.Read | HostOpen.Write : raw, binary, text, updating);
    }

    /// <summary>The mode a raw file shows.</summary>
    public static string Name(HostOpen how)
    {
        bool reads = (how & HostOpen.Read) != 0;
        if ((how & HostOpen.Exclusive) != 0) return reads ? "xb+" : "xb";
        if ((how & HostOpen.Append) != 0) return reads ? "ab+" : "ab";
        return (how & HostOpen.Write) == 0 ? "rb" : reads ? "rb+" : "wb";
    }

    /// <summary>The flags of os.open that an opener gets.</summary>
    public static int Flags(HostOpen how) =>
        ((how & HostOpen.Write) == 0 ? 0 : (how & HostOpen.Read) != 0 ? 2 : 1)
        | ((how & HostOpen.Create) != 0 ? 0x40 : 0) | ((how & HostOpen.Exclusive) != 0 ? 0x80 : 0)
        | ((how & HostOpen.Truncate) != 0 ? 0x200 : 0) | ((how & HostOpen.Append) != 0 ? 0x400 : 0) | 0x80000;
}
