"""Configuration files of sections with keys and values, as INI files have them."""

import io
import itertools
import os
import re
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = ("NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
           "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
           "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError",
           "MultilineContinuationError", "UnnamedSectionDisabledError", "InvalidWriteError",
           "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
           "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT",
           "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION")

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()
_default_dict = dict


class _UnnamedSection:
    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


class Error(Exception):
    """Base of the module's exceptions."""

    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """A section is added twice, or stands twice in one source."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_exists(f"section {section!r}", source, lineno))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = section, source, lineno


class DuplicateOptionError(Error):
    """A key stands twice in a section of one source."""

    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_exists(f"option {option!r} in section {section!r}", source, lineno))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = section, option, source, lineno


def _exists(what, source, lineno):
    if source is None:
        return f"{what[0].upper()}{what[1:]} already exists"
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {what} already exists"


class NoOptionError(Error):
    """There is no such key."""

    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = option, section


class InterpolationError(Error):
    """Base of the faults of interpolation."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = option, section, msg


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to a key that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section,
                         f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
                         f"{reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference
        self.args = option, section, rawval, reference


class InterpolationSyntaxError(InterpolationError):
    """A value is not written as interpolation wants it."""


class InterpolationDepthError(InterpolationError):
    """Values refer to each other too deeply."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section,
                         f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
                         f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        self.args = option, section, rawval


class ParsingError(Error):
    """A source does not have the form of a configuration file."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        """Note one more line that cannot be read."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"

    def combine(self, others):
        """Take over the lines of other errors."""
        for other in others:
            for error in other.errors:
                self.append(*error)
        return self


class MissingSectionHeaderError(ParsingError):
    """A key stands before any section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class MultilineContinuationError(ParsingError):
    """A key without a value has a line that goes on."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"Key without value continued with an indented line.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class UnnamedSectionDisabledError(Error):
    """UNNAMED_SECTION is used by a parser that has none."""

    def __init__(self):
        super().__init__("Support for UNNAMED_SECTION is disabled.")


class InvalidWriteError(Error):
    """What would be written could not be read back."""


class Interpolation:
    """Leaves values as they are; base of the others."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substitution(Interpolation):
    """What the two kinds of interpolation have in common: a sign, references after it, and how deep they may go."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._substitute(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace(self._SIGN * 2, ""))
        if self._SIGN in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {rest.find(self._SIGN)}")
        return value

    def _substitute(self, parser, option, parts, rest, section, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            at = rest.find(self._SIGN)
            if at < 0:
                parts.append(rest)
                return
            parts.append(rest[:at])
            rest = rest[at:]
            following = rest[1:2]
            if following == self._SIGN:
                parts.append(self._SIGN)
                rest = rest[2:]
                continue
            if following != self._OPENING:
                raise InterpolationSyntaxError(option, section, self._MUST_FOLLOW.format(rest))
            found = self._REFERENCE.match(rest)
            if found is None:
                raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
            rest = rest[found.end():]
            value, where, key = self._look_up(parser, option, section, defaults, raw, found, rest)
            if self._SIGN in value:
                inner = defaults if where == section else dict(parser.items(where, raw=True))
                self._substitute(parser, key, parts, value, where, inner, depth + 1)
            else:
                parts.append(value)


class BasicInterpolation(_Substitution):
    """`%(key)s` stands for the value of a key of the section or the defaults, `%%` for a percent sign."""

    _SIGN, _OPENING = "%", "("
    _REFERENCE = re.compile(r"%\(([^)]+)\)s")
    _MUST_FOLLOW = "'%' must be followed by '%' or '(', found: {!r}"

    def _look_up(self, parser, option, section, defaults, raw, found, rest):
        key = parser.optionxform(found[1])
        try:
            return defaults[key], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, key) from None


class ExtendedInterpolation(_Substitution):
    """`${key}` and `${section:key}` stand for values, `$$` for a dollar sign."""

    _SIGN, _OPENING = "$", "{"
    _REFERENCE = re.compile(r"\$\{([^}]+)\}")
    _MUST_FOLLOW = "'$' must be followed by '$' or '{{', found: {!r}"

    def _look_up(self, parser, option, section, defaults, raw, found, rest):
        path = found[1].split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        where = section if len(path) == 1 else path[0]
        key = parser.optionxform(path[-1])
        try:
            value = defaults[key] if len(path) == 1 else parser.get(where, key, raw=True)
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
        return value, where, key


class _Reading:
    """The state of reading one source: where it is, and what it found."""

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.lineno = self.indent = 0
        self.section = self.name = self.option = None
        self.sections, self.options, self.faults = set(), set(), []

    def fault(self, line):
        self.faults.append(ParsingError(self.source, self.lineno, line))

    def enter(self, name):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.sections:
                raise DuplicateSectionError(name, self.source, self.lineno)
            self.section = parser._sections[name]
            self.sections.add(name)
        elif name == parser.default_section:
            self.section = parser._defaults
        else:
            self.section = parser._sections[name] = parser._dict()
            parser._proxies[name] = SectionProxy(parser, name)
            self.sections.add(name)
        self.name, self.option = name, None


class RawConfigParser(MutableMapping):
    """A configuration: sections by name, each with string values by key, and defaults for all."""

    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True,
                 empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET,
                 converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections, self._defaults = dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._key_and_value = _key_pattern(self._delimiters, allow_no_value)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict, self._allow_no_value = strict, allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type {type(self._interpolation)}")
        if converters is not _UNSET:
            self._converters.update(converters)
        self._allow_unnamed_section = allow_unnamed_section
        if defaults:
            self._take_defaults(defaults)

    def defaults(self):
        """The values that every section has."""
        return self._defaults

    def sections(self):
        """The names of the sections, without the defaults'."""
        return list(self._sections.keys())

    def add_section(self, section):
        """Make a new section."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section is UNNAMED_SECTION and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Whether there is a section; the defaults' does not count."""
        return section in self._sections

    def options(self, section):
        """The keys of a section, with those of the defaults."""
        return list((self._values_of(section) | self._defaults).keys())

    def _values_of(self, section):
        try:
            return self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None

    # --- reading ---

    def read(self, filenames, encoding=None):
        """Read files as far as they can be opened; the list of those that were."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        encoding = io.text_encoding(encoding)
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename) if isinstance(filename, os.PathLike) else filename)
        return done

    def read_file(self, f, source=None):
        """Read the lines that an iterable gives."""
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Take over a mapping of sections to mappings; values become strings."""
        seen = set()
        for section, values in dictionary.items():
            if section is not UNNAMED_SECTION:
                section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in values.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    def _read(self, lines, source):
        state = _Reading(self, source)
        if self._allow_unnamed_section:
            state.enter(UNNAMED_SECTION)
        try:
            for state.lineno, line in enumerate(lines, 1):
                self._read_line(state, line)
        finally:
            self._join_values()
        if state.faults:
            raise state.faults[0].combine(state.faults[1:])

    def _read_line(self, state, line):
        text = self._without_comments(line)
        if not text:
            self._read_blank(state, line)
            return
        first = self.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if state.section is not None and state.option and indent > state.indent:
            if state.section[state.option] is None:
                raise MultilineContinuationError(state.source, state.lineno, line)
            state.section[state.option].append(text)
            return
        if self._allow_unnamed_section and state.section is None:
            state.enter(UNNAMED_SECTION)
        state.indent = indent
        header = self.SECTCRE.match(text)
        if header:
            state.enter(header["header"])
        elif state.section is None:
            raise MissingSectionHeaderError(state.source, state.lineno, line)
        else:
            self._read_option(state, line, text)

    def _read_blank(self, state, line):
        if not self._empty_lines_in_values:
            # An empty line ends the value.
            state.indent = float("inf")
        elif not self._starts_comment(line) and state.section is not None and state.option and state.section[state.option] is not None:
            state.section[state.option].append("")

    def _read_option(self, state, line, text):
        found = self._key_and_value.match(text)
        if not found or not found["option"].rstrip():
            state.fault(line)
            if not found:
                return
        state.option = self.optionxform(found["option"].rstrip())
        if self._strict and (state.name, state.option) in state.options:
            raise DuplicateOptionError(state.name, state.option, state.source, state.lineno)
        state.options.add((state.name, state.option))
        value = found["value"]
        state.section[state.option] = None if value is None else [value.strip()]

    def _starts_comment(self, line):
        return line.strip().startswith(self._comment_prefixes) if self._comment_prefixes else False

    def _without_comments(self, line):
        if self._starts_comment(line):
            return ""
        cut = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while 0 <= at < cut:
                if at == 0 or line[at - 1].isspace():
                    cut = at
                    break
                at = line.find(prefix, at + 1)
        return line[:cut].strip()

    def _join_values(self):
        for name, values in itertools.chain([(self.default_section, self._defaults)], self._sections.items()):
            for option, value in values.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                values[option] = self._interpolation.before_read(self, name, option, value)

    def _take_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    # --- values ---

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of a key, interpolated unless `raw`; `vars` go before the section, `fallback` stands for a missing one."""
        try:
            values = self._layers(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, convert, fallback=_UNSET, **given):
        try:
            text = self.get(section, option, **given)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(text)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as an int."""
        return self._get_conv(section, option, int, fallback, raw=raw, vars=vars, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a float."""
        return self._get_conv(section, option, float, fallback, raw=raw, vars=vars, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a truth: one of BOOLEAN_STATES."""
        return self._get_conv(section, option, self._convert_to_boolean, fallback, raw=raw, vars=vars, **kwargs)

    def _convert_to_boolean(self, text):
        state = self.BOOLEAN_STATES.get(text.lower())
        if state is None:
            raise ValueError(f"Not a boolean: {text}")
        return state

    def items(self, section=_UNSET, raw=False, vars=None):
        """The sections by name, or the keys and values of one section."""
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(values.keys())
        if vars:
            for key, value in vars.items():
                values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        """Remove a section and return its name and the section."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        """How a key is kept: in lower case."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section, or the defaults, has a key."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        """Give a key a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._own(section)[self.optionxform(option)] = value

    def _own(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def remove_option(self, section, option):
        """Remove a key; whether it was there."""
        values = self._own(section)
        option = self.optionxform(option)
        existed = option in values
        if existed:
            del values[option]
        return existed

    def remove_section(self, section):
        """Remove a section; whether it was there."""
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def _layers(self, section, vars):
        """What a value is looked up in: the caller's own, the section, the defaults."""
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        given = {self.optionxform(key): value if value is None else str(value) for key, value in (vars or {}).items()}
        return ChainMap(given, self._sections.get(section, {}), self._defaults)

    # --- writing ---

    def write(self, fp, space_around_delimiters=True):
        """Write the configuration as a file that reads back."""
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_one(fp, self.default_section, self._defaults.items(), delimiter)
        if UNNAMED_SECTION in self._sections:
            self._write_one(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(), delimiter, unnamed=True)
        for section, values in self._sections.items():
            if section is not UNNAMED_SECTION:
                self._write_one(fp, section, values.items(), delimiter)

    def _write_one(self, fp, name, values, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f"[{name}]\n")
        for key, value in values:
            value = self._interpolation.before_write(self, name, key, value)
            shown = "" if value is None and self._allow_no_value else delimiter + str(value).replace("\n", "\n\t")
            fp.write(f"{key}{shown}\n")
        fp.write("\n")

    # --- as a mapping of sections ---

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    @property
    def converters(self):
        """The functions behind the get methods, by name."""
        return self._converters

    def _must_be_text(self, **parts):
        for part, given in parts.items():
            if part == "value" and self._allow_no_value and not given:
                continue
            if not isinstance(given, str):
                raise TypeError(_TEXT_ONLY[part])


_TEXT_ONLY = {"section": "section names must be strings", "option": "option keys must be strings",
              "value": "option values must be strings"}


def _key_pattern(delimiters, allow_no_value):
    choice = "|".join(re.escape(d) for d in delimiters)
    value = rf"\s*(?:(?P<vi>{choice})\s*(?P<value>.*))?$" if allow_no_value else rf"\s*(?P<vi>{choice})\s*(?P<value>.*)$"
    return re.compile(r"(?P<option>.*?)" + value)


class ConfigParser(RawConfigParser):
    """A configuration whose values are strings, with basic interpolation."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Give a key a value, which must be a string."""
        self._must_be_text(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Make a new section, whose name must be a string."""
        if section is not UNNAMED_SECTION:
            self._must_be_text(section=section)
        super().add_section(section)

    def _take_defaults(self, defaults):
        # What is given as defaults need not be strings that interpolation accepts.
        kept, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SectionProxy(MutableMapping):
    """A section of a parser as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for conv in parser.converters:
            setattr(self, "get" + conv, _bound(self, getattr(parser, "get" + conv)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._must_be_text(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._keys())

    def __iter__(self):
        return iter(self._keys())

    def _keys(self):
        is_default = self._name == self._parser.default_section
        return self._parser.defaults() if is_default else self._parser.options(self._name)

    @property
    def parser(self):
        """The parser it belongs to."""
        return self._parser

    @property
    def name(self):
        """The section's name."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of a key, or `fallback`."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


def _bound(section, method):
    return lambda option, fallback=None, **kwargs: section.get(option, fallback, _impl=method, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser: each makes a get method of the parser and of its sections."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        # The getters of the class have no converter to show.
        self._data = {found["name"]: None for name in dir(parser)
                      if (found := self.GETTERCRE.match(name)) and callable(getattr(parser, name))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        try:
            name = "get" + key
        except TypeError:
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})') from None
        if name == "get":
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value

        def getter(section, option, **kwargs):
            return self._parser._get_conv(section, option, value, **kwargs)

        getter.converter = value
        setattr(self._parser, name, getter)
        for proxy in self._parser.values():
            setattr(proxy, name, _bound(proxy, getter))

    def __delitem__(self, key):
        if not key or key not in self._data:
            raise KeyError(key)
        del self._data[key]
        for owner in itertools.chain((self._parser,), self._parser.values()):
            try:
                delattr(owner, "get" + key)
            except AttributeError:
                # The get methods of the class itself stay.
                continue

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
