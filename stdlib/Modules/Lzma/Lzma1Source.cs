using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads the data of LZMA1: up to its marker, or so many bytes.</summary>
internal sealed class Lzma1Source : LzmaSource
{
    private readonly LzmaInput _input;
    private readonly LzmaWindow _window = new();
    private readonly LzmaDecoder _decoder;
    private readonly bool _isSized;
    private ulong _left;
    private bool _isBegun, _isDone, _isFull;

    /// <summary>Data with options; with a size where it is known.</summary>
    public Lzma1Source(LzmaInput input, LzmaOptions options, ulong? size)
    {
        (_input, _isSized, _left) = (input, size != null, size ?? ulong.MaxValue);
        _decoder = new LzmaDecoder(input, _window);
        _decoder.Configure(options);
        _window.Begin(options.DictionarySize);
    }

    public override bool IsDone => _isDone;

    public override bool NeedsInput => !_isDone && !_isFull;

    public override void Run(ByteStore made, long most)
    {
        if (!_isBegun && !Begin()) return;
        while (!_isDone)
        {
            if (_left == 0)
            {
                End();
                return;
            }
            _isFull = made.Length >= most;
            if (_isFull || !Step(made, Room(made, most))) return;
        }
    }

    private bool Begin()
    {
        if (_input.Available < LzmaDecoder.StartSize) return false;
        _decoder.Begin();
        return _isBegun = true;
    }

    private bool Step(ByteStore made, int room)
    {
        var stop = _decoder.Run((int)Math.Min((ulong)room, _left));
        var taken = _window.Take();
        Fuel.Spend(taken.Length >> 3);
        made.Append(taken);
        if (_isSized) _left -= (ulong)taken.Length;
        if (stop == LzmaStop.Marker && _isSized && _left > 0) throw LzmaModule.Corrupt();
        _isDone = stop == LzmaStop.Marker;
        return stop != LzmaStop.NeedsInput;
    }

    /// <summary>All bytes are there; a marker may follow.</summary>
    private void End() => _isDone = _decoder.IsClean || _decoder.ExpectMarker() == LzmaStop.Marker;
}
