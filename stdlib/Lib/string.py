"""String constants, `$`-templates and the formatter behind `str.format` as a class."""

from _string import formatter_field_name_split, formatter_parser

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
           "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
           "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize every word; without `sep` runs of blanks become one blank."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_NOTHING = {}


class _LazyPattern:
    """Compiles a template class's pattern when it is first needed."""

    def __get__(self, instance, owner):
        import re
        source = owner.__dict__.get("_pattern_source")
        if source is None:
            delim = re.escape(owner.delimiter)
            identifier = owner.idpattern
            braced = owner.braceidpattern or owner.idpattern
            source = rf"""
            {delim}(?:
              (?P<escaped>{delim})  |   # two delimiters stand for one
              (?P<named>{identifier})       |   # a bare identifier
              {{(?P<braced>{braced})}} |   # an identifier in braces
              (?P<invalid>)             # anything else is an error
            )
            """
        pattern = re.compile(source, owner.flags | re.VERBOSE)
        owner.pattern = pattern
        return pattern


class _LazyFlags:
    def __get__(self, instance, owner):
        import re
        return re.IGNORECASE


class Template:
    """A string with `$name` and `${name}` placeholders; `$$` is a dollar sign."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = _LazyFlags()
    pattern = _LazyPattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            cls._pattern_source = cls.__dict__["pattern"]
        else:
            cls._pattern_source = None
        cls.pattern = _LazyPattern()
        cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        start = mo.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = start - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def _unknown(self):
        raise ValueError("Unrecognized named group in pattern", self.pattern)

    def substitute(self, mapping=_NOTHING, /, **kws):
        """Replace every placeholder; KeyError for a name that is not given."""
        mapping = _merge(mapping, kws)

        def replace(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(mapping[name])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            self._unknown()

        return self.pattern.sub(replace, self.template)

    def safe_substitute(self, mapping=_NOTHING, /, **kws):
        """Replace the placeholders that are given and leave the others as they are."""
        mapping = _merge(mapping, kws)

        def replace(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            self._unknown()

        return self.pattern.sub(replace, self.template)

    def is_valid(self):
        """True if `substitute` would not raise ValueError."""
        for mo in self.pattern.finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            if not (mo.group("named") or mo.group("braced")) and mo.group("escaped") is None:
                self._unknown()
        return True

    def get_identifiers(self):
        """List the names of all placeholders, each once, in order."""
        names = []
        for mo in self.pattern.finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                if name not in names:
                    names.append(name)
            elif mo.group("escaped") is None and mo.group("invalid") is None:
                self._unknown()
        return names


def _merge(mapping, kws):
    if mapping is _NOTHING:
        return kws
    if kws:
        from collections import ChainMap
        return ChainMap(kws, mapping)
    return mapping


class Formatter:
    """What `str.format` does, step by step, so that subclasses can change a step."""

    def format(self, format_string, /, *args, **kwargs):
        """Format positional and keyword arguments."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """Format arguments given as a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            field_first, _ = formatter_field_name_split(field_name)
            if field_first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to "
                                     "manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(field_name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """Look an argument up by position or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end with the keys that were used."""

    def format_field(self, value, format_spec):
        """Format one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """Apply `!s`, `!r` or `!a`."""
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """Iterate over (literal text, field name, format spec, conversion)."""
        return formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """Find the object a field name stands for; returns it and the key that was used."""
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
