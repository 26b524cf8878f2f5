using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Encodes what a finder holds: at each place a literal, a match, or a match at one of the last four distances.</summary>
internal sealed class LzmaEncoder
{
    private const int Distances = 4, FarForThree = 1 << 14, FarForOneMore = 1 << 7, FarForTwoMore = 1 << 15;

    private readonly MatchFinder _finder;
    private readonly RangeEncoder _coder;
    private readonly LzmaOptions _options;
    private readonly ushort[] _probabilities;
    private readonly int[] _distances = new int[Distances];
    private readonly int _literalMask, _positionMask;
    private LzmaMatch _known;
    private bool _isKnown;
    private long _total;
    private int _state;

    public LzmaEncoder(MatchFinder finder, RangeEncoder coder, LzmaOptions options)
    {
        (_finder, _coder, _options) = (finder, coder, options);
        int size = LzmaModel.Size(options.ContextBits + options.LiteralPositionBits);
        Charge.Bytes((long)size * sizeof(ushort));
        (_probabilities, _literalMask, _positionMask) = (new ushort[size], (1 << options.LiteralPositionBits) - 1, (1 << options.PositionBits) - 1);
        Reset();
    }

    private int Place => (int)_total & _positionMask;

    /// <summary>Forgets what was learnt.</summary>
    public void Reset()
    {
        Array.Fill(_probabilities, LzmaModel.Even);
        Array.Clear(_distances);
        _state = 0;
    }

    /// <summary>Encodes the next bytes; returns how many, at least one and at most the longest match.</summary>
    public int Step()
    {
        var main = _isKnown ? _known : _finder.Find(0);
        _isKnown = false;
        var rep = LongestRep(out int index);
        int length = IsRepBetter(rep, main) ? rep : main.Length < 3 || main is { Length: 3, Distance: > FarForThree } ? 0 : main.Length;
        if (length == 0 || length < _options.NiceLength && IsNextBetter(length)) return Advance(Literal());
        if (length == rep && IsRepBetter(rep, main)) Rep(index, rep);
        else Match(main);
        return Advance(length);
    }

    /// <summary>Writes the marker of the end.</summary>
    public void Marker()
    {
        Bit(LzmaModel.IsMatch + (_state << LzmaModel.MaxPositionBits) + Place, 1);
        Bit(LzmaModel.IsRep + _state, 0);
        Length(LzmaModel.MatchLength, LzmaModel.MinMatch);
        Distance(LzmaModel.EndMarker, LzmaModel.MinMatch);
    }

    private int Advance(int length)
    {
        _finder.Advance(length);
        _total += length;
        return length;
    }

    private int LongestRep(out int index)
    {
        int best = index = 0;
        for (int i = 0; i < Distances; i++)
        {
            int length = _finder.LengthAt(0, _distances[i]);
            if (length > best) (best, index) = (length, i);
        }
        return best >= LzmaModel.MinMatch ? best : 0;
    }

    /// <summary>A distance that is known costs little, so it may be shorter.</summary>
    private static bool IsRepBetter(int rep, LzmaMatch main) =>
        rep > 0 && (rep + 1 >= main.Length || rep + 2 >= main.Length && main.Distance >= FarForOneMore || rep + 3 >= main.Length && main.Distance >= FarForTwoMore);

    /// <summary>Whether a literal here makes a longer match possible.</summary>
    private bool IsNextBetter(int length)
    {
        if (_finder.Available < 2) return false;
        (_known, _isKnown) = (_finder.Find(1), true);
        if (length == 0 || _known.Length > length + 1 || _known.Length == length + 1 && _known.Distance < FarForTwoMore) return true;
        return _isKnown = false;
    }

    /// <summary>A byte on its own, or the byte at the last distance.</summary>
    private int Literal()
    {
        int start = LzmaModel.IsMatch + (_state << LzmaModel.MaxPositionBits) + Place;
        if (_total > 0 && !LzmaModel.IsAfterLiteral(_state) && _finder.LengthAt(0, _distances[0]) > 0)
        {
            Bit(start, 1);
            Bit(LzmaModel.IsRep + _state, 1);
            Bit(LzmaModel.IsRepG0 + _state, 0);
            Bit(LzmaModel.IsLongRep + (_state << LzmaModel.MaxPositionBits) + Place, 0);
            _state = LzmaModel.AfterShortRep(_state);
            return 1;
        }
        Bit(start, 0);
        PutLiteral(_finder.At(0));
        _state = LzmaModel.AfterLiteral(_state);
        return 1;
    }

    private void PutLiteral(byte b)
    {
        int last = _total == 0 ? 0 : _finder.At(-1), context = ((int)_total & _literalMask) << _options.ContextBits | last >> 8 - _options.ContextBits;
        int start = LzmaModel.Literal + context * LzmaModel.LiteralSize, symbol = 1, offset = 0;
        int match = 0;
        if (!LzmaModel.IsAfterLiteral(_state)) (match, offset) = (_finder.At(-1 - _distances[0]), 0x100);
        for (int i = 7; i >= 0; i--)
        {
            match <<= 1;
            int bit = b >> i & 1;
            Bit(start + offset + (match & offset) + symbol, bit);
            symbol = symbol << 1 | bit;
            offset &= bit == 1 ? match : ~match;
        }
    }

    private void Match(LzmaMatch match)
    {
        Bit(LzmaModel.IsMatch + (_state << LzmaModel.MaxPositionBits) + Place, 1);
        Bit(LzmaModel.IsRep + _state, 0);
        Length(LzmaModel.MatchLength, match.Length);
        Distance((uint)match.Distance, match.Length);
        _state = LzmaModel.AfterMatch(_state);
        ToFront(Distances - 1, match.Distance);
    }

    private void Rep(int index, int length)
    {
        Bit(LzmaModel.IsMatch + (_state << LzmaModel.MaxPositionBits) + Place, 1);
        Bit(LzmaModel.IsRep + _state, 1);
        Bit(LzmaModel.IsRepG0 + _state, index == 0 ? 0 : 1);
        if (index == 0) Bit(LzmaModel.IsLongRep + (_state << LzmaModel.MaxPositionBits) + Place, 1);
        else
        {
            Bit(LzmaModel.IsRepG1 + _state, index == 1 ? 0 : 1);
            if (index > 1) Bit(LzmaModel.IsRepG2 + _state, index - 2);
        }
        ToFront(index, _distances[index]);
        Length(LzmaModel.RepLength, length);
        _state = LzmaModel.AfterRep(_state);
    }

    private void ToFront(int index, int distance)
    {
        Array.Copy(_distances, 0, _distances, 1, index);
        _distances[0] = distance;
    }

    private void Length(int start, int length)
    {
        const int low = 1 << LzmaModel.LowBits, middle = low * 2;
        length -= LzmaModel.MinMatch;
        Bit(start + LzmaModel.Choice, length < low ? 0 : 1);
        if (length >= low) Bit(start + LzmaModel.Choice2, length < middle ? 0 : 1);
        int place = Place << LzmaModel.LowBits;
        if (length < low) _coder.Tree(_probabilities.AsSpan(start + LzmaModel.Low + place), LzmaModel.LowBits, length);
        else if (length < middle) _coder.Tree(_probabilities.AsSpan(start + LzmaModel.Middle + place), LzmaModel.LowBits, length - low);
        else _coder.Tree(_probabilities.AsSpan(start + LzmaModel.High), LzmaModel.HighBits, length - middle);
    }

    private void Distance(uint distance, int length)
    {
        int top = 31 - System.Numerics.BitOperations.LeadingZeroCount(distance | 1);
        int slot = distance < LzmaModel.FirstSpecialSlot ? (int)distance : top << 1 | (int)(distance >> top - 1 & 1), bits = (slot >> 1) - 1;
        _coder.Tree(_probabilities.AsSpan(LzmaModel.Slot + (LzmaModel.LengthState(length) << LzmaModel.SlotBits)), LzmaModel.SlotBits, slot);
        if (slot < LzmaModel.FirstSpecialSlot) return;
        uint start = (uint)(2 | slot & 1) << bits, rest = distance - start;
        if (slot < LzmaModel.SpecialSlots)
        {
            _coder.ReverseTree(_probabilities.AsSpan(LzmaModel.Special + (int)start - slot), bits, (int)rest);
            return;
        }
        _coder.Direct(rest >> LzmaModel.AlignBits, bits - LzmaModel.AlignBits);
        _coder.ReverseTree(_probabilities.AsSpan(LzmaModel.Align), LzmaModel.AlignBits, (int)rest & (1 << LzmaModel.AlignBits) - 1);
    }

    private void Bit(int index, int bit) => _coder.Bit(ref _probabilities[index], bit);
}
