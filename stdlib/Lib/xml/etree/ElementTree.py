"""XML as a tree of elements: reading, looking into, changing and writing it."""

import collections
import contextlib
import io
import re
import sys
import warnings

from xml.etree import ElementPath

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "fromstring", "fromstringlist", "indent", "iselement", "iterparse", "parse", "ParseError", "PI",
    "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser",
    "register_namespace",
]

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """A document is not well formed: `code` says what, `position` is the line and the column."""


class Element:
    """An element: a tag, attributes, the text before its first child, children, and the tail after its end."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return f"<{type(self).__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        """A new element of this kind."""
        return self.__class__(tag, attrib)

    def __copy__(self):
        other = self.makeelement(self.tag, self.attrib)
        other.text = self.text
        other.tail = self.tail
        other._children[:] = self._children
        return other

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or "
                      "'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = self._checked(element)
        elif not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    @staticmethod
    def _check(element, method, which=""):
        if not isinstance(element, Element):
            raise TypeError(f"{method}() argument{which} must be xml.etree.ElementTree.Element, not {type(element).__name__}")

    def append(self, subelement, /):
        """Add a child after the others."""
        self._check(subelement, "append", " 1")
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children after the others."""
        self._children += self._checked(elements)

    @staticmethod
    def _checked(elements):
        elements = list(elements)
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        return elements

    def insert(self, index, subelement, /):
        """Add a child at a place."""
        if not isinstance(subelement, Element):
            raise TypeError(f"insert() argument 2 must be xml.etree.ElementTree.Element, not {type(subelement).__name__}")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Take a child away."""
        self._check(subelement, "remove", " 1")
        for index, child in enumerate(self._children):
            if child is subelement:
                del self._children[index]
                return
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError("list.remove(x): x not in list") from None

    def find(self, path, namespaces=None):
        """The first element at a path, or None."""
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element at a path, or the default."""
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """The elements at a path."""
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        """The elements at a path, one after the other."""
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Take everything but the tag away."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """The value of an attribute."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Set an attribute."""
        self.attrib[key] = value

    def keys(self):
        """The names of the attributes."""
        return list(self.attrib)

    def items(self):
        """The attributes."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """This element and all below it, in the order of the document; those with a tag, if one is given."""
        wanted = None if tag == "*" else tag
        waiting = [iter((self,))]
        while waiting:
            element = next(waiting[-1], None)
            if element is None:
                waiting.pop()
                continue
            if wanted is None or element.tag == wanted:
                yield element
            waiting.append(iter(element._children))

    def itertext(self):
        """The texts in this element, in the order of the document."""
        if self.text:
            yield self.text
        for child in self:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    """A new child of an element."""
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """A comment, as an element."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """A processing instruction, as an element."""
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{type(self).__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _key(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._key(other)

    def __lt__(self, other):
        return self.text < self._key(other)

    def __le__(self, other):
        return self.text <= self._key(other)

    def __gt__(self, other):
        return self.text > self._key(other)

    def __ge__(self, other):
        return self.text >= self._key(other)


def iselement(element):
    """Whether this looks like an element."""
    return hasattr(element, "tag")


class ElementTree:
    """A document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The element of the document."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a document from a file or a path."""
        with _opened(source, "rb") as file:
            parser = parser or XMLParser()
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        """All elements, in the order of the document; those with a tag, if one is given."""
        return self._root.iter(tag)

    @staticmethod
    def _relative(path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current "
                          f"behaviour, change it to {path!r}", FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """The first element at a path, or None."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element at a path, or the default."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """The elements at a path."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """The elements at a path, one after the other."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *, short_empty_elements=True):
        """Write the document into a file or to a path."""
        method = method or "xml"
        if method not in _WRITERS:
            raise ValueError(f"unknown method {method!r}")
        encoding = encoding or "us-ascii"
        parts = []
        plain = encoding.lower() in ("utf-8", "us-ascii", "unicode")
        if method == "xml" and (xml_declaration or xml_declaration is None and not plain):
            shown = "utf-8" if encoding.lower() == "unicode" else encoding
            parts.append(f"<?xml version='1.0' encoding='{shown}'?>\n")
        if method == "text":
            parts.extend(self._root.itertext())
        else:
            names, namespaces = _qualified(self._root, default_namespace)
            _WRITERS[method](parts.append, self._root, names, namespaces, short_empty_elements)
        text = "".join(parts)
        if encoding.lower() == "unicode":
            with _opened(file_or_filename, "w", encoding="utf-8", errors="xmlcharrefreplace") as file:
                file.write(text)
        else:
            with _opened(file_or_filename, "wb") as file:
                file.write(text.encode(encoding, "xmlcharrefreplace"))


@contextlib.contextmanager
def _opened(source, mode, **options):
    if hasattr(source, "read" if "r" in mode else "write"):
        yield source
    else:
        with open(source, mode, **options) as file:
            yield file


_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl", "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Say which prefix a namespace is written with."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _cannot_write(text):
    return TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


class _Names:
    """How the names of a document are written, and which namespaces have to be declared for that."""

    def __init__(self, default):
        self.default = default
        self.written = {None: None}
        self.namespaces = {default: ""} if default else {}

    def add(self, name):
        """Find out how a name is written."""
        if name in self.written:
            return
        try:
            if name[:1] == "{":
                uri, local = name[1:].rsplit("}", 1)
                prefix = self._prefix(uri)
                self.written[name] = f"{prefix}:{local}" if prefix else local
            elif self.default:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            else:
                self.written[name] = name
        except TypeError:
            raise _cannot_write(name) from None

    def _prefix(self, uri):
        prefix = self.namespaces.get(uri)
        if prefix is None:
            prefix = _namespace_map.get(uri) or f"ns{len(self.namespaces)}"
            if prefix != "xml":
                self.namespaces[uri] = prefix
        return prefix


def _qualified(root, default):
    names = _Names(default)
    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            names.add(tag.text)
        elif isinstance(tag, str):
            names.add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            raise _cannot_write(tag)
        for key, value in element.items():
            names.add(key.text if isinstance(key, QName) else key)
            if isinstance(value, QName):
                names.add(value.text)
        if isinstance(element.text, QName):
            names.add(element.text.text)
    return names.written, names.namespaces


def _escaped(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    except (TypeError, AttributeError):
        raise _cannot_write(text) from None


def _escaped_attribute(text):
    return _escaped(text).replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _escaped_html_attribute(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        raise _cannot_write(text) from None


def _write_attributes(write, element, names, namespaces, escape):
    for uri, prefix in sorted((namespaces or {}).items(), key=lambda item: item[1]):
        write(f' xmlns{":" + prefix if prefix else ""}="{escape(uri)}"')
    for key, value in element.items():
        key = key.text if isinstance(key, QName) else key
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(f' {names[key]}="{value}"')


def _written_text(element, names):
    text = element.text
    return names[text.text] if isinstance(text, QName) else _escaped(text)


def _write_special(write, element, escape):
    """Write what is no real element; whether it was that."""
    if element.tag is Comment:
        write(f"<!--{element.text}-->")
    elif element.tag is ProcessingInstruction:
        write(f"<?{escape(element.text) if escape else element.text}?>")
    else:
        return False
    return True


def _tag(element, names):
    return names[element.tag.text if isinstance(element.tag, QName) else element.tag]


def _write_xml(write, element, names, namespaces, short_empty_elements):
    if not _write_special(write, element, None):
        tag = _tag(element, names)
        has_content = bool(element.text) or len(element) or not short_empty_elements
        if tag is not None:
            write(f"<{tag}")
            _write_attributes(write, element, names, namespaces, _escaped_attribute)
            write(">" if has_content else " />")
        if element.text:
            write(_written_text(element, names))
        for child in element:
            _write_xml(write, child, names, None, short_empty_elements)
        if tag is not None and has_content:
            write(f"</{tag}>")
    if element.tail:
        write(_escaped(element.tail))


HTML_EMPTY = {
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source", "track", "wbr",
}


def _write_html(write, element, names, namespaces, short_empty_elements):
    if not _write_special(write, element, _escaped):
        tag = _tag(element, names)
        if tag is not None:
            write(f"<{tag}")
            _write_attributes(write, element, names, namespaces, _escaped_html_attribute)
            write(">")
        name = (tag or "").lower()
        if element.text:
            write(element.text if name in ("script", "style") else _escaped(element.text))
        for child in element:
            _write_html(write, child, names, None, short_empty_elements)
        if tag is not None and name not in HTML_EMPTY:
            write(f"</{tag}>")
    if element.tail:
        write(_escaped(element.tail))


_WRITERS = {"xml": _write_xml, "html": _write_html, "text": None}


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as bytes; as a text, if the encoding is "unicode"."""
    stream = io.StringIO() if encoding is not None and encoding.lower() == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration, default_namespace, method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as a list of pieces."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Write an element to standard output."""
    tree = elem if isinstance(elem, ElementTree) else ElementTree(elem)
    tree.write(sys.stdout, encoding="unicode")
    tail = tree.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between elements, so that each has a line of its own."""
    root = tree.getroot() if isinstance(tree, ElementTree) else tree
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if len(root):
        _indent(root, space, "\n" + level * space)


def _indent(element, space, line):
    inner = line + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = line


class TreeBuilder:
    """Makes elements of what a parser finds."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._element_factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._texts = []
        self._open = []
        self._last = None
        self._root = None
        self._is_after = False

    def close(self):
        """The element of the document."""
        assert not self._open, "missing end tags"
        assert self._root is not None, "missing toplevel element"
        return self._root

    def _flush(self):
        if self._texts and self._last is not None:
            text = "".join(self._texts)
            if self._is_after:
                self._last.tail = text
            else:
                self._last.text = text
        self._texts = []

    def data(self, data):
        """Add text."""
        self._texts.append(data)

    def _insert(self, element):
        if self._open:
            self._open[-1].append(element)
        self._last = element

    def start(self, tag, attrs):
        """Begin an element."""
        self._flush()
        element = self._element_factory(tag, attrs)
        self._insert(element)
        if self._root is None:
            self._root = element
        self._open.append(element)
        self._is_after = False
        return element

    def end(self, tag):
        """End an element."""
        self._flush()
        self._last = self._open.pop()
        self._is_after = True
        return self._last

    def comment(self, text):
        """Add a comment."""
        return self._special(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None):
        """Add a processing instruction."""
        return self._special(self._pi_factory, self.insert_pis, target, text)

    def _special(self, factory, is_inserted, *arguments):
        element = factory(*arguments)
        if is_inserted:
            self._flush()
            self._insert(element)
            self._is_after = True
        return element


class XMLParser:
    """Reads a document and tells a target what it finds. What is fed is read when the document is complete."""

    def __init__(self, *, target=None, encoding=None):
        from xml.parsers import expat
        self.target = self._target = TreeBuilder() if target is None else target
        self.parser = self._parser = expat.ParserCreate(encoding, "}")
        self.version = "Expat %d.%d.%d" % expat.version_info
        self.entity = {}
        self._names = {}
        self._error = expat.error
        self._connect()

    def _connect(self):
        parser, target = self._parser, self._target
        if hasattr(target, "start"):
            parser.StartElementHandler = self._start
        if hasattr(target, "end"):
            parser.EndElementHandler = lambda tag: target.end(self._name(tag))
        if hasattr(target, "start_ns"):
            parser.StartNamespaceDeclHandler = lambda prefix, uri: target.start_ns(prefix or "", uri or "")
        if hasattr(target, "end_ns"):
            parser.EndNamespaceDeclHandler = lambda prefix: target.end_ns(prefix or "")
        for handler, method in (("CharacterDataHandler", "data"), ("CommentHandler", "comment"), ("ProcessingInstructionHandler", "pi")):
            if hasattr(target, method):
                setattr(parser, handler, getattr(target, method))

    def _name(self, name):
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = "{" + name if "}" in name else name
        return found

    def _start(self, tag, attributes):
        return self._target.start(self._name(tag), {self._name(name): value for name, value in attributes.items()})

    def _parse(self, data, is_last):
        try:
            self._parser.Parse(data, is_last)
        except self._error as error:
            raised = ParseError(str(error))
            raised.code = error.code
            raised.position = error.lineno, error.offset
            raise raised from None

    def feed(self, data):
        """Take a piece of the document."""
        self._parse(data, False)

    def flush(self):
        """Nothing is held back that could be read before the end."""

    def close(self):
        """Read the document; what the target makes of it."""
        self._parse(b"", True)
        close = getattr(self._target, "close", None)
        return close() if close else None


class _Recorder(TreeBuilder):
    """Makes elements, and remembers what happened."""

    _KINDS = {"start", "end", "start-ns", "end-ns", "comment", "pi"}

    def __init__(self, wanted, events):
        super().__init__()
        self._wanted = set(("end",) if wanted is None else wanted)
        for kind in self._wanted - self._KINDS:
            raise ValueError(f"unknown event {kind!r}")
        self._events = events

    def _record(self, kind, value):
        if kind in self._wanted:
            self._events.append((kind, value))
        return value

    def start(self, tag, attrs):
        """Begin an element."""
        return self._record("start", super().start(tag, attrs))

    def end(self, tag):
        """End an element."""
        return self._record("end", super().end(tag))

    def comment(self, text):
        """Remember a comment."""
        return self._record("comment", super().comment(text))

    def pi(self, target, text=None):
        """Remember a processing instruction."""
        return self._record("pi", super().pi(target, text))

    def start_ns(self, prefix, uri):
        """Remember a namespace."""
        self._record("start-ns", (prefix, uri))

    def end_ns(self, prefix):
        """Remember the end of a namespace."""
        self._record("end-ns", None)


class XMLPullParser:
    """Reads a document and keeps what it finds until it is asked for. What is fed is read when the document is complete."""

    def __init__(self, events=None, *, _parser=None):
        self._events = collections.deque()
        self._parser = XMLParser(target=_Recorder(events, self._events)) if _parser is None else _parser
        self._root = None

    def feed(self, data):
        """Take a piece of the document."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        try:
            self._parser.feed(data)
        except SyntaxError as error:
            self._events.append(error)

    def _close_and_return_root(self):
        parser, self._parser = self._parser, None
        return parser.close()

    def close(self):
        """Read the document."""
        self._root = self._close_and_return_root()

    def flush(self):
        """Nothing is held back that could be read before the end."""

    def read_events(self):
        """What was found and not asked for yet."""
        while self._events:
            event = self._events.popleft()
            if isinstance(event, Exception):
                raise event
            yield event


class _ParsedEvents:
    """The events of a document, found as they are asked for."""

    def __init__(self, source, events):
        self._file = None
        if not hasattr(source, "read"):
            self._file = source = open(source, "rb")
        self._source = source
        self._pull = XMLPullParser(events)
        self.root = None
        self._iterator = self._all()

    def _all(self):
        try:
            while data := self._source.read(65536):
                self._pull.feed(data)
            root = failed = None
            try:
                root = self._pull._close_and_return_root()
            except ParseError as error:
                failed = error
            yield from self._pull.read_events()
            if failed is not None:
                raise failed
            self.root = root
        finally:
            self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)

    def close(self):
        """Close the file, if it was opened here."""
        if self._file is not None:
            self._file.close()


def iterparse(source, events=None, parser=None):
    """The events of a document in a file or at a path."""
    return _ParsedEvents(source, events)


def parse(source, parser=None):
    """The document in a file or at a path."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The element a text stands for."""
    parser = parser or XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The element a text stands for, and the elements in it by their ids."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """The element pieces of text stand for."""
    parser = parser or XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
