"""Escaping for XML, and a handler that writes XML."""

import io

from xml.sax import handler

__all__ = ["XMLGenerator", "escape", "quoteattr", "unescape"]


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
        self._is_text = isinstance(self._out, io.TextIOBase) or hasattr(self._out, "encoding")
        self._short = short_empty_elements
        self._is_open = False
        self._prefixes = [{}]
        self._declared = []

    def _write(self, text):
        self._out.write(text if self._is_text else text.encode(self._encoding, "xmlcharrefreplace"))

    def _finish(self):
        if self._is_open:
            self._write(">")
            self._is_open = False

    def startDocument(self):
        """Write the declaration."""
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        """Write what is held back."""
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
