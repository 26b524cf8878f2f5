using System.Text.RegularExpressions;

namespace PyTee.Generators;

/// <summary>How a Python parameter may be given.</summary>
internal enum ParameterKind { PositionalOnly, Normal, KeywordOnly, Rest, Keywords }

/// <summary>One parameter of a Python signature; Default is the source text, null when it must be given.</summary>
internal sealed record PythonParameter(string Name, ParameterKind Kind, string? Default)
{
    /// <summary>An argument that can be left out without anything standing for it: <c>=...</c>.</summary>
    public bool IsOptionalWithoutValue => Default is "..." or "<unrepresentable>";
}

/// <summary>A signature as it stands in an attribute: <c>"pow(base, exp, mod=None)"</c>; the name is empty for __new__ and __init__.</summary>
internal sealed class PythonSignature
{
    private static readonly Regex Shape = new(@"^(\w*)\((.*)\)$", RegexOptions.Singleline);
    private static readonly Regex Parameter = new(@"^(\*{0,2})(\w+)(?:\s*=\s*(.+))?$", RegexOptions.Singleline);

    public string Name { get; private set; } = "";
    public List<PythonParameter> Parameters { get; } = [];
    public bool HasSlash { get; private set; }
    private string _inner = "";

    /// <summary>Null, with a reason, when the text is not a signature.</summary>
    public static PythonSignature? Parse(string text, out string reason)
    {
        reason = $"'{text}' is not a Python signature";
        var shape = Shape.Match(text.Trim());
        if (!shape.Success) return null;
        var signature = new PythonSignature { Name = shape.Groups[1].Value, _inner = shape.Groups[2].Value.Trim() };
        var kind = ParameterKind.Normal;
        foreach (var item in Split(signature._inner))
            if (signature.Add(item, ref kind) is { } complaint) { reason = complaint; return null; }
        reason = "";
        return signature;
    }

    private string? Add(string item, ref ParameterKind kind)
    {
        if (item == "/")
        {
            if (HasSlash || kind != ParameterKind.Normal) return "'/' must come once, before '*'";
            for (int i = 0; i < Parameters.Count; i++) Parameters[i] = Parameters[i] with { Kind = ParameterKind.PositionalOnly };
            HasSlash = true;
            return null;
        }
        if (item == "*") { kind = ParameterKind.KeywordOnly; return null; }
        var match = Parameter.Match(item);
        if (!match.Success) return $"'{item}' is not a parameter";
        var parameter = new PythonParameter(match.Groups[2].Value, kind, match.Groups[3].Success ? match.Groups[3].Value.Trim() : null);
        if (Parameters.Any(other => other.Name == parameter.Name)) return $"duplicate parameter '{parameter.Name}'";
        if (Parameters.Any(other => other.Kind == ParameterKind.Keywords)) return "nothing can follow '**'";
        if (match.Groups[1].Value == "*") { parameter = parameter with { Kind = ParameterKind.Rest }; kind = ParameterKind.KeywordOnly; }
        else if (match.Groups[1].Value == "**") parameter = parameter with { Kind = ParameterKind.Keywords };
        else if (kind == ParameterKind.Normal && parameter.Default == null && Parameters.Any(other => other.Default != null)) return $"parameter '{parameter.Name}' without default follows one with a default";
        Parameters.Add(parameter);
        return null;
    }

    /// <summary>The items between the commas that are not inside brackets or quotes.</summary>
    private static IEnumerable<string> Split(string text)
    {
        int depth = 0, start = 0;
        char quote = '\0';
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0 && quote == '\0'))
            {
                var item = text.Substring(start, i - start).Trim();
                if (item.Length > 0) yield return item;
                start = i + 1;
            }
            else if (quote != '\0') { if (text[i] == '\\') i++; else if (text[i] == quote) quote = '\0'; }
            else if (text[i] is '\'' or '"') quote = text[i];
            else if (text[i] is '(' or '[' or '{') depth++;
            else if (text[i] is ')' or ']' or '}') depth--;
        }
    }

    /// <summary>The text of <c>__text_signature__</c>; first is <c>$self</c>, <c>$module</c>, <c>$type</c> or empty. Null when a default has no text.</summary>
    public string? Text(string first)
    {
        if (Parameters.Any(parameter => parameter.Default == "...")) return null;
        if (first.Length == 0) return $"({_inner})";
        if (HasSlash) return $"({first}, {_inner})";
        return _inner.Length == 0 ? $"({first}, /)" : $"({first}, /, {_inner})";
    }

    public IEnumerable<PythonParameter> Named => Parameters.Where(parameter => parameter.Kind < ParameterKind.Rest);
    public int PositionalOnly => Parameters.Count(parameter => parameter.Kind == ParameterKind.PositionalOnly);
    public int Positional => Parameters.Count(parameter => parameter.Kind <= ParameterKind.Normal);
    public int Required => Parameters.Count(parameter => parameter.Kind <= ParameterKind.Normal && parameter.Default == null);
    public bool HasRest => Parameters.Any(parameter => parameter.Kind == ParameterKind.Rest);
    public bool HasKeywords => Parameters.Any(parameter => parameter.Kind == ParameterKind.Keywords);
    /// <summary>Only positional parameters, so that a complete list of arguments says everything.</summary>
    public bool IsSimple => Parameters.All(parameter => parameter.Kind <= ParameterKind.Normal);
}
