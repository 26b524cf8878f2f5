"""Readers of XML, what they read, and the attributes they hand over."""

from xml.sax import handler
from xml.sax._exceptions import SAXNotRecognizedException, SAXNotSupportedException

__all__ = ["AttributesImpl", "AttributesNSImpl", "IncrementalParser", "InputSource", "Locator", "XMLReader"]


class XMLReader:
    """Reads a document and calls handlers."""

    def __init__(self):
        self._cont_handler = handler.ContentHandler()
        self._dtd_handler = handler.DTDHandler()
        self._ent_handler = handler.EntityResolver()
        self._err_handler = handler.ErrorHandler()

    def parse(self, source):
        """Read a document; for subclasses."""
        raise NotImplementedError("This method must be implemented!")

    def getContentHandler(self):
        """What is called for the content."""
        return self._cont_handler

    def setContentHandler(self, handler):
        """Set what is called for the content."""
        self._cont_handler = handler

    def getDTDHandler(self):
        """What is called for declarations."""
        return self._dtd_handler

    def setDTDHandler(self, handler):
        """Set what is called for declarations."""
        self._dtd_handler = handler

    def getEntityResolver(self):
        """What finds entities."""
        return self._ent_handler

    def setEntityResolver(self, resolver):
        """Set what finds entities."""
        self._ent_handler = resolver

    def getErrorHandler(self):
        """What is called for errors."""
        return self._err_handler

    def setErrorHandler(self, handler):
        """Set what is called for errors."""
        self._err_handler = handler

    def setLocale(self, locale):
        """Messages have one language."""
        raise SAXNotSupportedException("Locale support not implemented")

    def getFeature(self, name):
        """Whether a feature is on."""
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def setFeature(self, name, state):
        """Switch a feature on or off."""
        raise SAXNotRecognizedException("Feature '%s' not recognized" % name)

    def getProperty(self, name):
        """The value of a property."""
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)

    def setProperty(self, name, value):
        """Set a property."""
        raise SAXNotRecognizedException("Property '%s' not recognized" % name)


class IncrementalParser(XMLReader):
    """Reads a document in pieces."""

    def __init__(self, bufsize=2**16):
        self._bufsize = bufsize
        super().__init__()

    def parse(self, source):
        """Read a whole document."""
        from xml.sax import saxutils
        source = saxutils.prepare_input_source(source)
        self.prepareParser(source)
        file = source.getCharacterStream()
        if file is None:
            file = source.getByteStream()
        while piece := file.read(self._bufsize):
            self.feed(piece)
        self.close()

    def feed(self, data):
        """Take a piece; for subclasses."""
        raise NotImplementedError("This method must be implemented!")

    def prepareParser(self, source):
        """Called before a document is read; for subclasses."""
        raise NotImplementedError("prepareParser must be overridden!")

    def close(self):
        """There are no more pieces; for subclasses."""
        raise NotImplementedError("This method must be implemented!")

    def reset(self):
        """Begin anew; for subclasses."""
        raise NotImplementedError("This method must be implemented!")


class Locator:
    """A place in a document."""

    def getColumnNumber(self):
        """The column; -1 when it is not known."""
        return -1

    def getLineNumber(self):
        """The line; -1 when it is not known."""
        return -1

    def getPublicId(self):
        """The public identifier of the document."""
        return None

    def getSystemId(self):
        """The address of the document."""
        return None


class InputSource:
    """Where a document is read from."""

    def __init__(self, system_id=None):
        self.__system_id = system_id
        self.__public_id = None
        self.__encoding = None
        self.__bytefile = None
        self.__charfile = None

    def setPublicId(self, public_id):
        """Set the public identifier."""
        self.__public_id = public_id

    def getPublicId(self):
        """The public identifier."""
        return self.__public_id

    def setSystemId(self, system_id):
        """Set the address."""
        self.__system_id = system_id

    def getSystemId(self):
        """The address."""
        return self.__system_id

    def setEncoding(self, encoding):
        """Set the encoding."""
        self.__encoding = encoding

    def getEncoding(self):
        """The encoding."""
        return self.__encoding

    def setByteStream(self, bytefile):
        """Set a stream of bytes to read."""
        self.__bytefile = bytefile

    def getByteStream(self):
        """The stream of bytes."""
        return self.__bytefile

    def setCharacterStream(self, charfile):
        """Set a stream of text to read."""
        self.__charfile = charfile

    def getCharacterStream(self):
        """The stream of text."""
        return self.__charfile


class AttributesImpl:
    """Attributes by their names."""

    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        """How many there are."""
        return len(self._attrs)

    def getType(self, name):
        """The type, which is not known."""
        return "CDATA"

    def getValue(self, name):
        """The value of an attribute."""
        return self._attrs[name]

    def getValueByQName(self, name):
        """The value of an attribute, by its name as it was written."""
        return self._attrs[name]

    def getNameByQName(self, name):
        """The name of an attribute, by its name as it was written."""
        if name not in self._attrs:
            raise KeyError(name)
        return name

    getQNameByName = getNameByQName

    def getNames(self):
        """The names."""
        return list(self._attrs.keys())

    def getQNames(self):
        """The names as they were written."""
        return list(self._attrs.keys())

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        return self._attrs[name]

    def __contains__(self, name):
        return name in self._attrs

    def keys(self):
        """The names."""
        return list(self._attrs.keys())

    def get(self, name, alternative=None):
        """The value of an attribute, or another."""
        return self._attrs.get(name, alternative)

    def copy(self):
        """Attributes like these."""
        return self.__class__(self._attrs)

    def items(self):
        """The names and values."""
        return list(self._attrs.items())

    def values(self):
        """The values."""
        return list(self._attrs.values())


class AttributesNSImpl(AttributesImpl):
    """Attributes by their names with namespaces: pairs."""

    def __init__(self, attrs, qnames):
        super().__init__(attrs)
        self._qnames = qnames

    def getNameByQName(self, name):
        """The name of an attribute, by its name as it was written."""
        for key, written in self._qnames.items():
            if written == name:
                return key
        raise KeyError(name)

    def getValueByQName(self, name):
        """The value of an attribute, by its name as it was written."""
        return self._attrs[self.getNameByQName(name)]

    def getQNameByName(self, name):
        """The name of an attribute as it was written."""
        return self._qnames[name]

    def getQNames(self):
        """The names as they were written."""
        return list(self._qnames.values())

    def copy(self):
        """Attributes like these."""
        return self.__class__(self._attrs, self._qnames)
