namespace PyTee.Stdlib;

/// <summary>Reads compressed data through its filters.</summary>
internal sealed class FilteredSource : LzmaSource
{
    private readonly LzmaSource _data;
    private readonly DeltaFilter[] _filters;

    /// <summary>Data with filters, in the order in which they compress; the old method has no place in a container.</summary>
    public FilteredSource(LzmaInput input, IReadOnlyList<LzmaFilter> filters, LzmaMemory memory, bool isContained)
    {
        LzmaFilter.CheckChain(filters, isContained);
        var options = filters[^1].Options!;
        memory.Ask(options.DictionarySize);
        _data = filters[^1].Id == LzmaFilter.Lzma2 ? new Lzma2Source(input, options.DictionarySize) : new Lzma1Source(input, options, null);
        _filters = [.. filters.SkipLast(1).Reverse().Select(filter => new DeltaFilter(filter.Distance))];
    }

    public override bool IsDone => _data.IsDone;

    public override bool NeedsInput => _data.NeedsInput;

    public override void Run(ByteStore made, long most)
    {
        int start = made.Length;
        _data.Run(made, most);
        foreach (var filter in _filters) filter.Decode(made.Span[start..]);
    }
}
