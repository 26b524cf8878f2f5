using PyTee.Grammar;

namespace PyTee.Interpreter;

/// <summary>The source that compile, eval and exec are given: a str, or the bytes of one.</summary>
internal static class SourceArgument
{
    /// <summary>The text, or the exception for what can be none.</summary>
    public static SourceText Text(Value source, string fileName, string function, string what)
    {
        if (source.Is<PyStr>(out var s))
        {
            string text = s.ToString();
            if (text.Contains('\0')) throw NullByte();
            // What cannot be encoded is no source: the codec says why.
            if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) Codecs.Encode(s, "utf-8", "strict");
            return new SourceText(text, fileName);
        }
        if (!Buffers.TryGet(source, out var bytes)) throw Raise.TypeError($"{function}() arg 1 must be a {what} object");
        if (bytes.Span.Contains((byte)0)) throw NullByte();
        try { return Decode(bytes.Span, fileName); }
        catch (SourceEncodingException e) { throw Undecodable(bytes.Span, e.Position, fileName); }
        catch (SyntaxException e) { throw Raise.Syntax(e); }
    }

    /// <summary>The text of a file, by the encoding that it names: any of codecs.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string fileName) => SourceText.Decode(bytes, fileName, (encoding, all) => DecodeAs(encoding, all, fileName));

    private static string DecodeAs(string encoding, byte[] bytes, string fileName)
    {
        try { return Codecs.Decode(bytes, encoding, "strict", new PyBytes(bytes)).ToString(); }
        catch (PyException e) when (e.Matches(Errors.LookupError) || e.Matches(Errors.UnicodeError))
        {
            throw SourceText.Undecoded(Protocols.Str(new Value(e.Error)).ToString(), fileName);
        }
    }

    /// <summary>The name a source goes by: a str, bytes or a path.</summary>
    public static string FileName(Value v)
    {
        if (v.Is<PyStr>(out var s)) return s.ToString();
        if (v.O is PyBytes && Buffers.TryGet(v, out var bytes)) return System.Text.Encoding.UTF8.GetString(bytes.Span);
        if (v.Class.Lookup(Names.FSPath, out var hook)) return Vm.Current.CallMethod(hook, v, v.Class, []).ToString();
        throw Raise.TypeError($"expected str, bytes or os.PathLike object, not {v.Class.ShortName}");
    }

    private static PyException NullByte() =>
        Raise.Syntax(new SyntaxException(SyntaxErrorKind.SyntaxError, "source code string cannot contain null bytes", "", 0, 0, 0, 0, null));

    /// <summary>CPython decodes token by token: the codec's message counts from the start of the word.</summary>
    private static PyException Undecodable(ReadOnlySpan<byte> bytes, int bad, string fileName)
    {
        int start = bad, end = bad, line = 1 + bytes[..bad].Count((byte)'\n');
        while (start > 0 && IsWord(bytes[start - 1])) start--;
        while (end < bytes.Length && IsWord(bytes[end])) end++;
        string message;
        try { message = Codecs.Decode(bytes[start..end], "utf-8", "strict", new Value(new PyBytes(bytes[start..end].ToArray()))).ToString(); }
        catch (PyException e) { message = Protocols.Str(new Value(e.Error)).ToString(); }
        bool inString = start > 0 && bytes[start - 1] is (byte)'\'' or (byte)'"';
        int column = start - (bytes[..start].LastIndexOf((byte)'\n') + 1) + (inString ? 0 : 1);
        return Raise.Syntax(new SyntaxException(SyntaxErrorKind.SyntaxError, "(unicode error) " + message, fileName, line, column, line, column, null));
    }

    private static bool IsWord(byte b) => b >= 0x80 || b == '_' || char.IsAsciiLetterOrDigit((char)b);
}
