using System.Buffers.Binary;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads the data of LZMA2: chunks, compressed or not, each of which says what is kept of the one before.</summary>
internal sealed class Lzma2Source : LzmaSource
{
    private enum Stage { Control, Stored, Packed, Done }

    private const int StoredHeader = 3, PackedHeader = 5, OptionsHeader = 6;

    private readonly LzmaInput _input;
    private readonly LzmaWindow _window = new();
    private readonly LzmaDecoder _decoder;
    private readonly uint _dictionarySize;
    private Stage _stage;
    private int _left, _end;
    private bool _needsDictionary = true, _needsOptions = true, _needsState = true, _isFull;

    /// <summary>Data with a dictionary of a size.</summary>
    public Lzma2Source(LzmaInput input, uint dictionarySize)
    {
        (_input, _dictionarySize) = (input, dictionarySize);
        _decoder = new LzmaDecoder(input, _window);
    }

    public override bool IsDone => _stage == Stage.Done;

    public override bool NeedsInput => !IsDone && !_isFull;

    public override void Run(ByteStore made, long most)
    {
        bool goesOn = true;
        while (goesOn && _stage != Stage.Done)
        {
            _isFull = _stage != Stage.Control && made.Length >= most;
            if (_isFull) return;
            goesOn = _stage switch { Stage.Control => Control(), Stage.Stored => Stored(made, most), _ => Packed(made, most) };
        }
    }

    private bool Control()
    {
        if (_input.Available == 0) return false;
        byte control = _input.Rest[0];
        if (control == 0)
        {
            (_input.Position, _stage) = (_input.Position + 1, Stage.Done);
            return true;
        }
        if (control is > 2 and < 0x80) throw LzmaModule.Corrupt();
        return control < 0x80 ? BeginStored(control == 1) : BeginPacked(control);
    }

    private bool BeginStored(bool isNew)
    {
        if (_input.Available < StoredHeader) return false;
        _left = BinaryPrimitives.ReadUInt16BigEndian(_input.Take(StoredHeader)[1..]) + 1;
        if (isNew) BeginDictionary();
        if (_needsDictionary) throw LzmaModule.Corrupt();
        _needsState = true;
        _stage = Stage.Stored;
        return true;
    }

    /// <summary>The whole chunk is waited for: it is at most 64 KiB.</summary>
    private bool BeginPacked(byte control)
    {
        int resets = control >> 5 & 3, header = resets >= 2 ? OptionsHeader : PackedHeader;
        if (_input.Available < header) return false;
        int size = BinaryPrimitives.ReadUInt16BigEndian(_input.Rest[3..]) + 1;
        if (_input.Available < header + size) return false;
        var bytes = _input.Take(header);
        _left = ((control & 31) << 16 | BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])) + 1;
        if (resets == 3) BeginDictionary();
        if (resets >= 2) Configure(bytes[5]);
        else if (resets == 1) _decoder.Reset();
        if (resets >= 1) _needsState = false;
        if (_needsDictionary || _needsOptions || _needsState || size < LzmaDecoder.StartSize) throw LzmaModule.Corrupt();
        _end = _input.Available - size;
        _decoder.Begin();
        _stage = Stage.Packed;
        return true;
    }

    private void Configure(byte bits)
    {
        _decoder.Configure(LzmaOptions.FromByte(bits, _dictionarySize) ?? throw LzmaModule.Corrupt());
        _needsOptions = false;
    }

    private void BeginDictionary()
    {
        _window.Begin(_dictionarySize);
        _needsDictionary = false;
    }

    private bool Stored(ByteStore made, long most)
    {
        int count = Math.Min(Math.Min(_left, _input.Available), Room(made, most));
        if (count == 0) return false;
        _window.Reserve(count);
        _window.Put(_input.Take(count));
        made.Append(_window.Take());
        EndIfAll(count);
        return true;
    }

    private bool Packed(ByteStore made, long most)
    {
        var stop = _decoder.Run(Math.Min(_left, Room(made, most)));
        var taken = _window.Take();
        Fuel.Spend(taken.Length >> 3);
        made.Append(taken);
        if (stop != LzmaStop.Full) throw LzmaModule.Corrupt();
        EndIfAll(taken.Length);
        if (_stage == Stage.Control && (_input.Available != _end || !_decoder.IsClean)) throw LzmaModule.Corrupt();
        return true;
    }

    private void EndIfAll(int count)
    {
        _left -= count;
        if (_left == 0) _stage = Stage.Control;
    }
}
