using PyTee.Interpreter;

namespace PyTee.Stdlib.Re;

/// <summary>What a pattern is applied to: a str, or anything with bytes.</summary>
internal readonly struct RegexSubject
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private RegexSubject(Value source, PyStr? text, ReadOnlyMemory<byte> bytes)
    {
        Source = source;
        Text = text;
        _bytes = bytes;
    }

    /// <summary>The object itself.</summary>
    public Value Source { get; }

    /// <summary>The str, if it is one.</summary>
    public PyStr? Text { get; }

    /// <summary>How many characters or bytes there are.</summary>
    public int Length => Text?.Length ?? _bytes.Length;

    /// <summary>The subject an argument stands for; TypeError when a pattern of the kind cannot be applied to it.</summary>
    public static RegexSubject Of(Value source, bool isTextPattern)
    {
        RegexSubject subject = OfAny(source);
        if (isTextPattern && subject.Text == null)
            throw Raise.TypeError("cannot use a string pattern on a bytes-like object");
        if (!isTextPattern && subject.Text != null)
            throw Raise.TypeError("cannot use a bytes pattern on a string-like object");
        return subject;
    }

    /// <summary>The subject an argument stands for, of either kind.</summary>
    public static RegexSubject OfAny(Value source)
    {
        if (source.Is(out PyStr? text)) return new RegexSubject(source, text, default);
        if (Buffers.TryGet(source, out ReadOnlyMemory<byte> bytes)) return new RegexSubject(source, null, bytes);
        throw Raise.TypeError($"expected string or bytes-like object, got '{source.Class.Name}'");
    }

    /// <summary>Applies a pattern up to an end.</summary>
    public bool TryMatch(RegexPattern pattern, int start, int end, MatchMode mode, bool refusesEmpty, Span<int> result)
    {
        if (Text == null)
            return pattern.TryMatch(_bytes.Span[..end], start, mode, refusesEmpty, result, VmFuel.Instance);
        return Text.IsWide
            ? pattern.TryMatch(Text.Wide[..end], start, mode, refusesEmpty, result, VmFuel.Instance)
            : pattern.TryMatch(Text.Chars[..end], start, mode, refusesEmpty, result, VmFuel.Instance);
    }

    /// <summary>A part as an object of its own.</summary>
    public Value Slice(int start, int end)
    {
        if (Text != null) return Text.Substring(start, end - start);
        if (start == 0 && end == _bytes.Length && Source.Class == PyBytes.TypeObject) return Source;
        return start == end ? PyBytes.Empty : new PyBytes(_bytes.Span[start..end].ToArray());
    }

    /// <summary>The code points or bytes as numbers.</summary>
    public int[] ToNumbers()
    {
        var numbers = new int[Length];
        if (Text != null) Text.CopyTo(numbers);
        else for (int i = 0; i < numbers.Length; i++) numbers[i] = _bytes.Span[i];
        return numbers;
    }

    /// <summary>Whether there is a backslash.</summary>
    public bool HasBackslash() => Text == null ? _bytes.Span.Contains((byte)'\\')
        : Text.IsWide ? Text.Wide.Contains('\\') : Text.Chars.Contains('\\');

    /// <summary>Puts a part at the end of a text.</summary>
    public void AppendTo(RegexOutput output, int start, int end)
    {
        if (start == end) return;
        if (Text != null) output.Append(Text, start, end - start);
        else output.Append(_bytes.Span[start..end]);
    }
}

/// <summary>Reports the matcher's work to the running program's limits.</summary>
internal sealed class VmFuel : IFuel
{
    /// <summary>The one instance; it has no state.</summary>
    public static readonly VmFuel Instance = new();

    private VmFuel() { }

    public void Spend(int steps) => Fuel.Spend(steps);

    public void Charge(long bytes) => Interpreter.Charge.Bytes(bytes);
}
