"""Escaping for XML, and a handler that writes XML."""

import codecs
import io

from xml.sax import handler, xmlreader

__all__ = ["XMLFilterBase", "XMLGenerator", "escape", "prepare_input_source", "quoteattr", "unescape"]


def escape(data, entities={}):
    """Replace `&`, `<` and `>`, and what else is named."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    for text, replacement in entities.items():
        data = data.replace(text, replacement)
    return data


def unescape(data, entities={}):
    """Replace `&lt;`, `&gt;`, what else is named, and `&amp;`."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    for text, replacement in entities.items():
        data = data.replace(text, replacement)
    return data.replace("&amp;", "&")


def quoteattr(data, entities={}):
    """A value of an attribute, escaped and in quotes."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"%s"' % data.replace('"', "&quot;")


class XMLGenerator(handler.ContentHandler):
    """Writes what it is called for."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        import sys
        super().__init__()
        self._encoding = encoding
        self._out = sys.stdout if out is None else out
        self._is_text = isinstance(self._out, (io.TextIOBase, codecs.StreamWriter, codecs.StreamReaderWriter))
        # One for the whole text: some encodings begin with a mark.
        self._encoder = None if self._is_text else codecs.getincrementalencoder(encoding)("xmlcharrefreplace")
        self._short = short_empty_elements
        self._is_open = False
        self._prefixes = [{}]
        self._declared = []

    def _write(self, text):
        self._out.write(text if self._is_text else self._encoder.encode(text))

    def _finish(self):
        if self._is_open:
            self._write(">")
            self._is_open = False

    def startDocument(self):
        """Write the declaration."""
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        """Write what is held back."""
        if hasattr(self._out, "flush"):
            self._out.flush()

    def startPrefixMapping(self, prefix, uri):
        """Remember a prefix for the next element."""
        self._prefixes.append({**self._prefixes[-1], uri: prefix})
        self._declared.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        """Forget a prefix."""
        self._prefixes.pop()

    def _name(self, name):
        uri, local = name
        prefix = {"http://www.w3.org/XML/1998/namespace": "xml", **self._prefixes[-1]}[uri] if uri else None
        return f"{prefix}:{local}" if prefix else local

    def _start(self, name, attributes):
        self._finish()
        self._write("<" + name)
        for prefix, uri in self._declared:
            self._write(f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"')
        self._declared = []
        for key, value in attributes:
            self._write(f" {key}={quoteattr(value)}")
        self._is_open = True
        if not self._short:
            self._finish()

    def _end(self, name):
        self._write("/>" if self._is_open else f"</{name}>")
        self._is_open = False

    def startElement(self, name, attrs):
        """Write a start tag."""
        self._start(name, attrs.items())

    def endElement(self, name):
        """Write an end tag."""
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        """Write a start tag."""
        self._start(self._name(name), [(self._name(key), value) for key, value in attrs.items()])

    def endElementNS(self, name, qname):
        """Write an end tag."""
        self._end(self._name(name))

    def characters(self, content):
        """Write text."""
        if content:
            self._finish()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        """Write white space."""
        if content:
            self._finish()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        """Write a processing instruction."""
        self._finish()
        self._write(f"<?{target} {data}?>")


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a reader and its handlers; subclasses change what goes through."""

    def __init__(self, parent=None):
        super().__init__()
        self._parent = parent

    def getParent(self):
        """The reader."""
        return self._parent

    def setParent(self, parent):
        """Set the reader."""
        self._parent = parent

    def parse(self, source):
        """Let the reader read a document."""
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setDocumentLocator(self, locator):
        """Hand over what knows the place in the document."""
        self._locator = locator
        self._cont_handler.setDocumentLocator(locator)


def _through(target, name):
    def method(self, *arguments):
        return getattr(getattr(self, target), name)(*arguments)
    method.__name__ = name
    method.__doc__ = f"Hand over to the method {name}."
    return method


for _target, _names in {
        "_cont_handler": ("startDocument endDocument startPrefixMapping endPrefixMapping startElement endElement startElementNS endElementNS characters "
                          "ignorableWhitespace processingInstruction skippedEntity"),
        "_err_handler": "error fatalError warning", "_dtd_handler": "notationDecl unparsedEntityDecl", "_ent_handler": "resolveEntity",
        "_parent": "setLocale getFeature setFeature getProperty setProperty"}.items():
    for _name in _names.split():
        setattr(XMLFilterBase, _name, _through(_target, _name))


def prepare_input_source(source, base=""):
    """An InputSource that is open, of one, a name or a stream."""
    import os
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        source = _source_of_stream(source)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        _open(source, base)
    return source


def _source_of_stream(stream):
    source = xmlreader.InputSource()
    if isinstance(stream.read(0), str):
        source.setCharacterStream(stream)
    else:
        source.setByteStream(stream)
    if isinstance(getattr(stream, "name", None), str):
        source.setSystemId(stream.name)
    return source


def _open(source, base):
    import os.path
    import urllib.parse
    import urllib.request
    address = source.getSystemId()
    path = os.path.join(os.path.dirname(os.path.normpath(base)), address)
    if os.path.isfile(path):
        source.setSystemId(path)
        source.setByteStream(open(path, "rb"))
        return
    source.setSystemId(urllib.parse.urljoin(base, address))
    source.setByteStream(urllib.request.urlopen(source.getSystemId()))
