using System.Numerics;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Numpy;

/// <summary>A two-operand ufunc over all numbers; bool has an operation of its own, counts as int8, or has none.</summary>
internal sealed unsafe class NumberUfunc<TOp>(string name, double? identity = null) : Ufunc(name, 2, identity) where TOp : struct, INumberBinary
{
    /// <summary>The loop for bool; null with <see cref="BoolAsInt8"/> false means bool is refused.</summary>
    public LoopInfo? OnBool { get; init; }
    public bool BoolAsInt8 { get; init; }
    /// <summary>The TypeError for bool operands.</summary>
    public string? BoolRefusal { get; init; }

    private protected override LoopInfo Find(Kind kind)
    {
        if (kind == Kind.Bool) return OnBool ?? (BoolAsInt8 ? Find(Kind.Int8) : default);
        var pick = new Picker();
        Elements.Dispatch(kind, ref pick);
        return new LoopInfo(pick.Code, kind, kind);
    }

    private protected override PyException NoLoop(DType x, DType? y) => BoolRefusal != null ? Fail.Type(BoolRefusal) : base.NoLoop(x, y);

    private struct Picker : IElementAction
    {
        public Inner Code;
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => Code = &BinaryLoop<T, TOp>.Run;
    }
}

/// <summary>A comparison of two numbers.</summary>
internal sealed unsafe class ComparisonUfunc<TOp>(string name, double? identity = null) : Ufunc(name, 2, identity) where TOp : struct, IComparison
{
    private protected override LoopInfo Find(Kind kind)
    {
        var pick = new Picker();
        Elements.Dispatch(kind, ref pick);
        return new LoopInfo(pick.Code, kind, Kind.Bool);
    }

    private struct Picker : IElementAction
    {
        public Inner Code;
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => Code = &CompareLoop<T, TOp>.Run;
    }
}

/// <summary>A two-operand ufunc over integers.</summary>
internal sealed unsafe class IntegerUfunc<TOp>(string name, double? identity = null) : Ufunc(name, 2, identity) where TOp : struct, IIntegerBinary
{
    public bool BoolAsInt8 { get; init; }
    public bool OnBool { get; init; }
    /// <summary>The missing loop is reported by the signature looked for.</summary>
    public bool ReportsSignature { get; init; }

    private protected override LoopInfo Find(Kind kind) => kind switch
    {
        Kind.Bool => OnBool ? new(Of<byte>(), Kind.Bool, Kind.Bool) : BoolAsInt8 ? Find(Kind.Int8) : default,
        Kind.Int8 => new(Of<sbyte>(), kind, kind),
        Kind.UInt8 => new(Of<byte>(), kind, kind),
        Kind.Int16 => new(Of<short>(), kind, kind),
        Kind.UInt16 => new(Of<ushort>(), kind, kind),
        Kind.Int32 => new(Of<int>(), kind, kind),
        Kind.UInt32 => new(Of<uint>(), kind, kind),
        Kind.Int64 => new(Of<long>(), kind, kind),
        Kind.UInt64 => new(Of<ulong>(), kind, kind),
        _ => default,
    };

    private static Inner Of<T>() where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => &IntegerLoop<T, TOp>.Run;

    private protected override PyException NoLoop(DType x, DType? y) => ReportsSignature ? NoSignature(x, y) : base.NoLoop(x, y);
}

/// <summary>A two-operand ufunc over floats; integers become floats, wide enough for their size unless <see cref="AlwaysDouble"/>.</summary>
internal sealed unsafe class FloatUfunc<TOp>(string name, double? identity = null) : Ufunc(name, 2, identity) where TOp : struct, IFloatBinary
{
    /// <summary>Integers of any size become float64.</summary>
    public bool AlwaysDouble { get; init; }
    /// <summary>Floats, too.</summary>
    public bool OnlyDouble { get; init; }

    internal override bool TakesDoubles => AlwaysDouble;

    private protected override DType Meet(DType x, DType y) => AlwaysDouble ? base.Meet(x, y) : Promotion.Common(Promotion.FloatFor(x), Promotion.FloatFor(y));

    private protected override LoopInfo Find(Kind kind)
    {
        if (kind < Kind.Float16) return Find(AlwaysDouble ? Kind.Float64 : Promotion.FloatFor(DType.Of(kind)).Kind);
        if (OnlyDouble) kind = Kind.Float64;
        return kind switch
        {
            Kind.Float16 => new(&FloatLoop<Half, TOp>.Run, kind, kind),
            Kind.Float32 => new(&FloatLoop<float, TOp>.Run, kind, kind),
            _ => new(&FloatLoop<double, TOp>.Run, kind, kind),
        };
    }
}

/// <summary>A one-operand ufunc over all numbers; what bool gives is told by the ufunc.</summary>
internal sealed unsafe class UnaryUfunc<TOp>(string name) : Ufunc(name, 1) where TOp : struct, INumberUnary
{
    public bool BoolAsInt8 { get; init; }
    public bool BoolStays { get; init; }
    public bool ReportsSignature { get; init; }
    public string? BoolRefusal { get; init; }

    private protected override LoopInfo Find(Kind kind)
    {
        if (kind == Kind.Bool) return BoolStays ? new(&UnaryLoop<byte, TOp>.Run, kind, kind) : BoolAsInt8 ? Find(Kind.Int8) : default;
        var pick = new Picker();
        Elements.Dispatch(kind, ref pick);
        return new LoopInfo(pick.Code, kind, kind);
    }

    private protected override PyException NoLoop(DType x, DType? y) =>
        BoolRefusal != null ? Fail.Type(BoolRefusal) : ReportsSignature ? NoSignature(x, y) : base.NoLoop(x, y);

    private struct Picker : IElementAction
    {
        public Inner Code;
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => Code = &UnaryLoop<T, TOp>.Run;
    }
}

/// <summary>A one-operand ufunc over floats.</summary>
internal sealed unsafe class FloatUnaryUfunc<TOp>(string name) : Ufunc(name, 1) where TOp : struct, IFloatUnary
{
    private protected override LoopInfo Find(Kind kind) => kind switch
    {
        < Kind.Float16 => Find(Promotion.FloatFor(DType.Of(kind)).Kind),
        Kind.Float16 => new(&FloatUnaryLoop<Half, TOp>.Run, kind, kind),
        Kind.Float32 => new(&FloatUnaryLoop<float, TOp>.Run, kind, kind),
        _ => new(&FloatUnaryLoop<double, TOp>.Run, kind, kind),
    };
}

/// <summary>A question about one number.</summary>
internal sealed unsafe class PredicateUfunc<TOp>(string name) : Ufunc(name, 1) where TOp : struct, IPredicate
{
    /// <summary>Integers are asked as the floats they become.</summary>
    public bool FloatsOnly { get; init; }

    private protected override LoopInfo Find(Kind kind)
    {
        if (FloatsOnly && kind < Kind.Float16) return Find(Promotion.FloatFor(DType.Of(kind)).Kind);
        var pick = new Picker();
        Elements.Dispatch(kind, ref pick);
        return new LoopInfo(pick.Code, kind, Kind.Bool);
    }

    private struct Picker : IElementAction
    {
        public Inner Code;
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => Code = &PredicateLoop<T, TOp>.Run;
    }
}
