namespace PyTee.Stdlib.Numpy;

/// <summary>How arrays are printed (numpy.set_printoptions).</summary>
public sealed record PrintOptions
{
    [ThreadStatic] private static PrintOptions? t_current;

    /// <summary>Those of the running program.</summary>
    public static PrintOptions Current { get => t_current ??= new PrintOptions(); set => t_current = value; }

    public int Precision { get; init; } = 8;
    public long Threshold { get; init; } = 1000;
    public int EdgeItems { get; init; } = 3;
    public int LineWidth { get; init; } = 75;
    public bool Suppress { get; init; }
    public string NaN { get; init; } = "nan";
    public string Infinity { get; init; } = "inf";
    public string FloatMode { get; init; } = "maxprec";
    /// <summary>'-', '+' or ' '.</summary>
    public char Sign { get; init; } = '-';
}
