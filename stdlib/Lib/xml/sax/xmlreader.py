"""The attributes readers of XML hand over."""

__all__ = ["AttributesImpl", "AttributesNSImpl"]


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
