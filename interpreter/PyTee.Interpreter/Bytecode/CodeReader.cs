using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace PyTee.Interpreter.Bytecode;

/// <summary>Reads what <see cref="CodeWriter"/> wrote. The bytes are part of the measured image, so they are trusted.</summary>
public ref struct CodeReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly PyStr[] _strings;
    private readonly bool[] _interned;
    private int _at;

    private CodeReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _strings = new PyStr[Number()];
        _interned = new bool[_strings.Length];
        for (var i = 0; i < _strings.Length; i++) _strings[i] = ReadText();
    }

    /// <summary>The code object of some bytes.</summary>
    public static CodeObject Read(ReadOnlySpan<byte> bytes) => new CodeReader(bytes).ReadCode();

    private CodeObject ReadCode()
    {
        var (name, qualName, fileName) = (Name(), Name(), Name());
        var (localCount, freeCount, argCount, posOnly, kwOnly) = (Number(), Number(), Number(), Number(), Number());
        var (stackSize, flags, firstLine) = (Number(), Number(), Number());
        return new CodeObject
        {
            Name = name,
            QualName = qualName,
            FileName = fileName,
            LocalCount = localCount,
            FreeCount = freeCount,
            ArgCount = argCount,
            PosOnlyArgCount = posOnly,
            KwOnlyArgCount = kwOnly,
            StackSize = stackSize,
            Flags = (CodeFlags)flags,
            FirstLine = firstLine,
            Names = ReadNames(),
            LocalsPlus = ReadNames(),
            CellSlots = ReadNumbers(),
            Code = ReadWords(),
            Positions = ReadPositions(),
            LineMarks = ReadLineMarks(),
            Exceptions = ReadExceptions(),
            Consts = ReadConstants(Number()),
        };
    }

    private PyStr[] ReadNames()
    {
        var names = new PyStr[Number()];
        for (var i = 0; i < names.Length; i++) names[i] = Name();
        return names;
    }

    private int[] ReadNumbers()
    {
        var numbers = new int[Number()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Number();
        return numbers;
    }

    private ulong[] ReadWords()
    {
        var words = new ulong[Number()];
        Block(8 * words.Length).CopyTo(MemoryMarshal.AsBytes(words.AsSpan()));
        return words;
    }

    private CodePosition[] ReadPositions()
    {
        var positions = new CodePosition[Number()];
        var last = default(CodePosition);
        for (var i = 0; i < positions.Length; i++)
        {
            var start = last.Start + Number();
            var line = last.Line + (int)Signed();
            var endLine = line + Number();
            var column = last.Column + (int)Signed();
            positions[i] = last = new CodePosition(start, line, endLine, column, last.EndColumn + (int)Signed());
        }
        return positions;
    }

    private LineMark[] ReadLineMarks()
    {
        var marks = new LineMark[Number()];
        var last = default(LineMark);
        for (var i = 0; i < marks.Length; i++)
        {
            var start = Number();
            marks[i] = last = new LineMark(last.Start + (start >> 1), last.Line + (int)Signed(), (start & 1) != 0);
        }
        return marks;
    }

    private ExceptionRange[] ReadExceptions()
    {
        var ranges = new ExceptionRange[Number()];
        for (var i = 0; i < ranges.Length; i++)
        {
            var (start, length, target, depth) = (Number(), Number(), Number(), Number());
            ranges[i] = new ExceptionRange(start, start + length, target, depth >> 1, (depth & 1) != 0);
        }
        return ranges;
    }

    private Value[] ReadConstants(int count)
    {
        var values = new Value[count];
        for (var i = 0; i < count; i++) values[i] = ReadConstant();
        return values;
    }

    private Value ReadConstant() => _bytes[_at++] switch
    {
        CodeFormat.None => Value.None,
        CodeFormat.True => Value.True,
        CodeFormat.False => Value.False,
        CodeFormat.Ellipsis => new Value(PyEllipsis.Instance),
        CodeFormat.Int => new Value(Signed()),
        CodeFormat.Float => new Value(BitConverter.UInt64BitsToDouble(Word())),
        CodeFormat.Complex => new Value(new PyComplex(BitConverter.UInt64BitsToDouble(Word()), BitConverter.UInt64BitsToDouble(Word()))),
        CodeFormat.Str => new Value(_strings[Number()]),
        CodeFormat.InternedStr => new Value(Name()),
        CodeFormat.Bytes => new Value(new PyBytes(Block(Number()).ToArray())),
        CodeFormat.Tuple => new Value(PyTuple.Of(ReadConstants(Number()))),
        CodeFormat.FrozenSet => new Value(PyFrozenSet.Of(ReadConstants(Number()))),
        CodeFormat.Slice => new Value(new PySlice(ReadConstant(), ReadConstant(), ReadConstant())),
        CodeFormat.Code => new Value(ReadCode()),
        _ => PyInt.From(new BigInteger(Block(Number()))),
    };

    // --- pieces ---

    private int Number() => (int)Variable();

    private long Signed()
    {
        var n = Variable();
        return (long)(n >> 1) ^ -(long)(n & 1);
    }

    private ulong Variable()
    {
        ulong result = _bytes[_at++];
        if (result < 0x80) return result;
        result &= 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            var next = _bytes[_at++];
            result |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return result;
        }
    }

    private ulong Word() => BinaryPrimitives.ReadUInt64LittleEndian(Block(8));

    private ReadOnlySpan<byte> Block(int length)
    {
        var block = _bytes.Slice(_at, length);
        _at += length;
        return block;
    }

    /// <summary>A string that is compared by reference.</summary>
    private PyStr Name()
    {
        var index = Number();
        if (_interned[index]) return _strings[index];
        _interned[index] = true;
        return _strings[index] = PyStr.Intern(_strings[index].ToString());
    }

    private PyStr ReadText()
    {
        var head = Number();
        var length = head >> 2;
        return (head & 3) switch
        {
            0 => PyStr.FromBmp(Encoding.ASCII.GetString(Block(length))),
            1 => PyStr.FromBmp(MemoryMarshal.Cast<byte, char>(Block(2 * length))),
            _ => PyStr.FromCodePoints(MemoryMarshal.Cast<byte, int>(Block(4 * length))),
        };
    }
}
