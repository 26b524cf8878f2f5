namespace PyTee.Interpreter;

using Mapping = UnicodeChars.Mapping;

public partial class PyStr
{
    private const int CapitalSigma = 0x3A3, SmallSigma = 0x3C3, FinalSigma = 0x3C2;

    /// <summary>The text in upper case.</summary>
    [PyMethod("upper()")]
    internal PyStr Upper()
    {
        if (!IsAscii()) return MapCase(static (_, _) => Mapping.Upper);
        return Create(_length, this, static (target, s) => System.Text.Ascii.ToUpper(s.Chars, target, out _));
    }

    /// <summary>The text in lower case.</summary>
    [PyMethod("lower()")]
    internal PyStr Lower()
    {
        if (!IsAscii()) return MapCase(static (_, _) => Mapping.Lower);
        return Create(_length, this, static (target, s) => System.Text.Ascii.ToLower(s.Chars, target, out _));
    }

    /// <summary>The text made ready for caseless comparison.</summary>
    [PyMethod("casefold()")]
    internal PyStr CaseFold() => IsAscii() ? Lower() : MapCase(static (_, _) => Mapping.Fold);

    /// <summary>The text with its first character in title case and the rest in lower case.</summary>
    [PyMethod("capitalize()")]
    internal PyStr Capitalize() => MapCase(static (s, i) => i == 0 ? Mapping.Title : Mapping.Lower);

    /// <summary>The text with upper case made lower and lower case made upper.</summary>
    [PyMethod("swapcase()")]
    internal PyStr SwapCase() => MapCase(static (s, i) => UnicodeChars.Has(s[i], CharFlags.Upper) ? Mapping.Lower : UnicodeChars.Has(s[i], CharFlags.Lower) ? Mapping.Upper : null);

    /// <summary>The text with every word beginning in title case and going on in lower case.</summary>
    [PyMethod("title()")]
    internal PyStr Title() => MapCase(static (s, i) => i > 0 && UnicodeChars.Has(s[i - 1], CharFlags.Cased) ? Mapping.Lower : Mapping.Title);

    private PyStr MapCase(Func<PyStr, int, Mapping?> choose)
    {
        var text = new StrBuilder(_length);
        for (int i = 0; i < _length; i++)
        {
            int c = this[i];
            var mapping = choose(this, i);
            if (mapping is not { } m) text.Append(c);
            else if (c == CapitalSigma && m == Mapping.Lower) text.Append(IsFinalSigma(i) ? FinalSigma : SmallSigma);
            else if (UnicodeChars.Map(c, m, out var special) is >= 0 and var mapped) text.Append(mapped);
            else text.AppendBmp(special);
        }
        return text.ToPyStr();
    }

    // Unicode 15.1, section 3.13, table 3-17: behind a cased letter and not before one.
    private bool IsFinalSigma(int i)
    {
        int before = i - 1, after = i + 1;
        while (before >= 0 && UnicodeChars.Has(this[before], CharFlags.CaseIgnorable)) before--;
        if (before < 0 || !UnicodeChars.Has(this[before], CharFlags.Cased)) return false;
        while (after < _length && UnicodeChars.Has(this[after], CharFlags.CaseIgnorable)) after++;
        return after == _length || !UnicodeChars.Has(this[after], CharFlags.Cased);
    }

    private bool All(CharFlags any)
    {
        if (_length == 0) return false;
        for (int i = 0; i < _length; i++) { if (!UnicodeChars.Has(this[i], any)) return false; }
        return true;
    }

    /// <summary>Whether all characters are letters, and there is one.</summary>
    [PyMethod("isalpha()")] internal bool IsAlpha() => All(CharFlags.Alpha);
    /// <summary>Whether all characters are letters or numbers, and there is one.</summary>
    [PyMethod("isalnum()")] internal bool IsAlnum() => All(CharFlags.Alpha | CharFlags.Decimal | CharFlags.Digit | CharFlags.Numeric);
    /// <summary>Whether all characters are decimal digits, and there is one.</summary>
    [PyMethod("isdecimal()")] internal bool IsDecimal() => All(CharFlags.Decimal);
    /// <summary>Whether all characters are digits, and there is one.</summary>
    [PyMethod("isdigit()")] internal bool IsDigit() => All(CharFlags.Digit);
    /// <summary>Whether all characters are numeric, and there is one.</summary>
    [PyMethod("isnumeric()")] internal bool IsNumeric() => All(CharFlags.Numeric);
    /// <summary>Whether all characters are whitespace, and there is one.</summary>
    [PyMethod("isspace()")] internal bool IsSpace() => All(CharFlags.Space);
    /// <summary>Whether all characters are ASCII; true for an empty text.</summary>
    [PyMethod("isascii()")] internal bool IsAsciiMethod() => IsAscii();
    /// <summary>Whether repr would show all characters as they are; true for an empty text.</summary>
    [PyMethod("isprintable()")] internal bool IsPrintable() => _length == 0 || All(CharFlags.Printable);

    /// <summary>Whether all cased characters are lower case, and there is one.</summary>
    [PyMethod("islower()")] internal bool IsLower() => IsInCase(CharFlags.Lower, CharFlags.Upper | CharFlags.Title);
    /// <summary>Whether all cased characters are upper case, and there is one.</summary>
    [PyMethod("isupper()")] internal bool IsUpper() => IsInCase(CharFlags.Upper, CharFlags.Lower | CharFlags.Title);

    private bool IsInCase(CharFlags wanted, CharFlags unwanted)
    {
        bool found = false;
        for (int i = 0; i < _length; i++)
        {
            var flags = UnicodeChars.FlagsOf(this[i]);
            if ((flags & unwanted) != 0) return false;
            found |= (flags & wanted) != 0;
        }
        return found;
    }

    /// <summary>Whether upper and title case stand only behind uncased characters and lower case only behind cased ones, and there is a cased one.</summary>
    [PyMethod("istitle()")]
    internal bool IsTitle()
    {
        bool found = false, inWord = false;
        for (int i = 0; i < _length; i++)
        {
            var flags = UnicodeChars.FlagsOf(this[i]);
            bool starts = (flags & (CharFlags.Upper | CharFlags.Title)) != 0, goesOn = (flags & CharFlags.Lower) != 0;
            if (starts && inWord || goesOn && !inWord) return false;
            inWord = starts || goesOn;
            found |= inWord;
        }
        return found;
    }

    /// <summary>Whether the text is a valid identifier.</summary>
    [PyMethod("isidentifier()")]
    internal bool IsIdentifier()
    {
        if (_length == 0 || !UnicodeChars.Has(this[0], CharFlags.IdentifierStart)) return false;
        for (int i = 1; i < _length; i++) { if (!UnicodeChars.Has(this[i], CharFlags.IdentifierContinue)) return false; }
        return true;
    }
}
