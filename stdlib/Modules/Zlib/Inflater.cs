using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads DEFLATE data (RFC 1951) as it comes: it stops where the input ends, where enough was made, or at the last block's end.</summary>
internal sealed class Inflater
{
    private const int WindowSize = 1 << 15, EndOfBlock = 256, MaxLiterals = 286, MaxDistances = 30;

    private enum Stage { BlockHeader, StoredLength, Stored, TableSizes, CodeLengths, Lengths, Symbols, Done }

    private static ReadOnlySpan<byte> CodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static ReadOnlySpan<ushort> LengthBases => [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static ReadOnlySpan<byte> LengthExtras => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly HuffmanTable s_fixedLiterals = FixedLiterals(), s_fixedDistances = HuffmanTable.Of([.. Enumerable.Repeat((byte)5, 32)], false)!;

    private readonly byte[] _lengths = new byte[MaxLiterals + 2 + 32];
    private Stage _stage;
    private bool _isLastBlock;
    private ulong _bits;
    private int _count, _stored, _literals, _distances, _codes, _index;
    private HuffmanTable? _literalCode, _distanceCode, _lengthCode;
    private byte[] _output = new byte[256];
    private int _made, _taken;

    /// <summary>Whether the last block is at its end.</summary>
    public bool IsDone => _stage == Stage.Done;

    /// <summary>How many bytes were made and not taken.</summary>
    public int Available => _made - _taken;

    /// <summary>Puts bytes before the data, which it may refer to.</summary>
    public void Preload(ReadOnlySpan<byte> dictionary)
    {
        foreach (byte b in dictionary[Math.Max(0, dictionary.Length - WindowSize)..]) Emit(b);
        _taken = _made;
    }

    /// <summary>Reads on until so many bytes are available; returns how much of the input was used.</summary>
    public int Run(ReadOnlySpan<byte> input, long wanted)
    {
        int position = 0;
        while (_stage != Stage.Done && Available < wanted)
        {
            Refill(input, ref position);
            if (!Step(input, ref position)) break;
        }
        if (_stage == Stage.Done || Available >= wanted) GiveBack(ref position);
        return position;
    }

    /// <summary>Takes what was made, at most so many bytes.</summary>
    public byte[] Take(long most)
    {
        byte[] taken = _output.AsSpan(_taken, (int)Math.Min(most, Available)).ToArray();
        _taken += taken.Length;
        if (_taken > 4 * WindowSize)
        {
            int start = _taken - WindowSize;
            _output.AsSpan(start, _made - start).CopyTo(_output);
            (_made, _taken) = (_made - start, WindowSize);
        }
        return taken;
    }

    /// <summary>An inflater that goes on from here on its own.</summary>
    public Inflater Copy()
    {
        var copy = new Inflater
        {
            _stage = _stage, _isLastBlock = _isLastBlock, _bits = _bits, _count = _count, _stored = _stored, _literals = _literals, _distances = _distances, _codes = _codes,
            _index = _index, _literalCode = _literalCode, _distanceCode = _distanceCode, _lengthCode = _lengthCode, _output = (byte[])_output.Clone(), _made = _made, _taken = _taken,
        };
        _lengths.CopyTo(copy._lengths, 0);
        return copy;
    }

    /// <summary>Does the next thing; false when the input does not suffice for it.</summary>
    private bool Step(ReadOnlySpan<byte> input, ref int position) => _stage switch
    {
        Stage.BlockHeader => BlockHeader(),
        Stage.StoredLength => StoredLength(),
        Stage.Stored => Stored(input, ref position),
        Stage.TableSizes => TableSizes(),
        Stage.CodeLengths => CodeLengths(),
        Stage.Lengths => Lengths(),
        _ => Symbol(),
    };

    private bool BlockHeader()
    {
        if (_count < 3) return false;
        _isLastBlock = Take(1) == 1;
        switch (Take(2))
        {
            case 0:
                Take(_count & 7);
                _stage = Stage.StoredLength;
                return true;
            case 1:
                (_literalCode, _distanceCode, _stage) = (s_fixedLiterals, s_fixedDistances, Stage.Symbols);
                return true;
            case 2:
                _stage = Stage.TableSizes;
                return true;
            default:
                throw ZlibModule.BadData("invalid block type");
        }
    }

    private bool StoredLength()
    {
        if (_count < 32) return false;
        int length = Take(16), check = Take(16);
        if (length != (check ^ 0xFFFF)) throw ZlibModule.BadData("invalid stored block lengths");
        _stored = length;
        _stage = Stage.Stored;
        return true;
    }

    private bool Stored(ReadOnlySpan<byte> input, ref int position)
    {
        for (; _stored > 0 && _count >= 8; _stored--) Emit((byte)Take(8));
        int length = Math.Min(_stored, input.Length - position);
        Reserve(length);
        input.Slice(position, length).CopyTo(_output.AsSpan(_made));
        (_made, position, _stored) = (_made + length, position + length, _stored - length);
        if (_stored > 0) return false;
        EndBlock();
        return true;
    }

    private bool TableSizes()
    {
        if (_count < 14) return false;
        (_literals, _distances, _codes, _index) = (Take(5) + 257, Take(5) + 1, Take(4) + 4, 0);
        if (_literals > MaxLiterals || _distances > MaxDistances) throw ZlibModule.BadData("too many length or distance symbols");
        Array.Clear(_lengths);
        _stage = Stage.CodeLengths;
        return true;
    }

    private bool CodeLengths()
    {
        for (; _index < _codes; _index++)
        {
            if (_count < 3) return false;
            _lengths[CodeOrder[_index]] = (byte)Take(3);
        }
        _lengthCode = HuffmanTable.Of(_lengths.AsSpan(0, CodeOrder.Length), false) ?? throw ZlibModule.BadData("invalid code lengths set");
        Array.Clear(_lengths);
        (_index, _stage) = (0, Stage.Lengths);
        return true;
    }

    /// <summary>Reads one length of a code, or one run of them.</summary>
    private bool Lengths()
    {
        if (_index == _literals + _distances) return Tables();
        int used = _lengthCode!.Decode(_bits, _count, out int symbol);
        if (used < 0) throw ZlibModule.BadData("invalid code lengths set");
        if (used == 0) return false;
        if (symbol < 16)
        {
            Take(used);
            _lengths[_index++] = (byte)symbol;
            return true;
        }
        var (extra, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
        if (_count < used + extra) return false;
        Take(used);
        int run = Take(extra) + least;
        if (symbol == 16 && _index == 0 || _index + run > _literals + _distances) throw ZlibModule.BadData("invalid bit length repeat");
        byte repeated = symbol == 16 ? _lengths[_index - 1] : (byte)0;
        _lengths.AsSpan(_index, run).Fill(repeated);
        _index += run;
        return true;
    }

    private bool Tables()
    {
        if (_lengths[EndOfBlock] == 0) throw ZlibModule.BadData("invalid code -- missing end-of-block");
        _literalCode = HuffmanTable.Of(_lengths.AsSpan(0, _literals), false) ?? throw ZlibModule.BadData("invalid literal/lengths set");
        _distanceCode = HuffmanTable.Of(_lengths.AsSpan(_literals, _distances), true) ?? throw ZlibModule.BadData("invalid distances set");
        _stage = Stage.Symbols;
        return true;
    }

    /// <summary>Reads one byte, or one reference to bytes before; both fit into the bits a refill gives.</summary>
    private bool Symbol()
    {
        int used = _literalCode!.Decode(_bits, _count, out int symbol);
        if (used == 0) return false;
        if (used < 0 || symbol > MaxLiterals - 1) throw ZlibModule.BadData("invalid literal/length code");
        if (symbol < EndOfBlock) Emit((byte)symbol);
        if (symbol == EndOfBlock) EndBlock();
        if (symbol > EndOfBlock) return Reference(symbol - EndOfBlock - 1, used);
        Take(used);
        return true;
    }

    private bool Reference(int lengthSymbol, int used)
    {
        int extra = LengthExtras[lengthSymbol];
        if (_count < used + extra) return false;
        int length = LengthBases[lengthSymbol] + Peek(used, extra);
        used += extra;
        int distanceUsed = _distanceCode!.Decode(_bits >> used, _count - used, out int symbol);
        if (distanceUsed == 0) return false;
        if (distanceUsed < 0 || symbol >= MaxDistances) throw ZlibModule.BadData("invalid distance code");
        used += distanceUsed;
        extra = symbol < 4 ? 0 : symbol / 2 - 1;
        if (_count < used + extra) return false;
        int distance = (symbol < 4 ? symbol : 2 + symbol % 2 << extra) + 1 + Peek(used, extra);
        if (distance > _made) throw ZlibModule.BadData("invalid distance too far back");
        Take(used + extra);
        Reserve(length);
        for (int i = 0; i < length; i++, _made++) _output[_made] = _output[_made - distance];
        return true;
    }

    private void EndBlock() => _stage = _isLastBlock ? Stage.Done : Stage.BlockHeader;

    private void Refill(ReadOnlySpan<byte> input, ref int position)
    {
        for (; _count <= 56 && position < input.Length; _count += 8) _bits |= (ulong)input[position++] << _count;
    }

    /// <summary>Gives back the whole bytes that were read ahead.</summary>
    private void GiveBack(ref int position)
    {
        int bytes = Math.Min(_count / 8, position);
        position -= bytes;
        _count -= bytes * 8;
        _bits &= (1UL << _count) - 1;
    }

    private int Peek(int skip, int count) => (int)(_bits >> skip & (1UL << count) - 1);

    private int Take(int count)
    {
        int value = Peek(0, count);
        _bits >>= count;
        _count -= count;
        return value;
    }

    private void Emit(byte value)
    {
        Reserve(1);
        _output[_made++] = value;
    }

    private void Reserve(int count)
    {
        if (_made + count <= _output.Length) return;
        int size = (int)Math.Min(Math.Max(_output.Length * 2L, _made + count), Array.MaxLength);
        Charge.Bytes(size - _output.Length);
        Fuel.Spend(size - _output.Length >> 6);
        Array.Resize(ref _output, size);
    }

    private static HuffmanTable FixedLiterals()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return HuffmanTable.Of(lengths, false)!;
    }
}
