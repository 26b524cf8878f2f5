using System.Xml;
using PyTee.Interpreter;

namespace PyTee.Stdlib;

/// <summary>An iterator over the events of a document: tuples of a kind, a line, a column and what belongs to the kind.</summary>
[PyType("Reader", Module = "_xml", Abstract = true)]
public sealed partial class PyXmlReader : PyObject
{
    private const string NamespaceOfDeclarations = "http://www.w3.org/2000/xmlns/";

    private readonly XmlTextReader _reader;
    private readonly string? _separator;
    private readonly bool _hasPrefixes;
    private bool _isBeforeEnd;
    private bool _isOver;

    internal PyXmlReader(string text, string? separator, bool hasPrefixes) : base(TypeObject)
    {
        (_separator, _hasPrefixes) = (separator, hasPrefixes);
        _reader = Open(text, separator != null);
    }

    [PySlot("__iter__")] internal Value Iter() => this;

    [PySlot("__next__")]
    internal bool Next(out Value item)
    {
        item = Value.Unset;
        if (_isOver) return false;
        try
        {
            item = NextEvent() ?? Value.Unset;
        }
        catch (XmlException error)
        {
            item = PyTuple.Of(Value.Str("error"), (long)error.LineNumber, (long)error.LinePosition - 1);
            _isOver = true;
        }
        return !item.IsUnset;
    }

    private static XmlTextReader Open(string text, bool withNamespaces) => new(new StringReader(text))
    {
        // A document type is passed over: nothing it declares or points to is read, and entities of its own are unknown.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        EntityHandling = EntityHandling.ExpandEntities,
        Normalization = true,
        Namespaces = withNamespaces,
    };

    private Value? NextEvent()
    {
        if (_isBeforeEnd)
        {
            _isBeforeEnd = false;
            return Event("end", Name());
        }
        while (_reader.Read())
        {
            Fuel.Spend(1 + (_reader.Value.Length >> 6));
            if (Translate() is { } found) return found;
        }
        _isOver = true;
        return null;
    }

    private Value? Translate()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                return Start();
            case XmlNodeType.EndElement:
                return Event("end", Name());
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                return Event("text", Value.Str(_reader.Value));
            case XmlNodeType.CDATA:
                return Event("cdata", Value.Str(_reader.Value));
            case XmlNodeType.Comment:
                return Event("comment", Value.Str(_reader.Value));
            case XmlNodeType.ProcessingInstruction:
                return Event("pi", Value.Str(_reader.Name), Value.Str(_reader.Value));
            case XmlNodeType.XmlDeclaration:
                return Event("declaration", Declared("version"), Declared("encoding"), Declared("standalone"));
            default:
                return null;
        }
    }

    private Value Start()
    {
        _isBeforeEnd = _reader.IsEmptyElement;
        int line = _reader.LineNumber, column = _reader.LinePosition - 2;
        Value name = Name();
        var attributes = new PyList();
        var declarations = new PyList();
        while (_reader.MoveToNextAttribute())
        {
            if (_separator != null && _reader.NamespaceURI == NamespaceOfDeclarations) declarations.Add(PyTuple.Of(Value.Str(DeclaredPrefix()), Value.Str(_reader.Value)));
            else attributes.Add(PyTuple.Of(Name(), Value.Str(_reader.Value)));
        }
        _reader.MoveToElement();
        return PyTuple.Of(Value.Str("start"), (long)line, (long)column, name, attributes, declarations);
    }

    private string DeclaredPrefix() => _reader.Prefix.Length == 0 ? "" : _reader.LocalName;

    private Value Name() => Value.Str(
        _separator == null ? _reader.Name
        : _reader.NamespaceURI.Length == 0 ? _reader.LocalName
        : _reader.NamespaceURI + _separator + _reader.LocalName + (_hasPrefixes && _reader.Prefix.Length > 0 ? _separator + _reader.Prefix : ""));

    private Value Declared(string name) => _reader.GetAttribute(name) is { } value ? Value.Str(value) : Value.None;

    private PyTuple Event(string kind, Value first) => PyTuple.Of(Value.Str(kind), (long)_reader.LineNumber, (long)_reader.LinePosition - 1, first);

    private PyTuple Event(string kind, Value first, Value second) =>
        PyTuple.Of(Value.Str(kind), (long)_reader.LineNumber, (long)_reader.LinePosition - 1, first, second);

    private PyTuple Event(string kind, Value first, Value second, Value third) =>
        PyTuple.Of(Value.Str(kind), (long)_reader.LineNumber, (long)_reader.LinePosition - 1, first, second, third);
}
