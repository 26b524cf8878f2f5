namespace PyTee.Stdlib;

/// <summary>Reads an xz stream: its header, its blocks, its index and its end.</summary>
internal sealed class XzSource(LzmaInput input, LzmaMemory memory) : LzmaSource
{
    private enum Stage { Header, Block, Data, Check, Index, Done }

    private readonly XzIndex _index = new();
    private Stage _stage;
    private XzBlockHeader _header = null!;
    private FilteredSource _data = null!;
    private LzmaCheck _sum = null!;
    private byte[] _end = [];
    private long _headerSize, _size, _contents;
    private int _matched;

    public override bool IsDone => _stage == Stage.Done;

    public override bool NeedsInput => !IsDone && (_stage != Stage.Data || _data.NeedsInput);

    /// <summary>The kind of check, or that it is not known yet.</summary>
    public int Check { get; private set; } = LzmaCheck.Unknown;

    public override void Run(ByteStore made, long most)
    {
        while (_stage != Stage.Done && Step(made, most)) { }
    }

    private bool Step(ByteStore made, long most) => _stage switch
    {
        Stage.Header => Header(),
        Stage.Block => Block(),
        Stage.Data => Data(made, most),
        Stage.Check => EndBlock(),
        _ => Index(),
    };

    private bool Header()
    {
        int known = Math.Min(input.Available, XzFormat.HeaderMagic.Length);
        if (!XzFormat.HeaderMagic[..known].SequenceEqual(input.Rest[..known])) throw LzmaModule.BadFormat();
        if (input.Available < XzFormat.HeaderSize) return false;
        var flags = input.Take(XzFormat.HeaderSize)[XzFormat.HeaderMagic.Length..];
        if (!XzFormat.Sum(flags[..2]).AsSpan().SequenceEqual(flags[2..])) throw LzmaModule.Corrupt();
        if (flags[0] != 0 || flags[1] > LzmaCheck.Most) throw LzmaModule.Unsupported();
        Check = flags[1];
        _stage = Stage.Block;
        return true;
    }

    private bool Block()
    {
        if (input.Available == 0) return false;
        if (input.Rest[0] == 0)
        {
            (_end, _stage) = (_index.ToBytes(Check), Stage.Index);
            return true;
        }
        int size = XzBlockHeader.SizeOf(input.Rest[0]);
        if (input.Available < size) return false;
        _header = XzBlockHeader.Read(input.Take(size));
        _data = new FilteredSource(input, _header.Filters, memory, isContained: true);
        (_sum, _headerSize, _size, _contents, _stage) = (new LzmaCheck(Check), size, 0, 0, Stage.Data);
        return true;
    }

    private bool Data(ByteStore made, long most)
    {
        int before = input.Available, start = made.Length;
        _data.Run(made, most);
        _size += before - input.Available;
        _contents += made.Length - start;
        _sum.Add(made.Span[start..]);
        if (_header.Size < (ulong)_size || _header.Contents < (ulong)_contents) throw LzmaModule.Corrupt();
        if (!_data.IsDone) return false;
        if ((_header.Size ?? (ulong)_size) != (ulong)_size || (_header.Contents ?? (ulong)_contents) != (ulong)_contents) throw LzmaModule.Corrupt();
        _stage = Stage.Check;
        return true;
    }

    private bool EndBlock()
    {
        int padding = XzFormat.Padding(_size), size = LzmaCheck.Size(Check);
        if (input.Available < padding + size) return false;
        if (input.Take(padding).ContainsAnyExcept((byte)0)) throw LzmaModule.Corrupt();
        var stored = input.Take(size);
        if (LzmaCheck.IsSupported(Check) && !stored.SequenceEqual(_sum.Finish())) throw LzmaModule.Corrupt();
        _index.Add(_headerSize + _size + size, _contents);
        _stage = Stage.Block;
        return true;
    }

    /// <summary>The index can only be what the blocks made it, and so can the end.</summary>
    private bool Index()
    {
        int count = Math.Min(input.Available, _end.Length - _matched);
        if (!input.Take(count).SequenceEqual(_end.AsSpan(_matched, count))) throw LzmaModule.Corrupt();
        _matched += count;
        if (_matched < _end.Length) return false;
        _stage = Stage.Done;
        return true;
    }
}
