using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PyTee.Interpreter;

/// <summary>str(object='') -> str
/// str(bytes_or_buffer[, encoding[, errors]]) -> str
///
/// Create a new string object from the given object. If encoding or
/// errors is specified, then the object must expose a data buffer
/// that will be decoded using the given encoding and error handler.</summary>
/// <remarks>
/// Indexing is by code point in constant time: a string without characters above U+FFFF is kept as UTF-16 (every char is one code point, lone
/// surrogates included), any other as an array of code points. A short one has its characters in the object itself: programs are full of words
/// and keys, and two objects for each are twice the work for the collector. A string made by appending keeps a growable buffer that it shares
/// with its prefix, so that repeated <c>s += t</c> is linear.
/// </remarks>
[PyType("str")]
public partial class PyStr : PyObject, IEquatable<PyStr>
{
    /// <summary>Below this length an append copies; above it the buffer pays.</summary>
    private const int BufferThreshold = 256;

    /// <summary>What <see cref="_data"/> is; a byte beside the length costs nothing, a field for each would be a quarter of a short string.</summary>
    private enum Layout : byte
    {
        /// <summary>A <see cref="string"/>.</summary>
        Text,
        /// <summary>The string, once it was asked for; the characters are those of a <see cref="Short"/>.</summary>
        Short,
        /// <summary>A <see cref="TextBuffer"/>, of which this is the beginning.</summary>
        Buffer,
        /// <summary>An array of code points.</summary>
        Wide,
    }

    private object? _data;
    private long _hash;
    private readonly int _length;
    private Layout _layout;

    private PyStr(PyType cls, string bmp) : base(cls) => (_data, _length) = (bmp, bmp.Length);
    private PyStr(PyType cls, int[] wide) : base(cls) => (_data, _length, _layout) = (wide, wide.Length, Layout.Wide);
    private PyStr(TextBuffer buffer, int length) : base(TypeObject) => (_data, _length, _layout) = (buffer, length, Layout.Buffer);

    private PyStr(int length) : base(TypeObject) => (_length, _layout) = (length, Layout.Short);

    /// <summary>A copy of another string under a subclass of str.</summary>
    protected PyStr(PyType cls, PyStr other) : base(cls)
    {
        if (other._layout == Layout.Short) _data = other.Text;
        else (_data, _layout) = (other._data, other._layout);
        (_hash, _length) = (other._hash, other._length);
    }

    /// <summary>''.</summary>
    public static readonly PyStr Empty = new(TypeObject, "");
    private static readonly PyStr[] s_latin1 = new PyStr[256];

    /// <summary>Number of code points.</summary>
    public int Length => _length;

    /// <summary>Whether the string has a character above U+FFFF, so that <see cref="Wide"/> holds it.</summary>
    public bool IsWide => _layout == Layout.Wide;

    /// <summary>The code points of a wide string.</summary>
    public ReadOnlySpan<int> Wide => IsWide ? Unsafe.As<int[]>(_data) : default;

    /// <summary>The characters of a string that is not wide: each is one code point.</summary>
    public ReadOnlySpan<char> Chars => _layout == Layout.Text ? Unsafe.As<string>(_data) : _layout == Layout.Short ? Unsafe.As<Short>(this).Span : BufferChars();

    /// <summary>The characters of a string that is not wide as a .NET string.</summary>
    public string Text => _layout == Layout.Text ? Unsafe.As<string>(_data)! : TakeText();

    private ReadOnlySpan<char> BufferChars() => _layout == Layout.Buffer ? Unsafe.As<TextBuffer>(_data)!.Span(_length) : default;

    private string TakeText()
    {
        if (IsWide) throw new System.Diagnostics.UnreachableException("the UTF-16 text of a wide string");
        if (_layout == Layout.Short) return Unsafe.As<string>(_data ??= new string(Chars));
        var text = new string(BufferChars());
        (_data, _layout) = (text, Layout.Text);
        return text;
    }

    /// <summary>Whether an object is a string of this class itself, not of one derived from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExact(object o) => o.GetType() == typeof(Short) || o.GetType() == typeof(PyStr);

    /// <summary>Whether this is the one string with its text that <see cref="Intern(string)"/> gives out.</summary>
    public bool IsInterned { get; private set; }

    /// <summary>The code point at an index that is in range.</summary>
    public int this[int index] => IsWide ? Wide[index] : Chars[index];

    /// <summary>The character at an index that is in range, as a string.</summary>
    internal PyStr At(int index)
    {
        if (IsWide) return FromCodePoint(Wide[index]);
        char c = Chars[index];
        return c < 256 && s_latin1[c] is { } known ? known : FromChar(c);
    }

    /// <summary>The Python string of a well-formed UTF-16 text.</summary>
    public static PyStr From(string text)
    {
        if (text.Length <= 1) return text.Length == 0 ? Empty : FromChar(text[0]);
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? FromSurrogates(text) : new PyStr(TypeObject, text);
    }

    /// <summary>The Python string of a text in which every char is a code point of its own.</summary>
    public static PyStr FromBmp(string text) => text.Length switch
    {
        0 => Empty,
        1 => FromChar(text[0]),
        _ => new PyStr(TypeObject, text),
    };

    /// <summary>The Python string of characters that are code points of their own.</summary>
    public static PyStr FromBmp(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => Empty,
        1 => FromChar(text[0]),
        <= ShortLength => new Short(text),
        _ => new PyStr(TypeObject, new string(text)),
    };

    /// <summary>The string of a length above 1 that a callback writes; every char is a code point of its own.</summary>
    internal static PyStr Create<TState>(int length, TState state, System.Buffers.SpanAction<char, TState> write) where TState : allows ref struct
    {
        if (length > ShortLength) return new PyStr(TypeObject, string.Create(length, state, write));
        Span<char> text = stackalloc char[length];
        write(text, state);
        return FromBmp(text);
    }

    /// <summary>One character.</summary>
    public static PyStr FromChar(char c)
    {
        if (c >= 256) return new Short([c]);
        return s_latin1[c] ??= new Short([c]);
    }

    /// <summary>One code point.</summary>
    public static PyStr FromCodePoint(int c) => c <= 0xFFFF ? FromChar((char)c) : new PyStr(TypeObject, [c]);

    /// <summary>The Python string of code points (0..0x10FFFF), in the narrowest form.</summary>
    public static PyStr FromCodePoints(ReadOnlySpan<int> points)
    {
        foreach (int c in points)
        {
            if (c > 0xFFFF) return new PyStr(TypeObject, points.ToArray());
        }
        if (points.Length <= 1) return points.Length == 0 ? Empty : FromChar((char)points[0]);
        return Create(points.Length, points, static (target, points) =>
        {
            for (int i = 0; i < points.Length; i++) target[i] = (char)points[i];
        });
    }

    private static PyStr FromSurrogates(string text)
    {
        bool wide = false;
        for (int i = 0; i + 1 < text.Length && !wide; i++) wide = char.IsSurrogatePair(text[i], text[i + 1]);
        if (!wide) return new PyStr(TypeObject, text);
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            points.Add(pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (pair) i++;
        }
        return new PyStr(TypeObject, points.ToArray());
    }

    /// <summary>The string self + other.</summary>
    public static PyStr Concat(PyStr left, PyStr right)
    {
        if (right._length == 0 && left.Class == TypeObject) return left;
        if (left._length == 0 && right.Class == TypeObject) return right;
        long length = (long)left._length + right._length;
        if (length > MaxLength) throw Raise.MemoryError();
        if (left.IsWide || right.IsWide) return ConcatWide(left, right);
        if (length <= ShortLength) return new Short(left.Chars, right.Chars);
        if (length < BufferThreshold) return new PyStr(TypeObject, string.Concat(left.Chars, right.Chars));
        return Append(left, right, (int)length);
    }

    private static PyStr Append(PyStr left, PyStr right, int length)
    {
        var shared = left._layout == Layout.Buffer ? Unsafe.As<TextBuffer>(left._data) : null;
        if (shared == null || !shared.TryAppend(left._length, right.Chars)) shared = new TextBuffer(left.Chars, right.Chars, length);
        return new PyStr(shared, length);
    }

    private static PyStr ConcatWide(PyStr left, PyStr right)
    {
        Charge.Bytes(4L * ((long)left._length + right._length));
        var points = new int[left._length + right._length];
        left.CopyTo(points);
        right.CopyTo(points.AsSpan(left._length));
        return new PyStr(TypeObject, points);
    }

    /// <summary>The longest string, in code points.</summary>
    public const int MaxLength = 0x3FFFFFDF;

    /// <summary>Write the code points to a span.</summary>
    public void CopyTo(Span<int> target)
    {
        if (IsWide) { Wide.CopyTo(target); return; }
        var chars = Chars;
        for (int i = 0; i < chars.Length; i++) target[i] = chars[i];
    }

    /// <summary>The part of length <paramref name="length"/> from <paramref name="start"/>; both in range.</summary>
    public PyStr Substring(int start, int length)
    {
        if (length == _length && Class == TypeObject) return this;
        if (IsWide) return FromCodePoints(Wide.Slice(start, length));
        if (length > 4096) Charge.Bytes(2L * length);
        return FromBmp(Chars.Slice(start, length));
    }

    /// <summary>The one string with this text: names, so that lookups compare references.</summary>
    public static PyStr Intern(string text)
    {
        lock (s_interned)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(s_interned, text, out bool exists);
            if (exists) return slot!;
            slot = From(text);
            slot.IsInterned = true;
            return slot;
        }
    }

    /// <summary>The interned string equal to this one.</summary>
    public static PyStr Intern(PyStr s)
    {
        if (s.IsInterned) return s;
        if (s.IsWide || s.Chars.ContainsAnyInRange('\uD800', '\uDFFF')) return s;
        if (s.Class != TypeObject) return Intern(s.Text);
        lock (s_interned)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(s_interned, s.Text, out bool exists);
            if (exists) return slot!;
            s.IsInterned = true;
            return slot = s;
        }
    }

    private static readonly Dictionary<string, PyStr> s_interned = new(1024, StringComparer.Ordinal);

    /// <summary>hash(self), keyed by the enclave's secret; never -1.</summary>
    public long Hash64()
    {
        if (_hash != 0) return _hash;
        // 0 is for the empty text, which is hashed again whenever it is asked.
        if (_length == 0) return 0;
        long h = IsWide ? SipHash.Compute(MemoryMarshal.AsBytes(Wide)) : SipHash.Compute(MemoryMarshal.AsBytes(Chars));
        if (h is 0 or -1) h = -2;
        return _hash = h;
    }

    public bool Equals(PyStr? other)
    {
        if ((object)this == other) return true;
        if (other is null || _length != other._length) return false;
        if (_hash != 0 && other._hash != 0 && _hash != other._hash) return false;
        if (IsWide || other.IsWide) return IsWide && other.IsWide && Wide.SequenceEqual(other.Wide);
        ReadOnlySpan<char> chars = Chars, others = other.Chars;
        // Most texts that differ do so at once.
        return chars.Length == 0 || chars[0] == others[0] && chars[1..].SequenceEqual(others[1..]);
    }

    public bool Equals(string other) => !IsWide && Chars.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is PyStr s && Equals(s);

    public override int GetHashCode() => Hash64().GetHashCode();

    /// <summary>Order by code points.</summary>
    public static int CompareOrdinal(PyStr a, PyStr b)
    {
        if (!a.IsWide && !b.IsWide)
        {
            ReadOnlySpan<char> chars = a.Chars, others = b.Chars;
            return chars.Length > 0 && others.Length > 0 && chars[0] != others[0] ? chars[0] - others[0] : chars.SequenceCompareTo(others);
        }
        int n = Math.Min(a._length, b._length);
        for (int i = 0; i < n; i++)
        {
            int d = a[i] - b[i];
            if (d != 0) return d;
        }
        return a._length - b._length;
    }

    /// <summary>The text in UTF-16, for the host side of things and for messages.</summary>
    public override string ToString()
    {
        if (!IsWide) return Text;
        var builder = new StringBuilder(_length + 8);
        foreach (int c in Wide) { if (c <= 0xFFFF) builder.Append((char)c); else builder.Append(char.ConvertFromUtf32(c)); }
        return builder.ToString();
    }

    /// <summary>The most characters that are kept in the object: with them it takes 72 bytes, with a string of its own 80 or more.</summary>
    private const int ShortLength = 12;

    [InlineArray(ShortLength)]
    private struct ShortText
    {
        private char _first;
    }

    /// <summary>A str with its characters in the object itself. Only how it is kept makes it another class than <see cref="PyStr"/>.</summary>
    internal sealed class Short : PyStr
    {
        private ShortText _text;

        public Short(ReadOnlySpan<char> text) : base(text.Length) => text.CopyTo(_text);

        public Short(ReadOnlySpan<char> left, ReadOnlySpan<char> right) : base(left.Length + right.Length)
        {
            left.CopyTo(_text);
            right.CopyTo(((Span<char>)_text)[left.Length..]);
        }

        public ReadOnlySpan<char> Span => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ShortText, char>(ref _text), _length);
    }

    /// <summary>A str subclass instance, with attributes.</summary>
    internal sealed class Heap : PyStr
    {
        private AttrTable _attrs;
        public Heap(PyType cls, PyStr value) : base(cls, value) => _attrs = cls.NewAttrs();
        internal override ref AttrTable Attrs => ref _attrs;
    }
}

/// <summary>A growing text; strings that are its prefixes share it.</summary>
internal sealed class TextBuffer
{
    private char[] _chars;
    private int _used;

    public TextBuffer(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int length)
    {
        int capacity = (int)Math.Min(Math.Max(2L * length, 512), PyStr.MaxLength);
        Charge.Bytes(2L * capacity);
        _chars = GC.AllocateUninitializedArray<char>(capacity);
        left.CopyTo(_chars);
        right.CopyTo(_chars.AsSpan(left.Length));
        _used = length;
    }

    public ReadOnlySpan<char> Span(int length) => _chars.AsSpan(0, length);

    /// <summary>Append in place when the text ends at <paramref name="length"/> and there is room.</summary>
    public bool TryAppend(int length, ReadOnlySpan<char> tail)
    {
        if (length != _used || tail.Length > _chars.Length - _used) return false;
        tail.CopyTo(_chars.AsSpan(_used));
        _used += tail.Length;
        return true;
    }
}
