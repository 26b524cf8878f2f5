namespace PyTee.Interpreter;

/// <summary>Error handlers of codecs: the builtin ones and those that codecs.register_error has added.</summary>
internal readonly struct CodecErrors(string handler)
{
    public static PyException EncodeError(TextCodec codec, PyStr text, long start, long end, string reason)
    {
        var error = new PyUnicodeEncodeError(PyUnicodeEncodeError.TypeObject);
        error.Init(PyStr.From(codec.Name), text, start, end, PyStr.From(reason));
        return new PyException(error);
    }

    public static PyException DecodeError(string codec, CodecInput input, long start, long end, string reason)
    {
        var source = input.Source.O is PyBytes bytes && bytes.Data.Length == input.Bytes.Length ? input.Source : new PyBytes(input.Bytes.ToArray());
        var error = new PyUnicodeDecodeError(PyUnicodeDecodeError.TypeObject);
        error.Init(PyStr.From(codec), source, start, end, PyStr.From(reason));
        return new PyException(error);
    }

    /// <summary>What stands in for code points without a code: a str to encode or bytes; and where to go on.</summary>
    public Value OnEncode(TextCodec codec, PyStr text, int start, int end, string reason, out int next)
    {
        next = end;
        switch (handler)
        {
            case "strict": throw EncodeError(codec, text, start, end, reason);
            case "ignore": return PyBytes.Empty;
            case "replace": return Value.Str(new string('?', end - start));
            case "backslashreplace": return Escapes(text, start, end);
            case "xmlcharrefreplace": return References(text, start, end);
            case "surrogateescape": return SurrogateEscape(codec, text, start, end, reason, out next);
            case "surrogatepass": return SurrogatePass(codec, text, start, end, reason);
        }
        var (fresh, position) = Ask(EncodeError(codec, text, start, end, reason));
        next = Place(position, text.Length);
        return fresh;
    }

    private static Value Escapes(PyStr text, int start, int end)
    {
        var result = new StrBuilder();
        for (int i = start; i < end; i++) StrRepr.AppendEscape(result, text[i]);
        return result.ToPyStr();
    }

    private static Value References(PyStr text, int start, int end)
    {
        var result = new StrBuilder();
        for (int i = start; i < end; i++) result.Append($"&#{text[i]};");
        return result.ToPyStr();
    }

    private static Value SurrogateEscape(TextCodec codec, PyStr text, int start, int end, string reason, out int next)
    {
        var bytes = new List<byte>();
        for (next = start; next < end && text[next] is >= 0xDC80 and <= 0xDCFF; next++) bytes.Add((byte)(text[next] - 0xDC00));
        if (bytes.Count == 0 || codec is Utf16Codec or Utf32Codec) throw EncodeError(codec, text, start, end, reason);
        return new PyBytes([.. bytes]);
    }

    private static Value SurrogatePass(TextCodec codec, PyStr text, int start, int end, string reason)
    {
        var bytes = new List<byte>();
        for (int i = start; i < end; i++)
        {
            if (text[i] is < 0xD800 or > 0xDFFF || codec is not ISurrogateCodec pass) throw EncodeError(codec, text, start, end, reason);
            pass.EncodeSurrogate(text[i], bytes);
        }
        return new PyBytes([.. bytes]);
    }

    /// <summary>
    /// What stands in for bytes that are no characters, appended to the text; returns where to go on, in the bytes that a handler of the program may have
    /// put into the exception.
    /// </summary>
    public int OnDecode(TextCodec codec, string name, ref CodecInput input, int start, int end, string reason, StrBuilder target)
    {
        var bad = input.Bytes[start..end];
        switch (handler)
        {
            case "strict": throw DecodeError(name, input, start, end, reason);
            case "ignore": return end;
            case "replace": target.Append(0xFFFD); return end;
            case "backslashreplace":
                foreach (byte b in bad) StrRepr.AppendEscape(target, b);
                return end;
            case "surrogateescape":
                int escaped = 0;
                for (; escaped < bad.Length && escaped < 4 && bad[escaped] >= 128; escaped++) target.Append(0xDC00 + bad[escaped]);
                return escaped > 0 ? start + escaped : throw DecodeError(name, input, start, end, reason);
            case "surrogatepass":
                if (codec is ISurrogateCodec pass && pass.TryDecodeSurrogate(input.Bytes[start..], out int surrogate, out int length)) { target.Append(surrogate); return start + length; }
                throw DecodeError(name, input, start, end, reason);
            case "xmlcharrefreplace": throw Raise.TypeError("don't know how to handle UnicodeDecodeError in error callback");
        }
        var error = DecodeError(name, input, start, end, reason);
        var (fresh, position) = Ask(error);
        var left = ((PyUnicodeDecodeError)error.Error).Object.O as PyBytes ?? throw Raise.TypeError("object attribute must be bytes");
        if (codec.TakesFreshBytes && left.Data != (input.Source.O as PyBytes)?.Data) input = new CodecInput(left.Data, new Value(left));
        int next = Place(position, input.Bytes.Length);
        target.Append(fresh.As<PyStr>());
        return next;
    }

    /// <summary>What a handler of the program answers.</summary>
    private (Value Fresh, long Position) Ask(PyException error)
    {
        bool decoding = error.Error is PyUnicodeDecodeError;
        var callback = CodecRegistry.Current.FindHandler(handler);
        var answer = Vm.Current.Call(callback, [error.Error], null);
        if (!answer.Is<PyTuple>(out var pair) || pair.Count != 2 || pair[0].O is not PyStr && (decoding || pair[0].O is not PyBytes) || !PyInt.Is(pair[1]))
            throw Raise.TypeError(decoding ? "decoding error handler must return (str, int) tuple" : "encoding error handler must return (str/bytes, int) tuple");
        return (pair[0], Number.AsLong(pair[1]));
    }

    private static int Place(long position, int length)
    {
        long place = position < 0 ? position + length : position;
        return place >= 0 && place <= length ? (int)place : throw Raise.IndexError($"position {position} from error handler out of bounds");
    }
}

/// <summary>A codec that can let surrogates through.</summary>
internal interface ISurrogateCodec
{
    void EncodeSurrogate(int c, List<byte> target);
    bool TryDecodeSurrogate(ReadOnlySpan<byte> bytes, out int c, out int length);
}
