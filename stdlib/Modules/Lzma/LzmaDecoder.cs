using System.Buffers.Binary;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Why a decoder stopped.</summary>
internal enum LzmaStop { Full, NeedsInput, Marker }

/// <summary>Decodes LZMA symbols into a window. A symbol whose bytes are not all there is taken back and decoded again later.</summary>
internal sealed class LzmaDecoder(LzmaInput input, LzmaWindow window)
{
    /// <summary>The bytes at the start of a range coded stream.</summary>
    public const int StartSize = 5;

    // No symbol takes more bytes.
    private const int MostForSymbol = 24;

    private ushort[] _probabilities = [], _saved = [];
    private int _contextBits, _literalMask, _positionMask, _state, _copied;
    private uint _range, _code, _rep0, _rep1, _rep2, _rep3;
    private bool _isShort;

    /// <summary>Whether the range coder is where the end of a stream leaves it.</summary>
    public bool IsClean => _code == 0;

    /// <summary>Takes options and begins anew with them.</summary>
    public void Configure(LzmaOptions options)
    {
        int size = LzmaModel.Size(options.ContextBits + options.LiteralPositionBits);
        if (_probabilities.Length != size)
        {
            Charge.Bytes(2L * size * sizeof(ushort));
            (_probabilities, _saved) = (new ushort[size], new ushort[size]);
        }
        (_contextBits, _literalMask, _positionMask) = (options.ContextBits, (1 << options.LiteralPositionBits) - 1, (1 << options.PositionBits) - 1);
        Reset();
    }

    /// <summary>Forgets what was learnt.</summary>
    public void Reset()
    {
        Array.Fill(_probabilities, LzmaModel.Even);
        (_state, _rep0, _rep1, _rep2, _rep3, _copied) = (0, 0, 0, 0, 0, 0);
    }

    /// <summary>Reads the start of a range coded stream, which is at hand.</summary>
    public void Begin()
    {
        var start = input.Take(StartSize);
        if (start[0] != 0) throw LzmaModule.Corrupt();
        (_range, _code) = (uint.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(start[1..]));
    }

    /// <summary>Decodes at most so many bytes.</summary>
    public LzmaStop Run(int most)
    {
        window.Reserve(most);
        long end = window.Total + most;
        while (window.Total < end)
        {
            if (_copied > 0)
            {
                int count = (int)Math.Min(_copied, end - window.Total);
                window.Copy(_rep0, count);
                _copied -= count;
                continue;
            }
            var stop = Next();
            if (stop != LzmaStop.Full) return stop;
        }
        return LzmaStop.Full;
    }

    /// <summary>Decodes a symbol where only the marker of the end may be.</summary>
    public LzmaStop ExpectMarker()
    {
        window.Reserve(1);
        long before = window.Total;
        var stop = Next();
        return stop == LzmaStop.Full || window.Total != before ? throw LzmaModule.Corrupt() : stop;
    }

    private LzmaStop Next()
    {
        if (input.Available >= MostForSymbol) return Symbol();
        var (state, range, code, rep0, rep1, rep2, rep3, position) = (_state, _range, _code, _rep0, _rep1, _rep2, _rep3, input.Position);
        _probabilities.CopyTo(_saved, 0);
        var stop = Symbol();
        if (stop != LzmaStop.NeedsInput) return stop;
        (_state, _range, _code, _rep0, _rep1, _rep2, _rep3, input.Position, _isShort) = (state, range, code, rep0, rep1, rep2, rep3, position, false);
        (_probabilities, _saved) = (_saved, _probabilities);
        return stop;
    }

    private LzmaStop Symbol()
    {
        int place = (int)window.Total & _positionMask;
        if (Bit(LzmaModel.IsMatch + (_state << LzmaModel.MaxPositionBits) + place) == 0) return Literal();
        if (Bit(LzmaModel.IsRep + _state) == 0) return Match(place);
        return Rep(place);
    }

    private LzmaStop Literal()
    {
        int context = ((int)window.Total & _literalMask) << _contextBits | window.Last >> 8 - _contextBits;
        int start = LzmaModel.Literal + context * LzmaModel.LiteralSize, symbol = 1;
        if (!LzmaModel.IsAfterLiteral(_state))
        {
            if (!window.Reaches(_rep0)) throw LzmaModule.Corrupt();
            int match = window.Back(_rep0), offset = 0x100;
            while (symbol < 0x100 && offset != 0)
            {
                match <<= 1;
                int wanted = match & offset, bit = Bit(start + offset + wanted + symbol);
                symbol = symbol << 1 | bit;
                offset &= bit == 1 ? match : ~match;
            }
        }
        while (symbol < 0x100) symbol = symbol << 1 | Bit(start + symbol);
        if (_isShort) return LzmaStop.NeedsInput;
        window.Put((byte)symbol);
        _state = LzmaModel.AfterLiteral(_state);
        return LzmaStop.Full;
    }

    private LzmaStop Match(int place)
    {
        (_rep3, _rep2, _rep1) = (_rep2, _rep1, _rep0);
        int length = Length(LzmaModel.MatchLength, place);
        _state = LzmaModel.AfterMatch(_state);
        _rep0 = Distance(length);
        if (_isShort) return LzmaStop.NeedsInput;
        return _rep0 == LzmaModel.EndMarker ? LzmaStop.Marker : Copy(length);
    }

    private LzmaStop Rep(int place)
    {
        if (Bit(LzmaModel.IsRepG0 + _state) == 0)
        {
            if (Bit(LzmaModel.IsLongRep + (_state << LzmaModel.MaxPositionBits) + place) == 0)
            {
                _state = LzmaModel.AfterShortRep(_state);
                return _isShort ? LzmaStop.NeedsInput : Copy(1);
            }
        }
        else if (Bit(LzmaModel.IsRepG1 + _state) == 0) (_rep0, _rep1) = (_rep1, _rep0);
        else if (Bit(LzmaModel.IsRepG2 + _state) == 0) (_rep0, _rep1, _rep2) = (_rep2, _rep0, _rep1);
        else (_rep0, _rep1, _rep2, _rep3) = (_rep3, _rep0, _rep1, _rep2);
        int length = Length(LzmaModel.RepLength, place);
        _state = LzmaModel.AfterRep(_state);
        return _isShort ? LzmaStop.NeedsInput : Copy(length);
    }

    private LzmaStop Copy(int length)
    {
        if (!window.Reaches(_rep0)) throw LzmaModule.Corrupt();
        _copied = length;
        return LzmaStop.Full;
    }

    private int Length(int start, int place)
    {
        if (Bit(start + LzmaModel.Choice) == 0)
            return LzmaModel.MinMatch + Tree(start + LzmaModel.Low + (place << LzmaModel.LowBits), LzmaModel.LowBits);
        if (Bit(start + LzmaModel.Choice2) == 0)
            return LzmaModel.MinMatch + 8 + Tree(start + LzmaModel.Middle + (place << LzmaModel.LowBits), LzmaModel.LowBits);
        return LzmaModel.MinMatch + 16 + Tree(start + LzmaModel.High, LzmaModel.HighBits);
    }

    private uint Distance(int length)
    {
        int slot = Tree(LzmaModel.Slot + (LzmaModel.LengthState(length) << LzmaModel.SlotBits), LzmaModel.SlotBits);
        if (slot < LzmaModel.FirstSpecialSlot) return (uint)slot;
        int bits = (slot >> 1) - 1;
        uint distance = (uint)(2 | slot & 1) << bits;
        if (slot < LzmaModel.SpecialSlots) return distance + (uint)ReverseTree(LzmaModel.Special + (int)distance - slot, bits);
        distance += Direct(bits - LzmaModel.AlignBits) << LzmaModel.AlignBits;
        return distance + (uint)ReverseTree(LzmaModel.Align, LzmaModel.AlignBits);
    }

    private int Tree(int start, int bits)
    {
        int symbol = 1;
        for (int i = 0; i < bits; i++) symbol = symbol << 1 | Bit(start + symbol);
        return symbol - (1 << bits);
    }

    private int ReverseTree(int start, int bits)
    {
        int node = 1, symbol = 0;
        for (int i = 0; i < bits; i++)
        {
            int bit = Bit(start + node);
            node = node << 1 | bit;
            symbol |= bit << i;
        }
        return symbol;
    }

    private uint Direct(int bits)
    {
        uint value = 0;
        for (int i = 0; i < bits; i++)
        {
            _range >>= 1;
            uint isSet = _code >= _range ? 1u : 0;
            _code -= _range * isSet;
            value = value << 1 | isSet;
            if (_range < LzmaModel.Top) Shift();
        }
        return value;
    }

    private int Bit(int index)
    {
        uint probability = _probabilities[index], bound = (_range >> LzmaModel.ProbabilityBits) * probability;
        bool isSet = _code >= bound;
        if (isSet)
        {
            _range -= bound;
            _code -= bound;
            _probabilities[index] -= (ushort)(probability >> LzmaModel.MoveBits);
        }
        else
        {
            _range = bound;
            _probabilities[index] += (ushort)((1u << LzmaModel.ProbabilityBits) - probability >> LzmaModel.MoveBits);
        }
        if (_range < LzmaModel.Top) Shift();
        return isSet ? 1 : 0;
    }

    private void Shift()
    {
        _range <<= 8;
        _code <<= 8;
        if (input.Position < input.End) _code |= input.Bytes[input.Position++];
        else _isShort = true;
    }
}
