using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>Reads XML: the part of <c>xml</c> that knows the grammar.</summary>
[PyModule("_xml")]
public static partial class XmlModule
{
    /// <summary>The type of readers.</summary>
    [PyConstant("Reader")] internal static PyType ReaderType => PyXmlReader.TypeObject;

    /// <summary>An iterator over the events of a document; with a separator, names come with their namespaces before it, and perhaps their prefixes behind another.</summary>
    [PyFunction("read(text, separator=None, prefixes=False, /)")]
    internal static Value Read(string text, Value separator, bool prefixes) => new PyXmlReader(text, separator.Is<PyStr>(out PyStr? written) ? written.ToString() : null, prefixes);
}
