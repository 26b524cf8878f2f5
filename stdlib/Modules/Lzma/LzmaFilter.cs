using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>One step of a chain of filters.</summary>
internal sealed class LzmaFilter
{
    public const ulong Lzma1 = 0x4000000000000001, Lzma2 = 0x21, Delta = 3;
    public const ulong X86 = 4, PowerPc = 5, Ia64 = 6, Arm = 7, ArmThumb = 8, Sparc = 9;
    public const int DefaultPreset = 6, MostPreset = 9, MaxChain = 4;
    public const uint Extreme = 1u << 31;

    private const int MaxDictionaryBits = 40;

    private static readonly string[] s_tuning = ["dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth"];

    private LzmaFilter(ulong id) => Id = id;

    /// <summary>Which filter it is.</summary>
    public ulong Id { get; }

    /// <summary>How LZMA works, where the filter is one.</summary>
    public LzmaOptions? Options { get; private init; }

    /// <summary>How far before a byte the one lies from which a delta counts.</summary>
    public int Distance { get; private init; }

    private bool IsLast => Options != null;

    /// <summary>The last filter of a chain, with the options of a preset.</summary>
    public static LzmaFilter OfPreset(ulong id, uint preset) =>
        // Only the older method has words of its own for a preset that is none.
        id == Lzma2 && (preset & ~Extreme) > MostPreset ? throw LzmaModule.Unsupported() : new(id) { Options = PresetOptions(preset) };

    /// <summary>The filters of a sequence of dicts.</summary>
    public static List<LzmaFilter> Chain(Value filters)
    {
        var chain = new List<LzmaFilter>();
        foreach (var item in Iteration.ToArray(filters))
        {
            if (chain.Count == MaxChain) throw Raise.ValueError("Too many filters - liblzma supports a maximum of 4");
            chain.Add(Of(item));
        }
        return chain;
    }

    /// <summary>The filter a dict describes.</summary>
    public static LzmaFilter Of(Value value)
    {
        if (!value.Is<PyDict>(out var given)) throw Raise.TypeError("Filter specifier must be a dict or dict-like object");
        if (!given.TryGet(PyStr.Intern("id"), out var id)) throw Raise.ValueError("Filter specifier must have an \"id\" entry");
        ulong number = LzmaNumber.Unsigned(id, ulong.MaxValue);
        return number switch
        {
            Lzma1 or Lzma2 => new LzmaFilter(number) { Options = Tuned(given) },
            Delta => new LzmaFilter(number) { Distance = DistanceOf(given) },
            >= X86 and <= Sparc => throw LzmaModule.Unsupported(),
            _ => throw Raise.ValueError($"Invalid filter ID: {number}"),
        };
    }

    /// <summary>The filter of properties as they are stored.</summary>
    public static LzmaFilter Read(ulong id, ReadOnlySpan<byte> properties) => id switch
    {
        Lzma1 when properties.Length == LzmaOptions.Size => new LzmaFilter(id) { Options = LzmaOptions.Read(properties) ?? throw LzmaModule.Unsupported() },
        Lzma2 when properties.Length == 1 && properties[0] <= MaxDictionaryBits => new LzmaFilter(id) { Options = LzmaOptions.Preset(DefaultPreset, false) with { DictionarySize = SizeOf(properties[0]) } },
        Delta when properties.Length == 1 => new LzmaFilter(id) { Distance = properties[0] + 1 },
        _ => throw LzmaModule.Unsupported(),
    };

    /// <summary>The properties as they are stored.</summary>
    public byte[] Properties() => Id switch
    {
        Lzma1 => Options!.ToBytes(),
        Lzma2 => [BitsOf(Options!.DictionarySize)],
        _ => [(byte)(Distance - 1)],
    };

    /// <summary>The filter as a dict.</summary>
    public PyDict ToDict()
    {
        var made = new PyDict();
        made.Set(PyStr.Intern("id"), PyInt.From(Id));
        if (Id == Delta) made.Set(PyStr.Intern("dist"), Distance);
        if (Id == Lzma1)
        {
            made.Set(PyStr.Intern("lc"), Options!.ContextBits);
            made.Set(PyStr.Intern("lp"), Options.LiteralPositionBits);
            made.Set(PyStr.Intern("pb"), Options.PositionBits);
        }
        if (Options != null) made.Set(PyStr.Intern("dict_size"), Options.DictionarySize);
        return made;
    }

    /// <summary>A chain ends with LZMA, and has it nowhere else.</summary>
    public static void CheckChain(IReadOnlyList<LzmaFilter> chain, bool isContained)
    {
        bool isRight = chain.Count > 0 && chain[^1].IsLast && chain.SkipLast(1).All(filter => !filter.IsLast) && !(isContained && chain[^1].Id == Lzma1);
        if (!isRight) throw LzmaModule.Unsupported();
    }

    /// <summary>The options of a number of a preset.</summary>
    public static LzmaOptions PresetOptions(uint preset) => (preset & ~Extreme) <= MostPreset
        ? LzmaOptions.Preset((int)(preset & ~Extreme), (preset & Extreme) != 0)
        : throw LzmaModule.Error.With($"Invalid compression preset: {preset}");

    private static LzmaOptions Tuned(PyDict given)
    {
        var options = PresetOptions((uint)Get(given, "preset", DefaultPreset, uint.MaxValue));
        CheckNames(given, ["id", "preset", .. s_tuning], "LZMA");
        options = options with
        {
            DictionarySize = (uint)Get(given, "dict_size", options.DictionarySize, uint.MaxValue),
            ContextBits = (int)Get(given, "lc", (ulong)options.ContextBits, int.MaxValue),
            LiteralPositionBits = (int)Get(given, "lp", (ulong)options.LiteralPositionBits, int.MaxValue),
            PositionBits = (int)Get(given, "pb", (ulong)options.PositionBits, int.MaxValue),
            NiceLength = (int)Get(given, "nice_len", (ulong)options.NiceLength, int.MaxValue),
        };
        ulong depth = Get(given, "depth", 0, int.MaxValue);
        return depth == 0 ? options : options with { Depth = (int)depth };
    }

    private static int DistanceOf(PyDict given)
    {
        CheckNames(given, ["id", "dist"], "delta");
        ulong distance = Get(given, "dist", 1, uint.MaxValue);
        return distance is >= 1 and <= 256 ? (int)distance : throw LzmaModule.Unsupported();
    }

    private static void CheckNames(PyDict given, string[] known, string kind)
    {
        for (int position = 0; given.Next(ref position, out var key, out _);)
            if (Array.IndexOf(known, Protocols.Str(key).ToString()) < 0) throw Raise.ValueError($"Invalid filter specifier for {kind} filter");
    }

    private static ulong Get(PyDict given, string name, ulong usual, ulong most) =>
        given.TryGet(PyStr.Intern(name), out var value) ? LzmaNumber.Unsigned(value, most) : usual;

    /// <summary>Sizes are powers of two, and one and a half of them.</summary>
    private static uint SizeOf(byte bits) => bits == MaxDictionaryBits ? uint.MaxValue : (2u | bits & 1u) << bits / 2 + 11;

    private static byte BitsOf(uint size)
    {
        byte bits = 0;
        while (bits < MaxDictionaryBits && SizeOf(bits) < size) bits++;
        return bits;
    }
}
