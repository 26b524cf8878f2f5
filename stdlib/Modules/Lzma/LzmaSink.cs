using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Compresses data as it comes.</summary>
internal abstract class LzmaSink
{
    // As far as a step may look.
    private const int LookAhead = LzmaModel.MaxMatch + 1;

    private readonly DeltaFilter[] _filters;

    /// <summary>The parts of a compressor with options, behind filters.</summary>
    protected LzmaSink(LzmaOptions options, IEnumerable<LzmaFilter> filters, int kept)
    {
        _filters = [.. filters.Select(filter => new DeltaFilter(filter.Distance))];
        Finder = new MatchFinder(options, kept);
        Encoder = new LzmaEncoder(Finder, Coder, options);
    }

    /// <summary>The data.</summary>
    protected MatchFinder Finder { get; }

    /// <summary>What encodes it.</summary>
    protected LzmaEncoder Encoder { get; }

    /// <summary>What the bits go through.</summary>
    protected RangeEncoder Coder { get; } = new();

    /// <summary>Makes the compressor for a chain of filters.</summary>
    public static LzmaSink Of(IReadOnlyList<LzmaFilter> chain)
    {
        var (last, before) = (chain[^1], chain.SkipLast(1));
        CheckOptions(last.Options!);
        return last.Id == LzmaFilter.Lzma2 ? new Lzma2Sink(last.Options!, before) : new Lzma1Sink(last.Options!, before);
    }

    /// <summary>Compresses data; what is ready is added to the bytes made.</summary>
    public void Write(ReadOnlySpan<byte> data, ByteStore made)
    {
        const int piece = 1 << 16;
        for (; data.Length > 0; data = data[Math.Min(piece, data.Length)..])
        {
            Fuel.Spend(piece >> 3);
            byte[] filtered = data[..Math.Min(piece, data.Length)].ToArray();
            foreach (var filter in _filters) filter.Encode(filtered);
            Finder.Append(filtered);
            while (Finder.Available > LookAhead) Step(made);
        }
    }

    /// <summary>Compresses what is left and ends.</summary>
    public void Finish(ByteStore made)
    {
        while (Finder.Available > 0) Step(made);
        End(made);
    }

    /// <summary>Encodes the next bytes.</summary>
    protected abstract void Step(ByteStore made);

    /// <summary>Writes the end.</summary>
    protected abstract void End(ByteStore made);

    private static void CheckOptions(LzmaOptions options)
    {
        bool isRight = options.DictionarySize is >= LzmaOptions.LeastDictionary and <= LzmaOptions.MostDictionary && options.PositionBits <= LzmaModel.MaxPositionBits
            && options.ContextBits + options.LiteralPositionBits <= 4 && options.NiceLength is >= LzmaModel.MinMatch and <= LzmaModel.MaxMatch;
        if (!isRight) throw LzmaModule.Unsupported();
    }
}

/// <summary>Writes LZMA1, with a marker at its end.</summary>
internal sealed class Lzma1Sink(LzmaOptions options, IEnumerable<LzmaFilter> filters) : LzmaSink(options, filters, 0)
{
    protected override void Step(ByteStore made) => Encoder.Step();

    protected override void End(ByteStore made)
    {
        Encoder.Marker();
        Coder.End();
        made.Append(Coder.Take());
    }
}

/// <summary>Writes LZMA2: a chunk ends before it is too large, and is stored where it would not become smaller.</summary>
internal sealed class Lzma2Sink(LzmaOptions options, IEnumerable<LzmaFilter> filters) : LzmaSink(options, filters, MostContents)
{
    private const int MostContents = 1 << 21, MostPacked = 1 << 16, MostStored = 1 << 16, StepRoom = 64;
    private const byte FirstStored = 1, NextStored = 2, Packed = 0x80, WithState = 0x20, WithOptions = 0x40, WithDictionary = 0x60;

    private readonly byte _optionBits = options.Bits;
    private int _contents;
    private bool _needsDictionary = true, _needsOptions = true, _needsState = true;

    protected override void Step(ByteStore made)
    {
        _contents += Encoder.Step();
        if (_contents > MostContents - LzmaModel.MaxMatch || Coder.Length > MostPacked - StepRoom) EndChunk(made);
    }

    protected override void End(ByteStore made)
    {
        if (_contents > 0) EndChunk(made);
        made.Append([0]);
    }

    private void EndChunk(ByteStore made)
    {
        Coder.End();
        byte[] packed = Coder.Take();
        if (packed.Length < _contents) Pack(made, packed);
        else Store(made);
        _contents = 0;
    }

    private void Pack(ByteStore made, byte[] packed)
    {
        byte resets = _needsDictionary ? WithDictionary : _needsOptions ? WithOptions : _needsState ? WithState : (byte)0;
        int contents = _contents - 1, size = packed.Length - 1;
        made.Append([(byte)(Packed | resets | contents >> 16), (byte)(contents >> 8), (byte)contents, (byte)(size >> 8), (byte)size]);
        if (resets >= WithOptions) made.Append([_optionBits]);
        made.Append(packed);
        _needsDictionary = _needsOptions = _needsState = false;
    }

    private void Store(ByteStore made)
    {
        for (var rest = Finder.Before(_contents); rest.Length > 0; rest = rest[Math.Min(MostStored, rest.Length)..])
        {
            int size = Math.Min(MostStored, rest.Length) - 1;
            made.Append([_needsDictionary ? FirstStored : NextStored, (byte)(size >> 8), (byte)size]);
            made.Append(rest[..(size + 1)]);
            _needsDictionary = false;
        }
        _needsState = true;
        Encoder.Reset();
    }
}
