using System.Text;

namespace PyTee.Cli;

/// <summary>How reading a line ended.</summary>
enum LineKind
{
    /// <summary>A line was entered.</summary>
    Line,
    /// <summary>The user ended the input.</summary>
    End,
    /// <summary>The user interrupted.</summary>
    Interrupted,
}

/// <summary>Reads lines from a terminal with editing, history and completion.</summary>
sealed class LineEditor(History history, Func<string, string[]> complete)
{
    const string Indent = "    ";
    const int DefaultWidth = 80;

    readonly StringBuilder text = new();
    int cursor;
    int recalled;
    string prompt = "";
    string draft = "";

    /// <summary>Read one line.</summary>
    public (LineKind Kind, string Text) Read(string withPrompt)
    {
        (prompt, cursor, recalled, draft) = (withPrompt, 0, history.Count, "");
        text.Clear();
        Console.TreatControlCAsInput = true;
        try
        {
            Draw();
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                if (End(key) is { } kind) return (kind, text.ToString());
                Edit(key);
                Draw();
            }
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    LineKind? End(ConsoleKeyInfo key)
    {
        var isControl = (key.Modifiers & ConsoleModifiers.Control) != 0;
        if (isControl && key.Key == ConsoleKey.C) return LineKind.Interrupted;
        if (isControl && key.Key == ConsoleKey.D && text.Length == 0) return LineKind.End;
        if (key.Key != ConsoleKey.Enter && key.KeyChar is not ('\r' or '\n')) return null;
        Console.Write("\n");
        history.Add(text.ToString());
        return LineKind.Line;
    }

    void Edit(ConsoleKeyInfo key)
    {
        var isControl = (key.Modifiers & ConsoleModifiers.Control) != 0;
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow: cursor = Before(); break;
            case ConsoleKey.RightArrow: cursor = After(); break;
            case ConsoleKey.Home: cursor = 0; break;
            case ConsoleKey.End: cursor = text.Length; break;
            case ConsoleKey.UpArrow: Recall(recalled - 1); break;
            case ConsoleKey.DownArrow: Recall(recalled + 1); break;
            case ConsoleKey.Backspace: Remove(Before(), cursor - Before()); break;
            case ConsoleKey.Delete: Remove(cursor, After() - cursor); break;
            case ConsoleKey.Tab: Complete(); break;
            default:
                if (isControl) Control(key.Key);
                else if (key.KeyChar >= ' ') Insert(key.KeyChar.ToString());
                break;
        }
    }

    void Control(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A: cursor = 0; break;
            case ConsoleKey.E: cursor = text.Length; break;
            case ConsoleKey.B: cursor = Before(); break;
            case ConsoleKey.F: cursor = After(); break;
            case ConsoleKey.D: Remove(cursor, After() - cursor); break;
            case ConsoleKey.H: Remove(Before(), cursor - Before()); break;
            case ConsoleKey.K: Remove(cursor, text.Length - cursor); break;
            case ConsoleKey.U: Remove(0, cursor); break;
            case ConsoleKey.W: RemoveWord(); break;
            case ConsoleKey.P: Recall(recalled - 1); break;
            case ConsoleKey.N: Recall(recalled + 1); break;
            case ConsoleKey.L: Console.Clear(); break;
        }
    }

    /// <summary>The place one character to the left: half of a pair is no text that a program can be given.</summary>
    int Before() => cursor > 1 && char.IsSurrogatePair(text[cursor - 2], text[cursor - 1]) ? cursor - 2 : Math.Max(0, cursor - 1);

    /// <summary>The place one character to the right.</summary>
    int After() => cursor + 1 < text.Length && char.IsSurrogatePair(text[cursor], text[cursor + 1]) ? cursor + 2 : Math.Min(text.Length, cursor + 1);

    void Insert(string piece)
    {
        text.Insert(cursor, piece);
        cursor += piece.Length;
    }

    void Remove(int from, int count)
    {
        if (from < 0 || from + count > text.Length || count == 0) return;
        text.Remove(from, count);
        cursor = from;
    }

    void RemoveWord()
    {
        var from = cursor;
        while (from > 0 && text[from - 1] == ' ') from--;
        while (from > 0 && text[from - 1] != ' ') from--;
        Remove(from, cursor - from);
    }

    void Recall(int index)
    {
        if (index < 0 || index > history.Count) return;
        if (recalled == history.Count) draft = text.ToString();
        recalled = index;
        text.Clear().Append(index == history.Count ? draft : history[index]);
        cursor = text.Length;
    }

    void Complete()
    {
        var before = text.ToString(0, cursor);
        if (before.Trim().Length == 0) { Insert(Indent); return; }
        var from = cursor;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '_' or '.')) from--;
        var word = before[from..];
        var names = complete(word);
        if (names.Length == 0) return;
        var common = names.Aggregate(CommonPrefix);
        if (common.Length > word.Length) Insert(common[word.Length..]);
        else if (names.Length > 1) Console.Write("\n" + string.Join("  ", names) + "\n");
    }

    static string CommonPrefix(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length]) length++;
        return left[..length];
    }

    /// <summary>Draw the line again; one wider than the terminal scrolls sideways so that the cursor stays in sight.</summary>
    void Draw()
    {
        var width = Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        var room = Math.Max(10, width - prompt.Length - 1);
        var first = Math.Max(0, cursor - room);
        var shown = text.ToString(first, Math.Min(room, text.Length - first));
        Console.Write($"\r{prompt}{shown}\e[K\r\e[{prompt.Length + cursor - first}C");
    }
}
