using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>What the newline argument of a text stream means.</summary>
internal readonly record struct Newline(string? Kind)
{
    /// <summary>Read the argument.</summary>
    public static Newline Parse(Value newline)
    {
        if (newline.IsNone || newline.IsUnset) return new(null);
        if (!newline.Is<PyStr>(out var text)) throw Raise.TypeError($"newline must be str or None, not {newline.Class.Name}");
        var kind = text.ToString();
        return kind is "" or "\n" or "\r" or "\r\n" ? new(kind) : throw Raise.ValueError($"illegal newline value: {Protocols.Repr(newline)}");
    }

    /// <summary>Whether every kind of line end is read as \n.</summary>
    public bool Translates => Kind == null;

    /// <summary>Whether \n is written as something else.</summary>
    public bool WritesOther => Kind is "\r" or "\r\n";

    /// <summary>Where the first line of the text ends, behind its line end; -1 when it does not end here.</summary>
    public int LineEnd(ReadOnlySpan<int> text, bool isFinal)
    {
        if (Kind is null or "\n") return text.IndexOf('\n') + 1 is > 0 and var end ? end : -1;
        if (Kind == "\r") return text.IndexOf('\r') + 1 is > 0 and var carriage ? carriage : -1;
        if (Kind == "\r\n") return text.IndexOf(['\r', '\n']) + 2 is > 1 and var both ? both : -1;
        int at = text.IndexOfAny('\r', '\n');
        if (at < 0) return -1;
        if (text[at] == '\n') return at + 1;
        if (at + 1 == text.Length) return isFinal ? at + 1 : -1;
        return text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /// <summary>The text with every \n as this kind of line end.</summary>
    public int[] Expand(int[] text)
    {
        var result = new List<int>(text.Length + 16);
        foreach (int c in text)
        {
            if (c != '\n') { result.Add(c); continue; }
            foreach (char end in Kind!) result.Add(end);
        }
        return [.. result];
    }

    /// <summary>The text with every kind of line end as \n.</summary>
    public static int[] Universal(int[] text)
    {
        if (!text.AsSpan().Contains('\r')) return text;
        var result = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r') { result.Add(text[i]); continue; }
            result.Add('\n');
            if (i + 1 < text.Length && text[i + 1] == '\n') i++;
        }
        return [.. result];
    }
}
