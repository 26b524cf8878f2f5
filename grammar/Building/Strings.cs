using PyTee.Grammar.Ast;
using PyTee.Grammar.Lexing;
using PyTee.Grammar.Parsing;

namespace PyTee.Grammar.Building;

/// <summary>String and bytes literals, and what adjacent ones join to.</summary>
internal static class Strings
{
    public static Expr Make(in Pieces p)
    {
        if (p.Count == 1 && p[0].Value is SourceToken) return Single(p.Builder, p.Token(0));
        List<Expr> parts = [];
        bool formatted = false, bytes = false, text = false;
        for (int i = 0; i < p.Count; i++)
        {
            var part = p[i].Value is SourceToken token ? Single(p.Builder, token) : p.Expr(i);
            if (part is JoinedStr joined) { formatted = true; parts.AddRange(joined.Values); }
            else parts.Add(part);
            if (part is Constant { Value: byte[] }) bytes = true;
            else text = true;
        }
        if (bytes && text) throw p.Builder.ErrorAt("cannot mix bytes and nonbytes literals", p.Last + 1);
        if (bytes) return new Constant(parts.SelectMany(part => (byte[])((Constant)part).Value!).ToArray(), ((Constant)parts[0]).Kind) { Span = p.Span };
        var joinedParts = Fold(parts, formatted);
        return formatted ? new JoinedStr(joinedParts) { Span = p.Span } : joinedParts[0];
    }

    /// <summary>Joins neighbouring texts; the kind is the first one's. Empty texts are left out of f-strings.</summary>
    public static Expr[] Fold(List<Expr> parts, bool dropEmpty)
    {
        List<Expr> folded = new(parts.Count);
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not Constant first) { folded.Add(parts[i]); continue; }
            int end = i;
            while (end + 1 < parts.Count && parts[end + 1] is Constant) end++;
            object value = end == i ? first.Value! : PyText.Concat(parts, i, end);
            if (!dropEmpty || value is not string { Length: 0 })
                folded.Add(end == i ? first : new Constant(value, first.Kind) { Span = first.Span.To(parts[end].Span) });
            i = end;
        }
        return [.. folded];
    }

    private static Constant Single(Builder builder, SourceToken token)
    {
        var chars = token.Chars;
        int quote = chars.IndexOfAny('\'', '"');
        bool raw = false, bytes = false;
        foreach (char c in chars[..quote])
        {
            raw |= c is 'r' or 'R';
            bytes |= c is 'b' or 'B';
        }
        int width = chars.Length - quote >= 6 && chars[quote + 1] == chars[quote] && chars[quote + 2] == chars[quote] ? 3 : 1;
        var reader = new EscapeReader(builder, token.Span, token.Start + quote + width, token.End - width);
        if (bytes) return new Constant(reader.Bytes(raw)) { Span = token.Span };
        return new Constant(reader.Text(raw), chars[0] == 'u' ? "u" : null) { Span = token.Span };
    }
}
