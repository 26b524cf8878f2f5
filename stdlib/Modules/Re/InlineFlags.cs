namespace PyTee.Stdlib.Re;

/// <summary>Reads the flags of <c>(?aiLmsux-imsx:...)</c> and <c>(?aiLmsux)</c>.</summary>
internal sealed class InlineFlags(PatternReader reader, PatternParser parser)
{
    /// <summary>The flag a letter stands for, or none.</summary>
    public static RegexFlags Of(int letter) => letter switch
    {
        'i' => RegexFlags.IgnoreCase,
        'L' => RegexFlags.Locale,
        'm' => RegexFlags.Multiline,
        's' => RegexFlags.DotAll,
        'x' => RegexFlags.Verbose,
        'a' => RegexFlags.Ascii,
        'u' => RegexFlags.Unicode,
        _ => RegexFlags.None,
    };

    /// <summary>Reads from the first letter on; nothing where the flags are for the whole pattern.</summary>
    public (RegexFlags Added, RegexFlags Removed)? Read(int letter)
    {
        RegexFlags added = RegexFlags.None;
        while (letter != '-')
        {
            added |= CheckAdded(Of(letter), added);
            letter = reader.Take();
            if (letter < 0) throw reader.Error("missing -, : or )");
            if (letter == ')')
            {
                parser.Flags |= added;
                return null;
            }
            if (letter == ':') return (added, RegexFlags.None);
            if (letter != '-' && Of(letter) == 0) throw Unknown(letter, "missing -, : or )");
        }
        RegexFlags removed = ReadRemoved();
        if ((added & removed) != 0) throw reader.Error("bad inline flags: flag turned on and off", 1);
        return (added, removed);
    }

    private RegexFlags ReadRemoved()
    {
        RegexFlags removed = RegexFlags.None;
        int letter = reader.Take();
        if (letter < 0) throw reader.Error("missing flag");
        if (Of(letter) == 0) throw Unknown(letter, "missing flag");
        while (letter != ':')
        {
            if ((Of(letter) & RegexFlags.TypeFlags) != 0)
                throw reader.Error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
            removed |= Of(letter);
            letter = reader.Take();
            if (letter < 0) throw reader.Error("missing :");
            if (letter != ':' && Of(letter) == 0) throw Unknown(letter, "missing :");
        }
        return removed;
    }

    private RegexFlags CheckAdded(RegexFlags flag, RegexFlags added)
    {
        if (reader.IsText && flag == RegexFlags.Locale)
            throw reader.Error("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!reader.IsText && flag == RegexFlags.Unicode)
            throw reader.Error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        bool isType = (flag & RegexFlags.TypeFlags) != 0;
        if (isType && ((added | flag) & RegexFlags.TypeFlags) != flag)
            throw reader.Error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        return flag;
    }

    private RegexSyntaxException Unknown(int letter, string otherwise)
    {
        bool isLetter = letter < 128 ? EscapeReader.IsAsciiLetter(letter) : CharSet.IsLetter(letter);
        return reader.Error(isLetter ? "unknown flag" : otherwise, letter == '\\' ? 2 : 1);
    }
}
