"""Read and write tables as comma-separated text."""

import types
from _csv import (Error, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL,
                  QUOTE_STRINGS, field_size_limit, get_dialect, list_dialects, reader,
                  register_dialect, unregister_dialect, writer)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit",
           "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]


class Dialect:
    """Describes how a table is written; subclasses set the attributes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Everything quoted, lines ended by a newline."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Reads rows as dicts; the keys are `fieldnames` or else the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel",
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys, read from the first row if need be."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for key in names[len(row):]:
                result[key] = self.restval
        return result

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes dicts as rows; `fieldnames` gives the order of the values."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel",
                 *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write a row with the field names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join(repr(x) for x in wrong))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the dialect of a sample of text."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a Dialect class that fits the sample."""
        quotechar, doublequote, delimiter, skipinitialspace = self._from_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._from_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _from_quotes(self, data, delimiters):
        """Look at what stands on either side of quoted text."""
        import re
        matches = []
        for pattern in (
            r"""(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)""",
            r"""(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)""",
            r"""(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)""",
            r"""(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)""",
        ):
            regexp = re.compile(pattern, re.DOTALL | re.MULTILINE)
            matches = [m.groupdict() for m in regexp.finditer(data)]
            if matches:
                break
        if not matches:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in matches:
            quotes[match["quote"]] = quotes.get(match["quote"], 0) + 1
            delim = match.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            if match.get("space"):
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        delim, skipinitialspace = "", 0
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        doubled = re.compile(
            r"((%(delim)s)|^)\W*%(quote)s[^%(delim)s\n]*%(quote)s[^%(delim)s\n]*%(quote)s\W*"
            r"((%(delim)s)|$)" % {"delim": re.escape(delim), "quote": quotechar}, re.MULTILINE)
        return quotechar, bool(doubled.search(data)), delim, skipinitialspace

    def _from_counts(self, data, delimiters):
        """Look for a character that occurs equally often in (almost) every line."""
        lines = [line for line in data.split("\n") if line]
        characters = [chr(c) for c in range(127)]
        chunk = min(10, len(lines))
        frequencies = {}
        found = {}
        start, end = 0, chunk
        total = 0
        while start < len(lines):
            for line in lines[start:end]:
                for char in characters:
                    counts = frequencies.setdefault(char, {})
                    count = line.count(char)
                    counts[count] = counts.get(count, 0) + 1
            total += end - start
            found = self._consistent(frequencies, min(chunk * (total // chunk or 1), len(lines)),
                                     delimiters)
            if len(found) == 1:
                return self._with_space(next(iter(found)), lines[0])
            start, end = end, end + chunk
        if not found:
            return "", 0
        for delim in self.preferred:
            if delim in found:
                return self._with_space(delim, lines[0])
        best = max((mode, char) for char, mode in found.items())[1]
        return self._with_space(best, lines[0])

    @staticmethod
    def _consistent(frequencies, total, delimiters):
        modes = {}
        for char, counts in frequencies.items():
            items = list(counts.items())
            if len(items) == 1 and items[0][0] == 0:
                continue
            if len(items) > 1:
                top = max(items, key=lambda item: item[1])
                items.remove(top)
                modes[char] = (top[0], top[1] - sum(item[1] for item in items))
            else:
                modes[char] = items[0]
        consistency = 1.0
        while consistency >= 0.9:
            found = {char: mode for char, mode in modes.items()
                     if mode[0] > 0 and mode[1] > 0 and mode[1] / total >= consistency
                     and (delimiters is None or char in delimiters)}
            if found:
                return found
            consistency -= 0.01
        return {}

    @staticmethod
    def _with_space(delim, line):
        return delim, line.count(delim) == line.count("%c " % delim)

    def has_header(self, sample):
        """Guess whether the first row is a header: its cells are unlike those below them."""
        import io
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = {i: None for i in range(columns)}
        for checked, row in enumerate(rows, 1):
            if checked > 20:
                break
            if len(row) != columns:
                continue
            for column in list(kinds):
                kind = self._kind_of(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0

    @staticmethod
    def _kind_of(text):
        try:
            complex(text)
            return complex
        except (ValueError, OverflowError):
            return len(text)
