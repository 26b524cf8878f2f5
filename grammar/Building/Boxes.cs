namespace PyTee.Grammar.Building;

/// <summary>Constant values that need no second object.</summary>
internal static class Boxes
{
    public static readonly object True = true, False = false;
    private static readonly object[] Small = [.. Enumerable.Range(0, 257).Select(i => (object)(long)i)];

    public static object Of(long value) => (ulong)value < (ulong)Small.Length ? Small[value] : value;
}
