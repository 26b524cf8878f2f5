using System.Text;
using PyTee.Grammar;
using Xunit;

namespace PyTee.Tests.Grammar;

/// <summary>How the bytes of a source file become characters.</summary>
public sealed class DecodeTests
{
    [Theory]
    [InlineData("x = 'é'\n", "x = 'é'\n")]
    [InlineData("\uFEFFx\n", "x\n")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    public void Utf8IsTheDefault(string file, string text) => Assert.Equal(text, SourceText.Decode(Encoding.UTF8.GetBytes(file), "f.py").Text);

    [Theory]
    [InlineData("# -*- coding: latin-1 -*-\n'\u00E9'")]
    [InlineData("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n'\u00E9'")]
    public void ACookieNamesTheEncoding(string file) => Assert.Equal(file, SourceText.Decode(Encoding.Latin1.GetBytes(file), "f.py").Text);

    [Fact]
    public void ACookieOnTheThirdLineIsAComment() =>
        Assert.EndsWith("é", SourceText.Decode(Encoding.UTF8.GetBytes("\n\n# coding: latin-1\n#é"), "f.py").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("# coding: latin-1\nx", "encoding problem: iso-8859-1 with BOM", true)]
    [InlineData("# coding: nonsense\nx", "encoding problem: nonsense", false)]
    [InlineData("x\n\0", "source code cannot contain null bytes", false)]
    public void WhatCannotBeDecodedIsASyntaxError(string file, string message, bool marked)
    {
        var bytes = Encoding.UTF8.GetBytes((marked ? "\uFEFF" : "") + file);
        Assert.Equal(message, Assert.Throws<SyntaxException>(() => SourceText.Decode(bytes, "f.py")).Message);
    }

    [Fact]
    public void BadUtf8NamesTheByteAndTheLine()
    {
        var error = Assert.ThrowsAny<SyntaxException>(() => SourceText.Decode("a\n\""u8.ToArray().Append((byte)0xF6).ToArray(), "f.py"));
        Assert.StartsWith("Non-UTF-8 code starting with '\\xf6' in file f.py on line 2", error.Message, StringComparison.Ordinal);
    }
}
