namespace PyTee.Interpreter.Symbols;

/// <summary>Private names: <c>__x</c> in class <c>C</c> is <c>_C__x</c>.</summary>
public static class NameMangler
{
    /// <summary>The name as it is stored, given the innermost class around it.</summary>
    public static string Mangle(string? className, string name)
    {
        if (className == null || !name.StartsWith("__", StringComparison.Ordinal)) return name;
        if (name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.')) return name;
        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : string.Concat("_", stripped, name);
    }

    /// <summary>As above, in the type parameter scope of a generic class, where only its own names are private.</summary>
    public static string Mangle(string? className, Scope scope, string name) =>
        scope.MangledNames is { } only && !only.Contains(name) ? name : Mangle(className, name);
}
