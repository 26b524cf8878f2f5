namespace PyTee.Stdlib;

/// <summary>Writes compressed data in one of the formats.</summary>
internal sealed class LzmaWriter
{
    private readonly LzmaSink _sink;
    private readonly byte[] _header, _blockHeader = [];
    private readonly int? _check;
    private readonly LzmaCheck? _sum;
    private readonly ByteStore _made = new();
    private long _contents, _size;
    private bool _isBegun, _hasData;

    /// <summary>A format with a chain of filters; a container has a check too.</summary>
    public LzmaWriter(long format, IReadOnlyList<LzmaFilter> chain, int check)
    {
        LzmaFilter.CheckChain(chain, isContained: format == LzmaModule.FormatXz);
        _sink = LzmaSink.Of(chain);
        _header = format == LzmaModule.FormatAlone ? [.. chain[^1].Options!.ToBytes(), .. Enumerable.Repeat(byte.MaxValue, sizeof(ulong))] : [];
        if (format != LzmaModule.FormatXz) return;
        (_check, _sum) = (check, new LzmaCheck(check));
        byte[] flags = [0, (byte)check];
        _header = [.. XzFormat.HeaderMagic, .. flags, .. XzFormat.Sum(flags)];
        _blockHeader = XzBlockHeader.Write(chain);
    }

    /// <summary>Adds data; returns what is ready.</summary>
    public byte[] Write(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0) return [];
        Begin();
        if (!_hasData) _made.Append(_blockHeader);
        _hasData = true;
        _sum?.Add(data);
        _contents += data.Length;
        int start = _made.Length;
        _sink.Write(data, _made);
        _size += _made.Length - start;
        return Ready();
    }

    /// <summary>Ends the data.</summary>
    public byte[] Finish()
    {
        Begin();
        if (_check is not { } check)
        {
            _sink.Finish(_made);
            return Ready();
        }
        var index = new XzIndex();
        // A container without contents has no block.
        if (_hasData) EndBlock(index);
        _made.Append(index.ToBytes(check));
        return Ready();
    }

    private void EndBlock(XzIndex index)
    {
        int start = _made.Length;
        _sink.Finish(_made);
        _size += _made.Length - start;
        byte[] sum = _sum!.Finish();
        index.Add(_blockHeader.Length + _size + sum.Length, _contents);
        _made.Append(new byte[XzFormat.Padding(_size)]);
        _made.Append(sum);
    }

    private void Begin()
    {
        if (!_isBegun) _made.Append(_header);
        _isBegun = true;
    }

    private byte[] Ready()
    {
        byte[] ready = _made.ToArray();
        _made.Resize(0);
        return ready;
    }
}
