namespace PyTee.Grammar.Lexing;

/// <summary>Numbers that run into something else: read again digit by digit, to say what Python says.</summary>
internal sealed partial class Tokenizer
{
    private const string LeadingZeros = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

    private SourceToken CheckNumber(SourceToken number)
    {
        char next = CharAt(number.End);
        if (char.IsAsciiLetterOrDigit(next) || next == '_') ReadNumber(number);
        return number;
    }

    private char CharAt(int index) => index < _source.Text.Length ? _source.Text[index] : '\n';

    private void ReadNumber(SourceToken number)
    {
        int at = number.Start;
        char kind = (char)(CharAt(at + 1) | 0x20);
        if (CharAt(at) == '0' && kind is 'x' or 'o' or 'b') ReadPowerOfTwo(number, kind);
        else ReadDecimal(number);
    }

    private void ReadPowerOfTwo(SourceToken number, char kind)
    {
        string name = kind switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        int at = number.Start + 2;
        do
        {
            if (CharAt(at) == '_') at++;
            if (!IsDigit(CharAt(at), kind)) { FailDigit(number, at, kind, name); return; }
            while (IsDigit(CharAt(at), kind)) at++;
        } while (CharAt(at) == '_');
        if (kind != 'x' && char.IsAsciiDigit(CharAt(at))) FailDigit(number, at, kind, name);
        else EndNumber(number, at, name);
    }

    private static bool IsDigit(char c, char kind) => kind switch { 'x' => char.IsAsciiHexDigit(c), 'o' => c is >= '0' and <= '7', _ => c is '0' or '1' };

    private void FailDigit(SourceToken number, int at, char kind, string name)
    {
        if (kind != 'x' && char.IsAsciiDigit(CharAt(at))) Fail($"invalid digit '{CharAt(at)}' in {name} literal", number.Start, at + 1);
        else FailNumber(number, at, name);
    }

    private void ReadDecimal(SourceToken number)
    {
        int at = number.Start, zerosEnd = at;
        while (CharAt(zerosEnd) is '0' or '_') zerosEnd++;
        if (!ReadDigits(number, ref at)) return;
        bool isInteger = true;
        if (CharAt(at) == '.')
        {
            isInteger = false;
            at++;
            if (char.IsAsciiDigit(CharAt(at)) && !ReadDigits(number, ref at)) return;
        }
        if (CharAt(at) is 'e' or 'E')
        {
            int exponent = CharAt(at + 1) is '+' or '-' ? at + 2 : at + 1;
            if (char.IsAsciiDigit(CharAt(exponent)))
            {
                isInteger = false;
                at = exponent;
                if (!ReadDigits(number, ref at)) return;
            }
            else if (exponent == at + 2) { FailNumber(number, exponent, "decimal"); return; }
        }
        if (CharAt(at) is 'j' or 'J') EndNumber(number, at + 1, "imaginary");
        else if (isInteger && CharAt(number.Start) == '0' && zerosEnd < at) FailZeros(number, zerosEnd + 1);
        else EndNumber(number, at, "decimal");
    }

    private bool ReadDigits(SourceToken number, ref int at)
    {
        while (true)
        {
            while (char.IsAsciiDigit(CharAt(at))) at++;
            if (CharAt(at) != '_') return true;
            if (char.IsAsciiDigit(CharAt(++at))) continue;
            FailNumber(number, at, "decimal");
            return false;
        }
    }

    /// <summary>A keyword may follow a number directly, with a warning; another letter may not.</summary>
    private void EndNumber(SourceToken number, int end, string name)
    {
        var rest = _source.Text.AsSpan(end);
        bool keyword = rest.StartsWith("and") || rest.StartsWith("else") || rest.StartsWith("for") || rest.StartsWith("if") || rest.StartsWith("in")
            || rest.StartsWith("is") || rest.StartsWith("or") || rest.StartsWith("not");
        if (keyword) _warn?.Invoke(new SyntaxWarning($"invalid {name} literal", _source.FileName, _places.Of(number.Start, end)));
        else if (char.IsAsciiLetterOrDigit(CharAt(end)) || CharAt(end) == '_') FailNumber(number, end, name);
    }

    private void FailNumber(SourceToken number, int read, string name) => Fail($"invalid {name} literal", number.Start, read);

    private void FailZeros(SourceToken number, int end)
    {
        Fail(LeadingZeros, number.Start, number.Start + 1);
        Error = Error! with { EndOffset = Error.Offset + end - number.Start - 1 };
    }
}
