using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PyTee.Interpreter.Bytecode;

/// <summary>
/// Writes a code object, with everything nested in it, as bytes that depend on nothing but the code. A table of strings comes first; small
/// numbers have 7 bits a byte.
/// </summary>
public sealed class CodeWriter
{
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<string, int> _stringIndex = [];
    private readonly List<PyStr> _strings = [];

    /// <summary>The bytes of a code object.</summary>
    public static byte[] Write(CodeObject code)
    {
        var body = new CodeWriter();
        body.WriteCode(code);
        var result = new CodeWriter();
        result.Number(body._strings.Count);
        foreach (var text in body._strings) result.WriteText(text);
        result._bytes.AddRange(body._bytes);
        return [.. result._bytes];
    }

    private void WriteCode(CodeObject code)
    {
        String(code.Name);
        String(code.QualName);
        String(code.FileName);
        foreach (var number in (ReadOnlySpan<int>)[code.LocalCount, code.FreeCount, code.ArgCount, code.PosOnlyArgCount, code.KwOnlyArgCount,
            code.StackSize, (int)code.Flags, code.FirstLine]) Number(number);
        Strings(code.Names);
        Strings(code.LocalsPlus);
        Number(code.CellSlots.Length);
        foreach (var slot in code.CellSlots) Number(slot);
        Number(code.Code.Length);
        foreach (var word in code.Code) Word(word);
        WritePositions(code.Positions);
        WriteLineMarks(code.LineMarks);
        Number(code.Exceptions.Length);
        foreach (var range in code.Exceptions)
        {
            Number(range.Start);
            Number(range.End - range.Start);
            Number(range.Target);
            Number(range.Depth << 1 | (range.PushLasti ? 1 : 0));
        }
        Number(code.Consts.Length);
        foreach (var constant in code.Consts) WriteConstant(constant);
    }

    private void WritePositions(CodePosition[] positions)
    {
        Number(positions.Length);
        var last = default(CodePosition);
        foreach (var position in positions)
        {
            Number(position.Start - last.Start);
            Signed(position.Line - last.Line);
            Number(position.EndLine - position.Line);
            Signed(position.Column - last.Column);
            Signed(position.EndColumn - last.EndColumn);
            last = position;
        }
    }

    private void WriteLineMarks(LineMark[] marks)
    {
        Number(marks.Length);
        var last = default(LineMark);
        foreach (var mark in marks)
        {
            Number((mark.Start - last.Start) << 1 | (mark.IsAhead ? 1 : 0));
            Signed(mark.Line - last.Line);
            last = mark;
        }
    }

    private void WriteConstant(Value value)
    {
        if (value.IsSmallInt)
        {
            Byte(CodeFormat.Int);
            Signed(value.N);
        }
        else if (value.IsFloat)
        {
            Byte(CodeFormat.Float);
            Word((ulong)value.N);
        }
        else WriteObject(value);
    }

    private void WriteObject(Value value)
    {
        switch (value.Object)
        {
            case PyNone: Byte(CodeFormat.None); break;
            case PyEllipsis: Byte(CodeFormat.Ellipsis); break;
            case var _ when value.IsTrue: Byte(CodeFormat.True); break;
            case var _ when value.IsFalse: Byte(CodeFormat.False); break;
            case PyInt: WriteBlock(CodeFormat.BigInt, PyInt.BigOf(value).ToByteArray()); break;
            case PyComplex z:
                Byte(CodeFormat.Complex);
                Word(BitConverter.DoubleToUInt64Bits(z.Real));
                Word(BitConverter.DoubleToUInt64Bits(z.Imag));
                break;
            case PyStr text:
                Byte(text.IsInterned ? CodeFormat.InternedStr : CodeFormat.Str);
                String(text);
                break;
            case PyBytes bytes: WriteBlock(CodeFormat.Bytes, bytes.Bytes); break;
            case PyTuple tuple:
                Byte(CodeFormat.Tuple);
                Number(tuple.Count);
                foreach (var item in tuple.Span) WriteConstant(item);
                break;
            case PySlice slice:
                Byte(CodeFormat.Slice);
                WriteConstant(slice.Start);
                WriteConstant(slice.Stop);
                WriteConstant(slice.Step);
                break;
            case PyFrozenSet set: WriteSet(set); break;
            case CodeObject code:
                Byte(CodeFormat.Code);
                WriteCode(code);
                break;
            default: throw new System.Diagnostics.UnreachableException($"constant {value}");
        }
    }

    /// <summary>The order of a set depends on the process, that of its written elements does not.</summary>
    private void WriteSet(PyFrozenSet set)
    {
        Byte(CodeFormat.FrozenSet);
        Number(set.Count);
        var items = new List<Value>();
        for (int position = 0; set.Next(ref position, out var key, out _);) items.Add(key);
        // The text tells elements apart that are equal in no process: numbers, strings, bytes and tuples of them.
        foreach (var item in items.OrderBy(SortText, StringComparer.Ordinal)) WriteConstant(item);
    }

    private static string SortText(Value value) =>
        (value.IsSmallInt ? "int" : value.IsFloat ? "float" : value.Object!.GetType().Name) + " " +
        (value.Is<PyTuple>(out var tuple) ? string.Join(",", tuple.Span.ToArray().Select(SortText))
            : value.Is<PyBytes>(out var bytes) ? Convert.ToHexString(bytes.Bytes) : value.ToString());

    // --- pieces ---

    private void Byte(byte b) => _bytes.Add(b);

    private void Number(int n)
    {
        var rest = (uint)n;
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    private void Signed(long n)
    {
        var rest = (ulong)(n << 1 ^ n >> 63);
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    private void Word(ulong word)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, word);
        _bytes.AddRange(bytes);
    }

    private void WriteBlock(byte mark, ReadOnlySpan<byte> bytes)
    {
        Byte(mark);
        Number(bytes.Length);
        _bytes.AddRange(bytes);
    }

    private void Strings(PyStr[] texts)
    {
        Number(texts.Length);
        foreach (var text in texts) String(text);
    }

    private void String(PyStr text)
    {
        // An interned string and an equal one that is not are two objects, now and when read.
        var key = (text.IsInterned ? "i" : "") + (text.IsWide ? "w" + MemoryMarshal.Cast<int, char>(text.Wide).ToString() : "n" + text.Chars.ToString());
        if (!_stringIndex.TryGetValue(key, out var index))
        {
            _stringIndex.Add(key, index = _strings.Count);
            _strings.Add(text);
        }
        Number(index);
    }

    /// <summary>Length with a form in its two low bits: 0 ASCII bytes, 1 UTF-16 units, 2 code points.</summary>
    private void WriteText(PyStr text)
    {
        if (text.IsWide)
        {
            Number(text.Length << 2 | 2);
            _bytes.AddRange(MemoryMarshal.AsBytes(text.Wide));
        }
        else if (Ascii.IsValid(text.Chars))
        {
            Number(text.Length << 2);
            foreach (var c in text.Chars) Byte((byte)c);
        }
        else
        {
            Number(text.Length << 2 | 1);
            _bytes.AddRange(MemoryMarshal.AsBytes(text.Chars));
        }
    }
}
