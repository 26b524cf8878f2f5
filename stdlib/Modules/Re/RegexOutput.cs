using System.Buffers;
using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>A text or bytes being put together.</summary>
internal sealed class RegexOutput(bool isText)
{
    private readonly StrBuilder? _text = isText ? new StrBuilder() : null;
    private readonly ArrayBufferWriter<byte>? _bytes = isText ? null : new ArrayBufferWriter<byte>();
    private int _items;

    /// <summary>Appends a part of a str.</summary>
    public void Append(PyStr text, int start, int length)
    {
        _items++;
        _text!.Append(text, start, length);
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _items++;
        Charge.Bytes(bytes.Length);
        _bytes!.Write(bytes);
    }

    /// <summary>Appends code points or bytes given as numbers.</summary>
    public void Append(int[] numbers)
    {
        foreach (int number in numbers)
        {
            if (_text != null) _text.Append(number);
            else _bytes!.Write([(byte)number]);
        }
    }

    /// <summary>Appends a replacement; None counts as nothing, and any other type but the right one is an error.</summary>
    public void AppendReplacement(Value item)
    {
        if (item.IsNone) return;
        if (_text != null)
        {
            if (!item.Is(out PyStr? text))
                throw Raise.TypeError($"sequence item {_items}: expected str instance, {item.Class.Name} found");
            _items++;
            _text.Append(text);
            return;
        }
        if (!Buffers.TryGet(item, out ReadOnlyMemory<byte> bytes))
            throw Raise.TypeError($"sequence item {_items}: expected a bytes-like object, {item.Class.Name} found");
        Append(bytes.Span);
    }

    /// <summary>The whole.</summary>
    public Value ToValue() => _text != null ? _text.ToPyStr() : new PyBytes(_bytes!.WrittenSpan.ToArray());
}
