using PyTee.Grammar.Ast;

namespace PyTee.Interpreter.Compiler;

/// <summary>Splits the format of a <c>%</c> with a tuple display into the parts of an f-string.</summary>
internal static class FormatSplitter
{
    /// <summary>The parts, or null when the format has anything but plain %s, %r, %a and %%, or the number of arguments is not right.</summary>
    public static Expr[]? Split(string format, Expr[] args, Span span)
    {
        var parts = new List<Expr>();
        var text = new System.Text.StringBuilder();
        var used = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
                continue;
            }
            if (++i == format.Length) return null;
            if (format[i] == '%')
            {
                text.Append('%');
                continue;
            }
            if (format[i] is not ('s' or 'r' or 'a') || used == args.Length) return null;
            Flush(parts, text, span);
            var arg = args[used++];
            parts.Add(new FormattedValue(arg, format[i], null) { Span = arg.Span });
        }
        Flush(parts, text, span);
        return used == args.Length ? [.. parts] : null;
    }

    private static void Flush(List<Expr> parts, System.Text.StringBuilder text, Span span)
    {
        if (text.Length == 0) return;
        parts.Add(new Constant(text.ToString()) { Span = span });
        text.Clear();
    }
}
