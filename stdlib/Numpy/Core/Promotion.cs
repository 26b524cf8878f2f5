namespace PyTee.Stdlib.Numpy;

/// <summary>How permissive a conversion may be, from strictest to loosest.</summary>
public enum Casting : byte { No, Equiv, Safe, SameKind, Unsafe }

/// <summary>The promotion and casting rules of NEP 50.</summary>
public static class Promotion
{
    private static readonly DType[] SignedOfSize = [DType.Int8, DType.Int16, DType.Int32, DType.Int64];

    /// <summary>The smallest dtype that holds both.</summary>
    public static DType Common(DType a, DType b)
    {
        if (a == b) return a;
        if (a.Kind > b.Kind) (a, b) = (b, a);
        if (b.IsText) return DType.OfText(Math.Max(LengthOf(a), b.TextLength));
        if (a.IsBool) return b;
        if (b.IsFloat) return a.IsFloat ? b : Wider(b, FloatFor(a));
        if (a.Family == b.Family) return b;
        var (signed, unsigned) = a.Family == 'i' ? (a, b) : (b, a);
        if (signed.ItemSize > unsigned.ItemSize) return signed;
        return unsigned.ItemSize == 8 ? DType.Float64 : SignedOfSize[unsigned.ItemSize switch { 1 => 1, 2 => 2, _ => 3 }];
    }

    /// <summary>The smallest float that represents the integers of a dtype well enough for arithmetic.</summary>
    public static DType FloatFor(DType d) => d.IsFloat ? d : d.ItemSize switch { 1 => DType.Float16, 2 => DType.Float32, _ => DType.Float64 };

    /// <summary>The dtype an array operand and a Python scalar meet in.</summary>
    public static DType WithWeak(DType d, Weak weak) => weak switch
    {
        Weak.Int => d.IsBool ? DType.Int64 : d,
        Weak.Float => d.IsFloat ? d : DType.Float64,
        _ => d,
    };

    public static bool CanCast(DType from, DType to, Casting casting) => casting switch
    {
        Casting.Unsafe => true,
        Casting.SameKind => Rank(from) <= Rank(to),
        Casting.Safe => Common(from, to) == to,
        _ => from == to,
    };

    /// <summary>'safe', 'same_kind' ... as Python spells them.</summary>
    public static string NameOf(Casting casting) => casting switch
    {
        Casting.No => "no", Casting.Equiv => "equiv", Casting.Safe => "safe", Casting.SameKind => "same_kind", _ => "unsafe",
    };

    public static Casting Parse(string text) => text switch
    {
        "no" => Casting.No, "equiv" => Casting.Equiv, "safe" => Casting.Safe, "same_kind" => Casting.SameKind, "unsafe" => Casting.Unsafe,
        _ => throw Fail.Value($"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{text}')"),
    };

    /// <summary>The characters that hold any number of a dtype.</summary>
    private static int LengthOf(DType d) => d.Kind switch
    {
        Kind.Text => d.TextLength, Kind.Bool => 5, Kind.UInt8 => 3, Kind.Int8 => 4, Kind.UInt16 => 5, Kind.Int16 => 6, Kind.UInt32 => 10, Kind.Int32 => 11,
        Kind.UInt64 => 20, Kind.Int64 => 21, _ => 32,
    };

    private static DType Wider(DType a, DType b) => a.Kind >= b.Kind ? a : b;

    private static int Rank(DType d) => d.Family switch { 'b' => 0, 'u' => 1, 'i' => 2, 'f' => 3, _ => 4 };
}

/// <summary>What kind of Python scalar an operand came from: it takes part in promotion by kind only.</summary>
public enum Weak : byte { None, Int, Float }
