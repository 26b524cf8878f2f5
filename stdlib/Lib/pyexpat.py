"""The parser that calls handlers; what is fed to it is read when the document is complete."""

import sys
import types

import _xml
from xml import _reading

__all__ = ["EXPAT_VERSION", "ErrorString", "ExpatError", "ParserCreate", "XMLParserType", "error", "features", "native_encoding", "version_info"]

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1)]

XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

model = types.ModuleType("pyexpat.model", "Constants used to interpret content model information.")
errors = types.ModuleType("pyexpat.errors", "Constants used to describe error conditions.")
errors.codes = _reading.CODES
errors.messages = _reading.MESSAGES
for _code, _name in ((2, "SYNTAX"), (3, "NO_ELEMENTS"), (4, "INVALID_TOKEN"), (5, "UNCLOSED_TOKEN"), (7, "TAG_MISMATCH"), (8, "DUPLICATE_ATTRIBUTE"),
                     (9, "JUNK_AFTER_DOC_ELEMENT"), (11, "UNDEFINED_ENTITY"), (14, "BAD_CHAR_REF"), (17, "MISPLACED_XML_PI"), (18, "UNKNOWN_ENCODING"),
                     (27, "UNBOUND_PREFIX"), (36, "FINISHED")):
    setattr(errors, f"XML_ERROR_{_name}", _reading.MESSAGES[_code])
for _module in errors, model:
    sys.modules[f"xml.parsers.expat.{_module.__name__.rpartition('.')[2]}"] = sys.modules[_module.__name__] = _module


class ExpatError(Exception):
    """The document is not well formed: code, lineno and offset say what and where."""


error = ExpatError


def ErrorString(code, /):
    """The words for an error."""
    return _reading.MESSAGES.get(code)


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A parser; with a separator, names come with their namespaces before it."""
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return XMLParserType(encoding, namespace_separator, {} if intern is None else intern)


class XMLParserType:
    """Reads a document and calls the handlers that are set."""

    _HANDLERS = (
        "StartElementHandler", "EndElementHandler", "CharacterDataHandler", "CommentHandler", "ProcessingInstructionHandler",
        "StartCdataSectionHandler", "EndCdataSectionHandler", "StartNamespaceDeclHandler", "EndNamespaceDeclHandler", "XmlDeclHandler",
        "DefaultHandler", "DefaultHandlerExpand", "StartDoctypeDeclHandler", "EndDoctypeDeclHandler", "ElementDeclHandler", "AttlistDeclHandler",
        "EntityDeclHandler", "NotationDeclHandler", "UnparsedEntityDeclHandler", "NotStandaloneHandler", "ExternalEntityRefHandler",
        "SkippedEntityHandler",
    )

    def __init__(self, encoding, separator, intern):
        self._encoding = encoding
        self._separator = separator
        self._pieces = []
        self._is_final = False
        self._depth = 0
        self._root_seen = False
        self._scopes = []
        self.intern = intern
        self.buffer_text = self.ordered_attributes = self.specified_attributes = self.namespace_prefixes = False
        self.buffer_size = 8192
        self.CurrentLineNumber = self.ErrorLineNumber = 1
        self.CurrentColumnNumber = self.ErrorColumnNumber = 0
        self.CurrentByteIndex = self.ErrorByteIndex = self.ErrorCode = 0
        for name in self._HANDLERS:
            setattr(self, name, None)

    def Parse(self, data, isfinal=False, /):
        """Take a piece of the document; read all of it if this is the last."""
        if self._is_final:
            raise self._error(_reading.Fault(36, self.CurrentLineNumber, self.CurrentColumnNumber))
        self._pieces.append(data)
        if isfinal:
            self._is_final = True
            self._read()
        return 1

    def ParseFile(self, file, /):
        """Read a document from a file."""
        data = file.read()
        if not isinstance(data, (bytes, bytearray, str)):
            raise TypeError(f"read() did not return a bytes object (type={type(data).__name__})")
        return self.Parse(data, True)

    def _text(self):
        pieces = [piece for piece in self._pieces if len(piece)]
        self._pieces = []
        if all(isinstance(piece, str) for piece in pieces):
            return "".join(pieces).removeprefix("\ufeff")
        return _reading.decode(b"".join(piece.encode() if isinstance(piece, str) else bytes(piece) for piece in pieces), self._encoding)

    def _error(self, fault):
        error = ExpatError(str(fault))
        error.code = self.ErrorCode = fault.code
        error.lineno = self.ErrorLineNumber = fault.line
        error.offset = self.ErrorColumnNumber = fault.column
        return error

    def _read(self):
        try:
            text = self._text()
            for kind, line, column, *rest in _xml.read(text, self._separator, bool(self.namespace_prefixes)):
                if kind == "error":
                    raise _reading.fault(text, line, column, self._root_seen, self._depth, self._separator is not None)
                self.CurrentLineNumber, self.CurrentColumnNumber = line, column
                self._EVENTS[kind](self, *rest)
        except _reading.Fault as fault:
            raise self._error(fault) from None

    def _call(self, name, *arguments):
        handler = getattr(self, name)
        if handler is not None:
            handler(*arguments)
            return True
        return False

    def _start(self, name, attributes, declarations):
        self._depth += 1
        self._root_seen = True
        self._scopes.append(declarations)
        for prefix, uri in declarations:
            self._call("StartNamespaceDeclHandler", prefix or None, uri or None)
        if self.ordered_attributes:
            attributes = [part for pair in attributes for part in pair]
        else:
            attributes = dict(attributes)
        self._call("StartElementHandler", name, attributes)

    def _end(self, name):
        self._depth -= 1
        self._call("EndElementHandler", name)
        for prefix, _ in reversed(self._scopes.pop()):
            self._call("EndNamespaceDeclHandler", prefix or None)

    def _text_event(self, data):
        if not (self._depth and self._call("CharacterDataHandler", data)):
            self._call("DefaultHandlerExpand", data) or self._call("DefaultHandler", data)

    def _cdata(self, data):
        self._call("StartCdataSectionHandler")
        if data:
            self._text_event(data)
        self._call("EndCdataSectionHandler")

    def _comment(self, data):
        self._call("CommentHandler", data)

    def _pi(self, target, data):
        self._call("ProcessingInstructionHandler", target, data)

    def _declaration(self, version, encoding, standalone):
        self._call("XmlDeclHandler", version, encoding, {None: -1, "no": 0, "yes": 1}[standalone])

    _EVENTS = {
        "start": _start, "end": _end, "text": _text_event, "cdata": _cdata, "comment": _comment, "pi": _pi, "declaration": _declaration,
    }

    def GetInputContext(self):
        """There is none: the document is read as a whole."""
        return None

    def GetBase(self):
        """What relative addresses are relative to."""
        return getattr(self, "_base", None)

    def SetBase(self, base, /):
        """Set what relative addresses are relative to."""
        self._base = base

    def UseForeignDTD(self, flag=True, /):
        """Document types are passed over, whatever is said here."""

    def SetParamEntityParsing(self, flag, /):
        """Document types are passed over: 0."""
        return 0

    def GetReparseDeferralEnabled(self):
        """Whether reading waits for more: it does."""
        return True

    def SetReparseDeferralEnabled(self, enabled, /):
        """Reading always waits for the whole document."""
