using System.Globalization;
using System.Text;
using PyTee.Grammar.Unicode;
using Xunit;

namespace PyTee.Tests.Grammar;

/// <summary>The tables of Unicode 15.1.</summary>
public sealed class UnicodeTests
{
    [Theory]
    [InlineData("LATIN SMALL LETTER A", 'a')]
    [InlineData("latin small letter a", 'a')]
    [InlineData("LINE FEED", '\n')]
    [InlineData("NBSP", 0xA0)]
    [InlineData("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00)]
    [InlineData("HANGUL SYLLABLE GAGG", 0xAC02)]
    [InlineData("HANGUL SYLLABLE A", 0xC544)]
    [InlineData("SNOWMAN", 0x2603)]
    [InlineData("KEYCAP DIGIT ONE", -1)]
    [InlineData("CJK UNIFIED IDEOGRAPH-0041", -1)]
    [InlineData("HANGUL SYLLABLE G", -1)]
    [InlineData("", -1)]
    public void NamesAreFound(string name, int codePoint) => Assert.Equal(codePoint, CharacterNames.Lookup(name));

    [Theory]
    [InlineData('a', "LATIN SMALL LETTER A")]
    [InlineData(0xD7A3, "HANGUL SYLLABLE HIH")]
    [InlineData(0x1F600, "GRINNING FACE")]
    [InlineData(0x4E00, "CJK UNIFIED IDEOGRAPH-4E00")]
    [InlineData('\n', null)]
    public void CharactersHaveNames(int codePoint, string? name) => Assert.Equal(name, CharacterNames.Of(codePoint));

    [Theory]
    [InlineData("\uFB01", NormalizationForm.FormKC, "fi")]
    [InlineData("\uFB01", NormalizationForm.FormC, "\uFB01")]
    [InlineData("e\u0301", NormalizationForm.FormC, "\u00E9")]
    [InlineData("\u00E9", NormalizationForm.FormD, "e\u0301")]
    [InlineData("\u1E9B\u0323", NormalizationForm.FormKD, "s\u0323\u0307")]
    [InlineData("\u1E9B\u0323", NormalizationForm.FormKC, "\u1E69")]
    [InlineData("\u1112\u1161\u11AB", NormalizationForm.FormC, "\uD55C")]
    [InlineData("\uD55C", NormalizationForm.FormD, "\u1112\u1161\u11AB")]
    [InlineData("a\u0315\u0300\u05AE\u0300b", NormalizationForm.FormC, "\u00E0\u05AE\u0300\u0315b")]
    [InlineData("\u0958", NormalizationForm.FormC, "\u0915\u093C")]
    public void TextsAreNormalised(string text, NormalizationForm form, string normal) => Assert.Equal(normal, Normalizer.Normalize(text, form));

    [Theory]
    [InlineData('a', UnicodeCategory.LowercaseLetter)]
    [InlineData(0x0660, UnicodeCategory.DecimalDigitNumber)]
    [InlineData(0x10FFFF, UnicodeCategory.OtherNotAssigned)]
    [InlineData(0x2FFC, UnicodeCategory.OtherSymbol)]
    public void CharactersHaveCategories(int codePoint, UnicodeCategory category) => Assert.Equal(category, UnicodeData.Category(codePoint));
}
