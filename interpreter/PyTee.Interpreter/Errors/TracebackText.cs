using System.Text;
using PyTee.Interpreter.Bytecode;

namespace PyTee.Interpreter;

/// <summary>An exception as CPython prints it: chain, frames with source lines and markers, groups, notes, suggestions.</summary>
internal static class TracebackText
{
    private const int RecursiveCutoff = 3, MaxGroupWidth = 15, MaxGroupDepth = 10;

    /// <summary>The whole text, newline at the end.</summary>
    public static string Format(Runtime runtime, PyBaseException error)
    {
        var text = new StringBuilder();
        new Writer(runtime, text).Chain(error, "", []);
        return text.ToString();
    }

    /// <summary>The exception alone, without markers, as C code of CPython shows one that cannot be raised.</summary>
    public static string FormatPlain(Runtime runtime, PyBaseException error)
    {
        var text = new StringBuilder();
        new Writer(runtime, text) { HasMarkers = false }.One(error, "");
        return text.ToString();
    }

    private sealed class Writer(Runtime runtime, StringBuilder text)
    {
        public bool HasMarkers { get; init; } = true;

        private int _groupDepth;
        private bool _needsClose;

        public void Chain(PyBaseException error, string indent, HashSet<PyBaseException> seen)
        {
            Recursion.EnsureStack();
            seen.Add(error);
            if (error.Cause is { } cause && !seen.Contains(cause))
            {
                Chain(cause, indent, seen);
                Separate(indent, "The above exception was the direct cause of the following exception:");
            }
            else if (error.Cause == null && !error.SuppressContext && error.Context is { } context && !seen.Contains(context))
            {
                Chain(context, indent, seen);
                Separate(indent, "During handling of the above exception, another exception occurred:");
            }
            if (error is PyExceptionGroup group) Group(group, indent, seen);
            else One(error, indent);
        }

        private void Separate(string indent, string sentence) => text.Append(indent).Append('\n').Append(indent).Append(sentence).Append('\n').Append(indent).Append('\n');

        public void One(PyBaseException error, string indent)
        {
            if (error.Trace != null)
            {
                Line(indent, "Traceback (most recent call last):");
                Frames(error.Trace, indent);
            }
            Last(error, indent);
        }

        private void Group(PyExceptionGroup group, string indent, HashSet<PyBaseException> seen)
        {
            bool outermost = _groupDepth == 0;
            string margin = outermost ? indent + "  " : indent;
            if (group.Trace != null)
            {
                text.Append(margin).Append(outermost ? "+ " : "").Append("Exception Group Traceback (most recent call last):\n");
                Frames(group.Trace, margin + (outermost ? "| " : ""));
            }
            Last(group, margin + (outermost ? "| " : ""));
            if (++_groupDepth > MaxGroupDepth) { Line(margin, $"... (max_group_depth is {MaxGroupDepth})"); _groupDepth--; return; }
            string inner = outermost ? margin : margin[..^2];
            int count = Math.Min(group.Exceptions.Count, MaxGroupWidth + 1);
            for (int i = 0; i < count; i++)
            {
                bool truncated = i >= MaxGroupWidth;
                string title = truncated ? "..." : (i + 1).ToString();
                text.Append(inner).Append(i == 0 ? "+-" : "  ").Append($"+---------------- {title} ----------------\n");
                _needsClose = i == count - 1;
                if (truncated)
                {
                    int rest = group.Exceptions.Count - MaxGroupWidth;
                    Line(inner + "  | ", $"and {rest} more exception{(rest > 1 ? "s" : "")}");
                }
                else Chain(group.Exceptions[i].As<PyBaseException>(), inner + "  | ", seen);
                if (i == count - 1 && _needsClose) { Line(inner + "  ", "+------------------------------------"); _needsClose = false; }
            }
            _groupDepth--;
        }

        private void Line(string indent, string line) => text.Append(indent).Append(line).Append('\n');

        private void Frames(TraceLog? log, string indent)
        {
            (string File, int Line, string Name) last = default;
            int repeated = 0;
            for (; log != null; log = log.Inner)
            {
                var p = log.Position;
                var key = (log.Code.FileName.ToString(), p.Line, log.Code.Name.ToString());
                if (key == last) repeated++;
                else { Repeated(indent, repeated); repeated = 1; last = key; }
                if (repeated > RecursiveCutoff) continue;
                text.Append(indent).Append($"  File \"{key.Item1}\", line {p.Line}, in {key.Item3}\n");
                SourceLines(key.Item1, p, indent);
            }
            Repeated(indent, repeated);
        }

        private void Repeated(string indent, int count)
        {
            count -= RecursiveCutoff;
            if (count > 0) text.Append(indent).Append($"  [Previous line repeated {count} more time{(count > 1 ? "s" : "")}]\n");
        }

        private void SourceLines(string file, CodePosition p, string indent)
        {
            if (Source(file) is not { } lines || p.Line < 1 || p.Line > lines.Length) return;
            var shown = HasMarkers ? TracebackMarkers.Render(lines, p) : [lines[p.Line - 1].Trim()];
            foreach (var line in shown) text.Append(indent).Append("    ").Append(line).Append('\n');
        }

        private string[]? Source(string file) =>
            runtime.Importer.Sources.TryGetValue(file, out var source) ? source.Split('\n').Select(l => l.TrimEnd('\r')).ToArray() : null;

        private void Last(PyBaseException error, string indent)
        {
            if (error is PySyntaxError syntax && !syntax.FileName.IsNone | !syntax.Line.IsNone) Syntax(syntax, indent);
            else
            {
                string message = Message(error);
                string name = error.Class.FullName is var full && full.StartsWith("__main__.", StringComparison.Ordinal) ? full["__main__.".Length..] : full;
                string whole = message.Length == 0 ? name : $"{name}: {message}";
                foreach (var line in (whole + Hint(error)).Split('\n')) Line(indent, line);
            }
            Notes(error, indent);
        }

        private static string Message(PyBaseException error)
        {
            try { return Protocols.Str(new Value(error)).ToString(); }
            catch (PyException) { return "<exception str() failed>"; }
        }

        private string Hint(PyBaseException error)
        {
            try { return ErrorHints.For(runtime, error); }
            catch (PyException) { return ""; }
        }

        private void Syntax(PySyntaxError error, string indent)
        {
            string file = error.FileName.IsNone ? "<string>" : Protocols.Str(error.FileName).ToString();
            Line(indent, $"  File \"{file}\", line {(error.Line.IsSmallInt ? error.Line.N : 0)}");
            if (error.Text.Is<PyStr>(out var t))
            {
                string raw = t.ToString().TrimEnd('\n', '\r', ' ', '\t', '\f');
                string line = raw.TrimStart(' ', '\t', '\f', '\n');
                int stripped = raw.Length - line.Length;
                Line(indent, "    " + line);
                if (error.Offset.IsSmallInt && error.Offset.N >= 1)
                {
                    int start = (int)error.Offset.N - 1 - stripped;
                    bool sameLine = !error.EndLine.IsSmallInt || error.EndLine.N == error.Line.N;
                    int end = sameLine && error.EndOffset.IsSmallInt && error.EndOffset.N > 0 ? (int)error.EndOffset.N - 1 - stripped : sameLine ? start + 1 : line.Length;
                    end = Math.Min(end, line.Length);
                    if (end <= start) end = start + 1;
                    if (start >= 0)
                    {
                        string spaces = new(line.Take(Math.Min(start, line.Length)).Select(c => char.IsWhiteSpace(c) ? c : ' ').ToArray());
                        Line(indent, "    " + spaces.PadRight(start) + new string('^', end - start));
                    }
                }
            }
            string message = error.Msg.IsNone ? "<no detail available>" : Protocols.Str(error.Msg).ToString();
            Line(indent, $"{error.Class.FullName}: {message}");
        }

        private void Notes(PyBaseException error, string indent)
        {
            if (!AttributeAccess.TryGetQuiet(new Value(error), Names.Notes, out var notes) || notes.IsNone) return;
            if (notes.O is not (PyList or PyTuple)) { Line(indent, Protocols.Repr(notes).ToString()); return; }
            foreach (var note in Iteration.ToArray(notes))
            {
                string line;
                try { line = Protocols.Str(note).ToString(); }
                catch (PyException) { line = "<note str() failed>"; }
                foreach (var part in line.Split('\n')) Line(indent, part);
            }
        }
    }
}

/// <summary>What a traceback adds to a message: "Did you mean".</summary>
internal static class ErrorHints
{
    public static string For(Runtime runtime, PyBaseException error)
    {
        switch (error)
        {
            case PyAttributeError { Name.O: PyStr name } e when e.Owner.O != (object)PyNone.Instance:
                return Suggest(name.ToString(), NamesOf(e.Owner), "");
            case PyNameError { Name.O: PyStr name }:
                return NameHint(runtime, error, name.ToString());
            case PyImportError { NameFrom.O: PyStr name } e when e.Name.Is<PyStr>(out var module) && runtime.Importer.TryLoaded(module.ToString(), out var m):
                return Suggest(name.ToString(), NamesOf(new Value(m)), "");
            default:
                return "";
        }
    }

    private static string Suggest(string wrong, IReadOnlyCollection<string> names, string otherwise)
    {
        bool isPrivate = wrong.StartsWith('_');
        var best = Suggestions.Closest(wrong, isPrivate ? names : names.Where(n => !n.StartsWith('_')).ToArray());
        return best == null ? otherwise : $". Did you mean: '{best}'?";
    }

    private static string[] NamesOf(Value owner)
    {
        var dir = Vm.Current.Call(Vm.Current.Builtin("dir"), [owner], null);
        return Iteration.ToArray(dir).Where(v => v.O is PyStr).Select(v => v.ToString()).ToArray();
    }

    private static string NameHint(Runtime runtime, PyBaseException error, string name)
    {
        var log = error.Trace;
        while (log?.Inner != null) log = log.Inner;
        if (log == null) return "";
        var names = new List<string>();
        foreach (var n in log.Code.LocalsPlus) names.Add(n.ToString());
        for (int position = 0; log.Globals.Next(ref position, out var key, out _);) { if (key.O is PyStr) names.Add(key.ToString()); }
        for (int position = 0; runtime.BuiltinsModule.Dict.Next(ref position, out var key, out _);) { if (key.O is PyStr) names.Add(key.ToString()); }
        if (log.Code.LocalsPlus.Length > 0 && log.Frame is { } frame && frame.Locals().O is PyFrameLocals locals && locals.TryGet(new Value(PyStr.Intern("self")), out var self)
            && AttributeAccess.TryGetQuiet(self, PyStr.Intern(name), out _)) return $". Did you mean: 'self.{name}'?";
        bool isModule = runtime.Options.Library.NativeNames.Contains(name) || runtime.Options.Library.TryLoad(name, out _, out _);
        string hint = Suggest(name, names, "");
        if (!isModule) return hint;
        return hint.Length == 0 ? $". Did you forget to import '{name}'?" : $"{hint[..^1]} Or did you forget to import '{name}'?".Replace("' Or", "'? Or");
    }
}
