namespace PyTee.Interpreter;

/// <summary>Names of codecs and the tables of single-byte ones.</summary>
internal static class CharMaps
{
    private static readonly Dictionary<string, string> s_aliases = new()
    {
        ["utf"] = "utf_8", ["utf8"] = "utf_8", ["u8"] = "utf_8", ["cp65001"] = "utf_8", ["utf8_ucs2"] = "utf_8", ["utf8_ucs4"] = "utf_8",
        ["u16"] = "utf_16", ["utf16"] = "utf_16", ["u32"] = "utf_32", ["utf32"] = "utf_32",
        ["us_ascii"] = "ascii", ["646"] = "ascii", ["iso646_us"] = "ascii",
        ["latin1"] = "latin_1", ["latin"] = "latin_1", ["l1"] = "latin_1", ["iso8859_1"] = "latin_1", ["iso_8859_1"] = "latin_1", ["8859"] = "latin_1", ["cp819"] = "latin_1",
    };

    public static string Canonical(string name) => s_aliases.GetValueOrDefault(name, name);

    public static string? Find(string name) => null;
}
